import { beforeAll, expect, test } from 'vitest';
import { aFile, aProgramme } from '#capabilities/programme/testing.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const owner = site.visitor();
const coordinator = site.visitor();
let form = '';
let round = '';

beforeAll(async () => {
  await owner.signIn('owner@lykta.example');
  await coordinator.signIn('coordinator@lykta.example');
  const boundary = 'x-boundary';
  const page = await owner.get('/en/programmes');
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const imported = await site.server.inject({
    method: 'POST', url: '/en/programmes',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: [...owner.cookies].map((c) => c.join('=')).join('; ') },
    payload: Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="csrf"\r\n\r\n${csrf}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="p.json"\r\ncontent-type: application/json\r\n\r\n`),
      aFile(aProgramme()).bytes, Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  });
  expect(imported.statusCode).toBe(303);
  const version = (imported.headers.location as string).split('/').at(-1) ?? '';
  expect((await owner.post(`/en/programmes/${version}/publish`, { revision: '1' }, `/en/programmes/${version}`)).statusCode).toBe(303);
  const opened = await owner.post('/en/rounds', { versionId: version, year: '2024', lastDay: '31.12.2026' });
  expect(opened.statusCode).toBe(303);
  round = (opened.headers.location as string).split('/').at(-1) ?? '';
  const forms = (await coordinator.api('GET', '/forms')).json<{ forms: { id: string; organisation: { code: string } }[] }>();
  form = forms.forms.find(({ organisation }) => organisation.code === '17')?.id ?? '';
});

const filledIn = (statement: string, status: string, { was = '', version = '0', comment = '' } = {}) => ({
  [`answers.${statement}.status`]: status, [`answers.${statement}.was`]: was, [`answers.${statement}.version`]: version,
  [`answers.${statement}.comment`]: comment, [`answers.${statement}.was-comment`]: '',
});

test('without scripts a page is a plain form: it saves, goes on to the next goal, and shows what was saved', async () => {
  const saved = await coordinator.post(`/sv/forms/${form}/1.1`, { ...filledIn('1.1.1-1a', 'partly', { comment: 'Snart & "klart" <b>' }), ...filledIn('1.1.1-1b', '') });
  expect([saved.statusCode, saved.headers.location]).toEqual([303, `/sv/forms/${form}/1.2`]);
  const page = (await coordinator.get(`/sv/forms/${form}/1.1`)).body;
  expect(page).toMatch(/value="partly" checked/);
  expect(page).toContain('Snart &amp; &quot;klart&quot; &lt;b>');
  expect(page).toContain('>1</span> av 5 besvarade');
});

test('without scripts a conflict shows both answers, keeps what was written, and saves it when sent again', async () => {
  const refused = await coordinator.post(`/en/forms/${form}/1.1`, filledIn('1.1.1-1a', 'not-at-all'));
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain('Saved by somebody else');
  expect(refused.body).toMatch(/value="not-at-all" checked/);
  expect(refused.body).toContain('<title>Error: ');
  const version = /name="answers\.1\.1\.1-1a\.version" value="(\d+)"/.exec(refused.body)?.[1] ?? '';
  const was = /name="answers\.1\.1\.1-1a\.was" value="([^"]*)"/.exec(refused.body)?.[1] ?? '';
  const again = await coordinator.post(`/en/forms/${form}/1.1`, filledIn('1.1.1-1a', 'not-at-all', { version, was }));
  expect(again.statusCode).toBe(303);
});

test('a page that one person opened is not saved as another who has signed in meanwhile, and what was written is not lost', async () => {
  const person = site.visitor();
  await person.signIn('owner@lykta.example');
  const csrf = /name="csrf" value="([^"]+)"/.exec((await person.get('/sv/rounds')).body)?.[1] ?? '';
  await person.signIn('coordinator@lykta.example');
  const send = (path: string, headers: Readonly<Record<string, string>>) => site.server.inject({
    method: 'POST', url: `/sv${path}`, payload: new URLSearchParams({ csrf, ...filledIn('1.1.1-1b', 'fully', { comment: 'Mitt eget' }) }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: [...person.cookies].map((c) => c.join('=')).join('; '), ...headers },
  });
  const again = await send(`/forms/${form}/1.1`, { 'sec-fetch-site': 'same-origin' });
  expect(again.statusCode).toBe(403);
  expect(again.body).toContain('Inget är sparat: sedan sidan öppnades har någon loggat in på nytt');
  expect(again.body).toContain('Mitt eget');
  // Who cannot see the page is only told. A page that the browser does not call ours is never filled in by what it sent.
  const unseen = await send(`/forms/${crypto.randomUUID()}/1.1`, { 'sec-fetch-site': 'same-origin' });
  expect([unseen.statusCode, unseen.body.includes('Inget är sparat'), unseen.body.includes('Mitt eget')]).toEqual([403, true, false]);
  for (const headers of [{}, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'cross-site' }]) expect((await send(`/forms/${form}/1.1`, headers)).body).not.toContain('Mitt eget');
  expect((await coordinator.get(`/sv/forms/${form}/1.1`)).body).not.toContain('Mitt eget');
});

test('the API saves with If-Match, answers with an ETag, and tells a conflict with what stands there', async () => {
  const first = await coordinator.api('PUT', `/forms/${form}/answers/1.2.1-1a`, { status: 'fully' }, { 'if-match': '"0"' });
  expect([first.statusCode, first.headers.etag]).toEqual([200, '"1"']);
  const stale = await coordinator.api('PUT', `/forms/${form}/answers/1.2.1-1a`, { status: 'partly' }, { 'if-match': '"0"', 'accept-language': 'fi' });
  expect(stale.statusCode).toBe(409);
  expect(stale.headers['content-type']).toContain('application/problem+json');
  expect(stale.json()).toMatchObject({ status: 409, code: 'conflict', title: expect.stringContaining('Joku muu'), detail: { theirs: { status: 'fully', version: 1 } } });
});

test('bad input gets a problem that names the field, in the reader’s language', async () => {
  const bad = await coordinator.api('PUT', `/forms/${form}/answers/1.2.1-2a`, { status: 'often', version: 0 }, { 'accept-language': 'nb' });
  expect(bad.statusCode).toBe(422);
  expect(bad.json()).toMatchObject({ code: 'invalid', errors: [{ at: 'status', detail: 'Verdien passer ikke her.' }] });
  const broken = await site.server.inject({ method: 'PUT', url: `/api/v1/forms/${form}/answers/1.2.1-2a`, payload: '{"status":', headers: { 'content-type': 'application/json' } });
  expect(broken.statusCode).toBe(422);
});

test('a stranger’s link leads nowhere', async () => {
  const neighbour = site.visitor();
  await neighbour.signIn('neighbour@lykta.example');
  for (const path of [`/forms/${form}/1.1`, `/forms/${form}/signing`, `/results/${round}/17`, `/forms/${crypto.randomUUID()}`]) {
    expect((await neighbour.get(`/en${path}`)).statusCode).toBe(404);
  }
  expect((await neighbour.get(`/en/forms/${form}/signed`)).statusCode).toBe(404);
  expect((await neighbour.api('PUT', `/forms/${form}/answers/1.1.1-1a`, { status: 'fully', version: 2 })).statusCode).toBe(404);
  expect((await owner.get(`/en/forms/${form}/1.1`)).statusCode).toBe(404);
  for (const odd of ['/en/forms/not-an-id', '/en/rounds/..%2f..%2f', '/en/no-such-page', '/xx/rounds']) expect((await neighbour.get(odd)).statusCode).toBeGreaterThanOrEqual(404);
});

test('pages are private, scripts come from here only, and assets never change', async () => {
  const page = await coordinator.get(`/sv/forms/${form}/1.1`);
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.body).not.toMatch(/ style=| onclick=|<script>/);
  const asset = /src="(\/assets\/answering-[^"]+)"/.exec(page.body)?.[1] ?? '';
  const script = await site.server.inject(asset);
  expect([script.statusCode, script.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
});

test('a file that is no programme is refused with the reason and keeps nothing', async () => {
  const before = (await owner.api('GET', '/programmes')).json<{ versions: unknown[] }>().versions.length;
  const boundary = 'b';
  const csrf = /name="csrf" value="([^"]+)"/.exec((await owner.get('/sv/programmes')).body)?.[1] ?? '';
  const send = (bytes: Buffer) => site.server.inject({
    method: 'POST', url: '/sv/programmes', headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: [...owner.cookies].map((c) => c.join('=')).join('; ') },
    payload: Buffer.concat([Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="csrf"\r\n\r\n${csrf}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n`), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  for (const bytes of [Buffer.from('Kära dagbok, i dag regnade det.'), Buffer.from('%PDF-1.7 …'), Buffer.from('{"format":"other"}'), Buffer.from('{"format":'), Buffer.alloc(1000), Buffer.alloc(21 * 1_048_576, 65)]) {
    const refused = await send(bytes);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('error-summary');
  }
  const empty = await send(Buffer.alloc(0));
  expect(empty.statusCode).toBe(422);
  expect((await owner.api('GET', '/programmes')).json<{ versions: unknown[] }>().versions.length).toBe(before);
});
