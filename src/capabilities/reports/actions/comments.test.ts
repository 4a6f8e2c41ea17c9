import { expect, test } from 'vitest';
import { answer, aRound, formOf, reopenAs, signAs } from '#capabilities/evaluation/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { allOf, aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { takeOutDraft } from '../actions.ts';
import { draftOf } from '../rules/draft.ts';
import { commentsCsv } from '../ui/comments-file.ts';
import { keepTheme, markComment, showComments, takeOutComments } from './comments.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const [one, two] = [await anOrganisation(here, { code: '01', name: 'Norra området' }), await anOrganisation(here, { code: '02', name: 'Södra området' })];
await anOrganisation(here, { code: 'HUS', name: 'Sammanslutningen' });
const unit = await anOrganisation(here, { code: 'E1', kind: 'unit', parent: one });
const owner = as('owner', country);
const version = await aPublishedVersion(here, aProgramme(['1.1.1-1a', '1.2.1-1a'].map((code) => ({ code, years: [2024] }))));
const round = await aRound(here, { versionId: version.id });

async function write(place: Place, statement: string, comment: string): Promise<void> {
  await answer(here, as('coordinator', place), await formOf(here, place), { statement, status: 'partly', comment });
}
await write(one, '1.1.1-1a', 'Vi har för få timmar på Södra området, 100 % är för mycket.');
await write(one, '1.2.1-1a', 'Utbildningen fungerar.');
await write(two, '1.1.1-1a', 'Chefer byts ofta.');
await answer(here, as('respondent', unit), await formOf(here, unit), { statement: '1.1.1-1a', status: 'partly', comment: 'En enhets egna ord' });

const ask = { roundId: round.id };
const show = (more = {}, actor = owner) => here.call(showComments, { ...ask, ...more }, actor);
const codes = async (more = {}) => (await show(more)).comments.map(({ organisation, statement }) => [organisation.code, statement.code]);
const theme = (more: Readonly<Record<string, unknown>>, actor = owner) => here.call(keepTheme, { ...ask, no: 0, version: 0, ...more }, actor);
const mark = (organisation: string, statement: string, more: Readonly<Record<string, unknown>>, actor = owner) => here.call(markComment, { ...ask, organisation, statement, version: 0, themes: [], quote: '', ...more }, actor);
const signed = async (place: Place) => signAs(here, as('signatory', place), await formOf(here, place));

test('a comment is read once it is signed, and never a unit’s', async () => {
  expect(await show()).toMatchObject({ comments: [], of: { comments: 0, organisations: 0, unread: 0 } });
  await signed(one);
  expect(await codes()).toEqual([['01', '1.1.1-1a'], ['01', '1.2.1-1a']]);
  await signed(two);
  expect(await codes()).toEqual([['01', '1.1.1-1a'], ['02', '1.1.1-1a'], ['01', '1.2.1-1a']]);
  expect((await show()).comments[0]).toMatchObject({ comment: expect.stringContaining('för få timmar'), goal: '1.1', status: 2, statement: { text: { sv: 'Påstående 1.1.1-1a' } }, themes: [], version: 0 });
});

test('they are narrowed by goal, by who wrote and by words, signs that mean something to a database included', async () => {
  expect(await codes({ goal: '1.2' })).toEqual([['01', '1.2.1-1a']]);
  expect(await codes({ organisation: '02' })).toEqual([['02', '1.1.1-1a']]);
  expect(await codes({ text: 'CHEFER' })).toEqual([['02', '1.1.1-1a']]);
  expect(await codes({ text: '100 %' })).toEqual([['01', '1.1.1-1a']]);
  expect(await codes({ text: '_' })).toEqual([]);
  expect(await show({ show: 'nonsense', theme: 'x', page: 'y' })).toMatchObject({ found: 3, page: { no: 1, of: 1 } });
});

test('themes are made, renamed, taken away and put back; two at once are told apart', async () => {
  expect(await theme({ sv: 'Resurser', fi: 'Voimavarat' })).toEqual({ no: 1 });
  await theme({ sv: 'Ledning' });
  await theme({ no: 1, version: 1, sv: 'Personal', fi: 'Henkilöstö' });
  await expect(theme({ no: 1, version: 1, sv: 'Något annat' })).rejects.toMatchObject({ code: 'conflict' });
  await expect(theme({ sv: '  ' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'sv' }] });
  await theme({ no: 2, version: 1, sv: 'Ledning', isGone: true });
  expect((await show()).themes).toMatchObject([{ no: 1, names: { sv: 'Personal', fi: 'Henkilöstö' }, version: 2, isGone: false }, { no: 2, isGone: true }]);
  await theme({ no: 2, version: 2, sv: 'Ledning' });
  expect((await show()).themes[1]).toMatchObject({ isGone: false, version: 3 });
});

