import { beforeAll, expect, test } from 'vitest';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import type { FormId } from '#capabilities/evaluation/contract.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const [coordinator, reader] = [site.visitor(), site.visitor()];
const CODES = ['1.1.1-1a', '1.1.1-1b', '1.1.1-1c', '1.1.1-2a'];
let form: FormId;
let unitForm: FormId;

beforeAll(async () => {
  const [county, unit] = [await place(site, '17'), await place(site, 'D-17-1')];
  const version = await aPublishedVersion(site, aProgramme([...CODES, '1.2.1-1a'].map((code) => ({ code, years: [2025, 2026], ...(code === '1.1.1-2a' && { value: { kind: 'count' as const } }) }))));
  await aRound(site, { versionId: version.id, year: 2025 });
  const before = await formOf(site, county);
  for (const [i, statement] of CODES.entries()) await answer(site, as('coordinator', county), before, { statement, status: 'partly', comment: i === 0 ? 'Sagt i fjol & "så" <b>' : '' });
  await answer(site, as('coordinator', unit), await formOf(site, unit), { statement: '1.1.1-1a', status: 'fully', comment: 'Enhetens eget' });
  await aRound(site, { versionId: version.id, year: 2026 });
  [form, unitForm] = [await formOf(site, county), await formOf(site, unit)];
  await coordinator.signIn('coordinator@lykta.example');
  await reader.signIn('reader@lykta.example');
});

const page = async (path = '/1.1', visitor = coordinator): Promise<string> => (await visitor.get(`/sv/forms/${form}${path}`)).body;
const blankFields = (codes = CODES, version = '0') => Object.fromEntries(codes.flatMap((code) => ['status', 'was', 'comment', 'note', 'evidence', 'numerator', 'version'].map((field) => [`answers.${code}.${field}`, field === 'version' ? version : ''])));
const block = (html: string, code: string): string => html.split(`data-statement="${code}"`)[1]?.split('data-statement=')[0] ?? '';

