import { beforeAll, expect, test } from 'vitest';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import type { FormId } from '#capabilities/evaluation/contract.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';
import { aWideProgramme } from '../support/wide-programme.ts';

const site = await aSite();
const coordinator = site.visitor();
const MOST_STATEMENTS = 6;
let form: FormId;
let version: string;

beforeAll(async () => {
  const county = await place(site, '17');
  ({ id: version } = await aPublishedVersion(site, aWideProgramme()));
  await aRound(site, { versionId: version, year: 2025 });
  const before = await formOf(site, county);
  for (const statement of ['1.2.1-1a', '1.2.1-1b']) await answer(site, as('coordinator', county), before, { statement, status: 'partly' });
  await aRound(site, { versionId: version, year: 2026 });
  form = await formOf(site, county);
  await answer(site, as('coordinator', county), form, { statement: '1.2.1-1b', status: 'not-applicable' });
  await coordinator.signIn('coordinator@lykta.example');
});

test('the same form is cards or a table, and the browser remembers which; what is no layout is not remembered', async () => {
  const isTable = (html: string): boolean => html.includes('class="answering dense"');
  const shown = async (path: string): Promise<boolean> => isTable((await coordinator.get(`/sv/forms/${form}${path}`)).body);
  expect([await shown('/1.2'), await shown('/1.2?layout=table'), await shown('/1.3'), await shown('/1.3?layout=poster'), await shown('/1.3')]).toEqual([false, true, true, false, true]);
  expect(coordinator.cookies.get('lykta-layout')).toBe('table');
  const refused = await coordinator.post(`/sv/forms/${form}/1.2`, { 'answers.1.2.1-1a.status': 'fully', 'answers.1.2.1-1a.comment': 'x'.repeat(4_001), 'answers.1.2.1-1a.version': '0', 'answers.1.2.1-1a.was': '' });
  expect([refused.statusCode, isTable(refused.body)]).toEqual([422, true]);
  expect([await shown('/1.2?layout=cards'), await shown('/1.2')]).toEqual([false, false]);
});

