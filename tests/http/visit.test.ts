import { describe, expect, test } from 'vitest';
import { DEMONSTRATION_PEOPLE } from '#capabilities/accounts/index.ts';
import { visitAs } from '#capabilities/accounts/actions/index.ts';
import { anAccount } from '#capabilities/accounts/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aRound, answer, formOf, reopenAs, signAs } from '#capabilities/evaluation/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { NOBODY } from '#platform/access/index.ts';
import { sql } from '#platform/db/index.ts';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { scene } from '#platform/testing/index.ts';
import { STOPS } from '#apps/visit/stops.ts';
import { seed } from '#apps/seed.ts';
import { lyktaServer } from '#apps/server.ts';
import { place } from '../support/every-page-made.ts';
import { aWideProgramme } from '../support/wide-programme.ts';
import { aSite, visitorOf, type Site, type Visitor } from '../support/site.ts';

/** The buttons of the page: whom each goes in as, and where to. */
async function buttonsOn(visitor: Visitor, path = '/sv/visit'): Promise<readonly { readonly person: string; readonly returnTo: string }[]> {
  const { body } = await visitor.get(path);
  return [...body.matchAll(/name="person" value="([^"]+)"\/><input type="hidden" name="returnTo" value="([^"]+)"/g)].map(([, person = '', returnTo = '']) => ({ person, returnTo: returnTo.replaceAll('&amp;', '&') }));
}
const comeInAs = (visitor: Visitor, person: string, returnTo = '/sv/account') => visitor.post('/sv/visit', { person, returnTo }, '/sv/sign-in');

