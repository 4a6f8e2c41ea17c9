import { expect, test } from 'vitest';
import { keysOf, mayTry, placeOf } from './tries.ts';

const now = new Date('2026-11-22T08:00:00Z');
const since = new Date('2026-11-22T07:54:30Z');
const told = (here: number, place: number, anywhere: number, isKnown = false) => () =>
  mayTry({ here: { since, tries: here }, place: { since, tries: place }, anywhere: { since, tries: anywhere } }, isKnown, now);

test('ten tries of one account at one place, a hundred at one place, fifty of one account anywhere; then when to try again is said', () => {
  expect(told(10, 100, 50)).not.toThrow();
  for (const tooMany of [told(11, 11, 11), told(1, 101, 1), told(1, 1, 51)]) expect(tooMany).toThrow(/too-many: .* in 10 minutes/);
});

test('at a place where an account has signed in before, others’ guesses leave it its own tries', () => {
  expect(told(10, 10, 1000, true)).not.toThrow();
  expect(told(3, 1000, 1000, true)).not.toThrow();
  expect(told(4, 1000, 4, true)).toThrow(/too-many/);
  expect(told(11, 11, 11, true)).toThrow(/too-many/);
});

test('what is counted by is never read out of the count', () => {
  const keys = Object.values(keysOf('a@b.example', '192.0.2.1')).map((key) => key.toString('hex'));
  expect(new Set(keys).size).toBe(3);
  expect(Object.values(keysOf('a@b.example', '192.0.2.2')).map((key) => key.toString('hex')).filter((key) => keys.includes(key))).toEqual([keys[2]]);
});

test('whoever has a whole network of addresses is at one place', () => {
  expect(placeOf('192.0.2.7')).toBe('192.0.2.7');
  expect(placeOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(placeOf('2001:db8:0:a::1')).toBe('2001:db8:0:a::');
  expect(placeOf('2001:DB8::a:1:2:3:4')).toBe('2001:db8:0:a::');
  expect(placeOf('2001:db8:0:a:ffff:ffff:ffff:ffff')).toBe('2001:db8:0:a::');
  expect(placeOf('fe80::1%eth0')).toBe('fe80:0:0:0::');
  expect(placeOf('::1')).toBe('0:0:0:0::');
});
