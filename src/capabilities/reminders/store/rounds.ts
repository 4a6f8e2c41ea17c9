import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { RoundId } from '#capabilities/evaluation/index.ts';
import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { queries, sql, within, type Tx } from '#platform/db/index.ts';
import type { OrganisersBehind, UnitsBehind, Who } from '../contract.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

export type OpenRound = { readonly id: RoundId; readonly names: Names; readonly lastDay: Day };

/** The rounds that are not closed. */
export async function openRounds(tx: Tx): Promise<readonly OpenRound[]> {
  const rows = await tx.all(db.selectFrom('evaluation.round_place').select(['id', 'names', 'last_day']).where('closed_on', 'is', null).orderBy('last_day'));
  return rows.map(({ id, names, last_day }) => ({ id: RoundId.parse(id), names: Names.parse(names), lastDay: last_day }));
}

const MOST_UNITS = 50;

/** The units within a reach that have not answered all they are asked in a round, while it is not signed: the first ones, and how many. */
export async function unitsBehind(tx: Tx, { roots }: Reach, roundId: RoundId): Promise<UnitsBehind> {
  const rows = await tx.all(sql<{ code: string; names: unknown; answered: number; all: number }>`
    select o.code, o.names, f.answered, count(*) over ()::int as all
    from evaluation.round_place r
    join evaluation.form_participation f on f.round_no = r.no and f.asked > f.answered and f.organisation_no <> f.tenant_no and ${within('f', roots)}
    join organisations.place o on o.no = f.organisation_no
    left join evaluation.signature s on s.round_no = f.round_no and s.tenant_no = f.tenant_no
    where r.id = ${roundId} and s.signed_at is null
    order by f.path limit ${MOST_UNITS}`);
  return { all: rows[0]?.all ?? 0, units: rows.map(({ code, names, answered }) => ({ organisation: { code: OrganisationCode.parse(code), names: Names.parse(names) }, hasBegun: answered > 0 })) };
}

type Tenant = { code: string; names: unknown; kind: string; is_signed: boolean; has_begun: boolean; units: number; not_begun: number; not_done: number };

/** Who has not signed in a round, in counts; for whoever oversees the country. */
export async function organisersBehind(tx: Tx, roundId: RoundId): Promise<OrganisersBehind> {
  const rows = await tx.all(sql<Tenant>`
    with tenant as (
      select f.tenant_no, f.round_no, bool_or(f.answered > 0) as has_begun, count(*) filter (where f.organisation_no <> f.tenant_no)::int as units,
        count(*) filter (where f.organisation_no <> f.tenant_no and f.answered = 0)::int as not_begun, count(*) filter (where f.organisation_no <> f.tenant_no and f.answered < f.asked)::int as not_done
      from evaluation.form_participation f join evaluation.round_place r on r.no = f.round_no and r.id = ${roundId} where f.asked > 0
      group by f.tenant_no, f.round_no
    )
    select o.code, o.names, o.kind, s.signed_at is not null as is_signed, t.has_begun, t.units, t.not_begun, t.not_done
    from tenant t join organisations.place o on o.no = t.tenant_no
    left join evaluation.signature s on s.round_no = t.round_no and s.tenant_no = t.tenant_no
    where o.kind = 'organiser'
    order by o.path`);
  const behind = rows.filter(({ is_signed }) => !is_signed);
  return {
    organisers: rows.length, notBegun: behind.filter(({ has_begun }) => !has_begun).length, notSigned: behind.length,
    behind: behind.map((row) => ({
      organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names) }, hasBegun: row.has_begun, units: row.units, unitsNotBegun: row.not_begun, unitsNotDone: row.not_done,
    })),
  };
}

/** An organisation in a round, and where it stands; `isLate`: it is not done and the last day has passed. */
export type Standing = { readonly no: number; readonly code: OrganisationCode; readonly names: Names; readonly path: string; readonly is: { readonly [who in Who]: boolean } };
type StandingRow = { no: number; code: string; names: unknown; path: string; answered: number; is_done: boolean; is_late: boolean };

const standingOf = (chosen: ReadonlySet<string>) => ({ no, code, names, path, answered, is_done, is_late }: StandingRow): Standing => ({
  no, code: OrganisationCode.parse(code), names: Names.parse(names), path,
  is: { 'not-begun': !is_done && answered === 0, 'not-signed': !is_done && answered > 0, late: !is_done && is_late, chosen: chosen.has(code) },
});

type AskStanding = { readonly roundId: RoundId; readonly today: Day; readonly chosen: readonly OrganisationCode[] };

/** Every tenant that is asked something in a round: an overseer's view, by how much. */
export async function tenantsStanding(tx: Tx, { roundId, today, chosen }: AskStanding): Promise<readonly Standing[]> {
  const rows = await tx.all(sql<StandingRow>`
    select o.no, o.code, o.names, o.path, sum(p.answered)::int as answered, s.signed_at is not null as is_done, r.last_day < ${today}::date as is_late
    from evaluation.round_place r join evaluation.participation p on p.round_no = r.no join organisations.place o on o.no = p.tenant_no
    left join evaluation.signature s on s.round_no = r.no and s.tenant_no = p.tenant_no
    where r.id = ${roundId}
    group by o.no, o.code, o.names, o.path, s.signed_at, r.last_day having sum(p.asked) > 0 order by o.path`);
  return rows.map(standingOf(new Set(chosen)));
}

/** Every organisation below an own one of a tenant that is asked something in a round. */
export async function unitsStanding(tx: Tx, { roots }: Reach, { roundId, today, chosen }: AskStanding): Promise<readonly Standing[]> {
  const rows = await tx.all(sql<StandingRow>`
    select o.no, o.code, o.names, f.path, f.answered, f.answered >= f.asked or s.signed_at is not null as is_done, r.last_day < ${today}::date as is_late
    from evaluation.round_place r join evaluation.form_participation f on f.round_no = r.no and f.asked > 0 and f.organisation_no <> f.tenant_no and ${within('f', roots)}
    join organisations.place o on o.no = f.organisation_no
    left join evaluation.signature s on s.round_no = r.no and s.tenant_no = f.tenant_no
    where r.id = ${roundId} order by f.path`);
  return rows.map(standingOf(new Set(chosen)));
}
