import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { fold } from './compactor.ts';
import { addCounted } from './counted.ts';

/** Changes of the organisations that an open round has not followed yet, in the tenants that they concern. */
export type Unfollowed = { readonly roundId: string; readonly roundNo: number; readonly until: number; readonly tenantNos: readonly number[] };

/** So many changes are followed at once: a file of units may bring many more. */
const MOST_AT_ONCE = 20_000;

/**
 * The open round that is furthest behind, and what it has to follow: changes, and first and last days that were set beforehand and have come since; in the tenants whose
 * they are, and in those whose forms they are. Read by whoever keeps the rounds, for everybody.
 */
export async function unfollowed(tx: Tx, today: Day): Promise<Unfollowed | undefined> {
  const row = await tx.first(sql<{ id: string; no: number; until: number | null; tenants: readonly (number | null)[] | null }>`
    select r.id, r.no, c.until, c.tenants || d.tenants as tenants
    from (
      select id, no, joined_until, joined_on from evaluation.round
      where closed_on is null and opening is null and (joined_until < (select max(id) from organisations.change_place) or joined_on < ${today}::date) order by joined_until, joined_on, no limit 1
    ) r,
      lateral (
        select max(c.id) as until, coalesce(array_agg(distinct c.tenant_no), '{}') || coalesce(array_agg(distinct f.tenant_no), '{}') as tenants
        from (select id, organisation_no, tenant_no from organisations.change_place where id > r.joined_until order by id limit ${MOST_AT_ONCE}) c
        left join evaluation.form f on f.organisation_no = c.organisation_no and f.round_no = r.no
      ) c,
      lateral (
        select coalesce(array_agg(distinct p.tenant_no), '{}') || coalesce(array_agg(distinct f.tenant_no), '{}') as tenants
        from organisations.place p left join evaluation.form f on f.organisation_no = p.no and f.round_no = r.no
        where r.joined_on < ${today}::date and ((p.valid_from > r.joined_on and p.valid_from <= ${today}::date) or (p.valid_to >= r.joined_on and p.valid_to < ${today}::date))
      ) d`);
  return row && { roundId: row.id, roundNo: row.no, until: row.until ?? 0, tenantNos: [...new Set((row.tenants ?? []).filter((tenant) => tenant !== null))] };
}

/** From here on the round has followed them. Of two who follow at once the one that is ahead is believed. */
export async function followed(tx: Tx, { roundNo, until }: Pick<Unfollowed, 'roundNo' | 'until'>, today: Day): Promise<void> {
  await tx.run(sql`update evaluation.round set joined_until = greatest(joined_until, ${until}), joined_on = greatest(joined_on, ${today}::date) where no = ${roundNo}`);
}

/** The last change that there has been: a round that is opened after it knows every organisation that there is. */
export async function lastChange(tx: Tx): Promise<number> {
  return (await tx.first(sql<{ id: number }>`select coalesce(max(id), 0) as id from organisations.change_place`))?.id ?? 0;
}

/** Forms of open rounds whose organisations have come to another tenant. */
export type ToMove = { readonly roundId: string; readonly roundNo: number; readonly from: number; readonly to: number };

/** Whether a tenant has not signed in a round, by the names of their columns. */
export const notSignedBy = (tenant: string, round: string) => sql.raw(`not exists (select from evaluation.sign_off s where s.round_no = ${round} and s.tenant_no = ${tenant} and s.reopened_at is null)`);

/** From whom to whom forms are to go, where neither of the two has signed; one pair, or none. Asked every second: it begins with the few that have moved, and looks up their forms by key, however many forms there are. */
export async function nextToMove(tx: Tx): Promise<ToMove | undefined> {
  return tx.first(sql<ToMove>`
    select r.id as "roundId", r.no as "roundNo", f.tenant_no as "from", m.tenant_no as "to"
    from organisations.moved_place m
    cross join lateral (select f.tenant_no, f.round_no from evaluation.form f where f.organisation_no = m.organisation_no and f.tenant_no = m.was_tenant_no offset 0) f
    join evaluation.round r on r.no = f.round_no and r.closed_on is null and r.opening is null
    where ${notSignedBy('f.tenant_no', 'f.round_no')} and ${notSignedBy('m.tenant_no', 'f.round_no')}
    order by r.no, f.tenant_no, m.tenant_no limit 1`);
}

/** Whoever answers a part holds it before the lock of saves: so does whoever moves its form. */
export async function holdParts(tx: Tx, { roundNo, from, to }: ToMove): Promise<void> {
  await tx.run(sql`
    select 1 from evaluation.handed_part p join organisations.moved_place m on m.organisation_no = p.organisation_no and m.was_tenant_no = ${from} and m.tenant_no = ${to}
    where p.round_no = ${roundNo} and p.tenant_no = ${from} order by p.id for update of p`);
}

/** All tables whose rows go with a form: they name its organisation, its round and its tenant. A test finds those that are missing here. */
export const GO_WITH_A_FORM = [
  'answer', 'answer_history', 'pending', 'form_count', 'own_day', 'handed_part', 'part_step', 'hand_in', 'remark', 'wish',
] as const;
/** The same of what holds for an organisation in every round. */
export const GO_WITH_AN_ORGANISATION = ['responsible', 'left_over_step'] as const;

/** An organisation whose form has moved, and where it stands by now. */
export type Moved = { readonly no: number; readonly path: string };

