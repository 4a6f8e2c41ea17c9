import { Names } from '#capabilities/organisations/index.ts';
import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, within, type Tx } from '#platform/db/index.ts';
import { FormId, PART_STEPS, type PartStep } from '../contract.ts';
import type { HandedOver } from '../contract/marks.ts';
import { PartId } from '../contract/parts.ts';
import type { KeptDivision } from './division.ts';
import { divisionsIn, toldDivisions, type AskTold, type KeptAsJson } from './division-told.ts';
import type { KeptForm } from './forms.ts';

/** A part of a form as it is kept, with where its form stands. */
export type KeptPart = {
  readonly id: PartId; readonly formId: FormId; readonly organisationNo: number; readonly roundNo: number; readonly tenantNo: number; readonly path: string;
  readonly accountId: string | null; readonly toOrganisationNo: number | null; readonly toName: string; readonly codes: readonly string[]; readonly statements: readonly string[];
  readonly lastDay: Day; readonly note: string; readonly by: string; readonly handedAt: Date; readonly step: PartStep; readonly stepNo: number; readonly stepNote: string;
  readonly tally: { readonly answered: number; readonly asked: number };
};
type Row = {
  id: string; form_id: string; organisation_no: number; round_no: number; tenant_no: number; path: string; account_id: string | null; to_organisation_no: number | null; to_name: string;
  codes: readonly string[]; statements: readonly string[]; last_day: Day; note: string; handed_by: string; handed_at: Date; step: string; step_no: number; step_note: string; answered: number; asked: number;
};
const COLUMNS = sql`p.id, f.id as form_id, p.organisation_no, p.round_no, p.tenant_no, f.path, p.account_id, p.to_organisation_no, p.to_name, p.codes, p.statements, p.last_day, p.note, p.handed_by, p.handed_at,
  p.step, p.step_no, p.step_note, t.answered, t.asked`;
/** A part's form, and how much of the part is still asked and answered. */
const FROM = sql`evaluation.handed_part p
  join evaluation.form f on f.organisation_no = p.organisation_no and f.round_no = p.round_no and f.tenant_no = p.tenant_no
  cross join lateral (
    select count(*)::int as asked, count(*) filter (where x.status > 0)::int as answered
    from evaluation.asked a
    left join evaluation.answer x on x.organisation_no = p.organisation_no and x.round_no = p.round_no and x.statement_no = a.statement_no
    where a.list_no = f.list_no and a.statement_code = any(p.statements)
  ) t`;

const partOf = ({ id, form_id, organisation_no, round_no, tenant_no, account_id, to_organisation_no, to_name, last_day, handed_by, handed_at, step, step_no, step_note, answered, asked, ...row }: Row): KeptPart => ({
  ...row, id: PartId.parse(id), formId: FormId.parse(form_id), organisationNo: organisation_no, roundNo: round_no, tenantNo: tenant_no, accountId: account_id, toOrganisationNo: to_organisation_no, toName: to_name,
  lastDay: last_day, by: handed_by, handedAt: handed_at, step: PART_STEPS.find((each) => each === step) ?? 'taken-back', stepNo: step_no, stepNote: step_note, tally: { answered, asked },
});

/** Every part of a form that has been handed out, the newest first. */
export async function partsOf(tx: Tx, { organisationNo, round }: KeptForm): Promise<readonly KeptPart[]> {
  const rows = await tx.all(sql<Row>`select ${COLUMNS} from ${FROM} where p.organisation_no = ${organisationNo} and p.round_no = ${round.no} order by p.step in ('accepted', 'taken-back', 'ended'), p.handed_at desc, p.id limit 500`);
  return rows.map(partOf);
}

/** A part of a form within the reach of whoever hands out; those who change its step at the same time wait for each other. */
export async function partToHand(tx: Tx, { roots }: Reach, id: PartId): Promise<KeptPart | undefined> {
  const row = await tx.first(sql<Row>`select ${COLUMNS} from ${FROM} where p.id = ${id} and ${within('f', roots)}`);
  return row && partOf(row);
}

/**
 * Who may answer a part: the person whom it was handed to, while that person has a role over the form; or those who answer for the organisation that it was handed
 * to, unless the whole form is theirs.
 */
export type Answerer = { readonly account: string | null; readonly asPerson: Reach; readonly asOrganisation: Reach };
const isTheirs = ({ account, asPerson, asOrganisation }: Answerer) => sql`(
  (p.account_id = ${account}::uuid and ${within('f', asPerson.roots)})
  or (p.to_organisation_no is not null and not ${within('f', asOrganisation.roots)}
    and exists (select from organisations.place o where o.no = p.to_organisation_no and ${within('o', asOrganisation.roots)})))`;

/** A part that has been handed to the caller, whatever its step. `isHeld`: nobody takes it back before this transaction is over. */
export async function partToAnswer(tx: Tx, answerer: Answerer, id: PartId, { isHeld = false }: { readonly isHeld?: boolean } = {}): Promise<KeptPart | undefined> {
  const row = await tx.first(sql<Row>`select ${COLUMNS} from ${FROM} where p.id = ${id} and ${isTheirs(answerer)} ${isHeld ? sql`for share of p` : sql``}`);
  return row && partOf(row);
}

export type NewPart = Pick<KeptPart, 'id' | 'accountId' | 'toOrganisationNo' | 'toName' | 'codes' | 'statements' | 'lastDay' | 'note'> & { readonly by: string; readonly account: string | null; readonly at: Date };

