import { expect, test } from 'vitest';
import type { Problem } from '#platform/errors/index.ts';
import { readConfig } from './index.ts';

test('with nothing set Lykta serves this machine alone, with a database of its own and made-up people', () => {
  expect(readConfig({})).toMatchObject({ databaseUrl: undefined, port: 8080, host: '127.0.0.1', demonstration: { size: 'small', seed: 2026, isAsked: false }, language: 'en' });
});

test('nobody outside this machine meets accounts with known passwords unless that was asked for', () => {
  expect(readConfig({ HOST: '0.0.0.0' }).demonstration.size).toBe('no');
  expect(readConfig({ DATABASE_URL: 'postgres://db/lykta' }).demonstration.size).toBe('no');
  expect(readConfig({ HOST: '0.0.0.0', LYKTA_DEMO: 'yes' }).demonstration).toMatchObject({ size: 'small', isAsked: false });
});

test('a demonstration is asked for by its size, and is the same for the same seed', () => {
  for (const LYKTA_DEMO of ['people', 'small', '5000', '50000']) expect(readConfig({ LYKTA_DEMO }).demonstration).toEqual({ size: LYKTA_DEMO, seed: 2026, isAsked: true });
  expect(readConfig({ LYKTA_DEMO: 'small', LYKTA_DEMO_SEED: '7' }).demonstration.seed).toBe(7);
  for (const LYKTA_DEMO of ['500', 'large', 'YES']) expect(refused({ LYKTA_DEMO }), LYKTA_DEMO).toEqual(['LYKTA_DEMO']);
  for (const LYKTA_DEMO_SEED of ['-1', '1.5', 'seven', '12345678901']) expect(refused({ LYKTA_DEMO_SEED }), LYKTA_DEMO_SEED).toEqual(['LYKTA_DEMO_SEED']);
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
