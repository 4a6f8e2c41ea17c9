import { Names } from '#capabilities/organisations/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { RoundThere } from '../rules/targets.ts';
import type { MeasureAnswers, TargetParty } from '../rules/targets-told.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** The rounds over a version, the newest first. */
export async function roundsOver(tx: Tx, versionNo: number, today: Day): Promise<readonly RoundThere[]> {
  const rows = await tx.all(db.selectFrom('evaluation.round_place').select(['no', 'year', 'last_day', 'closed_on']).where('version_no', '=', versionNo).orderBy('no', 'desc'));
  return rows.map(({ no, year, last_day, closed_on }) => ({ no, year, isOver: closed_on !== null || last_day < today }));
}

/** What each tenant was asked of these measures in its own form in these rounds, and what of it is signed. A measure's statements begin with its code. */
export async function measureAnswers(tx: Tx, rounds: readonly number[], measures: readonly string[]): Promise<readonly MeasureAnswers[]> {
  const rows = await tx.all(sql<{ tenant_no: number; round_no: number; measure: string; is_signed: boolean; asked: number; fully: number; not_applicable: number }>`
    select x.tenant_no, x.round_no, split_part(s.code, '-', 1) as measure, bool_and(x.is_signed) as is_signed, count(*)::int as asked,
      count(*) filter (where x.status = 1)::int as fully, count(*) filter (where x.status = 4)::int as not_applicable
    from evaluation.own_asked x join programme.statement_place s on s.no = x.statement_no
    where x.round_no = any (${[...rounds]}::int[])
      -- By number: that is looked for inside the view, before what was answered is looked up.
      and x.statement_no = any (array(select no from programme.statement_place where split_part(code, '-', 1) = any (${[...measures]}::text[])))
    group by x.tenant_no, x.round_no, split_part(s.code, '-', 1)`);
  return rows.map(({ tenant_no: tenantNo, round_no: roundNo, measure, is_signed, asked, fully, not_applicable: notApplicable }) => ({
    tenantNo, roundNo, measure, signed: is_signed ? { asked, fully, notApplicable } : null,
  }));
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
