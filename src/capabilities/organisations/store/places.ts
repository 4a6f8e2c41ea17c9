import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { Language } from '#platform/i18n/index.ts';
import { Organisation, OrganisationCode, UnitKind, type Names, type OrganisationKind, type Sector } from '../contract.ts';
import { codeOfParty } from '../rules/parties.ts';
import { pathUnder, TENANT_KINDS } from '../rules/tree.ts';
import { lockTree, noteChange } from './log.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Where an organisation stands, for other capabilities: its small number, its path and whose rows hang on it. */
export type Place = Organisation & {
  readonly no: number; readonly path: string; readonly tenantNo: number;
  readonly unitKind: UnitKind | null;
  /** The programme's code for a body that it gives tasks by name. */
  readonly party: string | null;
  /** Whether its inhabitants count in sums of population. */
  readonly isInPopulation: boolean;
  readonly validFrom: Day;
  /** The last day that it is open. */
  readonly validTo: Day | null;
};

const places = db.selectFrom('organisations.place').select([
  'no', 'code', 'kind', 'path', 'tenant_no', 'names', 'sectors', 'is_made_up', 'unit_kind', 'party', 'in_population', 'valid_from', 'valid_to',
]);
type PlaceRow = {
  no: number; code: string; kind: string; path: string; tenant_no: number; names: unknown; sectors: readonly string[]; is_made_up: boolean; unit_kind: string | null;
  party: string | null; in_population: boolean; valid_from: Day; valid_to: Day | null;
};

const placeOf = ({ no, path, tenant_no, is_made_up, unit_kind, party, in_population, valid_from, valid_to, ...rest }: PlaceRow): Place => ({
  ...Organisation.parse({ ...rest, isMadeUp: is_made_up }), no, path, tenantNo: tenant_no,
  unitKind: UnitKind.nullable().parse(unit_kind), party, isInPopulation: in_population, validFrom: valid_from, validTo: valid_to,
});

export const openOn = (day: Day) => sql<boolean>`valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`;

/** Every organisation of these kinds that is open on the day, in the order of the tree. */
export async function placesOf(tx: Tx, kinds: readonly OrganisationKind[], day: Day): Promise<readonly Place[]> {
  return (await tx.all(places.where('kind', '=', sql<string>`any(${kinds})`).where(openOn(day)).orderBy('path'))).map(placeOf);
}

/** A tenant and all that belongs to it and is open on the day, in the order of the tree. */
export async function placesOfTenant(tx: Tx, tenantNo: number, day: Day): Promise<readonly Place[]> {
  return (await tx.all(places.where('tenant_no', '=', tenantNo).where(openOn(day)).orderBy('path'))).map(placeOf);
}

/** The same of several tenants. */
export async function placesOfTenants(tx: Tx, tenantNos: readonly number[], day: Day): Promise<readonly Place[]> {
  return (await tx.all(places.where('tenant_no', '=', sql<number>`any(${tenantNos}::int[])`).where(openOn(day)).orderBy('path'))).map(placeOf);
}

export async function placeByCode(tx: Tx, code: OrganisationCode): Promise<Place | undefined> {
  const row = await tx.first(places.where('code', '=', code));
  return row && placeOf(row);
}

/** The country that all organisations stand in. */
export async function countryPlace(tx: Tx): Promise<Place | undefined> {
  const row = await tx.first(places.where('kind', '=', 'country').orderBy('no').limit(1));
  return row && placeOf(row);
}

/** Those that somebody may mean by a text, out of those that may be chosen: by the code, or else by the name in any language, or else by the code that it begins with. */
export async function placesMeant(tx: Tx, text: string, mayBeChosen: (place: Place) => boolean): Promise<readonly Place[]> {
  const first = text.split(/\s/)[0] ?? '';
  const rows = await tx.all(
    places.where(sql<boolean>`(code in (${text}, ${first}) or exists (select from jsonb_each_text(names) n where lower(n.value) = lower(${text})))`)
      .orderBy(sql`code in (${text}, ${first})`, 'desc').orderBy('path').limit(MOST_MEANT),
  );
  const found = rows.map(placeOf).filter(mayBeChosen);
  const ways = [
    ({ code }: Place) => code === text,
    ({ names }: Place) => Object.values(names).some((name) => name.toLowerCase() === text.toLowerCase()),
    ({ code }: Place) => code === first,
  ];
  return ways.map((isMeant) => found.filter(isMeant)).find((meant) => meant.length > 0) ?? [];
}
const MOST_MEANT = 500;

/** The body that the programme gives tasks under this code. */
export async function placeByParty(tx: Tx, party: string): Promise<Place | undefined> {
  const row = await tx.first(places.where('party', '=', party));
  return row && placeOf(row);
}

