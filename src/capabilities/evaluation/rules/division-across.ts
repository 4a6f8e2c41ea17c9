import { askableGoalsOf, isSameQuestion, type CrosswalkChange, type Statement } from '#capabilities/programme/index.ts';
import type { Localized } from '#platform/i18n/index.ts';
import { covers } from './division.ts';
import { compare } from './proposals.ts';

// What a division means over another version of the programme than the one by which its code is meant.

type Asked = Pick<Statement, 'text' | 'guidance' | 'value'>;
/** What a version calls its sections, measures and tasks, and what its statements ask. `shown`: as it is read in a list. */
export type Words = { readonly parts: ReadonlyMap<string, Localized>; readonly statements: ReadonlyMap<string, Asked>; readonly shown: ReadonlyMap<string, Localized> };

export function wordsIn(programme: Parameters<typeof askableGoalsOf>[0]): Words {
  const measures = askableGoalsOf(programme).flatMap((goal) => goal.measures);
  const tasks = measures.flatMap((measure) => measure.tasks);
  const statements = tasks.flatMap((task) => task.statements);
  const parts = [...programme.sections, ...measures, ...tasks.map((task) => ({ ...task, title: task.text }))];
  return {
    parts: new Map(parts.map(({ code, title }) => [code, title])), statements: new Map(statements.map((statement) => [statement.code, statement])),
    shown: new Map([...parts, ...statements.map((statement) => ({ ...statement, title: statement.text }))].map(({ code, short, title }) => [code, short ?? title])),
  };
}

type Row = { readonly from: string | null; readonly to: string | null; readonly change: CrosswalkChange };
/** What a crosswalk that holds says between two versions. */
export type Across = { readonly rows: readonly Row[]; readonly parts: readonly { readonly from: string; readonly to: string }[] };

/** `codes`: the statements that it means there. `lost`: those of its own version of which nothing says what became of them, or that are another question there: they are not handed over. */
export type Meant = { readonly codes: ReadonlySet<string>; readonly lost: readonly string[] };

/**
 * A statement goes on as the same in other words or not, as all that it was split into, and as what it was merged into where all of that is handed over: by this code, or `along` with it. Of a goal, a measure or a task
 * also what is new there, and what has become another question there, is meant; not what came from elsewhere.
 */
export function meantOver({ code, along = [] }: { readonly code: string; readonly along?: readonly string[] }, was: Words, is: Words, across: Across | undefined): Meant {
  const { rows, parts } = across ?? byCodesAndTexts(was, is);
  const own = parts.filter(({ from }) => from === code);
  const targets = (own.length > 0 ? own : parts.filter(({ from }) => covers(code, from))).map(({ to }) => to);
  const isThere = (statement: string): boolean => targets.some((target) => covers(target, statement));
  const mergedFrom = Map.groupBy(rows.filter(({ change }) => change === 'merged'), ({ to }) => to);
  const goesOn = ({ to, change }: Row): boolean =>
    to !== null && (isSameQuestion(change) || change === 'split' || (change === 'merged' ? (mergedFrom.get(to) ?? []).every(({ from }) => from !== null && [code, ...along].some((handed) => covers(handed, from))) : isThere(to)));
  const known = Map.groupBy(rows, ({ from }) => from);
  const codes = rows.filter((row) => (row.from === null ? row.to !== null && isThere(row.to) : covers(code, row.from) && goesOn(row))).flatMap(({ to }) => to ?? []);
  const isLost = (statement: string): boolean => {
    const ownRows = known.get(statement) ?? [];
    return !ownRows.some(({ change }) => change === 'ended') && !ownRows.some(goesOn);
  };
  return { codes: new Set(codes), lost: [...was.statements.keys()].filter((statement) => covers(code, statement) && isLost(statement)) };
}

/** Where nobody has said what became of what: what has the same code is the same where it reads the same in some language, and else another. Of a code that is gone nothing is known. */
function byCodesAndTexts(was: Words, is: Words): Across {
  const isSame = (before: Asked | undefined, after: Asked | undefined): boolean => before !== undefined && after !== undefined && ['same', 'reworded'].includes(compare(before, after).likeness);
  const title = (text: Localized | undefined) => text && { text };
  return {
    rows: [...is.statements].map(([code, asked]): Row => {
      const before = was.statements.get(code);
      return before ? { from: code, to: code, change: isSame(before, asked) ? 'same' : 'meaning' } : { from: null, to: code, change: 'new' };
    }),
    parts: [...was.parts.keys()].filter((code) => isSame(title(was.parts.get(code)), title(is.parts.get(code)))).map((code) => ({ from: code, to: code })),
  };
}
