import * as z from 'zod';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { EarlierVersion } from '../contract.ts';
import { CrosswalkEntry, CrosswalkRow } from '../contract/crosswalk.ts';
import { rowsOf } from '../rules/crosswalk/entries.ts';
import type { PartFollowing } from '../rules/crosswalk/parts-following.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** From which version to which, by their small numbers. */
export type Between = { readonly fromNo: number; readonly toNo: number };

export type KeptCrosswalk = { readonly revision: number; readonly entries: readonly CrosswalkEntry[]; readonly held: { readonly at: Date; readonly by: string; readonly reason: string | null } | null };
const Entries = z.array(CrosswalkEntry);
const Rows = z.array(CrosswalkRow);

export async function crosswalk(tx: Tx, { fromNo, toNo }: Between): Promise<KeptCrosswalk | undefined> {
  const row = await tx.first(db.selectFrom('programme.crosswalk').select(['revision', 'entries', 'confirmed_at', 'confirmed_by', 'reason']).where('to_version_no', '=', toNo).where('from_version_no', '=', fromNo));
  return row && { revision: row.revision, entries: Entries.parse(row.entries), held: row.confirmed_at && { at: row.confirmed_at, by: row.confirmed_by ?? '', reason: row.reason } };
}

/** What holds between two versions, in the order of the later one; nothing where nothing does. */
export async function heldRows(tx: Tx, { fromNo, toNo }: Between): Promise<readonly CrosswalkRow[]> {
  return Rows.parse(await tx.all(sql<object>`
    select from_code as "from", to_code as "to", change from programme.crosswalk_row where to_version_no = ${toNo} and from_version_no = ${fromNo} order by position`));
}

/** How far the crosswalks to a version have come, by the earlier version. */
export async function crosswalksTo(tx: Tx, toNo: number): Promise<ReadonlyMap<string, { readonly isHeld: boolean }>> {
  const rows = await tx.all(sql<{ id: string; held: boolean }>`
    select v.id, c.confirmed_at is not null as held from programme.crosswalk c join programme.version v on v.no = c.from_version_no where c.to_version_no = ${toNo}`);
  return new Map(rows.map(({ id, held }) => [id, { isHeld: held }]));
}

/** The version of the same programme that was published last before a published one, where no crosswalk from it holds. */
export async function withoutCrosswalk(tx: Tx, versionId: string): Promise<EarlierVersion | null> {
  const row = await tx.first(sql<{ id: string; label: string; held: boolean }>`
    select v.id, v.label, c.confirmed_at is not null as held
    from programme.version t
    join programme.version v on v.programme_code = t.programme_code and v.state = 'published' and (v.published_at, v.no) < (t.published_at, t.no)
    left join programme.crosswalk c on c.to_version_no = t.no and c.from_version_no = v.no
    where t.id = ${versionId} and t.state = 'published'
    order by v.published_at desc, v.no desc limit 1`);
  return row && !row.held ? EarlierVersion.parse({ id: row.id, version: row.label }) : null;
}

/** Keeps what is worked on; false where somebody else has changed it meanwhile. Revision 0: there was nothing before. */
export async function keepEntries(tx: Tx, { fromNo, toNo }: Between, revision: number, entries: readonly CrosswalkEntry[]): Promise<boolean> {
  const document = JSON.stringify(entries);
  const changed = revision === 0
    ? await tx.run(db.insertInto('programme.crosswalk').values({ from_version_no: fromNo, to_version_no: toNo, revision: 1, entries: document, confirmed_at: null, confirmed_by: null, reason: null }).onConflict((conflict) => conflict.doNothing()))
    : await tx.run(db.updateTable('programme.crosswalk').set({ entries: document, revision: revision + 1 }).where('to_version_no', '=', toNo).where('from_version_no', '=', fromNo).where('revision', '=', revision));
  return changed === 1;
}

type Holding = { readonly entries: readonly CrosswalkEntry[]; readonly parts: readonly PartFollowing[]; readonly at: Date; readonly by: string; readonly reason: string | null };

