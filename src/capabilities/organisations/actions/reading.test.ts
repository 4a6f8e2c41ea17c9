import { expect, test } from 'vitest';
import { scene } from '#platform/testing/index.ts';
import { anOrganisation, as } from '../testing.ts';
import { closeOrganisation, listOrganisations, reopenOrganisation, showOrganisation } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '05' });
const other = await anOrganisation(here, { code: '17', name: 'Österbotten 100 %' });
const first = await anOrganisation(here, { code: '05-1', kind: 'unit', parent: county, sectors: ['social'] });
await anOrganisation(here, { code: '05-2', kind: 'unit', parent: county });
await anOrganisation(here, { code: '17-1', kind: 'unit', parent: other });
const owner = as('owner', country);

const seenBy = async (actor: Parameters<typeof here.call>[2], filter: object = {}) =>
  (await here.call(listOrganisations, filter, actor)).rows.map(({ code }) => code).join(' ');

test('everybody sees the organisers; units only within one’s own reach, the owner all of them', async () => {
  expect(await seenBy(owner)).toBe('FI 05 17 05-1 05-2 17-1');
  expect(await seenBy(as('coordinator', county))).toBe('FI 05 17 05-1 05-2');
  expect(await seenBy(as('respondent', first))).toBe('FI 05 17 05-1');
});

test('codes keep their leading zeros, and the list takes as many statements however long the tree', async () => {
  const few = await here.statements(() => here.call(listOrganisations, {}, owner));
  for (let i = 0; i < 30; i++) await anOrganisation(here, { code: `09-${i}`, kind: 'unit', parent: county });
  expect(await here.statements(() => here.call(listOrganisations, {}, owner))).toHaveLength(few.length);
  expect(few).toHaveLength(2);
});

test('the list is searched by name and code, where a percent sign is a percent sign, and narrowed by kind, sector and whom it is below', async () => {
  expect(await seenBy(owner, { search: 'ÖSTERB' })).toBe('17');
  expect(await seenBy(owner, { search: '0 %' })).toBe('17');
  expect(await seenBy(owner, { search: '17', under: '17' })).toBe('17 17-1');
  expect(await seenBy(owner, { kind: 'unit', sector: 'social' })).toBe('05-1');
  expect(await seenBy(owner, { under: '17' })).toBe('17 17-1');
});

test('the list shows a hundred at a time and says how many there are', async () => {
  for (let i = 0; i < 75; i++) await anOrganisation(here, { code: `08-${String(i).padStart(3, '0')}`, kind: 'unit', parent: other });
  const of = async (page: number) => here.call(listOrganisations, { page }, owner);
  const [one, two] = [await of(1), await of(2)];
  expect([one.rows.length, one.found, one.page.of, two.rows.length]).toEqual([100, 111, 2, 11]);
});

test('who was open on a day is asked by the day, also when it was closed for a time', async () => {
  const unit = await anOrganisation(here, { code: 'GAP', kind: 'unit', parent: county });
  await here.call(closeOrganisation, { code: unit.code, lastDay: '2024-06-30' }, owner);
  await here.call(reopenOrganisation, { code: unit.code, day: '2025-03-01' }, owner);
  const stateOn = async (day: string) => (await seenBy(owner, { search: 'gap', day })) || (await seenBy(owner, { search: 'gap', day, state: 'closed' })).toLowerCase() || 'not yet';
  expect(await Promise.all(['2022-12-31', '2024-06-30', '2024-07-01', '2025-02-28', '2025-03-01', ''].map((day) => stateOn(day)))).toEqual(['not yet', 'GAP', 'gap', 'gap', 'GAP', 'GAP']);
  expect((await here.call(listOrganisations, { day: '31.13.2025' }, owner)).isDayUnderstood).toBe(false);
});

test('what is another’s does not exist, and of what is known to everybody no history is shown', async () => {
  await expect(here.call(showOrganisation, { code: '17-1' }, as('coordinator', county))).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(listOrganisations, { under: '17-1' }, as('coordinator', county))).rejects.toMatchObject({ code: 'not-found' });
  const theirs = await here.call(showOrganisation, { code: '17' }, as('coordinator', county));
  expect([theirs.below.found, theirs.history, theirs.may.change, theirs.may.open]).toEqual([0, [], false, []]);
  const own = await here.call(showOrganisation, { code: '05-1' }, as('coordinator', county));
  expect([own.above.map(({ code }) => code), own.history.map(({ what }) => what), own.may.change, own.may.close]).toEqual([['FI', '05'], ['opened'], true, true]);
  expect((await here.call(showOrganisation, { code: '05-1' }, as('reader', county))).may).toMatchObject({ change: false, open: [], close: false });
});
