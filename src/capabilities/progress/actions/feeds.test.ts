import { expect, test } from 'vitest';
import { aRound } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { enterValue } from './entered.ts';
import { setFeed, showFeed } from './feeds.ts';
import { showTargets } from './targets.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '01' });
const owner = as('owner', country);
// By the code of the programme for which feeds are shipped: there the first indicator is computed from 3.3.4, the second from 3.1.9 (which this one has not), the fourth is not.
const plain = aProgramme([{ code: '3.3.4-1a', years: [2024] }, { code: '3.3.9-1a', years: [2024] }]);
const programme = { ...plain, code: 'fi-2022-2026', coreIndicators: [1, 2, 4].map((number) => ({ number, text: { sv: `Indikator ${number}` }, sections: [] })) };
const round = await aRound(here, { versionId: (await aPublishedVersion(here, programme)).id, year: 2024 });

const set = (more: Readonly<Record<string, unknown>>, actor = owner) => here.call(setFeed, { roundId: round.id, number: 4, version: 0, measures: ['3.3.9'], ...more }, actor);
const seen = (number = 4, actor = owner) => here.call(showFeed, { roundId: round.id, number: String(number) }, actor);
const told = async (number: number) => (await here.call(showTargets, { roundId: round.id }, owner)).indicators.find((indicator) => indicator.number === number);

test('until the owner sets anything it is as shipped; what the version does not have is said, not dropped', async () => {
  expect((await seen(1)).versions).toEqual([{ version: 0, by: null, at: null, feed: { number: 1, measures: ['3.3.4'], isProcessOnly: false, targets: [{ year: 2024, organisers: 60, population: 80 }] } }]);
  expect([(await told(1))?.measures.map(({ code }) => code), (await told(2))?.measures, (await told(2))?.gone, (await told(4))?.gone]).toEqual([['3.3.4'], [], ['3.1.9'], []]);
});

test('an indicator that was entered by hand is computed from what the owner says, and its own target with it; and back', async () => {
  await here.call(enterValue, { roundId: round.id, number: 4, version: 0, amount: '7', source: 'Registret' }, owner);
  expect(await set({ measures: ['3.3.9', '3.3.4', '3.3.9'], isProcessOnly: true, targets: [{ year: null }, { year: 2026, population: 90 }, { year: 2024, organisers: 50 }] })).toEqual({ roundId: round.id, number: 4, version: 1 });
  expect(await told(4)).toMatchObject({ entered: null, isProcessOnly: true, measures: [{ code: '3.3.9' }, { code: '3.3.4' }], targets: [{ year: 2024, shares: [{ of: 'organisers', percent: 50 }] }, { year: 2026, shares: [{ of: 'population', percent: 90 }] }] });
  await expect(here.call(enterValue, { roundId: round.id, number: 4, version: 1, amount: '8', source: 'Registret' }, owner)).rejects.toMatchObject({ fields: [{ at: 'number' }] });
  await set({ version: 1, measures: [] });
  expect(await told(4)).toMatchObject({ entered: { amount: 7 }, isProcessOnly: false, measures: [], targets: [] });
  expect((await seen()).versions.map(({ version, by, feed }) => [version, by, feed.measures])).toEqual([[2, owner.name, []], [1, owner.name, ['3.3.9', '3.3.4']], [0, null, []]]);
  expect((await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'progress.feed.set' order by about`))).map(({ about }) => about)).toEqual([`${round.id} 4 1 3.3.9 3.3.4`, `${round.id} 4 2 `]);
});

test('the same again is no version; of two at once one is told', async () => {
  expect(await set({ version: 2, measures: [] })).toMatchObject({ version: 2 });
  await expect(set({ version: 1 })).rejects.toMatchObject({ code: 'conflict' });
  const both = await Promise.allSettled([set({ version: 2 }), set({ version: 2, measures: ['3.3.4'] })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('what cannot be is told at its field and changes nothing', async () => {
  const before = await seen();
  for (const [more, at] of [
    [{ measures: ['3.3.9', '9.9.9'] }, 'measures'], [{ measures: [], targets: [{ year: 2024, organisers: 50 }] }, 'measures'], [{ targets: [{ organisers: 50 }] }, 'targets.0.year'], [{ targets: [{ year: null }, { year: 2024 }] }, 'targets.1.organisers'],
    [{ targets: [{ year: 2024, organisers: 101 }] }, 'targets.0.organisers'], [{ targets: [{ year: 2024, population: 'nio' }] }, 'targets.0.population'], [{ number: 99 }, 'number'], [{ measures: Array.from({ length: 21 }, (_none, i) => `1.1.${i}`) }, 'measures'],
  ] as const) await expect(set({ version: 3, ...more }), JSON.stringify(more)).rejects.toMatchObject({ code: 'invalid', fields: [{ at }] });
  expect(await seen()).toEqual(before);
  await expect(seen(99)).rejects.toMatchObject({ code: 'not-found' });
});

test('only who owns the country sets; who reads sees; for a county there is nothing', async () => {
  await expect(set({ version: 3 }, as('reader', country))).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await seen(4, as('reader', country))).mayChange).toBe(false);
  await expect(seen(4, as('reader', county))).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });
  await expect(set({ version: 3 }, as('coordinator', county))).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });
});
