import { expect, test } from 'vitest';
import { as } from '#capabilities/organisations/testing.ts';
import { answer, aRound, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const [owner, coordinator, unit] = [site.visitor(), site.visitor(), site.visitor()];
await owner.signIn('owner@lykta.example');
await coordinator.signIn('coordinator@lykta.example');
await unit.signIn('unit@lykta.example');
const county = await place(site, '17');
const { id: versionId } = await aPublishedVersion(site, aProgramme([{ code: '1.1.1-1a', years: [2023, 2025] }]));
const rounds = [];
for (const [year, status] of [[2023, 'partly'], [2025, 'fully']] as const) {
  rounds.push(await aRound(site, { year, versionId }));
  await answer(site, as('coordinator', county), await formOf(site, county), { statement: '1.1.1-1a', status });
  await signAs(site, as('signatory', county), await formOf(site, county));
}
const round = rounds[1]?.id ?? '';
const page = `/results/${round}/17/years`;

test('the years’ page tells in words and figures how two years compare, and which year had no round', async () => {
  const { statusCode, body } = await coordinator.get(`/sv${page}`);
  expect(statusCode).toBe(200);
  for (const said of ['Samma', 'Helt: 1 av 1 (100', 'Samma svar basåret: 0 av 1 (0', 'Ingen omgång ordnades 2024.', 'Hur svaren rörde sig från 2023 till 2025', 'Alla frågor som ställdes båda åren är jämförbara.']) expect(body).toContain(said);
  expect((await coordinator.get(`/sv${page}?tree=forest&whose=theirs&base=2024`)).body).toContain('Det basår som begärdes har ingen omgång här. I stället visas 2023.');
});

test('its files hold what was chosen, and the API gives the same', async () => {
  const links = [...(await coordinator.get(`/sv${page}?goal=1.1&tree=today`)).body.matchAll(/href="([^"]+years\.(?:csv|xlsx|json)[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  expect(links).toHaveLength(3);
  for (const link of links) {
    const file = await coordinator.get(link);
    expect([link, file.statusCode, file.headers['content-disposition']?.toString().slice(0, 47)]).toEqual([link, 200, 'attachment; filename="demo-lykta-17-2025-years.']);
  }
  const taken = JSON.parse((await coordinator.get(links[2] ?? '')).body) as { readonly lines: unknown };
  const { lines, goal, tree } = (await coordinator.api('GET', `${page}?goal=1.1&tree=today`)).json<{ lines: unknown; goal: unknown; tree: unknown }>();
  expect(taken).toMatchObject({ format: 'lykta.years/1', goal, tree, lines });
  expect(lines).toMatchObject([{ code: '1.1.1-1a', cells: [{ base: { state: 'base' } }, { base: { state: 'same' }, over: { flow: { moves: [[0, 0, 0], [1, 0, 0], [0, 0, 0]] } } }] }]);
});

test('a unit’s manager finds neither the county’s years nor the country’s; the owner finds both', async () => {
  expect((await unit.get(`/sv${page}`)).statusCode).toBe(404);
  expect((await unit.get(`/sv${page}/years.json`)).statusCode).toBe(404);
  expect((await unit.get(`/sv/results/${round}/years`)).statusCode).toBe(403);
  expect((await coordinator.get(`/sv/results/${round}/years/years.csv`)).statusCode).toBe(403);
  for (const path of [page, `/results/${round}/years`]) expect((await owner.get(`/sv${path}`)).body).toContain('Helt: 1 av 1 (100');
  expect((await site.visitor().get(`/sv${page}/years.csv`)).statusCode).toBe(303);
});
