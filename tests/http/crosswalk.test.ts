import { expect, test } from 'vitest';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion, withTexts } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const county = await place(site, '17');
const TEXTS = { plan: { sv: 'Ledningen har utsett en ansvarig.' }, list: { sv: 'Listan går igenom.' } };
const from = await aPublishedVersion(site, withTexts(aProgramme([{ code: '1.1.1-1a', years: [2025] }, { code: '1.1.1-1b', years: [2025] }, { code: '1.1.1-2a', years: [2025] }]), { '1.1.1-1a': TEXTS.plan, '1.1.1-1b': TEXTS.list }));
const to = await aPublishedVersion(site, withTexts(aProgramme([{ code: '1.1.1-1a', years: [2026] }, { code: '1.1.1-1b', years: [2026] }], { version: '2.0' }), { '1.1.1-1a': { sv: 'Något helt annat.' }, '1.1.1-1b': TEXTS.plan }));
const path = `/sv/programmes/${to.id}/crosswalks/${from.id}`;
const [owner, coordinator] = [site.visitor(), site.visitor()];
await owner.signIn('owner@lykta.example');
await coordinator.signIn('coordinator@lykta.example');
const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

test('the version leads there; a row is let stand with one button, another corrected, and the list goes on with what is left', async () => {
  expect((await owner.get(`/sv/programmes/${to.id}`)).body).toContain(`/sv/programmes/${to.id}/crosswalks`);
  expect((await owner.get(`/sv/programmes/${to.id}/crosswalks`)).body).toContain(path);
  const page = (await owner.get(path)).body;
  expect(page).toContain('att se på (3)');
  const stood = await owner.post(`${path}/to/1.1.1-1a`, { revision: hidden(page, 'revision'), from: '', to: '1.1.1-1a', change: 'new', show: 'look' }, path);
  expect([stood.statusCode, stood.headers.location]).toEqual([303, `${path}?show=look&saved=entry#from-1.1.1-1b`]);
  expect(page).toMatch(/<a id="from-1\.1\.1-1b" href="[^"]*\/from\/1\.1\.1-1b\?show=look"/);
  expect((await owner.get(path)).body).toContain('att se på (2)');
  const merged = await owner.post(`${path}/from/1.1.1-2a`, { revision: '1', from: '1.1.1-1b 1.1.1-2a', to: '1.1.1-1a', change: 'merged' });
  expect([merged.statusCode, merged.headers.location]).toEqual([303, `${path}?show=look&saved=entry`]);
  const refused = await owner.post(`${path}/from/1.1.1-2a`, { revision: '2', from: '1.1.1-2a', to: '', change: 'split' });
  expect([refused.statusCode, refused.body.includes('Här ska minst två frågor stå vid det valet.')]).toEqual([422, true]);
  const inAll = await owner.post(`${path}/to/1.1.1-1b`, { revision: '2', from: '1.1.1-1a', to: '1.1.1-1b', change: 'wording', show: 'all' });
  expect(inAll.headers.location).toBe(`${path}?show=all&saved=entry#to-1.1.1-1b`);
  expect((await owner.get(`${path}?saved=entry`)).body).toContain('Rättelsen är sparad.');
});

test('a file comes out and goes in again; a program reads and corrects with the revision that it read', async () => {
  const csv = await owner.get(`${path}/crosswalk.csv`);
  expect([csv.headers['content-disposition'], csv.body]).toEqual([expect.stringContaining('lykta-test-1.0-2.0.csv'), expect.stringContaining('merged')]);
  expect((await owner.get(`${path}/crosswalk.xlsx`)).statusCode).toBe(200);
  const document = (await owner.get(`${path}/crosswalk.json`)).body;
  const token = hidden((await owner.get(path)).body, 'csrf');
  const [line, boundary] = ['\r\n', 'xxlyktaxx'];
  const part = (name: string, value: string, more = ''): string => `--${boundary}${line}content-disposition: form-data; name="${name}"${more}${line}${line}${value}${line}`;
  const sent = await site.server.inject({
    method: 'POST', url: `${path}/file`, headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    payload: `${part('csrf', token)}${part('revision', '3')}${part('file', document, '; filename="x.json"')}--${boundary}--${line}`,
  });
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `${path}?show=look&saved=file`]);
  const api = `/programmes/${to.id}/crosswalks/${from.id}`;
  const read = await owner.api('GET', api);
  expect([read.headers['etag'], read.json()]).toMatchObject(['"4"', { state: { revision: 4 }, toLook: 0 }]);
  const change = { from: '1.1.1-1b 1.1.1-2a', to: '1.1.1-1a', change: 'merged' };
  expect((await owner.api('PUT', `${api}/to/1.1.1-1a`, change, { 'if-match': '"3"' })).statusCode).toBeGreaterThanOrEqual(409);
  expect((await owner.api('PUT', `${api}/to/1.1.1-1a`, change, { 'if-match': '"4"' })).json()).toMatchObject({ revision: 5 });
});

