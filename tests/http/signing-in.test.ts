import { expect, test } from 'vitest';
import { sql } from '#platform/db/index.ts';
import { lyktaServer } from '#apps/server.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();

/** A browser at a network address, on the sign-in page. Gives the way to try: once, or many times at the same time. */
async function somebodyAt(remoteAddress: string) {
  const page = await site.server.inject({ url: '/en/sign-in', remoteAddress });
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: page.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  return (email: string, password = 'a-guess') =>
    site.server.inject({ method: 'POST', url: '/en/sign-in', remoteAddress, headers, payload: new URLSearchParams({ csrf, email, password }).toString() });
}
const statuses = async (answers: readonly ReturnType<Awaited<ReturnType<typeof somebodyAt>>>[]): Promise<Readonly<Record<number, number>>> =>
  Object.fromEntries([...Map.groupBy(await Promise.all(answers), ({ statusCode }) => statusCode)].map(([status, { length }]) => [status, length]));

test('somebody who is not signed in is asked to sign in, and then taken where they were going', async () => {
  const visitor = site.visitor();
  const asked = await visitor.get('/fi/rounds');
  expect(asked.statusCode).toBe(303);
  expect(asked.headers.location).toBe('/fi/sign-in?returnTo=%2Ffi%2Frounds');
  const page = await visitor.get(asked.headers.location as string);
  expect(page.body).toContain('name="returnTo" value="/fi/rounds"');
  const done = await visitor.post('/fi/sign-in', { email: 'Reader@Lykta.Example ', password: 'lykta-demo', returnTo: '/fi/rounds' });
  expect([done.statusCode, done.headers.location]).toEqual([303, '/fi/rounds']);
  expect((await visitor.get('/fi/rounds')).statusCode).toBe(200);
});

test('a wrong password and an unknown address are refused alike, with what was typed but never the password', async () => {
  const visitor = site.visitor();
  const wrong = await visitor.post('/sv/sign-in', { email: 'owner@lykta.example', password: 'fel-lösenord' });
  const unknown = await visitor.post('/sv/sign-in', { email: 'nobody@lykta.example', password: 'fel-lösenord' });
  for (const refused of [wrong, unknown]) {
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('E-postadressen eller lösenordet stämmer inte.');
    expect(refused.body).not.toContain('fel-lösenord');
  }
  expect(wrong.body).toContain('value="owner@lykta.example"');
});

test('guessing is slowed down for the guesser, not for the person elsewhere', async () => {
  const guesser = site.visitor();
  for (let i = 0; i < 10; i++) await guesser.post('/en/sign-in', { email: 'unit@lykta.example', password: `guess ${i}` });
  const waiting = await guesser.post('/en/sign-in', { email: 'unit@lykta.example', password: 'lykta-demo' });
  expect(waiting.statusCode).toBe(429);
  site.clock.forward({ minutes: 16 });
  expect((await guesser.post('/en/sign-in', { email: 'unit@lykta.example', password: 'lykta-demo' })).statusCode).toBe(303);
});

test('guesses at the same time do not pass each other: ten are looked at', async () => {
  const guess = await somebodyAt('192.0.2.1');
  expect(await statuses(Array.from({ length: 18 }, (_none, i) => guess('reader@lykta.example', `guess ${i}`)))).toEqual({ 422: 10, 429: 8 });
});

test('one password tried on many accounts from one place is slowed down too, but whoever has signed in there before comes in', async () => {
  const there = await somebodyAt('192.0.2.2');
  expect((await there('coordinator@lykta.example', 'lykta-demo')).statusCode).toBe(303);
  for (let i = 0; i < 100; i += 20) expect(await statuses(Array.from({ length: 20 }, (_none, n) => there(`person-${i + n}@lykta.example`)))).toEqual({ 422: 20 });
  expect(await statuses([there('owner@lykta.example', 'lykta-demo'), there('person-101@lykta.example')])).toEqual({ 429: 2 });
  expect((await there('coordinator@lykta.example', 'lykta-demo')).statusCode).toBe(303);
});

