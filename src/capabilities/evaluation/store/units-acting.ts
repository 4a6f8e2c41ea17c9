import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { FormId, StatementCode, WAYS_IN, type Answer, type WayIn } from '../contract.ts';
import { ANSWER_COLUMNS, kept, type AnswerRow } from './answers.ts';
import type { FormLock } from './forms.ts';
import { unitForms, type AskedOfUnits } from './units.ts';

export type UnitStanding = {
  readonly organisationNo: number; readonly code: OrganisationCode; readonly names: Names; readonly formId: FormId;
  readonly statement: AskedOfUnits; readonly isAsked: boolean; readonly answer: Answer; readonly wayIn: WayIn;
  readonly review: { readonly state: 'returned' | 'accepted'; readonly version: number } | null;
  /** Which handed down answer it came of, if it still stands as it was handed down. */
  readonly handing: { readonly no: number; readonly fromNo: number | null; readonly fromPath: string | null } | null;
};
type Wanted = FormLock & { readonly statements: readonly AskedOfUnits[]; readonly units?: readonly OrganisationCode[]; readonly underNo?: number | undefined };
type Row = AnswerRow & {
  id: string; organisation_no: number; code: string; names: unknown; statement: string; is_asked: boolean; way_in: number | null; review: 'returned' | 'accepted' | null; reviewed: number | null;
  handing_no: number | null; from_no: number | null; from_path: string | null;
};

/** How units within the reach stand to some statements, whole: what there is to act upon. One row for each unit and statement. */
export async function unitStandings(tx: Tx, reach: Reach, { statements, units, underNo, ...at }: Wanted): Promise<readonly UnitStanding[]> {
  const known = new Map(statements.map((statement) => [statement.code as string, statement]));
  const rows = await tx.all(sql<Row>`
    select f.id, f.organisation_no, o.code, o.names, s.code as statement, a.statement_no is not null as is_asked, ${sql.raw(ANSWER_COLUMNS.join(', '))}, x.way_in,
      v.state as review, v.version as reviewed, g.no as handing_no, g.from_no, p.path as from_path
    from evaluation.form f
    join organisations.place o on o.no = f.organisation_no
    cross join unnest(${statements.map(({ no }) => no)}::int[], ${statements.map(({ code }) => code)}::text[]) as s (no, code)
    left join evaluation.asked a on a.list_no = f.list_no and a.statement_code = s.code
    left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
    left join lateral (
      select r.state, r.version from evaluation.answer_review r
      where r.organisation_no = f.organisation_no and r.round_no = f.round_no and r.tenant_no = f.tenant_no and r.statement_no = a.statement_no and r.taken_back_at is null order by r.id desc limit 1
    ) v on a.statement_no is not null
    left join evaluation.handed_answer h on h.organisation_no = x.organisation_no and h.round_no = x.round_no and h.tenant_no = f.tenant_no and h.statement_no = x.statement_no and h.version = x.version
    left join evaluation.handing g on g.tenant_no = h.tenant_no and g.no = h.handing_no
    left join organisations.place p on p.no = g.from_no
    where ${unitForms(at, reach)}
      and ${units === undefined ? sql`true` : sql`o.code = any (${units}::text[])`}
      and ${underNo === undefined ? sql`true` : sql`position(${`.${underNo}.`} in '.' || f.path) > 0`}
    order by f.path, s.no`);
  return rows.flatMap((row) => {
    const statement = known.get(row.statement);
    return statement ? [{
      organisationNo: row.organisation_no, code: OrganisationCode.parse(row.code), names: Names.parse(row.names), formId: FormId.parse(row.id), statement, isAsked: row.is_asked, answer: kept(row),
      wayIn: WAYS_IN[row.way_in ?? 0] ?? 'form', review: row.review && row.reviewed !== null ? { state: row.review, version: row.reviewed } : null,
      handing: row.handing_no === null ? null : { no: row.handing_no, fromNo: row.from_no, fromPath: row.from_path },
    }] : [];
  });
}

type By = { readonly account: string | null; readonly name: string; readonly at: Date };
type NewReviews = FormLock & { readonly statementNo: number; readonly of: readonly { readonly organisationNo: number; readonly version: number }[]; readonly state: 'returned' | 'accepted'; readonly note: string };

/** Says of these versions of answers that they are sent back or accepted; of one that has changed meanwhile nothing is said. Gives how many. */
export async function addReviews(tx: Tx, { roundNo, tenantNo, statementNo, of, state, note }: NewReviews, { account, name, at }: By): Promise<number> {
  return tx.run(sql`
    insert into evaluation.answer_review (organisation_no, round_no, statement_no, tenant_no, version, state, note, by_account, reviewer, at)
    select x.organisation_no, x.round_no, x.statement_no, x.tenant_no, x.version, ${state}, ${note || null}, ${account}::uuid, ${name}, ${at}::timestamptz
    from unnest(${of.map(({ organisationNo }) => organisationNo)}::int[], ${of.map(({ version }) => version)}::int[]) as t (organisation_no, version)
    join evaluation.answer x on x.organisation_no = t.organisation_no and x.round_no = ${roundNo} and x.statement_no = ${statementNo} and x.tenant_no = ${tenantNo} and x.version = t.version and x.status > 0`);
}

