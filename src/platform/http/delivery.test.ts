import { randomBytes } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import compress from '@fastify/compress';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { delivery, type DeliveryLimits } from './delivery.ts';

const servers: FastifyInstance[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
});

type Told = { outcome: 'under way' | 'done' | 'broken off'; pieces: number; isStopped: boolean };

/** A server with one file, which is made of these pieces; and what became of it. */
async function serving(pieces: () => AsyncGenerator<string>, limits: Partial<DeliveryLimits> = {}): Promise<{ readonly address: string; readonly told: Told }> {
  const told: Told = { outcome: 'under way', pieces: 0, isStopped: false };
  async function* counted(): AsyncGenerator<string> {
    try {
      for await (const piece of pieces()) {
        told.pieces += 1;
        yield piece;
      }
    } finally {
      told.isStopped = true;
    }
  }
  const files = delivery({ atOnce: 2, stillSeconds: 30, wholeSeconds: 30, ...limits });
  const server = fastify();
  servers.push(server);
  await server.register(compress, { encodings: ['gzip'], threshold: 1024 });
  server.get('/file', async (_request, reply) => {
    try {
      await files.inTurn(() => files.hand(reply, { name: 'å.csv', type: 'text/csv; charset=utf-8', body: counted() }));
      told.outcome = 'done';
    } catch (error) {
      if (!reply.raw.headersSent && !reply.raw.destroyed) throw error;
      told.outcome = 'broken off';
    }
    return reply;
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return { address: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/file`, told }; // it listens on a port
}

const answerOf = (address: string, headers: Record<string, string> = {}): Promise<IncomingMessage> => new Promise((resolve, reject) => get(address, { headers, agent: false }, resolve).on('error', reject));
async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const held: Buffer[] = [];
  for await (const piece of answer) held.push(piece as Buffer); // no encoding is set
  return Buffer.concat(held);
}
async function* many(count: number): AsyncGenerator<string> {
  for (let i = 0; i < count; i += 1) yield randomBytes(30_000).toString('base64'); // cannot be packed much
}

test('a file comes whole, plain and compressed, under its own name', async () => {
  const fixed = (await Promise.all([many(5).next(), many(5).next()])).map(({ value }) => String(value));
  const { address, told } = await serving(async function* () {
    yield* fixed;
  });
  const plain = await answerOf(address);
  expect(plain.headers['content-disposition']).toBe("attachment; filename=\"_.csv\"; filename*=UTF-8''%C3%A5.csv");
  const bytes = await bytesOf(plain);
  expect(bytes.toString()).toBe(fixed.join(''));
  const packed = await answerOf(address, { 'accept-encoding': 'gzip' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(await bytesOf(packed)).equals(bytes)).toBe(true);
  expect(told.outcome).toBe('done');
});

test('a reader who does not read holds up the making, and is let go when it has been still for too long', async () => {
  for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
    const { address, told } = await serving(() => many(1_000_000), { stillSeconds: 1 });
    const answer = await answerOf(address, headers);
    answer.on('error', () => {});
    answer.pause();
    await expect.poll(() => told.outcome, { timeout: 20_000 }).toBe('broken off');
    expect(told.isStopped).toBe(true);
    expect(told.pieces).toBeLessThan(500);
    answer.destroy();
  }
});

test('a reader who leaves in the middle stops the making', async () => {
  const { address, told } = await serving(() => many(1_000_000));
  const answer = await answerOf(address);
  answer.on('error', () => {});
  answer.once('data', () => answer.destroy());
  await expect.poll(() => [told.outcome, told.isStopped]).toEqual(['broken off', true]);
});

test('a file that cannot be made whole is broken off, never ended as if it were whole', async () => {
  async function* failing(): AsyncGenerator<string> {
    yield* many(20);
    throw new Error('The database went away.');
  }
  for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
    const { address, told } = await serving(failing);
    await expect(bytesOf(await answerOf(address, headers))).rejects.toThrow(/aborted|hang up/);
    expect(told.outcome).toBe('broken off');
  }
});

test('a file that cannot even be begun is a problem like others', async () => {
  // eslint-disable-next-line require-yield
  async function* failing(): AsyncGenerator<string> {
    throw new Error('Nothing came.');
  }
  const { address } = await serving(failing);
  expect((await answerOf(address)).statusCode).toBe(500);
});

test('no more are made at once than may; the next ones are asked to come again', async () => {
  const { address, told } = await serving(() => many(1_000_000));
  const answers = [await answerOf(address), await answerOf(address)];
  for (const answer of answers) answer.on('error', () => {}).pause();
  expect((await answerOf(address)).statusCode).toBe(500);
  for (const answer of answers) answer.destroy();
  await expect.poll(() => told.outcome).toBe('broken off');
  await expect.poll(async () => {
    const next = await answerOf(address);
    next.on('error', () => {}).destroy();
    return next.statusCode;
  }).toBe(200);
});

test('a file that takes too long in all is broken off', async () => {
  async function* slow(): AsyncGenerator<string> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      yield 'x'.repeat(2_000);
    }
  }
  const { address, told } = await serving(slow, { wholeSeconds: 1 });
  await expect(bytesOf(await answerOf(address))).rejects.toThrow(/aborted/);
  await expect.poll(() => told.outcome).toBe('broken off');
});
