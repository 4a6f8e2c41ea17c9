import { expect, test } from 'vitest';
import type { Day } from '#platform/clock/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { coveredText, mayReopen, NO_UNITS, replacedBy, signedText, unitLine, withUnit, type Covered } from './signing.ts';

const answer = { statement: '1.1.1-1a', status: 'fully', comment: 'Ja – å ä ö', evidence: '', numerator: null, denominator: null, onDay: null, version: 2, at: '2026-11-22T10:00:00.000Z' } as const;
const covered: Covered = {
  round: 'r', year: 2024, lastDay: '2024-12-31', roundNames: {}, programme: { code: 'fi', version: '1.0', title: {}, hash: 'h' }, scale: ['fully'], scaleWords: [{ sv: 'Ja' }], organisation: '05', names: {}, texts: [],
  own: { organisation: '05', asked: 2, answers: [answer] }, divided: { handedOver: [], takenOn: [] }, units: [], replaces: null, amends: null,
};

test('what is signed is written in one way only, whatever order it came in', () => {
  expect(coveredText(covered)).toBe(coveredText(Object.fromEntries(Object.entries(covered).toReversed()) as Covered));
});

test('any change of an answer, a comment, a signer or what came before changes what is signed', () => {
  const signature = { signer: 'A', account: null, at: 't', no: 1, previous: null, mandate: null, body: '', recordNumber: '', handledOn: null, presented: null };
  const texts = [
    signedText(covered, signature),
    signedText({ ...covered, own: { ...covered.own, answers: [{ ...answer, status: 'partly' }] } }, signature),
    signedText({ ...covered, own: { ...covered.own, answers: [{ ...answer, comment: '' }] } }, signature),
    signedText(covered, { ...signature, signer: 'B' }),
    signedText(covered, { ...signature, previous: 'x' }),
    signedText(covered, { ...signature, recordNumber: 'D/1' }),
    signedText(covered, { ...signature, mandate: { account: null, person: '', office: '', words: '§ 34', from: '2025-01-01' as Day, until: null } }),
  ];
  expect(new Set(texts.map(sha256)).size).toBe(texts.length);
});

test('a unit stands in its organiser’s sign-off with how much it answered and a hash of what', () => {
  const line = unitLine({ organisation: 'u', asked: 3, answers: [answer, { ...answer, statement: '1.1.1-2a', status: null }] });
  expect(line).toMatchObject({ organisation: 'u', asked: 3, answered: 1 });
  expect(line.hash).not.toBe(unitLine({ organisation: 'u', asked: 3, answers: [answer] }).hash);
});

test('units are summed one form at a time: who has answered everything, and how; blank is none of the answers', () => {
  const blank = { ...answer, status: null };
  const both = [{ organisation: 'a', asked: 2, answers: [answer, { ...answer, status: 'partly' as const }] }, { organisation: 'b', asked: 2, answers: [answer, blank] }];
  expect(both.reduce(withUnit, NO_UNITS)).toEqual({ forms: 2, complete: 1, tally: { answered: 3, asked: 4 }, counts: { fully: 2, partly: 1, notAtAll: 0, notApplicable: 0 } });
});

test('a signature replaces the last one of its form once that is reopened, and a reopening is for what is signed in an open round', () => {
  const at = new Date('2026-11-22T10:00:00Z');
  const signOff = { no: 3, at, by: 'A', hash: 'h', reopened: { at, by: 'B', reason: 'Fel' }, amendedBy: null };
  expect(replacedBy([])).toBeNull();
  expect(replacedBy([{ ...signOff, no: 4, reopened: null }, signOff])).toBeNull();
  expect(replacedBy([signOff])).toEqual({ no: 3, hash: 'h', reopened: { at: at.toISOString(), by: 'B', reason: 'Fel' } });

  const form = { state: 'late', isSigned: true, isTenants: true } as const;
  expect(mayReopen(form, true)).toBe(true);
  for (const other of [{ ...form, state: 'closed' as const }, { ...form, isSigned: false }, { ...form, isTenants: false }]) expect(mayReopen(other, true)).toBe(false);
  expect(mayReopen(form, false)).toBe(false);
});
