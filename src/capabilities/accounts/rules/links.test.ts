import { expect, test } from 'vitest';
import { type Day, dayFrom } from '#platform/clock/index.ts';
import { daysAfter, givableRoles, isGuestDay, isLookedAt, newKey, openLink, pageFrom, personState } from './index.ts';

const day = (text: string): Day => text as Day; // written as one

test('a link opens, or says why it does not', () => {
  expect(openLink({ state: 'open' })).toEqual({ state: 'open' });
  for (const [state, code] of [['used', /^gone/], ['withdrawn', /^gone/], ['expired', /^gone/]] as const) expect(() => openLink({ state })).toThrow(code);
  expect(() => openLink(undefined)).toThrow(/^not-found/);
});

test('a key is 256 bits in letters that an address takes, and no two are alike', () => {
  expect(newKey()).toMatch(/^[\w-]{43}$/);
  expect(newKey()).not.toBe(newKey());
});

test('a guest’s last day is from today to a year ahead; sixty days over a change of year are sixty days', () => {
  const today = day('2026-11-22');
  expect(daysAfter(today, 60)).toBe('2027-01-21');
  expect(['2026-11-21', '2026-11-22', '2027-11-23', '2027-11-24'].map((last) => isGuestDay(day(last), today))).toEqual([false, true, true, false]);
});

test('a day is read as people write it, and only if there is such a day', () => {
  expect([dayFrom('1.2.2027'), dayFrom(' 01.02. 2027 '), dayFrom('2027-02-01')]).toEqual(['2027-02-01', '2027-02-01', '2027-02-01']);
  expect([dayFrom('31.2.2027'), dayFrom('2027-13-01'), dayFrom('snart'), dayFrom('')]).toEqual([undefined, undefined, undefined, undefined]);
  expect(['3', '0', '-1', 'x', undefined].map(pageFrom)).toEqual([3, 1, 1, 1, 1]);
});

test('how far an account has come', () => {
  const now = new Date('2026-11-22T08:00:00Z');
  const [before, after] = [new Date('2026-11-22T07:00:00Z'), new Date('2026-11-22T09:00:00Z')];
  expect(personState({ closedAt: before, hasPassword: true, invitedUntil: after }, now)).toBe('closed');
  expect(personState({ closedAt: null, hasPassword: true, invitedUntil: after }, now)).toBe('active');
  expect(personState({ closedAt: null, hasPassword: false, invitedUntil: after }, now)).toBe('invited');
  expect(personState({ closedAt: null, hasPassword: false, invitedUntil: before }, now)).toBe('lapsed');
  expect(personState({ closedAt: null, hasPassword: false, invitedUntil: null }, now)).toBe('lapsed');
});

test('path and tenant of one grant, and owners by owners only', () => {
  const look = { isEverywhere: false, roots: [{ path: '1.7.', tenant: 7 }] };
  expect(isLookedAt(look, { path: '1.7.9.', tenantNo: 7 })).toBe(true);
  expect(isLookedAt(look, { path: '1.7.9.', tenantNo: 9 })).toBe(false);
  expect(isLookedAt(look, { path: '1.70.', tenantNo: 7 })).toBe(false);
  expect(givableRoles(look)).toEqual(['coordinator', 'respondent', 'signatory', 'reader']);
  expect(givableRoles({ ...look, isEverywhere: true })).toContain('owner');
});
