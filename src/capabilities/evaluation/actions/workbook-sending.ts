import * as z from 'zod';
import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { FormId, StatementCode } from '../contract.ts';
import { RowsAnswered, SendRows, Workbook, WorkbookRow } from '../contract/workbook.ts';
import { answerOf } from '../rules/workbook/comparing.ts';
import { rowsSent } from '../rules/workbook/sent.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';
import { workbookErrorTexts } from '../texts/workbook-errors-texts.ts';
import { workbookPageTexts as texts } from '../texts/workbook-page-texts.ts';
import { roundFound, takeOutWorkbook } from './workbook.ts';
import { compareRows, saveRows, type ComparedRow } from './workbook-comparing.ts';

/** The same rows as a workbook has, for a program: of one form, which is never long. */
export const readWorkbook = action({
  name: 'evaluation.workbook.read',
  kind: 'read',
  may: takeOutWorkbook.may,
  input: z.object({ formId: FormId }),
  output: Workbook.unwrap().extend({ rows: z.array(WorkbookRow).readonly() }).readonly(),
  audit: { event: 'evaluation.workbook.taken-out', about: ({ formId }) => formId },
  async run(input, scope) {
    if (!('run' in takeOutWorkbook)) throw new Error('It prepares nothing.');
    const head = await takeOutWorkbook.run(input, scope);
    const rows: z.input<typeof WorkbookRow>[] = [];
    for await (const some of takeOutWorkbook.rows(input, scope)) rows.push(...some);
    return { ...head, rows };
  },
});

/**
 * Answers as a program sends them, compared with what stands by the version that it had read. On a dry run nothing is saved; else all of them are, or none: a row that
 * cannot be, or that is in conflict and does not say whose value to take, refuses them all, and says of each row what it would come to.
 */
export const sendRows = action({
  name: 'evaluation.answer.send-rows',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: SendRows,
  output: RowsAnswered,
  audit: { event: 'evaluation.answers.sent', about: ({ roundId, rows, dryRun }, { saved }) => `${roundId} ${dryRun ? 'dry run' : `${saved} of`} ${rows.length}` },
  async run({ roundId, rows, dryRun }, scope) {
    const round = await roundFound(roundId, scope);
    if (round.state === 'closed') throw new Problem('gone', message(evaluationTexts, 'save.closed'));
    const locks = await store.locksOfRound(scope.tx, scope.reach, round.no);
    if (!dryRun) await store.lockForSaving(scope.tx, locks);
    const compared = await compareRows(rowsSent(rows), round, scope);
    // A form may have come to somebody else between the two.
    if (!dryRun && compared.some(({ ground }) => ground && !locks.some(({ tenantNo }) => tenantNo === ground.tenantNo))) throw new Problem('conflict', message(texts, 'movedNow'));
    if (dryRun) return { saved: 0, isDryRun: true, rows: compared.map((each) => told(each)) };
    refuse(compared, rows);
    const moving = compared.filter(({ row, outcome, cells }) => outcome === 'changed' || (outcome === 'conflict' && (rows[row.line - 1]?.take === 'mine' || cells.some(({ verdict }) => verdict === 'change'))));
    const saved = await saveRows(moving.flatMap(({ row, ground, cells }) => (ground
      ? [{ formId: ground.formId, tenantNo: ground.tenantNo, statement: StatementCode.parse(row.key.statement), version: ground.now.version, answer: answerOf(cells, ground.now, rows[row.line - 1]?.take ?? 'mine') }]
      : [])), scope);
    const versions = new Map(moving.map(({ row }, i) => [row.line, saved[i]?.version]));
    return { saved: saved.length, isDryRun: false, rows: compared.map((each) => told(each, versions.get(each.row.line))) };
  },
});

const told = ({ row: { key }, ground, outcome, cells, errors }: ComparedRow<ReturnType<typeof rowsSent>[number]>, version?: number) =>
  ({ ...key, outcome, cells, errors, version: version ?? ground?.now.version ?? null });

const MOST_TOLD = 200;

function refuse(compared: readonly ComparedRow<ReturnType<typeof rowsSent>[number]>[], sent: z.output<typeof SendRows>['rows']): void {
  const wrong = compared.filter(({ outcome }) => outcome === 'wrong');
  const open = compared.filter(({ row, outcome }) => outcome === 'conflict' && sent[row.line - 1]?.take === undefined);
  if (wrong.length + open.length === 0) return;
  const at = (line: number, field: string): string => `rows.${line - 1}.${field === 'key' ? 'statement' : field}`;
  const fields = [
    ...wrong.flatMap(({ row, errors }) => errors.map(({ field, kind, value, other }) => ({ at: at(row.line, field), message: { entry: workbookErrorTexts.entries[kind], parameters: { value, other } } }))),
    ...open.map(({ row, cells }) => ({ at: at(row.line, cells.find(({ verdict }) => verdict === 'conflict')?.field ?? 'status'), message: message(texts, 'rowConflict') })),
  ].slice(0, MOST_TOLD);
  const code = wrong.length > 0 ? 'invalid' : 'conflict';
  throw new Problem(code, message(texts, 'rowsRefused', { wrong: wrong.length, conflict: open.length }), { fields, detail: compared.map((each) => told(each)) });
}
