import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { RoundId } from '#capabilities/evaluation/index.ts';
import { CrosswalkChange, StatementCode, VersionId, type CrosswalkRow } from '#capabilities/programme/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { MOST_MARKS, type YearMark, type YearRound } from '../contract/years.ts';
import type { Counted } from '../rules/years-lines.ts';

// The signed answers of several rounds. Everything is counted in the database: as many rows come from it as there are questions and years, however many have answered.

/** A round with the version it is over, as the database knows them. */
export type KeptYear = Omit<YearRound, 'forms' | 'signed'> & { readonly no: number; readonly versionNo: number; readonly versionHash: string; readonly openedAt: Date };

/** The rounds of a round's programme, and of those that a crosswalk leads to or from, in the order of years; none where there is no such round. Half opened ones are not there. */
export async function seriesOf(tx: Tx, roundId: RoundId): Promise<readonly KeptYear[]> {
  const rows = await tx.all(sql<{ no: number; id: string; year: number; names: unknown; scale: string; version_no: number; version_id: string; programme_code: string; label: string; document_hash: Buffer; opened_at: Date }>`
    select r.no, r.id, r.year, r.names, r.scale, r.version_no, v.id as version_id, v.programme_code, v.label, v.document_hash, r.opened_at
    from evaluation.round_place t
    join programme.version_place tv on tv.no = t.version_no
    join evaluation.round_place r on true
    join programme.version_place v on v.no = r.version_no
    where t.id = ${roundId} and (v.programme_code = tv.programme_code or exists (
      select from programme.crosswalk_place c where c.to_version_no = t.version_no and c.from_version_no = r.version_no))
    order by r.year, r.opened_at, r.no`);
  return rows.map((row) => ({
    no: row.no, id: RoundId.parse(row.id), year: row.year, names: Names.parse(row.names), scale: row.scale, versionNo: row.version_no, versionHash: row.document_hash.toString('hex'), openedAt: row.opened_at,
    programme: { code: row.programme_code, version: row.label, versionId: VersionId.parse(row.version_id) },
  }));
}

/** What crosswalks say between each two of some versions, of their own or over others: from the one to the other. */
export async function crosswalksAmong(tx: Tx, versionNos: readonly number[]): Promise<(fromNo: number, toNo: number) => readonly CrosswalkRow[] | undefined> {
  if (versionNos.length < 2) return () => undefined;
  const rows = await tx.all(sql<{ from_version_no: number; to_version_no: number; from_code: string | null; to_code: string | null; change: string }>`
    select from_version_no, to_version_no, from_code, to_code, change from programme.crosswalk_row_place
    where from_version_no = any (${versionNos}::int[]) and to_version_no = any (${versionNos}::int[]) order by position`);
  const code = (text: string | null) => (text === null ? null : StatementCode.parse(text));
  const between = Map.groupBy(rows, ({ from_version_no, to_version_no }) => `${from_version_no} ${to_version_no}`);
  const parsed = new Map([...between].map(([key, own]) => [key, own.map((row): CrosswalkRow => ({ from: code(row.from_code), to: code(row.to_code), change: CrosswalkChange.parse(row.change) }))]));
  return (fromNo, toNo) => parsed.get(`${fromNo} ${toNo}`);
}

/** The small numbers of what some versions ask, by which answers are known: counting by codes would be planned as if they were few. */
export async function statementNosOf(tx: Tx, versionNos: readonly number[]): Promise<(versionNo: number, code: string) => number | undefined> {
  const rows = await tx.all(sql<{ version_no: number; code: string; no: number }>`select version_no, code, no from programme.statement_place where version_no = any (${versionNos}::int[])`);
  const nos = new Map(rows.map(({ version_no, code, no }) => [`${version_no} ${code}`, no]));
  return (versionNo, code) => nos.get(`${versionNo} ${code}`);
}

/** Whose answers: of all organisers, of one tenant itself, of its units, or of one form. `openOn`: only of those that stand there on that day, as they stand now. */
export type Whose = { readonly who: 'organisers'; readonly openOn: Day | null } | { readonly who: 'tenant' | 'units' | 'form'; readonly no: number; readonly tenantNo: number; readonly openOn: Day | null };

const standsOn = (of: ReturnType<typeof sql>, day: Day | null) => (day === null ? sql`true` : sql`(${of}.valid_to is null or ${of}.valid_to >= ${day}::date) and ${of}.successor_no is null`);

