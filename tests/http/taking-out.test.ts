import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { readRows, readSheets, type TableRow } from '#platform/tables/index.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const county = await place(site, '17');
const round = await aRound(site, { versionId: (await aPublishedVersion(site)).id });
const form = await formOf(site, county);
await answer(site, as('coordinator', county), form, { statement: '1.1.1-1a', status: 'fully', comment: '=HYPERLINK("http://x")' });

const [coordinator, owner, neighbour] = [site.visitor(), site.visitor(), site.visitor()];
await coordinator.signIn('coordinator@lykta.example');
await owner.signIn('owner@lykta.example');
await neighbour.signIn('neighbour@lykta.example');

async function tableOf(rows: AsyncIterable<TableRow>): Promise<readonly Readonly<Record<string, string>>[]> {
  const all: (readonly string[])[] = [];
  for await (const { cells } of rows) all.push(cells);
  const [headings = [], ...rest] = all;
  return rest.map((cells) => Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? ''])));
}

test('answers come as CSV and as Excel with the same content, in the reader’s language, with nothing that calculates', async () => {
  const csv = await coordinator.get(`/sv/forms/${form}/answers.csv`);
  expect(csv.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': expect.stringContaining('filename="demo-lykta-17-2024-answers.csv"'), 'cache-control': 'no-store' });
  expect(csv.body).toContain(`"'=HYPERLINK(""http://x"")"`);
  const rows = await tableOf(readRows(csv.rawPayload));
  expect(rows[0]).toMatchObject({ 'Organisationens kod': '17', 'Frågans kod': '1.1.1-1a', Svar: 'Helt', 'Svarets kod': 'fully', Kommentar: '=HYPERLINK("http://x")', 'Omgångens år': '2024', 'Svarets version': '1' });
  expect(rows[1]).toMatchObject({ Svar: 'Inget svar', 'Svarets kod': '', Kommentar: '' });
  const xlsx = await coordinator.get(`/sv/forms/${form}/answers.xlsx`);
  expect(xlsx.headers['content-disposition']).toContain('lykta-17-2024-answers.xlsx');
  expect(await tableOf(readRows(xlsx.rawPayload))).toEqual(rows);
  expect((await coordinator.get(`/fi/forms/${form}/answers.csv`)).body).toContain('Kokonaan');
});

test('answers come as JSON for programs', async () => {
  const document = JSON.parse((await coordinator.get(`/sv/forms/${form}/all-answers.json`)).body);
  expect(document).toMatchObject({ format: 'lykta.answers/1', of: 'below', organisation: { code: '17' }, round: { year: 2024 } });
  expect(document.answers[0]).toMatchObject({ organisation: { code: '17' }, statement: '1.1.1-1a', status: 'fully', version: 1 });
  expect(new Set(document.answers.map((row: { organisation: { code: string } }) => row.organisation.code)).size).toBeGreaterThan(1);
});

test('answers come by columns, typed, for DuckDB, R and Python; so does the country’s round, without what is not signed', async () => {
  const typed = async (visitor: typeof owner, path: string) => {
    const { statusCode, headers, rawPayload } = await visitor.get(path);
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/vnd.apache.parquet']);
    return parquetReadObjects({ file: new Uint8Array(rawPayload).buffer });
  };
  const answers = await typed(coordinator, `/sv/forms/${form}/all-answers.parquet`);
  const { answers: same } = JSON.parse((await coordinator.get(`/sv/forms/${form}/all-answers.json`)).body) as { answers: readonly { organisation: { code: string }; statement: string; status: string | null; at: string | null }[] };
  expect(answers.map((row) => [row['organisation_code'], row['statement'], row['status'], row['answered_at']])).toEqual(same.map(({ organisation, statement, status, at }) => [organisation.code, statement, status, at && new Date(at)]));
  expect(answers[0]).toMatchObject({ year: 2024, organisation_kind: 'organiser', goal: '1.1', comment: '=HYPERLINK("http://x")', signed_at: null });
  const whole = await typed(owner, `/fi/results/${round.id}/country/round.parquet`);
  expect(whole.find((row) => row['organiser_code'] === '17' && row['statement'] === '1.1.1-1a')).toMatchObject({ standing: 'open', answers_of: 'own', asked: 1, answered: 1, fully: null, blank: null });
  const csv = await tableOf(readRows((await owner.get(`/fi/results/${round.id}/country/round.csv`)).rawPayload));
  const [one] = csv.filter((row) => row['organiser_code'] === '17' && row['statement'] === '1.1.1-1a');
  expect([csv.length, one]).toEqual([whole.length, expect.objectContaining({ standing: 'open', asked: '1', answered: '1', fully: '', as_of: '2026-11-22 08:00:00' })]);
});

test('the form’s page and the result pages link to their files, and the files are there', async () => {
  for (const [visitor, page] of [[coordinator, `/sv/forms/${form}`], [coordinator, `/sv/results/${round.id}/17`], [owner, `/sv/results/${round.id}`]] as const) {
    const links = [...(await visitor.get(page)).body.matchAll(/href="([^"]+\.(?:csv|xlsx|json|parquet|svg|png))"/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const link of links) {
      const file = await visitor.get(link);
      expect([link, file.statusCode, file.headers['content-disposition']?.toString().slice(0, 33)]).toEqual([link, 200, 'attachment; filename="demo-lykta-']);
    }
  }
});

