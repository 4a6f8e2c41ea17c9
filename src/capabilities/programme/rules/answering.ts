import type { OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Level, Programme, Task } from '../contract.ts';
import { ANSWERED_BY, answeredBy, kindsOf, namedFor, type AnsweredBy } from './answered-by.ts';

/** A party of a document: how its name is printed, how many statements name it, and who answers for it. */
export type PartyRow = { readonly party: string; readonly names: readonly string[]; readonly statements: number; readonly kinds: readonly OrganisationKind[]; readonly isOwnChoice: boolean };

/** Every party that a document names, in the order of how many statements name it. `own`: what its owner has said; the rest is the program's own table. */
export function partyRows(programme: Programme, own: AnsweredBy): readonly PartyRow[] {
  const named = programme.tasks.flatMap((task) => namedFor(task, levelOf(programme, task)).map(({ party, name }) => ({ party, name, task })));
  const table = { ...ANSWERED_BY, ...own };
  return [...Map.groupBy(named, ({ party }) => party)].map(([party, places]) => ({
    party, names: [...new Set(places.map(({ name }) => name).filter((name) => name !== ''))],
    statements: [...new Set(places.map(({ task }) => task))].reduce((sum, { statements }) => sum + statements.length, 0),
    kinds: kindsOf(party, table), isOwnChoice: !isSameSet(kindsOf(party, table), kindsOf(party, ANSWERED_BY)),
  })).sort((a, b) => b.statements - a.statements || (a.party < b.party ? -1 : 1));
}

/**
 * The same of a published version, as its statements have it: the table may have been changed since. Where statements are one party's alone they say who answers for it; else what
 * all its statements have in common, so far as the program's own table has it too.
 */
export function publishedRows(programme: Programme, corrected: ReadonlySet<string>): readonly PartyRow[] {
  return partyRows(programme, {}).map((row) => {
    const places = programme.tasks.map((task) => ({ parties: namedFor(task, levelOf(programme, task)).map(({ party }) => party), answered: task.statements.filter(({ code }) => !corrected.has(code)).map((each) => each.answeredBy) }))
      .filter(({ parties }) => parties.includes(row.party));
    const alone = places.filter(({ parties }) => parties.every((party) => party === row.party)).flatMap(({ answered }) => answered)[0];
    const all = places.flatMap(({ answered }) => answered);
    const kinds = alone ?? (all.length === 0 ? row.kinds : row.kinds.filter((kind) => all.every((answered) => answered.includes(kind))));
    return { ...row, kinds, isOwnChoice: !isSameSet(kinds, row.kinds) };
  });
}

/** What is chosen otherwise than it is now: only that is kept, so that a better table of the program's own can come later. */
export const chosenAnew = (chosen: AnsweredBy, own: AnsweredBy): AnsweredBy =>
  Object.fromEntries(Object.entries(chosen).filter(([party, kinds]) => !isSameSet(kinds, kindsOf(party, { ...ANSWERED_BY, ...own }))));

export type Reassigned = { readonly programme: Programme; readonly changes: readonly { readonly code: string; readonly from: readonly OrganisationKind[]; readonly to: readonly OrganisationKind[] }[] };

/** The programme as another table makes it: every statement but those that were corrected one by one. */
export function reassigned(programme: Programme, own: AnsweredBy, corrected: ReadonlySet<string>): Reassigned {
  const changes: Reassigned['changes'][number][] = [];
  const tasks = programme.tasks.map((task): Task => {
    const to = fromTable(programme, task, own);
    return {
      ...task,
      statements: task.statements.map((statement) => {
        if (corrected.has(statement.code) || isSameSet(statement.answeredBy, to)) return statement;
        changes.push({ code: statement.code, from: statement.answeredBy, to });
        return { ...statement, answeredBy: to };
      }),
    };
  });
  return { programme: { ...programme, tasks }, changes };
}

/** Who answers the statements of a task by the table. */
export const fromTable = (programme: Programme, task: Task, own: AnsweredBy): readonly OrganisationKind[] =>
  answeredBy(namedFor(task, levelOf(programme, task)), { ...ANSWERED_BY, ...own });

/** Statements that somebody has given other answerers than the table does: what an exchange file says of them is kept. */
export const unlikeTable = (programme: Programme, own: AnsweredBy): readonly string[] =>
  programme.tasks.flatMap((task) => {
    const usual = fromTable(programme, task, own);
    return task.statements.filter((statement) => !isSameSet(statement.answeredBy, usual)).map(({ code }) => code);
  });

export const isSameSet = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((each) => other.includes(each));

const levelOf = ({ measures }: Programme, { measure }: Task): Level => measures.find(({ code }) => code === measure)?.level ?? 'organiser';
