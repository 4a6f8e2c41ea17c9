import { ORGANISATION_KINDS, type OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Programme } from '../contract.ts';
import { askableGoalsOf } from './outline.ts';

/** How many statements each kind of organisation is asked in each year, what is told of national measures as a whole included. */
export type DueTable = { readonly years: readonly number[]; readonly rows: readonly { readonly kind: OrganisationKind; readonly counts: readonly number[]; readonly statements: number }[] };

export function dueTable(programme: Programme): DueTable {
  const { from, to } = programme.period;
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_none, i) => from + i);
  const statements = askableGoalsOf(programme).flatMap(({ measures }) => measures.flatMap(({ tasks }) => tasks.flatMap((task) => task.statements)));
  const rows = ORGANISATION_KINDS.map((kind) => {
    const own = statements.filter(({ answeredBy }) => answeredBy.includes(kind));
    return { kind, counts: years.map((year) => own.filter((statement) => statement.years.includes(year)).length), statements: own.length };
  });
  return { years, rows: rows.filter((row) => row.statements > 0) };
}

/** Kinds that nobody answers as: the country has no form. */
const WITHOUT_FORM: ReadonlySet<OrganisationKind> = new Set(['country']);

/** Statements that nobody would be asked, because nobody answers them or none of their years is the programme's: they keep a version from being published. */
export const dueToNobody = ({ tasks, period }: Programme): readonly string[] =>
  tasks.flatMap((task) => task.statements)
    .filter(({ answeredBy, years }) => answeredBy.every((kind) => WITHOUT_FORM.has(kind)) || !years.some((year) => year >= period.from && year <= period.to))
    .map(({ code }) => code);
