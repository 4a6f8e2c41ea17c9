import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { ListedOrganisation, Named, PER_PAGE, type ListFilter, type OrganisationKind } from '../contract.ts';
import { PUBLIC_KINDS } from '../rules/tree.ts';

type Row = {
  code: string; kind: string; names: unknown; sectors: readonly string[]; is_made_up: boolean; unit_kind: string | null; valid_from: Day; valid_to: Day | null; is_open: boolean;
  belongs_code: string | null; belongs_names: unknown; found: number;
};
export type Listed = { readonly rows: readonly ListedOrganisation[]; readonly found: number; readonly page: { readonly no: number; readonly of: number } };

const listedOf = (row: Row): ListedOrganisation => ListedOrganisation.parse({
  code: row.code, kind: row.kind, names: row.names, sectors: row.sectors, isMadeUp: row.is_made_up, unitKind: row.unit_kind, validFrom: row.valid_from, validTo: row.valid_to, isOpen: row.is_open,
  belongsTo: row.belongs_code ? { code: row.belongs_code, names: row.belongs_names } : null,
});

/** Signs that `like` would take for others stand for themselves. */
const likeText = (text: string): string => `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

type Wanted = Pick<ListFilter, 'search' | 'kind' | 'sector' | 'state' | 'page'> & { readonly day: Day; readonly reach: Reach; readonly today: Day; readonly underPath?: string; readonly parentNo?: number };

/** Open on the day: by what it is now, or by what it was then. */
const openThen = (day: Day) => sql<boolean>`((o.valid_from <= ${day} and coalesce(o.held_from, o.valid_from) <= ${day} and (o.valid_to is null or o.valid_to >= ${day}))
  or exists (select from organisations.past_place p where p.organisation_no = o.no and p.held_from <= ${day} and p.held_to >= ${day}))`;

/** A page of what everybody knows and what stands within the reach: those above first, then by code. One statement. */
export async function listed(tx: Tx, { search, kind, sector, state, page, day, reach, today, underPath, parentNo }: Wanted): Promise<Listed> {
  const conditions = [
    sql`(o.kind = any(${PUBLIC_KINDS}) or o.path ^@ any (${reach.roots.map(({ path }) => path)}::text[]))`,
    ...(search ? [sql`o.searched like ${likeText(search)}`] : []),
    ...(kind ? [sql`o.kind = ${kind}`] : []),
    ...(sector ? [sql`${sector} = any(o.sectors)`] : []),
    ...(state === 'open' ? [openThen(day)] : []),
    ...(state === 'closed' ? [sql`o.valid_from <= ${day} and not ${openThen(day)}`] : []),
    ...(underPath === undefined ? [] : [sql`o.path ^@ ${underPath}`]),
    ...(parentNo === undefined ? [] : [sql`o.parent_no = ${parentNo}`]),
  ];
  const rows = await tx.all(sql<Row>`
    select o.code, o.kind, o.names, o.sectors, o.is_made_up, o.unit_kind, o.valid_from, o.valid_to, o.valid_from <= ${today} and (o.valid_to is null or o.valid_to >= ${today}) as is_open,
      t.code as belongs_code, t.names as belongs_names, o.found::int as found
    from (
      select o.*, count(*) over () as found from organisations.organisation o where ${sql.join(conditions, sql` and `)}
      order by array_position(${['country', 'centre', 'collaboration-area', 'organiser', 'provider', 'stakeholder', 'branch', 'unit']}::text[], o.kind), o.code collate "C"
      limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}
    ) o
    left join organisations.organisation t on t.no = o.tenant_no and t.no <> o.no and t.kind <> 'country'
    order by array_position(${['country', 'centre', 'collaboration-area', 'organiser', 'provider', 'stakeholder', 'branch', 'unit']}::text[], o.kind), o.code collate "C"`);
  const found = rows[0]?.found ?? 0;
  return { rows: rows.map(listedOf), found, page: { no: page, of: Math.max(1, Math.ceil(found / PER_PAGE)) } };
}

const MOST_TENANTS = 500;

/** Those of some kinds that everybody knows: whom one may choose. */
export async function tenants(tx: Tx, kinds: readonly OrganisationKind[]): Promise<readonly (Named & { readonly kind: OrganisationKind })[]> {
  const rows = await tx.all(sql<Named & { readonly kind: OrganisationKind }>`
    select code, names, kind from organisations.organisation where kind = any(${kinds}) order by kind, code collate "C" limit ${MOST_TENANTS}`);
  return rows.map(({ code, names, kind }) => ({ ...Named.parse({ code, names }), kind }));
}

/** Organisations by their paths: those that a reach begins at. */
export async function namedByPath(tx: Tx, paths: readonly string[]): Promise<readonly Named[]> {
  const rows = await tx.all(sql<Named>`select code, names from organisations.organisation where path = any(${paths}) order by code collate "C"`);
  return rows.map(({ code, names }) => Named.parse({ code, names }));
}
