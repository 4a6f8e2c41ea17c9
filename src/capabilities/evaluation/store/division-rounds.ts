import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import type { Status } from '../contract.ts';
import type { DivisionId } from '../contract/division.ts';
import type { DivisionInRound } from '../rules/division.ts';
import { heldOf, type Held } from '../rules/division-rounds.ts';
import { statusFrom } from './answers.ts';
import { openAt, type DividedVersion } from './division.ts';

// What rounds go by of the divisions of work.

/** An agreed division with one of those who take; both are there on the day. */
export type AgreedDivision = { readonly id: string; readonly fromNo: number; readonly toNo: number; readonly code: string; readonly version: DividedVersion };

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

export async function agreedDivisions(tx: Tx, { programme, today }: { readonly programme: string; readonly today: Day }): Promise<readonly AgreedDivision[]> {
  const rows = await tx.all(sql<Omit<AgreedDivision, 'version'> & { version_no: number; version_id: string; document_hash: Buffer }>`
    select a.id, a.tenant_no as "fromNo", a.to_no as "toNo", a.code, a.version_no, v.id as version_id, v.document_hash
    from (${agreedOn(today)}) a
    join programme.version_place v on v.no = a.version_no
    where a.programme_code = ${programme} order by a.id, a.to_no`);
  return rows.map(({ version_no, version_id, document_hash, ...rest }) => ({ ...rest, version: { versionNo: version_no, versionId: version_id, versionHash: document_hash.toString('hex') } }));
}

/** What a round goes by, of what the caller may see: the owner all of it, others what concerns them. */
export async function divisionsInRound(tx: Tx, roundNo: number): Promise<readonly DivisionInRound[]> {
  return tx.all(sql<DivisionInRound>`select tenant_no as "fromNo", to_no as "toNo", statement_codes as codes from evaluation.division_in_round where round_no = ${roundNo} order by tenant_no, to_no, division_id`);
}

export type NewInRound = DivisionInRound & { readonly id: string };

/** The same by division, a row for each who takes. */
export async function keptInRound(tx: Tx, roundNo: number): Promise<readonly NewInRound[]> {
  return tx.all(sql<NewInRound>`select division_id as id, tenant_no as "fromNo", to_no as "toNo", statement_codes as codes from evaluation.division_in_round where round_no = ${roundNo} order by division_id, to_no`);
}

/** Nothing is handed over twice by the same: whoever adds has looked at what there is, under the lock of who gives, and is refused if there is more. */
export async function addDivisionsToRound(tx: Tx, roundNo: number, divisions: readonly NewInRound[]): Promise<void> {
  for (const { id, fromNo, toNo, codes } of divisions) {
    const added = await tx.run(sql`
      insert into evaluation.division_in_round (tenant_no, round_no, division_id, to_no, statement_codes)
      select ${fromNo}, ${roundNo}, ${id}, ${toNo}, ${codes}::text[]
      where not exists (select from evaluation.division_in_round i where i.tenant_no = ${fromNo} and i.round_no = ${roundNo} and i.division_id <> ${id} and i.statement_codes && ${codes}::text[])`);
    if (added === 0) throw new Error(`The round goes by another division of what ${id} hands over.`);
  }
}

/** From here on a round goes by these, in place of what it went by of one division. */
export async function setDivisionInRound(tx: Tx, roundNo: number, id: string, divisions: readonly NewInRound[]): Promise<void> {
  await tx.run(sql`delete from evaluation.division_in_round where round_no = ${roundNo} and division_id = ${id}`);
  await addDivisionsToRound(tx, roundNo, divisions);
}

/** An open round whose divisions of work may be others than when they were last looked at. `stand`: by what it is to be known that nothing has changed since. */
export type DividedRound = { readonly roundId: string; readonly roundNo: number; readonly stand: string | null };

/**
 * The first of them, or none. What counts is who has handed what to whom as of today, by which crosswalk it is read and for which sectors it is due; what the round goes by; and who of those whom that
 * concerns has signed. So nothing is missed whatever came in between.
 */