/** Signed answers by organisation, round and statement. What is seen of them is decided by the rights of the transaction, and which are meant by the place that was found. */
function given(whose: Whose, roundNos: readonly number[]) {
  const open = standsOn(sql`o`, whose.openOn);
  if (whose.who === 'organisers') {
    return sql`select a.tenant_no as organisation_no, a.round_no, a.statement_no, a.status from evaluation.signed_own_answer a
      where a.tenant_no = any (array(select o.no from organisations.place o where o.kind = 'organiser' and ${open})) and a.round_no = any (${roundNos}::int[])`;
  }
  if (whose.who === 'tenant') {
    return sql`select a.tenant_no as organisation_no, a.round_no, a.statement_no, a.status from evaluation.signed_own_answer a
      where a.tenant_no = ${whose.no} and a.round_no = any (${roundNos}::int[])`;
  }
  const today = whose.who === 'units' && whose.openOn !== null ? sql`join organisations.place o on o.no = a.organisation_no and o.tenant_no = a.tenant_no and ${open}` : sql``;
  const mine = whose.who === 'form' ? sql`a.organisation_no = ${whose.no}` : sql`a.organisation_no <> a.tenant_no`;
  return sql`select a.organisation_no, a.round_no, a.statement_no, a.status from evaluation.signed_answer a ${today}
    where a.tenant_no = ${whose.tenantNo} and a.round_no = any (${roundNos}::int[]) and ${mine}`;
}

export type Present = { readonly present: Counted['present']; readonly marks: readonly YearMark[] };

/** How many forms there are in each round and how many are signed; and what has become of those whose answers are in a round and who are not where they were. One statement. */
export async function presentIn(tx: Tx, whose: Whose, rounds: readonly KeptYear[], today: Day): Promise<Present> {
  const roundNos = rounds.map(({ no }) => no);
  const open = standsOn(sql`o`, whose.openOn);
  const forms = whose.who === 'organisers' || whose.who === 'tenant'
    ? sql`select f.tenant_no as organisation_no, f.tenant_no, f.round_no, ${whose.who === 'organisers' ? open : sql`true`} as stands
        from evaluation.tenant_forms_place f join organisations.place o on o.no = f.tenant_no and o.kind = f.kind
        where f.round_no = any (${roundNos}::int[]) and f.forms > 0 and ${whose.who === 'organisers' ? sql`o.kind = 'organiser'` : sql`o.no = ${whose.no}`}`
    : sql`select f.organisation_no, f.tenant_no, f.round_no, ${whose.who === 'units' && whose.openOn !== null ? sql`o.tenant_no = f.tenant_no and ${open}` : sql`true`} as stands
        from evaluation.form_participation f join organisations.place o on o.no = f.organisation_no
        where f.tenant_no = ${whose.tenantNo} and f.round_no = any (${roundNos}::int[]) and f.asked > 0 and ${whose.who === 'form' ? sql`f.organisation_no = ${whose.no}` : sql`f.organisation_no <> f.tenant_no`}`;
  const rows = await tx.all(sql<{ round_no: number; forms: number; signed: number; marks: unknown }>`
    with f as materialized (${forms}), gone as (
      select o.code, o.names, case when o.successor_no is not null then 'merged' when o.tenant_no <> l.tenant_no then 'moved' else 'closed' end as what, i.names as into_names, l.year
      from (select distinct on (f.organisation_no) f.organisation_no, f.tenant_no, r.year from f join evaluation.round_place r on r.no = f.round_no order by f.organisation_no, r.year desc) l
      join organisations.place o on o.no = l.organisation_no
      left join organisations.place i on i.no = case when o.successor_no is not null then o.successor_no when o.tenant_no <> l.tenant_no then o.tenant_no end
      where o.successor_no is not null or o.tenant_no <> l.tenant_no or o.valid_to < ${today}::date
      order by o.code limit ${MOST_MARKS}
    )
    select f.round_no, count(*) filter (where f.stands)::int as forms, count(s.signed_at) filter (where f.stands)::int as signed,
      (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'names', names, 'what', what, 'into', into_names, 'last', year) order by code), '[]') from gone) as marks
    from f left join evaluation.signature s on s.tenant_no = f.tenant_no and s.round_no = f.round_no group by f.round_no`);
  const marks = rows[0]?.marks;
  return { present: new Map(rows.map(({ round_no, forms: all, signed }) => [round_no, { forms: all, signed }])), marks: Array.isArray(marks) ? marks.map(markOf) : [] };
}