test('a comment is given themes and a quote; a name in the quote, a code of a person, a theme that is none, and an old version are refused', async () => {
  await expect(mark('01', '1.1.1-1a', { themes: [1], quote: 'För få timmar på södra OMRÅDET.' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'quote' }] });
  await expect(mark('01', '1.1.1-1a', { quote: 'Enligt hus går det bra.' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'quote' }] });
  await expect(mark('01', '1.1.1-1a', { quote: 'Om 131052-308T' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'quote' }] });
  await expect(mark('01', '1.1.1-1a', { themes: [9] })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'themes' }] });
  await expect(mark('01', '9.9.9-9a', {})).rejects.toMatchObject({ code: 'not-found' });
  expect(await mark('01', '1.1.1-1a', { themes: [1], quote: 'Vi har för få timmar.' })).toEqual({ version: 1 });
  await expect(mark('01', '1.1.1-1a', { themes: [2] })).rejects.toMatchObject({ code: 'conflict' });
  await mark('02', '1.1.1-1a', { themes: [1, 2] });
  await mark('01', '1.2.1-1a', { quote: 'Utbildningen fungerar.' });
  expect(await codes({ theme: 2 })).toEqual([['02', '1.1.1-1a']]);
  expect(await codes({ show: 'quoted' })).toEqual([['01', '1.1.1-1a'], ['01', '1.2.1-1a']]);
  expect((await show()).of).toEqual({ comments: 3, organisations: 2, unread: 0 });
  expect((await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'reports.comment.marked'`))).length).toBe(3);
});

test('the report quotes by theme and names nobody', async () => {
  const blocks = draftOf(await here.call(takeOutDraft, { ...ask, no: 'now' }, owner), 'sv').blocks;
  const from = blocks.findIndex((block) => block.is === 'heading' && block.text === 'Vad serviceanordnarna skriver');
  const until = blocks.findIndex((block) => block.is === 'heading' && block.text === 'Hur siffrorna är gjorda');
  expect(blocks.slice(from, until).map((block) => ('text' in block ? block.text : block.is))).toEqual([
    'Vad serviceanordnarna skriver', '2 serviceanordnare har skrivit 3 kommentarer till centret. Citaten är utan namn.',
    'Personal', '2 kommentarer från 2 serviceanordnare.', 'Vi har för få timmar.', 'Ledning', '1 kommentar från 1 serviceanordnare.', 'Övrigt', 'Utbildningen fungerar.',
  ]);
});

test('signed anew with other words a comment is read again, and what was quoted of it is not', async () => {
  const form = await formOf(here, one);
  await reopenAs(here, as('signatory', one), form);
  expect(await codes()).toEqual([['02', '1.1.1-1a']]);
  await write(one, '1.1.1-1a', 'Nu har vi timmar.');
  await signed(one);
  expect(await codes({ show: 'unread' })).toEqual([['01', '1.1.1-1a']]);
  expect((await show({ show: 'unread' })).comments[0]).toMatchObject({ isOfOther: true, quote: 'Vi har för få timmar.', version: 1 });
  const { said } = await here.call(takeOutDraft, { ...ask, no: 'now' }, owner);
  expect(said).toMatchObject({ themes: [{ comments: 2, quotes: [] }, {}], unthemed: ['Utbildningen fungerar.'] });
});

test('who does not oversee the country sees none of it, and a reader of the country marks nothing', async () => {
  for (const stranger of [as('coordinator', one), as('reader', two)]) await expect(show({}, stranger)).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });
  const reader = as('reader', country);
  expect((await show({}, reader)).mayMark).toBe(false);
  await expect(mark('02', '1.1.1-1a', { version: 1 }, reader)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(theme({ sv: 'Nytt' }, reader)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('what is taken out has the selection in it, with who wrote', async () => {
  const data = await here.call(takeOutComments, { ...ask, goal: '1.1' }, owner);
  const text = Buffer.concat((await allOf(commentsCsv(data, 'sv').body as AsyncIterable<string | Uint8Array>)).map((piece) => Buffer.from(piece))).toString(); // a table is made in pieces
  expect(text.split('\r\n').filter(Boolean)).toHaveLength(3);
  expect(text).toContain('02;Södra området;1.1;1.1.1-1a;Påstående 1.1.1-1a;Delvis;Chefer byts ofta.;Personal; Ledning'.replace('Personal; Ledning', '"Personal; Ledning"'));
});

test('the page takes at most six statements', async () => {
  await show();
  expect((await here.statements(() => show())).length).toBeLessThanOrEqual(6);
});