export async function addPart(tx: Tx, { organisationNo, tenantNo, round }: KeptForm, { id, accountId, toOrganisationNo, toName, codes, statements, lastDay, note, by, account, at }: NewPart): Promise<void> {
  await tx.run(sql`
    with part as (
      insert into evaluation.handed_part
        (organisation_no, round_no, id, tenant_no, account_id, to_organisation_no, to_name, codes, statements, last_day, note, handed_by, handed_at, step, step_no, step_note)
      values (${organisationNo}, ${round.no}, ${id}, ${tenantNo}, ${accountId}::uuid, ${toOrganisationNo}::int, ${toName}, ${codes}, ${statements}, ${lastDay}, ${note}, ${by}, ${at}, 'handed', 1, '')
    )
    insert into evaluation.part_step (organisation_no, round_no, part_id, no, tenant_no, step, note, by_account, by_name, at)
    values (${organisationNo}, ${round.no}, ${id}, 1, ${tenantNo}, 'handed', ${note}, ${account}::uuid, ${by}, ${at})`);
}

type Step = { readonly step: PartStep; readonly note: string; readonly account: string | null; readonly by: string; readonly at: Date };

/** False if it is not at the step any more at which it was found. */
export async function stepPart(tx: Tx, { organisationNo, roundNo, id, stepNo }: KeptPart, { step, note, account, by, at }: Step): Promise<boolean> {
  const row = await tx.first(sql<{ n: number }>`
    with gone as (
      update evaluation.handed_part set step = ${step}, step_no = step_no + 1, step_note = ${note}
      where organisation_no = ${organisationNo} and round_no = ${roundNo} and id = ${id} and step_no = ${stepNo}
      returning organisation_no, round_no, id, step_no, tenant_no
    ), written as (
      insert into evaluation.part_step (organisation_no, round_no, part_id, no, tenant_no, step, note, by_account, by_name, at)
      select organisation_no, round_no, id, step_no, tenant_no, ${step}, ${note}, ${account}::uuid, ${by}, ${at} from gone
    )
    select count(*)::int as n from gone`);
  return row?.n === 1;
}

/** Whether somebody has another part of an organisation's forms that is not over. */
export async function hasOtherParts(tx: Tx, { organisationNo, id, accountId }: KeptPart): Promise<boolean> {
  return (await tx.first(sql`
    select 1 from evaluation.handed_part p where p.organisation_no = ${organisationNo} and p.account_id = ${accountId}::uuid and p.id <> ${id} and p.step not in ('taken-back', 'ended') limit 1`)) !== undefined;
}

/** What of a part another organisation answers in its own form, by a division of work that the round goes by. */
export async function handedOverOf(tx: Tx, { organisationNo, roundNo, statements }: KeptPart): Promise<readonly HandedOver[]> {
  const rows = await tx.all(sql<{ to: unknown; n: number }>`
    select p.names as to, count(distinct s.code)::int as n
    from evaluation.division_in_round i cross join unnest(i.statement_codes) as s (code) join organisations.place p on p.no = i.to_no
    where i.tenant_no = ${organisationNo} and i.round_no = ${roundNo} and s.code = any (${statements}::text[])
    group by p.no, p.code, p.names order by p.code`);
  return rows.map(({ to, n }) => ({ to: Names.parse(to), n }));
}

/** What somebody is asked to answer, and what waits to be accepted, in the rounds that go on and are not signed; not where nothing of it is asked any more. */
export type OwedPart = KeptPart & { readonly isOwn: boolean; readonly organisation: { readonly code: string; readonly names: unknown; readonly kind: string }; readonly round: { readonly id: string; readonly year: number; readonly names: unknown } };

type AskBesides = { readonly answerer: Answerer; readonly hand: Reach; readonly divisions: AskTold };

/** Parts, and the divisions of work that somebody is told of: two things that wait beside forms, in one statement. There is a row also where there is no part. */
export async function owedBesides(tx: Tx, { answerer, hand, divisions }: AskBesides): Promise<{ readonly parts: readonly OwedPart[]; readonly divisions: readonly KeptDivision[] }> {
  type Owed = Row & { is_own: boolean; code: string; names: unknown; kind: string; round_id: string; year: number; round_names: unknown };
  const row = await tx.first(sql<{ divisions: readonly KeptAsJson[]; parts: readonly (Omit<Owed, 'handed_at'> & { handed_at: string })[] | null }>`
    with part as (
      select ${COLUMNS}, ${isTheirs(answerer)} and p.step <> 'submitted' as is_own, o.code, o.names, f.kind, r.id as round_id, r.year, r.names as round_names
      from ${FROM}
      join evaluation.round r on r.no = p.round_no and r.closed_on is null
      join organisations.place o on o.no = p.organisation_no
      left join evaluation.signature s on s.round_no = p.round_no and s.tenant_no = p.tenant_no
      where s.signed_at is null and p.step in ('handed', 'returned', 'submitted') and t.asked > 0
        and ((p.step <> 'submitted' and ${isTheirs(answerer)}) or (p.step = 'submitted' and ${within('f', hand.roots)}))
      order by p.last_day, p.handed_at limit 200
    )
    select (${toldDivisions(divisions)}) as divisions, (select jsonb_agg(to_jsonb(part) order by part.last_day, part.handed_at) from part) as parts`);
  const parts = (row?.parts ?? []).map(({ is_own, code, names, kind, round_id, year, round_names, handed_at, ...part }): OwedPart => ({
    ...partOf({ ...part, handed_at: new Date(handed_at) }), isOwn: is_own, organisation: { code, names, kind }, round: { id: round_id, year, names: round_names },
  }));
  return { parts, divisions: divisionsIn(row?.divisions ?? []) };
}