export type Given = { readonly account: string | null; readonly at: Date };

/** What somebody said at one time of the answers to a statement: how many, of units within the reach. */
export async function reviewsGivenAt(tx: Tx, reach: Reach, at: FormLock & { readonly statementNo: number }, given: Given): Promise<number> {
  const row = await tx.first(sql<{ n: number }>`
    select count(*)::int as n from evaluation.form f
    join evaluation.answer_review r on r.organisation_no = f.organisation_no and r.round_no = f.round_no and r.statement_no = ${at.statementNo}
    where ${unitForms(at, reach)} and r.at = ${given.at} and r.by_account is not distinct from ${given.account}::uuid and r.taken_back_at is null`);
  return row?.n ?? 0;
}

/** Takes it back: what had been said before counts again. */
export async function takeBackReviews(tx: Tx, reach: Reach, at: FormLock & { readonly statementNo: number; readonly now: Date }, given: Given): Promise<number> {
  return tx.run(sql`
    update evaluation.answer_review r set taken_back_at = ${at.now} from evaluation.form f
    where ${unitForms(at, reach)} and r.organisation_no = f.organisation_no and r.round_no = f.round_no and r.statement_no = ${at.statementNo}
      and r.at = ${given.at} and r.by_account is not distinct from ${given.account}::uuid and r.taken_back_at is null`);
}

/** An answer that somebody gave for a unit at one time: the version it made, what stood there before and from which way in, and what stands there now. */
export type GivenForUnit = { readonly formId: FormId; readonly statement: StatementCode; readonly version: number; readonly before: Answer; readonly wayInBefore: WayIn; readonly now: number };

/** Everything that one person answered for units at one instant, from the table or handed down; the last of it, where it was more than once. */
export async function givenForUnits(tx: Tx, reach: Reach, { statements, ...at }: FormLock & { readonly statements: readonly AskedOfUnits[] }, given: Given): Promise<readonly GivenForUnit[]> {
  const rows = await tx.all(sql<AnswerRow & { id: string; statement: string; given_version: number; way_in: number | null; now: number }>`
    select distinct on (f.organisation_no, s.no) f.id, s.code as statement, h.version as given_version, n.version as now, ${sql.raw(ANSWER_COLUMNS.join(', '))}, x.way_in
    from evaluation.form f
    cross join unnest(${statements.map(({ no }) => no)}::int[], ${statements.map(({ code }) => code)}::text[]) as s (no, code)
    join evaluation.asked a on a.list_no = f.list_no and a.statement_code = s.code
    join evaluation.answer_history h on h.organisation_no = f.organisation_no and h.round_no = f.round_no and h.statement_no = s.no
    join evaluation.answer n on n.organisation_no = f.organisation_no and n.round_no = f.round_no and n.statement_no = s.no
    left join evaluation.answer_history x on x.organisation_no = h.organisation_no and x.round_no = h.round_no and x.statement_no = h.statement_no and x.version = h.version - 1
    where ${unitForms(at, reach)} and h.at = ${given.at} and h.by_account is not distinct from ${given.account}::uuid
      and h.way_in = any (${[WAYS_IN.indexOf('units'), WAYS_IN.indexOf('handed-down')]}::smallint[])
    order by f.organisation_no, s.no, h.version desc`);
  return rows.map((row) => ({
    formId: FormId.parse(row.id), statement: StatementCode.parse(row.statement), version: row.given_version, now: row.now, before: kept(row), wayInBefore: WAYS_IN[row.way_in ?? 0] ?? 'form',
  }));
}

/** Of each of these forms within the caller's tenants, how many answers were sent back and have not been changed since, and the first of them. */
export async function returnedIn(tx: Tx, forms: readonly FormId[]): Promise<ReadonlyMap<FormId, { readonly n: number; readonly first: { readonly goal: string; readonly statement: string } }>> {
  if (forms.length === 0) return new Map();
  const rows = await tx.all(sql<{ id: string; n: number; first: readonly (readonly [string, string])[] }>`
    with said as (
      select distinct on (r.organisation_no, r.round_no, r.statement_no) f.id, f.list_no, r.organisation_no, r.round_no, r.statement_no, r.state, r.version
      from evaluation.form f join evaluation.answer_review r on r.organisation_no = f.organisation_no and r.round_no = f.round_no and r.tenant_no = f.tenant_no and r.taken_back_at is null
      where f.id = any (${forms}::uuid[])
      order by r.organisation_no, r.round_no, r.statement_no, r.id desc
    )
    select s.id, count(*)::int as n, (array_agg(array[g.code, a.statement_code] order by s.statement_no))[1:1] as first
    from said s
    join evaluation.asked a on a.list_no = s.list_no and a.statement_no = s.statement_no
    join programme.goal_place g on g.no = a.goal_no
    join evaluation.answer x on x.organisation_no = s.organisation_no and x.round_no = s.round_no and x.statement_no = s.statement_no and x.version = s.version
    where s.state = 'returned'
    group by s.id`);
  return new Map(rows.map(({ id, n, first: [first] }) => [FormId.parse(id), { n, first: { goal: first?.[0] ?? '', statement: first?.[1] ?? '' } }]));
}
