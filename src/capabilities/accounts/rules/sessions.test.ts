import { expect, test } from 'vitest';
import { pageAfterSignIn, sessionOf } from './sessions.ts';

test('a sign-in leads back to the page that asked for it, never to another site', () => {
  expect(pageAfterSignIn('/sv/rounds/0198-a')).toBe('/rounds/0198-a');
  expect(pageAfterSignIn('/fi')).toBe('/');
  for (const elsewhere of ['https://example.org/sv', '//example.org', '/de/rounds', '/sv?x=//example.org', undefined, 7]) expect(pageAfterSignIn(elsewhere)).toBe('/');
});

test('a refused sign-in has no session', () => {
  expect(() => sessionOf({ is: 'refused' })).toThrow(/not right/);
});
