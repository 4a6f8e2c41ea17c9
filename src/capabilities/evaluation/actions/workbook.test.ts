import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { callStreaming } from '#platform/action/index.ts';
import { sql } from '#platform/db/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { render } from '#platform/i18n/index.ts';
import { csvFile, readSheets, workbookFile, type TableFile } from '#platform/tables/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { RowOutcome } from '../contract/workbook.ts';
import { bringInAnswers } from '../jobs.ts';
import { answer, aRound, formOf, reopenAs, reopenStatement, signAs } from '../testing.ts';
import { workbookCsv, workbookXlsx } from '../ui/workbook/workbook-file.ts';
import { acceptAnswers, bringAnswers, chooseRows, closeRound, discardAnswers, readWorkbook, saveAnswer, sendRows, showAnswerFile, showForm, showWorkbook, takeBackAnswers, takeOutWorkbook } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '05' });
const unit = await anOrganisation(here, { code: '05-1', kind: 'unit', parent: county });
const elsewhere = await anOrganisation(here, { code: '08' });
const [coordinator, colleague, respondent, stranger] = [as('coordinator', county), as('coordinator', county), as('respondent', unit), as('coordinator', elsewhere)];

const YEARS = [2024, 2025, 2026];
const sketches = [
  ...['a', 'b', 'c'].map((letter) => ({ code: `1.1.1-1${letter}`, years: YEARS })), { code: '1.1.2-1a', years: YEARS, value: { kind: 'count' as const } },
  { code: '1.1.2-2a', years: YEARS, value: { kind: 'share' as const, fullyFrom: 60 } }, { code: '1.2.1-1a', years: YEARS, answeredBy: ['organiser' as const] },
];
const version = await aPublishedVersion(here, aProgramme(sketches));
await aRound(here, { versionId: version.id, year: 2025 });
await answer(here, coordinator, await formOf(here, county), { statement: '1.1.1-1a', status: 'partly', comment: 'Från i fjol' });
const round = await aRound(here, { versionId: version.id, year: 2026 });
const [form, unitForm] = [await formOf(here, county), await formOf(here, unit)];
await answer(here, coordinator, form, { statement: '1.1.1-1a', status: 'partly', comment: 'Vi har\nbörjat' });

type Table = { readonly headings: readonly string[]; readonly rows: readonly Readonly<Record<string, string>>[]; readonly bytes: Uint8Array };
const bytesOf = async (file: TableFile): Promise<Uint8Array> => {
  const pieces: Buffer[] = [];
  for await (const piece of file.body) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
};
/** The workbook as somebody takes it out, and what its sheet of answers says. */
async function taken({ actor = coordinator, of = { roundId: round.id } as object, made = workbookXlsx, language = 'sv' as const } = {}): Promise<Table> {
  const bytes = await callStreaming(here, takeOutWorkbook, { input: of, actor }, async (book, rows) => bytesOf(made(book, language, rows)));
  return { bytes, ...(await tableOf(bytes)) };
}
async function tableOf(bytes: Uint8Array): Promise<Omit<Table, 'bytes'>> {
  for await (const { sheet, rows } of readSheets(bytes)) {
    if (sheet === 'Läs först') continue;
    const all: (readonly string[])[] = [];
    for await (const { cells } of rows) all.push(cells);
    const [headings = [], ...rest] = all;
    return { headings, rows: rest.map((cells) => Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? '']))) };
  }
  return { headings: [], rows: [] };
}
const [KEY, MARK, SVAR, KOMMENTAR, ANTAL, AV] = ['Radens nyckel', 'Radens märke', '✎ Svar', '✎ Kommentar', '✎ Antal', '✎ Av'];
type Edits = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** The same with other cells, by the row's key: as a spreadsheet saves it again, without the hidden sheet. */
const edited = ({ headings, rows }: Pick<Table, 'headings' | 'rows'>, edits: Edits, made: 'csv' | 'xlsx' = 'xlsx'): Promise<Uint8Array> => {
  const sheet = { name: 'Svar', columns: headings.map((heading) => ({ heading })), rows: rows.map((row) => headings.map((heading) => edits[row[KEY] ?? '']?.[heading] ?? row[heading] ?? '')) };
  return bytesOf(made === 'csv' ? csvFile('x', sheet) : workbookFile('x', [sheet]));
};

