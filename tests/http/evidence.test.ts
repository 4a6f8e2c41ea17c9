import { connect } from 'node:net';
import { request } from 'node:http';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { aPdf, aPng } from '#platform/files/testing/index.ts';
import { place } from '../support/every-page-made.ts';
import type { Visitor } from '../support/site.ts';
import { aSiteOnline } from '../support/site-online.ts';

const site = await aSiteOnline();
await aRound(site, { versionId: (await aPublishedVersion(site)).id });
const form = await formOf(site, await place(site, '17'));
const path = `/sv/forms/${form}/evidence/1.1.1-1a`;
const [coordinator, unit, neighbour, owner] = [site.visitor(), site.visitor(), site.visitor(), site.visitor()];
for (const [visitor, who] of [[coordinator, 'coordinator'], [unit, 'unit'], [neighbour, 'neighbour'], [owner, 'owner']] as const) await visitor.signIn(`${who}@lykta.example`);

const cookies = (visitor: Visitor): string => [...visitor.cookies].map((pair) => pair.join('=')).join('; ');
const tokenOn = async (visitor: Visitor, page = path): Promise<string> => /name="csrf" value="([^"]+)"/.exec((await visitor.get(page)).body)?.[1] ?? '';
const field = (name: string, value: string): string => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const fileHead = (name: string): string => `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`;

async function send(content: Uint8Array | string, { name = 'plan.pdf', visitor = coordinator, to = path, fields = {}, accept, token }: {
  readonly name?: string; readonly visitor?: Visitor; readonly to?: string; readonly fields?: Readonly<Record<string, string>>; readonly accept?: string; readonly token?: string;
} = {}) {
  const before = [['csrf', token ?? (await tokenOn(visitor, to))], ...Object.entries(fields)].map(([key = '', value = '']) => field(key, value)).join('');
  return site.server.inject({
    method: 'POST', url: to, headers: { 'content-type': 'multipart/form-data; boundary=b', cookie: cookies(visitor), ...(accept && { accept }) },
    payload: Buffer.concat([Buffer.from(before + fileHead(name)), Buffer.from(content), Buffer.from('\r\n--b--\r\n')]),
  });
}
const kept = () => site.database.asSystem(async (tx) => (await tx.all(sql<{ n: number }>`select (select count(*) from evidence.item) + (select count(*) from platform.file) + (select count(*) from platform.file_piece) as n`))[0]?.n);
const heldAside = (): number => readdirSync(tmpdir()).filter((name) => /^lykta-[0-9a-f-]{36}$/.test(name)).length;

test('a file is sent by a page’s form, and comes back from a path of its own where it may do nothing', async () => {
  const sent = await send(aPdf(), { name: '../Län plan.pdf', fields: { title: 'Planen', validUntil: '30.11.2027' } });
  expect([sent.statusCode, sent.headers['location']]).toEqual([303, `${path}#attached`]);
  const page = (await coordinator.get(path)).body;
  expect(page).toContain('Planen');
  const file = await coordinator.get(/href="(\/files\/evidence\/[^"]+)"/.exec(page)?.[1] ?? '');
  expect([file.statusCode, file.rawPayload.equals(aPdf())]).toEqual([200, true]);
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf', 'content-disposition': `attachment; filename="demo-L_n_plan.pdf"; filename*=UTF-8''demo-L%C3%A4n%20plan.pdf`, 'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'", 'cache-control': 'private, no-store', 'cross-origin-resource-policy': 'same-origin',
  });
});

test('only a picture is shown, in the same sandbox; and the rights are asked each time', async () => {
  const { itemId } = (await send(aPng({ told: 'Karis' }), { name: 'bild.png', accept: 'application/json' })).json<{ itemId: string }>();
  const picture = await coordinator.get(`/files/evidence/${itemId}/picture`);
  expect([picture.headers['content-disposition']?.toString().slice(0, 6), picture.headers['content-type'], picture.headers['content-security-policy'], picture.rawPayload.includes('Karis')])
    .toEqual(['inline', 'image/png', "sandbox; default-src 'none'; frame-ancestors 'none'", false]);
  expect((await coordinator.get(`/files/evidence/${itemId}`)).headers['content-disposition']).toMatch(/^attachment/);
  expect((await unit.get(`/files/evidence/${itemId}`)).statusCode).toBe(200); // its organiser's
  expect((await neighbour.get(`/files/evidence/${itemId}`)).statusCode).toBe(404);
  expect((await owner.get(`/files/evidence/${itemId}`)).statusCode).toBe(404);
  expect((await site.visitor().get(`/files/evidence/${itemId}`)).statusCode).toBe(303);
  expect((await coordinator.get('/files/evidence/0192f3a4-0000-7000-8000-000000000000')).statusCode).toBe(404);
  expect((await coordinator.get('/files/evidence/..%2f..%2fetc%2fpasswd')).statusCode).toBe(422);
});

