import { expect, test } from 'vitest';
import { aRound } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { enterValue } from './entered.ts';
import { showTargets } from './targets.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '01' });
const owner = as('owner', country);
// By the code of the programme for which feeds are shipped: there the first indicator is computed, the fourth is not.
const programme = { ...aProgramme([{ code: '3.3.4-1a', years: [2024, 2025] }]), code: 'fi-2022-2026', coreIndicators: [{ number: 1, text: { sv: 'Den första' }, sections: [] }, { number: 4, text: { sv: 'Den fjärde' }, sections: [] }] };
const version = await aPublishedVersion(here, programme);
const round = await aRound(here, { versionId: version.id, year: 2024 });

const enter = (more: Readonly<Record<string, unknown>>, actor = owner) => here.call(enterValue, { roundId: round.id, number: 4, version: 0, amount: '12,5', unit: '%', onDay: '31.12.2024', source: 'Registret', ...more }, actor);
const shown = async (roundId = round.id, actor = owner) => (await here.call(showTargets, { roundId }, actor)).indicators.map(({ number, entered }) => [number, entered] as const);

test('an indicator that is not computed gets a value with day and source, by who entered it', async () => {
  expect(await shown()).toEqual([[1, null], [4, null]]);
  expect(await enter({})).toEqual({ roundId: round.id, number: 4, version: 1 });
  expect((await shown())[1]).toEqual([4, { amount: 12.5, unit: '%', onDay: '2024-12-31', source: 'Registret', version: 1, by: owner.name, at: here.clock.now(), before: null }]);
});

test('of two who enter at once one is told; what is taken back can be put back, and every version is kept', async () => {
  await expect(enter({ amount: '13' })).rejects.toMatchObject({ code: 'conflict' });
  await enter({ version: 1, amount: '', unit: '', onDay: '', source: '' });
  expect((await shown())[1]?.[1]).toMatchObject({ amount: null, version: 2, before: { amount: 12.5, unit: '%', onDay: '2024-12-31', source: 'Registret' } });
  await enter({ version: 2, amount: '12.5', onDay: '2024-12-31' });
  expect((await shown())[1]?.[1]).toMatchObject({ amount: 12.5, version: 3, before: null });
  expect((await here.database.asSystem((tx) => tx.all(sql`select version from progress.indicator_value`))).length).toBe(3);
  expect((await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'progress.indicator.entered' order by about`))).map(({ about }) => about)).toEqual([`${round.id} 4 1 12.5 %`, `${round.id} 4 2 – `, `${round.id} 4 3 12.5 %`]);
});

test('bad values change nothing and are told at their fields', async () => {
  for (const [more, at] of [[{ amount: 'tolv' }, 'amount'], [{ amount: '1,250' }, 'amount'], [{ onDay: '31.2.2024' }, 'onDay'], [{ source: ' ' }, 'source'], [{ number: 1 }, 'number'], [{ number: 99 }, 'number'], [{ unit: 'x'.repeat(41) }, 'unit']] as const) {
    await expect(enter({ version: 3, ...more })).rejects.toMatchObject({ code: 'invalid', fields: [{ at }] });
  }
  expect((await shown())[1]?.[1]).toMatchObject({ version: 3 });
});

test('each year has its own; nothing that is not there is taken back', async () => {
  const next = await aRound(here, { versionId: version.id, year: 2025 });
  expect((await shown(next.id))[1]).toEqual([4, null]);
  await expect(here.call(enterValue, { roundId: next.id, number: 4, version: 0, amount: '' }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'amount' }] });
});

test('only who owns the country enters; for a county the page does not exist', async () => {
  await expect(enter({ version: 3 }, as('reader', country))).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await here.call(showTargets, { roundId: round.id }, as('reader', country))).mayEnter).toBe(false);
  await expect(enter({ version: 3 }, as('coordinator', county))).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });
  await expect(shown(round.id, as('reader', county))).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });
});
