import { Agent, get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Lane } from './drive.ts';
import type { Job } from './jobs.ts';

/** Opens a page again and again, packed as a browser gets it. The page is looked at each time: its end must be there, and now and then all that it must hold. */
export function pageLane({ address, path, cookie, mustHold }: Extract<Job, { is: 'get' }>, connections: number): Lane {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let turn = 0;
  return async () => {
    const { status, body } = await opened(agent, `${address}${path}`, cookie);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    if (body.length === 0) throw new Error(`${path}: nothing came`);
    turn += 1;
    if (turn % 20 !== 1) return body.length; // unpacking is work of ours that the server should not wait for
    const text = gunzipSync(body).toString('utf8');
    const missing = mustHold.find((part) => !text.includes(part));
    if (missing !== undefined) throw new Error(`${path}: without ${missing}`);
    return body.length;
  };
}

function opened(agent: Agent, url: string, cookie: string): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent, headers: { cookie, 'accept-encoding': 'gzip', accept: 'text/html' } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces) }));
      response.once('error', reject);
    });
    asked.once('error', reject);
  });
}
