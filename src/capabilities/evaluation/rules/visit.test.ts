import { expect, test } from 'vitest';
import { FormId, RoundId, type FormLine, type Round } from '../contract.ts';
import { OrganisationCode } from '#capabilities/organisations/index.ts';
import { pathToAnswer, pathToAsked, pathToChanges, pathToCountry, pathToResults, pathToRounds, pathToSigning, pathToTakeOut } from './visit.ts';

const id = (n: number): string => `01a20190-849a-7e0d-b932-00000000000${n}`;
const round = (n: number, state: Round['state']): Round => ({ id: RoundId.parse(id(n)), year: 2020 + n, names: {}, lastDay: '2026-12-31' as Round['lastDay'], state, programme: { code: 'p', version: '1' } }); // a day in its own form
const form = (n: number, may: FormLine['may'], answered = 0, kind: FormLine['organisation']['kind'] = 'organiser'): FormLine => ({
  id: FormId.parse(id(n)), organisation: { code: OrganisationCode.parse('17'), names: {}, kind }, roundId: RoundId.parse(id(9)), year: 2026, lastDay: '2026-12-31' as Round['lastDay'], state: 'open', // as above
  tally: { answered, asked: 10 }, signedAt: null, may,
});
const nothing = { answer: false, sign: false };
const answers = { answer: true, sign: false };

test('where there is nothing to be seen the visit leads nowhere', () => {
  const none = { rounds: [], forms: [] };
  expect([pathToRounds({ versions: [] }), pathToAsked(none), pathToAnswer(none), pathToResults(none), pathToSigning(none), pathToChanges({ reopened: null }), pathToCountry(none), pathToTakeOut(none)].filter(Boolean)).toEqual([]);
});

test('what is to be chosen and answered is shown in the round that goes on, what is signed in one that is closed, else in one whose last day has passed', () => {
  const rounds = [round(6, 'open'), round(5, 'late'), round(4, 'closed')];
  expect([pathToAsked({ rounds }), pathToCountry({ rounds }), pathToTakeOut({ rounds })]).toEqual([`/rounds/${id(6)}/asked`, `/results/${id(4)}`, `/results/${id(4)}#take-out`]);
  expect([pathToAsked({ rounds: [round(4, 'closed')] }), pathToCountry({ rounds: [round(6, 'open')] }), pathToCountry({ rounds: [round(6, 'open'), round(5, 'late')] })]).toEqual([`/rounds/${id(4)}/asked`, `/results/${id(6)}`, `/results/${id(5)}`]);
});

test('a form to answer has something left to answer; if none has, one that is full, else one to read', () => {
  expect(pathToAnswer({ forms: [form(1, nothing), form(2, answers, 10), form(3, answers, 4)] })).toBe(`/forms/${id(3)}`);
  expect(pathToAnswer({ forms: [form(1, nothing), form(2, answers, 10)] })).toBe(`/forms/${id(2)}`);
  expect(pathToAnswer({ forms: [form(1, nothing)] })).toBe(`/forms/${id(1)}`);
});

test('what is to be signed is shown, else what was; never the page of a form that nobody signs', () => {
  expect(pathToSigning({ forms: [form(1, nothing), form(2, { answer: false, sign: true })] })).toBe(`/forms/${id(2)}/signing`);
  expect(pathToSigning({ forms: [form(1, nothing, 3, 'unit'), form(2, nothing)] })).toBe(`/forms/${id(2)}/signing`);
  expect(pathToSigning({ forms: [form(1, nothing, 3, 'unit')] })).toBeUndefined();
  expect(pathToChanges({ reopened: { formId: id(2), no: 3 } })).toBe(`/forms/${id(2)}/signing/changes?since=3`);
  expect(pathToResults({ forms: [form(1, nothing)] })).toBe(`/results/${id(9)}/17`);
});