test('once it is confirmed a form goes by it, whoever answers reads it, and nobody but the owner changes it', async () => {
  await aRound(site, { versionId: from.id, year: 2025 });
  const before = await formOf(site, county);
  for (const [statement, comment] of [['1.1.1-1a', 'Ann Ansvarig'], ['1.1.1-1b', 'Varje vecka'], ['1.1.1-2a', 'Inte ännu']] as const) await answer(site, as('coordinator', county), before, { statement, status: 'partly', comment });
  await aRound(site, { versionId: to.id, year: 2026 });
  const form = `/sv/forms/${await formOf(site, county)}/1.1`;
  expect((await coordinator.get(path)).statusCode).toBe(404);
  expect((await owner.post(`${path}/confirm`, { revision: '5' }, path)).statusCode).toBe(422);
  expect((await owner.post(`${path}/confirm`, { revision: '5', confirm: 'yes' }, path)).statusCode).toBe(303);
  expect((await coordinator.get(path)).body).toContain('Övergången gäller');
  const page = (await coordinator.get(form)).body;
  const block = (code: string): string => page.split(`data-statement="${code}"`)[1]?.split('data-statement=')[0] ?? '';
  expect(block('1.1.1-1b')).toContain('Då fråga 1.1.1-1a.');
  expect([block('1.1.1-1b').includes('still 1.1.1-1b 2025-1-1.1.1-1a'), block('1.1.1-1b').includes('Ann Ansvarig')]).toEqual([true, true]);
  expect(['Varje vecka', 'Inte ännu', 'Flera frågor från 2025 har blivit den här.'].map((said) => block('1.1.1-1a').includes(said))).toEqual([true, true, true]);
  expect(block('1.1.1-1a')).not.toContain('name="proposal"');
  expect((await coordinator.post(`${path}/confirm`, { revision: '6', confirm: 'yes' }, path)).statusCode).toBe(403);
  expect((await owner.post(`${path}/withdraw`, { revision: '6', withdrawal: 'Fel version' }, path)).statusCode).toBe(303);
  expect((await coordinator.get(form)).body).not.toContain('Då fråga');
});

test('a version and its crosswalk count the same questions, those about whole measures said apart; what only asks for another number says why it is another question', async () => {
  const withWhole = (programme: ReturnType<typeof aProgramme>) => ({
    ...programme, code: 'lykta-counted', measures: [...programme.measures, { code: '1.1.2', section: '1.1', level: 'national' as const, title: { sv: 'Lagen ses över.' }, coreIndicator: false, targets: [], legal: null }],
  });
  const before = await aPublishedVersion(site, withWhole(aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }], { version: '5.0' })));
  const after = await aPublishedVersion(site, withWhole(aProgramme([{ code: '1.1.1-1a', value: { kind: 'share', fullyFrom: 80 } }, { code: '1.1.1-1b' }], { version: '6.0' })));
  const version = (await owner.get(`/sv/programmes/${after.id}`)).body;
  expect(version.match(/2 frågor och dessutom 1 om en nationell åtgärd som helhet/g)).toHaveLength(2);
  expect((await owner.get('/sv/programmes')).body).toContain('2 frågor och dessutom 1 om en nationell åtgärd som helhet');
  const crosswalk = (await owner.get(`/sv/programmes/${after.id}/crosswalks/${before.id}?show=all`)).body;
  expect(crosswalk).toContain('Version 6.0 har 3 frågor: 2 i uppgifterna och 1 om nationella åtgärder som helhet.');
  expect(crosswalk).toContain('alla (3)');
  for (const html of [crosswalk, (await owner.get(`/sv/programmes/${after.id}/crosswalks/${before.id}/to/1.1.1-1a`)).body]) {
    expect(html.match(/Versionerna frågar inte efter samma slags tal/g)).toHaveLength(1);
    expect(html).toMatch(/Inget tal.*Andel \(täljare och nämnare\).*helt från 80 %/s);
  }
  expect((await owner.get(path)).body).not.toContain('Versionerna frågar inte efter samma slags tal');
});
