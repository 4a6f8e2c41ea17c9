import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { enqueue, forgetSent, notePost, postOf, queueOf, refusedAmong, sendWaiting, smtpTransport, tryNow, type Transport } from './index.ts';
import { aPostOffice, readMail, type PostOffice } from './testing/index.ts';

const here = await scene({ at: '2026-11-23T08:00:00Z' });
const from = { name: 'Lykta', address: 'lykta@example.org' };
const OWNER = { tenants: [], oversees: true };
let office: PostOffice;
let transport: Transport;

beforeEach(async () => {
  await here.database.asSystem(async (tx) => {
    await tx.run(sql`delete from platform.mail`);
    await tx.run(sql`delete from platform.refused_address`);
    await notePost(tx, { from, address: 'https://lykta.example.org', perMinute: 1000 });
  });
  office = await aPostOffice();
  transport = await smtpTransport({ url: office.url, from }, { socketTimeout: 300, greetingTimeout: 300 });
});
afterEach(async () => {
  transport.close();
  await office.close();
});

const put = (...addresses: string[]) => here.database.asSystem((tx) => enqueue(tx, addresses.map((address) => ({
  accountId: null, kind: 'test', to: { name: '', address }, language: 'sv' as const, content: { subject: 'Påminnelse', text: `Till ${address}` },
})), here.clock.now()));
const send = (perMinute = 1000) => sendWaiting(here, transport, perMinute);
async function sendAll(): Promise<number> {
  let sum = 0;
  for (let sent = await send(); sent > 0; sent = await send()) sum += sent;
  return sum;
}
const states = () => here.database.asSystem((tx) => tx.all(sql<{ to_address: string; state: string; tries: number; content: unknown; why: string | null }>`select to_address, state, tries, content, why from platform.mail order by to_address`));
const post = () => here.database.transact(OWNER, 'read', async (tx) => ({ ...(await postOf(tx)), ...(await queueOf(tx)) }));
const tryAgain = () => here.database.transact(OWNER, 'write', (tx) => tryNow(tx, here.clock.now()));

test('what waits is sent once, and what it said is forgotten', async () => {
  await put('a@example.org', 'b@example.org');
  expect(await sendAll()).toBe(2);
  expect(office.taken.map(({ to, raw }) => `${to}: ${readMail(raw).text}`).sort()).toEqual(['a@example.org: Till a@example.org', 'b@example.org: Till b@example.org']);
  expect(await states()).toMatchObject([{ state: 'sent', content: null }, { state: 'sent', content: null }]);
  expect(await send()).toBe(0);
});

test('what caused a mail did not happen: then there is no mail', async () => {
  await expect(here.database.asSystem(async (tx) => {
    await enqueue(tx, [{ accountId: null, kind: 'test', to: { name: '', address: 'a@example.org' }, language: 'sv', content: { subject: 'x', text: 'y' } }], here.clock.now());
    throw new Error('no');
  })).rejects.toThrow('no');
  expect(await states()).toEqual([]);
});

test('while the mail server is down nothing is lost: it is left alone for a while, the owner sees why, and all is sent when it is back', async () => {
  const { port } = new URL(office.url);
  await office.close();
  await put('a@example.org', 'b@example.org', 'c@example.org');
  expect(await send()).toBe(0);
  expect(await post()).toMatchObject({ isOn: true, waiting: 3, dead: 0, failure: expect.stringContaining('ECONN'), pausedUntil: new Date('2026-11-23T08:01:00Z') });
  office = await aPostOffice({ port: Number(port) });
  expect(await send()).toBe(0);
  expect(await tryAgain()).toBe(3);
  expect(await sendAll()).toBe(3);
  expect(await post()).toMatchObject({ waiting: 0, pausedUntil: null });
});

test('a server that says nothing is not waited for, and the same mail is tried again', async () => {
  office.be({ at: 'connect', does: 'silence' });
  await put('a@example.org');
  expect(await send()).toBe(0);
  office.be(undefined);
  here.clock.forward({ minutes: 5 });
  expect(await sendAll()).toBe(1);
});

test('one that is put off is tried later, and does not stop the others', async () => {
  office.be({ at: 'RCPT', does: '451 4.7.1 Try again later' }, (to) => to.startsWith('a'));
  await put('a@example.org', 'b@example.org');
  await sendAll();
  expect(office.taken.map(({ to }) => to)).toEqual(['b@example.org']);
  expect(await states()).toMatchObject([{ state: 'waiting', tries: 1, why: '451 4.7.1 Try again later' }, { state: 'sent' }]);
  office.be(undefined);
  here.clock.forward({ minutes: 2 });
  expect(await sendAll()).toBe(1);
});

