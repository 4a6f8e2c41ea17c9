import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aDataFolder, refusalOf } from '../support/ground.ts';

const WRONG_SETTING = 2;

describe('settings that cannot be used are all told at once, and nothing is made', () => {
  test.each([
    ['sv_FI.UTF-8', 'Inställningar som inte kan användas:', 'ska vara ett heltal från 0 till 65535.', 'finns inte. De som finns:'],
    ['fi_FI.UTF-8', 'Asetukset, joita ei voi käyttää:', 'on oltava kokonaisluku väliltä 0–65535.', 'tällaista ei ole. Nämä ovat:'],
    ['en_GB.UTF-8', 'Settings that cannot be used:', 'must be a whole number from 0 to 65535.', 'there is no such setting. There are:'],
    ['nb_NO.UTF-8', 'Innstillinger som ikke kan brukes:', 'må være et heltall fra 0 til 65535.', 'finnes ikke. De som finnes:'],
  ])('in the language of %s', async (LANG, head, port, misspelt) => {
    const data = await aDataFolder();
    const wrong = { PORT: 'eighty', DATABASE_URL: 'mysql://lykta:hemligt@db/lykta', LYKTA_URL: 'lykta.example.org', LYKTA_DEMO: 'maybe', LYKTA_LOG: 'loud', LYKTA_TRUST_PROXY: 'true', LYKTA_PORT: '9000' };
    const said = await refusalOf(data, { env: { LANG, ...wrong } }, WRONG_SETTING);
    const [first, ...lines] = said.split('\n');
    expect(first).toBe(head);
    expect(lines.map((line) => /^ {2}(\w+): ./.exec(line)?.[1]).toSorted()).toEqual(Object.keys(wrong).toSorted());
    expect(lines).toContain(`  PORT: ${port}`);
    expect(lines.at(-1)).toContain(`LYKTA_PORT: ${misspelt}`);
    expect(lines.at(-1)).toContain(' PORT, HOST, ');
    expect(said).not.toContain('hemligt');
    expect(await readdir(dirname(data))).toEqual([]);
  });
});

describe('an address of a database that leads nowhere is refused with what to do, and its password is not told', () => {
  test.each([
    ['is half an address', 'postgres://lykta:hemligt@[', 'cannot be read. Write it as postgres://user:password@server:5432/database.'],
    ['nobody answers at', 'postgres://lykta:hemligt@127.0.0.1:1/lykta', 'The database server 127.0.0.1:1 cannot be reached (ECONNREFUSED'],
    ['names a socket that is not there', 'postgres://lykta:hemligt@/lykta?host=/nowhere', 'The database server /nowhere cannot be reached (ENOENT'],
  ])('one that %s', async (_what, DATABASE_URL, words) => {
    const data = await aDataFolder();
    const said = await refusalOf(data, { env: { DATABASE_URL } });
    expect(said).toContain(words);
    expect(said).not.toContain('hemligt');
    expect(await readdir(dirname(data))).toEqual([]);
  });
});
