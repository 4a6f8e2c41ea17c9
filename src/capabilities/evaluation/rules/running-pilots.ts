import type { OrganisationKind } from '#capabilities/organisations/index.ts';

// What is due to pilots only: the programme names them for a task as a party of their own, and who they are is said when a round is opened.

/** The kind that each pilots' party is of. */
const PILOTS: Readonly<Record<string, OrganisationKind>> = { 'pilot-organiser': 'organiser', 'pilot-collaboration-area': 'collaboration-area' };
/** The parties by which everybody of such a kind is meant: beside one of these a pilot is nobody apart. */
const EVERYBODY: Readonly<Partial<Record<OrganisationKind, readonly string[]>>> = {
  organiser: ['organiser', 'employer', 'producer', 'hospital-hygiene-unit'], 'collaboration-area': ['collaboration-area'],
};

type Named = { readonly parties: readonly string[] };

/** Whether of this kind only pilots are asked. */
export const isForPilots = ({ parties }: Named, kind: OrganisationKind): boolean =>
  parties.some((party) => PILOTS[party] === kind) && !parties.some((party) => EVERYBODY[kind]?.includes(party));

/** The kinds of which only pilots are asked, of those that are asked at all. */
export const pilotKindsOf = (statement: Named & { readonly answeredBy: readonly OrganisationKind[] }): readonly OrganisationKind[] => statement.answeredBy.filter((kind) => isForPilots(statement, kind));

/** Organisations with what each is a pilot for, in the order of the codes. `pilots`: statements by organisation; undefined where pilots are not told from others. */
export const withPilots = <N extends { readonly no: number; readonly kind: OrganisationKind }>(nodes: readonly N[], pilots: ReadonlyMap<number, readonly string[]> | undefined): readonly (N & { readonly pilotOf?: readonly string[] })[] =>
  pilots === undefined ? nodes : nodes.map((node) => ({ ...node, pilotOf: [...(pilots.get(node.no) ?? [])].sort() }));
