import { expect, test } from 'vitest';
import { answer, aRound, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const county = await place(site, '17');
const round = await aRound(site, { versionId: (await aPublishedVersion(site)).id });
const form = await formOf(site, county);
await answer(site, as('coordinator', county), form, { statement: '1.1.1-1a', status: 'fully', comment: 'Vi är stolta i Österbottens välfärdsområde.' });
await signAs(site, as('signatory', county), form);

const [owner, coordinator] = [site.visitor(), site.visitor()];
await owner.signIn('owner@lykta.example');
await coordinator.signIn('coordinator@lykta.example');
const path = `/sv/reports/${round.id}`;

test('the owner makes a theme, marks a comment, freezes the figures and takes out the draft, without scripts', async () => {
  expect((await owner.post(`${path}/themes`, { no: '0', version: '0', sv: 'Stolthet' })).headers['location']).toBe(`${path}/themes`);
  const page = (await owner.get(`${path}/comments`)).body;
  expect(page).toContain('Vi är stolta i Österbottens välfärdsområde.');
  expect(page).toContain('Stolthet');
  const marked = await owner.post(`${path}/comments?show=unread`, { organisation: '17', statement: '1.1.1-1a', version: '0', themes: '1', quote: 'Vi är stolta.' });
  expect([marked.statusCode, marked.headers['location']]).toEqual([303, `${path}/comments?show=unread#c-17-1-1-1-1a`]);
  expect((await owner.post(path, { title: 'Läget', after: '0' })).headers['location']).toBe(`${path}#data-sets`);
  const listed = (await owner.get(path)).body;
  for (const link of [`/fi/reports/${round.id}/1/report.docx`, `${path}/now/report.html`]) expect(listed).toContain(link);
  const html = await owner.get(`${path}/1/report.html`);
  expect(html.headers['content-disposition']).toContain('attachment; filename="demo-lykta-report-2024-1-sv.html"');
  expect(html.body).toContain('<blockquote><p>Vi är stolta.</p></blockquote>');
  expect(html.body).toContain('Demonstration: svaren är påhittade');
  const docx = await owner.get(`/fi/reports/${round.id}/1/report.docx`);
  expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
});

test('a quote that is refused stands in the form of its own comment, with why; of an old version it is told', async () => {
  const refused = await owner.post(`${path}/comments`, { organisation: '17', statement: '1.1.1-1a', version: '1', quote: 'Stolta i österbottens välfärdsområde' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Citatet säger vem det är: Österbottens välfärdsområde.');
  expect(refused.body).toContain('>Stolta i österbottens välfärdsområde</textarea>');
  expect((await owner.post(`${path}/comments`, { organisation: '17', statement: '1.1.1-1a', version: '0', quote: '' })).body).toContain('Någon annan har ändrat det under tiden.');
  expect((await owner.post(path, { title: '', after: '1' })).statusCode).toBe(422);
  expect((await owner.post(path, { title: 'Igen', after: '0' })).body).toContain('Någon har fryst ett dataunderlag under tiden.');
});

test('for a county there are no reports', async () => {
  for (const one of [path, `${path}/comments`, `${path}/themes`, `${path}/1/report.html`, `${path}/comments/comments.csv`]) expect([one, (await coordinator.get(one)).statusCode]).toEqual([one, expect.toBeOneOf([403, 404])]);
  expect((await owner.get(`${path}/7/report.docx`)).statusCode).toBe(404);
  expect((await owner.get(`${path}/x/report.docx`)).statusCode).toBeGreaterThanOrEqual(400);
});