export async function nextToDivide(tx: Tx, today: Day): Promise<DividedRound | undefined> {
  return tx.first(sql<DividedRound>`
    with r as (select r.no, r.id, r.version_no, r.divided_by, v.programme_code from evaluation.round r join programme.version_place v on v.no = r.version_no where r.closed_on is null and r.opening is null),
    agreed as (
      select r.no as round_no, a.id, a.tenant_no, a.to_no, extract(epoch from c.held_at) as crosswalk, a.sectors from r join (${agreedOn(today)}) a on a.programme_code = r.programme_code
      left join programme.crosswalk_place c on c.to_version_no = r.version_no and c.from_version_no = a.version_no),
    kept as (select i.round_no, i.division_id as id, i.tenant_no, i.to_no, i.statement_codes from evaluation.division_in_round i join r on r.no = i.round_no),
    party as (select distinct d.round_no, t.no from (select round_no, tenant_no, to_no from agreed union all select round_no, tenant_no, to_no from kept) d cross join lateral (values (d.tenant_no), (d.to_no)) as t (no)),
    stand as (
      select r.no, r.id, r.divided_by, md5(nullif(concat_ws('|',
        (select string_agg(a::text, ';' order by a.id, a.to_no) from agreed a where a.round_no = r.no), (select string_agg(k::text, ';' order by k.id, k.to_no) from kept k where k.round_no = r.no),
        (select string_agg(p.no::text, ',' order by p.no) from party p where p.round_no = r.no and exists (select from evaluation.sign_off s where s.round_no = p.round_no and s.tenant_no = p.no and s.reopened_at is null))), '')) as stand
      from r)
    select id as "roundId", no as "roundNo", stand from stand where stand is distinct from divided_by order by no limit 1`);
}

/** From here on it is known that the round goes by its divisions as it can. */
export async function divided(tx: Tx, { roundNo, stand }: DividedRound): Promise<void> {
  await tx.run(sql`update evaluation.round set divided_by = ${stand} where no = ${roundNo}`);
}

/** Who of these has signed in a round. */
export async function signedAmong(tx: Tx, roundNo: number, tenantNos: readonly number[]): Promise<ReadonlySet<number>> {
  return new Set((await tx.all(sql<{ no: number }>`select tenant_no as no from evaluation.sign_off where round_no = ${roundNo} and tenant_no = any (${tenantNos}::int[]) and reopened_at is null`)).map(({ no }) => no));
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

/** The rounds that go by a division now, of those that the caller may see, with who takes in each, and which statements. */
export async function roundsWith(tx: Tx, id: DivisionId): Promise<ReadonlyMap<number, Pick<Held, 'toNos' | 'codes'>>> {
  const rows = await tx.all(sql<NewInRound & { roundNo: number }>`
    select round_no as "roundNo", division_id as id, tenant_no as "fromNo", to_no as "toNo", statement_codes as codes from evaluation.division_in_round where division_id = ${id} order by round_no, to_no`);
  return new Map([...Map.groupBy(rows, ({ roundNo }) => roundNo)].flatMap(([no, own]) => heldOf(own).map((held) => [no, held] as const)));
}

type InRound = { readonly id: DivisionId; readonly roundNo: number; readonly today: Day; readonly codes: readonly string[] };

/** By which others a round goes instead, for those whom a division concerns: with those of its statements that are theirs. */
export async function divisionsBeside(tx: Tx, { id, roundNo, today, codes }: InRound): Promise<readonly (Held & { readonly hasEnded: boolean })[]> {
  const rows = await tx.all(sql<NewInRound & { hasEnded: boolean }>`
    select id, from_no as "fromNo", to_no as "toNo", has_ended as "hasEnded", statement_codes as codes from evaluation.division_beside(${id}, ${roundNo}, ${today}::date, ${codes}::text[])`);
  const ended = new Set(rows.filter(({ hasEnded }) => hasEnded).map((row) => row.id));
  return heldOf(rows).map((held) => ({ ...held, hasEnded: ended.has(held.id) }));
}

export type DivisionStanding = { readonly answered: number; readonly signed: readonly number[] };

/** How many of these statements who gives has answered in a round, and who of those whom it concerns has signed in it. */
export async function divisionStanding(tx: Tx, { id, roundNo, today, codes }: InRound): Promise<DivisionStanding> {
  const row = await tx.first(sql<DivisionStanding>`select answered, signed from evaluation.division_standing(${id}, ${roundNo}, ${today}::date, ${codes}::text[])`);
  return row ?? { answered: 0, signed: [] };
}
