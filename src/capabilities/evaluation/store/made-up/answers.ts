import { sql, type Tx } from '#platform/db/index.ts';
import { BY_STATUS } from '../counted.ts';
import { mixed } from './mixing.ts';

/** How a tenant answers in a round. Shares are of a thousand; times are seconds since 1970. */
export type MadeUpTenant = {
  readonly tenantNo: number; readonly accountId: string;
  /** In which language it writes. */
  readonly writes: 'sv' | 'fi' | 'both';
  /** How much of its own form is answered; how many of its units have begun, and how many of these have answered nearly all. */
  readonly own: number; readonly begun: number; readonly whole: number;
  /** Its people answer on working days from the first one, in so many days; and change something until the last second. */
  readonly from: number; readonly days: number; readonly until: number;
};

/** How far a tenant has come in a goal: what it says itself, and what its units do. `goalKey` tells the goal from others, whatever its number is here. */
export type MadeUpLevel = { readonly tenantNo: number; readonly goalNo: number; readonly goalKey: number; readonly own: number; readonly units: number };

/** `key` tells a statement from others; `hardness` is taken from whatever is answered to it. */
export type MadeUpTrait = { readonly statementNo: number; readonly key: number; readonly hardness: number };

/** What people write, by language (sv, fi): of each list so many a status, in the order of the scale, and so many notes and grounds. */
export type Phrases = { readonly comments: readonly string[]; readonly aStatus: number; readonly notes: readonly string[]; readonly aNote: number; readonly evidence: readonly string[]; readonly anEvidence: number };

export type MadeUpRound = {
  readonly roundNo: number; readonly year: number; readonly seed: number; readonly yearKey: number; readonly yearsOn: number;
  readonly tenants: readonly MadeUpTenant[]; readonly levels: readonly MadeUpLevel[]; readonly traits: readonly MadeUpTrait[]; readonly phrases: Phrases;
};

/**
 * Answers a round for tenants that have not answered anything in it: answers, their history, and the counts, by one statement, as if they had been saved one by one.
 * Everything follows from the seed by whole numbers, the same on every version of the database: how far a tenant has come in a goal, an organisation's own distance from
 * that, which it keeps from year to year, how hard a statement is, and a little of the year. Gives how many answers there are.
 */
