import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { Fingerprint, KeptResponsible } from '../rules/delegation.ts';
import type { KeptForm } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Who answers for what in a form's organisation, by code: in every round of the programme. */
export async function responsiblesOf(tx: Tx, { organisationNo, tenantNo, round }: KeptForm): Promise<ReadonlyMap<string, KeptResponsible>> {
  const rows = await tx.all(
    db.selectFrom('evaluation.responsible').select(['code', 'account_id', 'name', 'title', 'fingerprint'])
      .where('organisation_no', '=', organisationNo).where('tenant_no', '=', tenantNo).where('programme_code', '=', round.programme.code).orderBy('code'),
  );
  return new Map(rows.map(({ code, account_id, name, title, fingerprint }) => [code, { code, accountId: account_id, name, title, fingerprint: fingerprint as Fingerprint }])); // written by setResponsibles
}

type Setting = { readonly codes: readonly { readonly code: string; readonly fingerprint: Fingerprint }[]; readonly accountId: string | null; readonly name: string; readonly title: string; readonly by: string | null; readonly at: Date };

export async function setResponsibles(tx: Tx, { organisationNo, tenantNo, round }: KeptForm, { codes, accountId, name, title, by, at }: Setting): Promise<void> {
  await tx.run(sql`
    insert into evaluation.responsible (organisation_no, programme_code, code, tenant_no, account_id, name, title, fingerprint, by_account, at)
    select ${organisationNo}, ${round.programme.code}, sent.code, ${tenantNo}, ${accountId}::uuid, ${name}, ${title}, sent.fingerprint::jsonb, ${by}::uuid, ${at}
    from unnest(${codes.map(({ code }) => code)}::text[], ${codes.map(({ fingerprint }) => JSON.stringify(fingerprint))}::text[]) as sent (code, fingerprint)
    on conflict (organisation_no, programme_code, code) do update
      set tenant_no = excluded.tenant_no, account_id = excluded.account_id, name = excluded.name, title = excluded.title, fingerprint = excluded.fingerprint, by_account = excluded.by_account, at = excluded.at`);
}

export async function dropResponsibles(tx: Tx, { organisationNo, round }: KeptForm, codes: readonly string[]): Promise<void> {
  await tx.run(db.deleteFrom('evaluation.responsible').where('organisation_no', '=', organisationNo).where('programme_code', '=', round.programme.code).where('code', '=', sql<string>`any(${codes}::text[])`));
}

/** The organisation's own last days in the form's round, by code. */
export async function ownDaysOf(tx: Tx, { organisationNo, round }: KeptForm): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx.all(db.selectFrom('evaluation.own_day').select(['code', 'last_day']).where('organisation_no', '=', organisationNo).where('round_no', '=', round.no));
  return new Map(rows.map(({ code, last_day }) => [code, last_day]));
}

/** Null: none any more. */
export async function setOwnDays(tx: Tx, { organisationNo, tenantNo, round }: KeptForm, codes: readonly string[], day: Day | null): Promise<void> {
  await tx.run(day === null
    ? sql`delete from evaluation.own_day where organisation_no = ${organisationNo} and round_no = ${round.no} and code = any(${codes}::text[])`
    : sql`insert into evaluation.own_day (organisation_no, round_no, code, tenant_no, last_day)
        select ${organisationNo}, ${round.no}, code, ${tenantNo}, ${day}::date from unnest(${codes}::text[]) as sent (code)
        on conflict (organisation_no, round_no, code) do update set last_day = excluded.last_day, tenant_no = excluded.tenant_no`);
}
