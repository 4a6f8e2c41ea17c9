import { expect, test } from 'vitest';
import { mailCommands } from '#apps/mail.ts';
import { aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { remindPeople } from '#capabilities/reminders/jobs.ts';
import { aPost, outbox } from '#capabilities/reminders/testing.ts';
import { sql } from '#platform/db/index.ts';
import { place } from '../support/every-page-made.ts';
import { aSite, type Visitor } from '../support/site.ts';

const site = await aSite({ at: '2026-11-23T08:00:00+02:00' });
const version = await aPublishedVersion(site);
const round = await aRound(site, { versionId: version.id, year: 2026, lastDay: '2026-12-16' });
await aPost(site);
const signedIn = async (name: string): Promise<Visitor> => {
  const visitor = site.visitor();
  await visitor.signIn(`${name}@lykta.example`);
  return visitor;
};
const [owner, coordinator, unit, nobody] = [await signedIn('owner'), await signedIn('coordinator'), await signedIn('unit'), site.visitor()];
const calendarIn = (html: string): string => /(\/\w\w\/calendar\/[\w-]{43}\/lykta\.ics)/.exec(html)?.[1] ?? '';
const makeCalendar = async (visitor: Visitor): Promise<string> => calendarIn((await visitor.post('/sv/account/reminders/calendar', {}, '/sv/account/reminders')).body);

test('a calendar is fetched by its secret address alone, in whole days, and folded as calendars are', async () => {
  const path = await makeCalendar(coordinator);
  const fetched = await nobody.get(path);
  expect([fetched.statusCode, fetched.headers['content-type'], fetched.headers['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'no-store']);
  const lines = fetched.body.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  const text = fetched.body.replaceAll('\r\n ', '');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain('DTSTART;VALUE=DATE:20261216\r\nDTEND;VALUE=DATE:20261217');
  expect(text).toContain(`UID:${round.id}.17@lykta`);
  expect(text).toContain('SEQUENCE:0');
  expect(text).toMatch(/DESCRIPTION;LANGUAGE=sv:.*besvarade/);
  expect((await coordinator.get('/sv/account/reminders')).body).not.toContain(path);
});

test('another last day is the same event told anew; the same is the same to the letter', async () => {
  const path = await makeCalendar(coordinator);
  const [first, again] = [(await nobody.get(path)).body, (await nobody.get(path)).body];
  expect(again).toBe(first);
  await owner.api('POST', `/rounds/${round.id}/change`, { was: '2026-12-16', lastDay: '2026-12-18' });
  const moved = (await nobody.get(path)).body;
  expect(moved).toContain('DTSTART;VALUE=DATE:20261218');
  expect(moved).toContain('SEQUENCE:1');
  expect(/UID:.*/.exec(moved)?.[0]).toBe(/UID:.*/.exec(first)?.[0]);
});

test('an address that was renewed or withdrawn, or that nobody made, opens nothing; too many guesses are refused', async () => {
  const old = await makeCalendar(unit);
  const renewed = await makeCalendar(unit);
  expect([(await nobody.get(old)).statusCode, (await nobody.get(renewed)).statusCode]).toEqual([404, 200]);
  await unit.post('/sv/account/reminders/calendar/withdraw', {}, '/sv/account/reminders');
  expect((await nobody.get(renewed)).statusCode).toBe(404);
  const statuses = new Set<number>();
  for (let i = 0; i < 110; i++) statuses.add((await nobody.get(`/sv/calendar/${String(i).padStart(43, 'x')}/lykta.ics`)).statusCode);
  expect([...statuses]).toEqual([404, 429]);
  site.clock.forward({ minutes: 20 });
});

test('parts that were handed over stand in the calendar each for itself, on their own day, and in the reminder, without the notes', async () => {
  const form = await formOf(site, await place(site, '17'));
  for (const [code, lastDay] of [['1.2', '2026-12-01'], ['1.2.1', '2026-12-02']]) {
    expect((await coordinator.api('POST', `/forms/${form}/parts`, { codes: [code], organisation: 'D-17-1', lastDay, note: 'Ni kan det här bäst.' })).statusCode).toBe(200);
  }
  const reader = await signedIn('unit');
  const text = (await nobody.get(await makeCalendar(reader))).body.replaceAll('\r\n ', '');
  expect(text.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual(['DTSTART;VALUE=DATE:20261201', 'DTSTART;VALUE=DATE:20261202', 'DTSTART;VALUE=DATE:20261218']);
  expect(new Set(text.match(/UID:.*/g)).size).toBe(3);
  expect(text.match(/URL:.*\/parts\//g)).toHaveLength(2);
  const id = await site.database.asSystem((tx) => tx.first(sql<{ id: string }>`select id from accounts.account where email = 'unit@lykta.example'`));
  const next = (await coordinator.get(`/sv/reminders/people/${id?.id}`)).body;
  for (const of of ['1.2', '1.2.1']) expect(next).toContain(`Din del i ${of}: `);
  expect(next + text).not.toContain('Ni kan det');
});

test('whose roles have ended has an empty calendar, and whose account is closed none', async () => {
  const path = await makeCalendar(unit);
  expect((await nobody.get(path)).body).toContain('BEGIN:VEVENT');
  const id = "(select id from accounts.account where email = 'unit@lykta.example')";
  await site.database.asSystem((tx) => tx.run(sql`update accounts.held_role set role = 'reader' where account_id = ${sql.raw(id)}`));
  expect((await nobody.get(path)).body).not.toContain('BEGIN:VEVENT');
  await site.database.asSystem((tx) => tx.run(sql`update accounts.account set closed_at = ${site.clock.now()} where id = ${sql.raw(id)}`));
  expect((await nobody.get(path)).statusCode).toBe(404);
});

test('a mail program unsubscribes by itself with one post, without cookies, and is led nowhere', async () => {
  await remindPeople(site, 'https://lykta.example.org');
  const mail = (await outbox(site)).find(({ to }) => to === 'coordinator@lykta.example');
  const path = new URL(mail?.unsubscribe ?? '').pathname;
  const looked = await nobody.get(path);
  expect(looked.statusCode).toBe(200);
  expect((await coordinator.get('/sv/account/reminders')).body).toContain('<option value="weekly" selected');
  const sent = await site.server.inject({ method: 'POST', url: path, payload: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  expect([sent.statusCode, sent.cookies.some(({ name }) => name === 'lykta')]).toEqual([200, false]);
  expect((await coordinator.get('/sv/account/reminders')).body).toContain('<option value="off" selected');
  const boundary = '--b\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
  expect((await site.server.inject({ method: 'POST', url: path, payload: boundary, headers: { 'content-type': 'multipart/form-data; boundary=b' } })).statusCode).toBe(200);
  expect((await site.server.inject({ method: 'POST', url: `/sv/unsubscribe/${'x'.repeat(43)}`, payload: '' })).statusCode).toBe(404);
  // Nothing else can be sent without the page's own token.
  expect((await site.server.inject({ method: 'POST', url: '/sv/account/reminders', payload: 'digest=off', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).statusCode).toBe(401);
});

test('a coordinator sees whom of the own people has been sent what, and what would be sent next; the owner the queue', async () => {
  const list = await coordinator.get('/sv/reminders');
  expect(list.body).toContain('coordinator@lykta.example');
  expect(list.body).not.toContain('neighbour@lykta.example');
  expect(list.body).not.toContain('/sv/reminders/post');
  const ids = new Map([...list.body.matchAll(/reminders\/people\/([\w-]+)">([^<]*)<\/a><br\/?><span class="small">([^<]*)/g)].map(([, id = '', , email = '']) => [email, id]));
  const next = await coordinator.get(`/sv/reminders/people/${ids.get('signatory@lykta.example')}`);
  expect(next.body).toContain('Ska undertecknas av dig');
  const seen = await owner.get('/sv/reminders');
  expect(seen.body).toContain('/sv/reminders/post');
  const foreign = /reminders\/people\/([\w-]+)">[^<]*<\/a><br\/?><span class="small">neighbour@/.exec((await owner.get('/sv/reminders?search=neighbour')).body)?.[1];
  expect((await coordinator.get(`/sv/reminders/people/${foreign}`)).statusCode).toBe(404);
  // Whoever oversees the country is not told what waits in a county.
  expect((await owner.get(`/sv/reminders/people/${ids.get('signatory@lykta.example')}`)).body).not.toContain('Ska undertecknas');
});

test('the rule is the owner’s to change, and a wrong one is refused by its field', async () => {
  const fields = { revision: '1', weekday: '3', hour: '9', before: '10, 2', after: '', unitsAfter: '5', centreAfter: '10' };
  const refused = await owner.post('/sv/reminders/rule', { ...fields, before: '10, x', hour: '25' }, '/sv/reminders');
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('id="field-hour-error"');
  expect((await owner.post('/sv/reminders/rule', fields, '/sv/reminders')).statusCode).toBe(303);
  expect((await owner.post('/sv/reminders/rule', fields, '/sv/reminders')).statusCode).toBe(409);
  expect((await coordinator.post('/sv/reminders/rule', fields, '/sv/reminders')).statusCode).toBe(403);
});

test('the command line tells how the post goes, without anybody’s address', async () => {
  const does = mailCommands.find(({ usage }) => usage === 'mail')?.does;
  const printed = does && 'operates' in does ? await does.operates(site.database, { args: {}, options: {} }) : undefined;
  expect(printed?.text('sv')).toContain('E-post skickas från lykta@lykta.example');
  expect(printed?.json).toMatchObject({ isOn: true, waiting: expect.any(Number), dead: 0 });
  expect(printed?.text('en')).not.toMatch(/coordinator@|signatory@/);
});

test('a message is written, looked at and sent by forms alone', async () => {
  const path = `/sv/rounds/${round.id}/message`;
  expect((await owner.get(`${path}?who=chosen&organisations=17,05`)).body).toContain('value="17, 05"');
  const written = await owner.post(path, { who: 'chosen', organisations: '17', 'texts.sv.subject': 'Hej', 'texts.sv.text': 'Skriv under.' });
  expect(written.statusCode).toBe(303);
  const at = String(written.headers.location);
  const covers = /name="covers" value="(\w+)"/.exec((await owner.get(at)).body)?.[1] ?? '';
  expect((await owner.post(`${at}/send`, { covers }, at)).statusCode).toBe(303);
  expect((await owner.get(at)).body).toContain('/take-back');
  const refused = await owner.post(path, { who: 'chosen', organisations: '', 'texts.sv.subject': 'Hej', 'texts.sv.text': '' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('value="Hej"');
});

test('who is chosen on the page that shows how a round goes is chosen where one writes, by the form alone; who chooses nobody is told so', async () => {
  const [live, choose] = [`/sv/rounds/${round.id}/live`, `/sv/rounds/${round.id}/message/choose`];
  expect((await owner.get(live)).body).toContain(`formaction="${choose}"`);
  const chosen = await owner.post(choose, { organisations: '17 05', more: '', lastDay: '', reason: '' }, live);
  expect([chosen.statusCode, chosen.headers.location]).toEqual([303, `/sv/rounds/${round.id}/message?who=chosen&organisations=17,05`]);
  const page = (await owner.get(String(chosen.headers.location))).body;
  expect(page).toContain('value="17, 05"');
  expect(page).toMatch(/<option[^>]*(?:selected[^>]*value="chosen"|value="chosen"[^>]*selected)/);
  const empty = await owner.post(choose, {}, live);
  expect([empty.statusCode, empty.body.includes('href="#field-organisations"')]).toEqual([422, true]);
  expect((await unit.post(choose, { organisations: '17' }, '/sv')).statusCode).toBe(403);
});