export async function addMadeUpAnswers(tx: Tx, { roundNo, year, seed, yearKey, yearsOn, tenants, levels, traits, phrases }: MadeUpRound): Promise<number> {
  // What there is of each is not known before it is worked out: looked up one by one it would take many times as long.
  await tx.run(sql.raw(`set local work_mem = '256MB'; set local enable_nestloop = off`));
  const row = await tx.first(sql<{ answers: number }>`
    with tenant as materialized (
      select * from unnest(${tenants.map(({ tenantNo }) => tenantNo)}::int[], ${tenants.map(({ accountId }) => accountId)}::uuid[], ${tenants.map(({ writes }) => writes)}::text[],
        ${tenants.map(({ own }) => own)}::int[], ${tenants.map(({ begun }) => begun)}::int[], ${tenants.map(({ whole }) => whole)}::int[],
        ${tenants.map(({ from }) => from)}::bigint[], ${tenants.map(({ days }) => days)}::int[], ${tenants.map(({ until }) => until)}::bigint[])
        as t (tenant_no, account, writes, own, begun, whole, first_second, days, last_second)
    ), level as materialized (
      select * from unnest(${levels.map(({ tenantNo }) => tenantNo)}::int[], ${levels.map(({ goalNo }) => goalNo)}::int[], ${levels.map(({ goalKey }) => goalKey)}::int[],
        ${levels.map(({ own }) => own)}::int[], ${levels.map(({ units }) => units)}::int[]) as l (tenant_no, goal_no, goal_key, own, units)
    ), trait as materialized (
      select t.*, t.place % 97 as place_in_day from unnest(${traits.map(({ statementNo }) => statementNo)}::int[], ${traits.map(({ key }) => key)}::bigint[], ${traits.map(({ hardness }) => hardness)}::int[]) with ordinality
        as t (statement_no, key, hardness, place)
    ), form as materialized (
      select u.*, case when is_own then own when drawn % 1000 >= begun then 0 when (drawn >> 10) % 1000 < whole then 1000 else (drawn >> 20) % 1000 end as share,
        (key % 261)::int - 130 as distance,
        case writes when 'sv' then 0 when 'fi' then 1 else ((key >> 5) & 1)::int end as language,
        -- A working day, and a time of it.
        first_second + 86400 * (day - case day % 7 when 5 then 1 + day % 5 when 6 then 2 + day % 5 else 0 end) + (drawn >> 33) % 25200 as begun_at
      from (
        select u.*, (drawn >> 24) % days as day from (
          select u.*, ${mixed('key', sql`${yearKey}::bigint`)} as drawn from (
            select f.organisation_no, f.above_no, f.kind, f.unit_kind, f.list_no, f.organisation_no = f.tenant_no as is_own, t.*,
              ('x' || encode(substr(sha256(convert_to(${seed}::text || ' ' || o.code, 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint & 2147483647 as key
            from evaluation.form f join tenant t on t.tenant_no = f.tenant_no join organisations.place o on o.no = f.organisation_no
            where f.round_no = ${roundNo} and f.asked > 0
            order by f.organisation_no offset 0
          ) u offset 0
        ) u offset 0
      ) u
      where is_own or drawn % 1000 < begun
    ), question as materialized (
      select l.tenant_no, a.list_no, a.statement_no, a.goal_no, l.goal_key, a.value_kind, a.fully_from, l.own, l.units, t.key, t.hardness, t.place_in_day
      from (select distinct tenant_no, list_no from form) f join evaluation.asked a on a.list_no = f.list_no join trait t on t.statement_no = a.statement_no
      join level l on l.tenant_no = f.tenant_no and l.goal_no = a.goal_no
      order by a.statement_no
    ), drawn as (
      -- What stays from year to year is drawn from the organisation and the statement, the rest from that and the year. "offset 0" has each worked out once.
      select d.*, ${mixed('(lasting >> 9)', sql`${yearKey}::bigint`)} as passing from (
        select f.organisation_no, f.tenant_no, f.above_no, f.account, f.kind, f.unit_kind, f.share, f.language, f.begun_at, f.last_second, f.key as own_key, q.statement_no, q.goal_no, q.goal_key, q.value_kind, q.fully_from,
          q.place_in_day, case when f.is_own then q.own else q.units end + f.distance - q.hardness as level, ${mixed('f.key', sql`q.key`)} as lasting
        from form f join question q on q.list_no = f.list_no and q.tenant_no = f.tenant_no
        -- Who has not come to the end has answered some of the goals.
        where f.share >= 1000 or ((f.key >> 3) + q.goal_key * 397) % 1000 < f.share
        offset 0
      ) d
      offset 0
    ), given as (
      select d.*, (lasting >> 10) & 1023 < 25 as is_not_applicable, 4 + ((lasting >> 20) & 127)::int as people, (passing >> 26) & 255 as extra, (passing >> 34) & 1023 as pick,
        level + ((lasting & 1023)::int - 512) * 45 / 100 + ((passing & 511)::int - 256) / 4
          -- A few go back in a goal, further with every year.
          - case when ((own_key >> 7) + goal_key * 7919) % 29 = 0 then 130 * ${yearsOn}::int else 0 end as reached
      from drawn d
      where share < 1000 or (passing >> 9) & 1023 < 1009
      offset 0
    ), counted as (
      select g.*,
        case when value_kind = 'share' then case when is_not_applicable then 0 else people end end as denominator,
        case value_kind
          when 'share' then case when is_not_applicable or reached < 200 then 0 else least(people, greatest(0, people * (reached + fully_from * 10 - 620) / 1000 + case when reached >= 620 then 1 else 0 end)) end
          when 'count' then case when is_not_applicable then null when reached < 330 then 0 else 1 + people % 16 end end as numerator
      from given g
      offset 0
    ), made as materialized (
      select organisation_no, tenant_no, above_no, account, kind, unit_kind, statement_no, goal_no, numerator, denominator, begun_at, last_second, place_in_day, language, extra, pick, lasting,
        (case when denominator = 0 then 4 when denominator is not null then case when numerator::bigint * 100 >= denominator::bigint * fully_from then 1 when numerator = 0 then 3 else 2 end
          when is_not_applicable then 4 when reached >= 620 then 1 when reached >= 330 then 2 else 3 end)::smallint as status,
        value_kind is null and (passing >> 19) & 127 < 14 as is_changed
      from counted
    ), written as materialized (
      select organisation_no, tenant_no, above_no, account, kind, unit_kind, statement_no, goal_no, status, numerator, denominator,
        case when is_changed then (case status when 1 then 2 when 2 then 3 else 2 end)::smallint end as before,
        to_timestamp(begun_at + place_in_day * 70) as first_at,
        case when is_changed then to_timestamp(least(last_second - place_in_day, begun_at + place_in_day * 70 + 86400 * (1 + pick % 12))) else to_timestamp(begun_at + place_in_day * 70) end as at,
        case when extra < 20 then (${phrases.comments}::text[])[1 + (language * 4 + status - 1) * ${phrases.aStatus}::int + pick % ${phrases.aStatus}::int] end as comment,
        case when extra between 18 and 29 then (${phrases.notes}::text[])[1 + language * ${phrases.aNote}::int + pick % ${phrases.aNote}::int] end as note,
        case when extra between 30 and 47 and status <= 2 then (${phrases.evidence}::text[])[1 + language * ${phrases.anEvidence}::int + pick % ${phrases.anEvidence}::int] end as evidence,
        case when extra between 48 and 55 and status = 1 then ${`${year}-01-01`}::date + ((lasting >> 27) & 127)::int end as on_day
      from made
    ), answers as (
      insert into evaluation.answer (organisation_no, round_no, statement_no, tenant_no, status, prev_status, version, comment, note, evidence, numerator, denominator, on_day, by_account, at)
      select organisation_no, ${roundNo}::int, statement_no, tenant_no, status, before, case when before is null then 1 else 2 end, comment, note, evidence, numerator, denominator, on_day, account, at
      from written
    ), history as (
      insert into evaluation.answer_history (organisation_no, round_no, statement_no, version, tenant_no, status, prev_status, comment, note, evidence, numerator, denominator, on_day, by_account, at)
      select organisation_no, ${roundNo}::int, statement_no, case when before is null then 1 else 2 end, tenant_no, status, before, comment, note, evidence, numerator, denominator, on_day, account, at
      from written
      union all
      select organisation_no, ${roundNo}::int, statement_no, 1, tenant_no, before, null, null, null, null, null, null, null, account, first_at from written where before is not null
    ), counts as materialized (
      select organisation_no, tenant_no, above_no, kind, unit_kind, goal_no, statement_no, status, 1 as n, at from written
    ), forms as (
      insert into evaluation.form_count (organisation_no, round_no, tenant_no, fully, partly, not_at_all, not_applicable)
      select organisation_no, ${roundNo}::int, tenant_no, ${BY_STATUS} from counts group by organisation_no, tenant_no order by organisation_no
    ), tenants as (
      insert into evaluation.tenant_count (tenant_no, round_no, kind, goal_no, fully, partly, not_at_all, not_applicable, last_at)
      select tenant_no, ${roundNo}::int, kind, goal_no, ${BY_STATUS}, max(at) from counts group by tenant_no, kind, goal_no
    ), whole as (
      insert into evaluation.tenant_statement_count (tenant_no, round_no, kind, statement_no, fully, partly, not_at_all, not_applicable)
      select tenant_no, ${roundNo}::int, kind, statement_no, ${BY_STATUS} from counts group by tenant_no, kind, statement_no
    ), statements as (
      insert into evaluation.statement_count (tenant_no, round_no, above_no, kind, unit_kind, statement_no, fully, partly, not_at_all, not_applicable)
      select tenant_no, ${roundNo}::int, above_no, kind, unit_kind, statement_no, ${BY_STATUS} from counts group by tenant_no, above_no, kind, unit_kind, statement_no
    )
    select count(*)::int as answers from written`);
  await tx.run(sql.raw('set local enable_nestloop to default; set local work_mem to default'));
  return row?.answers ?? 0;
}
