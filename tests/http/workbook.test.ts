import { expect, test } from 'vitest';
import { compareSentAnswers } from '#capabilities/evaluation/jobs.ts';
import { aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { readSheets } from '#platform/tables/index.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const county = await place(site, '17');
const round = await aRound(site, { versionId: (await aPublishedVersion(site)).id });
const form = await formOf(site, county);
const statement = '1.1.1-1b';
const path = `/sv/rounds/${round.id}/workbook`;
const [coordinator, neighbour, owner] = [site.visitor(), site.visitor(), site.visitor()];
await coordinator.signIn('coordinator@lykta.example');
await neighbour.signIn('neighbour@lykta.example');
await owner.signIn('owner@lykta.example');

test('a workbook has a sheet to read, a sheet to fill in and a hidden one, with lists, protection and headings that stay', async () => {
  const workbook = await coordinator.get(`${path}.xlsx`);
  expect(workbook.headers['content-disposition']).toContain('lykta-17-2024-forms.xlsx');
  const sheets: [string, boolean, string][] = [];
  for await (const { sheet, isHidden, rows } of readSheets(workbook.rawPayload, { withHidden: true })) for await (const { cells } of rows) if (sheets.at(-1)?.[0] !== sheet) sheets.push([sheet, isHidden, cells[0] ?? '']);
  expect(sheets).toEqual([['Läs först', false, expect.stringContaining('Självutvärdering 2024')], ['Svar', false, 'Organisationens kod'], ['lykta', true, 'format']]);
  expect((await coordinator.get(`/fi/forms/${form}/workbook.csv`)).body).toContain('Rivin avain');
});

test('the form’s page and the round’s lead there, and strangers find nothing', async () => {
  expect((await coordinator.get(`/sv/forms/${form}`)).body).toContain(`${path}?form=${form}`);
  expect((await coordinator.get(`/sv/rounds/${round.id}`)).body).toContain(path);
  expect((await neighbour.get(`/sv/forms/${form}/workbook.xlsx`)).statusCode).toBe(404);
  expect((await owner.api('GET', `/forms/${form}/workbook`)).statusCode).toBe(404);
  expect((await site.visitor().get(`${path}.xlsx`)).statusCode).toBe(303);
});

test('a program reads a form’s rows, tries what it would send, and sends it', async () => {
  const { rows } = (await coordinator.api('GET', `/forms/${form}/workbook`)).json() as { rows: readonly { statement: string; version: number }[] };
  const sent = { rows: [{ organisation: '17', statement: rows[0]?.statement, version: rows[0]?.version, status: 'fully', comment: 'Från ett program' }] };
  expect((await coordinator.api('POST', `/rounds/${round.id}/answers`, { ...sent, dryRun: true })).json()).toMatchObject({ saved: 0, rows: [{ outcome: 'changed', version: 0 }] });
  expect((await coordinator.api('POST', `/rounds/${round.id}/answers`, sent)).json()).toMatchObject({ saved: 1, rows: [{ version: 1 }] });
  const refused = await coordinator.api('POST', `/rounds/${round.id}/answers`, { rows: [{ ...sent.rows[0], status: 'not-at-all' }] });
  expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'conflict', errors: [{ at: 'rows.0.status' }], detail: [{ outcome: 'conflict' }] }]);
});

test('a large file is answered at once with its page, which has a link to be loaded anew, until it shows what would change, or why the file cannot be read', async () => {
  const [line, boundary, beside] = ['\r\n', 'xxlyktaxx', Array.from({ length: 40 }, () => `;;${'x'.repeat(30_000)}`)];
  const part = (name: string, value: string, more = ''): string => `--${boundary}${line}content-disposition: form-data; name="${name}"${more}${line}${line}${value}${line}`;
  const send = async (rows: readonly string[]): Promise<string> => {
    const token = /name="csrf" value="([^"]+)"/.exec((await coordinator.get(path)).body)?.[1] ?? '';
    const sent = await site.server.inject({
      method: 'POST', url: path, headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: [...coordinator.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      payload: `${part('csrf', token)}${part('file', [...rows, ...beside].join(line), '; filename="svar.csv"')}--${boundary}--${line}`,
    });
    expect(sent.statusCode).toBe(303);
    return String(sent.headers.location);
  };
  const page = await send(['Radens nyckel;Svar', `17 ${statement};Delvis`]);
  const before = await coordinator.get(page);
  expect(before.body).toContain('0 %');
  expect(before.body).toMatch(new RegExp(`<a class="button quiet" href="${page}">Ladda om</a>`));
  expect(before.body).toContain('jämförs i bakgrunden');
  expect((await neighbour.get(page)).statusCode).toBe(404);
  const api = page.replace(/^\/sv/, '');
  expect((await coordinator.api('GET', api)).json()).toMatchObject({ file: { state: 'reading' }, rows: [] });
  expect(await compareSentAnswers(site)).toBe(1);
  const after = await coordinator.get(page);
  expect(after.body).not.toContain('Ladda om');
  expect(after.body).toContain('Spara 1 svar');

  const wrong = await send(['Fråga;Svar', 'x;Delvis']);
  expect(await compareSentAnswers(site)).toBe(1);
  const refused = (await coordinator.get(wrong)).body;
  expect(refused).toMatch(/role="alert"[^]*blad med svar/);
  expect((await coordinator.get(wrong.replace('/sv/', '/en/'))).body).toContain('no sheet of answers');
  expect((await coordinator.api('GET', wrong.replace(/^\/sv/, ''))).json()).toMatchObject({ file: { state: 'refused', refusal: { en: expect.stringContaining('no sheet of answers') } } });
});
