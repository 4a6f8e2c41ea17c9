import { randomUUIDv7 } from 'node:crypto';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { readSheets, type TableRow } from '#platform/tables/index.ts';
import { can } from '../access.ts';
import { Round } from '../contract.ts';
import { AnswerFileId, AnswerFilePage, BringAnswers, ChooseRows, FileBrought, OfFile, ROW_OUTCOMES, ROWS_A_PAGE, ShowAnswerFile, type AnswerFile } from '../contract/workbook.ts';
import { aboutFrom, isAboutSheet, isOther, type About } from '../rules/workbook/about.ts';
import { headerIn, type Header } from '../rules/workbook/columns.ts';
import { statementsToFill } from '../rules/workbook/filling.ts';
import { keyText } from '../rules/workbook/mark.ts';
import { rowError, rowFrom, type ReadRow } from '../rules/workbook/reading.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';
import { workbookPageTexts as texts } from '../texts/workbook-page-texts.ts';
import { goalsOf, roundFound } from './workbook.ts';
import { compareRows } from './workbook-comparing.ts';

const may = can('evaluation.answer.save');
const AT_ONCE = 1_000;

/** Reads a file of answers and compares it with what stands. No answer is changed. */
export const bringAnswers = action({
  name: 'evaluation.answer-file.bring',
  kind: 'write',
  may,
  input: BringAnswers,
  output: FileBrought,
  audit: { event: 'evaluation.answer-file.brought', about: ({ roundId }, { fileId }) => `${fileId} ${roundId}` },
  async run({ roundId, file: sent }, scope) {
    if (!sent) throw wrong(message(texts, 'fileMissing'));
    const round = await openRound(roundId, scope);
    const { about, rows, header } = await tableIn(sent.bytes);
    if (about) refuseOther(about, round);
    const [root] = scope.reach.roots;
    if (!root) throw new Problem('not-found', message(evaluationTexts, 'round.notFound'));
    const id = AnswerFileId.parse(randomUUIDv7());
    const notices = [...(header.at.has('mark') ? [] : ['no-marks']), ...(about || !sent.bytes.subarray(0, 2).every((byte, i) => byte === ZIP[i]) ? [] : ['no-about'])];
    const file = await store.addAnswerFile(scope.tx, { id, roundNo: round.no, tenantNo: root.tenant, name: sent.name, at: scope.now, columns: header.letters, notices }, scope);
    const read = await keepRows({ rows, header, file, round }, scope);
    if (read === 0) throw wrong(message(texts, 'noRows'));
    await store.setCompared(scope.tx, file, 'compared');
    return { fileId: id, state: 'compared' as const };
  },
});
const ZIP = Buffer.from('PK');

type Rows = AsyncIterator<TableRow>;
type Found = { readonly about: About | undefined; readonly header: Header; readonly rows: Rows };
const LOOKED_AT = 30;

/** The first visible sheet with the headings of a table of answers, at its rows; and what the hidden one says. A sheet of somebody's own beside it is never read to its end. */
async function tableIn(bytes: Uint8Array): Promise<Found> {
  let about: About | undefined;
  let found: Omit<Found, 'about'> | undefined;
  let unread: unknown;
  for await (const { sheet, isHidden, rows } of readSheets(bytes, { withHidden: true })) {
    if (isAboutSheet(sheet)) about ??= await aboutFrom(rows);
    if (found || isHidden || isAboutSheet(sheet)) continue;
    const iterator = rows[Symbol.asyncIterator]();
    try {
      const header = await headerOf(iterator);
      if (header) found = { header, rows: iterator };
    } catch (error) {
      unread ??= error;
    }
  }
  if (found) return { about, ...found };
  throw unread ?? wrong(message(texts, 'noTable'));
}

async function headerOf(rows: Rows): Promise<Header | undefined> {
  for (let looked = 0; looked < LOOKED_AT; looked += 1) {
    const next = await rows.next();
    if (next.done) return undefined;
    const header = headerIn(next.value);
    if (header && 'twice' in header) throw wrong(message(texts, 'columnTwice', { column: header.twice.slice(0, 60) }));
    if (header) return header;
  }
  return undefined;
}

function refuseOther(about: About, round: store.KeptRound): void {
  const other = isOther(about, round.id);
  if (other === 'format') throw wrong(message(texts, 'otherFormat'));
  if (other === 'round') throw wrong(message(texts, 'otherRound', { year: about.year || '–' }));
}

type Reading = { readonly rows: Rows; readonly header: Header; readonly file: store.FileOfRows; readonly round: store.KeptRound };

