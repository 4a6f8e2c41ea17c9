import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import type { Status } from '../contract.ts';
import type { DivisionId } from '../contract/division.ts';
import type { DivisionInRound } from '../rules/division.ts';
import { statusFrom } from './answers.ts';
import { openAt, type DividedVersion } from './division.ts';
import { notSignedBy } from './joining.ts';

// What rounds go by of the divisions of work.

/** By what the statements of a division in a round were worked out: since when the crosswalk between the two versions holds, and the sectors of who gives. */
type WorkedOutBy = { readonly crosswalkAt: Date | null; readonly sectors: readonly string[] };
/** An agreed division with one of those who take; both are there on the day. */
export type AgreedDivision = WorkedOutBy & { readonly id: string; readonly fromNo: number; readonly toNo: number; readonly code: string; readonly version: DividedVersion };

/** Agreed divisions, a row for each who takes: what is an area's goes to those who are its counties today, the named one or each. */
const agreedOn = (today: Day) => sql`
  select d.id, d.programme_code, d.version_no, d.tenant_no, g.sectors, t.no as to_no, d.code
  from evaluation.division d
  join organisations.place g on g.no = d.tenant_no and ${openAt('g', today)}
  cross join lateral (
    select d.to_no as no where d.to_no is not null and g.kind <> 'collaboration-area'
    union all select m.organiser_no from organisations.membership_place m where (d.to_no is null or g.kind = 'collaboration-area') and m.organiser_no = coalesce(d.to_no, m.organiser_no) and m.area_no = d.tenant_no and ${openAt('m', today)}
  ) k
  join organisations.place t on t.no = k.no and ${openAt('t', today)}
  where d.state = 'agreed'`;

/** `versionNo`: of the version that a round is over, which goes by them. */
export async function agreedDivisions(tx: Tx, { programme, versionNo, today, id }: { readonly programme: string; readonly versionNo: number; readonly today: Day; readonly id?: string }): Promise<readonly AgreedDivision[]> {
  const rows = await tx.all(sql<Omit<AgreedDivision, 'version'> & { version_no: number; version_id: string; document_hash: Buffer }>`
    select a.id, a.tenant_no as "fromNo", a.to_no as "toNo", a.code, a.sectors, c.held_at as "crosswalkAt", a.version_no, v.id as version_id, v.document_hash
    from (${agreedOn(today)}) a
    join programme.version_place v on v.no = a.version_no
    left join programme.crosswalk_place c on c.to_version_no = ${versionNo} and c.from_version_no = a.version_no
    where a.programme_code = ${programme} and (${id ?? null}::uuid is null or a.id = ${id ?? null}) order by a.id, a.to_no`);
  return rows.map(({ version_no, version_id, document_hash, ...rest }) => ({ ...rest, version: { versionNo: version_no, versionId: version_id, versionHash: document_hash.toString('hex') } }));
}

/** What a round goes by, of what the caller may see: the owner all of it, others what concerns them. */
export async function divisionsInRound(tx: Tx, roundNo: number): Promise<readonly DivisionInRound[]> {
  return tx.all(sql<DivisionInRound>`select tenant_no as "fromNo", to_no as "toNo", statement_codes as codes from evaluation.division_in_round where round_no = ${roundNo} order by tenant_no, to_no, division_id`);
}

export type NewInRound = DivisionInRound & WorkedOutBy & { readonly id: string };

export async function addDivisionsToRound(tx: Tx, roundNo: number, divisions: readonly NewInRound[]): Promise<void> {
  for (const { id, fromNo, toNo, codes, crosswalkAt, sectors } of divisions) {
    await tx.run(sql`insert into evaluation.division_in_round (tenant_no, round_no, division_id, to_no, statement_codes, crosswalk_at, sectors) values (${fromNo}, ${roundNo}, ${id}, ${toNo}, ${codes}::text[], ${crosswalkAt}, ${sectors}::text[])`);
  }
}

/** From here on a round goes by these, in place of what it went by of one division. */
export async function setDivisionInRound(tx: Tx, roundNo: number, id: string, divisions: readonly NewInRound[]): Promise<void> {
  await tx.run(sql`delete from evaluation.division_in_round where round_no = ${roundNo} and division_id = ${id}`);
  await addDivisionsToRound(tx, roundNo, divisions);
}