/** Lets what was worked on hold; what held before is gone. False where somebody else has changed it meanwhile. */
export async function hold(tx: Tx, { fromNo, toNo }: Between, revision: number, { entries, parts, at, by, reason }: Holding): Promise<boolean> {
  const changed = await tx.run(
    db.updateTable('programme.crosswalk').set({ confirmed_at: at, confirmed_by: by, reason, revision: revision + 1 }).where('to_version_no', '=', toNo).where('from_version_no', '=', fromNo).where('revision', '=', revision),
  );
  if (changed !== 1) return false;
  await dropRows(tx, { fromNo, toNo });
  const rows = rowsOf(entries);
  await tx.run(sql`
    insert into programme.crosswalk_row (to_version_no, from_version_no, position, from_code, to_code, change)
    select ${toNo}, ${fromNo}, position, from_code, to_code, change
    from unnest(${rows.map(({ from }) => from)}::text[], ${rows.map(({ to }) => to)}::text[], ${rows.map(({ change }) => change)}::text[]) with ordinality as row (from_code, to_code, change, position)`);
  await tx.run(sql`
    insert into programme.crosswalk_part (to_version_no, from_version_no, from_code, to_code)
    select ${toNo}, ${fromNo}, from_code, to_code from unnest(${parts.map(({ from }) => from)}::text[], ${parts.map(({ to }) => to)}::text[]) as part (from_code, to_code)`);
  return true;
}

/** Nothing holds between the versions any more; what was worked on stays. */
export async function withdraw(tx: Tx, { fromNo, toNo }: Between, revision: number): Promise<boolean> {
  const changed = await tx.run(
    db.updateTable('programme.crosswalk').set({ confirmed_at: null, confirmed_by: null, reason: null, revision: revision + 1 })
      .where('to_version_no', '=', toNo).where('from_version_no', '=', fromNo).where('revision', '=', revision).where('confirmed_at', 'is not', null),
  );
  if (changed === 1) await dropRows(tx, { fromNo, toNo });
  return changed === 1;
}

async function dropRows(tx: Tx, { fromNo, toNo }: Between): Promise<void> {
  await tx.run(db.deleteFrom('programme.crosswalk_row').where('to_version_no', '=', toNo).where('from_version_no', '=', fromNo));
  await tx.run(db.deleteFrom('programme.crosswalk_part').where('to_version_no', '=', toNo).where('from_version_no', '=', fromNo));
}

/** What somebody has worked on where nothing holds is forgotten. */
export async function forget(tx: Tx, { fromNo, toNo }: Between, revision: number): Promise<boolean> {
  return (await tx.run(db.deleteFrom('programme.crosswalk').where('to_version_no', '=', toNo).where('from_version_no', '=', fromNo).where('revision', '=', revision).where('confirmed_at', 'is', null))) === 1;
}

/** What holds between a version and any of some others, each seen as leading to that version, by the other's id. One statement; none where there are no others. */
export async function crosswalksWith(tx: Tx, versionId: string, others: readonly string[]): Promise<ReadonlyMap<string, readonly CrosswalkRow[]>> {
  const wanted = [...new Set(others)].filter((other) => other !== versionId);
  if (wanted.length === 0) return new Map();
  const rows = await tx.all(sql<{ other: string } & CrosswalkRow>`
    select o.id as other, r.from_code as "from", r.to_code as "to", r.change
    from programme.version v
    join programme.version o on o.id = any (${wanted}::uuid[])
    join programme.crosswalk_row_place r on r.to_version_no = v.no and r.from_version_no = o.no
    where v.id = ${versionId}
    order by o.no, r.position`);
  return new Map([...Map.groupBy(rows, ({ other }) => other)].map(([other, own]) => [other, Rows.parse(own.map(({ from, to, change }) => ({ from, to, change })))]));
}

/** What goals, measures and tasks of others go on as in a version, by the other's id, where a crosswalk holds between the two. One statement; none where there are no others. */
export async function crosswalkPartsWith(tx: Tx, versionId: string, others: readonly string[]): Promise<ReadonlyMap<string, readonly PartFollowing[]>> {
  const wanted = [...new Set(others)].filter((other) => other !== versionId);
  if (wanted.length === 0) return new Map();
  const rows = await tx.all(sql<{ other: string } & PartFollowing>`
    select o.id as other, p.from_code as "from", p.to_code as "to"
    from programme.version v
    join programme.version o on o.id = any (${wanted}::uuid[])
    join programme.crosswalk_part_place p on p.to_version_no = v.no and p.from_version_no = o.no
    where v.id = ${versionId}`);
  return Map.groupBy(rows, ({ other }) => other);
}
