import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { RoundId } from '#capabilities/evaluation/index.ts';
import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, within, type Tx } from '#platform/db/index.ts';
import type { OrganisersBehind, UnitsBehind, Who } from '../contract.ts';

/**
 * The last day of an organisation in a round, in SQL: the round's, or a later one that it or its tenant was given.
 * @param of an alias that has tenant_no and organisation_no
 * @param round an alias that has no and last_day
 */
const lastDayIn = (of: string, round: string) => sql<Day>`${sql.raw(`greatest(${round}.last_day, (
  select max(x.last_day) from evaluation.extension_place x where x.tenant_no = ${of}.tenant_no and x.round_no = ${round}.no and x.organisation_no in (${of}.tenant_no, ${of}.organisation_no)))`)}`;

/** `lastDays`: the round's, and those that some were given. */
export type OpenRound = { readonly id: RoundId; readonly names: Names; readonly lastDays: readonly Day[] };

/** The rounds that are not closed, with all last days in them that the transaction sees. */
export async function openRounds(tx: Tx): Promise<readonly OpenRound[]> {
  const rows = await tx.all(sql<{ id: string; names: unknown; last_days: readonly Day[] }>`
    select r.id, r.names, array(select r.last_day union select x.last_day from evaluation.extension_place x where x.round_no = r.no and x.last_day > r.last_day order by 1)::text[] as last_days
    from evaluation.round_place r where r.closed_on is null order by r.last_day`);
  return rows.map(({ id, names, last_days }) => ({ id: RoundId.parse(id), names: Names.parse(names), lastDays: last_days }));
}

/** Until when these organisations have time in the rounds that go on, by code. */
export async function lastDaysAt(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, readonly Day[]>> {
  const rows = await tx.all(sql<{ code: string; last_days: readonly Day[] }>`
    select o.code, array_agg(distinct ${lastDayIn('o', 'r')})::text[] as last_days
    from (select code, tenant_no, no as organisation_no from organisations.place where code = any (${codes}::text[])) o cross join evaluation.round_place r where r.closed_on is null
    group by o.code`);
  return new Map(rows.map(({ code, last_days }) => [code, last_days]));
}

const MOST_UNITS = 50;

/** Those who are asked about: in which round, and whose last day was this or an earlier one. */
export type AskBehind = { readonly roundId: RoundId; readonly until: Day };

/** The units within a reach that have not answered all they are asked in a round, and whose last day has passed, while it is not signed: the first ones, and how many. */
export async function unitsBehind(tx: Tx, { roots }: Reach, { roundId, until }: AskBehind): Promise<UnitsBehind> {
  const rows = await tx.all(sql<{ code: string; names: unknown; answered: number; all: number; last_day: Day }>`
    select o.code, o.names, f.answered, count(*) over ()::int as all, max(${lastDayIn('f', 'r')}) over ()::text as last_day
    from evaluation.round_place r
    join evaluation.form_participation f on f.round_no = r.no and f.asked > f.answered and f.organisation_no <> f.tenant_no and ${within('f', roots)}
    join organisations.place o on o.no = f.organisation_no
    left join evaluation.signature s on s.round_no = f.round_no and s.tenant_no = f.tenant_no
    where r.id = ${roundId} and s.signed_at is null and ${lastDayIn('f', 'r')} <= ${until}::date
    order by f.path limit ${MOST_UNITS}`);
  return { all: rows[0]?.all ?? 0, lastDay: rows[0]?.last_day ?? null, units: rows.map(({ code, names, answered }) => ({ organisation: { code: OrganisationCode.parse(code), names: Names.parse(names) }, hasBegun: answered > 0 })) };
}

type Tenant = { code: string; names: unknown; kind: string; last_day: Day; is_signed: boolean; has_begun: boolean; units: number; not_begun: number; not_done: number };

/** Who has not signed in a round and whose last day has passed, in counts; for whoever oversees the country. */
export async function organisersBehind(tx: Tx, { roundId, until }: AskBehind): Promise<OrganisersBehind> {
  const rows = await tx.all(sql<Tenant>`
    with tenant as (
      select f.tenant_no, f.tenant_no as organisation_no, f.round_no, bool_or(f.answered > 0) as has_begun, count(*) filter (where f.organisation_no <> f.tenant_no)::int as units,
        count(*) filter (where f.organisation_no <> f.tenant_no and f.answered = 0)::int as not_begun, count(*) filter (where f.organisation_no <> f.tenant_no and f.answered < f.asked)::int as not_done
      from evaluation.form_participation f join evaluation.round_place r on r.no = f.round_no and r.id = ${roundId} where f.asked > 0
      group by f.tenant_no, f.round_no
    )
    select o.code, o.names, o.kind, ${lastDayIn('t', 'r')}::text as last_day, s.signed_at is not null as is_signed, t.has_begun, t.units, t.not_begun, t.not_done
    from tenant t join evaluation.round_place r on r.no = t.round_no join organisations.place o on o.no = t.tenant_no
    left join evaluation.signature s on s.round_no = t.round_no and s.tenant_no = t.tenant_no
    where o.kind = 'organiser'
    order by o.path`);
  const late = rows.filter(({ last_day }) => last_day <= until);
  const behind = late.filter(({ is_signed }) => !is_signed);
  return {
    lastDay: behind.reduce<Day | null>((latest, { last_day }) => (latest === null || last_day > latest ? last_day : latest), null), organisers: late.length, extended: rows.length - late.length, notBegun: behind.filter(({ has_begun }) => !has_begun).length, notSigned: behind.length,
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
    select o.no, o.code, o.names, o.path, sum(p.answered)::int as answered, s.signed_at is not null as is_done, ${lastDayIn('o', 'r')} < ${today}::date as is_late
    from evaluation.round_place r join evaluation.participation p on p.round_no = r.no join (select *, no as organisation_no from organisations.place) o on o.no = p.tenant_no
    left join evaluation.signature s on s.round_no = r.no and s.tenant_no = p.tenant_no
    where r.id = ${roundId}
    group by o.no, o.organisation_no, o.tenant_no, o.code, o.names, o.path, s.signed_at, r.no, r.last_day having sum(p.asked) > 0 order by o.path`);
  return rows.map(standingOf(new Set(chosen)));
}

/** What organisations that were chosen by their codes are called, in the order of the tree. */
export async function namedByCode(tx: Tx, codes: readonly OrganisationCode[]): Promise<readonly Pick<Standing, 'code' | 'names'>[]> {
  if (codes.length === 0) return [];
  const rows = await tx.all(sql<{ code: string; names: unknown }>`select code, names from organisations.place where code = any (${codes}::text[]) order by path`);
  return rows.map(({ code, names }) => ({ code: OrganisationCode.parse(code), names: Names.parse(names) }));
}

/** Every organisation below an own one of a tenant that is asked something in a round. */
export async function unitsStanding(tx: Tx, { roots }: Reach, { roundId, today, chosen }: AskStanding): Promise<readonly Standing[]> {
  const rows = await tx.all(sql<StandingRow>`
    select o.no, o.code, o.names, f.path, f.answered, f.answered >= f.asked or s.signed_at is not null as is_done, ${lastDayIn('f', 'r')} < ${today}::date as is_late
    from evaluation.round_place r join evaluation.form_participation f on f.round_no = r.no and f.asked > 0 and f.organisation_no <> f.tenant_no and ${within('f', roots)}
    join organisations.place o on o.no = f.organisation_no
    left join evaluation.signature s on s.round_no = r.no and s.tenant_no = f.tenant_no
    where r.id = ${roundId} order by f.path`);
  return rows.map(standingOf(new Set(chosen)));
}
