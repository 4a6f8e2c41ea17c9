import { expect, test } from 'vitest';
import { answer, aRound, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { showCountry } from '../actions.ts';
import { showCountryManagement } from './country-management.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const [county, other] = [await anOrganisation(here, { code: '17' }), await anOrganisation(here, { code: '08' })];
const owner = as('owner', country);
const versionId = (await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2024, 2025] }, { code: '1.2.1-1a', years: [2025] }]))).id;
async function round(year: number, status: 'partly' | 'fully') {
  const opened = await aRound(here, { versionId, year });
  await answer(here, as('coordinator', county), await formOf(here, county), { statement: '1.1.1-1a', status });
  await signAs(here, as('signatory', county), await formOf(here, county));
  return opened;
}
const rounds = [await round(2024, 'partly'), await round(2025, 'fully')] as const;
const shown = (roundId = rounds[1].id, actor = owner) => here.call(showCountryManagement, { roundId }, actor);

test('where the country is, who has not signed and what moved: the same figures as on the pages of each', async () => {
  const data = await shown();
  const { own } = await here.call(showCountry, { roundId: rounds[1].id }, owner);
  const summed = own.reduce((n, { distribution }) => n + (distribution?.fully ?? 0), 0);
  expect([data.signed, data.waiting.map(({ organisation }) => organisation.code), data.spearheads.reduce((n, { distribution }) => n + (distribution?.fully ?? 0), 0), summed]).toEqual([{ n: 1, of: 2 }, [other.code], 1, 1]);
  expect(data.own.asked).toBe(own.reduce((n, { tally }) => n + tally.asked, 0));
  expect(data.moved).toMatchObject({ base: 2024, year: 2025, all: { up: 1, down: 0, same: 0 }, goals: [{ code: '1.1' }] });
});

test('it takes the statements of the three pages that it is made of, and for others than who oversees the country it is not there', async () => {
  expect((await here.statements(() => shown())).length).toBe(14);
  for (const actor of [as('coordinator', county), as('signatory', county)]) await expect(shown(rounds[1].id, actor)).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });
});
