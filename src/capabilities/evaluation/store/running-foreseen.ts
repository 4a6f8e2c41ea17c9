import { Names, OrganisationCode, type Place } from '#capabilities/organisations/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { FormId, RoundId } from '../contract.ts';
import type { Foreseen } from '../contract/running.ts';

type Row = {
  id: string; names: unknown; form: string | null; asked: number | null; answered: number | null; forms: number; below_asked: number; below_answered: number; signed_at: Date | null;
  tenant_code: string; tenant_names: unknown; new_form: number; corrections: number; corrections_in_all: number;
};

/** What stands at a place, and below it, in the rounds that are open: one statement, from the views that say how much and not what. */
export async function foreseenAt(tx: Tx, { no, path, tenantNo }: Pick<Place, 'no' | 'path' | 'tenantNo'>): Promise<readonly Foreseen[]> {
  const rows = await tx.all(sql<Row>`
    select r.id, r.names, own.id as form, own.asked, own.answered, below.forms, below.asked as below_asked, below.answered as below_answered, s.signed_at, t.code as tenant_code, t.names as tenant_names, below.new_form,
      (select count(*)::int from evaluation.statement_reopening o join evaluation.form_participation f on f.organisation_no = o.organisation_no and f.round_no = o.round_no
        where o.round_no = r.no and o.tenant_no = t.no and o.state in ('asked', 'reopened') and f.path ^@ ${path}) as corrections,
      coalesce((select c.statements from evaluation.open_corrections c where c.round_no = r.no and c.tenant_no = t.no), 0) as corrections_in_all
    from evaluation.round r
    join organisations.place t on t.no = coalesce((select f.tenant_no from evaluation.form_participation f where f.organisation_no = ${no} and f.round_no = r.no), ${tenantNo})
    left join evaluation.form_participation own on own.organisation_no = ${no} and own.round_no = r.no
    cross join lateral (
      select count(*) filter (where is_below)::int as forms, coalesce(sum(asked) filter (where is_below), 0)::int as asked, coalesce(sum(answered) filter (where is_below), 0)::int as answered,
        coalesce(max(asked) filter (where kind = 'unit'), 0)::int as new_form
      from (select f.asked, f.answered, f.kind, f.path ^@ ${path} and f.organisation_no <> ${no} as is_below from evaluation.form_participation f where f.round_no = r.no and f.tenant_no = t.no and f.asked > 0) f
    ) below
    left join evaluation.signature s on s.round_no = r.no and s.tenant_no = t.no
    where r.closed_on is null and r.opening is null
    order by r.year desc, r.no desc`);
  return rows.map((row) => ({
    round: { id: RoundId.parse(row.id), names: Names.parse(row.names) },
    form: row.form === null ? null : { id: FormId.parse(row.form), tally: { answered: row.answered ?? 0, asked: row.asked ?? 0 }, isSetAside: row.asked === 0 },
    below: { forms: row.forms, tally: { answered: row.below_answered, asked: row.below_asked } },
    isSigned: row.signed_at !== null,
    tenant: { code: OrganisationCode.parse(row.tenant_code), names: Names.parse(row.tenant_names) },
    corrections: { here: row.corrections, inAll: row.corrections_in_all },
    newForm: row.new_form,
  }));
}
