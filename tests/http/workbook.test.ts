import { expect, test } from 'vitest';
import { aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { readSheets } from '#platform/tables/index.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const county = await place(site, '17');
const round = await aRound(site, { versionId: (await aPublishedVersion(site)).id });
const form = await formOf(site, county);
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