const bring = async (bytes: Uint8Array, { actor = coordinator, roundId = round.id as string } = {}): Promise<string> => (await here.call(bringAnswers, { roundId, file: { name: 'svar.xlsx', bytes } }, actor)).fileId;
const look = (fileId: string, shown?: RowOutcome, actor: Actor = coordinator) => here.call(showAnswerFile, { roundId: round.id, fileId, ...(shown && { shown }) }, actor);
const counts = async (fileId: string, actor: Actor = coordinator) => Object.fromEntries(Object.entries((await look(fileId, undefined, actor)).file.counts).filter(([, n]) => n > 0));
const accept = async (fileId: string, actor: Actor = coordinator) => here.call(acceptAnswers, { roundId: round.id, fileId, revision: (await look(fileId, undefined, actor)).file.revision }, actor);
const errorsIn = async (bytes: Uint8Array, actor?: Actor) => (await look(await bring(bytes, { ...(actor && { actor }) }), 'wrong', actor)).rows.flatMap(({ line, errors }) => errors.map(({ field, kind }) => `${line} ${field} ${kind}`));
const refused = async (work: Promise<unknown>): Promise<string> => {
  const problem: unknown = await work.catch((error: unknown) => error);
  return problem instanceof Problem ? `${problem.code}: ${render(problem.said, 'en')}` : 'taken';
};
const standing = async (code: string, formId = form, actor: Actor = coordinator) => (await here.call(showForm, { formId, goal: code.split('.').slice(0, 2).join('.') }, actor)).statements.find((each) => each.code === code)?.answer;
const save = async (code: string, given: object, formId = form) => here.call(saveAnswer, { formId, statement: code, status: null, version: (await standing(code, formId, colleague))?.version ?? 0, ...given }, colleague);

