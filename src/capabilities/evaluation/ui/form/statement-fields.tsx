import type { ComponentChild, VNode } from 'preact';
import { fieldId } from '#platform/ui/index.ts';
import { STATUSES, type AskedStatement, type GivenField } from '../../contract.ts';
import { fieldName, type Fields } from '../../rules/answers.ts';
import { statementId } from '../../rules/form.ts';
import { lackingIn, needsOf } from '../../rules/sending.ts';
import { linkIn, shareIn } from '../../rules/written.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { sendingTexts } from '../../texts/sending-texts.ts';
import { statusWord, told, type Sheet } from './sheet.tsx';
import { conflictOf } from './statement-conflict.tsx';
import { evidenceMark, statementMarks } from './statement-marks.tsx';
import { proposalOf } from './statement-proposal.tsx';

// Plain functions, not components: sixty of these stand on a page, and each must be cheap.

/** A statement and its answer: its number where it has one, the scale, where blank is a choice like the others, and what else is told. */
export function statementFields(statement: AskedStatement, fields: Fields, sheet: Sheet): VNode {
  const { code, isWholeMeasure, value } = statement;
  const fullyFrom = value?.kind === 'share' ? (value.fullyFrom ?? 100) : undefined;
  const needs = sheet.rules ? needsOf(sheet.rules, statement.measure) : {};
  const lacking = lackingIn(needs, statement.answer, statement.marks.evidence?.n ?? 0);
  const share = fullyFrom === undefined ? undefined : shareIn(fields.written, fullyFrom);
  return (
    <div class="statement" id={statementId(code)} key={code} data-statement={code} tabIndex={-1} data-fully-from={fullyFrom}>
      <fieldset>
        <legend>{codeOf(statement, sheet)} {statement.short && <strong>{told(statement.short, sheet)}. </strong>}{statement.asksHowFar ? sheet.words['whole.asked'] : told(statement.text, sheet)}</legend>
        {!sheet.isDense && besides(statement, sheet)}
        {statementMarks(statement, sheet)}
        {conflictOf(statement, fields.theirs, sheet, fields.written)}
        {proposalOf(statement, sheet, true)}
        {value && valueFields(statement, fields, sheet, share)}
        {error(fieldName(code, 'status'), sheet)}
        {scale(statement, share?.status ?? fields.written.status, sheet)}
      </fieldset>
      {(hasEvidence(statement) || isWholeMeasure) && evidenceMark(statement, sheet, true)}
      {isWholeMeasure ? wholeFields(statement, fields, sheet) : moreFields(statement, fields, sheet)}
      {lacking.length > 0 && <p class="lacking">{lacking.map((field) => sheet.t(sendingTexts, `needs.${field}`)).join(' ')}</p>}
      <p class="save-state" data-state />
      <input type="hidden" name={fieldName(code, 'version')} value={fields.version} />
      <input type="hidden" name={fieldName(code, 'was')} value={fields.was} />
    </div>
  );
}

/** Evidence that is there is seen; the way to add some is folded away with the rest. */
const hasEvidence = ({ marks: { evidence } }: AskedStatement): boolean => evidence !== undefined && evidence.n > 0;

/** A statement's code leads to what is said of it and to its answer's story: one link of few bytes, for sixty of them stand on a page. */
export const codeOf = ({ code }: AskedStatement, { ofForm }: Sheet): VNode => (ofForm === null ? <span class="code">{code}</span> : <a class="code" href={`${ofForm}/talk/${code}`}>{code}</a>);

/** What helps with the answer: guidance, and what the Centre offers for the work. */
export function besides({ guidance, tool }: Pick<AskedStatement, 'guidance' | 'tool'>, sheet: Sheet): VNode | undefined {
  if (!guidance && !tool) return undefined;
  return (
    <p class="hint">
      {guidance && told(guidance, sheet)}
      {tool && <> {sheet.words['form.tool']} <a href={tool.url} rel="noreferrer">{told(tool.title, sheet)}</a></>}
    </p>
  );
}

/** A national measure concerns the Centre: that it does not is shown only where it has been said. */
function scale({ code, isWholeMeasure, asksHowFar }: AskedStatement, chosen: string, sheet: Sheet): VNode {
  const { words, errors } = sheet;
  const name = fieldName(code, 'status');
  const id = errors.has(name) ? `${statementId(code)}-status` : undefined;
  return (
    <div class="scale">
      {STATUSES.map((status, i) => <label hidden={isWholeMeasure && status === 'not-applicable' && chosen !== status}><input type="radio" name={name} value={status} checked={chosen === status} id={i === 0 ? id : undefined} /><span>{statusWord(status, sheet, asksHowFar)}</span></label>)}
      <label class="blank"><input type="radio" name={name} value="" checked={chosen === ''} /><span>{words['status.blank']}</span></label>
    </div>
  );
}

