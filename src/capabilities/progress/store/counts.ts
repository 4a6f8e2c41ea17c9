import { Names, OrganisationCode, TENANT_KINDS } from '#capabilities/organisations/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import type { AnswerCount, GoalUnits, Organiser, TallyCount } from '../rules/counts.ts';

// Counts by statement, from the views that evaluation publishes; what they show is decided by the rights of the transaction.

/** Whose counts: of these tenants in a round, their own or those of all below; below one inner organisation only, as that round's tree has it; by kind of unit or not. */
export type CountsPlace = { readonly roundNo: number; readonly tenantNos: readonly number[]; readonly isOwn: boolean; readonly innerNo: number | null; readonly hasKinds: boolean };

export type Tenant = Organiser & { readonly code: OrganisationCode; readonly names: Names; readonly isSigned: boolean; readonly checkedAt: Date | null; readonly repairedAt: Date | null };

type TenantRow = { no: number; code: string; names: unknown; signed_at: Date | null; checked_at: Date | null; repaired_at: Date | null };
const tenantOf = ({ no, code, names, signed_at, checked_at: checkedAt, repaired_at: repairedAt }: TenantRow): Tenant => ({ no, code: OrganisationCode.parse(code), names: Names.parse(names), isSigned: signed_at !== null, checkedAt, repairedAt });

/** Who has been asked anything in a round: every organiser of the country, the members of a collaboration area, or one tenant. */
export async function tenantsIn(tx: Tx, roundNo: number, of: { readonly kind: 'country' } | { readonly kind: 'area' | 'tenant'; readonly no: number }): Promise<readonly Tenant[]> {
  const meant = of.kind === 'country' ? sql`o.kind = 'organiser'` : of.kind === 'tenant' ? sql`o.no = ${of.no}` : sql`o.no in (
    select m.organiser_no from organisations.membership_place m join evaluation.round_place r on r.no = ${roundNo}
    where m.area_no = ${of.no} and m.valid_from <= r.last_day and (m.valid_to is null or m.valid_to >= r.last_day))`;
  const rows = await tx.all(sql<TenantRow>`
    select o.no, o.code, o.names, s.signed_at, c.checked_at, c.repaired_at
    from organisations.place o left join evaluation.signature s on s.tenant_no = o.no and s.round_no = ${roundNo}
    left join evaluation.count_check_place c on c.tenant_no = o.no and c.round_no = ${roundNo}
    where ${meant} and exists (select from evaluation.tenant_forms_place f where f.tenant_no = o.no and f.round_no = ${roundNo})
    order by o.code`);
  return rows.map(tenantOf);
}

/** A tenant's own form tells by its kind that it is: no organisation needs to be looked at. */
const placed = ({ roundNo, tenantNos, isOwn, innerNo }: CountsPlace) => sql`
  t.round_no = ${roundNo} and t.tenant_no = any (${tenantNos}::int[]) and (t.kind = any (${TENANT_KINDS}::text[])) = ${isOwn}
  ${innerNo === null ? sql`` : sql`and t.above_no in (
    select a.above_no from evaluation.above_place a where a.round_no = ${roundNo} and a.tenant_no = any (${tenantNos}::int[]) and position(${`.${innerNo}.`} in '.' || a.path) > 0)`}`;

const WHOLE = { statement_participation: 'tenant_statement_participation', statement_tally: 'tenant_statement_tally', signed_statement_tally: 'tenant_signed_statement_tally' } as const;

/** A tenant as a whole has sums of its own: a row for each statement, however many units there are. Summed before it is joined. */
const rowsOf = (view: 'statement_participation' | 'statement_tally' | 'signed_statement_tally', columns: readonly string[], place: CountsPlace) => sql`
  select x.tenant_no, x.unit_kind, s.code, ${sql.raw(columns.map((column) => `x.${column}`).join(', '))}
  from (
    select t.tenant_no, ${place.hasKinds ? sql`t.unit_kind` : sql`''`} as unit_kind, t.statement_no, ${sql.raw(columns.map((column) => `sum(t.${column})::int as ${column}`).join(', '))}
    from evaluation.${sql.raw(place.hasKinds || place.innerNo !== null ? view : WHOLE[view])} t
    where ${placed(place)}
    group by t.tenant_no, t.statement_no ${place.hasKinds ? sql`, t.unit_kind` : sql``}
  ) x join programme.statement_place s on s.no = x.statement_no`;

