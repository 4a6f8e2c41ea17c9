import { sql, type Tx } from '#platform/db/index.ts';
import { FormId } from '../../contract.ts';

/** The own forms of all tenants in a round, by the tenant's code: what is signed. */
export async function tenantsForms(tx: Tx, roundNo: number): Promise<ReadonlyMap<string, { readonly formId: FormId; readonly tenantNo: number }>> {
  const rows = await tx.all(sql<{ code: string; id: string; tenant_no: number }>`
    select o.code, f.id, f.tenant_no from evaluation.form f join organisations.place o on o.no = f.organisation_no
    where f.round_no = ${roundNo} and f.organisation_no = f.tenant_no and f.asked > 0`);
  return new Map(rows.map(({ code, id, tenant_no }) => [code, { formId: FormId.parse(id), tenantNo: tenant_no }]));
}

/** Tells the database how its tables have grown, so that it plans what follows by them. */
export async function takeStock(tx: Tx): Promise<void> {
  await tx.run(sql`analyze organisations.organisation, evaluation.form, evaluation.asked, evaluation.answer, evaluation.form_count`);
}
