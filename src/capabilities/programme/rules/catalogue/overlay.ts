import type { Localized } from '#platform/i18n/index.ts';
import type { Measure, Note, Programme, Statement, Task } from '../../contract.ts';
import { isSameSet } from '../answering.ts';
import { differences } from './differences.ts';

/**
 * The official document over Lykta's catalogue of the same programme, by code. Wording and facts are the document's; what it does not say comes from the catalogue: the other languages,
 * short titles, guidance, and the judgements on who answers, in which sectors, and which number is asked. Where the two differ in a fact the document is believed and a note tells.
 */
export function overlaid(document: Programme, catalogue: Programme, lines: readonly string[]): Programme {
  const known = { sections: byCode(catalogue.sections), measures: byCode(catalogue.measures), tasks: byCode(catalogue.tasks), indicators: new Map(catalogue.coreIndicators.map((each) => [each.number, each])) };
  const own = (catalogue.ownWords ?? []).filter((language) => document.title[language] === undefined);
  return {
    ...document,
    title: over(document.title, catalogue.title),
    ...(document.publisher && { publisher: over(document.publisher, catalogue.publisher) }),
    ...(own.length > 0 && { ownWords: own }),
    sections: document.sections.map((section) => {
      const other = known.sections.get(section.code);
      const introduction = section.introduction ?? other?.introduction;
      return { ...section, title: over(section.title, other?.title), ...(other && { short: other.title }), ...(introduction && { introduction: over(introduction, other?.introduction) }) };
    }),
    measures: document.measures.map((measure) => measureOver(measure, known.measures.get(measure.code))),
    tasks: document.tasks.map((task) => taskOver(task, known.tasks.get(task.code))),
    coreIndicators: document.coreIndicators.map((indicator) => ({ ...indicator, text: over(indicator.text, known.indicators.get(indicator.number)?.text) })),
    notes: [...document.notes, ...differenceNotes(document, catalogue, lines)],
  };
}

/** Whether a document is the catalogue's programme: its name and years alone may be another's. */
export function isSameProgramme(document: Programme, catalogue: Programme): boolean {
  const codes = new Set(document.tasks.map(({ code }) => code));
  return document.code === catalogue.code && catalogue.tasks.filter(({ code }) => codes.has(code)).length > catalogue.tasks.length / 2;
}

/** The document's text wherever it has one. */
const over = (document: Localized, catalogue: Localized | undefined): Localized => ({ ...catalogue, ...document });

const byCode = <T extends { readonly code: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((each) => [each.code, each]));

function measureOver(measure: Measure, other: Measure | undefined): Measure {
  if (!other) return measure;
  const { question, guidance, targets } = other;
  return {
    ...measure, title: over(measure.title, other.title), short: other.title, ...(question && { question }), ...(guidance && { guidance }),
    targets: measure.targets.map((target, i) => (measure.targets.length === targets.length ? { ...target, text: over(target.text, targets[i]?.text) } : target)),
  };
}

function taskOver(task: Task, other: Task | undefined): Task {
  if (!other) return task;
  const statements = byCode(other.statements);
  const isSameRow = isSameSet(task.parties.map(({ party }) => party), other.parties.map(({ party }) => party)) && isSameSet(task.statements.map(({ code }) => code), other.statements.map(({ code }) => code));
  return { ...task, text: over(task.text, other.text), short: other.text, statements: task.statements.map((statement) => statementOver(statement, statements.get(statement.code), isSameRow)) };
}

/** A judgement was made on a row: where the document has another row, or other parties in it, the judgement is not of this one. */
function statementOver(statement: Statement, other: Statement | undefined, isSameRow: boolean): Statement {
  if (!other || !isSameRow) return statement;
  const { value: _guessed, ...read } = statement;
  const { short, answeredBy, appliesTo, value, guidance, why } = other;
  return {
    ...read, text: over(statement.text, other.text), ...(short && { short }), ...(why?.answeredBy && { answeredBy }), ...(appliesTo && { appliesTo }), ...(value && { value }), ...(guidance && { guidance }), ...(why && { why }),
  };
}

function differenceNotes(document: Programme, catalogue: Programme, lines: readonly string[]): readonly Note[] {
  return differences(document, catalogue).map(({ kind, code, document: read, catalogue: made }) => ({
    kind, line: lineOf(code, lines), ...(/^\d/.test(code) && { code }), read: read ?? '', made: `${/^\d/.test(code) ? '' : `${code}: `}${made ?? '–'}`,
  }));
}

/** Where a document has the measure that a code belongs to; its beginning where it cannot be found. */
function lineOf(code: string, lines: readonly string[]): number {
  const [measure = code] = code.split('-');
  return Math.max(0, lines.findIndex((line) => line.trimStart().replace(/^Mål /, '').startsWith(`${measure} `))) + 1;
}
