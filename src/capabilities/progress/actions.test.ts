import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { answer, aRound, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { compact } from '#capabilities/evaluation/index.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { showCountry, showOrganisation } from './actions.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U1', kind: 'unit', parent: county });
const other = await anOrganisation(here, { code: '08' });
const version = await aPublishedVersion(here);
const round = await aRound(here, { versionId: version.id });
const owner = as('owner', country);
const coordinator = as('coordinator', county);
const results = (organisation: string, actor = coordinator, page?: number) => here.call(showOrganisation, { roundId: round.id, organisation, page }, actor);
const landscape = (actor = owner) => here.call(showCountry, { roundId: round.id }, actor);

const countyForm = await formOf(here, county);
await answer(here, coordinator, countyForm, { statement: '1.1.1-1a', status: 'fully' });
await answer(here, coordinator, countyForm, { statement: '1.2.1-1a', status: 'partly' });
await answer(here, as('respondent', unit), await formOf(here, unit), { statement: '1.1.1-1a', status: 'not-at-all' });

test('until an organiser signs, the owner sees how much is answered and never what', async () => {
  const before = await landscape();
  expect(before.organisers.find(({ organisation }) => organisation.code === '17')).toMatchObject({ own: { answered: 2, asked: 5 }, units: { forms: 1, tally: { answered: 1, asked: 4 } }, signed: null });
  expect(before.own.map(({ code, tally, distribution }) => [code, tally, distribution])).toEqual([
    ['1.1', { answered: 1, asked: 4 }, null], ['1.2', { answered: 1, asked: 6 }, null],
  ]);
  expect(await results('17', owner)).toMatchObject({ standing: 'hidden', own: [{ tally: { answered: 1, asked: 2 }, distribution: null }, {}], units: [{ tally: { answered: 1, asked: 4 } }] });
  expect(await results('U1', owner)).toMatchObject({ standing: 'hidden', own: [], units: [{ tally: { answered: 1, asked: 4 } }] });
});

test('the organisation’s own people see their answers as preliminary, exactly, folded or not', async () => {
  const check = async () => {
    expect(await results('17')).toMatchObject({
      standing: 'preliminary',
      own: [{ code: '1.1', distribution: { asked: 2, fully: 1, partly: 0, notAtAll: 0 } }, { code: '1.2', distribution: { asked: 3, partly: 1 } }],
      unitGoals: [{ code: '1.1', distribution: { asked: 2, notAtAll: 1 } }, { code: '1.2', distribution: { asked: 2, notAtAll: 0 } }],
    });
    expect(await results('U1', as('respondent', unit))).toMatchObject({ standing: 'preliminary', own: [{ tally: { answered: 1, asked: 2 }, distribution: { notAtAll: 1 } }, {}], organiser: { code: '17' }, mayOpenOrganiser: false });
  };
  await check();
  expect(await compact(here.database)).toBe(3);
  await check();
  expect(await compact(here.database)).toBe(0);
});

test('a unit manager does not see the county, a county not its neighbour, and neither the country', async () => {
  await expect(results('17', as('respondent', unit))).rejects.toMatchObject({ code: 'not-found' });
  await expect(results('08')).rejects.toMatchObject({ code: 'not-found' });
  await expect(results('NOWHERE')).rejects.toMatchObject({ code: 'not-found' });
  await expect(landscape(coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('once signed, the organiser’s and the units’ distributions are the owner’s to see, a single unit’s still not', async () => {
  await signAs(here, as('signatory', county), countyForm);
  const after = await landscape();
  expect(after.organisers.find(({ organisation }) => organisation.code === '17')?.signed).toMatchObject({ by: 'signatory 17' });
  expect(after.own[0]).toMatchObject({ tally: { answered: 1, asked: 4 }, distribution: { asked: 2, fully: 1, notAtAll: 0 } });
  expect(after.units[0]).toMatchObject({ distribution: { asked: 2, notAtAll: 1 } });
  expect(await results('17', owner)).toMatchObject({ standing: 'signed', own: [{ distribution: { fully: 1 } }, {}] });
  expect(await results('U1', owner)).toMatchObject({ standing: 'hidden', own: [] });
  expect(await results('08', owner)).toMatchObject({ standing: 'hidden' });
});

test('a page takes a fixed number of statements, with three units or with sixty, as an ordinary county user', async () => {
  const reader = as('reader', other);
  const few = await here.statements(() => results('08', reader));
  expect(few.length).toBeLessThanOrEqual(6);
  const more = await anOrganisation(here, { code: '05' });
  for (let i = 0; i < 60; i++) await anOrganisation(here, { code: `M${i}`, kind: 'unit', parent: more });
  const next = await aRound(here, { year: 2026, versionId: version.id });
  const many = await here.statements(() => here.call(showOrganisation, { roundId: next.id, organisation: '05' }, as('reader', more)));
  expect(many).toHaveLength(few.length);
  expect(await here.statements(() => landscape())).toHaveLength(4);
});
