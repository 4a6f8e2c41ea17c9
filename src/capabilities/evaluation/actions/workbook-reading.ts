import type { Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { readSheets, type TableRow } from '#platform/tables/index.ts';
import type { AnswerFile } from '../contract/workbook.ts';
import { aboutFrom, isAboutSheet, isOther, type About } from '../rules/workbook/about.ts';
import { headerIn, type Header } from '../rules/workbook/columns.ts';
import { keyText } from '../rules/workbook/mark.ts';
import { rowError, rowFrom, type ReadRow } from '../rules/workbook/reading.ts';
import { isZipped } from '../rules/workbook/sizes.ts';
import * as store from '../store/index.ts';
import { workbookPageTexts as texts } from '../texts/workbook-page-texts.ts';
import { compareRows } from './workbook-comparing.ts';

// The one way in which a file becomes rows that are compared, while somebody waits or in the background.

/** How many rows are compared at once: fewer where nobody waits, so that others come in between. */
const AT_ONCE = { waitedFor: 1_000, later: 250 } as const;

/** A file that waits to be read, or could not be; and one about which nothing is decided: another that is read takes its place. */
export const UNREAD = ['reading', 'refused'] as const satisfies readonly AnswerFile['state'][];
const WITHOUT_DECISION = [...UNREAD, 'compared', 'outdated', 'failed'] as const;

type Into = { readonly file: store.FileOfRows; readonly round: store.KeptRound };
type Tell = (rows: number) => Promise<void>;

/** Keeps the rows of a file, each with what it comes to. @throws Problem that says why the file cannot be read, whole; then nothing of it is kept */
export async function readAnswers(bytes: Uint8Array, into: Into, scope: Scope, tell?: Tell): Promise<void> {
  const { file, round } = into;
  const { about, rows, header } = await tableIn(bytes);
  if (about) refuseOther(about, round);
  const read = await keepRows({ rows, header, ...into, ...(tell && { tell }) }, scope);
  if (read === 0) throw wrong(message(texts, 'noRows'));
  const notices = [...(header.at.has('mark') ? [] : ['no-marks' as const]), ...(about || !isZipped(bytes) ? [] : ['no-about' as const])];
  if (!(await store.setRead(scope.tx, file, { columns: header.letters, notices }))) throw new Problem('conflict', message(texts, 'decided'));
  await store.discardOthers(scope.tx, file, { at: scope.now, states: WITHOUT_DECISION }, scope);
  await store.setCompared(scope.tx, file, 'compared');
}

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

type Reading = Into & { readonly rows: Rows; readonly header: Header; readonly tell?: Tell };

/** A batch at a time: memory does not grow with the file. Gives how many rows there were. */
async function keepRows({ rows, header, file, round, tell }: Reading, scope: Scope): Promise<number> {
  const seen = new Set<string>();
  let read = 0;
  let batch: ReadRow[] = [];
  const keep = async (): Promise<void> => {
    if (batch.length > 0) await store.keepRows(scope.tx, file, await compareRows(batch, round, scope));
    read += batch.length;
    batch = [];
    await tell?.(read);
  };
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    const row = rowFrom(next.value, header, round.id);
    if (!row) continue;
    if (read === 0 && batch.length === 0 && row.errors.some(({ kind }) => kind === 'other-round')) throw wrong(message(texts, 'otherRound', { year: '–' }));
    const key = row.errors.some(({ field }) => field === 'key') ? undefined : keyText(row.key);
    batch.push(key !== undefined && seen.has(key) ? { ...row, errors: [...row.errors, rowError('key', 'twice', key)] } : row);
    if (key !== undefined) seen.add(key);
    if (batch.length === (tell ? AT_ONCE.later : AT_ONCE.waitedFor)) await keep();
  }
  await keep();
  return read;
}

export const wrong = (said: Message): Problem => new Problem('invalid', said, { fields: [{ at: 'file', message: said }] });
