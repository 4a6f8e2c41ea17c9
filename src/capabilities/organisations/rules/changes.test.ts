import { expect, test } from 'vitest';
import { type Day, dayFrom } from '#platform/clock/index.ts';
import { checkClosing, checkMove, checkOpening, checkReopening, dayAfter, dayOfChange, isOpenOn, type OpenBelow, type Standing } from './changes.ts';
import { isReserved, mayStandBelow } from './tree.ts';
import { namesFrom, written } from './fields.ts';
import { codeOfParty } from './parties.ts';

const day = (text: string): Day => text as Day; // written as days
const today = day('2026-11-22');
const standing = (given: Partial<Standing> = {}): Standing => ({ kind: 'unit', path: '1.5.9.', validFrom: day('2023-01-01'), validTo: null, heldFrom: null, ...given });
const none: OpenBelow = { count: 0, some: [], opensLater: null };

test('units and branches stand below organisers, providers and branches; bodies below the centre; the rest below the country', () => {
  expect([mayStandBelow('unit', 'branch'), mayStandBelow('unit', 'provider'), mayStandBelow('branch', 'branch'), mayStandBelow('stakeholder', 'centre'), mayStandBelow('provider', 'country')]).not.toContain(false);
  expect([mayStandBelow('unit', 'country'), mayStandBelow('unit', 'unit'), mayStandBelow('organiser', 'organiser'), mayStandBelow('branch', 'unit'), mayStandBelow('country', 'country')]).not.toContain(true);
});

test('the last day is a day that is open', () => {
  const closing = { validFrom: day('2023-01-01'), validTo: day('2026-06-30') };
  expect([day('2022-12-31'), day('2023-01-01'), day('2026-06-30'), day('2026-07-01')].map((on) => isOpenOn(closing, on))).toEqual([false, true, true, false]);
});

test('a change holds from a day that has come and that is not before the last one', () => {
  expect(dayOfChange(standing(), day('2024-05-01'), today)).toBe('2024-05-01');
  expect(() => dayOfChange(standing(), day('2026-11-23'), today)).toThrow('future');
  expect(() => dayOfChange(standing({ heldFrom: day('2025-01-01') }), day('2024-12-31'), today)).toThrow('1.1.2025');
  expect(dayOfChange(standing({ validFrom: day('2027-01-01') }), today, today)).toBe('2027-01-01');
});

test('nothing closes before it opened, and nothing leaves open what stands below it', () => {
  const close = (of: Standing, lastDay: string, below = none, closesBelow = false) => () => checkClosing(of, day(lastDay), { below, closesBelow, today });
  expect(close(standing(), '2022-12-31')).toThrow('before it opened');
  expect(close(standing(), '2023-01-01')).not.toThrow();
  expect(close(standing({ validTo: day('2025-01-01') }), '2026-12-31')).toThrow('already');
  expect(close(standing(), '2026-12-31', { count: 6, some: ['A', 'B'], opensLater: null })).toThrow('A, B');
  expect(close(standing(), '2026-12-31', { count: 6, some: ['A', 'B'], opensLater: null }, true)).not.toThrow();
  expect(close(standing(), '2026-12-31', { count: 1, some: ['A'], opensLater: day('2027-01-01') }, true)).toThrow('1.1.2027');
  expect(close(standing({ kind: 'country' }), '2026-12-31')).toThrow();
});

test('a closed parent takes nothing in, and a new one opens no earlier than its parent', () => {
  const opening = { code: 'U', kind: 'unit', unitKind: null, sectors: [], party: null, validFrom: day('2024-01-01') } as const;
  const branch = standing({ kind: 'branch', path: '1.5.8.' });
  expect(() => checkOpening(opening, branch)).not.toThrow();
  expect(() => checkOpening(opening, { ...branch, validTo: day('2027-01-01') })).toThrow('1.1.2027');
  expect(() => checkOpening(opening, { ...branch, validFrom: day('2025-01-01') })).toThrow('1.1.2025');
  expect(() => checkMove(standing(), { ...branch, validTo: day('2027-01-01') }, today)).toThrow('1.1.2027');
  expect(() => checkMove(standing({ validTo: day('2026-12-31') }), { ...branch, validTo: day('2027-01-01') }, today)).not.toThrow();
  expect(() => checkMove(standing({ kind: 'branch', path: '1.5.8.' }), { ...branch, path: '1.5.8.9.' }, today)).toThrow('itself');
  expect(isReserved('Files')).toBe(true);
});

test('a closing that had not come, or ended yesterday, is taken back without a gap', () => {
  const reopen = (validTo: string, on: string): boolean => checkReopening(standing({ validTo: day(validTo) }), undefined, day(on), today);
  expect([reopen('2026-12-31', '2026-11-22'), reopen('2026-11-21', '2026-11-22'), reopen('2026-11-20', '2026-11-22')]).toEqual([false, false, true]);
  expect(dayAfter(day('2024-02-28'))).toBe('2024-02-29');
  expect(dayAfter(day('2026-12-31'))).toBe('2027-01-01');
});

test('days are read as people write them, and only days that there are', () => {
  expect(['30.11.2026', '30/11/2026', ' 1. 2. 2026', '2026-11-30', '2026-11-30T00:00:00.000Z'].map((text) => dayFrom(text))).toEqual(['2026-11-30', '2026-11-30', '2026-02-01', '2026-11-30', '2026-11-30']);
  expect(['31.11.2026', '11/30/2026', '2026-13-01', '45000', ''].map((text) => dayFrom(text))).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(written(day('2026-02-01'))).toBe('1.2.2026');
  expect(namesFrom({ 'names.sv': ' Björken ', 'names.fi': ' ' })).toEqual({ sv: 'Björken' });
});

test('the code of a named body is made of the programme’s own, and is a code', () => {
  expect(['safety-authority', 'åland–x', 'a'.repeat(60)].map((party) => codeOfParty(party))).toEqual(['P-SAFETY-AUTHORITY', 'P-LAND-X', `P-${'A'.repeat(38)}`]);
});
