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
    await tx.run(db.insertInto('platform.audit_seal').values({ no, sealed_at: clock.now(), lines: taken, hash: await hashOf(tx, no, last?.hash) }));
    return taken;
  });
}

export type Verdict = { readonly seals: number; readonly lines: number; readonly firstBroken: number | null };

/** Recomputes every seal from the lines as they stand now. */
export async function verifyAudit(database: Database): Promise<Verdict> {
  return database.asSystem(async (tx) => {
    const seals = await tx.all(db.selectFrom('platform.audit_seal').selectAll().orderBy('no'));
    let lines = 0;
    let before: string | undefined;
    for (const [i, seal] of seals.entries()) {
      if (seal.no !== i + 1 || (await hashOf(tx, seal.no, before)) !== seal.hash) return { seals: seals.length, lines, firstBroken: seal.no };
      lines += seal.lines;
      before = seal.hash;
    }
    return { seals: seals.length, lines, firstBroken: null };
  });
}

async function hashOf(tx: Tx, no: number, before: string | undefined): Promise<string> {
  const lines = await tx.all(db.selectFrom('platform.audit').select(['id', 'at', 'actor_kind', 'account_id', 'event', 'about']).where('seal_no', '=', no).orderBy('at').orderBy('id'));
  return sha256(canonical({ no, before: before ?? null, lines }));
}
