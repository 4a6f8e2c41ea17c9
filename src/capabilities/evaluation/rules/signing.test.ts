import { expect, test } from 'vitest';
import { sha256 } from '#platform/canonical/index.ts';
import { coveredText, signedText, unitLine, type Covered } from './signing.ts';

const answer = { statement: '1.1.1-1a', status: 'fully', comment: 'Ja – å ä ö', evidence: '', numerator: null, denominator: null, onDay: null, version: 2, at: '2026-11-22T10:00:00.000Z' } as const;
const covered: Covered = {
  round: 'r', year: 2024, programme: { code: 'fi', version: '1.0', hash: 'h' }, scale: ['fully'], organisation: '05',
  own: { organisation: '05', asked: 2, answers: [answer] }, units: [], replaces: null,
};

test('what is signed is written in one way only, whatever order it came in', () => {
  expect(coveredText(covered)).toBe(coveredText(Object.fromEntries(Object.entries(covered).toReversed()) as Covered));
});

test('any change of an answer, a comment, a signer or what came before changes what is signed', () => {
  const signature = { signer: 'A', account: null, at: 't', no: 1, previous: null };
  const texts = [
    signedText(covered, signature),
    signedText({ ...covered, own: { ...covered.own, answers: [{ ...answer, status: 'partly' }] } }, signature),
    signedText({ ...covered, own: { ...covered.own, answers: [{ ...answer, comment: '' }] } }, signature),
    signedText(covered, { ...signature, signer: 'B' }),
    signedText(covered, { ...signature, previous: 'x' }),
  ];
  expect(new Set(texts.map(sha256)).size).toBe(texts.length);
});

test('a unit stands in its organiser’s sign-off with how much it answered and a hash of what', () => {
  const line = unitLine({ organisation: 'u', asked: 3, answers: [answer, { ...answer, statement: '1.1.1-2a', status: null }] });
  expect(line).toMatchObject({ organisation: 'u', asked: 3, answered: 1 });
  expect(line.hash).not.toBe(unitLine({ organisation: 'u', asked: 3, answers: [answer] }).hash);
});
