import type { FastifyRequest } from 'fastify';
import type { Brought, Remembered } from './routes.ts';
import { remembered } from './remembered.ts';
import type { Visit } from './visit.ts';

/** `remembers`: names of the query that the browser has remembered values of, where its address has none. */
export function bring(request: FastifyRequest, visit: Visit, remembers: Remembered = {}): Brought {
  // Fastify has parsed these as plain objects of strings; a JSON body may be anything and is only taken if it is an object.
  const body = request.body;
  return {
    params: request.params as Record<string, string>,
    query: { ...remembered(request, remembers), ...(request.query as Record<string, string>) },
    from: request.ip,
    ...(visit.token && { session: visit.token }),
    body: typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {},
  };
}

/** The same of a form that sends a file. The fields before the file are checked before it is read. */
export async function bringFile(request: FastifyRequest, visit: Visit, check: (fields: Readonly<Record<string, unknown>>) => void): Promise<Brought> {
  const body: Record<string, unknown> = {};
  let file: Brought['file'];
  for await (const part of request.parts()) {
    if (part.type === 'field') body[part.fieldname] = part.value;
    else {
      check(body);
      file = { name: part.filename, bytes: await part.toBuffer() };
    }
  }
  return { ...bring(request, visit), body, ...(file && file.bytes.length > 0 && { file }) };
}