/** A batch at a time: memory does not grow with the file. Gives how many rows there were. */
async function keepRows({ rows, header, file, round }: Reading, scope: Scope): Promise<number> {
  const seen = new Set<string>();
  let read = 0;
  let batch: ReadRow[] = [];
  const keep = async (): Promise<void> => {
    if (batch.length > 0) await store.keepRows(scope.tx, file, await compareRows(batch, round, scope));
    read += batch.length;
    batch = [];
  };
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    const row = rowFrom(next.value, header, round.id);
    if (!row) continue;
    if (read === 0 && batch.length === 0 && row.errors.some(({ kind }) => kind === 'other-round')) throw wrong(message(texts, 'otherRound', { year: '–' }));
    const key = row.errors.some(({ field }) => field === 'key') ? undefined : keyText(row.key);
    batch.push(key !== undefined && seen.has(key) ? { ...row, errors: [...row.errors, rowError('key', 'twice', key)] } : row);
    if (key !== undefined) seen.add(key);
    if (batch.length === AT_ONCE) await keep();
  }
  await keep();
  return read;
}

export const showAnswerFile = action({
  name: 'evaluation.answer-file.show',
  kind: 'read',
  may,
  input: ShowAnswerFile,
  output: AnswerFilePage,
  audit: 'nothing-changes',
  async run({ roundId, fileId, shown: wanted, page }, scope) {
    const { round, file } = await fileFound({ roundId, fileId }, scope);
    const isOpen = isUndecided(file.state);
    const shown = wanted ?? ROW_OUTCOMES.find((outcome) => file.counts[outcome] > 0) ?? 'same';
    const rows = isOpen ? await store.rowsShown(scope.tx, file, shown, page) : [];
    const statements = new Map(statementsToFill(await goalsOf(round, scope)).map((statement) => [statement.code as string, statement]));
    return {
      round: Round.parse(round), file, shown, isClosed: round.state === 'closed',
      rows: rows.map((row) => ({ ...row, text: statements.get(row.statement)?.text ?? null, asksHowFar: statements.get(row.statement)?.asksHowFar ?? false })),
      page: { no: page, of: isOpen ? Math.max(1, Math.ceil(file.counts[shown] / ROWS_A_PAGE)) : 1 },
    };
  },
});

/** Whose value is taken where both have changed one: in these rows, or in all. Makes of it another preview. */
export const chooseRows = action({
  name: 'evaluation.answer-file.choose',
  kind: 'write',
  may,
  input: ChooseRows,
  output: FileBrought,
  audit: { event: 'evaluation.answer-file.chosen', about: ({ fileId, all, rows }) => `${fileId} ${all ?? Object.keys(rows).length}` },
  async run({ roundId, fileId, all = null, rows }, scope) {
    const { file } = await undecided({ roundId, fileId }, scope);
    await store.chooseRows(scope.tx, file, { all, lines: Object.keys(rows).map(Number), takes: Object.values(rows) });
    await store.setCompared(scope.tx, file, file.state === 'outdated' ? 'outdated' : 'compared');
    return { fileId, state: file.state };
  },
});

export const discardAnswers = action({
  name: 'evaluation.answer-file.discard',
  kind: 'write',
  may,
  input: OfFile,
  output: FileBrought,
  audit: { event: 'evaluation.answer-file.discarded', about: ({ fileId }) => fileId },
  async run(input, scope) {
    const { file } = await undecided(input, scope);
    await store.forgetRows(scope.tx, file, { withSaved: true });
    await store.endAnswerFile(scope.tx, file, { state: 'discarded', at: scope.now, counts: {} });
    return { fileId: file.id, state: 'discarded' as const };
  },
});

type Ids = { readonly roundId: Round['id']; readonly fileId: AnswerFileId };

/** A round in which answers can be brought in. */
async function openRound(roundId: Round['id'], scope: Scope): Promise<store.KeptRound> {
  const round = await roundFound(roundId, scope);
  if (round.state === 'closed') throw new Problem('gone', message(evaluationTexts, 'save.closed'));
  return round;
}

export async function fileFound({ roundId, fileId }: Ids, scope: Scope, { lock = false } = {}): Promise<{ readonly round: store.KeptRound; readonly file: store.KeptAnswerFile }> {
  const round = await roundFound(roundId, scope);
  const file = await store.answerFileById(scope.tx, { id: fileId, roundNo: round.no, lock }, scope);
  if (!file) throw new Problem('not-found', message(texts, 'notFound'));
  return { round, file };
}

const isUndecided = (state: AnswerFile['state']): boolean => state === 'compared' || state === 'outdated' || state === 'failed';

/** A file about which nothing is decided yet, for oneself until the transaction ends. */
export async function undecided(input: Ids, scope: Scope): ReturnType<typeof fileFound> {
  const found = await fileFound(input, scope, { lock: true });
  if (!isUndecided(found.file.state)) throw new Problem('conflict', message(texts, 'decided'));
  if (found.round.state === 'closed') throw new Problem('gone', message(evaluationTexts, 'save.closed'));
  return found;
}

const wrong = (said: Message): Problem => new Problem('invalid', said, { fields: [{ at: 'file', message: said }] });
