import { expect, test } from 'vitest';
import { answer, aRound, formOf, reopenAs, signAs } from '#capabilities/evaluation/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { allOf, aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { countryQualityCsv, countryQualityJson } from '../ui/quality/country-file.ts';
import { showCountryQuality, takeOutCountryQuality } from './country-quality.ts';
import { noteQuestion, showQuality } from './quality.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const counties: Place[] = [];
for (const code of ['01', '02', '03', '04', '05']) counties.push(await anOrganisation(here, { code }));
const owner = as('owner', country);
const versionId = (await aPublishedVersion(here, aProgramme(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'].map((code) => ({ code, years: [2024, 2025] }))))).id;
const own = (i: number) => counties[i] ?? country;

async function answered(i: number, answers: Readonly<Record<string, 'fully' | 'partly' | 'not-at-all'>>) {
  const form = await formOf(here, own(i));
  for (const [statement, status] of Object.entries(answers)) await answer(here, as('coordinator', own(i)), form, { statement, status });
  await signAs(here, as('signatory', own(i)), form);
}
await aRound(here, { year: 2024, versionId });
for (const i of [0, 1, 2, 3]) await answered(i, { '1.1.1-1a': 'not-at-all', '1.1.1-1b': 'partly', '1.2.1-1a': 'not-at-all' });
const round = await aRound(here, { year: 2025, versionId });
const unit = await anOrganisation(here, { code: 'E1', kind: 'unit', parent: own(0) });
// Three of the same statement, one of another; the fourth has nothing to be asked about, the fifth has not signed.
await answered(0, { '1.1.1-1a': 'fully', '1.1.1-1b': 'partly', '1.2.1-1a': 'fully' });
await answered(1, { '1.1.1-1a': 'fully', '1.1.1-1b': 'partly' });
await answered(2, { '1.1.1-1a': 'fully', '1.1.1-1b': 'fully' });
await answered(3, { '1.1.1-1a': 'partly' });

const show = (actor = owner, roundId = round.id) => here.call(showCountryQuality, { roundId }, actor);

test('every organiser that has signed with just the questions that stand on its own page for who oversees the country', async () => {
  const { organisers, notLooked } = await show();
  expect(organisers.map(({ code, questions }) => [code, questions?.map(({ key }) => key) ?? null])).toEqual([['01', ['jump 1.1', 'jump 1.2']], ['02', ['jump 1.1']], ['03', ['jump 1.1']], ['04', []], ['05', null]]);
  expect(notLooked).toEqual(['evidence-not-shown', 'no-peers', 'no-units']);
  for (const { code, questions } of organisers) expect(questions).toEqual((await here.call(showQuality, { roundId: round.id, organisation: code }, owner)).questions);
});

test('what three are asked about the same statement is told of, and of fewer it is not', async () => {
  expect((await show()).again.map(({ is, code, organisers }) => [is, code, organisers])).toEqual([['jump', '1.1.1-1a', ['01', '02', '03']]]);
});

test('what is said to a question is there with it', async () => {
  await here.call(noteQuestion, { roundId: round.id, organisation: '01', question: 'jump 1.1', version: 0, text: 'Ny rutin.' }, as('coordinator', own(0)));
  expect((await show()).organisers[0]?.questions?.map(({ key, note }) => [key, note?.text])).toEqual([['jump 1.1', 'Ny rutin.'], ['jump 1.2', undefined]]);
});

test('for others than who oversees the country it is not there', async () => {
  for (const actor of [as('coordinator', own(0)), as('signatory', own(1)), as('reader', own(4)), as('respondent', unit)]) await expect(show(actor)).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });
  await expect(show(owner, '01890a5d-ac96-774b-bcce-b302099a8057' as never)).rejects.toMatchObject({ code: 'not-found' });
});

test('as many statements for a country as for one organiser', async () => {
  await show();
  expect((await here.statements(() => show())).length).toBeLessThanOrEqual(10);
});

test('what is taken out has a row for each question, and is written down', async () => {
  const data = await here.call(takeOutCountryQuality, { roundId: round.id }, owner);
  const textOf = async (body: unknown) => Buffer.concat((await allOf(body as AsyncIterable<string | Uint8Array>)).map((piece) => Buffer.from(piece))).toString(); // a table is made in pieces
  const lines = (await textOf(countryQualityCsv(data, 'en').body)).split('\r\n').filter(Boolean);
  expect(lines.slice(1).map((line) => line.split(';').slice(0, 4).filter((_cell, i) => i !== 1))).toEqual([['01', 'A jump since last time', '1.1'], ['01', 'A jump since last time', '1.2'], ['02', 'A jump since last time', '1.1'], ['03', 'A jump since last time', '1.1']]);
  expect(JSON.parse(await textOf(countryQualityJson(data).body))).toMatchObject({ format: 'lykta.country-questions/1', again: [{ code: '1.1.1-1a' }], organisers: [{ code: '01' }, { code: '02' }, { code: '03' }, { code: '04', questions: [] }, { code: '05', questions: null }] });
  expect(await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'progress.country-quality.taken-out'`))).toEqual([{ about: round.id }]);
});

test('who opens what was signed is not there any more, and what is left is too few', async () => {
  await reopenAs(here, as('signatory', own(0)), await formOf(here, own(0)));
  const { organisers, again } = await show();
  expect([organisers[0]?.questions, again]).toEqual([null, []]);
});
