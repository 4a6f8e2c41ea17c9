import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const [coordinator, unit, owner, reader] = [site.visitor(), site.visitor(), site.visitor(), site.visitor()];
let units = '';

beforeAll(async () => {
  const [county, own] = [await place(site, '17'), await place(site, 'D-17-1')];
  const version = await aPublishedVersion(site, aProgramme([{ code: '1.1.1-1a', years: [2026] }, { code: '1.1.1-1b', years: [2026], answeredBy: ['unit'] }]));
  await anOrganisation(site, { kind: 'unit', code: 'U-17-9', parent: county, name: 'Hems <b>vård</b> & "omsorg"' });
  const round = await aRound(site, { versionId: version.id, year: 2026 });
  await answer(site, as('respondent', own), await formOf(site, own), { statement: '1.1.1-1a', status: 'partly', comment: 'Vi har <i>börjat</i>' });
  units = `/sv/rounds/${round.id}/units`;
  for (const [visitor, who] of [[coordinator, 'coordinator'], [unit, 'unit'], [owner, 'owner'], [reader, 'reader']] as const) await visitor.signIn(`${who}@lykta.example`);
});

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const field = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

describe('the table of units, without scripts', () => {
  test('is led to from the round by who has several units, and shows rows as texts', async () => {
    const round = units.replace('/units', '');
    expect((await coordinator.get(round)).body).toContain(`href="${units}"`);
    expect((await unit.get(round)).body).not.toContain(`href="${units}"`);
    const html = (await coordinator.get(`${units}?statement=1.1.1-1a`)).body;
    expect(html).toContain('Hems &lt;b>vård&lt;/b> &amp; &quot;omsorg&quot;');
    expect(html).toContain('Vi har &lt;i>börjat&lt;/i>');
    // The owner also answers for the Centre, which has no units.
    expect(plain((await owner.get(units)).body)).toContain('Ingen enhet här har någon fråga');
    expect([(await owner.get(`${units}?organiser=17`)).statusCode, (await owner.get(`${units}/against?organiser=17`)).statusCode]).toEqual([404, 404]);
    expect((await reader.get(units)).body).not.toContain('name="act"');
    expect((await coordinator.get(`${units}?statement=9.9.9-9a`)).statusCode).toBe(404);
    expect((await coordinator.get(`${units}?sort=size`)).statusCode).toBe(422);
    expect((await coordinator.get(`${units}?statement=&under=&kind=&text=`)).statusCode).toBe(200);
  });

  test('a choice is looked at, done, told of and taken back; the address keeps what the table was narrowed to', async () => {
    const query = 'statement=1.1.1-1a&text=D-17-1';
    const path = `${units}/look?${query}&act=return&units=D-17-1&all=`;
    const html = (await coordinator.get(path)).body;
    expect(plain(html)).toContain('1 svar skulle återsändas.');
    const fields = { organiser: '17', statement: '1.1.1-1a', act: 'return', seen: field(html, 'seen'), how: 'all' };
    expect(fields.seen).toBe('D-17-1 1');
    const action = path.replace('/look', '/look/review');
    const refused = await coordinator.post(action, { ...fields, note: '' }, path);
    expect([refused.statusCode, plain(refused.body).includes('Skriv vad enheten ska göra.')]).toEqual([422, true]);
    const done = await coordinator.post(action, { ...fields, note: 'Vem svarar för det?' }, path);
    expect([done.statusCode, done.headers['location']]).toEqual([303, expect.stringMatching(/units\?statement=1\.1\.1-1a&text=D-17-1&done=\d+$/)]);
    const after = (await coordinator.get(String(done.headers['location']))).body;
    expect(plain(after)).toContain('Det är gjort med 1 svar.');
    expect(plain(after)).toContain('Återsänt Vem svarar för det?');
    const seen = (await unit.get('/sv')).body;
    expect(plain(seen)).toContain('1 svar är återsänt och väntar på att ändras.');
    const at = field(after, 'at');
    const back = await coordinator.post(`${units}/take-back?${query}`, { organiser: '17', statements: '1.1.1-1a', at }, String(done.headers['location']));
    expect([back.statusCode, back.headers['location']]).toEqual([303, expect.stringMatching(/units\?statement=1\.1\.1-1a&text=D-17-1$/)]);
    expect((await unit.get('/sv')).body).not.toContain('återsänt');
  });

  test('nobody chosen is told, and so is what has changed since it was looked at', async () => {
    expect(plain((await coordinator.get(`${units}/look?statement=1.1.1-1a&act=accept&all=`)).body)).toContain('Ingen enhet är vald.');
    const path = `${units}/look?statement=1.1.1-1a&act=answer&units=D-17-1&all=`;
    const stale = await coordinator.post(path.replace('/look', '/look/answer'), { statement: '1.1.1-1a', seen: 'D-17-1 0', status: 'fully', how: 'all' }, path);
    expect([stale.statusCode, plain(stale.body).includes('Något har ändrats sedan du såg')]).toEqual([409, true]);
    const empty = await coordinator.post(path.replace('/look', '/look/answer'), { statement: '1.1.1-1a', seen: 'D-17-1 1', how: 'all' }, path);
    expect([empty.statusCode, plain(empty.body).includes('Välj ett svar.')]).toEqual([422, true]);
    expect((await coordinator.post(path.replace('/look', '/look/answer'), { statement: '1.1.1-1a', seen: 'D-17-1 x', status: 'fully' }, path)).statusCode).toBe(422);
  });
});