/** A division by which an open round does not go as it stands today, and whom that concerns. */
export type ToDivide = { readonly roundId: string; readonly roundNo: number; readonly id: string; readonly tenantNos: readonly number[] };

/** One of them, or none: only where none of those whom it concerns has signed. It is looked for by what differs, also in what it was worked out by, so that nothing is missed whatever came in between. */
export async function nextToDivide(tx: Tx, today: Day): Promise<ToDivide | undefined> {
  return tx.first(sql<ToDivide>`
    with r as (select r.no, r.id, r.version_no, v.programme_code from evaluation.round r join programme.version_place v on v.no = r.version_no where r.closed_on is null and r.opening is null),
    wanted as (
      select r.no as round_no, a.id, a.tenant_no, a.to_no, c.held_at as crosswalk_at, a.sectors from r join (${agreedOn(today)}) a on a.programme_code = r.programme_code
      left join programme.crosswalk_place c on c.to_version_no = r.version_no and c.from_version_no = a.version_no),
    kept as (select i.round_no, i.division_id as id, i.tenant_no, i.to_no, i.crosswalk_at, i.sectors from evaluation.division_in_round i join r on r.no = i.round_no),
    differs as (select round_no, id from ((select * from wanted except select * from kept) union all (select * from kept except select * from wanted)) x group by round_no, id),
    concerns as (
      select d.round_no, d.id, t.no as tenant_no
      from differs d join (select * from wanted union select * from kept) w on w.round_no = d.round_no and w.id = d.id cross join lateral (values (w.tenant_no), (w.to_no)) as t (no)
      group by d.round_no, d.id, t.no)
    select r.id as "roundId", r.no as "roundNo", c.id, array_agg(c.tenant_no order by c.tenant_no) as "tenantNos"
    from concerns c join r on r.no = c.round_no
    group by r.id, r.no, c.id
    having bool_and(${notSignedBy('c.tenant_no', 'r.no')})
    order by r.no, c.id limit 1`);
}

export type DividedAnswer = { readonly roundNo: number; readonly toNo: number; readonly statement: string; readonly status: Status | null; readonly isSigned: boolean };

/** How what was handed over is answered, round by round: for who gives and who takes, and for nobody else. */
export async function dividedAnswers(tx: Tx, id: DivisionId): Promise<readonly DividedAnswer[]> {
  const rows = await tx.all(sql<Omit<DividedAnswer, 'status'> & { status: number }>`
    select a.round_no as "roundNo", a.to_no as "toNo", a.statement_code as statement, a.status, a.is_signed as "isSigned"
    from evaluation.divided_answer a join evaluation.round r on r.no = a.round_no join programme.statement_place s on s.version_no = r.version_no and s.code = a.statement_code
    where a.division_id = ${id} order by r.year desc, r.no desc, s.position, a.to_no limit ${MOST_ANSWERS}`);
  return rows.map((row) => ({ ...row, status: statusFrom(row.status) }));
}
const MOST_ANSWERS = 5_000;

/** The rounds that go by a division now, of those that the caller may see, with who takes in each. */
export async function roundsWith(tx: Tx, id: DivisionId): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await tx.all(sql<{ no: number; takers: readonly number[] }>`select round_no as no, array_agg(to_no order by to_no) as takers from evaluation.division_in_round where division_id = ${id} group by round_no`);
  return new Map(rows.map(({ no, takers }) => [no, takers]));
}

export type DivisionStanding = { readonly answered: number; readonly signed: readonly number[] };

/** How many of these statements who gives has answered in a round, and who of those whom it concerns has signed in it. */
export async function divisionStanding(tx: Tx, { id, roundNo, today, codes }: { readonly id: DivisionId; readonly roundNo: number; readonly today: Day; readonly codes: readonly string[] }): Promise<DivisionStanding> {
  const row = await tx.first(sql<DivisionStanding>`select answered, signed from evaluation.division_standing(${id}, ${roundNo}, ${today}::date, ${codes}::text[])`);
  return row ?? { answered: 0, signed: [] };
}
