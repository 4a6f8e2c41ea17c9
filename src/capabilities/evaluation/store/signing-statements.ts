import { randomUUIDv7 } from 'node:crypto';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { FormId, StatementCode, WAYS_IN } from '../contract.ts';
import { STATEMENT_REOPENING_STATES, type StatementReopening } from '../contract/signing-statements.ts';
import type { FormLock, KeptForm } from './forms.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** Who does something, and when. */
export type Hand = { readonly account: string | null; readonly name: string; readonly at: Date };

/** As it is kept, with where it is and who asked. */
export type KeptReopening = StatementReopening & { readonly organisationNo: number; readonly statementNo: number; readonly asker: string | null };

/** All that wait or stand are told of, and so many of those that have ended: how many more there are is told too. */
const MOST_ENDED = 100;

type Row = {
  id: string; state: string; asked_at: Date; asked_by: string | null; asker: string; reason: string; decided_at: Date | null; decider: string | null; note: string | null; ended_at: Date | null; ender: string | null;
  organisation_no: number; statement_no: number; form_id: string | null; has_moved: boolean; code: string; names: unknown; statement: string; left_out: number;
};

/** The reopenings of single statements in a tenant's forms of a round, also of one that has come to another since, those that wait or stand first; of one statement only, if it is named. `leftOut`: how many that have ended are not among them. */
export async function statementReopenings(tx: Tx, at: FormLock, only?: { readonly organisationNo: number; readonly statement: StatementCode }): Promise<{ readonly reopenings: readonly KeptReopening[]; readonly leftOut: number }> {
  const rows = await tx.all(sql<Row>`
    select r.*, f.id as form_id, o.tenant_no <> r.tenant_no as has_moved, o.code, o.names
    from (
      select r.*, s.code as statement, r.state in ('asked', 'reopened') as stands, row_number() over same as place, greatest(0, count(*) filter (where r.state not in ('asked', 'reopened')) over () - ${MOST_ENDED})::int as left_out
      from evaluation.statement_reopening r
      join programme.statement_place s on s.no = r.statement_no
      where r.tenant_no = ${at.tenantNo} and r.round_no = ${at.roundNo} ${only ? sql`and r.organisation_no = ${only.organisationNo} and s.code = ${only.statement}` : sql``}
      window same as (partition by r.state in ('asked', 'reopened') order by r.asked_at desc, r.id desc)
    ) r
    left join evaluation.form f on f.organisation_no = r.organisation_no and f.round_no = r.round_no and f.tenant_no = r.tenant_no
    join organisations.place o on o.no = r.organisation_no
    where r.stands or r.place <= ${MOST_ENDED}
    order by r.stands desc, r.asked_at desc, r.id desc`);
  return { leftOut: rows[0]?.left_out ?? 0, reopenings: rows.map(reopeningOf) };
}

const reopeningOf = (row: Row): KeptReopening => ({
  id: row.id, formId: row.form_id === null ? null : FormId.parse(row.form_id), hasMoved: row.has_moved, organisation: { code: OrganisationCode.parse(row.code), names: Names.parse(row.names) }, statement: StatementCode.parse(row.statement),
  state: STATEMENT_REOPENING_STATES.find((state) => state === row.state) ?? 'asked',
  asked: { at: row.asked_at, by: row.asker, reason: row.reason },
  decided: row.decided_at && row.decider !== null ? { at: row.decided_at, by: row.decider, note: row.note ?? '' } : null,
  ended: row.ended_at && row.ender !== null ? { at: row.ended_at, by: row.ender } : null,
  organisationNo: row.organisation_no, statementNo: row.statement_no, asker: row.asked_by,
});

/** Keeps that somebody asks to correct a statement that the form asks. Undefined if that statement waits or stands already. */
export async function addStatementReopening(tx: Tx, form: KeptForm, { statement, reason, by }: { readonly statement: StatementCode; readonly reason: string; readonly by: Hand }): Promise<string | undefined> {
  const row = await tx.first(sql<{ id: string }>`
    insert into evaluation.statement_reopening (tenant_no, id, round_no, organisation_no, statement_no, state, asked_at, asked_by, asker, reason)
    select ${form.tenantNo}, ${randomUUIDv7()}, ${form.round.no}, ${form.organisationNo}, a.statement_no, 'asked', ${by.at}, ${by.account}, ${by.name}, ${reason}
    from evaluation.asked a where a.list_no = ${form.listNo} and a.statement_code = ${statement}
    on conflict (organisation_no, round_no, statement_no) where state in ('asked', 'reopened') do nothing
    returning id`);
  return row?.id;
}

/** Reopens what somebody asked for, or declines it. False if nobody asks for it any more. */
export async function decideStatementReopening(tx: Tx, { tenantNo, id, state, note, by }: { readonly tenantNo: number; readonly id: string; readonly state: 'reopened' | 'declined'; readonly note: string; readonly by: Hand }): Promise<boolean> {
  return (await tx.run(
    db.updateTable('evaluation.statement_reopening').set({ state, note: note || null, decided_at: by.at, decided_by: by.account, decider: by.name })
      .where('tenant_no', '=', tenantNo).where('id', '=', id).where('state', '=', 'asked'),
  )) > 0;
}

