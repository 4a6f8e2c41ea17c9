import { expect, test } from 'vitest';
import { answer, aRound, formOf, reopenAs, signAs } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { showOrganisation } from './actions.ts';

// An organiser beside its units: how the share of "fully" is spread over them, of what is signed.

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const units = await Promise.all(['U1', 'U2', 'U3', 'U4', 'U5'].map((code) => anOrganisation(here, { code, kind: 'unit', parent: county })));
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', answeredBy: ['unit'] }, { code: '1.1.1-1b', answeredBy: ['unit'] }, { code: '1.2.1-1a', answeredBy: ['organiser', 'unit'] }]));
const round = await aRound(here, { versionId: version.id });
const spread = async (actor = as('coordinator', county), organisation = '17') => (await here.call(showOrganisation, { roundId: round.id, organisation }, actor)).unitSpread;

/** In goal 1.1 shares of 0, ½, 1, 1 and 1, of what is on the scale; in 1.2 one of five has said that it does not apply. */
const GIVEN = [['not-at-all', 'partly', 'fully'], ['fully', 'partly', 'fully'], ['fully', 'fully', 'partly'], ['fully', 'not-applicable', 'partly'], ['fully', 'fully', 'not-applicable']] as const;
for (const [i, unit] of units.entries()) {
  for (const [q, statement] of ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'].entries()) {
    await answer(here, as('respondent', unit), await formOf(here, unit), { statement, status: GIVEN[i]?.[q] ?? 'fully' });
  }
}

test('nothing is told before it is signed; then the quartiles of the goals that at least five units have answered on the scale', async () => {
  expect(await spread()).toEqual([]);
  await signAs(here, as('signatory', county), await formOf(here, county));
  expect(await spread()).toEqual([{ code: '1.1', units: 5, low: 0.5, middle: 1, high: 1 }]);
});

test('it is the organisation’s own people’s: neither who oversees the country nor a unit is told', async () => {
  expect([await spread(as('owner', country)), await spread(as('respondent', units[0] ?? county), 'U1')]).toEqual([[], []]);
});

test('what is opened again is told no more', async () => {
  await reopenAs(here, as('signatory', county), await formOf(here, county));
  expect(await spread()).toEqual([]);
});
