import { randomUUIDv7 } from 'node:crypto';
import * as z from 'zod';
import { reachesPlace } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { LANGUAGES, message, render, type Language } from '#platform/i18n/index.ts';
import { readRows } from '#platform/tables/index.ts';
import { can } from '../access.ts';
import { AcceptFile, Brought, COLUMNS, CompareFile, FileId, FilePage, FilesPage, GivenFile, OUTCOMES, PER_PAGE, ShowFile } from '../contract.ts';
import { headerFrom, wrong, type Header } from '../rules/file/columns.ts';
import { lineFrom, type ReadRow } from '../rules/file/lines.ts';
import { secondsLeft } from '../rules/file/progress.ts';
import { isOverCountry, organisationNotFound, refusal } from '../rules/tree.ts';
import * as store from '../store/index.ts';
import { fileTexts as texts } from '../texts/file-texts.ts';

const may = can('organisations.file.bring');

export const listFiles = action({
  name: 'organisations.file.list',
  kind: 'read',
  may,
  input: z.object({}),
  output: FilesPage,
  audit: 'nothing-changes',
  async run(_input, { tx, reach }) {
    const own = await store.namedByPath(tx, reach.roots.map(({ path }) => path));
    return { files: await store.filesOf(tx, reach), under: isOverCountry(reach) ? [...own, ...(await store.tenants(tx, ['organiser', 'provider']))] : own };
  },
});

/** Reads a file and compares it with the tree. Nothing is changed but what is kept of the file. */
export const bringFile = action({
  name: 'organisations.file.bring',
  kind: 'write',
  may,
  input: GivenFile.extend({ file: GivenFile.shape.file.optional() }),
  output: z.object({ fileId: FileId }),
  audit: { event: 'organisations.file.brought', about: ({ under }, { fileId }) => `${fileId} ${under}` },
  async run({ file, under: code, language }, scope) {
    const { tx, reach, actor, now, today } = scope;
    if (!file) throw wrong(message(texts, 'missing'));
    const under = await store.organisationByCode(tx, code, { reach, today });
    if (!under || !reachesPlace(reach, under.path)) throw organisationNotFound();
    if (!['country', 'organiser', 'provider', 'branch'].includes(under.kind)) throw refusal('under', message(texts, 'underHere'));
    const rows = readRows(file.bytes)[Symbol.asyncIterator]();
    const header = await firstRow(rows);
    const id = FileId.parse(randomUUIDv7());
    const tenantNo = isOverCountry(reach) ? Number(reach.roots.find(({ path }) => path.indexOf('.') === path.length - 1)?.tenant) : under.tenantNo;
    const no = await store.addFile(tx, { id, tenantNo, underNo: under.no, name: file.name, by: { accountId: actor.accountId, name: actor.name, at: now }, columns: header.columns });
    const lines = await keepLines(rows, { scope, file: { no, tenantNo }, header, language });
    if (lines === 0) throw wrong(message(texts, 'headerOnly'));
    const compared = await store.compare(tx, { no, tenantNo, columns: header.columns, under }, { today, closeMissingOn: null, isOverCountry: isOverCountry(reach) });
    await store.keepCompared(tx, no, compared, { state: 'compared', lines, closeMissingOn: null });
    return { fileId: id };
  },
});

type Rows = AsyncIterator<{ readonly line: number; readonly cells: readonly string[] }>;

async function firstRow(rows: Rows): Promise<Header> {
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    if (next.value.cells.some((cell) => cell.trim() !== '')) return headerFrom(next.value.cells);
  }
  throw wrong(message(texts, 'empty'));
}

const AT_ONCE = 1000;

/** A batch at a time: memory does not grow with the file. Gives how many lines there were. */
async function keepLines(rows: Rows, { scope: { tx }, file, header, language }: { readonly scope: Scope; readonly file: { readonly no: number; readonly tenantNo: number }; readonly header: Header; readonly language: Language }): Promise<number> {
  let lines = 0;
  let batch: ReadRow[] = [];
  const keep = async (): Promise<void> => {
    if (batch.length > 0) await store.addLines(tx, file, batch);
    batch = [];
  };
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    const row = lineFrom(next.value, header, language);
    if (!row) continue;
    lines += 1;
    batch.push(row);
    if (batch.length === AT_ONCE) await keep();
  }
  await keep();
  return lines;
}

export const showFile = action({
  name: 'organisations.file.show',
  kind: 'read',
  may,
  input: ShowFile,
  output: FilePage,
  audit: 'nothing-changes',
  async run({ fileId, shown: wanted, page }, scope) {
    const { tx, now, today } = scope;
    const file = await found(fileId, scope);
    const { counts } = file;
    const shown = wanted ?? (counts.wrong > 0 ? 'wrong' : (OUTCOMES.find((outcome) => outcome !== 'unchanged' && counts[outcome] > 0) ?? 'unchanged'));
    const isKept = file.state !== 'applied' && file.state !== 'discarded';
    const { errors, found: errorsFound } = isKept && shown === 'wrong' ? await store.errorsOf(tx, file.no, page) : { errors: [], found: 0 };
    const lines = isKept && shown !== 'wrong' ? await store.linesOf(tx, file.no, shown, page) : [];
    const of = shown === 'wrong' ? errorsFound : counts[shown];
    const missing = isKept && counts.missing > 0 ? await store.someMissing(tx, file, today) : [];
    return {
      file, errors, lines, shown, missing, page: { no: page, of: isKept ? Math.max(1, Math.ceil(of / PER_PAGE)) : 1 },
      secondsLeft: file.state === 'accepted' ? secondsLeft({ percent: file.percent, begunAt: file.begunAt, now }) : null,
    };
  },
});

