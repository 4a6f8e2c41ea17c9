import { expect, test } from 'vitest';
import { answersFromForm } from './answers.ts';

const sent = (statement: string, { was = '', status = '', comment = '', wasComment = '', version = '0' }) => ({
  [`answers.${statement}.version`]: version, [`answers.${statement}.was`]: was, [`answers.${statement}.status`]: status,
  [`answers.${statement}.comment`]: comment, [`answers.${statement}.was-comment`]: wasComment,
});

test('a page sends on only the answers that were changed on it', () => {
  const body = {
    csrf: 'x',
    ...sent('1.1.1-1a', { was: 'fully', status: 'fully', version: '3' }),
    ...sent('1.1.1-2a', { was: 'fully', status: 'partly', version: '2' }),
    ...sent('1.1.1-2b', { comment: ' Vi börjar\r\ni höst ' }),
  };
  expect(answersFromForm(body)).toEqual([
    { statement: '1.1.1-2a', status: 'partly', comment: '', version: 2 },
    { statement: '1.1.1-2b', status: null, comment: 'Vi börjar\ni höst', version: 0 },
  ]);
});

test('an answer can be made blank again, and an untouched comment of several lines is no change', () => {
  expect(answersFromForm(sent('1.1.1-1a', { was: 'not-at-all', version: '1' }))).toEqual([{ statement: '1.1.1-1a', status: null, comment: '', version: 1 }]);
  expect(answersFromForm(sent('1.1.1-1a', { comment: 'a\r\nb', wasComment: 'a\nb' }))).toEqual([]);
});
