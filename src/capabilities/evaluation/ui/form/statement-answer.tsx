import type { VNode } from 'preact';
import { dayText } from '#platform/i18n/index.ts';
import { Tag } from '#platform/ui/index.ts';
import type { AskedStatement } from '../../contract.ts';
import { statementId } from '../../rules/form.ts';
import { linkIn } from '../../rules/written.ts';
import { fieldWord, numberSaid, statusWord, told, type Sheet } from './sheet.tsx';
import { besides, codeOf } from './statement-fields.tsx';
import { statementMarks } from './statement-marks.tsx';
import { proposalOf } from './statement-proposal.tsx';

/** A statement and its answer where it is only read. */
export function statementAnswer(statement: AskedStatement, sheet: Sheet): VNode {
  const { code, short, text, isWholeMeasure, asksHowFar, answer } = statement;
  const kind = { isWhole: isWholeMeasure, hasShare: statement.value?.kind === 'share' };
  const word = (field: Parameters<typeof fieldWord>[0]): string => fieldWord(field, sheet, kind);
  const link = linkIn(answer.evidence);
  return (
    <div class="statement" id={statementId(code)} key={code} data-statement={code} tabIndex={-1}>
      <p class="label">{codeOf(statement, sheet)} {short && <strong>{told(short, sheet)}. </strong>}{asksHowFar ? sheet.words['whole.asked'] : told(text, sheet)}</p>
      {besides(statement, sheet)}
      {statementMarks(statement, sheet)}
      <p><Tag kind={answer.status ? 'info' : 'neutral'}>{statusWord(answer.status ?? '', sheet, asksHowFar)}</Tag> {answer.numerator !== null && <span class="number">{numberSaid(answer, statement.value?.unit, sheet)}</span>}</p>
      {proposalOf(statement, sheet, false)}
      {answer.comment && <p class="said"><span class="subtle">{word('comment')}:</span> {answer.comment}</p>}
      {answer.note && <p class="said stays"><span class="subtle">{word('note')} ({sheet.words['form.noteStays']}):</span> {answer.note}</p>}
      {answer.evidence && <p class="said"><span class="subtle">{word('evidence')}:</span> {link ? <a href={link} rel="noreferrer">{answer.evidence}</a> : answer.evidence}</p>}
      {answer.onDay && <p class="said"><span class="subtle">{word('onDay')}:</span> {dayText(answer.onDay, sheet.language)}</p>}
    </div>
  );
}
