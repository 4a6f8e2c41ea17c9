import { expect, test } from 'vitest';
import { goalsOf } from '#capabilities/programme/index.ts';
import { aProgramme } from '#capabilities/programme/testing.ts';
import { GoalCode, StatementCode, type Answer, type Status } from '../contract.ts';
import { formPath, goalTallies, inParts, askedOf, pathAfterSaving, unansweredAfter } from './form.ts';

const goal = (code: string): GoalCode => GoalCode.parse(code);
const answer = (status: Status | null): Answer => ({ status, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 0, at: null });
const codes = ['1.1.1-1a', '1.1.2-1a', '1.2.1-1a', '1.3.1-1a'];
const programme = aProgramme([...codes, ...Array.from({ length: 59 }, (_none, i) => `1.1.1-${i + 2}a`)].map((code) => ({ code })));
const goals = goalsOf(programme);
const all = programme.tasks.flatMap(({ statements }) => statements.map(({ code }) => code));

function next(at: { goal: string; part: number | null }, blank: readonly string[]): string | null {
  const answers = new Map(all.map((code) => [code, answer(blank.includes(code) ? null : 'fully')]));
  const found = unansweredAfter({ goal: goal(at.goal), part: at.part }, goals, goalTallies(goals, answers), answers);
  return found && `${found.goal} ${found.part} ${found.statement}`;
}

test('a goal of more than sixty statements has parts, and no measure is divided', () => {
  const answers = new Map(all.map((code) => [code, answer(null)]));
  const parts = goals[0] ? inParts(askedOf(goals[0], answers)) : [];
  expect(parts.map(({ length }) => length)).toEqual([60, 1]);
});

test('the next unanswered statement is looked for from the page on, through the other goals, and round to what is before it', () => {
  expect(next({ goal: '1.1', part: 1 }, ['1.1.1-1a', '1.1.2-1a', '1.2.1-1a'])).toBe('1.1 2 1.1.2-1a');
  expect(next({ goal: '1.1', part: 1 }, ['1.1.1-1a', '1.2.1-1a'])).toBe('1.2 1 1.2.1-1a');
  expect(next({ goal: '1.2', part: 1 }, ['1.1.2-1a', '1.2.1-1a'])).toBe('1.1 2 1.1.2-1a');
  expect(next({ goal: '1.1', part: 2 }, ['1.1.1-1a', '1.1.2-1a'])).toBe('1.1 1 1.1.1-1a');
  expect(next({ goal: '1.1', part: 1 }, ['1.1.1-1a'])).toBeNull();
  expect(next({ goal: '1.1', part: null }, ['1.1.1-1a', '1.1.2-1a'])).toBeNull();
});

test('a page has one address, and who has saved it goes on to the next, or to what is left of it', () => {
  expect(formPath({ id: 'x', goal: '1.1' })).toBe('/forms/x/1.1');
  expect(formPath({ id: 'x', goal: '1.1', part: 2, isOnly: true, statement: '1.1.2-1a' })).toBe('/forms/x/1.1?part=2&only=unanswered#field-answers-1-1-2-1a');
  expect(pathAfterSaving({ id: 'x', goal: '1.1', isOnly: false }, { goal: '1.1', part: 2 }, null)).toBe('/forms/x/1.1?part=2#goal');
  expect(pathAfterSaving({ id: 'x', goal: '1.1', isOnly: true }, { goal: '1.2', part: 1 }, null)).toBe('/forms/x/1.1?only=unanswered#goal');
  expect(pathAfterSaving({ id: 'x', goal: '1.3', isOnly: false }, null, null)).toBe('/forms/x/1.3#goal');
});

test('who has taken a proposal stays at it; where it is better or worse, with the fields open in which one says why', () => {
  const taken = (way: 'still' | 'worse', at: object = {}) => pathAfterSaving({ id: 'x', goal: '1.1', isOnly: false, ...at }, { goal: '1.2', part: 1 }, { statement: StatementCode.parse('1.1.1-1a'), way });
  expect(taken('still')).toBe('/forms/x/1.1#field-answers-1-1-1-1a');
  expect(taken('worse', { part: 2, isOnly: true, since: '1700000000000' })).toBe('/forms/x/1.1?part=2&only=unanswered&since=1700000000000&open=1.1.1-1a#field-answers-1-1-1-1a');
  expect(taken('still', { since: 'x\r\ny' })).toBe('/forms/x/1.1#field-answers-1-1-1-1a');
});
