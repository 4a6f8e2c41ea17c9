import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { FormId } from '../contract.ts';
import { responsibleIn } from './delegation.ts';

/** What an organisation's own days are judged by: the days; who answers for what, where that is somebody who can come in and see the form; what is asked and not answered. */
export type OwnDayGround = {
  readonly formId: FormId; readonly versionId: string; readonly versionHash: string;
  readonly days: ReadonlyMap<string, Day>; readonly responsibles: ReadonlyMap<string, string | null>; readonly asked: ReadonlySet<string>; readonly unanswered: ReadonlySet<string>;
};
type Row = { id: string; version_id: string; document_hash: Buffer; days: Readonly<Record<string, Day>> | null; responsibles: Readonly<Record<string, string | null>> | null; asked: readonly string[]; unanswered: readonly string[] };

/** Who answers goes on over versions, as the form's own page tells it. */
const OF_F = { organisationNo: sql`f.organisation_no`, tenantNo: sql`f.tenant_no`, roundNo: sql`f.round_no`, programme: sql`v.programme_code` };

/** Of these forms, which have been found within reach. One statement. */
export async function ownDayGrounds(tx: Tx, forms: readonly FormId[]): Promise<readonly OwnDayGround[]> {
  const rows = await tx.all(sql<Row>`
    select f.id, v.id as version_id, v.document_hash,
      (select jsonb_object_agg(d.code, d.last_day) from evaluation.own_day d where d.organisation_no = f.organisation_no and d.round_no = f.round_no) as days,
      (select jsonb_object_agg(p.code, h.account_id) from (${responsibleIn(OF_F)}) p left join (
          select distinct account_id from accounts.holders(array['coordinator', 'respondent', 'signatory', 'reader'], string_to_array(rtrim(f.path, '.'), '.')::int[])
        ) h on h.account_id = p.account_id) as responsibles,
      s.asked, s.unanswered
    from evaluation.form f
    join evaluation.round r on r.no = f.round_no
    join programme.version_place v on v.no = r.version_no
    join lateral (
      select array_agg(a.statement_code) as asked, coalesce(array_agg(a.statement_code) filter (where coalesce(x.status, 0) = 0), '{}') as unanswered
      from evaluation.asked a
      left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
      where a.list_no = f.list_no
    ) s on true
    where f.id = any (${forms}::uuid[])`);
  return rows.map(({ id, version_id, document_hash, days, responsibles, asked, unanswered }) => ({
    formId: FormId.parse(id), versionId: version_id, versionHash: document_hash.toString('hex'), days: new Map(Object.entries(days ?? {})), responsibles: new Map(Object.entries(responsibles ?? {})),
    asked: new Set(asked), unanswered: new Set(unanswered),
  }));
}
