import { beforeAll, expect, test } from 'vitest';
import { anOrganisation, as, moveUnder } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { RoundId } from '../contract.ts';
import { aRound, formOf, signAs } from '../testing.ts';
import { chooseAsked, closeRound, joinLate, listForms, listRounds, showAsked, showForm, showSigning } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
await anOrganisation(here, { code: '17-1', kind: 'unit', parent: county });
const coordinator = as('coordinator', county);
let roundId: RoundId;
beforeAll(async () => {
  roundId = (await aRound(here)).id;
});

const codes = async (of = coordinator): Promise<readonly string[]> => (await here.call(listForms, {}, of)).forms.map(({ organisation }) => organisation.code).sort();

test('nothing is done where nobody has joined', async () => {
  expect(await joinLate(here)).toBe(0);
});

test('a unit that opens later gets its form, by the choice that was made before it came', async () => {
  await here.call(chooseAsked, { roundId, organiser: '17', organisations: ['17'], goals: ['1.2'], asks: 'not-asked' }, coordinator);
  const late = await anOrganisation(here, { code: '17-2', kind: 'unit', parent: county });
  expect(await codes()).not.toContain('17-2');
  expect(await joinLate(here)).toBe(1);
  expect(await codes()).toContain('17-2');
  const { goals } = await here.call(showForm, { formId: await formOf(here, late) }, coordinator);
  expect(goals.map(({ code }) => code)).toEqual(['1.1']);
  expect((await here.call(showAsked, { roundId }, coordinator)).coverage).toEqual({ units: 2, asked: 2, byBranch: 0 });
  expect(await joinLate(here)).toBe(0);
});

test('an organiser and a provider that come later get theirs, each as a tenant of its own', async () => {
  const other = await anOrganisation(here, { code: '08' });
  await joinLate(here);
  expect(await codes(as('coordinator', other))).toEqual(['08']);
});

test('what is signed stays as it was signed: a unit that opens after it gets no form', async () => {
  await signAs(here, as('signatory', county), await formOf(here, county));
  await anOrganisation(here, { code: '17-3', kind: 'unit', parent: county });
  await joinLate(here);
  expect(await codes()).toEqual(['17', '17-1', '17-2']);
});

test('a closed round is followed no more', async () => {
  await here.call(closeRound, { roundId }, as('owner', await anOrganisation(here, { kind: 'country' })));
  await anOrganisation(here, { code: '21' });
  expect(await joinLate(here)).toBe(0);
});

test('a unit that moves to another organiser during a round takes its form along, by the choice of whom it came to', async () => {
  const [from, to] = [await anOrganisation(here, { code: '30' }), await anOrganisation(here, { code: '31' })];
  const unit = await anOrganisation(here, { code: '30-1', kind: 'unit', parent: from });
  const round = await aRound(here, { year: 2026, versionId: await aVersion() });
  await moveUnder(here, unit, to);
  await joinLate(here);
  await here.call(chooseAsked, { roundId: round.id, organiser: '31', organisations: ['31'], goals: 'all', asks: 'not-asked' }, as('coordinator', to));
  expect(await codes(as('coordinator', from))).toEqual(['30']);
  expect(await codes(as('coordinator', to))).toEqual(['31']);
  await here.call(chooseAsked, { roundId: round.id, organiser: '31', organisations: ['31'], goals: 'all', asks: null }, as('coordinator', to));
  expect(await codes(as('coordinator', to))).toEqual(['30-1', '31']);
  expect((await here.call(showSigning, { formId: await formOf(here, from) }, as('signatory', from))).units).toBeNull();
  expect((await here.call(showSigning, { formId: await formOf(here, to) }, as('signatory', to))).units).toMatchObject({ forms: 1 });
});

test('a unit that moves to another branch of its county keeps its form, and the branch that it came to has it too', async () => {
  const county32 = await anOrganisation(here, { code: '32' });
  const [a, b] = [await anOrganisation(here, { code: '32-A', kind: 'branch', parent: county32 }), await anOrganisation(here, { code: '32-B', kind: 'branch', parent: county32 })];
  const unit = await anOrganisation(here, { code: '32-1', kind: 'unit', parent: a });
  await joinLate(here);
  await moveUnder(here, unit, b);
  await joinLate(here);
  const moved = { ...unit, path: `${b.path}${unit.no}.` };
  expect(await codes(as('respondent', moved))).toEqual(['32-1']);
  expect([await codes(as('reader', a)), await codes(as('reader', b))]).toEqual([[], ['32-1']]);
});

test('how many units are asked is told by each county for its own, also after one has moved from one to the other', async () => {
  const coverage = async (code: string) => {
    const place = await anOrganisation(here, { code });
    return { place, of: async () => (await here.call(showAsked, { roundId: (await newestRound()), organiser: code }, as('coordinator', place))).coverage };
  };
  const [from, to] = [await coverage('33'), await coverage('34')];
  const units = [await anOrganisation(here, { code: '33-1', kind: 'unit', parent: from.place }), await anOrganisation(here, { code: '33-2', kind: 'unit', parent: from.place })];
  await anOrganisation(here, { code: '34-1', kind: 'unit', parent: to.place });
  await joinLate(here);
  const one = { units: 1, asked: 1, byBranch: 0 };
  expect([await from.of(), await to.of()]).toEqual([{ ...one, units: 2, asked: 2 }, one]);
  if (units[0]) await moveUnder(here, units[0], to.place);
  await joinLate(here);
  expect([await from.of(), await to.of()]).toEqual([one, { ...one, units: 2, asked: 2 }]);
});

async function newestRound(): Promise<RoundId> {
  return RoundId.parse((await here.call(listRounds, {}, coordinator)).rounds[0]?.id);
}

async function aVersion(): Promise<string> {
  return (await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2026] }], { version: '2.0' }))).id;
}
