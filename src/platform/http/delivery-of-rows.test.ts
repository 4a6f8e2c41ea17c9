import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { NOBODY, PUBLIC } from '#platform/access/index.ts';
import { callStreaming, streamingAction } from '#platform/action/index.ts';
import { sql } from '#platform/db/index.ts';
import { fakeClock, testDatabase } from '#platform/testing/index.ts';
import { delivery } from './delivery.ts';

// One connection only: whoever keeps it stops everybody.
const { database } = await testDatabase({ connections: 1 });
const surroundings = { database, clock: fakeClock('2026-11-22T08:00:00Z') };
const list = streamingAction({
  name: 'test.list', kind: 'read', may: PUBLIC, audit: 'nothing-changes',
  input: z.object({ failsAt: z.int() }), output: z.object({}), row: z.object({ text: z.string() }),
  run: async () => ({}),
  rows: ({ failsAt }, { tx }) => tx.stream(sql<{ text: string }>`select repeat(md5((no / (no - ${failsAt}::int))::text || no), 20) as text from generate_series(1, 1000000) as s (no)`),
});

const files = delivery();
let isUnderWay = false;
const server = fastify();
server.get('/:failsAt', async (request, reply) => {
  isUnderWay = true;
  const { failsAt } = request.params as { failsAt: string }; // of the path above
  await callStreaming(surroundings, list, { input: { failsAt: Number(failsAt) }, actor: NOBODY }, (_output, rows) => files.hand(reply, { name: 'x.txt', type: 'text/plain', body: lines(rows) })).catch(() => {});
  isUnderWay = false;
  return reply;
});
async function* lines(rows: AsyncIterable<{ readonly text: string }>): AsyncGenerator<string> {
  for await (const { text } of rows) yield `${text}\n`;
}
await server.listen({ port: 0, host: '127.0.0.1' });
afterAll(() => server.close());
const { port } = server.server.address() as AddressInfo; // it listens on a port
const answerOf = (path: string): Promise<IncomingMessage> => new Promise((resolve, reject) => get({ port, path, host: '127.0.0.1', agent: false }, resolve).on('error', reject));
const cursors = () => database.asSystem((tx) => tx.all(sql`select name from pg_cursors`));

test('a reader who leaves in the middle gives the connection to the database back', async () => {
  const answer = await answerOf('/-1');
  answer.on('error', () => {});
  answer.once('data', () => answer.destroy());
  await expect.poll(() => isUnderWay).toBe(false);
  expect(await cursors()).toEqual([]);
});

test('a reader who does not read does not make the program hold the rows', async () => {
  const answer = await answerOf('/-1');
  answer.on('error', () => {}).pause();
  const before = process.memoryUsage().rss;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(isUnderWay).toBe(true);
  expect((process.memoryUsage().rss - before) / 1_048_576).toBeLessThan(100); // all rows are 640 MB
  answer.destroy();
  await expect.poll(() => isUnderWay).toBe(false);
  expect(await cursors()).toEqual([]);
});

test('rows that the database cannot give to the end break the file off, and the next reader is served', async () => {
  const answer = await answerOf('/50000');
  await expect((async () => {
    for await (const piece of answer) if (!piece) break;
  })()).rejects.toThrow('aborted');
  await expect.poll(() => isUnderWay).toBe(false);
  expect(await cursors()).toEqual([]);
});
