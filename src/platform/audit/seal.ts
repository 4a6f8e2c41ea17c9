import { canonical, sha256 } from '#platform/canonical/index.ts';
import type { Clock } from '#platform/clock/index.ts';
import { queries, sql, type Database, type Tx } from '#platform/db/index.ts';

type Tables = {
  'platform.audit': { id: string; at: Date; actor_kind: string; account_id: string | null; event: string; about: string; seal_no: number | null };
  'platform.audit_seal': { no: number; sealed_at: Date; lines: number; hash: string };
};
const db = queries<Tables>();

const MOST_AT_ONCE = 5_000;

/**
 * Seals the lines that have been written since the last seal: one hash over them and the seal before. A line that is changed, added or removed
 * afterwards no longer fits. Never in a request; one at a time in the whole installation. Gives how many lines it sealed.
 */
export async function sealAudit(database: Database, clock: Clock): Promise<number> {
  return database.asSystem(async (tx) => {
    if (!(await tx.tryLock('sealer', 0))) return 0;
    const last = await tx.first(db.selectFrom('platform.audit_seal').select(['no', 'hash']).orderBy('no', 'desc').limit(1));
    const no = (last?.no ?? 0) + 1;
    const taken = await tx.run(sql`
      update platform.audit set seal_no = ${no} where id in (select id from platform.audit where seal_no is null order by at, id limit ${MOST_AT_ONCE})`);
    if (taken === 0) return 0;
    const seal = { no, sealed_at: clock.now(), lines: taken };
    await tx.run(db.insertInto('platform.audit_seal').values({ ...seal, hash: await hashOf(tx, seal, last?.hash) }));
    return taken;
  });
}

/**
 * What verifying found. `receipt` names the last seal: kept outside the database it shows later whether seals at the end were taken away. `unsealed`
 * lines are too new to be under a seal. `firstBroken` is the number of the first seal that does not fit, or null when all do.
 */
export type Verdict = { readonly seals: number; readonly lines: number; readonly unsealed: number; readonly receipt: string | null; readonly firstBroken: number | null };

/** Recomputes every seal from the lines as they stand now. With an earlier receipt the seal that it names must be there and be the same. */
export async function verifyAudit(database: Database, earlier?: string): Promise<Verdict> {
  return database.asSystem(async (tx) => {
    const seals = await tx.all(db.selectFrom('platform.audit_seal').selectAll().orderBy('no'));
    const under = await tx.all(db.selectFrom('platform.audit').select(['seal_no', sql<number>`count(*)`.as('lines')]).groupBy('seal_no').orderBy('seal_no'));
    const last = seals.at(-1);
    const found = {
      seals: seals.length,
      lines: under.reduce((sum, { lines }) => sum + lines, 0),
      unsealed: under.find(({ seal_no: no }) => no === null)?.lines ?? 0,
      receipt: last ? receiptOf(last) : null,
    };
    let before: string | undefined;
    for (const [i, seal] of seals.entries()) {
      if (seal.no !== i + 1 || (await hashOf(tx, seal, before)) !== seal.hash) return { ...found, firstBroken: seal.no };
      before = seal.hash;
    }
    const stray = under.find(({ seal_no: no }) => no !== null && (no < 1 || no > seals.length));
    if (stray) return { ...found, firstBroken: stray.seal_no };
    if (earlier !== undefined && !seals.some((seal) => receiptOf(seal) === earlier)) return { ...found, firstBroken: Number(earlier.split(':')[0]) || 0 };
    return { ...found, firstBroken: null };
  });
}

const receiptOf = ({ no, hash }: { readonly no: number; readonly hash: string }): string => `${no}:${hash}`;

type Sealing = { readonly no: number; readonly sealed_at: Date; readonly lines: number };

async function hashOf(tx: Tx, { no, sealed_at: at, lines: count }: Sealing, before: string | undefined): Promise<string> {
  const lines = await tx.all(db.selectFrom('platform.audit').select(['id', 'at', 'actor_kind', 'account_id', 'event', 'about']).where('seal_no', '=', no).orderBy('at').orderBy('id'));
  return sha256(canonical({ no, at, count, before: before ?? null, lines }));
}
