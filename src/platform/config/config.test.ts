import { expect, test } from 'vitest';
import { readConfig } from './index.ts';

test('with nothing set Lykta serves this machine alone, with a database of its own and made-up people', () => {
  expect(readConfig({})).toMatchObject({ databaseUrl: undefined, port: 8080, host: '127.0.0.1', isDemonstration: true, language: 'en' });
});

test('nobody outside this machine meets accounts with known passwords unless that was asked for', () => {
  expect(readConfig({ HOST: '0.0.0.0' }).isDemonstration).toBe(false);
  expect(readConfig({ DATABASE_URL: 'postgres://db/lykta' }).isDemonstration).toBe(false);
  expect(readConfig({ HOST: '0.0.0.0', LYKTA_DEMO: 'yes' }).isDemonstration).toBe(true);
});

test('a setting that cannot be used is named, not ignored', () => {
  expect(() => readConfig({ PORT: 'eighty', LYKTA_DEMO: 'maybe' })).toThrow(/PORT[\s\S]*LYKTA_DEMO/);
  expect(() => readConfig({ DATABASE_URL: 'mysql://db' })).toThrow(/DATABASE_URL/);
});

test('the terminal speaks the language of its locale', () => {
  expect(readConfig({ LANG: 'sv_FI.UTF-8' }).language).toBe('sv');
  expect(readConfig({ LANG: 'nn_NO.UTF-8' }).language).toBe('nb');
  expect(readConfig({ LANG: 'C.UTF-8' }).language).toBe('en');
});
