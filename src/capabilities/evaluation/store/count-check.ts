import { OrganisationCode } from '#capabilities/organisations/index.ts';
import type { Clock } from '#platform/clock/index.ts';
import { sql, type Database, type Tx } from '#platform/db/index.ts';
import { repairCounts, wrongCounts, type Counted } from './recount.ts';
import { lockForSaving } from './signing.ts';

// The counts are exact by how they are kept. This holds them against a recount all the same, puts right what is wrong, and tells.

/** Of whom something was wrong, in which year's round, and in how many counts. It has been put right. */
export type Repaired = { readonly organisation: OrganisationCode; readonly year: number; readonly counts: number };
export type CountVerdict = { readonly checked: number; readonly repaired: readonly Repaired[] };

type Due = { readonly roundNo: number; readonly tenantNo: number };

/** So many forms are counted anew in one statement, or those of one tenant that has more. */
const FORMS_AT_ONCE = 2_000;

/** On one processor; and the answers of a form, which lie together, are looked up by their keys however few the tenants are: else those of the whole country are read for one of them. */
const GENTLY = sql`select set_config('max_parallel_workers_per_gather', '0', true), set_config('random_page_cost', '1.1', true)`;

/** Who is due: everybody that has not been checked since then, or those after the last one that was. */
type Asked = { readonly since: Date } | { readonly after: Due };

/**
 * Checks the next tenants of a round that have not been checked since: a second's work at most, on one processor, and nobody waits for it. One at a time in the whole installation. Undefined where
 * all are checked, or somebody else is at it.
 */
export async function checkSomeCounts(database: Database, { since, clock }: { readonly since: Date; readonly clock: Clock }): Promise<CountVerdict | undefined> {
  return checkPortion(database, { since }, { clock, waits: false });
}

/** All of them, from the first to the last. */
export async function checkAllCounts(database: Database, clock: Clock): Promise<CountVerdict> {
  let [checked, after]: [number, Due] = [0, { roundNo: 0, tenantNo: 0 }];
  const repaired: Repaired[] = [];
  for (;;) {
    const some = await checkPortion(database, { after }, { clock, waits: true });
    if (!some) return { checked, repaired };
    [checked, after] = [checked + some.checked, some.last];
    repaired.push(...some.repaired);
  }
}

async function checkPortion(database: Database, asked: Asked, { clock, waits }: { readonly clock: Clock; readonly waits: boolean }): Promise<(CountVerdict & { readonly last: Due }) | undefined> {
  const looked = await database.asSystem(async (tx) => {
    if (waits) await tx.lock('alone', 'counts', 0);
    else if (!(await tx.tryLock('counts', 0))) return undefined;
    await tx.run(GENTLY);
    const due = await dueOf(tx, asked);
    const last = due.at(-1);
    if (!last) return undefined;
    const wrong = new Set((await wrongCounts(tx, { roundNo: last.roundNo, tenantNos: due.map(({ tenantNo }) => tenantNo) })).map(({ tenantNo }) => tenantNo));
    await noteChecked(tx, due.filter(({ tenantNo }) => !wrong.has(tenantNo)), clock.now());
    return { last, checked: due.length, wrong: due.filter(({ tenantNo }) => wrong.has(tenantNo)) };
  });
  if (!looked) return undefined;
  const repaired: Repaired[] = [];
  for (const at of looked.wrong) repaired.push(...(await database.asSystem((tx) => repair(tx, at, clock.now()))));
  return { checked: looked.checked, last: looked.last, repaired };
}

async function dueOf(tx: Tx, asked: Asked): Promise<readonly Due[]> {
  const rows = await tx.all(sql<{ round_no: number; tenant_no: number }>`
    with due as (
      select w.round_no, w.tenant_no, coalesce((select sum(f.forms) from evaluation.tenant_forms f where f.tenant_no = w.tenant_no and f.round_no = w.round_no), 0) as forms
      from (
        select tenant_no, round_no from evaluation.tenant_forms union select tenant_no, round_no from evaluation.tenant_count union select tenant_no, round_no from evaluation.signed_count
      ) w
      join evaluation.round r on r.no = w.round_no and r.opening is null
      left join evaluation.count_check c on c.tenant_no = w.tenant_no and c.round_no = w.round_no
      where ${'since' in asked ? sql`c.checked_at is null or c.checked_at <= ${asked.since}` : sql`(w.round_no, w.tenant_no) > (${asked.after.roundNo}::int, ${asked.after.tenantNo}::int)`}
    ), first as (
      select *, sum(forms) over (order by tenant_no) - forms as before from due where round_no = (select min(round_no) from due)
    )
    select round_no, tenant_no from first where before < ${FORMS_AT_ONCE} order by tenant_no limit 500`);
  return rows.map(({ round_no: roundNo, tenant_no: tenantNo }) => ({ roundNo, tenantNo }));
}

/** Looked at again under the locks: no signature and no choice falls in between, and the compactor stands still. Saves go on. */
async function repair(tx: Tx, { roundNo, tenantNo }: Due, at: Date): Promise<readonly Repaired[]> {
  await lockForSaving(tx, [{ roundNo, tenantNo }]);
  await tx.lock('alone', 'compactor', 0);
  const of: Counted = { roundNo, tenantNos: [tenantNo] };
  const counts = (await wrongCounts(tx, of)).reduce((sum, { counts: n }) => sum + n, 0);
  if (counts > 0) await repairCounts(tx, { roundNo, tenantNo });
  await noteChecked(tx, [{ roundNo, tenantNo }], at, counts);
  const row = await tx.first(sql<{ code: string; year: number }>`select o.code, r.year from organisations.place o cross join evaluation.round r where o.no = ${tenantNo} and r.no = ${roundNo}`);
  return counts > 0 && row ? [{ organisation: OrganisationCode.parse(row.code), year: row.year, counts }] : [];
}

async function noteChecked(tx: Tx, checked: readonly Due[], at: Date, counts = 0): Promise<void> {
  await tx.run(sql`
    insert into evaluation.count_check as c (tenant_no, round_no, checked_at, wrong, repaired_at, repaired)
    select tenant_no, round_no, ${at}, ${counts}::int, case when ${counts}::int > 0 then ${at}::timestamptz end, ${counts}::int
    from unnest(${checked.map(({ tenantNo }) => tenantNo)}::int[], ${checked.map(({ roundNo }) => roundNo)}::int[]) as t (tenant_no, round_no)
    on conflict (tenant_no, round_no) do update set checked_at = excluded.checked_at, wrong = excluded.wrong,
      repaired_at = coalesce(excluded.repaired_at, c.repaired_at), repaired = case when excluded.wrong > 0 then excluded.wrong else c.repaired end`);
}
