import type { FastifyRequest } from 'fastify';
import { Problem } from '#platform/errors/index.ts';
import { FILE_MEGABYTES, fileTexts, fileTooLarge, holdFile, type HeldFile } from '#platform/files/index.ts';
import { message } from '#platform/i18n/index.ts';
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

/** A little more than a file of the largest size with its form around it. */
const MOST_SENT = (FILE_MEGABYTES + 1) * 1_048_576;

/** The same without having the file in memory. What says itself that it is too large is not read at all. Whoever gets the file lets it go. */
export async function bringHeldFile(request: FastifyRequest, visit: Visit, check: (fields: Readonly<Record<string, unknown>>) => void): Promise<Brought> {
  const body: Record<string, unknown> = {};
  let held: HeldFile | undefined;
  try {
    if (Number(request.headers['content-length'] ?? 0) > MOST_SENT) throw fileTooLarge();
    // Whoever holds the file has a limit of its own, and says so at once.
    for await (const part of request.parts({ limits: { fileSize: MOST_SENT } })) {
      if (part.type === 'field') body[part.fieldname] = part.value;
      else {
        check(body);
        held = await holdFile(part.filename, part.file);
      }
    }
    if (request.raw.destroyed && !request.raw.complete) throw new Problem('invalid', message(fileTexts, 'cutOff'));
    if (held?.name === '' && held.size === 0) { // nothing was chosen
      await held.letGo();
      held = undefined;
    }
    return { ...bring(request, visit), body, ...(held && { held }) };
  } catch (error) {
    await held?.letGo();
    throw request.raw.complete || error instanceof Problem ? error : new Problem('invalid', message(fileTexts, 'cutOff'), { cause: error });
  }
}
