import { randomUUIDv7 } from 'node:crypto';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { refuseOtherFiles } from '#platform/tables/index.ts';
import { can } from '../access.ts';
import { Round } from '../contract.ts';
import { AnswerFileId, AnswerFilePage, BringAnswers, ChooseRows, FileBrought, OfFile, ROW_OUTCOMES, ROWS_A_PAGE, ShowAnswerFile, type AnswerFile } from '../contract/workbook.ts';
import { statementsToFill } from '../rules/workbook/filling.ts';
import { isLarge } from '../rules/workbook/sizes.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';
import { workbookPageTexts as texts } from '../texts/workbook-page-texts.ts';
import { goalsOf, roundFound } from './workbook.ts';
import { readAnswers, UNREAD, wrong } from './workbook-reading.ts';

const may = can('evaluation.answer.save');

/** Reads a file of answers and compares it with what stands; a large one in the background. No answer is changed. */
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
    const [root] = scope.reach.roots;
    if (!root) throw new Problem('not-found', message(evaluationTexts, 'round.notFound'));
    const isLater = isLarge(sent.bytes);
    if (isLater) refuseOtherFiles(sent.bytes);
    const id = AnswerFileId.parse(randomUUIDv7());
    const file = await store.addAnswerFile(scope.tx, { id, roundNo: round.no, tenantNo: root.tenant, name: sent.name, at: scope.now }, scope);
    if (!isLater) {
      await readAnswers(sent.bytes, { file, round }, scope);
      return { fileId: id, state: 'compared' as const };
    }
    await store.discardOthers(scope.tx, file, { at: scope.now, states: UNREAD }, scope);
    await store.keepPieces(scope.tx, file, sent.bytes);
    await store.setToBeDone(scope.tx, file, { state: 'reading', grants: grantsKept(scope), at: scope.now });
    return { fileId: id, state: 'reading' as const };
  },
});

/** Under what the work is done when whoever asked for it is gone: the roles that allow it, where they are held now. */
export const grantsKept = ({ actor }: Pick<Scope, 'actor'>): Scope['actor']['grants'] => actor.grants.filter(({ role }) => may.heldBy !== 'everyone' && may.heldBy.includes(role));

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
    const { file } = await fileFound(input, scope, { lock: true });
    if (!isUndecided(file.state) && !isUnread(file.state)) throw new Problem('conflict', message(texts, 'decided'));
    await store.forgetRows(scope.tx, file, { withSaved: true });
    await store.dropPieces(scope.tx, file);
    await store.endAnswerFile(scope.tx, file, { state: 'discarded', at: scope.now, counts: {} });
    return { fileId: file.id, state: 'discarded' as const };
  },
});

type Ids = { readonly roundId: Round['id']; readonly fileId: AnswerFileId };

/** A round in which answers can be brought in. */
async function openRound(roundId: Round['id'], scope: Scope): Promise<store.KeptRound> {
  const round = await roundFound(roundId, scope);
  refuseClosed(round);
  return round;
}

export function refuseClosed({ state }: store.KeptRound): void {
  if (state === 'closed') throw new Problem('gone', message(evaluationTexts, 'save.closed'));
}

export async function fileFound({ roundId, fileId }: Ids, scope: Scope, { lock = false } = {}): Promise<{ readonly round: store.KeptRound; readonly file: store.KeptAnswerFile }> {
  const round = await roundFound(roundId, scope);
  const file = await store.answerFileById(scope.tx, { id: fileId, roundNo: round.no, lock }, scope);
  if (!file) throw new Problem('not-found', message(texts, 'notFound'));
  return { round, file };
}

const isUnread = (state: AnswerFile['state']): boolean => UNREAD.some((each) => each === state);
const isUndecided = (state: AnswerFile['state']): boolean => state === 'compared' || state === 'outdated' || state === 'failed';

/** A file about which nothing is decided yet, for oneself until the transaction ends. */
export async function undecided(input: Ids, scope: Scope): ReturnType<typeof fileFound> {
  const found = await fileFound(input, scope, { lock: true });
  if (!isUndecided(found.file.state)) throw new Problem('conflict', message(texts, 'decided'));
  refuseClosed(found.round);
  return found;
}
