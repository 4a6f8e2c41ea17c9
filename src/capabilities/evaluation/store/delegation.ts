import type { Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import type { Fingerprint, KeptResponsible } from '../rules/delegation.ts';
import type { KeptForm } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Whose form, in which round over which programme: by values, or by columns of a statement in which this stands. */
type Placed = Readonly<Record<'organisationNo' | 'tenantNo' | 'roundNo', number | ReturnType<typeof sql>>> & { readonly programme: string | ReturnType<typeof sql> };
export const placedAs = ({ organisationNo, tenantNo, round }: KeptForm): Placed => ({ organisationNo, tenantNo, roundNo: round.no, programme: round.programme.code });

/**
 * All that has been said of who answers for what in a form's organisation, by the codes of the form's own version: what was said over another one goes by the crosswalk that
 * holds between the two, and by its code where none does. What does not go on is not there.
 */
const saidIn = ({ organisationNo, tenantNo, roundNo, programme }: Placed) => sql`
  select said.* from (
    select r.*, r.version_no = own.version_no as is_own, case when c.to_version_no is null then r.code else p.to_code end as present_code
    from evaluation.responsible r
    join evaluation.round own on own.no = ${roundNo}
    left join programme.crosswalk_place c on c.to_version_no = own.version_no and c.from_version_no = r.version_no
    left join programme.crosswalk_part_place p on p.to_version_no = c.to_version_no and p.from_version_no = c.from_version_no and p.from_code = r.code
    where r.organisation_no = ${organisationNo} and r.tenant_no = ${tenantNo} and (r.programme_code = ${programme} or c.to_version_no is not null)
  ) said where said.present_code is not null`;

/** Of what was said of the same thing over several versions the form's own counts, else the latest. */
export const responsibleIn = (form: Placed) => sql`select distinct on (present_code) present_code as code, account_id, name, title, fingerprint from (${saidIn(form)}) said order by present_code, is_own desc, at desc`;

type ResponsibleRow = { readonly code: string; readonly account_id: string | null; readonly name: string; readonly title: string; readonly fingerprint: unknown };

/** Who answers for what in a form's organisation, by code: in every round of the programme. */
export async function responsiblesOf(tx: Tx, form: KeptForm): Promise<ReadonlyMap<string, KeptResponsible>> {
  const rows = await tx.all(sql<ResponsibleRow>`${responsibleIn(placedAs(form))}`);
  return new Map(rows.map(({ code, account_id, name, title, fingerprint }) => [code, { code, accountId: account_id, name, title, fingerprint: fingerprint as Fingerprint }])); // written by setResponsibles
}

type Setting = { readonly codes: readonly { readonly code: string; readonly fingerprint: Fingerprint }[]; readonly accountId: string | null; readonly name: string; readonly title: string; readonly by: string | null; readonly at: Date };

export async function setResponsibles(tx: Tx, { organisationNo, tenantNo, round }: KeptForm, { codes, accountId, name, title, by, at }: Setting): Promise<void> {
  await tx.run(sql`
    insert into evaluation.responsible (organisation_no, programme_code, code, version_no, tenant_no, account_id, name, title, fingerprint, by_account, at)
    select ${organisationNo}, ${round.programme.code}, sent.code, (select version_no from evaluation.round where no = ${round.no}), ${tenantNo}, ${accountId}::uuid, ${name}, ${title}, sent.fingerprint::jsonb, ${by}::uuid, ${at}
    from unnest(${codes.map(({ code }) => code)}::text[], ${codes.map(({ fingerprint }) => JSON.stringify(fingerprint))}::text[]) as sent (code, fingerprint)
    on conflict (organisation_no, programme_code, code, version_no) do update
      set tenant_no = excluded.tenant_no, account_id = excluded.account_id, name = excluded.name, title = excluded.title, fingerprint = excluded.fingerprint, by_account = excluded.by_account, at = excluded.at`);
}

/** Whatever was said of these, over whichever version. */
export async function dropResponsibles(tx: Tx, form: KeptForm, codes: readonly string[]): Promise<void> {
  await tx.run(sql`
    delete from evaluation.responsible r using (${saidIn(placedAs(form))}) said
    where said.present_code = any (${codes}::text[]) and r.organisation_no = said.organisation_no and r.programme_code = said.programme_code and r.code = said.code and r.version_no = said.version_no`);
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