type Row = { tenant_no: number; unit_kind: string; code: string };
type StatusRow = Row & { asked: number; fully: number; partly: number; not_at_all: number; not_applicable: number };

/** How much is asked and answered, as of this moment. */
export async function talliesAt(tx: Tx, place: CountsPlace): Promise<readonly TallyCount[]> {
  const rows = await tx.all(sql<Row & { asked: number; answered: number }>`${rowsOf('statement_participation', ['asked', 'answered'], place)}`);
  return rows.filter(({ asked }) => asked > 0).map(({ tenant_no: tenantNo, unit_kind: unitKind, code: statement, asked, answered }) => ({ tenantNo, unitKind, statement, asked, answered }));
}

/** What was answered, as it was signed. */
export async function signedAt(tx: Tx, place: CountsPlace): Promise<readonly AnswerCount[]> {
  const rows = await tx.all(sql<StatusRow>`${rowsOf('signed_statement_tally', ['asked', ...STATUSES], place)}`);
  return rows.map(answerCount);
}

/** What was answered as it stands this moment, signed or not; and how much of it is asked, in the same statement. */
export async function draftAt(tx: Tx, place: CountsPlace): Promise<{ readonly tallies: readonly TallyCount[]; readonly answers: readonly AnswerCount[] }> {
  const rows = await tx.all(sql<StatusRow>`
    select tenant_no, unit_kind, code, sum(asked)::int as asked, ${sql.raw(STATUSES.map((column) => `sum(${column})::int as ${column}`).join(', '))}
    from (
      select tenant_no, unit_kind, code, asked, 0 as fully, 0 as partly, 0 as not_at_all, 0 as not_applicable from (${rowsOf('statement_participation', ['asked'], place)}) a
      union all select tenant_no, unit_kind, code, 0, fully, partly, not_at_all, not_applicable from (${rowsOf('statement_tally', STATUSES, place)}) t
    ) both_of_them group by tenant_no, unit_kind, code having sum(asked) > 0`);
  return withTallies(rows);
}

/** The same of one form: of what is being corrected under a signature, what was signed. */
export async function formAt(tx: Tx, roundNo: number, organisationNo: number): Promise<{ readonly tallies: readonly TallyCount[]; readonly answers: readonly AnswerCount[] }> {
  const rows = await tx.all(sql<StatusRow>`
    select f.tenant_no, '' as unit_kind, s.code, 1 as asked, (f.status = 1)::int as fully, (f.status = 2)::int as partly, (f.status = 3)::int as not_at_all, (f.status = 4)::int as not_applicable
    from evaluation.form_statement f join programme.statement_place s on s.no = f.statement_no
    where f.round_no = ${roundNo} and f.organisation_no = ${organisationNo}`);
  return withTallies(rows);
}

const STATUSES = ['fully', 'partly', 'not_at_all', 'not_applicable'] as const;

const answerCount = ({ tenant_no: tenantNo, unit_kind: unitKind, code: statement, asked, fully, partly, not_at_all: notAtAll, not_applicable: notApplicable }: StatusRow): AnswerCount => ({
  tenantNo, unitKind, statement, distribution: { asked, fully, partly, notAtAll, notApplicable },
});

const withTallies = (rows: readonly StatusRow[]): { readonly tallies: readonly TallyCount[]; readonly answers: readonly AnswerCount[] } => ({
  answers: rows.map(answerCount),
  tallies: rows.map((row) => ({ tenantNo: row.tenant_no, unitKind: row.unit_kind, statement: row.code, asked: row.asked, answered: row.fully + row.partly + row.not_at_all + row.not_applicable })),
});

/** Of how many units of each tenant there is an answer in each goal, as it was signed. */
export async function goalUnits(tx: Tx, { roundNo, tenantNos }: Pick<CountsPlace, 'roundNo' | 'tenantNos'>): Promise<readonly GoalUnits[]> {
  const rows = await tx.all(sql<{ tenant_no: number; code: string; forms: number }>`
    select t.tenant_no, g.code, sum(t.forms)::int as forms
    from evaluation.signed_tally t join programme.goal_place g on g.no = t.goal_no
    where t.round_no = ${roundNo} and t.tenant_no = any (${tenantNos}::int[]) and t.kind <> all (${TENANT_KINDS}::text[]) group by t.tenant_no, g.code`);
  return rows.map(({ tenant_no: tenantNo, code: goal, forms }) => ({ tenantNo, goal, forms }));
}
