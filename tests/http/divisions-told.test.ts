import { expect, test } from 'vitest';
import { declineDivision, endDivision, proposeDivision } from '#capabilities/evaluation/actions/index.ts';
import { aRound } from '#capabilities/evaluation/testing.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite, type Visitor } from '../support/site.ts';

const MOST_STATEMENTS = 8;
const site = await aSite();
const [ofCounty, ofNeighbour] = [as('coordinator', await place(site, '17')), as('coordinator', await place(site, '08'))];
const version = await aPublishedVersion(site, aProgramme([{ code: '1.1.1-1a', years: [2026] }, { code: '1.2.1-1a', years: [2026] }]));
const wish = { programme: 'lykta-test', code: '1.1', basis: 'Samarbetsavtalet D/45/2025' };
const people: Record<string, Visitor> = {};
for (const name of ['coordinator', 'unit', 'reader', 'owner']) {
  const visitor = site.visitor();
  await visitor.signIn(`${name}@lykta.example`);
  people[name] = visitor;
}
const firstPage = async (name: string, language = 'sv'): Promise<string> => (await people[name]?.get(`/${language}`))?.body ?? '';
const cost = async (): Promise<number> => (await site.statements(async () => expect(await firstPage('coordinator')).toContain('Det här väntar på dig'))).length;

test('before any round is open a division that waits stands on the first page of those who can answer, in their language, and on nobody else’s', async () => {
  expect(await firstPage('coordinator')).toContain('Ingen omgång är öppen för dig just nu.');
  const { divisionId } = await site.call(proposeDivision, { ...wish, from: '08', to: '17' }, ofNeighbour);
  const html = await firstPage('coordinator');
  expect(html).toContain('Birkalands välfärdsområde vill överlåta 1.1 till Österbottens välfärdsområde. Föreslaget i dag.');
  expect(html).toContain(`href="/sv/divisions/${divisionId}"`);
  expect(html).not.toContain('Ingen omgång är öppen för dig just nu.');
  expect(await firstPage('coordinator', 'en')).toContain('Proposed earlier today.');
  for (const other of ['unit', 'reader', 'owner']) expect(await firstPage(other)).not.toContain(divisionId);
  await site.call(declineDivision, { divisionId }, ofCounty);
  expect(await firstPage('coordinator')).not.toContain(divisionId);
});

test('what the other one has decided is told to all who may see it, for as many statements as before', async () => {
  await aRound(site, { versionId: version.id, year: 2026 });
  const before = await cost();
  const { divisionId } = await site.call(proposeDivision, { ...wish, from: '17', to: '08' }, ofCounty);
  await site.call(declineDivision, { divisionId }, ofNeighbour);
  const taken = await site.call(proposeDivision, { ...wish, code: '1.2', from: '08', to: '17' }, ofNeighbour);
  await site.call(endDivision, { divisionId: taken.divisionId }, ofNeighbour);
  await site.call(proposeDivision, { ...wish, from: '08', to: '17' }, ofNeighbour);
  for (const name of ['coordinator', 'reader']) {
    const html = await firstPage(name);
    expect(html).toContain(`href="/sv/divisions/${divisionId}">Avslaget i dag: Österbottens välfärdsområde ville överlåta 1.1 till Birkalands välfärdsområde.</a>`);
    expect(html).toContain('Förslaget togs tillbaka i dag: Birkalands välfärdsområde ville överlåta 1.2 till Österbottens välfärdsområde.');
  }
  expect(await firstPage('unit')).not.toMatch(/Avslaget|togs tillbaka|vill överlåta/);
  expect(await cost()).toBe(before);
  expect(before).toBeLessThanOrEqual(MOST_STATEMENTS);
});
