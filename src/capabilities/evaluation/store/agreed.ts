import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { FormId } from '../contract.ts';
import { responsibleIn } from './delegation.ts';
import { lastDayIn } from './running-extensions.ts';

export type AgreedPart = { readonly toName: string; readonly codes: readonly string[]; readonly lastDay: Day; readonly step: string; readonly asked: number; readonly answered: number };
/** How a tenant's round stands, as it is kept. */
export type AgreedGround = {
  readonly id: FormId; readonly lastDay: Day; readonly days: ReadonlyMap<string, Day>; readonly responsibles: ReadonlyMap<string, { readonly name: string; readonly title: string }>;
  readonly asked: ReadonlySet<string>; readonly unanswered: ReadonlySet<string>; readonly parts: readonly AgreedPart[];
  readonly below: { readonly forms: number; readonly complete: number; readonly handedIn: number; readonly accepted: number; readonly returned: number };
  readonly corrections: { readonly asked: number; readonly reopened: number };
};
type Row = {
  id: string; last_day: Day; days: Readonly<Record<string, Day>> | null; responsibles: Readonly<Record<string, { name: string; title: string }>> | null; asked: readonly string[]; unanswered: readonly string[];
  parts: readonly AgreedPart[]; below: { forms: number; complete: number }; hand_ins: { handedIn: number; accepted: number; returned: number } | null; corrections: { asked: number; reopened: number };
};

/** More parts than that go on at once in nobody's form. */
const MOST_PARTS = 200;

/** All of it in one statement, under the rights of the transaction; undefined where the tenant has no form in the round. */
export async function agreedGround(tx: Tx, { tenantNo, roundNo }: { readonly tenantNo: number; readonly roundNo: number }): Promise<AgreedGround | undefined> {
  const responsible = responsibleIn({ organisationNo: sql`f.organisation_no`, tenantNo: sql`f.tenant_no`, roundNo: sql`f.round_no`, programme: sql`v.programme_code` });
  const row = await tx.first(sql<Row>`
    select f.id, ${lastDayIn('f', 'r')} as last_day, s.asked, s.unanswered,
      (select jsonb_object_agg(d.code, d.last_day) from evaluation.own_day d where d.organisation_no = f.organisation_no and d.round_no = f.round_no) as days,
      (select jsonb_object_agg(p.code, jsonb_build_object('name', p.name, 'title', p.title)) from (${responsible}) p) as responsibles,
      (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from (
        select p.to_name as "toName", p.codes, p.last_day as "lastDay", p.step, t.asked, t.answered
        from evaluation.handed_part p
        cross join lateral (
          select count(*)::int as asked, count(*) filter (where x.status > 0)::int as answered
          from evaluation.asked a left join evaluation.answer x on x.organisation_no = p.organisation_no and x.round_no = p.round_no and x.statement_no = a.statement_no
          where a.list_no = f.list_no and a.statement_code = any (p.statements)
        ) t
        where p.organisation_no = f.organisation_no and p.round_no = f.round_no and p.step in ('handed', 'submitted', 'returned')
        order by p.last_day, p.handed_at limit ${MOST_PARTS}) p) as parts,
      (select jsonb_build_object('forms', count(*), 'complete', count(*) filter (where b.answered >= b.asked))
        from evaluation.form_participation b where b.tenant_no = f.tenant_no and b.round_no = f.round_no and b.organisation_no <> b.tenant_no and b.asked > 0) as below,
      (select jsonb_build_object('handedIn', h.handed_in, 'accepted', h.accepted, 'returned', h.returned) from evaluation.handed_in h where h.tenant_no = f.tenant_no and h.round_no = f.round_no) as hand_ins,
      (select jsonb_build_object('asked', count(*) filter (where p.state = 'asked'), 'reopened', count(*) filter (where p.state = 'reopened'))
        from evaluation.statement_reopening p where p.tenant_no = f.tenant_no and p.round_no = f.round_no and p.state in ('asked', 'reopened')) as corrections
    from evaluation.form f
    join evaluation.round r on r.no = f.round_no
    join programme.version_place v on v.no = r.version_no
    join lateral (
      select coalesce(array_agg(a.statement_code), '{}') as asked, coalesce(array_agg(a.statement_code) filter (where coalesce(x.status, 0) = 0), '{}') as unanswered
      from evaluation.asked a
      left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
      where a.list_no = f.list_no
    ) s on true
    where f.tenant_no = ${tenantNo} and f.organisation_no = ${tenantNo} and f.round_no = ${roundNo}`);
  return row && {
    id: FormId.parse(row.id), lastDay: row.last_day, days: new Map(Object.entries(row.days ?? {})), responsibles: new Map(Object.entries(row.responsibles ?? {})), asked: new Set(row.asked), unanswered: new Set(row.unanswered),
    parts: row.parts, below: { ...row.below, ...(row.hand_ins ?? { handedIn: 0, accepted: 0, returned: 0 }) }, corrections: row.corrections,
  };
}
