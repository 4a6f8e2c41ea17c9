import { SignedItem } from '#capabilities/evidence/index.ts';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { StatementCode } from '../contract.ts';
import type { Change, Difference, SignedFields } from '../contract/signing.ts';
import { statusFrom } from './answers.ts';
import type { FormLock } from './forms.ts';

/** A change without the statement's text, which the programme has. */
export type KeptChange = Omit<Change, 'text'>;

type Row = {
  readonly answers: number; readonly organisations: number;
  readonly code: string | null; readonly names: unknown; readonly statement: string | null; readonly is_asked_then: boolean; readonly is_asked_now: boolean;
  readonly was_status: number; readonly was_comment: string; readonly was_evidence: string; readonly was_numerator: number | null; readonly was_denominator: number | null; readonly was_on_day: Day | null;
  readonly is_status: number; readonly is_comment: string; readonly is_evidence: string; readonly is_numerator: number | null; readonly is_denominator: number | null; readonly is_on_day: Day | null;
  readonly has_items: boolean; readonly was_items: unknown; readonly is_items: unknown;
};

const FIELDS = ['status', 'comment', 'evidence', 'numerator', 'denominator', 'on_day'] as const;
const BLANKS: Readonly<Partial<Record<(typeof FIELDS)[number], string>>> = { status: '0', comment: "''", evidence: "''" };
const given = (table: 'h' | 'x', field: (typeof FIELDS)[number]): string => (BLANKS[field] ? `coalesce(${table}.${field}, ${BLANKS[field]})` : `${table}.${field}`);
/** What items are, of which a title or a last day may be told otherwise by now: their links and files, in the order in which they were made. */
const identity = (items: string) => sql.raw(`jsonb_path_query_array(${items}, '$[*].link'), jsonb_path_query_array(${items}, '$[*].sha256')`);
const fieldsOf = (table: 'h' | 'x') => sql.raw(FIELDS.map((field) => given(table, field)).join(', '));
const named = sql.raw(FIELDS.flatMap((field) => [`${given('h', field)} as was_${field}`, `${given('x', field)} as is_${field}`]).join(', '));

/**
 * What a form "f" asks in "a" with the answers "x" to it, for each form by itself: the answers of a form lie together, and what is read of the table are those of the forms that are asked for. Left to
 * itself the database reads every answer that there is, for each tenant anew.
 */
export const formByForm = (columns: ReturnType<typeof sql>) => sql`(
  select ${columns} from evaluation.asked a left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
  where a.list_no = f.list_no offset 0)`;

/**
 * What a tenant's answers in a round are now that they were not in one of its sign-offs: how many differ, and some of them, the tenant's own form first. By
 * statement, whichever list asks it. Other items of evidence at an answer are a change of it. Only versions are compared at first, so it costs little where little has changed; an answer that was changed and changed back
 * is the same. `butReopened`: without the statements that are reopened under the signature. One statement.
 */
export async function differenceSince(
  tx: Tx, { roundNo, tenantNo }: FormLock, since: number, { most, from = 0, butReopened = false }: { readonly most: number; readonly from?: number; readonly butReopened?: boolean },
): Promise<Difference & { readonly changes: readonly KeptChange[] }> {
  const rows = await tx.all(sql<Row>`
    with was as (
      select s.organisation_no, s.code, u.statement_no, u.version
      from evaluation.signed_form s cross join lateral unnest(s.statement_nos, s.versions) as u (statement_no, version)
      where s.tenant_no = ${tenantNo} and s.sign_off_no = ${since}
    ), stands as (
      select f.organisation_no, o.code, s.statement_no, s.version
      from evaluation.form f
      join organisations.place o on o.no = f.organisation_no
      cross join lateral ${formByForm(sql`a.statement_no, coalesce(x.version, 0) as version`)} s
      where f.tenant_no = ${tenantNo} and f.round_no = ${roundNo}
    ), items as (
      select organisation_no, statement_no, w.items as was_items, i.items as is_items
      from (select organisation_no, statement_no, items from evidence.of_signed_answer where tenant_no = ${tenantNo} and sign_off_no = ${since}) w
      full join (select organisation_no, statement_no, items from evidence.of_answer where tenant_no = ${tenantNo} and round_no = ${roundNo}) i using (organisation_no, statement_no)
      where (${identity('w.items')}) is distinct from (${identity('i.items')})
    ), moved as (
      select organisation_no, coalesce(stands.code, was.code) as code, statement_no, was.version as was_version, stands.version as is_version, e.statement_no is not null as has_items, e.was_items, e.is_items
      from was full join stands using (organisation_no, statement_no)
      left join items e using (organisation_no, statement_no)
      where (was.version is distinct from stands.version or e.statement_no is not null)
        and not (${butReopened} and exists (
          select from evaluation.statement_reopening p
          where p.organisation_no = stands.organisation_no and p.round_no = ${roundNo} and p.statement_no = stands.statement_no and p.state = 'reopened'))
    ), changed as materialized (
      select m.organisation_no, m.code, m.statement_no, m.was_version is not null as is_asked_then, m.is_version is not null as is_asked_now, m.has_items, m.was_items, m.is_items, ${named}
      from moved m
      left join evaluation.answer_history h on h.organisation_no = m.organisation_no and h.round_no = ${roundNo} and h.statement_no = m.statement_no and h.version = m.was_version
      left join evaluation.answer x on x.organisation_no = m.organisation_no and x.round_no = ${roundNo} and x.statement_no = m.statement_no and m.is_version > 0
      where m.was_version is null or m.is_version is null or m.has_items or (${fieldsOf('h')}) is distinct from (${fieldsOf('x')})
    ), page as (
      select c.*, o.names, s.code as statement
      from changed c
      join programme.statement_place s on s.no = c.statement_no
      left join organisations.place o on o.no = c.organisation_no
      order by c.organisation_no <> ${tenantNo}, c.code, c.statement_no
      limit ${most} offset ${from}
    )
    select total.*, page.* from (select count(*)::int as answers, count(distinct organisation_no)::int as organisations from changed) total left join page on true
    order by page.organisation_no <> ${tenantNo}, page.code, page.statement_no`);
  const [{ answers, organisations } = { answers: 0, organisations: 0 }] = rows;
  return { answers, organisations, changes: rows.flatMap(changeOf) };
}

function changeOf({ code, names, statement, ...row }: Row): readonly KeptChange[] {
  if (code === null || statement === null) return [];
  const items = (of: unknown) => (row.has_items ? { items: SignedItem.array().parse(of ?? []) } : {});
  const was: SignedFields = { status: statusFrom(row.was_status), comment: row.was_comment, evidence: row.was_evidence, numerator: row.was_numerator, denominator: row.was_denominator, onDay: row.was_on_day, ...items(row.was_items) };
  const is: SignedFields = { status: statusFrom(row.is_status), comment: row.is_comment, evidence: row.is_evidence, numerator: row.is_numerator, denominator: row.is_denominator, onDay: row.is_on_day, ...items(row.is_items) };
  return [{
    organisation: { code: OrganisationCode.parse(code), names: Names.parse(names ?? { sv: code }) },
    statement: StatementCode.parse(statement),
    was: row.is_asked_then ? was : null,
    is: row.is_asked_now ? is : null,
  }];
}
