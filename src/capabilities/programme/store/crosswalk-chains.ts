import { sql, type Tx } from '#platform/db/index.ts';
import { VersionId } from '../contract.ts';
import { CrosswalkRow } from '../contract/crosswalk.ts';
import type { Chain, ChainedRow } from '../rules/crosswalk/chaining.ts';
import type { PartFollowing } from '../rules/crosswalk/parts-following.ts';
import type { Between } from './crosswalk.ts';

// What follows from crosswalks that are confirmed after each other, where two versions have none of their own.

/** Of two crosswalks that are confirmed at the same time one waits, and follows the other. */
export const lockChains = (tx: Tx): Promise<void> => tx.lock('alone', 'crosswalk', 0);

/** The published versions in their order, and between which of them crosswalks of their own hold. */
export async function steps(tx: Tx): Promise<{ readonly versions: readonly { readonly no: number; readonly id: VersionId }[]; readonly steps: readonly Between[] }> {
  const versions = await tx.all(sql<{ no: number; id: string }>`select no, id from programme.version where state = 'published' order by published_at, no`);
  const held = await tx.all(sql<Between>`select from_version_no as "fromNo", to_version_no as "toNo" from programme.crosswalk where confirmed_at is not null`);
  return { versions: versions.map(({ no, id }) => ({ no, id: VersionId.parse(id) })), steps: held };
}

export async function chains(tx: Tx): Promise<readonly Chain[]> {
  return tx.all(sql<Chain>`select from_version_no as "fromNo", to_version_no as "toNo", via from programme.crosswalk_chain`);
}

export async function dropChains(tx: Tx, some: readonly Between[]): Promise<void> {
  if (some.length === 0) return;
  await tx.run(sql`
    delete from programme.crosswalk_chain c using unnest(${some.map(({ fromNo }) => fromNo)}::int[], ${some.map(({ toNo }) => toNo)}::int[]) as gone (from_no, to_no)
    where c.from_version_no = gone.from_no and c.to_version_no = gone.to_no`);
}

/** What holds of its own between each two of them. */
export async function rowsOfSteps(tx: Tx, wanted: readonly Between[]): Promise<(step: Between) => readonly CrosswalkRow[]> {
  const rows = await tx.all(sql<Between & object>`
    select r.from_version_no as "fromNo", r.to_version_no as "toNo", r.from_code as "from", r.to_code as "to", r.change
    from programme.crosswalk_row r join (select distinct * from unnest(${wanted.map(({ fromNo }) => fromNo)}::int[], ${wanted.map(({ toNo }) => toNo)}::int[]) as step (from_no, to_no)) step
      on r.from_version_no = step.from_no and r.to_version_no = step.to_no
    order by r.position`);
  const byStep = Map.groupBy(rows, ({ fromNo, toNo }) => `${fromNo} ${toNo}`);
  return ({ fromNo, toNo }) => (byStep.get(`${fromNo} ${toNo}`) ?? []).map(({ fromNo: _from, toNo: _to, ...row }) => CrosswalkRow.parse(row));
}

export type FollowedChain = Chain & { readonly rows: readonly ChainedRow[]; readonly parts: readonly PartFollowing[] };

export async function keepChains(tx: Tx, followed: readonly FollowedChain[], at: Date): Promise<void> {
  if (followed.length === 0) return;
  const between = ({ fromNo, toNo }: Between) => ({ from_version_no: fromNo, to_version_no: toNo });
  const [places, rows, parts] = [
    followed.map((each) => ({ ...between(each), via: each.via, held_at: at })), followed.flatMap((each) => each.rows.map(({ from, to, change, back }, i) => ({ ...between(each), position: i + 1, from_code: from, to_code: to, change, back }))),
    followed.flatMap((each) => each.parts.map(({ from, to }) => ({ ...between(each), from_code: from, to_code: to }))),
  ].map((all) => JSON.stringify(all));
  await tx.run(sql`
    insert into programme.crosswalk_chain (from_version_no, to_version_no, via, held_at) select from_version_no, to_version_no, via, held_at
    from jsonb_to_recordset(${places}::jsonb) as d (from_version_no int, to_version_no int, via int[], held_at timestamptz)`);
  await tx.run(sql`
    insert into programme.crosswalk_chain_row (from_version_no, to_version_no, position, from_code, to_code, change, back) select from_version_no, to_version_no, position, from_code, to_code, change, back
    from jsonb_to_recordset(${rows}::jsonb) as d (from_version_no int, to_version_no int, position int, from_code text, to_code text, change text, back text)`);
  await tx.run(sql`
    insert into programme.crosswalk_chain_part (from_version_no, to_version_no, from_code, to_code) select from_version_no, to_version_no, from_code, to_code
    from jsonb_to_recordset(${parts}::jsonb) as d (from_version_no int, to_version_no int, from_code text, to_code text)`);
}

const NAMES = sql<readonly string[]>`array(select w.label from unnest(c.via) with ordinality as over (no, place) join programme.version w on w.no = over.no order by over.place)`;

/** Over which versions, by what they are called, a version is reached from each that has no crosswalk of its own to it; by the earlier one's id. */
export async function chainsTo(tx: Tx, toNo: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.all(sql<{ id: string; via: readonly string[] }>`select v.id, ${NAMES} as via from programme.crosswalk_chain c join programme.version v on v.no = c.from_version_no where c.to_version_no = ${toNo}`);
  return new Map(rows.map(({ id, via }) => [id, via]));
}

/** Over which versions two go on as each other, whichever of them came first; none where a crosswalk of their own holds, or nothing does. */
export async function versionsBetween(tx: Tx, versionId: string, other: string): Promise<readonly string[]> {
  if (versionId === other) return [];
  const row = await tx.first(sql<{ via: readonly string[] }>`
    select ${NAMES} as via from programme.version a join programme.version b on b.id = ${other}
    join programme.crosswalk_chain c on c.from_version_no in (a.no, b.no) and c.to_version_no in (a.no, b.no) where a.id = ${versionId}`);
  return row?.via ?? [];
}