const markOf = (mark: { code: string; names: unknown; what: YearMark['what']; into: unknown; last: number }): YearMark =>
  ({ code: OrganisationCode.parse(mark.code), names: Names.parse(mark.names), what: mark.what, into: mark.into === null ? null : Names.parse(mark.into), last: mark.last });

export type ToCount = {
  readonly whose: Whose; readonly baseNo: number; readonly roundNos: readonly number[];
  /** Every question that is to be counted, and in which line it stands. */
  readonly asked: readonly { readonly statementNo: number; readonly thread: number; readonly line: number }[];
  /** Which of them are the same question in the base year and in another round. */
  readonly comparable: readonly { readonly roundNo: number; readonly thread: number }[];
  /** Which of them are the same in all rounds; each organisation is counted over those of them that somebody has signed in every round in which anything is signed. */
  readonly inAll: readonly number[];
};
/** Over how many questions, and of each organisation and round how many of its answers on the scale are "fully". */
export type CountedEach = { readonly questions: number; readonly each: readonly { readonly organisationNo: number; readonly roundNo: number; readonly fully: number; readonly onScale: number }[] };

/** Counts the signed answers of each round, and of those of the base year with each other round's by the same organisation to the same question. One statement. */
export async function countYears(tx: Tx, { whose, baseNo, roundNos, asked, comparable, inAll }: ToCount): Promise<Omit<Counted, 'present'> & CountedEach> {
  const rows = await tx.all(sql<{ what: 'year' | 'pair' | 'line' | 'both' | 'questions' | 'each'; round_no: number; no: number; was: number; is: number; n: number }>`
    with q as (
      select * from unnest(${asked.map(({ statementNo }) => statementNo)}::int[], ${asked.map(({ thread }) => thread)}::int[], ${asked.map(({ line }) => line)}::int[]) as q (statement_no, thread, line)
    ), g as materialized (
      -- Each beside what the same organisation answered in the base year: in one pass over them, for a join of them with themselves would be planned without knowing how many they are.
      select g.organisation_no, g.round_no, q.thread, q.line, g.status, max(g.status) filter (where g.round_no = ${baseNo}) over (partition by g.organisation_no, q.thread) as was
      from (${given(whose, roundNos)}) g join q on q.statement_no = g.statement_no
    ), pair as materialized (
      select g.organisation_no, g.round_no, g.thread, g.line, g.was, g.status as "is" from g
      where g.round_no <> ${baseNo} and g.was is not null
        and (g.round_no, g.thread) in (select c.round_no, c.thread from unnest(${comparable.map(({ roundNo }) => roundNo)}::int[], ${comparable.map(({ thread }) => thread)}::int[]) as c (round_no, thread))
    ), steady as materialized (
      select thread from g where thread = any (${inAll}::int[]) group by thread having count(distinct round_no) = (select count(distinct round_no) from g)
    )
    select 'year' as what, round_no, thread as no, status as was, 0 as "is", count(*)::int as n from g group by round_no, thread, status
    union all select 'pair', round_no, thread, was, "is", count(*)::int from pair group by round_no, thread, was, "is"
    union all select 'line', round_no, line, 0, 0, count(*)::int from (select distinct round_no, line, organisation_no from g) l group by round_no, line
    union all select 'both', round_no, line, 0, 0, count(*)::int from (select distinct round_no, line, organisation_no from pair where was between 1 and 3 and "is" between 1 and 3) b group by round_no, line
    union all select 'questions', 0, 0, 0, 0, count(*)::int from steady
    union all select 'each', round_no, organisation_no, (count(*) filter (where status = 1))::int, 0, (count(*) filter (where status between 1 and 3))::int from g where thread in (select thread from steady) group by round_no, organisation_no`);
  const of = (what: (typeof rows)[number]['what']) => rows.filter((row) => row.what === what);
  const both = new Map(of('both').map(({ round_no, no, n }) => [`${round_no} ${no}`, n]));
  return {
    counts: of('year').map(({ round_no: roundNo, no: thread, was: status, n }) => ({ roundNo, thread, status, n })),
    pairs: of('pair').map(({ round_no: roundNo, no: thread, was, is, n }) => ({ roundNo, thread, was, is, n })),
    reached: of('line').map(({ round_no: roundNo, no: line, n }) => ({ roundNo, line, organisations: n, both: both.get(`${roundNo} ${line}`) ?? 0 })),
    questions: of('questions')[0]?.n ?? 0,
    each: of('each').map(({ round_no: roundNo, no: organisationNo, was: fully, n: onScale }) => ({ organisationNo, roundNo, fully, onScale })),
  };
}
