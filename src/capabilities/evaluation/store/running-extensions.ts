import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import type { Extension } from '../contract/running.ts';

/**
 * The last day of a form, in SQL: the round's, or a later one that its organisation or its tenant was given.
 * @param form an alias that has tenant_no, round_no and organisation_no
 * @param round an alias that has last_day
 */
export const lastDayIn = (form: string, round: string) => sql<Day>`${sql.raw(`greatest(${round}.last_day, (
  select max(e.last_day) from evaluation.extension e where e.tenant_no = ${form}.tenant_no and e.round_no = ${form}.round_no and e.organisation_no in (${form}.tenant_no, ${form}.organisation_no)))`)}`;

type Row = { code: string; names: unknown; kind: string; last_day: Day; reason: string; given_at: Date; given_by: string };

/** Those of a round that the caller may see: the owner all of them, others their own tenants'. */
export async function extensionsOf(tx: Tx, roundNo: number): Promise<readonly Extension[]> {
  const rows = await tx.all(sql<Row>`
    select o.code, o.names, o.kind, e.last_day, e.reason, e.given_at, e.given_by
    from evaluation.extension e join organisations.place o on o.no = e.organisation_no where e.round_no = ${roundNo} order by o.code limit 1000`);
  return rows.map((row) => ({
    organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names) }, kind: OrganisationKind.parse(row.kind), lastDay: row.last_day, reason: row.reason, at: row.given_at, by: row.given_by,
  }));
}

export type FormOwner = { readonly organisationNo: number; readonly tenantNo: number; readonly code: string };

/** Those of these codes that are asked something in a round; also who is asked nothing itself and signs for those below it that are. */
export async function askedByCode(tx: Tx, roundNo: number, codes: readonly string[]): Promise<readonly FormOwner[]> {
  const rows = await tx.all(sql<{ organisation_no: number; tenant_no: number; code: string }>`
    select p.organisation_no, p.tenant_no, o.code from organisations.place o
    join evaluation.form_participation p on p.organisation_no = o.no and p.round_no = ${roundNo} where o.code = any (${codes}::text[])
      and (p.asked > 0 or (p.organisation_no = p.tenant_no and exists (select from evaluation.form_participation b where b.tenant_no = p.tenant_no and b.round_no = p.round_no and b.asked > 0)))`);
  return rows.map((row) => ({ organisationNo: row.organisation_no, tenantNo: row.tenant_no, code: row.code }));
}

export type NewExtension = { readonly roundNo: number; readonly of: readonly FormOwner[]; readonly lastDay: Day; readonly reason: string; readonly at: Date; readonly by: string };

export async function giveExtensions(tx: Tx, { roundNo, of, lastDay, reason, at, by }: NewExtension): Promise<void> {
  await tx.run(sql`
    insert into evaluation.extension (tenant_no, round_no, organisation_no, last_day, reason, given_at, given_by)
    select tenant_no, ${roundNo}, organisation_no, ${lastDay}::date, ${reason}, ${at}::timestamptz, ${by} from unnest(${of.map(({ tenantNo }) => tenantNo)}::int[], ${of.map(({ organisationNo }) => organisationNo)}::int[]) as o (tenant_no, organisation_no)
    on conflict (tenant_no, round_no, organisation_no) do update set last_day = excluded.last_day, reason = excluded.reason, given_at = excluded.given_at, given_by = excluded.given_by`);
}

/** The day that it had; undefined if it had none of its own. */
export async function takeBackExtension(tx: Tx, roundNo: number, code: string): Promise<Day | undefined> {
  return (await tx.first(sql<{ last_day: Day }>`
    delete from evaluation.extension where round_no = ${roundNo} and organisation_no = (select no from organisations.place where code = ${code}) returning last_day`))?.last_day;
}
