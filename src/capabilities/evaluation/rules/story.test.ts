import { expect, test } from 'vitest';
import type { Answer } from '../contract.ts';
import { changedBetween, inOrder, withChanges } from './story.ts';

const answer = (given: Partial<Answer>): Answer => ({ status: null, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 1, at: null, ...given });
const at = (second: number): Date => new Date(second * 1000);

test('a version names the fields that it changed of the one before it, and a share’s two numbers are one value', () => {
  expect(changedBetween(answer({ status: 'partly', numerator: 1, denominator: 4 }), answer({ status: 'partly', comment: 'Nu', numerator: 2, denominator: 4 }))).toEqual(['comment', 'value']);
  expect(changedBetween(answer({}), answer({}))).toEqual([]);
});

test('the first version changed what it holds', () => {
  const given = (version: Partial<Answer>) => ({ is: 'given' as const, at: at(1), by: null, wayIn: 'form' as const, answer: answer(version) });
  expect(withChanges([given({ status: 'fully', note: 'x' }), given({ status: 'fully', note: '' })]).map(({ changed }) => changed)).toEqual([['status', 'note'], ['note']]);
});

test('what happened last stands first, and what came in one instant keeps its order backwards', () => {
  const signed = { is: 'signed' as const, at: at(5), by: 'A', no: 1 };
  const reopened = { is: 'reopened' as const, at: at(5), by: 'A', no: 1, reason: 'fel' };
  const given = { is: 'given' as const, at: at(7), by: null, wayIn: 'form' as const, answer: answer({}), changed: [] };
  expect(inOrder([signed, reopened, given]).map(({ is }) => is)).toEqual(['given', 'reopened', 'signed']);
});