test('a page says at each unanswered statement what was answered before, with buttons that name the answers; and how many such there are', async () => {
  const html = await page();
  expect(html).toMatch(/Förslag från 2025, inte undertecknat: <strong>Delvis<\/strong>/);
  expect(html).toContain('<span data-of="comment">Sagt i fjol &amp; &quot;så&quot; &lt;b></span>');
  expect(html).toContain('<button class="button small" name="proposal" value="still 1.1.1-1a 2025-1">Stämmer fortfarande</button>');
  expect(html).toContain('value="better 1.1.1-1a 2025-1">Bättre nu: Helt</button>');
  expect(html).toMatch(/0<\/span> av 5 besvarade<span>, förslag från 2025: <span data-proposals="form">4</);
  expect(html).toMatch(/Bekräfta alla oförändrade i målet \(3\)/);
  expect((await page('/1.1?only=unanswered')).match(/name="proposal" value="still/g)).toHaveLength(4);
  expect(html).not.toMatch(/value="partly" checked/);
});

test('the first button of the form saves, so that Enter in a field confirms nothing', async () => {
  const html = await page();
  const inForm = html.slice(html.indexOf('class="answering"'));
  expect(/<button[^>]*>/.exec(inForm)?.[0]).toBe('<button class="button for-enter" type="submit">');
});

test('who may only read sees the proposals without buttons', async () => {
  const html = await page('/1.1', reader);
  expect(html).toContain('Förslag från 2025');
  expect(html).not.toContain('name="proposal"');
  expect(html).not.toContain('/1.1/proposals');
  expect((await reader.get(`/sv/forms/${form}/1.1/proposals`)).statusCode).toBe(403);
});

test('what is taken out of answers knows nothing of proposals', async () => {
  const csv = await page('/answers.csv');
  expect([csv.includes('1.1.1-1a'), csv.includes('Delvis'), csv.includes('Sagt i fjol')]).toEqual([true, false, false]);
});

test('a proposal that is pressed is saved with all that was written on the page, and one is where one was', async () => {
  const saved = await coordinator.post(`/sv/forms/${form}/1.1`, { ...blankFields(), 'answers.1.1.1-1b.status': 'fully', proposal: 'still 1.1.1-1a 2025-1', part: '1' });
  expect([saved.statusCode, saved.headers.location]).toEqual([303, `/sv/forms/${form}/1.1#field-answers-1-1-1-1a`]);
  const html = await page();
  expect(block(html, '1.1.1-1a')).toMatch(/value="partly" checked[\s\S]*Sagt i fjol &amp; &quot;så&quot; &lt;b><\/textarea>/);
  expect(block(html, '1.1.1-1b')).toMatch(/value="fully" checked/);
  expect(html).toMatch(/2<\/span> av 5 besvarade<span>, förslag från 2025: <span data-proposals="form">2</);
});

test('what is better is saved a step up, and its comment is open to be written', async () => {
  const saved = await coordinator.post(`/sv/forms/${form}/1.1`, { ...blankFields(['1.1.1-1c']), proposal: 'better 1.1.1-1c 2025-1', part: '1', only: 'unanswered' });
  const location = String(saved.headers.location);
  expect(location).toBe(`/sv/forms/${form}/1.1?only=unanswered&open=1.1.1-1c#field-answers-1-1-1-1c`);
  expect(block(await page('/1.1?open=1.1.1-1c'), '1.1.1-1c')).toMatch(/value="fully" checked[\s\S]*<details class="more" open>/);
});

test('a number that is not written is told at its field, and nothing of the page is saved', async () => {
  const refused = await coordinator.post(`/sv/forms/${form}/1.1`, { ...blankFields(['1.1.1-2a']), proposal: 'still 1.1.1-2a 2025-1', part: '1' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('<a href="#field-answers-1-1-1-2a-numerator">Skriv årets tal först.');
  const saved = await coordinator.post(`/sv/forms/${form}/1.1`, { ...blankFields(['1.1.1-2a']), 'answers.1.1.1-2a.numerator': '7', proposal: 'still 1.1.1-2a 2025-1', part: '1' });
  expect(saved.statusCode).toBe(303);
  expect(block(await page(), '1.1.1-2a')).toMatch(/value="7"[\s\S]*value="partly" checked/);
});

test('a button that our page does not have is refused, whatever it says', async () => {
  for (const proposal of ['still', '', 'still 1.1.1-1a', 'twice 1.1.1-1a 2025-1', 'still 9.9.9-9a 2025-1', `still 1.1.1-1a ${'x'.repeat(50)}`, 'still 1.1.1-1a 2024-9']) {
    const refused = await coordinator.post(`/sv/forms/${form}/1.1`, { ...blankFields(['1.2.1-1a']), proposal, part: '1' });
    expect([409, 422]).toContain(refused.statusCode);
    expect(refused.body).toContain('class="error-summary"');
  }
});

test('all of a goal are told, confirmed and taken back without scripts; a guest of a unit does it for the unit', async () => {
  const { key } = (await coordinator.api('POST', '/organisations/D-17-1/people/guests', { name: 'Ansvarig läkare', language: 'sv', lastDay: '2026-12-31' })).json<{ key: string }>();
  const guest = site.visitor();
  expect((await guest.post(`/sv/guest/${key}`, {})).statusCode).toBe(303);
  const path = `/sv/forms/${unitForm}/1.1/proposals`;
  const first = (await guest.get(path)).body;
  expect(first).toContain('<h2>1 svar bekräftas</h2>');
  expect(first).toContain('Enhetens eget');
  expect(first).toContain('3 frågor har inget tidigare svar');
  const covers = /name="covers" value="([^"]+)"/.exec(first)?.[1] ?? '';
  const stale = await guest.post(path, { covers: '0'.repeat(64) });
  expect([stale.statusCode, stale.body.includes('Något har ändrats sedan du öppnade sidan')]).toEqual([409, true]);
  const confirmed = await guest.post(path, { covers });
  const done = String(confirmed.headers.location);
  expect([confirmed.statusCode, done]).toEqual([303, expect.stringMatching(/\/1\.1\/proposals\?done=\d+$/)]);
  const told = (await guest.get(done)).body;
  expect(told).toContain('1 svar är bekräftat och sparat.');
  expect((await guest.get(`/sv/forms/${unitForm}/1.1`)).body).toMatch(/value="fully" checked/);
  expect((await coordinator.get(done)).body).not.toContain('Ta tillbaka'); // somebody else’s
  const at = /name="at" value="(\d+)"/.exec(told)?.[1] ?? '';
  const back = await guest.post(`${path}/take-back`, { at }, done);
  expect([back.statusCode, back.headers.location]).toEqual([303, path]);
  expect((await guest.get(`/sv/forms/${unitForm}/1.1`)).body).toMatch(/0<\/span> av 5 besvarade<span>, förslag från 2025: <span data-proposals="form">1</);
  const again = await guest.post(`${path}/take-back`, { at }, path);
  expect([again.statusCode, again.body.includes('inget kvar att ta tillbaka')]).toEqual([409, true]);
  expect((await guest.get(`/sv/forms/${form}/1.1/proposals`)).statusCode).toBe(404);
});
