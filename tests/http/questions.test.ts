import { expect, test } from 'vitest';
import { answer, aRound, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aPublishedVersion, aProgramme } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const county = await place(site, '17');
const version = await aPublishedVersion(site, aProgramme([{ code: '1.1.1-1a', years: [2024, 2025] }]));
await aRound(site, { versionId: version.id });
const before = await formOf(site, county);
await answer(site, as('coordinator', county), before, { statement: '1.1.1-1a', status: 'not-at-all' });
await signAs(site, as('signatory', county), before);
const round = await aRound(site, { versionId: version.id, year: 2025 });
await answer(site, as('coordinator', county), await formOf(site, county), { statement: '1.1.1-1a', status: 'fully' });

const [coordinator, neighbour] = [site.visitor(), site.visitor()];
await coordinator.signIn('coordinator@lykta.example');
await neighbour.signIn('neighbour@lykta.example');
const path = `/sv/results/${round.id}/17/questions`;
const say = (version: string, text: string, visitor = coordinator, to = path) => visitor.post(to, { question: 'jump 1.1', version, text });

test('a coordinator says something to a question without scripts, takes it back and puts it back', async () => {
  expect((await coordinator.get(path)).body).toContain('Vad har hänt med 1 fråga av 1?');
  expect((await coordinator.get(`${path}?note=jump%201.1`)).body).toContain('<textarea');
  const said = await say('0', 'Verksamheten bytte lokaler.');
  expect([said.statusCode, said.headers['location']]).toEqual([303, `${path}#q-jump-1-1`]);
  expect((await coordinator.get(path)).body).toContain('Verksamheten bytte lokaler.');
  await say('1', '');
  const undone = (await coordinator.get(path)).body;
  expect(undone).toContain('Kommentaren är borttagen.');
  expect(undone).toContain('value="Verksamheten bytte lokaler."');
  await say('2', 'Verksamheten bytte lokaler.');
  expect((await coordinator.get(path)).body).toContain('1 fråga, 1 med kommentar.');
});

test('what is refused is said at the field, and what was written stands there still', async () => {
  const refused = await say('3', 'Om 131052-308T', coordinator, `${path}?note=jump%201.1`);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Det ser ut som en personbeteckning. Ta bort den.');
  expect(refused.body).toContain('>Om 131052-308T</textarea>');
  expect((await say('1', 'För sent', coordinator, `${path}?note=jump%201.1`)).body).toContain('Någon annan har sagt något om frågan under tiden.');
  expect((await say('x', 'Hej')).statusCode).toBe(422);
});

test('the page links to its files; for a neighbour none of it exists', async () => {
  const links = [...(await coordinator.get(path)).body.matchAll(/href="([^"]+\/questions\/questions\.[a-z]+)"/g)].map(([, link]) => link ?? '');
  expect(links).toHaveLength(3);
  for (const link of links) {
    expect((await coordinator.get(link)).statusCode).toBe(200);
    expect((await neighbour.get(link)).statusCode).toBe(404);
  }
  expect((await neighbour.get(path)).statusCode).toBe(404);
  expect((await say('3', 'Hej', neighbour)).statusCode).toBe(404);
});

test('who oversees the country has the questions of all that have signed on one page, with files; for a county it is not there', async () => {
  const owner = site.visitor();
  await owner.signIn('owner@lykta.example');
  const page = `/sv/results/${round.id}/country/questions`;
  expect((await owner.get(page)).body).toContain('Inget är undertecknat just nu.');
  await signAs(site, as('signatory', county), await formOf(site, county));
  const { body } = await owner.get(page);
  expect(body).toContain(`href="/sv/results/${round.id}/17/questions"`);
  const links = [...body.matchAll(/href="([^"]+\/country\/questions\/questions\.[a-z]+)"/g)].map(([, link]) => link ?? '');
  expect(links).toHaveLength(3);
  for (const link of links) {
    const file = await owner.get(link);
    expect([file.statusCode, file.headers['content-disposition']]).toEqual([200, expect.stringContaining('lykta-country-2025-questions.')]);
    expect((await coordinator.get(link)).statusCode).toBe(403);
  }
  expect((await coordinator.get(page)).statusCode).toBe(403);
});
