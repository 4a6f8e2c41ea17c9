import { beforeAll, expect, test } from 'vitest';
import { compact, type Round } from '#capabilities/evaluation/index.ts';
import { answer, aRound, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { LEAST_UNITS } from '../rules/units.ts';
import { showCounts } from './counts.ts';
import { takeOutRound } from './round-table.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const units = await Promise.all(Array.from({ length: LEAST_UNITS + 1 }, (_none, i) => anOrganisation(here, { code: `17-${i}`, kind: 'unit', parent: county })));
const other = await anOrganisation(here, { code: '08' });
const owner = as('owner', country);
let round: Round;

const table = (actor = owner) => here.call(takeOutRound, { roundId: round.id }, actor);

beforeAll(async () => {
  round = await aRound(here);
  await answer(here, as('respondent', county), await formOf(here, county), { statement: '1.1.1-1a', status: 'partly' });
  await answer(here, as('respondent', other), await formOf(here, other), { statement: '1.1.1-1a', status: 'fully' });
  for (const [i, unit] of units.entries()) {
    const form = await formOf(here, unit);
    await answer(here, as('respondent', unit), form, { statement: '1.1.1-1a', status: 'fully' });
    if (i === 0) await answer(here, as('respondent', unit), form, { statement: '1.2.1-1a', status: 'fully' });
  }
  while ((await compact(here.database)) > 0);
  await signAs(here, as('signatory', county), await formOf(here, county));
});

test('who has signed is there with what it answered; of who has not, only how much', async () => {
  const { rows } = await table();
  const line = (organiser: string, of: string, statement: string) => rows.find((row) => row.organiser === organiser && row.of === of && row.statement === statement);
  expect(line('17', 'own', '1.1.1-1a')).toMatchObject({ isSigned: true, goal: '1.1', measure: '1.1.1', task: '1.1.1-1', asked: 1, answered: 1, distribution: { asked: 1, partly: 1, fully: 0 } });
  expect(line('08', 'own', '1.1.1-1a')).toMatchObject({ isSigned: false, asked: 1, answered: 1, distribution: null });
  expect(line('17', 'units', '1.1.1-1a')).toMatchObject({ answered: LEAST_UNITS + 1, distribution: { fully: LEAST_UNITS + 1 } });
  expect(line('17', 'units', '1.2.1-1a'), 'too few have answered').toMatchObject({ answered: 1, distribution: null });
});

test('it holds what the pages show of every organiser, statement by statement, and nothing more', async () => {
  const { rows } = await table();
  for (const organisation of ['17', '08']) {
    for (const of of ['own', 'units'] as const) {
      const { parts } = await here.call(showCounts, { roundId: round.id, organisation, by: 'statement', of }, owner);
      expect(rows.filter((row) => row.organiser === organisation && row.of === of).map(({ statement, asked, answered, distribution }) => ({ code: statement, tally: { asked, answered }, distribution })), `${organisation} ${of}`)
        .toEqual(parts.map(({ code, tally, distribution }) => ({ code, tally, distribution })));
    }
  }
});

test('it takes few statements, and is there for who oversees the country only', async () => {
  expect((await here.statements(() => table())).length).toBeLessThanOrEqual(8);
  for (const actor of [as('coordinator', county), as('signatory', county), as('respondent', units[0] ?? county)]) await expect(table(actor)).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });
  await expect(here.call(takeOutRound, { roundId: '0192f3a4-0000-7000-8000-000000000000' }, owner)).rejects.toMatchObject({ code: 'not-found' });
});