test('an address that takes no mail is marked, with the reason and without the address, and does not stop the others', async () => {
  office.be({ at: 'RCPT', does: '550 5.1.1 <a@example.org>: no such user' }, (to) => to.startsWith('a'));
  await put('a@example.org', 'b@example.org', 'Å@example.org');
  expect(await sendAll()).toBe(3);
  const marked = await here.database.transact(OWNER, 'read', (tx) => refusedAmong(tx, ['a@example.org', 'b@example.org', 'Å@example.org']));
  expect([...marked].map(([address, { why }]) => `${address} ${why}`).sort()).toEqual(['a@example.org 550 5.1.1 <…>: no such user', 'Å@example.org not an address that mail can be sent to']);
  expect(office.taken.map(({ to }) => to)).toEqual(['b@example.org']);
});

test('a server that refuses all by its own rules marks nobody', async () => {
  office.be({ at: 'RCPT', does: '550 5.7.1 Relaying denied' });
  await put('a@example.org');
  await send();
  expect(await states()).toMatchObject([{ state: 'waiting' }]);
  expect((await here.database.transact(OWNER, 'read', (tx) => refusedAmong(tx, ['a@example.org']))).size).toBe(0);
});

test('after days a mail is given up, with its reason, and after months forgotten', async () => {
  office.be({ at: 'DATA', does: '452 4.3.1 Full' });
  await put('a@example.org');
  for (let day = 0; day < 6; day++) {
    await send();
    here.clock.forward({ days: 1 });
  }
  expect(await states()).toMatchObject([{ state: 'dead', content: null, why: 'could not be sent in time' }]);
  here.clock.forward({ days: 91 });
  expect(await forgetSent(here)).toBe(1);
});

test('no more than so many go out in a minute, of all programs together', async () => {
  await put(...Array.from({ length: 8 }, (_, i) => `${i}@example.org`));
  expect([await send(6), await send(6), await send(6)]).toEqual([5, 1, 0]);
  here.clock.forward({ seconds: 61 });
  expect(await send(6)).toBe(2);
});

test('two programs at once send nothing twice', async () => {
  await put(...Array.from({ length: 40 }, (_, i) => `${i}@example.org`));
  const other = { ...here, database: openDatabase(here.connection, { connections: 2 }) };
  const second = await smtpTransport({ url: office.url, from });
  for (let left = true; left;) {
    await Promise.all([send(), sendWaiting(other, second, 1000)]);
    left = (await post()).waiting > 0;
  }
  second.close();
  await other.database.close();
  expect(office.taken.map(({ to }) => to).sort()).toEqual([...new Set(office.taken.map(({ to }) => to))].sort());
  expect(office.taken).toHaveLength(40);
});

test('killed between the server’s yes and its own mark, it sends a mail a second time with the same id, and loses none', async () => {
  office.be({ at: 'end', does: 'silence' });
  await put('a@example.org');
  const child = spawn(process.execPath, ['--import', fileURLToPath(new URL('../../../bin/tsx.mjs', import.meta.url)), fileURLToPath(new URL('./testing/program.ts', import.meta.url))], {
    stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CONNECTION: JSON.stringify(here.connection), SMTP: office.url, AT: here.clock.now().toISOString() },
  });
  await expect.poll(() => office.taken.length, { timeout: 20_000 }).toBe(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  office.be(undefined);
  expect(await send()).toBe(0);
  here.clock.forward({ minutes: 11 });
  expect(await sendAll()).toBe(1);
  const ids = office.taken.map(({ raw }) => readMail(raw).headers['message-id']);
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
});

test('ten thousand in the queue take no more room than ten', async () => {
  for (let i = 0; i < 10; i++) await put(...Array.from({ length: 1000 }, (_, n) => `p${i}-${n}@example.org`));
  const quick: Transport = { send: async () => undefined, close: () => {} };
  const used: number[] = [];
  for (let i = 0; i < 60; i++) {
    expect(await sendWaiting(here, quick, 1_000_000)).toBe(5);
    if (i % 10 === 0) used.push(process.memoryUsage().heapUsed / 1_048_576);
  }
  expect((await post()).waiting).toBe(9_700);
  expect(Math.max(...used) - (used[0] ?? 0)).toBeLessThan(60);
}, 120_000);
