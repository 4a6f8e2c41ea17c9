import { sql, type Tx } from '#platform/db/index.ts';
import { FormId } from '../contract.ts';
import { SendingRules } from '../contract/sending.ts';

type Row = { id: string; rules: unknown; fully: readonly (readonly [string, boolean])[] };
export type EvidenceGround = { readonly id: FormId; readonly rules: SendingRules; /** What is answered "fully", and whether anything stands there that shows it. */ readonly fully: readonly (readonly [string, boolean])[] };

/** A tenant's own form in a round; undefined where it has none. Under the rights of the transaction: whose answers are not seen has answered nothing. */
export async function evidenceGround(tx: Tx, { tenantNo, roundNo }: { readonly tenantNo: number; readonly roundNo: number }): Promise<EvidenceGround | undefined> {
  const row = await tx.first(sql<Row>`
    select f.id, r.rules, coalesce((
      select jsonb_agg(jsonb_build_array(a.statement_code, btrim(coalesce(h.evidence, '')) <> '' or exists (
        select from evidence.use_place u where u.tenant_no = f.tenant_no and u.organisation_no = f.organisation_no and u.round_no = f.round_no and u.statement_no = a.statement_no)) order by a.statement_no)
      from evaluation.asked a
      join evaluation.holding_answer h on h.organisation_no = f.organisation_no and h.round_no = f.round_no and h.statement_no = a.statement_no and h.status = 1
      where a.list_no = f.list_no), '[]') as fully
    from evaluation.form f join evaluation.round r on r.no = f.round_no
    where f.tenant_no = ${tenantNo} and f.organisation_no = ${tenantNo} and f.round_no = ${roundNo}`);
  return row && { id: FormId.parse(row.id), rules: SendingRules.parse(row.rules), fully: row.fully };
}
