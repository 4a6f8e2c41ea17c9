import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { callStreaming } from '#platform/action/index.ts';
import { sql } from '#platform/db/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { LANGUAGES, render } from '#platform/i18n/index.ts';
import { csvFile } from '#platform/tables/index.ts';
import { scene } from '#platform/testing/index.ts';
import { ROW_OUTCOMES } from '../contract/workbook.ts';
import { bringInAnswers, compareSentAnswers } from '../jobs.ts';
import { answer, aRound, formOf } from '../testing.ts';
import { workbookJson } from '../ui/workbook/workbook-file.ts';
import { acceptAnswers, bringAnswers, closeRound, compareAnswers, discardAnswers, showAnswerFile, showWorkbook, takeOutWorkbook } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '05' });
await anOrganisation(here, { code: '05-1', kind: 'unit', parent: county });
const elsewhere = await anOrganisation(here, { code: '08' });
const [coordinator, stranger] = [as('coordinator', county), as('coordinator', elsewhere)];
const colleague = { ...coordinator, accountId: crypto.randomUUID() };
const codes = ['1.1.1-1a', '1.1.1-1b', '1.1.1-1c', '1.2.1-1a'];
const version = await aPublishedVersion(here, aProgramme(codes.map((code) => ({ code, years: [2024, 2025, 2026] }))));
const round = await aRound(here, { versionId: version.id, year: 2026 });
const form = await formOf(here, county);
await answer(here, coordinator, form, { statement: '1.1.1-1a', status: 'partly', comment: 'Har börjat' });

