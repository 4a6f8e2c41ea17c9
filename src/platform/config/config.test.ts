import { expect, test } from 'vitest';
import type { Problem } from '#platform/errors/index.ts';
import { readConfig } from './index.ts';

test('with nothing set Lykta serves this machine alone, with a database of its own and made-up people', () => {
  expect(readConfig({})).toMatchObject({ databaseUrl: undefined, port: 8080, host: '127.0.0.1', isDemonstration: true, language: 'en' });
});

test('nobody outside this machine meets accounts with known passwords unless that was asked for', () => {
  expect(readConfig({ HOST: '0.0.0.0' }).isDemonstration).toBe(false);
  expect(readConfig({ DATABASE_URL: 'postgres://db/lykta' }).isDemonstration).toBe(false);
  expect(readConfig({ HOST: '0.0.0.0', LYKTA_DEMO: 'yes' }).isDemonstration).toBe(true);
});

/** Which settings are refused. */
function refused(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return (error as Problem).fields.map(({ at }) => at); // or the test fails, as it should
  }
}

test('settings that cannot be used are named, all of them, not ignored', () => {
  expect(refused({ PORT: 'eighty', LYKTA_DEMO: 'maybe', LYKTA_LOG: 'loud' })).toEqual(['PORT', 'LYKTA_DEMO', 'LYKTA_LOG']);
  expect(refused({ DATABASE_URL: 'mysql://db' })).toEqual(['DATABASE_URL']);
  for (const PORT of ['-1', '65536', '80.5', ' ', '0x50', '1e3']) expect(refused({ PORT }), PORT).toEqual(['PORT']);
  for (const LYKTA_URL of ['lykta.example.org', 'localhost:8080', 'ftp://lykta.example.org']) expect(refused({ LYKTA_URL }), LYKTA_URL).toEqual(['LYKTA_URL']);
  expect(readConfig({ PORT: '65535', LYKTA_URL: 'https://lykta.example.org/' })).toMatchObject({ port: 65_535, url: 'https://lykta.example.org' });
});

test('of a proxy exactly one is believed, or as many as there are said to be', () => {
  const trusted = (LYKTA_TRUST_PROXY: string) => readConfig({ LYKTA_TRUST_PROXY }).trustProxy;
  expect([readConfig({}).trustProxy, trusted('no'), trusted('yes'), trusted('2')]).toEqual([false, false, 1, 2]);
  for (const LYKTA_TRUST_PROXY of ['true', '0', '-1', '1.5', '10.0.0.1']) expect(refused({ LYKTA_TRUST_PROXY }), LYKTA_TRUST_PROXY).toEqual(['LYKTA_TRUST_PROXY']);
});

test('what is set to nothing is not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', LYKTA_DATA: '', LYKTA_LOG: '' })).toEqual(readConfig({}));
});

test('a misspelt setting is not taken for its absence', () => {
  expect(refused({ LYKTA_DAAT: '/srv/lykta', LYKTA_PORT: '9000' })).toEqual(['LYKTA_DAAT', 'LYKTA_PORT']);
  expect(refused({ LYKTA_TEST_DATABASE: 'system', LYKTA_BROWSER: '/usr/bin/chromium' })).toEqual([]);
});

test('what Kubernetes sets for a service called lykta is no misspelling', () => {
  expect(refused({ LYKTA_PORT: 'tcp://10.0.0.1:80', LYKTA_SERVICE_HOST: '10.0.0.1', LYKTA_DB_SERVICE_PORT: '5432', LYKTA_PORT_80_TCP_ADDR: '10.0.0.1' })).toEqual([]);
});

test('the terminal speaks the language of its locale', () => {
  expect(readConfig({ LANG: 'sv_FI.UTF-8' }).language).toBe('sv');
  expect(readConfig({ LANG: 'nn_NO.UTF-8' }).language).toBe('nb');
  expect(readConfig({ LANG: 'C.UTF-8' }).language).toBe('en');
  expect(readConfig({ LANG: 'sv_FI.UTF-8', LC_MESSAGES: 'fi_FI.UTF-8' }).language).toBe('fi');
  expect(readConfig({ LANG: 'sv_FI.UTF-8', LC_MESSAGES: 'fi_FI.UTF-8', LC_ALL: 'nb_NO.UTF-8' }).language).toBe('nb');
});