/** Places by their small numbers, in one query: for naming what another capability holds. */
export async function placesByNo(tx: Tx, nos: readonly number[]): Promise<ReadonlyMap<number, Place>> {
  const rows = await tx.all(places.where('no', '=', sql<number>`any(${nos})`));
  return new Map(rows.map((row) => [row.no, placeOf(row)]));
}

/** The root of the tree, if there is one: what the operator of an installation acts over. */
export async function root(tx: Tx): Promise<Place | undefined> {
  const row = await tx.first(places.where('parent_no', 'is', null).orderBy('no').limit(1));
  return row && placeOf(row);
}

export type NewOrganisation = {
  readonly code: string; readonly kind: OrganisationKind; readonly names: Names; readonly parent?: Place; readonly sectors?: readonly Sector[]; readonly unitKind?: UnitKind | null;
  readonly validFrom: Day; readonly isMadeUp?: boolean; readonly isInPopulation?: boolean; readonly party?: string | null;
  /** Who does it, and when; left out by seeds. */
  readonly by?: { readonly accountId: string | null; readonly at: Date };
};

/** Puts a new organisation into the tree. Its number is allocated first, for its path holds it. What may stand where is the caller's to ask. */
export async function addOrganisation(tx: Tx, { code, kind, names, parent, sectors = [], unitKind = null, validFrom, isMadeUp = false, isInPopulation = true, party = null, by }: NewOrganisation): Promise<Place> {
  await lockTree(tx);
  const next = await tx.first(db.selectNoFrom(sql<number>`nextval(pg_get_serial_sequence('organisations.organisation', 'no'))`.as('no')));
  if (!next) throw new Error('The database gave no number.');
  const path = pathUnder(parent?.path ?? '', next.no);
  const tenantNo = TENANT_KINDS.includes(kind) || !parent ? next.no : parent.tenantNo;
  await tx.run(
    db.insertInto('organisations.organisation').values({
      no: next.no, code, kind, parent_no: parent?.no ?? null, tenant_no: tenantNo, path, names: JSON.stringify(names), sectors, valid_from: validFrom, valid_to: null,
      is_made_up: isMadeUp, unit_kind: unitKind, party, in_population: isInPopulation, successor_no: null, held_from: null,
    }),
  );
  await noteChange(tx, { organisationNo: next.no, tenantNo, what: 'opened', day: validFrom, ...(by && { by }) });
  return placeOf({
    no: next.no, code, kind, path, tenant_no: tenantNo, names, sectors, is_made_up: isMadeUp, unit_kind: unitKind, party, in_population: isInPopulation, valid_from: validFrom, valid_to: null,
  });
}

export type NamedBody = { readonly party: string; readonly name: string; readonly language: Language };

/**
 * The bodies that a programme gives tasks by name, below the centre: those that are missing are added, under the code P-<PARTY>. Gives how many. Runs under the rights
 * of whoever oversees the country. A database without a centre gets none.
 */
export async function addNamedBodies(tx: Tx, bodies: readonly NamedBody[], day: Day, by?: NewOrganisation['by']): Promise<number> {
  const wanted = [...new Map(bodies.map((body) => [body.party, body])).values()];
  if (wanted.length === 0) return 0;
  await lockTree(tx);
  const centre = await tx.first(places.where('kind', '=', 'centre').where(openOn(day)).orderBy('no').limit(1));
  if (!centre) return 0;
  const codes = wanted.map(({ party }) => codeOfParty(party));
  const known = await tx.all(db.selectFrom('organisations.place').select(['party', 'code']).where(sql<boolean>`(party = any(${wanted.map(({ party }) => party)}) or code = any(${codes}))`));
  const missing = wanted.filter(({ party }) => !known.some((there) => there.party === party || there.code === codeOfParty(party)));
  for (const { party, name, language } of missing) {
    await addOrganisation(tx, { code: OrganisationCode.parse(codeOfParty(party)), kind: 'stakeholder', names: { [language]: name }, parent: placeOf(centre), validFrom: day, party, ...(by && { by }) });
  }
  return missing.length;
}

/** How many organisers and units are open on the day, of those that the caller may see. */
export async function countOrganisations(tx: Tx, day: Day): Promise<{ readonly organisers: number; readonly units: number }> {
  const rows = await tx.all(db.selectFrom('organisations.place').select(['kind', sql<number>`count(*)`.as('there')]).where('kind', 'in', ['organiser', 'unit']).where(openOn(day)).groupBy('kind'));
  const of = (kind: OrganisationKind): number => rows.find((row) => row.kind === kind)?.there ?? 0;
  return { organisers: of('organiser'), units: of('unit') };
}