test('the whole form has a line for each statement, with its answer, proposal and what it lacks, and leads to where it is answered', async () => {
  const html = (await coordinator.get(`/sv/forms/${form}?whole=yes`)).body;
  const asked = (await coordinator.api('GET', `/forms/${form}?whole=yes`)).json<{ form: { tally: { asked: number } }; whole: { lines: unknown[] }[]; statements: unknown[] }>();
  expect([asked.whole.flatMap(({ lines }) => lines).length, asked.statements]).toEqual([asked.form.tally.asked, []]);
  expect(html.match(/#field-answers-[\w-]+"><span class="code">/g)?.length).toBeGreaterThanOrEqual(asked.form.tally.asked);
  expect(html).toContain(`/sv/forms/${form}/1.2?open=1.2.1-1b#field-answers-1-2-1-1b`);
  expect(html).toContain('förslag från 2025: Delvis');
  expect(html).toContain('kommentar saknas');
  expect(html).toMatch(/\d+ saker återstår innan formuläret kan sändas/);
  expect(html).not.toContain('<script');
  // It is remembered for the form's first page, and a goal is a goal all the same.
  expect((await coordinator.get(`/sv/forms/${form}`)).body).toContain('class="plain lines"');
  expect((await coordinator.get(`/sv/forms/${form}/1.2`)).body).toContain('data-statement="1.2.1-1a"');
  expect((await coordinator.get(`/sv/forms/${form}?whole=no`)).body).toContain('data-statement=');
  expect((await coordinator.get(`/sv/forms/${form}`)).body).toContain('data-statement=');
});

test('each of them takes a few statements, and the whole form none more than a goal', async () => {
  const costs = [];
  for (const path of ['/1.1?layout=cards', '/1.1?layout=table', '?whole=yes', '/1.1/at-once?status=not-applicable']) costs.push((await site.statements(async () => expect((await coordinator.get(`/sv/forms/${form}${path}`)).statusCode).toBe(200))).length);
  expect(Math.max(...costs)).toBeLessThanOrEqual(MOST_STATEMENTS);
  await coordinator.get(`/sv/forms/${form}?whole=no`);
});

test('without scripts a goal is answered at once: chosen, looked at, refused without a reason, saved and taken back', async () => {
  const path = `/sv/forms/${form}/2.1/at-once`;
  expect((await coordinator.get(`/sv/forms/${form}/2.1`)).body).toContain(path);
  const asked = `${path}?status=not-applicable&measure=&which=unanswered`;
  const look = (await coordinator.get(asked)).body;
  const covers = /name="covers" value="(\w+)"/.exec(look)?.[1] ?? '';
  const action = (/<form method="post" action="([^"]+at-once\?[^"]+)"/.exec(look)?.[1] ?? '').replaceAll('&amp;', '&');
  expect(look).toMatch(/Gäller inte oss: \d frågor/);
  const refused = await coordinator.post(action, { covers, reason: '' }, asked);
  expect([refused.statusCode, refused.body.includes('Skriv varför frågorna inte gäller er.'), refused.body.includes(covers)]).toEqual([422, true, true]);
  const saved = await coordinator.post(action, { covers, reason: 'Ingen sådan verksamhet' }, asked);
  const done = String(saved.headers.location);
  expect([saved.statusCode, done]).toEqual([303, expect.stringMatching(/\/2\.1\/at-once\?done=\d+$/)]);
  const told = (await coordinator.get(done)).body;
  expect(told).toMatch(/\d svar är sparade\./);
  const at = /name="at" value="(\d+)"/.exec(told)?.[1] ?? '';
  expect((await coordinator.post(`${path}/take-back`, { at }, done)).statusCode).toBe(303);
  expect((await coordinator.get(`/sv/forms/${form}/2.1`)).body).not.toMatch(/value="not-applicable" checked/);
});

test('where a round is opened its rules are ticked as usual, kept after a refusal, and are the round’s', async () => {
  const owner = site.visitor();
  await owner.signIn('owner@lykta.example');
  const address = `/sv/rounds/open?versionId=${version}&year=2024`;
  expect((await owner.get(address)).body).toMatch(/name="rules\.comment\.not-applicable" value="yes" checked/);
  const fields = { lastDay: '31.12.2026', 'rules.given': 'yes', 'rules.evidence.fully': 'yes', 'rules.evidence.of': 'core-indicator', 'rules.mustBeMet': 'yes' };
  const refused = await owner.post(address, { ...fields, lastDay: 'snart' });
  expect([refused.statusCode, /name="rules\.evidence\.fully" value="yes" checked/.test(refused.body), /name="rules\.comment\.not-applicable" value="yes" checked/.test(refused.body)]).toEqual([422, true, false]);
  expect((await owner.post(address, fields)).statusCode).toBe(303);
  const { forms } = (await coordinator.api('GET', '/forms')).json<{ forms: { id: string; year: number; organisation: { code: string } }[] }>();
  const own = forms.find(({ year, organisation }) => year === 2024 && organisation.code === '17')?.id ?? '';
  expect((await coordinator.api('GET', `/forms/${own}`)).json()).toMatchObject({ rules: { rules: [{ field: 'evidence', when: ['fully'], of: 'core-indicator' }], mustBeMet: true } });
});

test('that something waits in the browser is told to the same person alone, and only a path of ours is led to', async () => {
  const { accountId } = /data-account="(?<accountId>[^"]+)"/.exec((await coordinator.get(`/sv/forms/${form}/1.2`)).body)?.groups ?? {};
  const told = async (value: string): Promise<boolean> => {
    const cookie = [...coordinator.cookies, ['lykta-unsent', encodeURIComponent(value)]].map((pair) => pair.join('=')).join('; ');
    return (await site.server.inject({ url: '/sv/rounds', headers: { cookie } })).body.includes('har inte skickats');
  };
  expect(await told(`${accountId} /forms/${form}/1.2?part=2`)).toBe(true);
  for (const other of [`${crypto.randomUUID()} /forms/${form}/1.2`, `${accountId} https://example.org/`, `${accountId} //example.org/x`, `${accountId} /forms/<b>`, 'x']) expect(await told(other)).toBe(false);
  const out = await coordinator.post('/sv/sign-out', {}, '/sv');
  expect([out.headers['clear-site-data'], String(out.headers['set-cookie']).includes('lykta-unsent=;')]).toEqual(['"cache", "storage"', true]);
  expect((await coordinator.get('/sv/sign-in?signed-out=yes')).body).toContain('/assets/signed-out-');
  expect((await coordinator.get('/sv/sign-in')).body).not.toContain('<script');
});