/**
 * Gives forms with their answers and history to the tenant that their organisations have come to. Whoever calls holds both tenants' forms alone, and asks both anew.
 * What is pending of them is folded first, and all that counts then moved between the sums: so the compactor stands still meanwhile.
 */
export async function moveForms(tx: Tx, { roundNo, from, to }: ToMove, at: Date): Promise<readonly Moved[]> {
  await tx.lock('alone', 'compactor', 0);
  const leaving = await tx.all(sql<{ no: number }>`
    select f.organisation_no as no from evaluation.form f join organisations.moved_place m on m.organisation_no = f.organisation_no
    where f.round_no = ${roundNo} and f.tenant_no = ${from} and m.was_tenant_no = ${from} and m.tenant_no = ${to}`);
  const nos = leaving.map(({ no }) => no);
  if (nos.length === 0) return [];
  await fold(tx, sql`round_no = ${roundNo} and organisation_no = any (${nos}::int[])`);
  const these = sql`f.round_no = ${roundNo} and f.organisation_no = any (${nos}::int[])`;
  await addCounted(tx, these, -1);
  const moved = await tx.all(sql<Moved>`
    update evaluation.form f set tenant_no = ${to}, path = m.path
    from organisations.moved_place m
    where f.organisation_no = m.organisation_no and ${these} and m.was_tenant_no = ${from} and m.tenant_no = ${to}
    returning f.organisation_no as no, f.path`);
  await addCounted(tx, these, 1);
  for (const table of GO_WITH_A_FORM) {
    await tx.run(sql`update evaluation.${sql.raw(table)} set tenant_no = ${to} where round_no = ${roundNo} and tenant_no = ${from} and organisation_no = any (${nos}::int[])`);
  }
  for (const table of GO_WITH_AN_ORGANISATION) {
    await tx.run(sql`update evaluation.${sql.raw(table)} set tenant_no = ${to} where tenant_no = ${from} and organisation_no = any (${nos}::int[])`);
  }
  // Which answers were handed down stays with who handed them: to its new organiser they are the unit's own. A choice and another last day that were made for it alone stay behind: they were its former organiser's.
  await tx.run(sql`delete from evaluation.choice where round_no = ${roundNo} and tenant_no = ${from} and organisation_no = any (${nos}::int[])`);
  await tx.run(sql`delete from evaluation.extension where round_no = ${roundNo} and tenant_no = ${from} and organisation_no = any (${nos}::int[])`);
  await endWhatWasTheFormers(tx, { roundNo, from, to }, nos, at);
  return moved;
}

/**
 * What the former organiser had asked for and said, ends with it. A part that was handed out ends, but for one of an organisation or of people that moved too, or of somebody with a
 * link of theirs. That it had accepted a form or an answer stays its own: what the unit handed in is handed in, as of then, and what was sent back is still with the unit.
 */
async function endWhatWasTheFormers(tx: Tx, { roundNo, from, to }: Omit<ToMove, 'roundId'>, nos: readonly number[], at: Date): Promise<void> {
  await tx.run(sql`
    with ended as (
      update evaluation.handed_part p set step = 'ended', step_no = p.step_no + 1, step_note = ''
      where p.round_no = ${roundNo} and p.organisation_no = any (${nos}::int[]) and p.step in ('handed', 'submitted', 'returned')
        and not exists (select from organisations.place o where o.no = p.to_organisation_no and o.tenant_no = ${to})
        and not exists (select from accounts.people_of b where b.account_id = p.account_id and b.tenant_no = ${to})
        and (exists (select from accounts.people_of b where b.account_id = p.account_id) or not exists (
          select from evaluation.part_step s join accounts.people_of b on b.account_id = s.by_account and b.tenant_no = ${to}
          where s.organisation_no = p.organisation_no and s.round_no = p.round_no and s.part_id = p.id and s.no = 1 and p.account_id is not null))
      returning p.organisation_no, p.round_no, p.id, p.step_no, p.tenant_no
    )
    insert into evaluation.part_step (organisation_no, round_no, part_id, no, tenant_no, step, note, by_account, by_name, at)
    select organisation_no, round_no, id, step_no, tenant_no, 'ended', '', null, '', ${at} from ended`);
  await tx.run(sql`
    insert into evaluation.hand_in (organisation_no, round_no, no, tenant_no, step, note, by_account, by_name, at)
    select h.organisation_no, h.round_no, h.no + 1, h.tenant_no, 'handed-in', own.note, own.by_account, own.by_name, own.at
    from evaluation.hand_in h
    join lateral (select * from evaluation.hand_in i where i.organisation_no = h.organisation_no and i.round_no = h.round_no and i.step = 'handed-in' order by i.no desc limit 1) own on true
    where h.round_no = ${roundNo} and h.organisation_no = any (${nos}::int[]) and h.step = 'accepted'
      and not exists (select from evaluation.hand_in later where later.organisation_no = h.organisation_no and later.round_no = h.round_no and later.no > h.no)`);
  await tx.run(sql`
    update evaluation.answer_review r set tenant_no = ${to}
    where r.round_no = ${roundNo} and r.tenant_no = ${from} and r.organisation_no = any (${nos}::int[]) and r.state = 'returned' and r.taken_back_at is null
      and not exists (
        select from evaluation.answer_review later
        where later.organisation_no = r.organisation_no and later.round_no = r.round_no and later.statement_no = r.statement_no and later.id > r.id and later.taken_back_at is null)`);
}
