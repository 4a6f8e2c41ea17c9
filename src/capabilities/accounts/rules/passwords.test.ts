import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './passwords.ts';

test('a password is known again, however å was typed, and another one is not', async () => {
  const stored = await hashPassword('på-lyktans-sken');
  expect(stored).not.toContain('lyktan');
  expect(await passwordMatches('på-lyktans-sken'.normalize('NFD'), stored)).toBe(true);
  expect(await passwordMatches('pa-lyktans-sken', stored)).toBe(false);
});

test('two hashes of one password differ, and nothing matches an account without one', async () => {
  expect(await hashPassword('samma lösenord')).not.toBe(await hashPassword('samma lösenord'));
  expect(await passwordMatches('', null)).toBe(false);
  expect(await passwordMatches('x', undefined)).toBe(false);
});