describe('a demonstration of people without a programme', async () => {
  const site = await aSite();

  test('says what is there, and offers only the place where a programme is read in', async () => {
    const visitor = site.visitor();
    const page = await visitor.get('/sv/visit');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('men inget publicerat program');
    expect(page.body.match(/Här finns inget att visa ännu/g)).toHaveLength(STOPS.length - 1);
    const buttons = await buttonsOn(visitor);
    expect(buttons).toEqual([{ person: 'owner@lykta.example', returnTo: '/sv/programmes' }]);
  });

  test('the way to it stands on the first page of nobody, at the sign-in and in the banner of every page, in each language', async () => {
    const visitor = site.visitor();
    await visitor.signIn('reader@lykta.example');
    for (const language of LANGUAGES) {
      const pages = [await site.visitor().get(`/${language}`), await site.visitor().get(`/${language}/sign-in`), await visitor.get(`/${language}`), await visitor.get(`/${language}/rounds`), await visitor.get(`/${language}/no-such-page`)];
      expect(pages.map(({ body }) => body.split(`href="/${language}/visit"`).length - 1)).toEqual([2, 2, 1, 1, 1]);
      expect((await visitor.get(`/${language}/visit`)).statusCode).toBe(200);
    }
    expect((await visitor.get('/fi/rounds')).body).toContain('mikään täällä ei kerro niistä');
  });

  test('each of its people can be gone in as with one click, and that is written down as a sign-in', async () => {
    for (const { email, name } of DEMONSTRATION_PEOPLE) {
      const visitor = site.visitor();
      const done = await comeInAs(visitor, email);
      expect([email, done.statusCode, done.headers.location]).toEqual([email, 303, '/sv/account']);
      expect((await visitor.get('/sv/account')).body).toContain(name);
      const [line] = await site.database.asSystem((tx) => tx.all(sql<{ event: string; about: string }>`select event, about from platform.audit order by id desc limit 1`));
      const [account] = await site.database.asSystem((tx) => tx.all(sql<{ id: string }>`select id from accounts.account where email = ${email}`));
      expect(line).toEqual({ event: 'accounts.sign-in.tried', about: `${account?.id} visit` });
    }
  });

  test('whoever goes in as somebody else has left the session before', async () => {
    const visitor = site.visitor();
    await comeInAs(visitor, 'owner@lykta.example');
    const first = visitor.cookies.get('lykta') ?? '';
    await comeInAs(visitor, 'unit@lykta.example');
    expect((await visitor.get('/sv/account')).body).toContain('Eino Enhetschef');
    expect((await site.server.inject({ url: '/sv/rounds', headers: { cookie: `lykta=${first}` } })).statusCode).toBe(303);
  });

  test('nobody else can be gone in as: not who was invited, nor who has an account made otherwise, nor an address in other letters', async () => {
    await anAccount(site, [['coordinator', await place(site, '17')]], { name: 'Riktig Person' });
    const real = await site.database.asSystem((tx) => tx.all(sql<{ email: string }>`select email from accounts.account where name = 'Riktig Person'`));
    for (const person of [real[0]?.email ?? '', 'nobody@lykta.example', 'Owner@lykta.example', ' owner@lykta.example', "x' or true --", '']) {
      const visitor = site.visitor();
      const refused = await comeInAs(visitor, person);
      expect([person, refused.statusCode, visitor.cookies.has('lykta')]).toEqual([person, 404, false]);
    }
    const without = await site.visitor().post('/sv/visit', {});
    expect(without.statusCode).toBe(422);
  });

  test('a form of another site, or without our page’s token, lets nobody in', async () => {
    const visitor = site.visitor();
    const page = await visitor.get('/sv/visit');
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const send = (token: string, headers: Readonly<Record<string, string>> = {}) => site.server.inject({
      method: 'POST', url: '/sv/visit', payload: new URLSearchParams({ csrf: token, person: 'owner@lykta.example' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; '), ...headers },
    });
    expect([(await send('')).statusCode, (await send(csrf, { 'sec-fetch-site': 'cross-site' })).statusCode, (await send(csrf)).statusCode]).toEqual([403, 403, 303]);
  });

  test('it leads to pages of ours only', async () => {
    for (const returnTo of ['https://example.org/', '//example.org', '/sv//example.org/../', String.raw`/sv/\example.org`, '/de/rounds', '/sv/rounds?x=https://example.org', '']) {
      const location = (await comeInAs(site.visitor(), 'owner@lykta.example', returnTo)).headers.location ?? '';
      expect(new URL(location, 'https://lykta.example').origin).toBe('https://lykta.example');
      expect(location).toMatch(/^\/sv(\/|$)/);
    }
  });

  test('somebody whose account was closed has no button and cannot be gone in as', async () => {
    const [owner] = await site.database.asSystem((tx) => tx.all(sql<{ id: string }>`update accounts.account set closed_at = now() where email = 'owner@lykta.example' returning id`));
    expect(owner).toBeDefined();
    expect(await buttonsOn(site.visitor())).toEqual([]);
    expect((await comeInAs(site.visitor(), 'owner@lykta.example')).statusCode).toBe(404);
    await site.database.asSystem((tx) => tx.run(sql`update accounts.account set closed_at = null where email = 'owner@lykta.example'`));
  });
});

describe('a demonstration with rounds', async () => {
  const site = await aSite();
  await aSignedAndAnOpenRound(site);

  test('every stop has a button, and each leads to a page that its person may see, and that is there', async () => {
    const buttons = await buttonsOn(site.visitor());
    expect(buttons.map(({ person }) => person)).toEqual(STOPS.map(({ guide }) => guide));
    expect(buttons.map(({ returnTo }) => returnTo.replaceAll(/[0-9a-f-]{36}/g, '…'))).toEqual([
      '/sv/programmes/…', '/sv/programmes/…/answering', '/sv/rounds', '/sv/rounds/…/asked', '/sv/forms/…', '/sv/results/…/17', '/sv/forms/…/signing', '/sv/forms/…/signing/changes?since=1', '/sv/results/…', '/sv/results/…#take-out',
    ]);
    for (const { person, returnTo } of buttons) {
      const visitor = site.visitor();
      const done = await comeInAs(visitor, person, returnTo);
      expect([done.statusCode, done.headers.location]).toEqual([303, returnTo]);
      expect([returnTo, (await visitor.get(returnTo.split('#')[0] ?? '')).statusCode]).toEqual([returnTo, 200]);
    }
    expect((await site.visitor().get('/sv/visit')).body).not.toContain('inget publicerat program');
  });

  test('what is signed says of itself that it is made up, and so does the name of every file', async () => {
    const signatory = site.visitor();
    await comeInAs(signatory, 'signatory@lykta.example');
    const county = await place(site, '17');
    const [signed] = await site.database.asSystem((tx) => tx.all(sql<{ id: string; document: string }>`
      select f.id, s.document from evaluation.sign_off s join evaluation.form f on f.round_no = s.round_no and f.organisation_no = s.tenant_no where s.tenant_no = ${county.no} order by s.no desc limit 1`));
    expect(JSON.parse(signed?.document ?? '{}')).toMatchObject({ format: 'lykta.sign-off/3', demonstration: true });
    const file = await signatory.get(`/sv/forms/${signed?.id}/signed`);
    expect([file.statusCode, file.body, file.headers['content-disposition']]).toEqual([200, signed?.document, expect.stringContaining('filename="demo-lykta-17-2025-2.json"')]);
  });
});

describe('an installation that is no demonstration', async () => {
  const here = await scene();
  await seed(here, { size: 'no', seed: 0, isAsked: false });
  const country = await anOrganisation(here, { kind: 'country', code: 'FI' });
  const [owner] = [DEMONSTRATION_PEOPLE.find(({ email }) => email === 'owner@lykta.example')];
  const real = await anAccount(here, [['owner', country]], { name: 'Verklig Ägare' });
  // Somebody who happens to have such an address; and even if something had flagged the account.
  await here.database.asSystem(async (tx) => {
    await tx.run(sql`update accounts.account set email = ${owner?.email ?? ''} where id = ${real.accountId}`);
    await tx.run(sql`insert into accounts.made_up_person values (${real.accountId})`);
  });
  const server = await lyktaServer(here, { secure: false, logLevel: 'error', trustProxy: false });

  test('has no such page and no such form: they answer as any address that leads nowhere', async () => {
    const visitor = visitorOf(server);
    const nowhere = await visitor.get('/sv/no-such-page');
    const page = await visitor.get('/sv/visit');
    const strip = (body: string): string => body.replaceAll('/visit', '/no-such-page');
    expect([page.statusCode, strip(page.body)]).toEqual([404, nowhere.body]);
    const [sent, sentNowhere] = [await visitor.post('/sv/visit', { person: owner?.email ?? '' }, '/sv/sign-in'), await visitor.post('/sv/no-such-page', { person: owner?.email ?? '' }, '/sv/sign-in')];
    expect([sent.statusCode, strip(sent.body), visitor.cookies.has('lykta')]).toEqual([404, sentNowhere.body, false]);
  });

  test('lets nobody in without a password, not even past the pages and for an account that was flagged', async () => {
    await expect(here.call(visitAs, { person: owner?.email }, NOBODY)).rejects.toMatchObject({ code: 'not-found' });
    expect(await here.database.asSystem((tx) => tx.all(sql`select from accounts.session`))).toEqual([]);
  });

  test('its requests can neither flag anybody nor say that it is a demonstration', async () => {
    const tried = [sql`insert into accounts.made_up_person select id from accounts.account`, sql`insert into platform.demonstration values (true, 'small', 1, now(), now())`, sql`select * from accounts.made_up_person`].map((statement) =>
      expect(here.database.transact({ tenants: [country.no], oversees: true }, 'write', (tx) => tx.run(statement))).rejects.toMatchObject({ code: 'not-found' }));
    await Promise.all(tried);
  });

  test('has no banner and no way to a visit', async () => {
    expect((await visitorOf(server).get('/sv')).body).not.toMatch(/Demonstration|\/visit/);
  });
});

/** A round whose last day has passed, signed, reopened and signed anew, and one that goes on. */
async function aSignedAndAnOpenRound(site: Site): Promise<void> {
  const version = await aPublishedVersion(site, aWideProgramme());
  const county = await place(site, '17');
  site.clock.set('2025-11-22T08:00:00Z');
  await aRound(site, { versionId: version.id, year: 2025, lastDay: '2025-12-31' });
  const form = await formOf(site, county);
  await answer(site, as('coordinator', county), form, { statement: '1.1.1-1a', status: 'partly' });
  await signAs(site, as('signatory', county), form);
  await reopenAs(site, as('signatory', county), form, 'Ett svar gällde fel enhet.');
  await answer(site, as('coordinator', county), form, { statement: '1.1.1-1a', status: 'fully' });
  await signAs(site, as('signatory', county), form);
  site.clock.set('2026-11-22T08:00:00Z');
  await aRound(site, { versionId: version.id, year: 2026 });
}
