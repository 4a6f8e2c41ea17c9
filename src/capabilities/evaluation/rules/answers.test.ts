import { expect, test } from 'vitest';
import type { Answer } from '../contract.ts';
import { answersFromForm, fieldsOf, writtenIn } from './answers.ts';
import { wasText, writtenBy, type Written } from './written.ts';

const written = (given: Partial<Written>): Written => writtenBy((field) => given[field] ?? '');
const sent = (statement: string, fields: Readonly<Record<string, string>>, was: Partial<Written> = {}) => ({
  [`answers.${statement}.version`]: '0', [`answers.${statement}.was`]: wasText(written(was)),
  ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [`answers.${statement}.${field}`, value])),
});
const given = { status: null, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null };
const answer = (fields: Partial<Answer>): Answer => ({ ...given, version: 0, at: null, ...fields });

test('a page sends on only the answers that were changed on it', () => {
  const body = {
    csrf: 'x',
    ...sent('1.1.1-1a', { status: 'fully', comment: '', version: '3' }, { status: 'fully' }),
    ...sent('1.1.1-2a', { status: 'partly', version: '2' }, { status: 'fully' }),
    ...sent('1.1.1-2b', { status: '', comment: ' Vi börjar\r\ni höst ', note: 'Fråga Eva', evidence: 'https://example.org/plan' }),
  };
  expect(answersFromForm(body)).toEqual({
    '1.1.1-2a': { ...given, status: 'partly', version: 2 },
    '1.1.1-2b': { ...given, comment: 'Vi börjar\ni höst', note: 'Fråga Eva', evidence: 'https://example.org/plan', version: 0 },
  });
});

test('an answer can be made blank again, and an untouched comment of several lines is no change', () => {
  expect(answersFromForm(sent('1.1.1-1a', { status: '', version: '1' }, { status: 'not-at-all' }))).toEqual({ '1.1.1-1a': { ...given, version: 1 } });
  expect(answersFromForm(sent('1.1.1-1a', { comment: 'a\r\nb' }, { comment: 'a\nb' }))).toEqual({});
});

test('a field that the page does not have stays as it was', () => {
  expect(answersFromForm(sent('1.1.1-1a', { status: 'fully', version: '1' }, { status: 'partly', note: 'Kvar' }))).toEqual({ '1.1.1-1a': { ...given, status: 'fully', note: 'Kvar', version: 1 } });
});

test('numbers and days go on as such; what is none goes on as it is written, for the action to refuse', () => {
  const body = sent('1.1.1-1a', { status: '', numerator: '1 250', denominator: '12,5', onDay: '5.11.2026' });
  expect(answersFromForm(body)).toEqual({ '1.1.1-1a': { ...given, numerator: 1250, denominator: '12,5', onDay: '2026-11-05', version: 0 } });
  expect(answersFromForm(sent('1.1.1-1a', { numerator: '-3', onDay: 'i går' }))).toMatchObject({ '1.1.1-1a': { numerator: '-3', onDay: 'i går' } });
});

test('what is not written by our own page counts as changed, never as an error', () => {
  for (const was of ['{', 'null', '"x"', '[1,{}]']) expect(Object.keys(answersFromForm({ 'answers.1.1.1-1a.version': '0', 'answers.1.1.1-1a.was': was, 'answers.1.1.1-1a.status': 'fully' }))).toEqual(['1.1.1-1a']);
});

test('after a conflict each field holds what only one has changed, both values where both have, and the next save replaces theirs', () => {
  const body = sent('1.1.1-1a', { status: 'fully', comment: 'Mitt', note: '', version: '1' }, { status: 'partly' });
  const theirs = answer({ status: 'not-at-all', note: 'Deras', version: 2 });
  const fields = fieldsOf('1.1.1-1a', theirs, body, [{ statement: '1.1.1-1a', theirs }]);
  expect(fields).toMatchObject({ version: 2, written: { status: 'fully', comment: 'Mitt', note: 'Deras' }, theirs: { both: ['status'], also: ['note'], written: { status: 'not-at-all' } } });
  expect(fields.was).toBe(wasText(written({ status: 'not-at-all', note: 'Deras' })));
});

test('of a field that both have changed the other’s is taken where that was chosen', () => {
  const body = sent('1.1.1-1a', { status: 'fully', comment: 'Mitt', 'comment.take': 'theirs', 'status.take': 'mine', version: '2' }, { comment: 'Deras', status: 'partly' });
  expect(writtenIn(body, '1.1.1-1a')).toMatchObject({ status: 'fully', comment: 'Deras' });
});

test('after a save that was refused for another reason the fields keep what was written', () => {
  const body = sent('1.1.1-1a', { status: 'fully', numerator: '1,5', version: '4' }, { comment: 'Först' });
  expect(fieldsOf('1.1.1-1a', answer({ version: 4, comment: 'Först' }), body, [])).toMatchObject({ version: 4, was: wasText(written({ comment: 'Först' })), written: { status: 'fully', numerator: '1,5', comment: 'Först' }, theirs: null });
  expect(fieldsOf('1.1.1-1b', answer({ version: 7, status: 'partly' }), body, [])).toMatchObject({ version: 7, written: { status: 'partly' }, theirs: null });
});
