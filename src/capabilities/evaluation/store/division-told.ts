import type { Reach } from '#platform/access/index.ts';
import { HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import { concerns, divisionOf, divisionsOn, type DivisionRow, type KeptDivision } from './division.ts';

// Divisions of work that somebody is told of without having asked: those that wait, and what has been done about others lately.

const dayOf = (column: string) => sql`(${sql.raw(column)} at time zone ${HOME_ZONE})::date`;
const HAPPENED = 'coalesce(d.ended_at, d.decided_at)';

/** Of the organisations within reach: what is proposed, and what was decided or ended after a day. */
export type AskTold = { readonly reach: Reach; readonly today: Day; readonly after: Day };
export type KeptAsJson = Omit<DivisionRow, 'document_hash' | 'proposed_at' | 'decided_at' | 'ended_at'> & { readonly document_hash: string; readonly proposed_at: string; readonly decided_at: string | null; readonly ended_at: string | null };

const MOST_TOLD = 50;

/** Those that wait first, the oldest of them first; then the newest. One value, for another statement. */
export const toldDivisions = ({ reach, today, after }: AskTold) => sql`
  select coalesce(jsonb_agg(to_jsonb(told)), '[]') from (
    ${divisionsOn(today)} where (d.state = 'proposed' or ${dayOf(HAPPENED)} > ${after}::date) and ${concerns({ reach, today, isEverybody: false })}
    order by d.state <> 'proposed', case when d.state = 'proposed' then d.proposed_at end, ${sql.raw(HAPPENED)} desc, d.id limit ${MOST_TOLD}
  ) told`;

export const divisionsIn = (told: readonly KeptAsJson[]): readonly KeptDivision[] => told.map(({ document_hash, proposed_at, decided_at, ended_at, ...row }) => divisionOf({
  ...row, document_hash: Buffer.from(document_hash.slice(2), 'hex'), proposed_at: new Date(proposed_at), decided_at: decided_at === null ? null : new Date(decided_at), ended_at: ended_at === null ? null : new Date(ended_at),
}));

/** Whether anybody could be told of any: what is proposed, and what was done on a day or later. As the system. */
export async function areDivisionsToTell(tx: Tx, since: Day): Promise<boolean> {
  return (await tx.first(sql`select 1 from evaluation.division d where d.state = 'proposed' or ${dayOf(HAPPENED)} >= ${since}::date limit 1`)) !== undefined;
}

/** In which state these divisions stand, as "id state". As the system. */
export async function divisionsStanding(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  return (await tx.all(sql<{ standing: string }>`select concat_ws(' ', id, state) as standing from evaluation.division where id = any (${ids}::uuid[])`)).map(({ standing }) => standing);
}