/** A count: one number. A share: how many of how many, from which percentage it means "fully", and what follows. */
function valueFields({ code, value }: AskedStatement, fields: Fields, sheet: Sheet, share: ReturnType<typeof shareIn>): VNode {
  const { words, t } = sheet;
  const unit = value?.unit && told(value.unit, sheet);
  const counted = value?.kind === 'share' ? 'denominator' : 'numerator';
  const number = (field: GivenField, label: string): VNode => (
    <div class="number-field">{line({ code, field, label, aside: field === counted && unit && (value?.kind === 'share' ? unit : <>({unit})</>), isNumber: true }, fields, sheet)}</div>
  );
  if (value?.kind !== 'share') return <div class="value">{number('numerator', words['value.count'])}</div>;
  const follows = share && (share.percent === null ? words['value.ofNone'] : t(texts, 'value.follows', { percent: String(share.percent) }));
  return (
    <>
      <p class="hint">{t(texts, 'value.fullyFrom', { percent: String(value.fullyFrom ?? 100) })}</p>
      <div class="value">
        {number('numerator', words['value.part'])}
        {number('denominator', words['value.whole'])}
        <output class="follows" data-follows>{follows}</output>
      </div>
    </>
  );
}

/** Folded away until one is used (in a table always): what is said to the Centre, and apart from it what is not. */
function moreFields(statement: AskedStatement, fields: Fields, sheet: Sheet): VNode {
  const { code } = statement;
  const { words, isCentres, errors, isDense } = sheet;
  const { written } = fields;
  const comment = words[isCentres ? 'form.comment' : 'form.toCentre'];
  const inside = [...(written.comment ? [comment] : []), ...(written.note ? [words['form.note']] : []), ...(written.evidence ? [words['form.evidence']] : [])];
  const isWrong = ['comment', 'note', 'evidence'].some((field) => errors.has(fieldName(code, field)));
  return (
    <details class="more" open={(inside.length > 0 && !isDense) || isWrong || sheet.open === code}>
      <summary>{words['form.more']} <span class="tag" data-inside hidden={inside.length === 0}>{inside.join(', ')}</span></summary>
      {isDense && <p><span class="subtle">{words['form.task']}:</span> {told(statement.task.text, sheet)}</p>}
      {isDense && besides(statement, sheet)}
      <div class="to-centre">{area({ code, field: 'comment', label: comment, aside: !isCentres && words['form.toCentreWhen'] }, fields, sheet)}</div>
      <div class="stays">{area({ code, field: 'note', label: words['form.note'], aside: words['form.noteStays'] }, fields, sheet)}</div>
      <div>{evidence({ code, label: words['form.evidence'], aside: words['form.evidenceHint'] }, fields, sheet)}</div>
      {!hasEvidence(statement) && evidenceMark(statement, sheet, true)}
    </details>
  );
}

/** What the Centre tells of a national measure: nothing of it is folded away. */
function wholeFields({ code }: AskedStatement, fields: Fields, sheet: Sheet): VNode {
  const { words } = sheet;
  return (
    <div class="whole">
      <div>{area({ code, field: 'comment', label: words['whole.text'] }, fields, sheet)}</div>
      <div>{evidence({ code, label: words['whole.source'], aside: words['form.evidenceHint'] }, fields, sheet)}</div>
      <div class="day-field">{line({ code, field: 'onDay', label: words['whole.day'], aside: words['round.lastDayHint'] }, fields, sheet)}</div>
    </div>
  );
}

type Labelled = { readonly code: string; readonly field: GivenField; readonly label: string; readonly aside?: ComponentChild; readonly isNumber?: boolean };

const evidence = (labelled: Omit<Labelled, 'field'>, fields: Fields, sheet: Sheet): VNode => {
  const link = linkIn(fields.written.evidence);
  return <>{line({ ...labelled, field: 'evidence' }, fields, sheet)}{link && <p class="evidence-link"><a href={link} rel="noreferrer">{sheet.words['form.openEvidence']}</a></p>}</>;
};

function line({ code, field, label, aside, isNumber = false }: Labelled, { written }: Fields, sheet: Sheet): VNode {
  const { id, name, isWrong, described } = naming(code, field, sheet);
  return labelled({ id, name, label, aside }, <input class="input" id={isWrong && id} name={name} value={written[field]} inputMode={isNumber ? 'numeric' : undefined} aria-invalid={isWrong} aria-describedby={described} />, sheet);
}

function area({ code, field, label, aside }: Labelled, { written }: Fields, sheet: Sheet): VNode {
  const { id, name, isWrong, described } = naming(code, field, sheet);
  return labelled({ id, name, label, aside }, <textarea class="input" id={isWrong && id} name={name} rows={2} maxLength={4000} aria-invalid={isWrong} aria-describedby={described}>{written[field]}</textarea>, sheet);
}

/** A field within its label: sixty statements have three each, and an id and what points at it are a tenth of the page. What is wrong stands between the two, and is led to by its id. */
function labelled({ id, name, label, aside }: { readonly id: string; readonly name: string; readonly label: string; readonly aside?: ComponentChild }, field: VNode, sheet: Sheet): VNode {
  const said = <>{label}{aside && <> <span class="aside">{aside}</span></>}</>;
  return sheet.errors.has(name) ? <><label for={id}>{said}</label>{error(name, sheet)}{field}</> : <label>{said}{field}</label>;
}

function naming(code: string, field: GivenField, { errors }: Sheet) {
  const [id, name] = [`${statementId(code)}-${field}`, fieldName(code, field)];
  const isWrong = errors.has(name) || undefined;
  return { id, name, isWrong, described: isWrong && `${id}-error` };
}

function error(name: string, { errors }: Sheet): VNode | undefined {
  const said = errors.get(name);
  return said === undefined ? undefined : <p class="field-error" id={`${fieldId(name)}-error`}>{said}</p>;
}
