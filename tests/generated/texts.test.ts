import { expect, test } from 'vitest';
import { gaps } from '#platform/i18n/index.ts';
import { catalogues } from '../support/catalogues.ts';

test('every interface text stands in all four languages, with the same values to fill in', async () => {
  const all = await catalogues();
  expect(all.length).toBeGreaterThan(8);
  expect(all.flatMap((catalogue) => gaps(catalogue))).toEqual([]);
});

test('no two catalogues have one name', async () => {
  const names = (await catalogues()).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
