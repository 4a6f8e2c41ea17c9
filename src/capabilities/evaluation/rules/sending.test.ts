import { expect, test } from 'vitest';
import { goalsOf } from '#capabilities/programme/index.ts';
import { aProgramme } from '#capabilities/programme/testing.ts';
import type { Answer, Status } from '../contract.ts';
import { USUAL_RULES, type SendingRules } from '../contract/sending.ts';
import { rulesFrom } from './sending-fields.ts';
import { countLacking, lackingIn, leftOf, needsFrom, needsOf, needsText, thingsLeft } from './sending.ts';
import { placed, wholeOf } from './whole.ts';

const rules: SendingRules = {
  rules: [{ field: 'comment', when: ['not-applicable'], of: 'all' }, { field: 'comment', when: ['not-at-all'], of: 'organiser' }, { field: 'evidence', when: ['fully', 'partly'], of: 'core-indicator' }], mustBeMet: true,
};
const answer = (status: Status | null, more: Partial<Answer> = {}): Answer => ({ status, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 0, at: null, ...more });

test('a rule concerns all statements, those of a level, or those of a core indicator', () => {
  expect(needsOf(rules, { level: 'unit', coreIndicator: false })).toEqual({ comment: ['not-applicable'] });
  expect(needsOf(rules, { level: 'organiser', coreIndicator: false })).toEqual({ comment: ['not-applicable', 'not-at-all'] });
  expect(needsOf(rules, { level: 'national', coreIndicator: true })).toEqual({ comment: ['not-applicable'], evidence: ['fully', 'partly'] });
  expect(needsOf({ rules: [], mustBeMet: true }, { level: 'unit', coreIndicator: true })).toEqual({});
});

test('an answer lacks what its status asks for and is not there; a blank one lacks nothing, and spaces are no comment', () => {
  const needs = needsOf(rules, { level: 'organiser', coreIndicator: true });
  expect(lackingIn(needs, answer('not-applicable'), 0)).toEqual(['comment']);
  expect(lackingIn(needs, answer('not-applicable', { comment: ' \n' }), 0)).toEqual(['comment']);
  expect(lackingIn(needs, answer('not-applicable', { comment: 'Vi har inga enheter' }), 0)).toEqual([]);
  expect(lackingIn(needs, answer('fully', { comment: 'Klart' }), 0)).toEqual(['evidence']);
  expect(lackingIn(needs, answer('fully', { comment: 'Klart', evidence: 'Dnr 3' }), 0)).toEqual([]);
  expect(lackingIn(needs, answer(null), 0)).toEqual([]);
});

test('an item at the answer is evidence as words are, and no comment', () => {
  const needs = needsOf({ rules: [{ field: 'comment', when: ['fully'], of: 'all' }, { field: 'evidence', when: ['fully'], of: 'all' }], mustBeMet: true }, { level: 'unit', coreIndicator: false });
  expect(lackingIn(needs, answer('fully'), 0)).toEqual(['comment', 'evidence']);
  expect(lackingIn(needs, answer('fully'), 1)).toEqual(['comment']);
});

test('what a statement needs goes through the page and comes out the same', () => {
  for (const coreIndicator of [true, false]) {
    const needs = needsOf(rules, { level: 'organiser', coreIndicator });
    expect(needsFrom(needsText(needs))).toEqual(needs);
  }
  expect(needsText({})).toBe('');
  expect(needsFrom('')).toEqual({});
});

test('what is left of a form is told with where it is done: the unanswered and what answers lack, counted apart', () => {
  const goals = goalsOf(aProgramme(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a', '1.2.1-1b'].map((code) => ({ code }))));
  const answers = new Map([['1.1.1-1a', answer('not-applicable')], ['1.1.1-1b', answer(null)], ['1.2.1-1a', answer('not-at-all')], ['1.2.1-1b', answer('fully')]]);
  const all = placed(goals, answers, new Map());
  const left = leftOf(rules, all);
  expect([left.unanswered, left.lacking.map(({ code, goal, part, what }) => [code, goal, part, what]), left.mustBeMet, thingsLeft(left)])
    .toEqual([1, [['1.1.1-1a', '1.1', 1, 'comment'], ['1.2.1-1a', '1.2', 1, 'comment']], true, 3]);
  expect(wholeOf(goals, all, rules).map(({ code, tally, lines }) => [code, tally.answered, lines.map(({ code: of, status, lacks }) => [of, status, lacks.length])])).toEqual([
    ['1.1', 1, [['1.1.1-1a', 'not-applicable', 1], ['1.1.1-1b', null, 0]]], ['1.2', 2, [['1.2.1-1a', 'not-at-all', 1], ['1.2.1-1b', 'fully', 0]]],
  ]);
  const needs = new Map([...answers.keys()].map((code) => [code, needsOf(rules, { level: 'organiser', coreIndicator: false })]));
  expect(countLacking(needs, [...answers].map(([statement, given]) => ({ statement, ...given })))).toBe(2);
});

test('what is ticked where a round is opened becomes its rules; nothing ticked is no rule, and a page without the fields says nothing', () => {
  expect(rulesFrom({ 'rules.given': 'yes', 'rules.comment.not-applicable': 'yes', 'rules.comment.of': 'all' })).toEqual(USUAL_RULES);
  expect(rulesFrom({ 'rules.given': 'yes', 'rules.mustBeMet': 'yes' })).toEqual({ rules: [], mustBeMet: true });
  expect(rulesFrom({ 'rules.given': 'yes', 'rules.evidence.fully': 'yes', 'rules.evidence.of': 'core-indicator' })).toEqual({ rules: [{ field: 'evidence', when: ['fully'], of: 'core-indicator' }], mustBeMet: false });
  expect(rulesFrom({})).toBeUndefined();
});
