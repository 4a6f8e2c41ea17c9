import type { VNode } from 'preact';
import type { AskedStatement, GivenField } from '../../contract.ts';
import { fieldName, type Fields } from '../../rules/answers.ts';
import { statementId } from '../../rules/form.ts';
import type { Written } from '../../rules/written.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { fieldWord, statusWord, type Sheet } from './sheet.tsx';

type Told = Pick<AskedStatement, 'code' | 'isWholeMeasure' | 'asksHowFar' | 'value'>;

/** Somebody else has saved the same answer meanwhile: both values of what both have changed, with a choice for each, and what else is new. With scripts the island shows the same with buttons. */
export function conflictOf(statement: Told, theirs: Fields['theirs'], sheet: Sheet, mine: Written): VNode | undefined {
  if (!theirs) return undefined;
  const kind = { isWhole: statement.isWholeMeasure, hasShare: statement.value?.kind === 'share' };
  const { both, also } = theirs;
  return (
    <div class="alert conflict" data-color="warning" data-conflicting={both.join(' ')}>
      {both.map((field) => choice({ code: statement.code, field, word: fieldWord(field, sheet, kind), isWhole: statement.asksHowFar }, { mine, theirs: theirs.written }, sheet))}
      {also.length > 0 && <p>{sheet.t(texts, 'form.alsoChanged', { what: also.map((field) => fieldWord(field, sheet, kind)).join(', ') })}</p>}
    </div>
  );
}

function choice({ code, field, word, isWhole }: { readonly code: string; readonly field: GivenField; readonly word: string; readonly isWhole: boolean }, { mine, theirs }: { readonly mine: Written; readonly theirs: Written }, sheet: Sheet): VNode {
  const [name, id] = [fieldName(code, `${field}.take`), `${statementId(code)}-${field}-take`];
  return (
    <div class="choice" role="radiogroup" aria-labelledby={id}>
      <p id={id}>{sheet.t(texts, 'conflict.field', { field: word })}</p>
      <label><input type="radio" name={name} value="mine" checked /> <span><strong>{sheet.words['conflict.mine']}:</strong> {valueText(field, mine, { sheet, isWhole })}</span></label>
      <label><input type="radio" name={name} value="theirs" /> <span><strong>{sheet.words['conflict.theirs']}:</strong> {valueText(field, theirs, { sheet, isWhole })}</span></label>
    </div>
  );
}

function valueText(field: GivenField, written: Written, { sheet, isWhole }: { readonly sheet: Sheet; readonly isWhole: boolean }): string {
  const value = written[field];
  if (field === 'status') return statusWord(value, sheet, isWhole);
  return value || sheet.words['conflict.nothing'];
}
