import { describe, expect, test } from 'vitest';
import { aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { sql } from '#platform/db/index.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite, type Visitor } from '../support/site.ts';

const site = await aSite();
const unit = await place(site, 'D-17-1');
const version = await aPublishedVersion(site);
const PASSWORD = 'några ord efter varandra';

const signedIn = async (name: string): Promise<Visitor> => {
  const visitor = site.visitor();
  await visitor.signIn(`${name}@lykta.example`);
  return visitor;
};
const [owner, coordinator, neighbour] = [await signedIn('owner'), await signedIn('coordinator'), await signedIn('neighbour')];

let added = 0;
/** Somebody whom the coordinator has added, and the link on the page that said so. */
async function invited(more: Readonly<Record<string, string>> = {}): Promise<{ readonly email: string; readonly id: string; readonly link: string }> {
  const email = `invited-${++added}@lykta.example`;
  const page = await coordinator.post('/sv/people/new', { name: `Inbjuden ${added}`, email, language: 'fi', role: 'reader', organisation: '17', ...more });
  expect(page.statusCode).toBe(200);
  return { email, id: /people\/([0-9a-f-]{36})"/.exec(page.body)?.[1] ?? '', link: linkIn(page.body) };
}
const linkIn = (html: string): string => /(\/(?:sv|fi|en|nb)\/(?:invitation|guest)\/[\w-]{43})</.exec(html)?.[1] ?? '';
const CHOSEN = { name: 'Liisa Lukija', password: PASSWORD, again: PASSWORD };
const use = (visitor: Visitor, link: string, fields: Readonly<Record<string, string>> = {}) => visitor.post(link, { ...CHOSEN, ...fields });
const signsIn = async (email: string, password: string): Promise<number> => (await site.visitor().post('/en/sign-in', { email, password })).statusCode;
const auditOf = async (id: string): Promise<readonly string[]> =>
  (await site.database.asSystem((tx) => tx.all(sql<{ event: string }>`select event from platform.audit where about like ${`${id}%`} order by id`))).map(({ event }) => event);

describe('an invitation', () => {
  test('is shown once, lets its person choose a name and a password, signs in, and says plainly that it has been used', async () => {
    const { email, id, link } = await invited();
    expect(link).toMatch(/^\/fi\//);
    expect((await coordinator.get(`/sv/people/${id}`)).body).not.toContain(link);
    const person = site.visitor();
    const done = await use(person, link);
    expect([done.statusCode, done.headers.location]).toEqual([303, '/fi']);
    expect((await person.get('/fi')).body).toContain('Liisa Lukija');
    const again = await site.visitor().get(link);
    expect(again.statusCode).toBe(410);
    expect(again.body).toContain('Linkki on jo käytetty');
    expect((await use(site.visitor(), link, {})).statusCode).toBe(403); // no page, no token of it
    expect(await signsIn(email, PASSWORD)).toBe(303);
    expect(await auditOf(id)).toEqual(['accounts.person.added', 'accounts.invitation.used', 'accounts.sign-in.tried']);
  });

  test('asks for ten signs, twice the same, and neither the name nor the address', async () => {
    const { email, link } = await invited();
    const visitor = site.visitor();
    const refused = async (password: string, again: string) => {
      const page = await use(visitor, link, { password, again });
      expect([page.statusCode, page.body.includes(`value="${password}"`)]).toEqual([422, false]);
      return page.body;
    };
    expect(await refused('kort', 'kort')).toContain('Salasana on liian lyhyt');
    expect(await refused(PASSWORD, `${PASSWORD}!`)).toContain('Salasanat eivät ole samat');
    expect(await refused(email.toUpperCase(), email.toUpperCase())).toContain('ei saa olla nimesi');
    expect(await refused('liisa lukija', 'liisa lukija')).toContain('ei saa olla nimesi');
    expect((await use(visitor, link, { password: 'å'.repeat(900), again: 'å'.repeat(900) })).statusCode).toBe(303);
    expect(await signsIn(email, 'å'.repeat(900))).toBe(303);
  });

  test('of two who use one at the same time, one comes in', async () => {
    const { link } = await invited();
    const opened = [await site.visitor().open(link), await site.visitor().open(link)];
    const outcomes = await Promise.all(opened.map((choose) => choose(CHOSEN)));
    expect(outcomes.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 410]);
  });

  test('runs out after fourteen days; a new one takes the place of the one before', async () => {
    const { id, link } = await invited();
    const renewed = linkIn((await coordinator.post(`/sv/people/${id}/invitation`, {}, `/sv/people/${id}`)).body);
    const withdrawn = await site.visitor().get(link);
    expect([withdrawn.statusCode, withdrawn.body.includes('Linkki ei ole enää voimassa')]).toEqual([410, true]);
    site.clock.forward({ days: 13, hours: 23 });
    expect((await site.visitor().get(renewed)).statusCode).toBe(200);
    site.clock.forward({ hours: 1 });
    const late = await site.visitor().get(renewed);
    expect([late.statusCode, late.body.includes('voimassaolo on päättynyt')]).toEqual([410, true]);
    for (const [name, visitor] of [['owner', owner], ['coordinator', coordinator], ['neighbour', neighbour]] as const) await visitor.signIn(`${name}@lykta.example`);
  });

  test('for somebody who forgot the password: the old one holds until the link is used, then it and every session end', async () => {
    const { id, email, link } = await invited();
    const before = site.visitor();
    await use(before, link);
    const renewed = linkIn((await coordinator.post(`/sv/people/${id}/invitation`, {}, `/sv/people/${id}`)).body);
    expect([await signsIn(email, PASSWORD), (await before.get('/fi/account')).statusCode]).toEqual([303, 200]);
    await use(site.visitor(), renewed, { password: 'ett helt annat lösenord', again: 'ett helt annat lösenord' });
    expect([await signsIn(email, PASSWORD), await signsIn(email, 'ett helt annat lösenord')]).toEqual([422, 303]);
    expect((await before.get('/fi/account')).statusCode).toBe(303);
  });

  test('that nobody made leads nowhere, and guessing is slowed down', async () => {
    const guess = async (): Promise<number> => {
      const page = await site.server.inject({ url: '/en/sign-in', remoteAddress: '192.0.2.9' });
      const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
      const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: page.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
      const key = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
      const payload = new URLSearchParams({ csrf, name: 'x', password: PASSWORD, again: PASSWORD }).toString();
      return (await site.server.inject({ method: 'POST', url: `/en/invitation/${key}`, remoteAddress: '192.0.2.9', headers, payload })).statusCode;
    };
    const unknown = await site.visitor().get(`/en/invitation/${'x'.repeat(43)}`);
    expect([unknown.statusCode, unknown.body.includes('There is no such link')]).toEqual([404, true]);
    for (let i = 0; i < 100; i++) expect(await guess()).toBe(404);
    expect(await guess()).toBe(429);
  });
});

describe('what is taken away', () => {
  test('a role, or the whole account, is gone at once here; what another server takes away, after five seconds', async () => {
    const { id, link } = await invited();
    const person = site.visitor();
    await use(person, link);
    const sees = async (): Promise<number> => (await person.get('/fi/rounds')).statusCode;
    expect(await sees()).toBe(200);
    expect((await coordinator.post(`/sv/people/${id}/roles/take`, { role: 'reader', organisation: '17' }, `/sv/people/${id}`)).statusCode).toBe(303);
    expect(await sees()).toBe(403);
    await owner.post(`/sv/people/${id}/roles`, { role: 'reader', organisation: '17' }, `/sv/people/${id}`);
    expect(await sees()).toBe(200);
    await site.database.asSystem((tx) => tx.run(sql`delete from accounts.held_role where account_id = ${id}`));
    expect(await sees()).toBe(200);
    site.clock.forward({ seconds: 5 });
    expect(await sees()).toBe(403);
    expect((await owner.post(`/sv/people/${id}/close`, {}, `/sv/people/${id}`)).statusCode).toBe(303);
    expect((await person.get('/fi/account')).statusCode).toBe(303);
  });

  test('a closed account comes in by no password and no link, and all of it comes back when it is opened again', async () => {
    const { id, email, link } = await invited();
    await use(site.visitor(), link);
    const renewed = linkIn((await coordinator.post(`/sv/people/${id}/invitation`, {}, `/sv/people/${id}`)).body);
    await coordinator.post(`/sv/people/${id}/close`, {}, `/sv/people/${id}`);
    expect([await signsIn(email, PASSWORD), (await site.visitor().get(renewed)).statusCode]).toEqual([422, 410]);
    await coordinator.post(`/sv/people/${id}/reopen`, {}, `/sv/people/${id}`);
    expect([await signsIn(email, PASSWORD), (await site.visitor().get(renewed)).statusCode]).toEqual([303, 410]);
    expect((await auditOf(id)).filter((event) => event.startsWith('accounts.account'))).toEqual(['accounts.account.closed', 'accounts.account.reopened']);
  });
});

describe('a guest’s link', () => {
  const people = '/sv/organisations/D-17-1/people';
  const guest = async (more: Readonly<Record<string, string>> = {}): Promise<string> => linkIn((await coordinator.post(`${people}/guests`, { name: 'Ansvarig läkare', language: 'sv', lastDay: '31.12.2026', ...more }, people)).body);

  test('opens one organisation’s form, after one click and as often as it is used, under the name that it was made for', async () => {
    await aRound(site, { versionId: version.id, lastDay: '2027-01-31' });
    const link = await guest();
    const visitor = site.visitor();
    const looked = await visitor.get(link);
    expect([looked.statusCode, visitor.cookies.has('lykta'), looked.body.includes('Svara för Björkens hälsostation')]).toEqual([200, false, true]);
    expect((await visitor.post(link, {})).statusCode).toBe(303);
    const form = await formOf(site, unit);
    expect((await visitor.get(`/sv/forms/${form}`)).body).toContain('Ansvarig läkare');
    const { forms } = (await visitor.api('GET', '/forms')).json<{ forms: { organisation: { code: string } }[] }>();
    expect([...new Set(forms.map(({ organisation }) => organisation.code))]).toEqual(['D-17-1']);
    expect((await visitor.get(`/sv/forms/${await formOf(site, await place(site, '17'))}`)).statusCode).toBe(404);
    expect((await visitor.get(`/sv/forms/${form}/signing`)).statusCode).not.toBe(200);
    expect((await visitor.get('/sv/people')).statusCode).toBe(403);
    expect((await site.visitor().post(link, {})).statusCode).toBe(303);
    const [account] = await site.database.asSystem((tx) => tx.all(sql<{ id: string; kind: string }>`select id, kind from accounts.account where name = 'Ansvarig läkare'`));
    expect([account?.kind, await auditOf(account?.id ?? '')]).toEqual(['guest', ['accounts.guest.added', 'accounts.guest.came-in', 'accounts.guest.came-in']]);
  });

  test('is listed where it was made, and withdrawn at once, also from whoever is in', async () => {
    const link = await guest({ name: 'Dras in' });
    const visitor = site.visitor();
    await visitor.post(link, {});
    expect((await visitor.get('/sv/account')).statusCode).toBe(200);
    const row = (await coordinator.get(people)).body.split('<tr>').find((html) => html.includes('Dra in länken till Dras in')) ?? '';
    const id = /guests\/([0-9a-f-]{36})\/withdraw/.exec(row)?.[1] ?? '';
    expect((await neighbour.api('POST', `/organisations/D-17-1/people/guests/${id}/withdraw`)).statusCode).toBe(404);
    expect((await neighbour.api('POST', `/organisations/08/people/guests/${id}/withdraw`)).statusCode).toBe(404);
    expect((await coordinator.post(`${people}/guests/${id}/withdraw`, {}, people)).statusCode).toBe(303);
    expect((await visitor.get('/sv/account')).statusCode).toBe(303);
    expect((await site.visitor().get(link)).statusCode).toBe(410);
    expect((await coordinator.post(`${people}/guests/${id}/withdraw`, {}, people)).statusCode).toBe(404);
  });

  test('is for a unit or a named body, made by whoever gives roles there, until a day within a year', async () => {
    expect((await coordinator.post('/sv/organisations/17/people/guests', { name: 'x', language: 'sv', lastDay: '31.12.2026' }, people)).statusCode).toBe(422);
    expect((await neighbour.api('POST', '/organisations/D-17-1/people/guests', { name: 'x', language: 'sv', lastDay: '2026-12-31' })).statusCode).toBe(404);
    expect((await neighbour.get(people)).statusCode).toBe(404);
    expect((await (await signedIn('unit')).get(people)).statusCode).toBe(403);
    for (const lastDay of ['31.12.2025', '31.12.2031', '31.2.2027', 'snart', '']) {
      const refused = await coordinator.post(`${people}/guests`, { name: 'x', language: 'sv', lastDay }, people);
      expect([refused.statusCode, refused.body.includes('href="#field-lastDay"')]).toEqual([422, true]);
    }
  });

  test('opens through the whole of its last day in Finland, and a session by it lasts no longer', async () => {
    const link = await guest({ lastDay: '20.12.2026' });
    site.clock.set('2026-12-20T21:59:00Z');
    const visitor = site.visitor();
    expect((await visitor.post(link, {})).statusCode).toBe(303);
    site.clock.set('2026-12-20T22:00:00Z');
    site.clock.forward({ seconds: 5 });
    expect((await visitor.get('/sv/account')).statusCode).toBe(303);
    const late = await site.visitor().get(link);
    expect([late.statusCode, late.body.includes('Länkens tid har gått ut')]).toEqual([410, true]);
  });
});

describe('one’s own account', () => {
  test('a new password takes the old one, and ends the sessions elsewhere; name and language are one’s own', async () => {
    const { email, link } = await (async () => {
      await coordinator.signIn('coordinator@lykta.example');
      return invited();
    })();
    const [here, elsewhere] = [site.visitor(), site.visitor()];
    await use(here, link);
    await elsewhere.post('/en/sign-in', { email, password: PASSWORD });
    expect((await elsewhere.get('/en/account')).statusCode).toBe(200);
    const change = (old: string) => here.post('/en/account/password', { old, password: 'ett helt nytt lösenord', again: 'ett helt nytt lösenord' }, '/en/account');
    const wrong = await change('inte det');
    expect([wrong.statusCode, wrong.body.includes('The present password is not right.')]).toEqual([422, true]);
    expect((await change(PASSWORD)).headers.location).toBe('/en/account?done=password');
    expect([(await here.get('/en/account')).statusCode, (await elsewhere.get('/en/account')).statusCode]).toEqual([200, 303]);
    expect([await signsIn(email, PASSWORD), await signsIn(email, 'ett helt nytt lösenord')]).toEqual([422, 303]);
    expect((await here.post('/en/account', { name: 'Liisa L.', language: 'nb' }, '/en/account')).statusCode).toBe(303);
    expect((await here.get('/en/account')).body).toContain('Liisa L.');
    expect((await here.post('/en/account', { name: ' ', language: 'nb' }, '/en/account')).statusCode).toBe(422);
  });

  test('who may sign changes the own name as anybody does: mandates are known by the account', async () => {
    const visitor = await signedIn('signatory');
    const name = /name="name"[^>]* value="([^"]+)"/.exec((await visitor.get('/sv/account')).body)?.[1] ?? '';
    expect((await visitor.post('/sv/account', { name: 'Dir Ektör', language: 'sv' }, '/sv/account')).statusCode).toBe(303);
    expect((await visitor.get('/sv/account')).body).toContain('value="Dir Ektör"');
    expect((await visitor.post('/sv/account', { name, language: 'sv' }, '/sv/account')).statusCode).toBe(303);
  });

  test('guessing the present password at somebody’s open browser is slowed down', async () => {
    const visitor = await signedIn('signatory');
    for (let i = 0; i < 10; i++) expect((await visitor.post('/en/account/password', { old: `gissning ${i}`, password: PASSWORD, again: PASSWORD }, '/en/account')).statusCode).toBe(422);
    expect((await visitor.post('/en/account/password', { old: 'lykta-demo', password: PASSWORD, again: PASSWORD }, '/en/account')).statusCode).toBe(429);
  });

  test('signing out everywhere ends every session, this one too', async () => {
    const [here, elsewhere] = [await signedIn('reader'), await signedIn('reader')];
    expect((await here.get('/fi/account')).body.match(/toinen selain|tämä selain/g)?.toSorted()).toEqual(['toinen selain', 'tämä selain']);
    const out = await here.post('/fi/account/sign-out-everywhere', {}, '/fi/account');
    expect([out.statusCode, out.headers.location]).toEqual([303, '/fi/sign-in?signed-out=yes']);
    expect([(await here.get('/fi/account')).statusCode, (await elsewhere.get('/fi/account')).statusCode]).toEqual([303, 303]);
  });

  test('a guest changes neither name nor password', async () => {
    const people = '/sv/organisations/D-17-1/people';
    const link = linkIn((await coordinator.post(`${people}/guests`, { name: 'Gäst', language: 'sv', lastDay: '31.1.2027' }, people)).body);
    const visitor = site.visitor();
    await visitor.post(link, {});
    expect((await visitor.get('/sv/account')).body).not.toContain('field-name');
    await visitor.post('/sv/account', { name: 'Någon annan', language: 'sv' }, '/sv/account');
    expect((await visitor.get('/sv/account')).body).toContain('Gäst');
    expect((await visitor.post('/sv/account/password', { old: 'x', password: PASSWORD, again: PASSWORD }, '/sv/account')).statusCode).toBe(422);
  });
});

test('neither a link nor a password is written into the audit, and only the hash of a key into the database', async () => {
  const { link } = await invited();
  const key = link.split('/').at(-1) ?? '';
  await use(site.visitor(), link);
  const dump = JSON.stringify(await site.database.asSystem(async (tx) => [
    await tx.all(sql`select * from platform.audit`), await tx.all(sql`select l.*, encode(key_hash, 'escape') from accounts.link l`), await tx.all(sql`select * from accounts.account`),
  ]));
  expect(dump).not.toContain(key);
  expect(JSON.stringify(await site.database.asSystem((tx) => tx.all(sql`select about from platform.audit`)))).not.toMatch(/@|ord efter/);
});

test('a form without the page’s own token adds nobody', async () => {
  const sent = await coordinator.api('POST', '/people', { name: 'x', email: 'x@y.example', language: 'sv', role: 'reader', organisation: '17' }, { 'x-csrf-token': 'no' });
  expect(sent.statusCode).toBe(403);
  expect((await coordinator.api('POST', '/people', { name: 'x', email: 'x@y.example', language: 'sv', role: 'reader', organisation: '17' })).json()).toMatchObject({ name: 'x', key: expect.stringMatching(/^[\w-]{43}$/) });
});
