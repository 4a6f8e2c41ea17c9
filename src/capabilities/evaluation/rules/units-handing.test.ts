import { expect, test } from 'vitest';
import { StatementCode } from '../contract.ts';
import { handedAs, handedText } from './units-handing.ts';

const given = { status: 'partly' as const, comment: 'För alla' };
const unit = { isAsked: true, isException: false, answer: { status: null, comment: '' }, wayIn: 'form' as const, from: null };
const handed = (path: string | null, answer: { readonly status: 'partly' | 'fully'; readonly comment: string } = given) => ({ ...unit, answer, wayIn: 'handed-down' as const, from: { path } });

test('what a unit has not answered it gets; what it has answered itself is never touched', () => {
  expect(handedAs(unit, given, { path: '1.5.' })).toBe('given');
  expect(handedAs({ ...unit, answer: { status: 'not-at-all', comment: '' } }, given, { path: '1.5.' })).toBe('own');
  expect(handedAs({ ...unit, answer: { status: 'not-at-all', comment: '' }, wayIn: 'units' }, given, { path: '1.5.' })).toBe('own');
  expect([handedAs({ ...unit, isAsked: false }, given, { path: '1.5.' }), handedAs({ ...unit, isException: true }, given, { path: '1.5.' })]).toEqual(['not-asked', 'exception']);
});

test('of two places above the nearer one decides', () => {
  expect(handedAs(handed('1.5.', { status: 'fully', comment: '' }), given, { path: '1.5.7.' })).toBe('updated');
  expect(handedAs(handed('1.5.7.', { status: 'fully', comment: '' }), given, { path: '1.5.' })).toBe('nearer');
  expect([handedAs(handed('1.5.'), given, { path: '1.5.' }), handedAs(handed('1.5.', { status: 'partly', comment: 'Annat' }), given, { path: '1.5.' })]).toEqual(['same', 'updated']);
});

test('what one person gave to several units is changed neither from a place nor the other way', () => {
  expect([handedAs(handed(null, { status: 'fully', comment: '' }), given, { path: null }), handedAs(handed(null), given, { path: '1.5.' }), handedAs(handed('1.5.'), given, { path: null })]).toEqual(['updated', 'nearer', 'nearer']);
});

test('another version, unit or text is something else to agree to', () => {
  const one = { unit: 'U-1', statement: StatementCode.parse('1.1.1-1a'), version: 0, given };
  expect(new Set([[one], [{ ...one, version: 1 }], [{ ...one, unit: 'U-2' }], [{ ...one, given: { ...given, comment: '' } }], []].map(handedText)).size).toBe(5);
});
