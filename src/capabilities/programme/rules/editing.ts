import type { Measure, Programme, Section, Statement, Task } from '../contract.ts';
import type { StatementContent } from '../contract/editing.ts';

// A programme with one thing changed. What is not there is not changed: undefined.

type Changed = Programme | undefined;

export const withSection = (programme: Programme, code: string, change: Pick<Section, 'title'>): Changed => {
  const sections = replaced(programme.sections, code, (section) => ({ ...section, ...change }));
  return sections && { ...programme, sections };
};

export const withMeasure = (programme: Programme, code: string, change: Omit<Measure, 'code' | 'section'>): Changed => {
  const measures = replaced(programme.measures, code, (measure) => ({ ...measure, ...change }));
  return measures && { ...programme, measures };
};

export const withTask = (programme: Programme, code: string, change: Partial<Omit<Task, 'code' | 'measure'>>): Changed => {
  const tasks = replaced(programme.tasks, code, (task) => ({ ...task, ...change }));
  return tasks && { ...programme, tasks };
};

/** Behind the last task of its measure, or of the last measure before it that has one. */
export function withNewTask(programme: Programme, measure: string, content: Pick<Task, 'text' | 'parties'>): Changed {
  const place = programme.measures.findIndex(({ code }) => code === measure);
  if (place === -1) return undefined;
  const before = new Set(programme.measures.slice(0, place + 1).map(({ code }) => code));
  const at = programme.tasks.findLastIndex((task) => before.has(task.measure)) + 1;
  const numbers = programme.tasks.filter((task) => task.measure === measure).map(({ code }) => Number(code.split('-')[1]));
  const task: Task = { code: `${measure}-${Math.max(0, ...numbers) + 1}`, measure, ...content, statements: [] };
  return { ...programme, tasks: programme.tasks.toSpliced(at, 0, task) };
}

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
