import { TENANT_KINDS } from '#capabilities/organisations/index.ts';
import { Names } from '#capabilities/organisations/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { RoundThere } from '../rules/targets.ts';
import type { OwnReach, TargetParty, UnitReach } from '../rules/targets-told.ts';
import { LEAST_UNITS } from '../rules/units.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** The rounds over a version, the newest first. */
export async function roundsOver(tx: Tx, versionNo: number, today: Day): Promise<readonly RoundThere[]> {
  const rows = await tx.all(db.selectFrom('evaluation.round_place').select(['no', 'year', 'last_day', 'closed_on']).where('version_no', '=', versionNo).orderBy('no', 'desc'));
  return rows.map(({ no, year, last_day, closed_on }) => ({ no, year, isOver: closed_on !== null || last_day < today }));
}

/** How each tenant stands by its own form in these measures in these rounds, of what is signed. */
export async function ownReaches(tx: Tx, rounds: readonly number[], measures: readonly string[]): Promise<readonly OwnReach[]> {
  const rows = await tx.all(sql<{ tenant_no: number; round_no: number; measure: string; signed: OwnReach['signed'] }>`
    select s.tenant_no, s.round_no, s.measure, case when s.left_out > 0 then 'left-out' when s.reached > 0 then 'reached' else 'not-reached' end as signed
    from evaluation.signed_reach s
    where s.kind = any (${TENANT_KINDS}::text[]) and s.round_no = any (${[...rounds]}::int[]) and s.measure = any (${[...measures]}::text[])
    union all
    select f.tenant_no, f.round_no, f.measure, null from evaluation.measure_forms f
    where f.kind = any (${TENANT_KINDS}::text[]) and f.round_no = any (${[...rounds]}::int[]) and f.measure = any (${[...measures]}::text[]) and ${notSigned(rounds)}`);
  return rows.map(({ tenant_no: tenantNo, round_no: roundNo, measure, signed }) => ({ tenantNo, roundNo, measure, signed }));
}

const notSigned = (rounds: readonly number[]) => sql`(f.tenant_no, f.round_no) not in (select g.tenant_no, g.round_no from evaluation.signature g where g.round_no = any (${[...rounds]}::int[]))`;

/** Of units, how many were asked these measures in these rounds and have reached them, of what is signed. A tenant whose units would show by it is in no sum but in `hidden`. */
export async function unitReaches(tx: Tx, rounds: readonly number[], measures: readonly string[]): Promise<readonly UnitReach[]> {
  if (measures.length === 0) return [];
  const rows = await tx.all(sql<{ round_no: number; measure: string; k: number; n: number; left_out: number; not_signed: number; hidden: number }>`
    with one as (
      select s.round_no, s.measure, s.reached, s.asked_forms, s.left_out, 0 as not_signed, s.answered_forms >= ${LEAST_UNITS} or s.answered_forms = 0 as is_shown
      from evaluation.signed_reach s where s.kind = 'unit' and s.round_no = any (${[...rounds]}::int[]) and s.measure = any (${[...measures]}::text[])
      union all
      select f.round_no, f.measure, 0, f.forms, 0, f.forms, true
      from evaluation.measure_forms f where f.kind = 'unit' and f.round_no = any (${[...rounds]}::int[]) and f.measure = any (${[...measures]}::text[])
        and ${notSigned(rounds)}
    )
    select round_no, measure, coalesce(sum(reached) filter (where is_shown), 0)::int as k, coalesce(sum(asked_forms - left_out) filter (where is_shown), 0)::int as n,
      coalesce(sum(left_out) filter (where is_shown), 0)::int as left_out, sum(not_signed)::int as not_signed, coalesce(sum(asked_forms) filter (where not is_shown), 0)::int as hidden
    from one group by round_no, measure`);
  return rows.map(({ round_no: roundNo, measure, k, n, left_out: leftOut, not_signed: notSigned, hidden }) => ({ roundNo, measure, k, n, leftOut, notSigned, hidden }));
}

/** Who they are, each with its newest figure of population that is not of a day to come. */
export async function partiesOf(tx: Tx, tenants: readonly number[], today: Day): Promise<ReadonlyMap<number, TargetParty>> {
  const rows = await tx.all(sql<{ no: number; kind: string; names: unknown; in_population: boolean; persons: number | null; on_day: Day | null; source: string | null }>`
    select o.no, o.kind, o.names, o.in_population, p.persons, p.on_day, p.source
    from organisations.place o
    left join lateral (select persons, on_day, source from organisations.population_place p where p.organisation_no = o.no and p.on_day <= ${today} order by p.on_day desc limit 1) p on true
    where o.no = any (${[...tenants]}::int[]) order by o.code`);
  return new Map(rows.map(({ no, kind, names, in_population, persons, on_day, source }) => [no, {
    // Nobody lives with a private provider: its clients live with the organisers that it sells to.
    no, kind, names: Names.parse(names), isInPopulation: in_population && kind === 'organiser', population: persons === null || on_day === null || source === null ? null : { persons, day: on_day, source },
  }]));
}

/** 1 is "fully", 4 "not applicable", 0 no answer. */
export type OwnStatement = { readonly code: string; readonly measure: string; readonly status: number };

/** One tenant's own answers to these measures: as signed, or as they stand. What stands is seen by its own people only. */
export async function ownStatements(tx: Tx, asked: { readonly roundNo: number; readonly tenantNo: number; readonly measures: readonly string[]; readonly isSigned: boolean }): Promise<readonly OwnStatement[]> {
  const { roundNo, tenantNo, measures, isSigned } = asked;
  return tx.all(sql<OwnStatement>`
    select s.code, split_part(s.code, '-', 1) as measure, coalesce(case when ${isSigned}::boolean then x.status else h.status end, 0)::int as status
    from evaluation.own_asked x join programme.statement_place s on s.no = x.statement_no
    left join evaluation.holding_answer h on h.organisation_no = x.tenant_no and h.round_no = x.round_no and h.statement_no = x.statement_no
    where x.round_no = ${roundNo} and x.tenant_no = ${tenantNo} and split_part(s.code, '-', 1) = any (${[...measures]}::text[])
    order by s.position`);
}