test('what is refused is said on the page with what was written, and to a script in JSON; nothing is kept', async () => {
  const before = await kept();
  const page = await send('<html><script>alert(1)</script>', { fields: { title: 'Min titel' } });
  expect([page.statusCode, page.body.includes('Filen är en webbsida'), page.body.includes('value="Min titel"')]).toEqual([422, true, true]);
  const json = await send('', { accept: 'application/json' });
  expect([json.statusCode, json.headers['content-type'], json.json<{ errors: unknown }>().errors]).toEqual([422, 'application/problem+json; charset=utf-8', [{ at: 'file', detail: expect.any(String) }]]);
  expect((await send(aPng(), { name: 'plan.pdf' })).body).toContain('Filens namn slutar på .pdf, men innehållet är png.');
  expect((await send(aPdf(), { name: '131052-308T.pdf' })).body).toContain('personbeteckning');
  expect((await send(aPdf(), { fields: { link: 'https://example.org' } })).body).toContain('var för sig');
  expect((await coordinator.post(path, { link: 'javascript:alert(1)' })).statusCode).toBe(422);
  expect([(await send(aPdf(), { visitor: neighbour, token: await tokenOn(neighbour, '/sv') })).statusCode, (await send(aPdf(), { visitor: owner, token: await tokenOn(owner, '/sv') })).statusCode]).toEqual([404, 404]);
  expect((await send(aPdf(), { token: 'another' })).statusCode).toBe(403);
  expect([await kept(), heldAside()]).toEqual([before, 0]);
});

test('a file of 21 MB is refused and told so, the page still works', async () => {
  const before = await kept();
  const sent = await send(Buffer.alloc(21 * 1_048_576, 'x'), { name: 'stor.txt' });
  expect([sent.statusCode, sent.body.includes('högst 20 MB'), await kept()]).toEqual([422, true, before]);
});

/** Sends as much as is taken of so many bytes; gives how many went out and what came back. */
const stream = async (megabytes: number, { says }: { readonly says: boolean }) => {
  const head = field('csrf', await tokenOn(coordinator)) + fileHead('stor.txt');
  return new Promise<{ readonly sent: number; readonly status: number | undefined }>((resolve) => {
    let [sent, status]: [number, number | undefined] = [0, undefined];
    const going = request(`${site.address}${path}`, {
      method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b', cookie: cookies(coordinator), ...(says && { 'content-length': head.length + megabytes * 1_048_576 }) },
    }, (response) => {
      status = response.statusCode;
      response.resume();
    });
    going.on('error', () => {}).on('close', () => resolve({ sent, status }));
    going.write(head);
    const more = (): void => {
      while (!going.destroyed && sent < megabytes) {
        sent += 1;
        if (!going.write(Buffer.alloc(1_048_576, 'x'))) return void going.once('drain', () => setTimeout(more, 40));
      }
      going.destroy();
    };
    more();
  });
};

test('200 MB are cut off early, whether it is said before or not', async () => {
  const before = await kept();
  const said = await stream(200, { says: true });
  const silent = await stream(200, { says: false });
  expect(Math.max(said.sent, silent.sent)).toBeLessThan(200);
  expect([said.status, silent.status]).toEqual([422, 422]);
  expect([await kept(), heldAside()]).toEqual([before, 0]);
}, 60_000);

test('an upload that is cut half-way leaves nothing', async () => {
  const before = await kept();
  const body = field('csrf', await tokenOn(coordinator)) + fileHead('halv.txt') + 'x'.repeat(100_000);
  await new Promise<void>((resolve) => {
    const { port } = new URL(site.address);
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncookie: ${cookies(coordinator)}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: ${body.length + 1_000_000}\r\n\r\n${body}`);
      setTimeout(() => socket.destroy(), 300);
    });
    socket.on('close', () => setTimeout(resolve, 300));
  });
  expect([await kept(), heldAside()]).toEqual([before, 0]);
  expect((await coordinator.get(path)).statusCode).toBe(200);
});

test('the list is a page, a file, and what a program asks for; evidence is kept there too', async () => {
  const added = await send(aPdf('egen'), { to: '/sv/evidence/new', fields: { organisation: '17', title: '=HYPERLINK("http://x")', note: 'Egen' } });
  expect([added.statusCode, String(added.headers['location'])]).toEqual([303, expect.stringMatching(/^\/sv\/evidence\/[0-9a-f-]{36}$/)]);
  expect((await coordinator.get('/sv/evidence?show=unused')).body).toContain('HYPERLINK');
  const csv = await coordinator.get('/sv/evidence.csv?show=unused');
  expect([csv.headers['content-type'], csv.body.includes(`"'=HYPERLINK(""http://x"")"`), csv.body.includes('Planen')]).toEqual(['text/csv; charset=utf-8', true, false]);
  const api = await coordinator.api('GET', '/evidence?search=egen');
  expect(api.json<{ items: readonly { title: string }[] }>().items.map(({ title }) => title)).toEqual(['=HYPERLINK("http://x")']);
  const linked = await coordinator.api('POST', `/forms/${form}/evidence/1.1.1-1b`, { link: 'https://example.org/api' });
  expect(linked.json()).toMatchObject({ title: 'example.org/api', n: 1 });
  const removed = await coordinator.post(`${String(added.headers['location'])}/remove`, { confirm: 'yes' }, String(added.headers['location']));
  expect([removed.statusCode, (await coordinator.get(String(added.headers['location']))).statusCode]).toEqual([303, 404]);
});