describe('a workbook that is taken out', () => {
  test('has a row for every question of every organisation that the person answers for, with what stands and what was answered the last time', async () => {
    const { rows } = await taken();
    expect(rows.map((row) => row[KEY])).toEqual(['05 1.1.1-1a', '05 1.1.1-1b', '05 1.1.1-1c', '05 1.1.2-1a', '05 1.1.2-2a', '05 1.2.1-1a', '05-1 1.1.1-1a', '05-1 1.1.1-1b', '05-1 1.1.1-1c', '05-1 1.1.2-1a', '05-1 1.1.2-2a']);
    expect(rows[0]).toMatchObject({ 'Organisationens kod': '05', 'Frågans kod': '1.1.1-1a', Mål: '1.1 Mål 1.1', [SVAR]: 'Delvis', [KOMMENTAR]: 'Vi har\nbörjat', 'Svarat förra gången': '2025: Delvis\nFrån i fjol' });
    expect((await taken({ actor: respondent })).rows).toHaveLength(5);
    expect((await taken({ of: { formId: unitForm } })).rows).toHaveLength(5);
    expect((await taken({ made: workbookCsv })).rows).toEqual(rows);
  });

  test('is not there for strangers, and is written down', async () => {
    expect(await refused(taken({ actor: stranger, of: { formId: form } }))).toMatch(/^not-found/);
    expect(await refused(taken({ actor: as('signatory', county) }))).toMatch(/^not-allowed/);
    const audited = await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'evaluation.workbook.taken-out' order by at desc limit 1`));
    expect(audited).toHaveLength(1);
  });

  test('brought back as it was, it changes nothing', async () => {
    expect(await counts(await bring((await taken()).bytes))).toEqual({ same: 11 });
    expect(await counts(await bring((await taken({ made: workbookCsv })).bytes))).toEqual({ same: 11 });
  });
});

describe('a workbook that comes back filled in', () => {
  test('is looked at first, saved when it is accepted, and can be taken back; answers keep that they came by file', async () => {
    const table = await taken();
    const fileId = await bring(await edited(table, { '05 1.1.1-1a': { [SVAR]: 'Kokonaan', [KOMMENTAR]: '' }, '05 1.1.1-1b': { [SVAR]: '3' }, '05 1.1.2-2a': { [ANTAL]: '14', [AV]: '23' }, '05-1 1.1.1-1c': { [SVAR]: 'gäller inte oss' } }));
    expect(await counts(fileId)).toEqual({ changed: 4, same: 7 });
    expect((await look(fileId, 'changed')).rows[0]).toMatchObject({ line: 2, cells: [{ field: 'status', here: 'partly', there: 'fully' }, { field: 'comment', here: 'Vi har\nbörjat', there: '' }] });
    expect(await standing('1.1.1-1b')).toMatchObject({ status: null });
    expect(await accept(fileId)).toMatchObject({ state: 'applied' });
    expect([await standing('1.1.1-1a'), await standing('1.1.1-1b'), await standing('1.1.2-2a'), await standing('1.1.1-1c', unitForm)]).toMatchObject([{ status: 'fully', comment: '' }, { status: 'not-at-all' }, { status: 'fully', numerator: 14, denominator: 23 }, { status: 'not-applicable' }]);
    expect(await here.database.asSystem((tx) => tx.first(sql<{ n: number }>`select count(*)::int as n from evaluation.answer where way_in = 4`))).toEqual({ n: 4 });

    await save('1.1.1-1b', { status: 'fully' });
    await here.call(takeBackAnswers, { roundId: round.id, fileId }, coordinator);
    expect([await standing('1.1.1-1a'), await standing('1.1.1-1b'), await standing('1.1.2-2a')]).toMatchObject([{ status: 'partly', comment: 'Vi har\nbörjat' }, { status: 'fully' }, { status: null, numerator: null }]);
    expect((await look(fileId)).file).toMatchObject({ state: 'taken-back', counts: { saved: 4, changedSince: 1 } });
    expect(await here.database.asSystem((tx) => tx.all(sql`select from evaluation.answer_file_row where saved_version is not null`))).toEqual([]);
    await save('1.1.1-1b', {});
  });

  test('may be sorted, filtered, with columns moved and rows deleted', async () => {
    const table = await taken();
    const moved = { headings: [SVAR, 'Mina tankar', MARK, KEY], rows: table.rows.toReversed().slice(0, 7) };
    const fileId = await bring(await edited(moved, { '05-1 1.1.1-1a': { [SVAR]: 'fully', 'Mina tankar': 'x' } }));
    expect(await counts(fileId)).toEqual({ changed: 1, same: 6 });
    expect((await look(fileId, 'changed')).file.columns).toMatchObject({ status: 'A', mark: 'C', key: 'D' });
  });

  test('three ways: only here is kept, both are in conflict until it is chosen, and what is chosen is saved by field', async () => {
    const table = await taken();
    await save('1.1.1-1a', { status: 'fully', comment: 'Någon annans', note: 'Ny' });
    await save('1.1.1-1b', { status: 'partly' });
    await save('1.1.1-1c', { status: 'fully' });
    const fileId = await bring(await edited(table, { '05 1.1.1-1a': { [SVAR]: 'Inte alls', '✎ Underlag': 'Dnr 7' }, '05 1.1.1-1c': { [SVAR]: 'Helt' } }));
    expect(await counts(fileId)).toEqual({ conflict: 1, kept: 1, same: 9 });
    const [row] = (await look(fileId, 'conflict')).rows;
    expect(row?.cells.map(({ field, was, here: now, there, verdict }) => [field, was, now, there, verdict])).toEqual([['status', 'partly', 'fully', 'not-at-all', 'conflict'], ['comment', 'Vi har\nbörjat', 'Någon annans', 'Vi har\nbörjat', 'kept'], ['note', '', 'Ny', '', 'kept'], ['evidence', '', '', 'Dnr 7', 'change']]);
    expect(await refused(accept(fileId))).toMatch(/nothing to save/);
    await here.call(chooseRows, { roundId: round.id, fileId, rows: { 2: 'theirs' } }, coordinator);
    expect(await counts(fileId)).toMatchObject({ conflict: 1, theirs: 1 });
    await here.call(chooseRows, { roundId: round.id, fileId, all: 'mine' }, coordinator);
    await accept(fileId);
    expect(await standing('1.1.1-1a')).toMatchObject({ status: 'not-at-all', comment: 'Någon annans', note: 'Ny', evidence: 'Dnr 7' });
    await here.call(takeBackAnswers, { roundId: round.id, fileId }, coordinator);
    expect(await standing('1.1.1-1a')).toMatchObject({ status: 'fully', note: 'Ny', evidence: '' });
  });

  test('what somebody changes between the look and the acceptance stops all of it, and is looked at again', async () => {
    const fileId = await bring(await edited(await taken(), { '05 1.1.1-1a': { [SVAR]: 'Delvis' }, '05 1.1.2-1a': { [ANTAL]: '12' } }));
    await save('1.1.2-1a', { status: 'fully', numerator: 3 });
    expect(await accept(fileId)).toMatchObject({ state: 'outdated' });
    expect([await standing('1.1.1-1a'), await counts(fileId)]).toMatchObject([{ status: 'fully' }, { changed: 1, conflict: 1 }]);
    expect(await accept(fileId)).toMatchObject({ state: 'applied' });
    expect([await standing('1.1.1-1a'), await standing('1.1.2-1a')]).toMatchObject([{ status: 'partly' }, { numerator: 3 }]);
  });

  test('a preview that is another than the one that was seen is not accepted; a file is decided once, and is its sender’s alone', async () => {
    const fileId = await bring(await edited(await taken(), { '05 1.1.1-1a': { [SVAR]: '1' } }));
    expect(await refused(here.call(acceptAnswers, { roundId: round.id, fileId, revision: 1 }, coordinator))).toMatch(/^conflict/);
    const other = { ...as('coordinator', county), accountId: crypto.randomUUID() };
    expect(await refused(look(fileId, undefined, other))).toMatch(/^not-found/);
    expect(await refused(look(fileId, undefined, stranger))).toMatch(/^not-found/);
    await here.call(discardAnswers, { roundId: round.id, fileId }, coordinator);
    expect(await refused(accept(fileId))).toMatch(/^conflict/);
    expect((await here.call(showWorkbook, { roundId: round.id }, coordinator)).files.map(({ id }) => id)).not.toContain(fileId);
  });

  test('many are saved in the background, under the rights of whoever accepted them', async () => {
    const fileId = await bring(await edited(await taken(), { '05 1.2.1-1a': { [SVAR]: '2' } }));
    await here.database.asSystem((tx) => tx.run(sql`update evaluation.answer_file set state = 'accepted', accepted_at = ${new Date()}, grants = ${JSON.stringify(coordinator.grants)} where id = ${fileId}`));
    expect(await bringInAnswers(here)).toBe(1);
    expect([await standing('1.2.1-1a'), (await look(fileId)).file.state]).toMatchObject([{ status: 'partly' }, 'applied']);
    expect(await bringInAnswers(here)).toBe(0);

    const takeBackLater = () => here.database.asSystem((tx) => tx.run(sql`update evaluation.answer_file set state = 'taking-back', accepted_at = ${new Date()}, grants = ${JSON.stringify(coordinator.grants)} where id = ${fileId}`));
    await takeBackLater();
    expect(await refused(here.call(takeBackAnswers, { roundId: round.id, fileId }, coordinator))).toMatch(/^conflict/);
    expect(await bringInAnswers(here)).toBe(1);
    expect([await standing('1.2.1-1a'), (await look(fileId)).file]).toMatchObject([{ status: null }, { state: 'taken-back', counts: { changedSince: 0 } }]);
    await takeBackLater(); // there is nothing left of it: it stays as it is and says so, and nothing else waits for it
    expect(await bringInAnswers(here)).toBe(1);
    expect([await bringInAnswers(here), (await look(fileId)).file]).toMatchObject([0, { state: 'applied', notices: ['no-about', 'not-taken-back'] }]);
  });
});

describe('what cannot be is told by row and cell, and the rest can be saved', () => {
  test('words, numbers, days, lengths, personal codes', async () => {
    const table = await taken();
    expect(await errorsIn(await edited(table, {
      '05 1.1.1-1a': { [SVAR]: 'Kanske' }, '05 1.1.1-1b': { [KOMMENTAR]: 'Ring 131052-308T' }, '05 1.1.1-1c': { [ANTAL]: '4' }, '05 1.1.2-1a': { [ANTAL]: '4', [AV]: '5' },
      '05 1.1.2-2a': { [ANTAL]: '9' }, '05-1 1.1.1-1a': { [KOMMENTAR]: 'x'.repeat(4_001) }, '05-1 1.1.2-1a': { [ANTAL]: '-1' }, '05-1 1.1.2-2a': { [ANTAL]: '5', [AV]: '4' }, '05-1 1.1.1-1b': { '✎ Datum': '31.2.2026' },
    }))).toEqual([
      '2 status status-unknown', '3 comment personal-code', '4 numerator value-none', '5 denominator value-count', '6 denominator value-share', '8 comment too-long', '9 onDay no-such-day', '11 numerator bad-amount', '12 numerator above-denominator',
    ]);
  });

  test('nobody’s personal identity code is kept, not even while the file waits', async () => {
    await errorsIn(await edited(await taken(), { '05 1.1.1-1b': { [KOMMENTAR]: 'Ring 131052-308T', [SVAR]: '131052-308T' }, '05 1.1.1-1c': { [KOMMENTAR]: 'a\0b' } }));
    const kept = await here.database.asSystem((tx) => tx.all(sql<{ row: string }>`select to_jsonb(r)::text as row from evaluation.answer_file_row r`));
    expect(kept.filter(({ row }) => row.includes('131052'))).toEqual([]);
  });

  test('keys and marks that were edited, the same row twice, organisations and questions of others', async () => {
    const { headings, rows } = await taken();
    const [first, , , , , last, unitsFirst, unitsSecond] = rows;
    if (!first || !last || !unitsFirst || !unitsSecond) throw new Error('There are no rows.');
    const strange = [
      { ...first, [KEY]: '05 1.1.1-1b' }, { ...unitsSecond, [MARK]: unitsFirst[MARK] ?? '' }, { ...unitsSecond }, { ...last, 'Organisationens kod': '08', [KEY]: '08 1.2.1-1a' }, { ...last, 'Organisationens kod': '05-1', [KEY]: '05-1 1.2.1-1a', [MARK]: '' },
      { ...last, [KEY]: 'x' }, { [SVAR]: 'Helt' }, { ...last, [MARK]: 'L000000000000-1-0000000000000000' }, { 'Mål': 'Summa' },
    ];
    expect(await errorsIn(await edited({ headings, rows: strange }, {}))).toEqual([
      '2 key key-wrong', '3 mark mark-wrong', '4 key twice', '5 key organisation-unknown', '6 key not-asked', '7 key key-wrong', '8 key key-missing', '9 mark other-round',
    ]);
  });

  test('without marks whatever would replace an answer is in conflict, empty cells say nothing, and the page says so', async () => {
    const { headings, rows } = await taken();
    const fileId = await bring(await edited({ headings: headings.filter((heading) => heading !== MARK), rows }, { '05 1.1.1-1a': { [SVAR]: 'Inte alls' }, '05 1.1.1-1b': { [SVAR]: '' }, '05-1 1.1.1-1b': { [SVAR]: 'Helt' } }));
    expect([await counts(fileId), (await look(fileId)).file.notices]).toEqual([{ changed: 1, conflict: 1, same: 9 }, ['no-marks', 'no-about']]);
  });

  test('signed answers are told row by row; of a closed round nothing is taken', async () => {
    const before = await taken({ actor: stranger });
    const otherForm = await formOf(here, elsewhere);
    await signAs(here, as('signatory', elsewhere), otherForm);
    const bytes = await edited(before, { '08 1.1.1-1a': { [SVAR]: '1' } });
    expect(await errorsIn(bytes, stranger)).toEqual(['2 status signed']);
    await reopenAs(here, as('signatory', elsewhere), otherForm);
    const fileId = await bring(bytes, { actor: stranger });
    await signAs(here, as('signatory', elsewhere), otherForm);
    expect([await accept(fileId, stranger), await counts(fileId, stranger)]).toMatchObject([{ state: 'outdated' }, { wrong: 1 }]);
  });

  test('an answer that is reopened under the signature is taken as any other, from a file and from a program; those beside it are not', async () => {
    const [otherForm, signatory] = [await formOf(here, elsewhere), as('signatory', elsewhere)];
    await reopenStatement(here, { formId: otherForm, statement: '1.1.1-1b', by: stranger, approver: signatory });
    const bytes = await edited(await taken({ actor: stranger }), { '08 1.1.1-1b': { [SVAR]: '1' }, '08 1.1.1-1c': { [SVAR]: '1' } });
    const fileId = await bring(bytes, { actor: stranger });
    expect(await counts(fileId, stranger)).toMatchObject({ changed: 1, wrong: 1 });
    expect([await accept(fileId, stranger), (await look(fileId, undefined, stranger)).file.counts.saved]).toMatchObject([{ state: 'applied' }, 1]);
    const row = { organisation: '08', statement: '1.1.1-1b', version: 1, status: 'partly' };
    await expect(here.call(sendRows, { roundId: round.id, rows: [{ ...row, statement: '1.1.1-1c', version: 0 }] }, stranger)).rejects.toMatchObject({ code: 'invalid' });
    expect(await here.call(sendRows, { roundId: round.id, rows: [row] }, stranger)).toMatchObject({ saved: 1 });
    const waits = await bring(await edited(await taken({ actor: stranger }), { '08 1.1.1-1b': { [SVAR]: '3' } }), { actor: stranger });
    await signAs(here, signatory, otherForm);
    expect([await accept(waits, stranger), await counts(waits, stranger)]).toMatchObject([{ state: 'outdated' }, { wrong: 1 }]);
  });
});

describe('a file that is refused whole', () => {
  test('is another round’s, another format’s, no table, empty, or has a heading twice', async () => {
    const { headings, rows, bytes } = await taken();
    const next = await aRound(here, { versionId: version.id, year: 2024 });
    expect(await refused(bring(bytes, { roundId: next.id }))).toBe('invalid: The file is of another round (2026). Bring it into its own round, or take out a new one here.');
    expect(await refused(bring(await edited({ headings, rows }, {}, 'csv'), { roundId: next.id }))).toMatch(/of another round/);
    await here.call(closeRound, { roundId: next.id }, as('owner', country));
    expect(await refused(bring(bytes, { roundId: next.id }))).toMatch(/^gone/);
    expect(await refused(bring(new TextEncoder().encode('a;b\r\n1;2')))).toMatch(/no sheet of answers/);
    expect(await refused(bring(new TextEncoder().encode(`${KEY};Svar\r\n`)))).toMatch(/no rows/);
    expect(await refused(bring(new TextEncoder().encode(`${KEY};Svar;Answer\r\n05 1.1.1-1a;Helt;Helt`)))).toMatch(/“Answer” is there twice/);
    expect(await refused(bring(new Uint8Array()))).toMatch(/empty/);
    const later = await bytesOf(workbookFile('x', [{ name: 'lykta', isHidden: true, columns: [{ heading: 'format' }, { heading: 'lykta.form-workbook/2' }], rows: [] }, { name: 'Svar', columns: headings.map((heading) => ({ heading })), rows: rows.map((row) => headings.map((heading) => row[heading] ?? '')) }]));
    expect(await refused(bring(later))).toMatch(/another version of Lykta/);
    expect(await refused(here.call(bringAnswers, { roundId: round.id }, coordinator))).toMatch(/Choose a file/);
  });
});

describe('rows that a program sends', () => {
  const send = (rows: readonly object[], dryRun = false, actor: Actor = coordinator) => here.call(sendRows, { roundId: round.id, rows, dryRun }, actor);

  test('are compared the same way, tried without saving, and saved all or none', async () => {
    const { rows } = await here.call(readWorkbook, { formId: unitForm }, coordinator);
    const row = rows.find(({ statement }) => statement === '1.1.1-1a');
    const sent = { organisation: '05-1', statement: '1.1.1-1a', version: row?.version ?? 0, status: 'partly' };
    expect(await send([sent], true)).toMatchObject({ saved: 0, isDryRun: true, rows: [{ outcome: 'changed', version: row?.version }] });
    expect(await send([sent])).toMatchObject({ saved: 1, rows: [{ outcome: 'changed', version: (row?.version ?? 0) + 1 }] });
    expect(await send([sent])).toMatchObject({ saved: 0, rows: [{ outcome: 'same' }] });
    await save('1.1.1-1a', { status: 'fully' }, unitForm);
    const both = [{ ...sent, status: 'not-at-all' }, { organisation: '05-1', statement: '1.1.1-1b', version: 0, comment: 'x' }];
    expect(await refused(send(both))).toBe('conflict: Nothing is saved: 0 rows cannot be saved and 1 are in conflict.');
    expect(await standing('1.1.1-1b', unitForm)).toMatchObject({ comment: '' });
    expect(await send([{ ...both[0], take: 'theirs' }, both[1] ?? {}])).toMatchObject({ saved: 1 });
    expect(await send([{ ...both[0], take: 'mine' }])).toMatchObject({ saved: 1 });
    expect(await standing('1.1.1-1a', unitForm)).toMatchObject({ status: 'not-at-all' });
  });

  test('say what is wrong by row and field; what is somebody else’s does not exist', async () => {
    expect(await refused(send([{ organisation: '08', statement: '1.1.1-1a', version: 0, status: 'fully' }]))).toMatch(/^invalid/);
    const problem: unknown = await send([{ organisation: '05-1', statement: '1.1.1-1b', version: 1, status: 'perhaps' }]).catch((error: unknown) => error);
    expect(problem instanceof Problem && problem.fields.map(({ at, message }) => `${at}: ${render(message, 'en')}`)).toEqual(['rows.0.status: “perhaps” is no answer. Write Fully, Partly, Not at all, Not applicable, or 1–4.']);
  });
});

test('the number of statements does not grow with the rows', async () => {
  const table = await taken();
  const cost = async (rows: Table['rows']) => (await here.statements(async () => bring(await edited({ headings: table.headings, rows }, {})))).length;
  expect(await cost(table.rows)).toBe(await cost(table.rows.slice(0, 1)));
});
