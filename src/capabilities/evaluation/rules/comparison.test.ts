import { describe, expect, test } from 'vitest';
import { aProgramme } from '#capabilities/programme/testing.ts';
import { askableGoalsOf } from '#capabilities/programme/index.ts';
import type { Answer, Status } from '../contract.ts';
import { comparedGoals, countMoves, moveOf, onlyChanged } from './comparison.ts';

const answer = (status: Status | null, more: Partial<Answer> = {}): Answer => ({ status, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 1, at: null, ...more });

describe('how an answer moved', () => {
  test.each([
    ['partly', 'fully', 'better'], ['not-at-all', 'partly', 'better'], ['fully', 'not-at-all', 'worse'], ['fully', 'not-applicable', 'other'], [null, 'fully', 'other'], ['partly', null, 'other'], ['partly', 'partly', 'same'],
  ] as const)('from %s to %s is %s', (was, is, move) => expect(moveOf(answer(was), answer(is), 'same')).toBe(move));

  test('the same answer in other words is told apart from a better one', () => expect(moveOf(answer('partly'), answer('partly', { comment: 'Mer nu' }), 'reworded')).toBe('words'));
  test('what is another question is neither better nor worse', () => {
    expect(moveOf(answer('partly'), answer('fully'), 'other-text')).toBe('not-comparable');
    expect(moveOf(answer('partly'), answer('fully'), 'other-number')).toBe('not-comparable');
  });
  test('what was asked at one of the two moments only says so', () => {
    expect(moveOf(null, answer('fully'), 'same')).toBe('only-now');
    expect(moveOf(answer('fully'), null, 'same')).toBe('only-then');
  });
});

describe('two moments side by side', () => {
  const goals = askableGoalsOf(aProgramme([{ code: '1.1.1-1a', years: [2024] }, { code: '1.1.1-1b', years: [2024] }, { code: '1.2.1-1a', years: [2024] }]));
  const was = { goals, answers: new Map([['1.1.1-1a', answer('partly')], ['1.2.1-1a', answer('fully')]]) };
  const is = { goals, answers: new Map([['1.1.1-1a', answer('fully')], ['1.1.1-1b', answer(null)], ['1.2.1-1a', answer('fully')]]) };

  test('holds every statement that was asked at either, by goal, and counts how they moved', () => {
    const compared = comparedGoals(was, is);
    expect(compared.map(({ code, statements }) => [code, statements.map((each) => [each.code, each.move])])).toEqual([['1.1', [['1.1.1-1a', 'better'], ['1.1.1-1b', 'only-now']]], ['1.2', [['1.2.1-1a', 'same']]]]);
    expect(countMoves(compared)).toMatchObject({ better: 1, worse: 0, same: 1, 'only-now': 1 });
  });
  test('can be narrowed to what is not the same', () => expect(onlyChanged(comparedGoals(was, is)).map(({ code }) => code)).toEqual(['1.1']));
});
