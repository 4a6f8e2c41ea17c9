import { expect, test } from 'vitest';
import * as z from 'zod';
import { NOBODY, permissions, type Actor } from '#platform/access/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { callStreaming, streamingAction } from './index.ts';

const here = await scene();
const can = permissions({ 'test.list.take-out': ['reader'] });
const reader = (role: 'reader' | 'owner'): Actor => ({ kind: 'person', accountId: crypto.randomUUID(), name: 'Eva', grants: [{ role, path: '1.', tenant: 1 }] });
const list = streamingAction({
  name: 'test.list', kind: 'read', may: can('test.list.take-out'), audit: { event: 'test.list.taken-out', about: ({ most }) => `most ${most}` },
  input: z.object({ most: z.int() }), output: z.object({ most: z.int() }), row: z.object({ no: z.int().max(5_000) }),
  run: async ({ most }) => ({ most }),
  rows: ({ most }, { tx }) => tx.stream(sql<{ no: number; secret: string }>`select no, 'x' as secret from generate_series(1, ${most}::int) as s (no)`),
});
const audited = () => here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'test.list.taken-out'`));

test('rows are cut to what is declared, and come after the output', async () => {
  const seen = await callStreaming(here, list, { input: { most: 2_001 }, actor: reader('reader') }, async (output, rows) => {
    const all: unknown[] = [];
    for await (const row of rows) all.push(row);
    return { output, first: all[0], count: all.length };
  });
  expect(seen).toEqual({ output: { most: 2_001 }, first: { no: 1 }, count: 2_001 });
});

test('it is written down also when nobody takes the rows, or not all of them', async () => {
  const before = (await audited()).length;
  await expect(callStreaming(here, list, { input: { most: 10 }, actor: reader('reader') }, async () => {
    throw new Error('The reader has left.');
  })).rejects.toThrow('has left');
  expect((await audited()).length).toBe(before + 1);
});

test('whoever may not is refused before anything is read, and so is what cannot be meant', async () => {
  const consume = async (): Promise<never> => {
    throw new Error('This was given away.');
  };
  await expect(callStreaming(here, list, { input: { most: 1 }, actor: NOBODY }, consume)).rejects.toMatchObject({ code: 'not-signed-in' });
  await expect(callStreaming(here, list, { input: { most: 1 }, actor: reader('owner') }, consume)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(callStreaming(here, list, { input: { most: 'all' }, actor: reader('reader') }, consume)).rejects.toMatchObject({ code: 'invalid' });
});

test('rows come out of a transaction that cannot write', async () => {
  const writing = streamingAction({ ...list, name: 'test.write', rows: ({ most }, { tx }) => (async function* () {
    await tx.run(sql`create table public.more (no int)`);
    yield [{ no: most }];
  })() });
  await expect(callStreaming(here, writing, { input: { most: 1 }, actor: reader('reader') }, async (_output, rows) => {
    for await (const row of rows) return row;
    return undefined;
  })).rejects.toMatchObject({ code: '25006' });
});