test('nobody is locked out by guesses from elsewhere where they have signed in before; at a new place they are told when to try again', async () => {
  const [home, away] = [await somebodyAt('192.0.2.3'), await somebodyAt('192.0.2.4')];
  expect((await home('signatory@lykta.example', 'lykta-demo')).statusCode).toBe(303);
  for (let i = 0; i < 5; i++) {
    const guess = await somebodyAt(`2001:db8:0:${i}::1`);
    expect(await statuses(Array.from({ length: 10 }, () => guess('signatory@lykta.example')))).toEqual({ 422: 10 });
  }
  const refused = await away('signatory@lykta.example', 'lykta-demo');
  expect(refused.statusCode).toBe(429);
  expect(refused.body).toContain('Too many failed attempts. Try again in 15 minutes.');
  expect((await home('signatory@lykta.example', 'lykta-demo')).statusCode).toBe(303);
  site.clock.forward({ minutes: 15 });
  expect((await away('signatory@lykta.example', 'lykta-demo')).statusCode).toBe(303);
});

test('a crowd at the sign-in page keeps nobody waiting who is at work, and those for whom there is no room are told at once', async () => {
  const coordinator = site.visitor();
  await coordinator.signIn('coordinator@lykta.example');
  await coordinator.get('/en/rounds');
  const guess = await somebodyAt('192.0.2.5');
  let answered = 0;
  const crowd = Array.from({ length: 60 }, async (_none, i) => {
    const { statusCode, body } = await guess(`crowd-${i}@lykta.example`);
    if (statusCode === 422) answered += 1;
    else expect(body).toContain('Too many are signing in just now.');
    return statusCode;
  });
  await expect.poll(() => answered, { interval: 1 }).toBeGreaterThan(0);
  expect((await coordinator.api('GET', '/forms')).statusCode).toBe(200);
  expect(answered).toBeLessThan(15); // the others have their turn still before them
  const all = await Promise.all(crowd);
  expect([all.filter((status) => status === 422).length, all.filter((status) => status === 503).length]).toEqual([22, 38]);
  expect((await guess('coordinator@lykta.example', 'lykta-demo')).statusCode).toBe(303);
});

test('signing in again ends the session before it', async () => {
  const visitor = site.visitor();
  await visitor.signIn('coordinator@lykta.example');
  const first = visitor.cookies.get('lykta') ?? '';
  await visitor.signIn('coordinator@lykta.example');
  expect((await visitor.get('/en/rounds')).statusCode).toBe(200);
  expect((await site.server.inject({ url: '/en/rounds', headers: { cookie: `lykta=${first}` } })).statusCode).toBe(303);
  await visitor.post('/en/sign-out', {}, '/en');
  expect((await visitor.get('/en/rounds')).statusCode).toBe(303);
});

test('behind a proxy the address is what the proxy itself has seen, not what the visitor says of it', async () => {
  const seen = async (trustProxy: number | false) => {
    const server = await lyktaServer(site, { secure: false, logLevel: 'error', trustProxy });
    const ips: string[] = [];
    server.addHook('onRequest', async ({ ip }) => void ips.push(ip));
    await server.inject({ url: '/en', remoteAddress: '10.0.0.1', headers: { 'x-forwarded-for': '203.0.113.1, 203.0.113.2, 203.0.113.3' } });
    await server.close();
    return ips;
  };
  expect([await seen(false), await seen(1), await seen(2)]).toEqual([['10.0.0.1'], ['203.0.113.3'], ['203.0.113.2']]);
});

test('signing out ends the session at once, also for a copy of its cookie', async () => {
  const visitor = site.visitor();
  await visitor.signIn('coordinator@lykta.example');
  const copy = visitor.cookies.get('lykta') ?? '';
  expect((await visitor.get('/en/rounds')).statusCode).toBe(200);
  const out = await visitor.post('/en/sign-out', {}, '/en');
  expect([out.statusCode, out.headers.location]).toEqual([303, '/en/sign-in?signed-out=yes']);
  const thief = await site.server.inject({ url: '/en/rounds', headers: { cookie: `lykta=${copy}` } });
  expect(thief.statusCode).toBe(303);
});

