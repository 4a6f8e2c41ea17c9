import { expect, test } from 'vitest';
import type { Day } from '#platform/clock/index.ts';
import { changedFields } from './difference.ts';

const answer = { status: 'fully', comment: 'Klart', evidence: '', numerator: 3, denominator: 4, onDay: null } as const;

test('only the fields that differ are told, a share as one value', () => {
  expect(changedFields({ was: answer, is: answer })).toEqual([]);
  expect(changedFields({ was: answer, is: { ...answer, status: null } })).toEqual(['status']);
  expect(changedFields({ was: answer, is: { ...answer, numerator: 4, denominator: 5, comment: '' } })).toEqual(['comment', 'value']);
  expect(changedFields({ was: answer, is: { ...answer, evidence: 'https://example.org', onDay: '2026-11-22' as Day } })).toEqual(['evidence', 'onDay']);
});

test('other links or files at an answer are told, another title of the same ones is not', () => {
  const item = { title: 'Plan', kind: 'link', link: 'https://example.org/plan', sha256: null, validUntil: null } as const;
  expect(changedFields({ was: { ...answer, items: [] }, is: { ...answer, items: [item] } })).toEqual(['items']);
  expect(changedFields({ was: { ...answer, items: [item] }, is: { ...answer, items: [{ ...item, title: 'Planen' }] } })).toEqual([]);
});

test('a statement that is asked at one of the two times only is told with its answer, blank or not, and what stood beside it', () => {
  expect(changedFields({ was: null, is: answer })).toEqual(['status', 'comment', 'value']);
  expect(changedFields({ was: { ...answer, comment: '', numerator: null, denominator: null }, is: null })).toEqual(['status']);
  expect(changedFields({ was: null, is: { status: null, comment: '', evidence: '', numerator: null, denominator: null, onDay: null } })).toEqual(['status']);
});
