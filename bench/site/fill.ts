import { sql, type Database } from '#platform/db/index.ts';
import { YEAR } from './programme.ts';

export type Size = {
  readonly units: number;
  /** How many of the units have somebody who signs in. */
  readonly people: number;
  /** The share of what is asked that is answered before anything is measured. */
  readonly answered: number;
  readonly seed: number;
};

/** The county whose own form everybody may write at once, and who does. */
export const COUNTY = '17';
export const COUNTY_PEOPLE = 8;
export const unitCode = (no: number): string => `B-${no}`;
export const unitPerson = (no: number): string => `unit-${no}@bench.example`;
export const countyPerson = (no: number): string => `county-${no}@bench.example`;

/** Units under the organisers, in turn, and people who answer for them, all with one password. */
export async function fillOrganisations(database: Database, { units, people }: Size, secret: string): Promise<void> {
  await database.asSystem(async (tx) => {
    await tx.run(sql`
      with unit as (
        select i, nextval(pg_get_serial_sequence('organisations.organisation', 'no'))::int as no from generate_series(1, ${units}::int) i
      ), organiser as (
        select no, path, row_number() over (order by code) - 1 as place, count(*) over () as of from organisations.organisation where kind = 'organiser'
      )
      insert into organisations.organisation (no, code, kind, parent_no, tenant_no, path, names, sectors, valid_from, is_made_up)
      select unit.no, 'B-' || i, 'unit', o.no, o.no, o.path || unit.no || '.', jsonb_build_object('sv', 'Mätenhet ' || i, 'fi', 'Mittausyksikkö ' || i), '{}', '2023-01-01', true
      from unit join organiser o on o.place = i % o.of`);
    await tx.run(sql`
      insert into accounts.account (id, kind, name, email, language, created_at)
      select gen_random_uuid(), 'person', 'Uppgiftslämnare ' || i, 'unit-' || i || '@bench.example', 'sv', now() from generate_series(1, ${people}::int) i
      union all select gen_random_uuid(), 'person', 'Koordinator ' || i, 'county-' || i || '@bench.example', 'sv', now() from generate_series(1, ${COUNTY_PEOPLE}::int) i`);
    await tx.run(sql`insert into accounts.identity (provider, subject, account_id, secret) select 'local', email, id, ${secret} from accounts.account where email like '%@bench.example'`);
    await tx.run(sql`
      insert into accounts.held_role (account_id, role, organisation_no)
      select a.id, 'respondent', o.no from accounts.account a join organisations.organisation o on a.email = 'unit-' || substr(o.code, 3) || '@bench.example' where o.code like 'B-%'
      union all select a.id, 'coordinator', o.no from accounts.account a join organisations.organisation o on o.code = ${COUNTY} where a.email like 'county-%@bench.example'`);
  });
}

/** Answers a part of a round, with history and counts as if they had been saved. Gives how many there are now. */
export async function fillAnswers(database: Database, roundId: string, { answered, seed }: Size): Promise<number> {
  return database.asSystem(async (tx) => {
    await tx.run(sql`
      insert into evaluation.answer (organisation_no, round_no, statement_no, tenant_no, status, prev_status, version, comment, by_account, at, note, evidence)
      select f.organisation_no, f.round_no, a.statement_no, f.tenant_no, 1 + ((h.ash >> 10) & 3), null, 1, case when ((h.ash >> 12) & 7) = 0 then 'Planeras till hösten tillsammans med personalen.' end, null, now(),
        case when ((h.ash >> 15) & 7) = 0 then 'Se protokollet från ledningsgruppen.' end, case when ((h.ash >> 18) & 7) = 0 then 'https://intra.bench.example/plan' end
      from evaluation.round r join evaluation.form f on f.round_no = r.no join evaluation.asked a on a.list_no = f.list_no,
        lateral (select hashint8extended(f.organisation_no::bigint * 100000 + a.statement_no, ${seed}::bigint) as ash) h
      where r.id = ${roundId} and (h.ash & 1023) < ${answered}::float * 1024`);
    await tx.run(sql`
      insert into evaluation.answer_history (organisation_no, round_no, statement_no, version, tenant_no, status, prev_status, comment, by_account, at, note, evidence)
      select organisation_no, round_no, statement_no, version, tenant_no, status, prev_status, comment, by_account, at, note, evidence from evaluation.answer`);
    await tx.run(sql`
      insert into evaluation.form_count (organisation_no, round_no, goal_no, tenant_no, fully, partly, not_at_all, not_applicable)
      select x.organisation_no, x.round_no, s.goal_no, x.tenant_no, count(*) filter (where status = 1), count(*) filter (where status = 2), count(*) filter (where status = 3), count(*) filter (where status = 4)
      from evaluation.answer x join programme.statement s on s.no = x.statement_no group by 1, 2, 3, 4`);
    await tx.run(sql`
      insert into evaluation.tenant_count (tenant_no, round_no, kind, goal_no, fully, partly, not_at_all, not_applicable)
      select c.tenant_no, c.round_no, f.kind, c.goal_no, sum(fully), sum(partly), sum(not_at_all), sum(not_applicable)
      from evaluation.form_count c join evaluation.form f on f.organisation_no = c.organisation_no and f.round_no = c.round_no group by 1, 2, 3, 4`);
    await tx.run(sql`analyze`);
    return (await tx.first(sql<{ n: number }>`select count(*)::int as n from evaluation.answer`))?.n ?? 0;
  });
}

/** A round without forms, for the rows that only the comparison writes: no figure of the program's counts them, and nobody is to be given forms in it. */
export async function emptyRound(database: Database): Promise<number> {
  const row = await database.asSystem((tx) => tx.first(sql<{ no: number }>`
    insert into evaluation.round (id, version_no, year, names, scale, zone, last_day, opened_at, joined_until)
    select gen_random_uuid(), version_no, ${YEAR + 1}, names, scale, zone, last_day, opened_at, 9223372036854775807 from evaluation.round limit 1 returning no`));
  return row?.no ?? 0;
}