/** Compares anew, with another choice for the units that the file lacks. */
export const compareFile = action({
  name: 'organisations.file.compare',
  kind: 'write',
  may,
  input: CompareFile,
  output: Brought,
  audit: { event: 'organisations.file.compared', about: ({ fileId, closeMissingOn }) => `${fileId} ${closeMissingOn ?? ''}`.trim() },
  async run({ fileId, closeMissingOn }, scope) {
    const file = await undecided(fileId, scope);
    const compared = await store.compare(scope.tx, file, { today: scope.today, closeMissingOn, isOverCountry: isOverCountry(scope.reach) });
    await store.keepCompared(scope.tx, file.no, compared, { state: 'compared', closeMissingOn });
    return { fileId, state: 'compared' as const };
  },
});

/** From here on it is brought in in the background. What was seen is what is accepted. */
export const acceptFile = action({
  name: 'organisations.file.accept',
  kind: 'write',
  may,
  input: AcceptFile,
  output: Brought,
  audit: { event: 'organisations.file.accepted', about: ({ fileId }) => fileId },
  async run({ fileId, mark }, scope) {
    const { tx, actor, now } = scope;
    const file = await undecided(fileId, scope);
    if (file.counts.wrong > 0) throw new Problem('invalid', message(texts, 'hasErrors'));
    if (file.mark !== mark) throw new Problem('conflict', message(texts, 'seenOther'));
    await store.accept(tx, file.no, actor.grants.filter(({ role }) => may.heldBy !== 'everyone' && may.heldBy.includes(role)), { accountId: actor.accountId, name: actor.name, at: now });
    return { fileId, state: 'accepted' as const };
  },
});

export const discardFile = action({
  name: 'organisations.file.discard',
  kind: 'write',
  may,
  input: z.object({ fileId: FileId }),
  output: Brought,
  audit: { event: 'organisations.file.discarded', about: ({ fileId }) => fileId },
  async run({ fileId }, scope) {
    const file = await undecided(fileId, scope);
    await store.endFile(scope.tx, file.no, 'discarded', scope.now);
    return { fileId, state: 'discarded' as const };
  },
});

/**
 * Brings an accepted file in: for the job. Compared once more with nobody else changing the tree; if that comes to something else than what was accepted, nothing is
 * changed and the new comparison waits to be looked at. How far it has come is told in transactions of their own.
 */
export const applyFile = action({
  name: 'organisations.file.apply',
  kind: 'write',
  may,
  input: z.object({ fileId: FileId }),
  output: Brought,
  audit: { event: 'organisations.file.applied', about: ({ fileId }, { state }) => `${fileId} ${state}` },
  prepare: async ({ fileId }, { transact, now: begunAt }) => async (scope) => {
    const { tx, actor, reach, now, today } = scope;
    await store.lockTree(tx);
    const file = await found(fileId, scope);
    if (file.state !== 'accepted') return { fileId, state: file.state };
    const tell = (percent: number): Promise<void> => transact((other) => store.tellProgress(other, file.no, percent, begunAt));
    await tell(5);
    const compared = await store.compare(tx, file, { today, closeMissingOn: file.closeMissingOn, isOverCountry: isOverCountry(reach) });
    if (compared.counts.wrong > 0 || compared.mark !== file.mark) {
      await store.keepCompared(tx, file.no, compared, { state: 'outdated', closeMissingOn: file.closeMissingOn });
      return { fileId, state: 'outdated' as const };
    }
    await tell(35);
    await store.apply(tx, file, { today, by: { accountId: actor.accountId, at: now }, tell });
    await store.endFile(tx, file.no, 'applied', now);
    return { fileId, state: 'applied' as const };
  },
});

/** A file of column names to fill in, for a spreadsheet: with semicolons, and a mark of its encoding. */
export const takeTemplate = action({
  name: 'organisations.file.take-template',
  kind: 'read',
  may,
  input: z.object({ language: z.enum(LANGUAGES) }),
  output: z.object({ text: z.string(), language: z.enum(LANGUAGES) }),
  audit: 'nothing-changes',
  run: async ({ language }) => ({
    text: `\uFEFF${COLUMNS.filter((column) => column !== 'name').map((column) => render(message(texts, `column.${column}`), language)).join(';')}\r\n`, language,
  }),
});

async function found(id: FileId, { tx, reach }: Scope): Promise<store.KeptFile> {
  const file = await store.fileById(tx, id, reach);
  if (!file) throw new Problem('not-found', message(texts, 'notFound'));
  return file;
}

async function undecided(id: FileId, scope: Scope): Promise<store.KeptFile> {
  const { no } = await found(id, scope);
  const state = await store.lockFile(scope.tx, no);
  if (state !== 'compared' && state !== 'outdated' && state !== 'failed') throw new Problem('conflict', message(texts, 'notOpen'));
  return found(id, scope);
}
