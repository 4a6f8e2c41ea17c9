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
  expect((await owner.post(`/en/programmes/${version}/publish`, { revision: '1', confirm: 'yes' }, `/en/programmes/${version}`)).statusCode).toBe(303);
  const opened = await owner.post(`/en/rounds/open?versionId=${version}&year=2024`, { lastDay: '31.12.2026' });
  expect(opened.statusCode).toBe(303);
  round = (opened.headers.location as string).split('/').at(-1) ?? '';
  const forms = (await coordinator.api('GET', '/forms')).json<{ forms: { id: string; organisation: { code: string } }[] }>();
  form = forms.forms.find(({ organisation }) => organisation.code === '17')?.id ?? '';
});

/** The fields of a statement as a form sends them; `was` as the page that was shown says it. */
const filledIn = (statement: string, status: string, { was = '', version = '0', ...fields }: Readonly<Record<string, string>> = {}) => ({
  [`answers.${statement}.status`]: status, [`answers.${statement}.was`]: was, [`answers.${statement}.version`]: version,
  ...Object.fromEntries(Object.entries({ comment: '', note: '', evidence: '', ...fields }).map(([field, value]) => [`answers.${statement}.${field}`, value])),
});
const hidden = (html: string, statement: string, field: string): string =>
  (new RegExp(`name="answers\\.${statement.replaceAll('.', '\\.')}\\.${field}" value="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

test('without scripts a page is a plain form: it saves, goes on to the next goal, and shows what was saved', async () => {
  const saved = await coordinator.post(`/sv/forms/${form}/1.1`, { ...filledIn('1.1.1-1a', 'partly', { comment: 'Snart & "klart" <b>' }), ...filledIn('1.1.1-1b', '') });
  expect([saved.statusCode, saved.headers.location]).toEqual([303, `/sv/forms/${form}/1.2#goal`]);
  const page = (await coordinator.get(`/sv/forms/${form}/1.1`)).body;
  expect(page).toMatch(/value="partly" checked/);
  expect(page).toContain('når centret när formuläret undertecknas');
  expect(page).toContain('stannar inom er organisation');
  expect(page).toContain('Snart &amp; &quot;klart&quot; &lt;b>');
  expect(page).toContain('>1</span> av 5 besvarade');
});

test('without scripts a conflict shows both values of what both have changed, keeps what was written, and saves what is chosen when it is sent again', async () => {
  const refused = await coordinator.post(`/en/forms/${form}/1.1`, filledIn('1.1.1-1a', 'not-at-all', { comment: 'Mitt', note: 'Bara min' }));
  expect(refused.statusCode).toBe(409);
  expect(refused.body).toContain('Comment: changed by two at once');
  expect(refused.body).toContain('Saved by somebody else:</strong> Partly');
  expect(refused.body).toContain('Yours, not saved:</strong> Not at all');
  expect(refused.body).not.toContain('Internal note: changed by two');
  expect(refused.body).toMatch(/value="not-at-all" checked/);
  expect(refused.body).toContain('<title>Error: ');
  const [version, was] = [hidden(refused.body, '1.1.1-1a', 'version'), hidden(refused.body, '1.1.1-1a', 'was')];
  const again = await coordinator.post(`/en/forms/${form}/1.1`, filledIn('1.1.1-1a', 'not-at-all', { version, was, comment: 'Mitt', note: 'Bara min', 'comment.take': 'theirs', 'status.take': 'mine' }));
  expect(again.statusCode).toBe(303);
  const page = (await coordinator.get(`/sv/forms/${form}/1.1`)).body;
  expect(page).toMatch(/value="not-at-all" checked/);
  for (const kept of ['Snart &amp; &quot;klart&quot; &lt;b>', 'Bara min']) expect(page).toContain(kept);
});

test('without scripts what is wrong is told at its own field, in the reader’s language, and nothing of the page is saved', async () => {
  const before = (await coordinator.get(`/sv/forms/${form}/1.1`)).body;
  const was = { version: hidden(before, '1.1.1-1b', 'version'), was: hidden(before, '1.1.1-1b', 'was') };
  const refused = await coordinator.post(`/sv/forms/${form}/1.1`, filledIn('1.1.1-1b', 'fully', { ...was, comment: 'Hos 131052-308T' }));
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('<a href="#field-answers-1-1-1-1b-comment">Här står något som ser ut som en personbeteckning.');
  expect(refused.body).toMatch(/<textarea[^>]* id="field-answers-1-1-1-1b-comment"[^>]* aria-invalid="true" aria-describedby="field-answers-1-1-1-1b-comment-error"[^>]*>Hos 131052-308T<\/textarea>/);
  expect(hidden((await coordinator.get(`/sv/forms/${form}/1.1`)).body, '1.1.1-1b', 'version')).toBe(was.version);
});

test('only what is unanswered can be shown; a conflict there does not take the statement off the page, and saving shows what is left', async () => {
  const unit = site.visitor();
  await unit.signIn('unit@lykta.example');
  const own = (await unit.api('GET', '/forms')).json<{ forms: { id: string }[] }>().forms[0]?.id ?? '';
  const page = (await unit.get(`/sv/forms/${own}/1.1?only=unanswered`)).body;
  expect(page.match(/data-statement=/g)).toHaveLength(2);
  const action = (/<form method="post" action="(\/sv\/forms\/[^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
  await coordinator.api('PUT', `/forms/${own}/answers/1.1.1-1a`, { status: 'partly' }, { 'if-match': '"0"' });
  const refused = await unit.post(action, { ...filledIn('1.1.1-1a', 'fully'), part: '1', only: 'unanswered' });
  expect([refused.statusCode, refused.body.match(/data-statement=/g)?.length, refused.body.includes('data-conflicting="status"')]).toEqual([409, 2, true]);
  const fields = { version: hidden(refused.body, '1.1.1-1a', 'version'), was: hidden(refused.body, '1.1.1-1a', 'was') };
  const saved = await unit.post(action, { ...filledIn('1.1.1-1a', 'fully', fields), part: '1', only: 'unanswered' });
  expect([saved.statusCode, saved.headers.location]).toEqual([303, `/sv/forms/${own}/1.1?only=unanswered#goal`]);
  expect((await unit.get(`/sv/forms/${own}/1.1?only=unanswered`)).body.match(/data-statement=/g)).toHaveLength(1);
});

test('evidence is a link only where it is an address on the web, and tells nobody where it was followed from', async () => {
  const read = async (evidence: string, version: number): Promise<string> => {
    expect((await coordinator.api('PUT', `/forms/${form}/answers/1.2.1-3a`, { status: 'fully', evidence, version })).statusCode).toBe(200);
    return (await coordinator.get(`/sv/forms/${form}/1.2`)).body;
  };
  expect(await read('https://example.org/plan?a=1&b="2"', 0)).toContain('<a href="https://example.org/plan?a=1&amp;b=%222%22" rel="noreferrer">Öppna underlaget</a>');
  for (const [i, evidence] of ['javascript:alert(1)', 'Dnr 12/2026, "bilaga" <3>'].entries()) expect(await read(evidence, i + 1)).not.toContain('Öppna underlaget');
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
