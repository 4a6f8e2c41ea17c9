import { beforeAll, expect, test } from 'vitest';
import { aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { saveAnswer } from '#capabilities/evaluation/actions/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite, type Visitor } from '../support/site.ts';

const site = await aSite();
const owner: Visitor = site.visitor();
const coordinator: Visitor = site.visitor();
let round = '';
let version = '';
beforeAll(async () => {
  await owner.signIn('owner@lykta.example');
  await coordinator.signIn('coordinator@lykta.example');
  const programme = aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }, { code: '1.2.1-1a', answeredBy: ['organiser'], years: [2024, 2025] }]);
  version = (await aPublishedVersion(site, { ...programme, tasks: programme.tasks.map((task) => (task.code === '1.2.1-1' ? { ...task, parties: [{ name: 'Pilot-VFO', party: 'pilot-organiser', role: 'responsible' as const }] } : task)) })).id;
  round = (await aRound(site, { versionId: version })).id;
});

test('a round is opened after a look: the page tells what it means, and is shown again with what was chosen when it is refused', async () => {
  const address = `/sv/rounds/open?versionId=${version}&year=2025`;
  const look = await owner.get(address);
  expect(look.body).toMatch(/formulär görs, med \d+ fråg/);
  expect(look.body).toMatch(/name="pilots\.1\.2\.1-1a" type="checkbox" value="17"/);
  expect(look.body).toContain('En annan omgång är redan öppen');
  const refused = await owner.post(address, { 'pilots.1.2.1-1a': '17', lastDay: '1.1.2020' });
  expect([refused.statusCode, /value="17" checked/.test(refused.body)]).toEqual([422, true]);
  const opened = await owner.post(address, { 'pilots.1.2.1-1a': '17', lastDay: '31.12.2026', 'rules.given': 'yes', 'rules.evidence.fully': 'yes', 'rules.evidence.of': 'unit', 'rules.mustBeMet': 'yes' });
  expect(opened.statusCode).toBe(303);
  const round = (await owner.get(String(opened.headers['location']))).body;
  expect(round).toContain('De här frågorna ställs bara till de utsedda piloterna');
  expect(round).toMatch(/Ett underlag krävs när svaret är: [^<]+ – Åtgärder på enhetsnivå/);
  expect(round).toContain('undertecknas formuläret först när');
  expect((await owner.get(address)).body).toContain('Det finns redan en omgång för det året');
  expect((await coordinator.get(address)).statusCode).toBe(403);
});

test('how a round goes is asked for again and again for next to nothing, and is told anew when something has changed', async () => {
  const path = `/rounds/${round}/live/mark`;
  const first = await owner.api('GET', path);
  const tag = String(first.headers['etag']);
  const again = await owner.api('GET', path, undefined, { 'if-none-match': tag });
  expect([first.statusCode, again.statusCode, again.rawPayload.length]).toEqual([200, 304, 0]);
  expect((await owner.get(`/sv/rounds/${round}/live`)).body).toContain(`data-mark="${tag.replaceAll('"', '')}"`);
  const county = await place(site, '17');
  await site.call(saveAnswer, { formId: await formIn(county), statement: '1.1.1-1a', status: 'fully', comment: '', version: 0 }, as('coordinator', county));
  const changed = await owner.api('GET', path, undefined, { 'if-none-match': tag });
  expect([changed.statusCode, changed.headers['etag'] === tag]).toEqual([200, false]);
  expect((await coordinator.api('GET', path)).statusCode).toBe(403);
});

const formIn = async (county: Awaited<ReturnType<typeof place>>): Promise<string> => {
  const { forms } = (await coordinator.api('GET', '/forms')).json<{ forms: { id: string; roundId: string; organisation: { code: string } }[] }>();
  return forms.find(({ roundId, organisation }) => roundId === round && organisation.code === county.code)?.id ?? (await formOf(site, county));
};

test('some are given another last day from the page, and the way it is narrowed stays; it is taken out as a file', async () => {
  const live = `/sv/rounds/${round}/live?state=unsigned`;
  const refused = await owner.post(`/sv/rounds/${round}/extend?state=unsigned`, { organisations: '17', lastDay: '31.1.2027', reason: '' }, live);
  expect([refused.statusCode, /value="17"[^>]* checked/.test(refused.body)]).toEqual([422, true]);
  expect((await owner.post(`/sv/rounds/${round}/extend`, { organisations: '17', more: 'D-17-1', lastDay: '31.1.2027', reason: 'Journalsystemet byts' }, live)).statusCode).toBe(303);
  const page = (await coordinator.get(`/sv/rounds/${round}`)).body;
  expect(page).toContain('Journalsystemet byts');
  expect(page).not.toContain('extensions/take-back');
  const csv = await owner.get(`/sv/rounds/${round}/live.csv`);
  expect([csv.statusCode, /17;Österbottens välfärdsområde;Serviceanordnare;Serviceanordnare;1;1;0;1;2/.test(csv.body)]).toEqual([200, true]);
  expect((await owner.post(`/sv/rounds/${round}/extensions/take-back`, { organisation: '17' }, `/sv/rounds/${round}`)).statusCode).toBe(303);
});

test('what a change of a unit means for the rounds that are open stands beside the form that makes it', async () => {
  const county = await place(site, '17');
  await anOrganisation(site, { code: 'X-1', kind: 'unit', parent: county });
  for (const [way, said] of [['close', 'läggs formuläret åt sidan'], ['move', 'Till en annan anordnare'], ['merge', 'visas där som förslag']] as const) {
    const { body } = await coordinator.get(`/sv/organisations/D-17-1/${way}`);
    expect(body).toContain('Det här betyder det för omgångar som pågår');
    expect(body).toContain('Har svarat på 0 av 2');
    expect(body).toContain(said);
  }
  expect((await coordinator.get('/sv/organisations/17/open')).body).toContain('högst 2 frågor');
  expect((await owner.post('/sv/organisations/X-1/close', { lastDay: '1.1.2020' })).statusCode).toBe(422);
});

test('a round is closed after a look, and opened again the same day', async () => {
  const look = await owner.get(`/sv/rounds/${round}/close`);
  expect(look.body).toContain('Har inte undertecknat');
  expect((await owner.post(`/sv/rounds/${round}/close`, {})).statusCode).toBe(303);
  expect((await owner.get(`/sv/rounds/${round}`)).body).toContain('Stängd av misstag?');
  expect((await owner.post(`/sv/rounds/${round}/close/undo`, { reason: '' }, `/sv/rounds/${round}`)).statusCode).toBe(422);
  expect((await owner.post(`/sv/rounds/${round}/close/undo`, { reason: 'Fel omgång' }, `/sv/rounds/${round}`)).statusCode).toBe(303);
  expect((await owner.get(`/sv/rounds/${round}`)).body).not.toContain('Stängd av misstag?');
});
