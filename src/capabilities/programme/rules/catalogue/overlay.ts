import type { Localized } from '#platform/i18n/index.ts';
import type { Measure, Note, Programme, Statement, Task } from '../../contract.ts';
import { isSameSet } from '../answering.ts';
import { differences, targetsSaid, valueSaid } from './differences.ts';

/**
 * The official document over Lykta's catalogue of the same programme, by code. Wording and facts are the document's; what it does not say comes from the catalogue: the other languages,
 * short titles, guidance, and the judgements on who answers, in which sectors, and which number is asked. Where the two differ in a fact the document is believed and a note tells. What may
 * be about something else is not taken: the rows of a measure that has others in the document, a row with other parties and other years, a statement with another number.
 */
export function overlaid(document: Programme, catalogue: Programme, lines: readonly string[]): Programme {
  const known = { sections: byCode(catalogue.sections), measures: byCode(catalogue.measures), tasks: byCode(catalogue.tasks), indicators: new Map(catalogue.coreIndicators.map((each) => [each.number, each])) };
  const own = (catalogue.ownWords ?? []).filter((language) => document.title[language] === undefined);
  const rows = { document: rowsOf(document), catalogue: rowsOf(catalogue) };
  return {
    ...document,
    title: over(document.title, catalogue.title),
    ...(document.publisher && { publisher: over(document.publisher, catalogue.publisher) }),
    ownWords: own,
    sections: document.sections.map((section) => {
      const other = known.sections.get(section.code);
      const introduction = section.introduction ?? other?.introduction;
      return { ...section, title: over(section.title, other?.title), ...(other && { short: other.title }), ...(introduction && { introduction: over(introduction, other?.introduction) }) };
    }),
    measures: document.measures.map((measure) => measureOver(measure, known.measures.get(measure.code))),
    tasks: document.tasks.map((task) => {
      const other = known.tasks.get(task.code);
      return other && rows.document.get(task.measure) === rows.catalogue.get(other.measure) ? taskOver(task, other) : task;
    }),
    coreIndicators: document.coreIndicators.map((indicator) => ({ ...indicator, text: over(indicator.text, known.indicators.get(indicator.number)?.text) })),
    notes: [...document.notes, ...differenceNotes(document, catalogue, lines)],
  };
}

/** How many of the catalogue's tasks a document has too, by their codes. */
export const sharedTasks = (document: Programme, catalogue: Programme): number => {
  const codes = new Set(document.tasks.map(({ code }) => code));
  return catalogue.tasks.filter(({ code }) => codes.has(code)).length;
};

/** Whether a document is the catalogue's programme: its name and years alone may be another's. */
export const isSameProgramme = (document: Programme, catalogue: Programme): boolean => document.code === catalogue.code && sharedTasks(document, catalogue) > catalogue.tasks.length / 2;

/** A document of the catalogue's name that is not laid over it, and says so. */
export const unlike = (document: Programme, catalogue: Programme): Programme => ({
  ...document, notes: [...document.notes, { kind: 'catalogue-unlike', line: 1, read: '', made: `${sharedTasks(document, catalogue)} / ${catalogue.tasks.length}` }],
});

/** Which rows and statements each measure has: where they are others, nobody can say which of them is which. */
const rowsOf = ({ tasks }: Programme): ReadonlyMap<string, string> =>
  new Map([...Map.groupBy(tasks, ({ measure }) => measure)].map(([measure, own]) => [measure, own.map(({ code, statements }) => `${code} ${statements.length}`).join()]));

/** The document's text wherever it has one. */
const over = (document: Localized, catalogue: Localized | undefined): Localized => ({ ...catalogue, ...document });

const byCode = <T extends { readonly code: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((each) => [each.code, each]));

function measureOver(measure: Measure, other: Measure | undefined): Measure {
  if (!other) return measure;
  const { question, guidance, targets } = other;
  const isSameTargets = targetsSaid(measure.targets) === targetsSaid(targets);
  return {
    ...measure, title: over(measure.title, other.title), short: other.title, ...(measure.level === other.level && { ...(question && { question }), ...(guidance && { guidance }) }),
    targets: measure.targets.map((target, i) => (isSameTargets ? { ...target, text: over(target.text, targets[i]?.text) } : target)),
  };
}

function taskOver(task: Task, other: Task): Task {
  const isSameParties = partiesSaid(task) === partiesSaid(other);
  const isSameYears = yearsSaid(task) === yearsSaid(other);
  if (!isSameParties && !isSameYears) return task;
  const statements = byCode(other.statements);
  return { ...task, text: over(task.text, other.text), short: other.text, statements: task.statements.map((statement) => statementOver(statement, statements.get(statement.code), isSameParties)) };
}

const partiesSaid = ({ parties }: Task): string => parties.map(({ party, role }) => `${party} ${role}`).sort().join();
const yearsSaid = ({ statements }: Task): string => statements.map(({ years }) => years.join(' ')).join();

/** A judgement is of the row's parties; a document that says another number says something else. */
function statementOver(statement: Statement, other: Statement | undefined, withJudgements: boolean): Statement {
  if (!other || (statement.value && other.value && valueSaid(statement.value) !== valueSaid(other.value))) return statement;
  const { value: read, ...rest } = statement;
  const { short, answeredBy, appliesTo, value, guidance, why } = other;
  const worded = { ...rest, text: over(statement.text, other.text), ...(short && { short }), ...(guidance && { guidance }) };
  if (!withJudgements) return { ...worded, ...(read && { value: read }) };
  return { ...worded, ...(why?.answeredBy && !isSameSet(answeredBy, statement.answeredBy) && { answeredBy }), ...(appliesTo && { appliesTo }), ...(value && { value }), ...(why && { why }) };
}

function differenceNotes(document: Programme, catalogue: Programme, lines: readonly string[]): readonly Note[] {
  return differences(document, catalogue).map(({ kind, code, document: read, catalogue: made }) => ({
    kind, line: lineOf(code, lines), ...(/^\d/.test(code) && { code }), read: read ?? '', made: made ?? '',
  }));
}

/** Where a document has the measure that a code belongs to, or else its goal; its beginning where it has neither. */
function lineOf(code: string, lines: readonly string[]): number {
  for (let place = code.split('-')[0] ?? ''; place !== ''; place = place.split('.').slice(0, -1).join('.')) {
    const at = lines.findIndex((line) => line.trimStart().replace(/^Mål /, '').startsWith(`${place} `));
    if (at !== -1) return at + 1;
  }
  return 1;
}