test('a session ends after two idle hours and after a working day', async () => {
  const visitor = site.visitor();
  await visitor.signIn('coordinator@lykta.example');
  site.clock.forward({ hours: 1, minutes: 59 });
  expect((await visitor.get('/en/rounds')).statusCode).toBe(200);
  site.clock.forward({ hours: 2, minutes: 1 });
  expect((await visitor.get('/en/rounds')).statusCode).toBe(303);
  await visitor.signIn('coordinator@lykta.example');
  for (let i = 0; i < 11; i++) {
    site.clock.forward({ hours: 1 });
    expect((await visitor.get('/en/rounds')).statusCode).toBe(200);
  }
  site.clock.forward({ hours: 1, minutes: 1 });
  expect((await visitor.get('/en/rounds')).statusCode).toBe(303);
});

test('a form without our own page’s token, or from another site, changes nothing', async () => {
  const visitor = site.visitor();
  await visitor.signIn('owner@lykta.example');
  const sent = (csrf: string, headers: Record<string, string> = {}) => visitor.get('/en').then(() => site.server.inject({
    method: 'POST', url: '/en/rounds/open', payload: `csrf=${csrf}&year=2024`, headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: [...visitor.cookies].map((c) => c.join('=')).join('; '), ...headers },
  }));
  expect((await sent('')).statusCode).toBe(403);
  expect((await sent('x'.repeat(43))).statusCode).toBe(403);
  const token = /name="csrf" value="([^"]+)"/.exec((await visitor.get('/en')).body)?.[1] ?? '';
  expect((await sent(token, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect((await sent(token, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(422);
  expect((await visitor.api('POST', '/rounds', {}, { 'x-csrf-token': 'no' })).statusCode).toBe(403);
});

test('a token from before signing in is worth nothing after it', async () => {
  const visitor = site.visitor();
  const before = /name="csrf" value="([^"]+)"/.exec((await visitor.get('/en/sign-in')).body)?.[1] ?? '';
  await visitor.signIn('owner@lykta.example');
  expect((await visitor.api('POST', '/rounds', {}, { 'x-csrf-token': before })).statusCode).toBe(403);
});

test('passwords and sessions are closed to what requests run as, and every sign-in is written down without them', async () => {
  const closed = ['account', 'identity', 'session', 'held_role', 'tries', 'known_place'].map((table) =>
    expect(site.database.transact({ tenants: [1], oversees: true }, 'read', (tx) => tx.all(sql`select * from ${sql.table(`accounts.${table}`)}`))).rejects.toMatchObject({ code: 'not-found' }));
  await Promise.all(closed);
  const audit = await site.database.asSystem((tx) => tx.all(sql<{ event: string; about: string }>`select distinct event, about from platform.audit where event = 'accounts.sign-in.tried'`));
  const [unit] = await site.database.asSystem((tx) => tx.all(sql<{ id: string }>`select id from accounts.account where email = 'unit@lykta.example'`));
  expect(audit.map(({ about }) => about)).toEqual(expect.arrayContaining([unit?.id, `refused ${unit?.id}`, 'refused']));
  expect(JSON.stringify(audit)).not.toMatch(/lykta-demo|@/);
});

test('made-up people and their roles are written down like others', async () => {
  const [owner] = await site.database.asSystem((tx) => tx.all(sql<{ id: string }>`select id from accounts.account where email = 'owner@lykta.example'`));
  const lines = await site.database.asSystem((tx) => tx.all(sql<{ event: string; about: string }>`select event, about from platform.audit where actor_kind = 'operator' order by event, about`));
  expect(lines.filter(({ about }) => about.startsWith(owner?.id ?? 'nobody')).map(({ event, about }) => `${event}${about.slice(36)}`)).toEqual([
    'accounts.account.added', 'accounts.role.given coordinator FI-CENTRE', 'accounts.role.given owner FI', 'accounts.role.given signatory FI-CENTRE',
  ]);
});
