import { expect, test } from 'vitest';
import { scene } from '#platform/testing/index.ts';
import { listOrganisations } from './actions.ts';
import { anOrganisation, as } from './testing.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '05' });
const other = await anOrganisation(here, { code: '17' });
const first = await anOrganisation(here, { code: '05-1', kind: 'unit', parent: county });
await anOrganisation(here, { code: '05-2', kind: 'unit', parent: county });
await anOrganisation(here, { code: '17-1', kind: 'unit', parent: other });

const seenBy = async (actor: Parameters<typeof here.call>[2]) =>
  (await here.call(listOrganisations, {}, actor)).map(({ organiser, units }) => [organiser.code, ...units.map(({ code }) => code)].join(' '));

test('everybody sees the organisers; units only within one’s own reach, the owner all of them', async () => {
  expect(await seenBy(as('owner', country))).toEqual(['05 05-1 05-2', '17 17-1']);
  expect(await seenBy(as('coordinator', county))).toEqual(['05 05-1 05-2', '17']);
  expect(await seenBy(as('respondent', first))).toEqual(['05 05-1', '17']);
});

test('codes keep their leading zeros, and the list takes one statement however long the tree', async () => {
  const few = await here.statements(() => here.call(listOrganisations, {}, as('owner', country)));
  for (let i = 0; i < 30; i++) await anOrganisation(here, { code: `09-${i}`, kind: 'unit', parent: county });
  expect(await here.statements(() => here.call(listOrganisations, {}, as('owner', country)))).toHaveLength(few.length);
  expect(few).toHaveLength(1);
});