/** What somebody has written beside the table, which nobody reads: it makes a file large. */
const THOUGHTS = 'å'.repeat(30_000);
type Sent = Readonly<Record<string, string>>;
async function fileOf(rows: readonly Sent[], isLarge: boolean): Promise<Uint8Array> {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const beside = isLarge ? Math.ceil(20 / rows.length) : 0;
  const columns = [...headings, ...Array.from({ length: beside }, (_none, i) => `Mina tankar ${i}`)].map((heading) => ({ heading }));
  const pieces: Buffer[] = [];
  for await (const piece of csvFile('x', { name: 'Svar', columns, rows: rows.map((row) => [...headings.map((heading) => row[heading] ?? ''), ...Array.from({ length: beside }, () => THOUGHTS)]) }).body) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
const large = (rows: readonly Sent[]): Promise<Uint8Array> => fileOf(rows, true);
const ONE = { 'Radens nyckel': '05 1.1.1-1b', Svar: 'Helt' };

const bring = (bytes: Uint8Array, { actor = coordinator, roundId = round.id as string } = {}) => here.call(bringAnswers, { roundId, file: { name: 'svar.csv', bytes } }, actor);
const look = (fileId: string, { actor = coordinator, roundId = round.id as string, shown }: { actor?: Actor; roundId?: string; shown?: string } = {}) => here.call(showAnswerFile, { roundId, fileId, ...(shown && { shown }) }, actor);
const stateOf = async (fileId: string, roundId?: string) => (await look(fileId, { ...(roundId && { roundId }) })).file.state;
const refused = async (work: Promise<unknown>): Promise<string> => {
  const problem: unknown = await work.catch((error: unknown) => error);
  return problem instanceof Problem ? `${problem.code}: ${render(problem.said, 'en')}` : 'taken';
};
const kept = () => here.database.asSystem((tx) => tx.first(sql<{ pieces: number; unread: number }>`
  select (select count(*)::int from evaluation.answer_file_piece) as pieces,
    (select count(*)::int from evaluation.answer_file_row r join evaluation.answer_file f on f.no = r.file_no where f.state in ('reading', 'refused', 'discarded')) as unread`));
const NOTHING = { pieces: 0, unread: 0 };
/** Reads what waits; gives what the file says of itself then. */
async function read(bytes: Uint8Array, roundId?: string) {
  const { fileId } = await bring(bytes, { ...(roundId && { roundId }) });
  expect(await compareSentAnswers(here)).toBe(1);
  return (await look(fileId, { ...(roundId && { roundId }) })).file;
}

describe('a large file of answers', () => {
  test('is answered at once, compared in the background, and forgotten as it was sent; then it is as any other', async () => {
    const { fileId, state } = await bring(await large([ONE, { 'Radens nyckel': '05-1 1.1.1-1c', Svar: 'Kanske' }]));
    expect([state, await look(fileId)]).toMatchObject(['reading', { rows: [], file: { state: 'reading', percent: 0, refusal: null } }]);
    expect((await kept())?.pieces).toBeGreaterThan(1);
    expect(await bringInAnswers(here)).toBe(0); // what is to be saved does not wait for what is to be read
    expect(await compareSentAnswers(here)).toBe(1);
    expect([await compareSentAnswers(here), await kept()]).toEqual([0, NOTHING]);
    const { file } = await look(fileId);
    expect(file).toMatchObject({ state: 'compared', counts: { changed: 1, wrong: 1 }, notices: ['no-marks'], columns: { key: 'A', status: 'B' } });
    expect((await look(fileId, { shown: 'wrong' })).rows).toMatchObject([{ line: 3, errors: [{ field: 'status', kind: 'status-unknown', value: 'Kanske' }] }]);
    expect(await here.call(acceptAnswers, { roundId: round.id, fileId, revision: file.revision }, coordinator)).toMatchObject({ state: 'applied' });
    await answer(here, coordinator, form, { statement: '1.1.1-1b', status: null });
  });

  test('is its sender’s alone while it waits, to look at and to throw away', async () => {
    const { fileId } = await bring(await large([ONE]));
    for (const actor of [colleague, stranger]) {
      expect(await refused(look(fileId, { actor }))).toMatch(/^not-found/);
      expect(await refused(here.call(discardAnswers, { roundId: round.id, fileId }, actor))).toMatch(/^not-found/);
      expect(await refused(here.call(compareAnswers, { roundId: round.id, fileId }, actor))).toMatch(/^not-found/);
      expect((await here.call(showWorkbook, { roundId: round.id }, actor)).files).toEqual([]);
    }
    expect(await refused(here.call(compareAnswers, { roundId: round.id, fileId }, as('reader', county)))).toMatch(/^not-allowed/);
    const seen = await here.database.transact({ tenants: [elsewhere.tenantNo], oversees: true }, 'read', (tx) => tx.all(sql`select from evaluation.answer_file_piece`));
    expect(seen).toEqual([]);
    await here.call(discardAnswers, { roundId: round.id, fileId }, coordinator);
    expect([await stateOf(fileId), await compareSentAnswers(here), await kept()]).toEqual(['discarded', 0, NOTHING]);
    expect(await refused(here.call(discardAnswers, { roundId: round.id, fileId }, coordinator))).toMatch(/^conflict/);
  });

  test('gives way to another that is sent while it waits; what was looked at before stands until the other has been read', async () => {
    const before = await bring(await fileOf([ONE], false));
    const first = await bring(await large([ONE]));
    const second = await bring(await large([{ ...ONE, Svar: 'Delvis' }]));
    expect([await stateOf(first.fileId), await stateOf(second.fileId), await stateOf(before.fileId)]).toEqual(['discarded', 'reading', 'compared']);
    await compareSentAnswers(here);
    expect([await stateOf(first.fileId), await stateOf(second.fileId), await stateOf(before.fileId), await kept()]).toEqual(['discarded', 'compared', 'discarded', NOTHING]);
    const waits = await bring(await large([ONE]));
    const small = await bring(await fileOf([ONE], false));
    expect([await stateOf(waits.fileId), await stateOf(small.fileId), await compareSentAnswers(here), await kept()]).toEqual(['discarded', 'compared', 0, NOTHING]);
  });

  test('that is not a table at all is refused at once', async () => {
    const before = await kept();
    for (const [beginning, said] of [['d0cf11e0a1b11ae1', /password/], ['89504e47', /not a table/]] as const) {
      expect(await refused(bring(Buffer.concat([Buffer.from(beginning, 'hex'), Buffer.alloc(1_200_000)])))).toMatch(said);
    }
    expect(await refused(bring(Buffer.alloc(20 * 1_048_576 + 1, 'a')))).toMatch(/too large/);
    expect(await kept()).toEqual(before);
  });
});

describe('a large file that cannot be read', () => {
  test('says so on its own page in every language as a small one is refused, and nothing of it is kept', async () => {
    const wrong = [[{ Fråga: 'x', Svar: 'Helt' }], [{ 'Radens nyckel': '', Svar: '' }], [{ ...ONE, Answer: 'Helt' }], [{ ...ONE, 'Radens märke': 'L000000000000-1-0000000000000000' }]];
    for (const rows of wrong) {
      const small: unknown = await bring(await fileOf(rows, false)).catch((error: unknown) => error);
      if (!(small instanceof Problem)) throw new Error('It was taken.');
      expect(await read(await large(rows))).toMatchObject({ state: 'refused', counts: { changed: 0 }, refusal: Object.fromEntries(LANGUAGES.map((language) => [language, render(small.said, language)])) });
      expect(await kept()).toEqual(NOTHING);
    }
  });

  test('may come again, and is told of in the list until then', async () => {
    const { id } = await read(await large([{ Fråga: 'x', Svar: 'Helt' }]));
    expect((await here.call(showWorkbook, { roundId: round.id }, coordinator)).files.map((file) => [file.id, file.state])).toContainEqual([id, 'refused']);
    await read(await large([ONE]));
    expect((await here.call(showWorkbook, { roundId: round.id }, coordinator)).files.map((file) => file.id)).not.toContain(id);
  });

  test('is of a round that was closed meanwhile', async () => {
    const next = await aRound(here, { versionId: version.id, year: 2024 });
    const { fileId } = await bring(await large([ONE]), { roundId: next.id });
    await here.call(closeRound, { roundId: next.id }, as('owner', country));
    expect(await compareSentAnswers(here)).toBe(1);
    expect([(await look(fileId, { roundId: next.id })).file, await kept()]).toMatchObject([{ state: 'refused', refusal: { en: expect.stringContaining('closed') } }, NOTHING]);
    expect(await refused(bring(await large([ONE]), { roundId: next.id }))).toMatch(/^gone/);
  });

  test('is given up when the program has not survived it some times', async () => {
    const { fileId } = await bring(await large([ONE]));
    await here.database.asSystem((tx) => tx.run(sql`update evaluation.answer_file set tries = 5 where id = ${fileId}`));
    expect(await compareSentAnswers(here)).toBe(1);
    expect([(await look(fileId)).file, await kept()]).toMatchObject([{ state: 'refused', refusal: { en: expect.stringContaining('our side') } }, NOTHING]);
  });

  test('keeps nobody’s personal identity code where it says why', async () => {
    const rows = [{ ...ONE, Kommentar: '131052-308T' }, { ...ONE, Kommentar: 'x' }];
    const { id } = await read(await large(rows));
    const said = await here.database.asSystem((tx) => tx.all(sql<{ row: string }>`select to_jsonb(r)::text || to_jsonb(f)::text as row from evaluation.answer_file f left join evaluation.answer_file_row r on r.file_no = f.no where f.id = ${id}`));
    expect([said.length, said.filter(({ row }) => row.includes('131052'))]).toEqual([2, []]);
  });
});

describe('whatever comes in between', () => {
  test('the database that goes away in the middle leaves nothing half done: the file still waits, and is read again', async () => {
    const { fileId } = await bring(await large([ONE]));
    const cut = await here.database.asSystem(async (tx) => {
      await tx.run(sql`lock table evaluation.answer_file_row in share row exclusive mode`);
      const reading = refused(compareSentAnswers(here));
      const waiting = () => here.database.asSystem((other) => other.all(sql<{ pid: number }>`select pid from pg_locks where not granted and relation = 'evaluation.answer_file_row'::regclass`));
      await expect.poll(waiting, { timeout: 10_000, interval: 20 }).toHaveLength(1);
      expect(await here.database.asSystem((other) => other.first(sql<{ tries: number }>`select tries from evaluation.answer_file where id = ${fileId}`))).toEqual({ tries: 1 });
      for (const { pid } of await waiting()) await here.database.asSystem((other) => other.run(sql`select pg_terminate_backend(${pid})`));
      return reading;
    });
    expect(cut).toMatch(/^unavailable/);
    expect([await stateOf(fileId), (await kept())?.unread]).toEqual(['reading', 0]);
    expect([await compareSentAnswers(here), await stateOf(fileId), await kept()]).toEqual([1, 'compared', NOTHING]);
  });

  test('of two servers one reads it; one that is thrown away while it is being read leaves nothing', async () => {
    const { fileId } = await bring(await large([ONE]));
    expect((await Promise.all([compareSentAnswers(here), compareSentAnswers(here), compareSentAnswers(here)])).toSorted()).toEqual([0, 0, 1]);
    expect((await look(fileId)).file).toMatchObject({ state: 'compared', revision: 2, counts: { changed: 1 } });
    const next = await bring(await large([ONE]));
    const done = await here.database.asSystem(async (tx) => {
      await tx.run(sql`lock table evaluation.answer_file_row in share row exclusive mode`);
      const reading = compareSentAnswers(here);
      await expect.poll(() => here.database.asSystem((other) => other.all(sql`select from pg_locks where not granted and relation = 'evaluation.answer_file_row'::regclass`)), { timeout: 10_000, interval: 20 }).toHaveLength(1);
      // As throwing it away does, which waits for the same lock here.
      await tx.run(sql`update evaluation.answer_file set state = 'discarded' where id = ${next.fileId}`);
      await tx.run(sql`delete from evaluation.answer_file_piece where file_no = (select no from evaluation.answer_file where id = ${next.fileId})`);
      return { reading };
    });
    expect([await done.reading, await stateOf(next.fileId), await kept()]).toEqual([0, 'discarded', NOTHING]);
  });
});

/** Numbers that look like chance and are the same every time. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test.each([3, 11, 88, 2026])('whatever stands in a file (%i), its rows come to the same in the background as while one waits', async (seed) => {
  const chance = chanceFrom(seed);
  const pick = (of: readonly string[]): string => of[chance(of.length)] ?? '';
  const marks = await marksNow();
  const rows = Array.from({ length: 1 + chance(12) }, () => {
    const key = `${pick(['05', '05', '05-1', '08', 'x'])} ${pick([...codes, '9.9.9-9a'])}`;
    return { 'Radens nyckel': chance(9) === 0 ? '' : key, 'Radens märke': chance(4) === 0 ? pick([...marks.values()]) : (marks.get(key) ?? ''), Svar: pick(['', 'Helt', 'Delvis', '3', 'Kanske']), Kommentar: pick(['', 'Har börjat', 'Nytt', '131052-308T']) };
  });
  const comeTo = async (isLarge: boolean) => {
    const sent: unknown = await bring(await fileOf(rows, isLarge)).catch((error: unknown) => error);
    if (sent instanceof Problem) return render(sent.said, 'sv');
    if (isLarge) await compareSentAnswers(here);
    const { fileId } = sent as Awaited<ReturnType<typeof bring>>; // it was taken
    const { file } = await look(fileId);
    if (file.refusal) return file.refusal.sv;
    return { counts: file.counts, columns: file.columns, notices: file.notices, rows: await Promise.all(ROW_OUTCOMES.map(async (shown) => (await look(fileId, { shown })).rows)) };
  };
  expect(await comeTo(true)).toEqual(await comeTo(false));
});

async function marksNow(): Promise<ReadonlyMap<string, string>> {
  const text = await callStreaming(here, takeOutWorkbook, { input: { roundId: round.id }, actor: coordinator }, async (book, rows) => {
    const pieces: Buffer[] = [];
    for await (const piece of workbookJson(book, 'sv', rows).body) pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces).toString();
  });
  const { rows } = JSON.parse(text) as { rows: readonly { organisation: { code: string }; statement: string; mark: string }[] }; // the file's own schema
  return new Map(rows.map(({ organisation, statement, mark }) => [`${organisation.code} ${statement}`, mark]));
}