export async function withdrawStatementReopening(tx: Tx, { tenantNo, id, by }: { readonly tenantNo: number; readonly id: string; readonly by: Hand }): Promise<boolean> {
  return (await tx.run(
    db.updateTable('evaluation.statement_reopening').set({ state: 'withdrawn', ended_at: by.at, ended_by: by.account, ender: by.name })
      .where('tenant_no', '=', tenantNo).where('id', '=', id).where('state', 'in', ['asked', 'reopened']),
  )) > 0;
}

/** Makes of an answer under correction what was signed of it, where it is another by now: one more version, with its history and counts as of any save. The internal note was not signed, and stays. */
export async function putBackSigned(tx: Tx, { tenantNo, id, signOffNo, by }: { readonly tenantNo: number; readonly id: string; readonly signOffNo: number; readonly by: Hand }): Promise<void> {
  await tx.run(sql`
    with signed as (
      select x.organisation_no, x.round_no, x.statement_no, f.above_no, f.kind, f.unit_kind, a.goal_no, coalesce(h.status, 0) as status, h.comment, h.evidence, h.numerator, h.denominator, h.on_day
      from evaluation.statement_reopening o
      join evaluation.answer x on x.organisation_no = o.organisation_no and x.round_no = o.round_no and x.statement_no = o.statement_no
      join evaluation.form f on f.organisation_no = o.organisation_no and f.round_no = o.round_no
      join evaluation.asked a on a.list_no = f.list_no and a.statement_no = o.statement_no
      join evaluation.signed_form c on c.tenant_no = o.tenant_no and c.sign_off_no = ${signOffNo} and c.organisation_no = o.organisation_no
      left join evaluation.answer_history h on h.organisation_no = o.organisation_no and h.round_no = o.round_no and h.statement_no = o.statement_no
        and h.version = c.versions[array_position(c.statement_nos, o.statement_no)]
      where o.tenant_no = ${tenantNo} and o.id = ${id} and o.state = 'reopened'
        and (x.status, x.comment, x.evidence, x.numerator, x.denominator, x.on_day) is distinct from (coalesce(h.status, 0), h.comment, h.evidence, h.numerator, h.denominator, h.on_day)
    ), saved as (
      update evaluation.answer as answer
        set prev_status = answer.status, status = s.status, version = answer.version + 1, comment = s.comment, evidence = s.evidence, numerator = s.numerator, denominator = s.denominator, on_day = s.on_day,
          way_in = ${WAYS_IN.indexOf('form')}, by_account = ${by.account}, at = ${by.at}
      from signed s where answer.organisation_no = s.organisation_no and answer.round_no = s.round_no and answer.statement_no = s.statement_no
      returning answer.*
    ), queued as (
      insert into evaluation.pending (organisation_no, round_no, tenant_no, above_no, kind, unit_kind, goal_no, statement_no, old_status, new_status, at)
      select s.organisation_no, s.round_no, s.tenant_no, t.above_no, t.kind, t.unit_kind, t.goal_no, s.statement_no, s.prev_status, s.status, s.at from saved s cross join signed t where s.status <> coalesce(s.prev_status, 0)
    )
    insert into evaluation.answer_history
      (organisation_no, round_no, statement_no, version, tenant_no, status, prev_status, comment, note, evidence, numerator, denominator, on_day, way_in, by_account, at)
    select organisation_no, round_no, statement_no, version, tenant_no, status, prev_status, comment, note, evidence, numerator, denominator, on_day, way_in, by_account, at from saved`);
}

/** How many statements of each tenant are open for correction in a round: for themselves, and for whoever oversees the country. */
export async function openCorrections(tx: Tx, roundNo: number): Promise<readonly { readonly organisation: { readonly code: OrganisationCode; readonly names: Names }; readonly statements: number }[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.open_corrections as c').innerJoin('organisations.place as o', 'o.no', 'c.tenant_no').select(['o.code', 'o.names', 'c.statements']).where('c.round_no', '=', roundNo).orderBy('o.code'),
  );
  return rows.map(({ code, names, statements }) => ({ organisation: { code: OrganisationCode.parse(code), names: Names.parse(names) }, statements }));
}

/** These statements are signed again: the signature that closes them comes in the same transaction. The others that are reopened stay so. */
export async function endStatementReopenings(tx: Tx, { tenantNo }: FormLock, ids: readonly string[], by: Hand): Promise<void> {
  await tx.run(
    db.updateTable('evaluation.statement_reopening').set({ state: 'signed', ended_at: by.at, ended_by: by.account, ender: by.name })
      .where('tenant_no', '=', tenantNo).where('id', '=', sql<string>`any(${ids}::uuid[])`).where('state', '=', 'reopened'),
  );
}

/** Everything is reopened: whoever waits or has a statement open can change it as any other. */
export async function overtakeStatementReopenings(tx: Tx, { roundNo, tenantNo }: FormLock, by: Hand): Promise<void> {
  await tx.run(
    db.updateTable('evaluation.statement_reopening').set({ state: 'overtaken', ended_at: by.at, ended_by: by.account, ender: by.name })
      .where('tenant_no', '=', tenantNo).where('round_no', '=', roundNo).where('state', 'in', ['asked', 'reopened']),
  );
}

/** The form of the tenant itself in a round: where its signature is given. */
export async function tenantsForm(tx: Tx, { roundNo, tenantNo }: FormLock): Promise<{ readonly id: FormId; readonly path: string } | undefined> {
  const row = await tx.first(db.selectFrom('evaluation.form').select(['id', 'path']).where('organisation_no', '=', tenantNo).where('round_no', '=', roundNo));
  return row && { id: FormId.parse(row.id), path: row.path };
}