test('the country’s progress has the selection and the time in it, and holds no answers that are not signed', async () => {
  const workbook = await owner.get(`/sv/results/${round.id}/country/progress.xlsx`);
  const sheets: { readonly sheet: string; readonly rows: Awaited<ReturnType<typeof tableOf>> }[] = [];
  for await (const { sheet, rows } of readSheets(workbook.rawPayload)) sheets.push({ sheet, rows: await tableOf(rows) });
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Mål', 'Serviceanordnare', 'Mål per organisation']);
  expect(sheets[0]?.rows[0]).toMatchObject({ 'Vems svar': 'Egna svar', 'Målets kod': '1.1', 'Besvarat, just nu': '1', 'Vad fördelningen visar': 'Visas inte', Helt: '', Urval: 'Hela landet', 'Läget (UTC)': '2026-11-22 08:00:00' });
  expect(sheets[1]?.rows.find((row) => row['Kod'] === '17')).toMatchObject({ 'Egna svar: besvarat': '1' });
  expect(sheets[2]?.rows, 'nobody has signed').toEqual([]);
  expect(await tableOf(readRows((await owner.get(`/sv/results/${round.id}/country/goals.csv`)).rawPayload))).toEqual(sheets[0]?.rows);
});

test('strangers get what any page gives them: not found, or the sign-in', async () => {
  for (const file of ['answers.csv', 'all-answers.parquet']) expect((await neighbour.get(`/sv/forms/${form}/${file}`)).statusCode).toBe(404);
  expect((await neighbour.get(`/sv/results/${round.id}/country/round.parquet`)).statusCode).toBe(403);
  expect((await owner.get(`/sv/forms/${form}/answers.csv`)).statusCode).toBe(404);
  expect((await neighbour.get(`/sv/results/${round.id}/17/progress.json`)).statusCode).toBe(404);
  expect((await coordinator.get(`/sv/results/${round.id}/country/goals.csv`)).statusCode).toBe(403);
  expect((await site.visitor().get(`/sv/forms/${form}/answers.csv`)).statusCode).toBe(303);
});

test('a result page’s picture comes as SVG and as PNG, with what it is of and when at its foot', async () => {
  const svg = await coordinator.get(`/sv/results/${round.id}/17/own.svg`);
  expect(svg.headers).toMatchObject({ 'content-type': 'image/svg+xml; charset=utf-8', 'content-disposition': expect.stringContaining('filename="demo-lykta-17-2024-progress-own.svg"') });
  expect(svg.body).toMatch(/<title id="t">Österbottens välfärdsområde: .*17 Österbottens välfärdsområde · .* · 2024 · .*Preliminära svar · Läget.*22\.11\.2026 10\.00/s);
  expect((await coordinator.get(`/fi/results/${round.id}/17/own.svg`)).body).toContain('Alustavat vastaukset');
  const png = await coordinator.get(`/sv/results/${round.id}/17/own.png`);
  expect([png.headers['content-type'], png.rawPayload.toString('latin1', 1, 4)]).toEqual(['image/png', 'PNG']);
});

test('nobody’s picture shows what its page does not', async () => {
  const seen = await owner.get(`/sv/results/${round.id}/17/own.svg`);
  expect(seen.body).toContain('Visas inte');
  expect(seen.body).not.toContain('class="rows"><g>');
  const beside = await owner.get(`/sv/results/${round.id}/17/beside.svg`);
  expect(beside.body).toMatch(/Egna svar bredvid enheternas.*Visas inte/s);
  expect(beside.body.match(/class="(?:band|mark)"/g), 'what the signs mean, and no row').toHaveLength(2);
  for (const kind of ['svg', 'png']) {
    expect((await neighbour.get(`/sv/results/${round.id}/17/own.${kind}`)).statusCode).toBe(404);
    expect((await coordinator.get(`/sv/results/${round.id}/country/own.${kind}`)).statusCode).toBe(403);
  }
});