describe('handing down, without scripts', () => {
  test('says what would happen, does it, and can be taken back', async () => {
    const path = `${units}/hand-down?organiser=17&from=17&goal=1.1`;
    expect((await coordinator.get(path)).statusCode).toBe(200);
    const fields = { organiser: '17', from: '17', goal: '1.1', except: 'U-17-9', 'answers.1.1.1-1a.status': 'fully', 'answers.1.1.1-1a.comment': 'Gäller <alla>', 'answers.1.1.1-1b.status': '' };
    const look = await coordinator.post(path.replace('/hand-down', '/hand-down/look'), fields, path);
    expect(look.statusCode).toBe(200);
    expect(plain(look.body)).toMatch(/har svarat själv och rörs inte/);
    expect(plain(look.body)).toMatch(/1 är ett undantag/);
    const done = await coordinator.post(path, { ...fields, covers: field(look.body, 'covers'), how: 'all' }, path);
    expect([done.statusCode, done.headers['location']]).toEqual([303, expect.stringMatching(/hand-down\?organiser=17&from=17&goal=1\.1&done=\d+$/)]);
    const after = (await coordinator.get(String(done.headers['location']))).body;
    expect(plain(after)).toMatch(/svar är sparade? hos enheterna/);
    const back = await coordinator.post(path.replace('/hand-down', '/hand-down/take-back'), { organiser: '17', statements: '1.1.1-1a', at: field(after, 'at') }, String(done.headers['location']));
    expect(back.statusCode).toBe(303);
    const nothing = await coordinator.post(path.replace('/hand-down', '/hand-down/look'), { goal: '1.1' }, path);
    expect([nothing.statusCode, plain(nothing.body).includes('Välj ett svar på minst en fråga.')]).toEqual([422, true]);
  });
});

describe('what the table costs', () => {
  test('is as many statements for many units as for a few, and a page that is small when packed', async () => {
    const count = async (path: string): Promise<number> => (await site.statements(async () => expect((await coordinator.get(path)).statusCode).toBe(200))).length;
    const paths = [`${units}?statement=1.1.1-1a`, `${units}/look?statement=1.1.1-1a&act=return&all=yes`, `${units}/hand-down?goal=1.1`, `${units}/against`];
    const small: number[] = [];
    for (const path of paths) small.push(await count(path));
    expect(Math.max(...small)).toBeLessThanOrEqual(8);
    const county = await place(site, '17');
    for (let i = 0; i < 120; i++) await anOrganisation(site, { kind: 'unit', code: `V-17-${i}`, parent: county });
    const version = await aPublishedVersion(site, aProgramme([{ code: '1.1.1-1a', years: [2025] }, { code: '1.1.1-1b', years: [2025] }], { version: '2.0' }));
    const round = await aRound(site, { versionId: version.id, year: 2025 });
    const larger = paths.map((path) => path.replace(units, `/sv/rounds/${round.id}/units`));
    for (const [i, path] of larger.entries()) expect([path, await count(path)]).toEqual([path, small[i]]);
    const html = (await coordinator.get(larger[0] ?? '')).body;
    expect(html.match(/name="units"/g)?.length).toBeGreaterThanOrEqual(100);
    expect(gzipSync(html).length).toBeLessThan(12_000);
  });
});
