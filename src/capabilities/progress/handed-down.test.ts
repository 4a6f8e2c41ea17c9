import { expect, test } from 'vitest';
import { answer, aRound, choose, formOf, handDownAs, signAs } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { showOrganisation } from './actions.ts';

// Of an organiser's units' answers, which were handed down and which are their own.

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const units = [await anOrganisation(here, { code: 'U1', kind: 'unit', parent: county }), await anOrganisation(here, { code: 'U2', kind: 'unit', parent: county }), await anOrganisation(here, { code: 'U3', kind: 'unit', parent: county })] as const;
const neighbour = await anOrganisation(here, { code: '08' });
await anOrganisation(here, { code: 'U8', kind: 'unit', parent: neighbour });
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', answeredBy: ['unit'] }, { code: '1.1.1-1b', answeredBy: ['unit'] }, { code: '1.2.1-1a', answeredBy: ['organiser', 'unit'] }]));
const round = await aRound(here, { versionId: version.id });
const coordinator = as('coordinator', county);
const results = (actor = coordinator, organisation = '17') => here.call(showOrganisation, { roundId: round.id, organisation }, actor);
const handedDown = async (actor = coordinator, organisation = '17') => (await results(actor, organisation)).handedDown;

test('the organiser’s people are told how many of its units’ answers were handed down and stand so; one that the unit changes is its own', async () => {
  const before = (await here.statements(() => results())).length;
  expect(await handedDown()).toBe(0);
  await answer(here, as('respondent', units[0]), await formOf(here, units[0]), { statement: '1.1.1-1a', status: 'not-at-all' });
  await handDownAs(here, coordinator, { roundId: round.id, goal: '1.1', answers: { '1.1.1-1a': { status: 'fully' }, '1.1.1-1b': { status: 'partly' } } });
  expect(await handedDown()).toBe(5);
  await answer(here, as('respondent', units[1]), await formOf(here, units[1]), { statement: '1.1.1-1b', status: 'fully' });
  const { handedDown: n, unitGoals } = await results();
  expect([n, unitGoals.reduce((sum, { tally }) => sum + tally.answered, 0)]).toEqual([4, 6]);
  expect((await here.statements(() => results())).length).toBe(before);
});

test('what is asked no more is not counted', async () => {
  await choose(here, coordinator, { roundId: round.id, organiser: '17', organisations: ['U3'], goals: ['1.1'], asks: 'not-asked' });
  expect(await handedDown()).toBe(2);
  await choose(here, coordinator, { roundId: round.id, organiser: '17', organisations: ['U3'], goals: ['1.1'], asks: null });
  expect(await handedDown()).toBe(4);
});

test('nobody else is told: not who oversees the country, before or after it is signed, nor a unit', async () => {
  expect([await handedDown(as('owner', country)), await handedDown(as('respondent', units[1]), 'U2'), await handedDown(as('coordinator', neighbour), '08')]).toEqual([0, 0, 0]);
  await signAs(here, as('signatory', county), await formOf(here, county));
  expect([await handedDown(), await handedDown(as('owner', country))]).toEqual([4, 0]);
});
