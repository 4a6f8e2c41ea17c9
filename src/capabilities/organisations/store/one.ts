import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { Detail, Happened, Named, PER_PAGE, Relation, type OrganisationCode } from '../contract.ts';
import { PUBLIC_KINDS, withoutZeros } from '../rules/tree.ts';

/** An organisation with all that is kept of it. */
export type Kept = Detail & { readonly no: number; readonly path: string; readonly tenantNo: number; readonly parentNo: number | null; readonly heldFrom: Day | null };

type Row = {
  no: number; code: string; kind: string; path: string; tenant_no: number; parent_no: number | null; names: unknown; sectors: readonly string[]; is_made_up: boolean;
  unit_kind: string | null; party: string | null; in_population: boolean; valid_from: Day; valid_to: Day | null; revision: number; held_from: Day | null;
  successor_code: string | null; successor_names: unknown;
};

const keptOf = (row: Row, today: Day): Kept => ({
  ...Detail.parse({
    code: row.code, kind: row.kind, names: row.names, sectors: row.sectors, isMadeUp: row.is_made_up, unitKind: row.unit_kind, validFrom: row.valid_from, validTo: row.valid_to,
    isOpen: row.valid_from <= today && (row.valid_to === null || row.valid_to >= today), isInPopulation: row.in_population, party: row.party, revision: row.revision,
    successor: row.successor_code ? { code: row.successor_code, names: row.successor_names } : null,
  }),
  no: row.no, path: row.path, tenantNo: row.tenant_no, parentNo: row.parent_no, heldFrom: row.held_from,
});

/** What everybody knows, and what stands within the reach. */
const visible = ({ roots }: Reach) => sql<boolean>`(o.kind = any(${PUBLIC_KINDS}) or o.path ^@ any (${roots.map(({ path }) => path)}::text[]))`;

const columns = sql`o.no, o.code, o.kind, o.path, o.tenant_no, o.parent_no, o.names, o.sectors, o.is_made_up, o.unit_kind, o.party, o.in_population, o.valid_from, o.valid_to, o.revision,
  o.held_from, s.code as successor_code, s.names as successor_names`;
const from = sql`from organisations.organisation o left join organisations.organisation s on s.no = o.successor_no`;

export async function organisationByCode(tx: Tx, code: OrganisationCode, { reach, today }: { readonly reach: Reach; readonly today: Day }): Promise<Kept | undefined> {
  const row = await tx.first(sql<Row>`select ${columns} ${from} where o.code = ${code} and ${visible(reach)}`);
  return row && keptOf(row, today);
}

export async function organisationByNo(tx: Tx, no: number, today: Day): Promise<Kept | undefined> {
  const row = await tx.first(sql<Row>`select ${columns} ${from} where o.no = ${no}`);
  return row && keptOf(row, today);
}

/** One that differs from a code only in the zeros at its beginning. */
export async function codeButForZeros(tx: Tx, code: string, reach: Reach): Promise<string | undefined> {
  const row = await tx.first(sql<{ code: string }>`
    select o.code from organisations.organisation o where ltrim(o.code, '0') = ${withoutZeros(code)} and o.code <> ${code} and ${visible(reach)} order by o.code limit 1`);
  return row?.code;
}

/** All above it, the country first. */
export async function above(tx: Tx, { no, path }: Pick<Kept, 'no' | 'path'>): Promise<readonly Named[]> {
  const nos = path.split('.').filter(Boolean).map(Number).filter((other) => other !== no);
  const rows = await tx.all(sql<Named>`select code, names from organisations.organisation where no = any(${nos}) order by length(path)`);
  return rows.map(({ code, names }) => Named.parse({ code, names }));
}

const MOST_TOLD = PER_PAGE;

/** What happened to it, the latest first. */
export async function historyOf(tx: Tx, no: number): Promise<readonly Happened[]> {
  // A move to somebody else stands twice, once for each of the two; who sees both reads it once.
  const rows = await tx.all(sql<Happened>`
    select what, day, at, detail from organisations.change where organisation_no = ${no} group by what, day, at, detail order by max(id) desc limit ${MOST_TOLD}`);
  return rows.map((row) => Happened.parse(row));
}

type RelationRow = { code: string; names: unknown; valid_from: Day; valid_to: Day | null };
const relationsOf = (rows: readonly RelationRow[]): readonly Relation[] =>
  rows.map(({ code, names, valid_from, valid_to }) => Relation.parse({ with: { code, names }, validFrom: valid_from, validTo: valid_to }));

/** For an organiser its areas, for an area its organisers; those that are over last. */
export async function membershipsOf(tx: Tx, no: number): Promise<readonly Relation[]> {
  return relationsOf(await tx.all(sql<RelationRow>`
    select o.code, o.names, m.valid_from, m.valid_to from organisations.membership m
    join organisations.organisation o on o.no = case when m.area_no = ${no} then m.organiser_no else m.area_no end
    where m.area_no = ${no} or m.organiser_no = ${no} order by m.valid_to is not null, o.code, m.valid_from`));
}

export async function purchasesOf(tx: Tx, no: number): Promise<readonly Relation[]> {
  return relationsOf(await tx.all(sql<RelationRow>`
    select o.code, o.names, p.valid_from, p.valid_to from organisations.purchase p
    join organisations.organisation o on o.no = case when p.provider_no = ${no} then p.organiser_no else p.provider_no end
    where p.provider_no = ${no} or p.organiser_no = ${no} order by p.valid_to is not null, o.code, p.valid_from desc limit ${MOST_TOLD}`));
}

/** False if they have one from that day on, or one that is going on. */
export async function beginPurchase(tx: Tx, { providerNo, organiserNo, from: day }: { readonly providerNo: number; readonly organiserNo: number; readonly from: Day }): Promise<boolean> {
  return (await tx.run(sql`
    insert into organisations.purchase (provider_no, organiser_no, valid_from)
    select ${providerNo}, ${organiserNo}, ${day}
    where not exists (select from organisations.purchase p where p.provider_no = ${providerNo} and p.organiser_no = ${organiserNo} and (p.valid_to is null or p.valid_to >= ${day}))
    on conflict do nothing`)) > 0;
}

/** False if there is none that goes on. */
export async function endPurchase(tx: Tx, { providerNo, organiserNo, from: begun, lastDay }: { readonly providerNo: number; readonly organiserNo: number; readonly from: Day; readonly lastDay: Day }): Promise<boolean> {
  return (await tx.run(sql`
    update organisations.purchase set valid_to = ${lastDay} where provider_no = ${providerNo} and organiser_no = ${organiserNo} and valid_from = ${begun} and valid_to is null`)) > 0;
}

/** For seeds only: requests have no right to it. Does nothing where the organiser belongs to an area already. */
export async function addMembership(tx: Tx, { areaNo, organiserNo, from: day }: { readonly areaNo: number; readonly organiserNo: number; readonly from: Day }): Promise<void> {
  await tx.run(sql`
    insert into organisations.membership (area_no, organiser_no, valid_from) select ${areaNo}, ${organiserNo}, ${day}
    where not exists (select from organisations.membership where organiser_no = ${organiserNo})`);
}
