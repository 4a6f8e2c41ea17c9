import type { OrganisationKind, Sector } from '#capabilities/organisations/index.ts';

/** What decides whether a statement is asked of an organisation in a year. */
export type Askable = {
  readonly code: string;
  readonly years: readonly number[];
  readonly answeredBy: readonly OrganisationKind[];
  /** Empty: every sector. */
  readonly sectors: readonly Sector[];
};

export type Asked = { readonly kind: OrganisationKind; readonly sectors: readonly Sector[] };

/** Years are a set: what is due in 2024 and 2026 is not due in 2025. An organisation of no stated sector is asked what any sector is. */
export function isDue(statement: Askable, of: Asked, year: number): boolean {
  return (
    statement.years.includes(year) &&
    statement.answeredBy.includes(of.kind) &&
    (statement.sectors.length === 0 || of.sectors.length === 0 || statement.sectors.some((sector) => of.sectors.includes(sector)))
  );
}

/** The lists that a round needs: organisations that are asked the same share one, and nobody gets an empty one. */
export function askedLists<S extends Askable, O extends Asked>(statements: readonly S[], organisations: readonly O[], year: number): readonly { readonly asked: Asked; readonly statements: readonly S[]; readonly organisations: readonly O[] }[] {
  const alike = Map.groupBy(organisations, ({ kind, sectors }) => `${kind} ${[...sectors].sort().join(' ')}`);
  return [...alike.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const due = statements.filter((statement) => isDue(statement, first, year));
    return due.length === 0 ? [] : [{ asked: { kind: first.kind, sectors: first.sectors }, statements: due, organisations: members }];
  });
}
