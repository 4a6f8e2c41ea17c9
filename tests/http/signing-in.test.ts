import { expect, test } from 'vitest';
import { sql } from '#platform/db/index.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();

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

test('signing out ends the session at once, also for a copy of its cookie', async () => {
  const visitor = site.visitor();
  await visitor.signIn('coordinator@lykta.example');
  const copy = visitor.cookies.get('lykta') ?? '';
  expect((await visitor.get('/en/rounds')).statusCode).toBe(200);
  const out = await visitor.post('/en/sign-out', {}, '/en');
  expect([out.statusCode, out.headers.location]).toEqual([303, '/en/sign-in']);
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
    method: 'POST', url: '/en/rounds', payload: `csrf=${csrf}&year=2024`, headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: [...visitor.cookies].map((c) => c.join('=')).join('; '), ...headers },
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
  const closed = ['account', 'identity', 'session', 'held_role', 'failed_attempt'].map((table) =>
    expect(site.database.transact({ tenants: [1], oversees: true }, 'read', (tx) => tx.all(sql`select * from ${sql.table(`accounts.${table}`)}`))).rejects.toMatchObject({ code: 'not-found' }));
  await Promise.all(closed);
  const audit = await site.database.asSystem((tx) => tx.all(sql<{ event: string; about: string }>`select distinct event, about from platform.audit where event = 'accounts.sign-in.tried'`));
  expect(audit.map(({ about }) => about)).toContain('refused');
  expect(JSON.stringify(audit)).not.toMatch(/lykta-demo|@/);
});
