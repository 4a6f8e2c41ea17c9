import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { Organisation, type OrganisationCode, type OrganisationKind, type Names, type Sector } from '../contract.ts';
import { pathUnder } from '../rules.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Where an organisation stands, for other capabilities: its small number, its path and whose rows hang on it. */
export type Place = Organisation & { readonly no: number; readonly path: string; readonly tenantNo: number };

const places = db.selectFrom('organisations.place').select(['no', 'code', 'kind', 'path', 'tenant_no', 'names', 'sectors', 'is_made_up']);
type PlaceRow = { no: number; code: string; kind: string; path: string; tenant_no: number; names: unknown; sectors: readonly string[]; is_made_up: boolean };

const placeOf = ({ no, path, tenant_no, is_made_up, ...rest }: PlaceRow): Place => ({ ...Organisation.parse({ ...rest, isMadeUp: is_made_up }), no, path, tenantNo: tenant_no });

const openOn = (day: Day) => sql<boolean>`valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`;

/** Every organisation of these kinds that is open on the day, in the order of the tree. */
export async function placesOf(tx: Tx, kinds: readonly OrganisationKind[], day: Day): Promise<readonly Place[]> {
  return (await tx.all(places.where('kind', '=', sql<string>`any(${kinds})`).where(openOn(day)).orderBy('path'))).map(placeOf);
}

export async function placeByCode(tx: Tx, code: OrganisationCode): Promise<Place | undefined> {
  const row = await tx.first(places.where('code', '=', code));
  return row && placeOf(row);
}

/** Places by their small numbers, in one query: for naming what another capability holds. */
export async function placesByNo(tx: Tx, nos: readonly number[]): Promise<ReadonlyMap<number, Place>> {
  const rows = await tx.all(places.where('no', '=', sql<number>`any(${nos})`));
  return new Map(rows.map((row) => [row.no, placeOf(row)]));
}

/** The organisers, and below them the units within the caller's reach. */
export async function tree(tx: Tx, { roots }: Reach, day: Day): Promise<readonly Place[]> {
  const rows = await tx.all(
    places
      .where(sql<boolean>`(kind = 'organiser' or (kind in ('unit', 'branch') and path ^@ any (${roots.map(({ path }) => path)}::text[])))`)
      .where(openOn(day))
      .orderBy('code'),
  );
  return rows.map(placeOf);
}

export type NewOrganisation = {
  readonly code: string; readonly kind: OrganisationKind; readonly names: Names; readonly parent?: Place; readonly sectors?: readonly Sector[];
  readonly validFrom: Day; readonly isMadeUp?: boolean;
};

/** Kinds that are tenants of their own; the others belong to the tenant of their parent. */
const TENANT_KINDS: ReadonlySet<OrganisationKind> = new Set(['country', 'centre', 'organiser', 'provider', 'stakeholder']);

/** Puts a new organisation into the tree. Its number is allocated first, for its path holds it. */
export async function addOrganisation(tx: Tx, { code, kind, names, parent, sectors = [], validFrom, isMadeUp = false }: NewOrganisation): Promise<Place> {
  const next = await tx.first(db.selectNoFrom(sql<number>`nextval(pg_get_serial_sequence('organisations.organisation', 'no'))`.as('no')));
  if (!next) throw new Error('The database gave no number.');
  const path = pathUnder(parent?.path ?? '', next.no);
  const tenantNo = TENANT_KINDS.has(kind) || !parent ? next.no : parent.tenantNo;
  await tx.run(
    db.insertInto('organisations.organisation').values({
      no: next.no, code, kind, parent_no: parent?.no ?? null, tenant_no: tenantNo, path, names: JSON.stringify(names), sectors, valid_from: validFrom, valid_to: null, is_made_up: isMadeUp,
    }),
  );
  return placeOf({ no: next.no, code, kind, path, tenant_no: tenantNo, names, sectors, is_made_up: isMadeUp });
}

/** The root of the tree, if there is one: what the operator of an installation acts over. */
export async function root(tx: Tx): Promise<Place | undefined> {
  const row = await tx.first(places.where('parent_no', 'is', null).orderBy('no').limit(1));
  return row && placeOf(row);
}

/** How many organisers and units are open on the day, of those that the caller may see. */
export async function countOrganisations(tx: Tx, day: Day): Promise<{ readonly organisers: number; readonly units: number }> {
  const rows = await tx.all(db.selectFrom('organisations.place').select(['kind', sql<number>`count(*)`.as('there')]).where('kind', 'in', ['organiser', 'unit']).where(openOn(day)).groupBy('kind'));
  const of = (kind: OrganisationKind): number => rows.find((row) => row.kind === kind)?.there ?? 0;
  return { organisers: of('organiser'), units: of('unit') };
}
