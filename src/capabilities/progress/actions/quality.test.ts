import { expect, test } from 'vitest';
import { answer, aRound, formOf, reopenAs, signAs } from '#capabilities/evaluation/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { allOf, aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { qualityCsv, qualityJson } from '../ui/quality/quality-file.ts';
import { noteQuestion, showQuality, takeOutQuality } from './quality.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const [one, two] = [await anOrganisation(here, { code: '01' }), await anOrganisation(here, { code: '02' })];
const units: Place[] = [];
for (const code of ['E1', 'E2', 'E3', 'E4']) units.push(await anOrganisation(here, { code, kind: 'unit', parent: one }));
const owner = as('owner', country);
const [coordinator, reader] = [as('coordinator', one), as('reader', one)];
const version = await aPublishedVersion(here, aProgramme(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'].map((code) => ({ code, years: [2024, 2025] }))));
const rules = { rules: [{ field: 'evidence', when: ['fully'], of: 'all' }], mustBeMet: false } as const;

const before = await aRound(here, { year: 2024, versionId: version.id });
const form2024 = await formOf(here, one);
for (const statement of ['1.1.1-1a', '1.2.1-1a']) await answer(here, coordinator, form2024, { statement, status: 'not-at-all' });
await signAs(here, as('signatory', one), form2024);
const round = await aRound(here, { year: 2025, versionId: version.id, rules });
const form = await formOf(here, one);
for (const [statement, status] of [['1.1.1-1a', 'fully'], ['1.1.1-1b', 'partly'], ['1.2.1-1a', 'partly']] as const) await answer(here, coordinator, form, { statement, status });
for (const [i, unit] of units.entries()) await answer(here, as('respondent', unit), await formOf(here, unit), { statement: '1.1.1-1a', status: i === 0 ? 'not-at-all' : 'fully' });

const ask = { roundId: round.id, organisation: '01' };
const show = (actor = coordinator) => here.call(showQuality, ask, actor);
const told = async (actor = coordinator) => (await show(actor)).questions?.map(({ key, n, of }) => [key, n, of]);
const note = (text: string, version: number, actor = coordinator, question = 'jump 1.1') => here.call(noteQuestion, { ...ask, question, version, text }, actor);
const noteOf = async (actor = coordinator, question = 'jump 1.1') => (await show(actor)).questions?.find(({ key }) => key === question)?.note;

test('an organisation’s own people are asked about their answers as they stand, with links into their own form', async () => {
  expect(await told()).toEqual([['without-evidence 1.1', 1, 1], ['against-units 1.1', 1, 1], ['jump 1.1', 1, 1]]);
  const { standing, form: own, notLooked, questions, mayNote } = await show();
  expect({ standing, own, notLooked, mayNote }).toEqual({ standing: 'preliminary', own: form, notLooked: ['no-peers'], mayNote: true });
  expect(questions?.[1]?.statements).toMatchObject([{ code: '1.1.1-1a', units: { code: '1.1.1-1a', no: 1, of: 4 } }]);
  expect(questions?.[2]?.statements).toMatchObject([{ is: 1, was: 3, wasYear: 2024 }]);
  expect((await show(reader)).mayNote).toBe(false);
});

test('in the first round nothing is compared, and no evidence is asked for', async () => {
  expect(await here.call(showQuality, { ...ask, roundId: before.id }, coordinator)).toMatchObject({ standing: 'signed', questions: [], notLooked: ['evidence-not-asked', 'no-peers', 'no-units', 'no-earlier'] });
});

test('before it is signed nobody outside sees a question, and for strangers the page does not exist', async () => {
  expect(await show(owner)).toMatchObject({ standing: 'hidden', questions: null, form: null, mayNote: false });
  for (const stranger of [as('coordinator', two), as('respondent', units[0] ?? one)]) {
    await expect(show(stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(note('Hej', 0, stranger)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(here.call(showQuality, { ...ask, organisation: 'E1' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
});

test('what is said is kept with who and when; of two at once one is told; what is taken back can be put back', async () => {
  expect(await note('  En ny enhet tog över. ', 0)).toEqual({ question: 'jump 1.1', version: 1 });
  expect(await noteOf()).toMatchObject({ text: expect.stringContaining('En ny enhet tog över.'), version: 1, by: coordinator.name, isOfOtherAnswers: false, before: null });
  await expect(note('Något annat', 0, as('signatory', one))).rejects.toMatchObject({ code: 'conflict' });
  await note('', 1);
  expect(await noteOf()).toMatchObject({ text: '', version: 2, before: expect.stringContaining('En ny enhet') });
  await note('En ny enhet tog över.', 2);
  expect(await noteOf()).toMatchObject({ text: 'En ny enhet tog över.', version: 3, before: null });
  const written = await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'progress.quality.noted' order by about`));
  expect(written.map(({ about }) => about)).toEqual([1, 2, 3].map((no) => `${round.id} 01 jump 1.1 ${no}`));
});

test('bad notes change nothing: an empty one, a code of a person, one that is too long, a question that is not asked, and who only reads', async () => {
  await expect(note(' ', 0, coordinator, 'without-evidence 1.1')).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'text' }] });
  await expect(note('Om 131052-308T', 3)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'text' }] });
  await expect(note('a'.repeat(1_001), 3)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'text' }] });
  await expect(note('Hej', 0, coordinator, 'jump 9.9')).rejects.toMatchObject({ code: 'conflict' });
  await expect(note('Hej', 0, coordinator, 'drop table')).rejects.toMatchObject({ code: 'invalid' });
  await expect(note('Hej', 3, reader)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await noteOf()).toMatchObject({ version: 3 });
});

test('once other answers are asked about, it is said that the note was of others', async () => {
  await answer(here, coordinator, form, { statement: '1.1.1-1a', status: 'not-at-all' });
  expect(await told()).toEqual([]);
  await answer(here, coordinator, form, { statement: '1.1.1-1a', status: 'fully' });
  expect(await noteOf()).toMatchObject({ isOfOtherAnswers: false });
  await answer(here, coordinator, form, { statement: '1.2.1-1a', status: 'fully' });
  expect(await told()).toEqual([['without-evidence 1.1', 1, 1], ['without-evidence 1.2', 1, 1], ['against-units 1.1', 1, 1], ['jump 1.1', 1, 1], ['jump 1.2', 1, 1]]);
});

test('signed, who oversees the country reads the questions and the notes, without evidence and without the units’ numbers; reopened, it does not', async () => {
  await signAs(here, as('signatory', one), form);
  expect(await told(owner)).toEqual([['against-units 1.1', 1, 2 - 1], ['jump 1.1', 1, 1], ['jump 1.2', 1, 1]]);
  const seen = await show(owner);
  expect(seen).toMatchObject({ standing: 'signed', form: null, mayNote: false, notLooked: ['evidence-not-shown', 'no-peers'] });
  expect(seen.questions?.[0]?.statements[0]?.units).toMatchObject({ no: null, of: null });
  expect(await noteOf(owner)).toMatchObject({ text: 'En ny enhet tog över.', before: null });
  await expect(note('Hej', 3, owner)).rejects.toMatchObject({ code: 'not-allowed' });
  // Its own people go on being asked, and may still say something.
  expect((await told())?.length).toBe(5);
  await note('Det står kvar.', 3);
  await reopenAs(here, as('signatory', one), form);
  expect((await show(owner)).questions).toBeNull();
});

test('what is taken out has every question with its rule and its note, and is written down', async () => {
  const data = await here.call(takeOutQuality, ask, coordinator);
  const textOf = async (body: unknown) => Buffer.concat((await allOf(body as AsyncIterable<string | Uint8Array>)).map((piece) => Buffer.from(piece))).toString(); // a table is made in pieces
  const lines = (await textOf(qualityCsv(data, 'en').body)).split('\r\n').filter(Boolean);
  expect(lines).toHaveLength(1 + (data.questions?.length ?? 0));
  expect(lines.find((line) => line.includes('A jump since last time;1.1;'))).toContain('Det står kvar.');
  expect(JSON.parse(await textOf(qualityJson(data).body))).toMatchObject({ format: 'lykta.questions/1', questions: [{ is: 'without-evidence' }, { is: 'without-evidence' }, { is: 'against-units' }, { is: 'jump' }, { is: 'jump' }] });
  expect(await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'progress.quality.taken-out'`))).toEqual([{ about: `${round.id} 01` }]);
});

test('the page takes at most ten statements as an ordinary county user', async () => {
  await show(reader);
  expect((await here.statements(() => show(reader))).length).toBeLessThanOrEqual(10);
});
