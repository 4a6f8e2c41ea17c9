import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { rootsText, sql, within, type Tx } from '#platform/db/index.ts';
import { FormId, RoundId } from '../contract.ts';

/** A form of a round that is not closed: one at the root of a reach, or a tenant's own. */
export type OwedForm = {
  readonly id: FormId; readonly organisation: { readonly code: OrganisationCode; readonly names: Names; readonly kind: OrganisationKind };
  readonly round: { readonly id: RoundId; readonly year: number; readonly names: Names; readonly lastDay: Day; readonly closedOn: null };
  readonly path: string; readonly tenantNo: number; readonly isTenants: boolean; readonly isSigned: boolean; readonly isReopened: boolean;
  readonly tally: { readonly answered: number; readonly asked: number };
  /** The forms below it that are within the reach, and how many of them are answered whole. */
  readonly below: { readonly forms: number; readonly complete: number; readonly tally: { readonly answered: number; readonly asked: number } };
};

type Row = {
  id: string; path: string; tenant_no: number; organisation_no: number; asked: number; answered: number; code: string; names: unknown; kind: string; signed_at: Date | null; reopened_at: Date | null;
  round_id: string; year: number; round_names: unknown; last_day: Day; forms: number; complete: number; below_asked: number; below_answered: number;
};

/**
 * What stands at the roots of a reach in the rounds that are not closed, in one statement: an organisation's own form with how far it and all that is below it have come.
 * Nobody above those is told of, and of a county's thousands of units only their sums.
 */
export async function owedForms(tx: Tx, { roots }: Reach): Promise<readonly OwedForm[]> {
  const rows = await tx.all(sql<Row>`
    with own as (
      select f.*, coalesce(c.answered, 0) + coalesce(p.change, 0) as answered, (f.tenant_no || ':' || f.path) = any (${rootsText(roots)}::text[]) or f.organisation_no = f.tenant_no as is_top
      from evaluation.round r
      join evaluation.form f on f.round_no = r.no
      left join lateral (select sum(c.fully + c.partly + c.not_at_all + c.not_applicable)::int as answered from evaluation.form_count c where c.organisation_no = f.organisation_no and c.round_no = f.round_no) c on true
      left join (
        select organisation_no, round_no, sum((new_status > 0)::int - (coalesce(old_status, 0) > 0)::int)::int as change from evaluation.pending group by organisation_no, round_no
      ) p on p.organisation_no = f.organisation_no and p.round_no = f.round_no
      where r.closed_on is null and f.asked > 0 and ${within('f', roots)}
    )
    select t.id, t.path, t.tenant_no, t.organisation_no, t.asked, t.answered, o.code, o.names, t.kind, s.signed_at, e.reopened_at, r.id as round_id, r.year, r.names as round_names, r.last_day,
      b.forms, b.complete, b.asked as below_asked, b.answered as below_answered
    from own t
    join evaluation.round r on r.no = t.round_no
    join organisations.place o on o.no = t.organisation_no
    left join evaluation.signature s on s.round_no = t.round_no and s.tenant_no = t.tenant_no
    left join evaluation.reopening e on e.round_no = t.round_no and e.tenant_no = t.tenant_no
    left join lateral (
      select count(*)::int as forms, count(*) filter (where b.answered >= b.asked)::int as complete, coalesce(sum(b.asked), 0)::int as asked, coalesce(sum(b.answered), 0)::int as answered
      from own b where b.round_no = t.round_no and b.tenant_no = t.tenant_no and b.path ^@ t.path and b.organisation_no <> t.organisation_no
    ) b on true
    where t.is_top
    order by r.last_day, r.year, t.path
    limit ${MOST_OWED}`);
  return rows.map((row) => ({
    id: FormId.parse(row.id), organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names), kind: OrganisationKind.parse(row.kind) },
    round: { id: RoundId.parse(row.round_id), year: row.year, names: Names.parse(row.round_names), lastDay: row.last_day, closedOn: null },
    path: row.path, tenantNo: row.tenant_no, isTenants: row.organisation_no === row.tenant_no, isSigned: row.signed_at !== null, isReopened: row.reopened_at !== null,
    tally: { answered: row.answered, asked: row.asked },
    below: { forms: row.forms, complete: row.complete, tally: { answered: row.below_answered, asked: row.below_asked } },
  }));
}

/** Somebody with more roles than that finds the rest in the list of forms. */
const MOST_OWED = 100;
