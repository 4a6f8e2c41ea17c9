import { expect, test } from 'vitest';
import * as z from 'zod';
import { NOBODY, PUBLIC } from '#platform/access/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, render } from '#platform/i18n/index.ts';
import { scene } from '#platform/testing/index.ts';
import { action, actionTexts } from './index.ts';

const here = await scene();
const count = action({
  name: 'test.count', kind: 'read', may: PUBLIC, audit: 'nothing-changes',
  input: z.object({ revision: z.int(), name: z.string().max(3) }), output: z.object({}), run: async () => ({}),
});

test('what is to be done afterwards is done when the transaction stands, and not when it does not', async () => {
  const done: string[] = [];
  const change = action({
    name: 'test.change', kind: 'write', may: PUBLIC, audit: { event: 'test.changed', about: () => 'x' }, input: z.object({ fails: z.boolean() }), output: z.object({}),
    async run({ fails }, { afterwards }) {
      afterwards(() => void done.push(fails ? 'failed' : 'stands'));
      if (fails) throw new Problem('conflict', message(actionTexts, 'checkInput'));
      expect(done).toEqual([]);
      return {};
    },
  });
  await expect(here.call(change, { fails: true }, NOBODY)).rejects.toMatchObject({ code: 'conflict' });
  await here.call(change, { fails: false }, NOBODY);
  expect(done).toEqual(['stands']);
});

test('what is missing is told as missing, and what is of the wrong kind as wrong, each at its field', async () => {
  const told = async (input: unknown): Promise<readonly string[]> => {
    const problem: unknown = await here.call(count, input, NOBODY).catch((error: unknown) => error);
    return problem instanceof Problem ? problem.fields.map(({ at, message }) => `${at}: ${render(message, 'en')}`) : [];
  };
  const missing = await told({});
  const wrong = await told({ revision: Number.NaN, name: 5 });
  expect([missing.map((line) => line.split(':')[0]), wrong.map((line) => line.split(':')[0])]).toEqual([['revision', 'name'], ['revision', 'name']]);
  expect(missing.every((line) => line.endsWith('This is missing.'))).toBe(true);
  expect(wrong.some((line) => line.endsWith('This is missing.'))).toBe(false);
  expect(await told({ revision: 1, name: 'four' })).toEqual(['name: The text is too long: at most 3 characters.']);
  expect(await told({ revision: 1, name: 'abc' })).toEqual([]);
});
