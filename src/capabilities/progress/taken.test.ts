import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { callStreaming } from '#platform/action/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { showCountry, showOrganisation, takeOutCountry, takeOutOrganisation } from './actions.ts';
import { UNITS_A_PAGE, type OrganiserResults, type UnitLine } from './contract.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '05' });
for (let no = 1; no <= UNITS_A_PAGE + 5; no += 1) await anOrganisation(here, { code: `U${1_000 + no}`, kind: 'unit', parent: county });
const unit = await anOrganisation(here, { code: 'A1', kind: 'unit', parent: county });
const neighbour = await anOrganisation(here, { code: '17' });
const round = await aRound(here);
await answer(here, as('coordinator', county), await formOf(here, county), { statement: '1.1.1-1a', status: 'fully' });

const take = (organisation: string, actor: Actor): Promise<{ readonly results: OrganiserResults; readonly units: readonly UnitLine[] }> =>
  callStreaming(here, takeOutOrganisation, { input: { roundId: round.id, organisation }, actor }, async (results, rows) => {
    const units: UnitLine[] = [];
    for await (const row of rows) units.push(row);
    return { results, units };
  });

test('what is taken out is what the page shows, and all units, not only the page’s', async () => {
  const coordinator = as('coordinator', county);
  const { results, units } = await take('05', coordinator);
  expect(results).toEqual(await here.call(showOrganisation, { roundId: round.id, organisation: '05' }, coordinator));
  expect(units).toHaveLength(UNITS_A_PAGE + 6);
  expect(units.slice(0, UNITS_A_PAGE)).toEqual(results.units);
  expect((await take('A1', as('respondent', unit))).units).toMatchObject([{ organisation: { code: 'A1' }, tally: { answered: 0 } }]);
});

test('the country is taken out as the page shows it, by whoever oversees it', async () => {
  for (const role of ['owner', 'reader'] as const) {
    expect(await here.call(takeOutCountry, { roundId: round.id }, as(role, country))).toEqual(await here.call(showCountry, { roundId: round.id }, as(role, country)));
  }
  await expect(here.call(takeOutCountry, { roundId: round.id }, as('reader', county))).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(takeOutCountry, { roundId: round.id }, as('coordinator', county))).rejects.toMatchObject({ code: 'not-allowed' });
});

test('whoever oversees the country takes out how much a county has answered, and never what', async () => {
  const { results } = await take('05', as('owner', country));
  expect(results).toMatchObject({ standing: 'hidden', own: [{ tally: { answered: 1 }, distribution: null }, { distribution: null }] });
});

test('to a neighbour the county does not exist', async () => {
  await expect(take('05', as('coordinator', neighbour))).rejects.toMatchObject({ code: 'not-found' });
});

test('what was taken out is written down', async () => {
  const lines = await here.database.asSystem((tx) => tx.all(sql<{ event: string; about: string }>`select distinct event, about from platform.audit where event like 'progress.%' order by event, about`));
  expect(lines).toEqual([
    { event: 'progress.country.taken-out', about: round.id },
    { event: 'progress.organisation.taken-out', about: `${round.id} 05` }, { event: 'progress.organisation.taken-out', about: `${round.id} A1` },
  ]);
});
