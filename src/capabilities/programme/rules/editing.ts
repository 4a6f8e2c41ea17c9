import type { Measure, Programme, Section, Statement, Task } from '../contract.ts';
import type { StatementContent } from '../contract/editing.ts';

// A programme with one thing changed. What is not there is not changed: undefined.

type Changed = Programme | undefined;

export const withSection = (programme: Programme, code: string, change: Pick<Section, 'title' | 'introduction'>): Changed => {
  const sections = replaced(programme.sections, code, (section) => withoutAbsent({ ...section, ...change }));
  return sections && { ...programme, sections };
};

export const withMeasure = (programme: Programme, code: string, change: Omit<Measure, 'code' | 'section'>): Changed => {
  const measures = replaced(programme.measures, code, (measure) => withoutAbsent({ ...measure, ...change }));
  return measures && { ...programme, measures };
};

export const withTask = (programme: Programme, code: string, change: Partial<Omit<Task, 'code' | 'measure'>>): Changed => {
  const tasks = replaced(programme.tasks, code, (task) => withoutAbsent({ ...task, ...change }));
  return tasks && { ...programme, tasks };
};

/** Behind the last task of its measure, or of the last measure before it that has one. */
export function withNewTask(programme: Programme, measure: string, content: Pick<Task, 'text' | 'short' | 'parties'>): Changed {
  const place = programme.measures.findIndex(({ code }) => code === measure);
  if (place === -1) return undefined;
  const before = new Set(programme.measures.slice(0, place + 1).map(({ code }) => code));
  const at = programme.tasks.findLastIndex((task) => before.has(task.measure)) + 1;
  const task = withoutAbsent<Task>({ code: `${measure}-${nextNumber(programme.tasks.filter((task) => task.measure === measure).map(({ code }) => code))}`, measure, ...content, statements: [] });
  return { ...programme, tasks: programme.tasks.toSpliced(at, 0, task) };
}

/** Not in a spearhead that has goals. Behind the last measure of its section, or of the last section before it that has one; with the next number. */
export function withNewMeasure(programme: Programme, section: string, content: Pick<Measure, 'title' | 'level'>): { readonly programme: Programme; readonly code: string } | undefined {
  const place = programme.sections.findIndex(({ code }) => code === section);
  if (place === -1 || programme.sections.some(({ parent }) => parent === section)) return undefined;
  const before = new Set(programme.sections.slice(0, place + 1).map(({ code }) => code));
  const at = programme.measures.findLastIndex((measure) => before.has(measure.section)) + 1;
  const code = `${section}.${nextNumber([...programme.sections.filter(({ parent }) => parent === section), ...programme.measures.filter((measure) => measure.section === section)].map((each) => each.code))}`;
  return { code, programme: { ...programme, measures: programme.measures.toSpliced(at, 0, { code, section, coreIndicator: false, targets: [], legal: null, ...content }) } };
}

/** With all its tasks. */
export const withoutMeasure = (programme: Programme, code: string): Changed =>
  programme.measures.some((measure) => measure.code === code)
    ? { ...programme, measures: programme.measures.filter((measure) => measure.code !== code), tasks: programme.tasks.filter(({ measure }) => measure !== code) }
    : undefined;

/** A goal behind the others of its spearhead; a spearhead behind all. Not in a spearhead that holds measures itself. */
export function withNewSection(programme: Programme, { parent, title }: { readonly parent: string | undefined; readonly title: Section['title'] }): { readonly programme: Programme; readonly code: string } | undefined {
  const { sections } = programme;
  if (parent === undefined) {
    const code = String(nextNumber(sections.filter(({ kind }) => kind === 'spearhead').map((each) => each.code)));
    return { code, programme: { ...programme, sections: [...sections, { code, kind: 'spearhead', title }] } };
  }
  const at = sections.findLastIndex((section) => section.code === parent || section.parent === parent);
  if (sections.find(({ code }) => code === parent)?.kind !== 'spearhead' || programme.measures.some(({ section }) => section === parent)) return undefined;
  const code = `${parent}.${nextNumber(sections.filter((section) => section.parent === parent).map((each) => each.code))}`;
  return { code, programme: { ...programme, sections: sections.toSpliced(at + 1, 0, { code, kind: 'goal', parent, title }) } };
}

/** Only an empty one: what stands in it is taken out first. */
export const withoutSection = (programme: Programme, code: string): Changed =>
  programme.sections.some((section) => section.code === code) && !programme.sections.some(({ parent }) => parent === code) && !programme.measures.some(({ section }) => section === code)
    ? { ...programme, sections: programme.sections.filter((section) => section.code !== code) }
    : undefined;

/** One more than the highest last number of some codes. */
const nextNumber = (codes: readonly string[]): number => Math.max(0, ...codes.map((code) => Number(code.split(/[.-]/).at(-1)))) + 1;

export const withoutTask = (programme: Programme, code: string): Changed =>
  programme.tasks.some((task) => task.code === code) ? { ...programme, tasks: programme.tasks.filter((task) => task.code !== code) } : undefined;

export const withStatement = (programme: Programme, code: string, content: StatementContent): Changed =>
  inTaskOf(programme, code, (statements) => replaced(statements, code, () => ({ code, ...content })));

/** With the next letter that its task has never had among those it has now. */
export function withNewStatement(programme: Programme, task: string, content: StatementContent): { readonly programme: Programme; readonly code: string } | undefined {
  const found = programme.tasks.find(({ code }) => code === task);
  if (!found) return undefined;
  const code = `${task}${nextLetters(found.statements.map((statement) => statement.code.slice(task.length)))}`;
  const changed = withTask(programme, task, { statements: [...found.statements, { code, ...content }] });
  return changed && { programme: changed, code };
}

export const withoutStatement = (programme: Programme, code: string): Changed =>
  inTaskOf(programme, code, (statements) => statements.filter((statement) => statement.code !== code));

export const taskOfStatement = (programme: Programme, code: string): Task | undefined => programme.tasks.find(({ statements }) => statements.some((statement) => statement.code === code));

function inTaskOf(programme: Programme, code: string, change: (statements: readonly Statement[]) => readonly Statement[] | undefined): Changed {
  const task = taskOfStatement(programme, code);
  const statements = task && change(task.statements);
  return task && statements && withTask(programme, task.code, { statements });
}

/** A field that was emptied is not there any more. */
export const withoutAbsent = <T extends object>(item: T): T => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T; // the same, without what is not there

function replaced<T extends { readonly code: string }>(list: readonly T[], code: string, change: (item: T) => T): readonly T[] | undefined {
  const at = list.findIndex((item) => item.code === code);
  const item = list[at];
  return item && list.with(at, change(item));
}

/** a … z, aa, ab …: one behind the last that is used. */
function nextLetters(used: readonly string[]): string {
  const last = Math.max(0, ...used.map((letters) => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)));
  return lettersOf(last + 1);
}

const lettersOf = (no: number): string => (no <= 26 ? String.fromCharCode(96 + no) : lettersOf(Math.floor((no - 1) / 26)) + lettersOf(((no - 1) % 26) + 1));
