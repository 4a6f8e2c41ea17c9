import { beforeAll, expect, test } from 'vitest';
import { aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { allOf, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { FormId, RoundId } from '#capabilities/evaluation/contract.ts';
import { readRows } from '#platform/tables/index.ts';
import { place } from '../support/every-page-made.ts';
import { aSite, type Visitor } from '../support/site.ts';

const site = await aSite();
let [form, unitForm]: FormId[] = [];
let roundId: RoundId;
let coordinator: Visitor;
let unit: Visitor;
beforeAll(async () => {
  const version = await aPublishedVersion(site);
  roundId = (await aRound(site, { versionId: version.id, year: 2024 })).id;
  [form, unitForm] = [await formOf(site, await place(site, '17')), await formOf(site, await place(site, 'D-17-1'))];
  [coordinator, unit] = [site.visitor(), site.visitor()];
  await coordinator.signIn('coordinator@lykta.example');
  await unit.signIn('unit@lykta.example');
});

const field = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

test('a goal is given to somebody without scripts: looked at, then done, and found in the file', async () => {
  const page = await coordinator.get(`/sv/forms/${form}/responsible?of=1.1&title=Chefs%C3%B6verl%C3%A4karen&day=10.12.2026&look=yes`);
  expect(page.body).toContain('1 uppgift går till: Chefsöverläkaren: 1 hade ingen.');
  const path = `/sv/forms/${form}/responsible`;
  const done = await coordinator.post(path, { covers: field(page.body, 'covers'), of: '1.1', from: '', who: '', title: 'Chefsöverläkaren', day: '2026-12-10' });
  expect([done.statusCode, done.headers['location']]).toEqual([303, `${path}?show=all&goal=`]);
  const csv = await coordinator.get(`/sv/forms/${form}/responsible.csv`);
  expect(csv.body).toMatch(/1\.1\.1-1[^\n]*Chefsöverläkaren[^\n]*2026-12-10/);
  // The workbook says the same, row for row, in the language of whoever takes it out.
  const workbook = await coordinator.get(`/sv/forms/${form}/responsible.xlsx`);
  const rowsOf = async (bytes: Uint8Array) => (await allOf(readRows(bytes))).map(({ cells }) => cells);
  expect(workbook.headers['content-disposition']).toContain('lykta-17-2024-responsible.xlsx');
  expect(await rowsOf(workbook.rawPayload)).toEqual(await rowsOf(csv.rawPayload));
  expect((await rowsOf(workbook.rawPayload)).filter((cells) => cells.includes('Chefsöverläkaren')).length).toBeGreaterThan(1);
  expect((await unit.get(`/sv/forms/${form}/responsible.xlsx`)).statusCode).toBe(404);
  expect((await coordinator.get(`/sv/forms/${form}/1.1`)).body).toContain('Ansvarig: Chefsöverläkaren · senast 10.12.2026');
  expect((await unit.get(path)).statusCode).toBe(404);
});

test('a link opens its part in a browser that knows nobody, and nothing else; the part is answered, submitted, returned and accepted by plain forms', async () => {
  const parts = `/sv/forms/${form}/parts`;
  const refused = await coordinator.post(parts, { lastDay: '5.12.2026' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Välj minst ett mål');
  const told = await coordinator.post(`${parts}/link`, { codes: '1.2', lastDay: '5.12.2026', note: 'Tack!', name: 'Nora Ny', language: 'nb' }, parts);
  const key = /\/nb\/guest\/([\w-]{43})/.exec(told.body)?.[1] ?? '';
  const nora = site.visitor();
  const came = await nora.post(`/nb/guest/${key}`, {});
  expect(came.statusCode).toBe(303);
  const home = (await nora.get('/nb')).body;
  const [, path = ''] = /href="(\/nb\/parts\/[\w-]+)"/.exec(home) ?? [];
  expect(home).toContain('ber deg svare på 3 spørsmål i 1.2');
  expect(home).not.toMatch(/\/rounds|\/forms|\/results/);
  const page = (await nora.get(path)).body;
  expect([page.includes('1.2.1-1a'), page.includes('1.1.1-1a')]).toEqual([true, false]);
  for (const other of [`/nb/forms/${form}`, `/nb/forms/${form}/1.1`, `/nb/forms/${form}/responsible`, parts.replace('/sv', '/nb'), `/nb/results/${roundId}/17`, '/nb/rounds', '/nb/organisations', '/nb/people', `/nb/forms/${form}/answers.csv`]) {
    expect([403, 404], other).toContain((await nora.get(other)).statusCode);
  }
  const answered = { 'answers.1.2.1-1a.status': 'fully', 'answers.1.2.1-1a.version': '0', 'answers.1.2.1-1a.was': field(page, 'answers.1.2.1-1a.was').replaceAll('&quot;', '"') };
  expect((await nora.post(path, { part: '1', ...answered })).statusCode).toBe(303);
  expect((await nora.post(path, { part: '1', 'answers.1.1.1-1a.status': 'fully', 'answers.1.1.1-1a.version': '0', 'answers.1.1.1-1a.was': '' })).statusCode).toBe(422);
  const [, partId = ''] = /\/parts\/([\w-]+)/.exec(path) ?? [];
  expect((await nora.api('PUT', `/parts/${partId}/answers/1.2.1-2a`, { status: 'partly' }, { 'if-match': '"0"' })).statusCode).toBe(200);
  expect((await nora.api('PUT', `/forms/${form}/answers/1.2.1-2a`, { status: 'fully' }, { 'if-match': '"1"' })).statusCode).toBe(403);
  expect((await nora.post(`${path}/submit`, {}, path)).statusCode).toBe(422);
  expect((await nora.post(`${path}/submit`, { confirm: 'yes' }, path)).statusCode).toBe(303);
  expect((await coordinator.get('/sv')).body).toContain('Nora Ny har lämnat in sin del');
  const noted = await coordinator.post(`${parts}/${partId}/return`, { note: '' }, parts);
  expect([noted.statusCode, noted.body.includes('Skriv vad som ska kompletteras.')]).toEqual([422, true]);
  await coordinator.post(`${parts}/${partId}/return`, { note: 'Också om natten?' }, parts);
  expect((await nora.get(path)).body).toContain('Också om natten?');
  await coordinator.post(`${parts}/${partId}/take-back`, {}, parts);
  expect((await site.visitor().get(`/nb/guest/${key}`)).statusCode).toBe(410);
  expect((await nora.get(path)).headers['location'] ?? '').toMatch(/sign-in/);
});

test('a unit hands in its form, and its county accepts it among many', async () => {
  const path = `/sv/forms/${unitForm}/hand-in`;
  expect((await unit.post(path, {})).statusCode).toBe(422);
  expect((await unit.post(path, { confirm: 'yes' })).statusCode).toBe(303);
  const list = `/sv/rounds/${roundId}/handed-in`;
  const look = (await coordinator.get(`${list}?show=waiting&which=all&decision=accept`)).body;
  expect(look).toContain('1 formulär godkänns.');
  const done = await coordinator.post(`${list}?show=waiting`, { seen: field(look, 'seen'), which: 'all', show: 'waiting', decision: 'accept', note: '' }, list);
  expect(done.headers['location']).toBe(`${list}?show=waiting&done=1-0`);
  expect((await unit.get(path)).body).toContain('Godkänt');
  expect((await unit.get(list)).statusCode).toBe(403);
});
