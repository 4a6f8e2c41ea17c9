import type { Day } from '#platform/clock/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import type { Names, Sector, UnitKind } from '../contract.ts';
import type { OpenBelow } from '../rules/changes.ts';
import { TENANT_KINDS } from '../rules/tree.ts';
import { keepPast, noteChange, type By } from './log.ts';
import type { Kept } from './one.ts';

export type On = { readonly day: Day; readonly by: By };
export type Facts = { readonly names: Names; readonly sectors: readonly Sector[]; readonly unitKind: UnitKind | null };

/** New facts from a day on. False if somebody else was first. */
export async function changeFacts(tx: Tx, place: Kept, { names, sectors, unitKind }: Facts, { day, by }: On): Promise<boolean> {
  const detail = changedFacts(place, { names, sectors, unitKind });
  await keepPast(tx, [place.no], day);
  const changed = await tx.run(sql`
    update organisations.organisation set names = ${JSON.stringify(names)}, sectors = ${sectors}, unit_kind = ${unitKind}, revision = revision + 1
    where no = ${place.no} and revision = ${place.revision}`);
  if (changed === 0) return false;
  const { names: renamed, ...others } = detail;
  const noted = { organisationNo: place.no, tenantNo: place.tenantNo, day, by };
  if (renamed) await noteChange(tx, { ...noted, what: 'renamed', detail: { names: renamed } });
  if (Object.keys(others).length > 0) await noteChange(tx, { ...noted, what: 'changed', detail: others });
  return true;
}

function changedFacts(was: Facts, is: Facts): Readonly<Record<string, readonly [unknown, unknown]>> {
  const pairs = [['names', was.names, is.names], ['sectors', was.sectors, is.sectors], ['unitKind', was.unitKind, is.unitKind]] as const;
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
  return Object.fromEntries(pairs.filter(([, before, after]) => !same(before, after)).map(([name, before, after]) => [name, [before, after] as const]));
}
const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? [...value].sort() : typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value;

/** What stands below and is still open after a day. */
export async function openBelow(tx: Tx, { no, path }: Pick<Kept, 'no' | 'path'>, lastDay: Day): Promise<OpenBelow> {
  const row = await tx.first(sql<{ count: number; some: readonly string[] | null; opens_later: Day | null }>`
    select count(*)::int as count, (array_agg(code order by code collate "C"))[1:5] as some, max(valid_from) filter (where valid_from > ${lastDay}) as opens_later
    from organisations.organisation where path ^@ ${path} and no <> ${no} and (valid_to is null or valid_to > ${lastDay})`);
  return { count: row?.count ?? 0, some: row?.some ?? [], opensLater: row?.opens_later ?? null };
}

/** Closes it, and everything below that is still open then. Gives how many were closed. */
export async function close(tx: Tx, { path }: Pick<Kept, 'path'>, { day, by }: On): Promise<number> {
  return tx.run(sql`
    with closed as (
      update organisations.organisation set valid_to = ${day}, revision = revision + 1
      where path ^@ ${path} and (valid_to is null or valid_to > ${day}) returning no, tenant_no, path)
    insert into organisations.change (organisation_no, tenant_no, what, day, at, by_account)
    select no, tenant_no, 'closed', ${day}::date, ${by.at}::timestamptz, ${by.accountId}::uuid from closed order by path`);
}

/** Opens it again. `wasClosed`: there was a time between, which is kept. */
export async function reopen(tx: Tx, place: Kept, wasClosed: boolean, { day, by }: On): Promise<void> {
  if (wasClosed) await keepPast(tx, [place.no], day);
  await tx.run(sql`update organisations.organisation set valid_to = null, successor_no = null, revision = revision + 1 where no = ${place.no}`);
  await noteChange(tx, { organisationNo: place.no, tenantNo: place.tenantNo, what: 'reopened', day, by });
}

/** The last day on which something in a subtree changed that had opened by then: before it the tree of that day would not be known any more. */
export async function lastChangeBelow(tx: Tx, { path }: Pick<Kept, 'path'>): Promise<Day | null> {
  const row = await tx.first(sql<{ day: Day | null }>`select max(held_from) as day from organisations.organisation where path ^@ ${path} and held_from > valid_from`);
  return row?.day ?? null;
}

/** Puts it under another parent with all that is below it: paths, and whose rows they are, follow. Two statements and the log, however many they are. */
export async function move(tx: Tx, place: Kept, parent: Kept, { day, by }: On): Promise<void> {
  const below = await tx.all(sql<{ no: number }>`select no from organisations.organisation where path ^@ ${place.path}`);
  await keepPast(tx, below.map(({ no }) => no), day);
  const path = `${parent.path}${place.no}.`;
  const tenantNo = TENANT_KINDS.includes(place.kind) ? place.tenantNo : parent.tenantNo;
  if (tenantNo !== place.tenantNo) await tx.run(sql`insert into organisations.former_tenant (tenant_no, organisation_no) select ${place.tenantNo}, no from unnest(${below.map(({ no }) => no)}::int[]) as n (no) on conflict do nothing`);
  await tx.run(sql`
    update organisations.organisation set path = ${path} || substr(path, ${place.path.length + 1}), tenant_no = ${tenantNo},
      parent_no = case when no = ${place.no} then ${parent.no} else parent_no end, revision = revision + 1
    where path ^@ ${place.path}`);
  const noted = { organisationNo: place.no, what: 'moved', day, by, detail: { parent: [await codeOf(tx, place.parentNo), parent.code] } } as const;
  if (tenantNo !== place.tenantNo) await noteChange(tx, { ...noted, tenantNo: place.tenantNo });
  await noteChange(tx, { ...noted, tenantNo });
}

async function codeOf(tx: Tx, no: number | null): Promise<string | null> {
  return (await tx.first(sql<{ code: string }>`select code from organisations.organisation where no = ${no}`))?.code ?? null;
}

/** Closes it with a successor. */
export async function merge(tx: Tx, place: Kept, into: Kept, { day, by }: On): Promise<void> {
  await tx.run(sql`update organisations.organisation set valid_to = ${day}, successor_no = ${into.no}, revision = revision + 1 where no = ${place.no}`);
  await noteChange(tx, { organisationNo: place.no, tenantNo: place.tenantNo, what: 'merged', day, by, detail: { into: [place.code, into.code] } });
}

export async function isCodeTaken(tx: Tx, code: string): Promise<boolean> {
  return (await tx.all(sql`select code from organisations.codes_taken(${[code]}) as code`)).length > 0;
}
