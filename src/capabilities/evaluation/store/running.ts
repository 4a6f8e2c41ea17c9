import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { dayIn, HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { queries, sql, type Tx } from '#platform/db/index.ts';
import { RoundId, StatementCode } from '../contract.ts';
import type { OpeningState, PilotsOf, RunningRound } from '../contract/running.ts';
import type { Tables } from './tables.ts';

// The opening of a round as a piece of work that may be broken off, and who is a pilot in it.

const db = queries<Tables>();

export type Waiting = { readonly tenantNo: number; readonly organisations: number };

/** Writes down whose forms are to be made. */
export async function addOpening(tx: Tx, roundNo: number, tenants: readonly Waiting[]): Promise<void> {
  await tx.run(sql`
    insert into evaluation.opening (round_no, tenant_no, organisations)
    select ${roundNo}, tenant_no, organisations from unnest(${tenants.map(({ tenantNo }) => tenantNo)}::int[], ${tenants.map(({ organisations }) => organisations)}::int[]) as t (tenant_no, organisations)`);
}

export type OpeningRound = { readonly no: number; readonly id: RoundId; readonly versionNo: number; readonly year: number; readonly day: Day; readonly opening: 'waiting' | 'cancelled'; readonly hasPilots: boolean };

/** A round whose forms are being made or taken back, for this transaction alone; undefined where there is none that nobody else works at. */
export async function nextOpening(tx: Tx): Promise<OpeningRound | undefined> {
  const row = await tx.first(sql<{ no: number; id: string; version_no: number; year: number; opened_at: Date; opening: 'waiting' | 'cancelled'; has_pilots: boolean }>`
    select no, id, version_no, year, opened_at, opening, has_pilots from evaluation.round where opening in ('waiting', 'cancelled') order by no limit 1 for update skip locked`);
  return row && { no: row.no, id: RoundId.parse(row.id), versionNo: row.version_no, year: row.year, day: dayIn(HOME_ZONE, row.opened_at), opening: row.opening, hasPilots: row.has_pilots };
}

/** The tenants whose forms are still to be made, in their order. */
export async function waitingTenants(tx: Tx, roundNo: number): Promise<readonly Waiting[]> {
  const rows = await tx.all(db.selectFrom('evaluation.opening').select(['tenant_no', 'organisations']).where('round_no', '=', roundNo).where('is_done', '=', false).orderBy('tenant_no'));
  return rows.map(({ tenant_no, organisations }) => ({ tenantNo: tenant_no, organisations }));
}

export async function noteOpened(tx: Tx, roundNo: number, tenantNos: readonly number[]): Promise<void> {
  await tx.run(sql`update evaluation.opening set is_done = true where round_no = ${roundNo} and tenant_no = any (${tenantNos}::int[])`);
}

/** From here on the round is open: whoever has a form finds it. */
export async function openWhole(tx: Tx, roundNo: number): Promise<void> {
  await tx.run(sql`update evaluation.round set opening = null where no = ${roundNo} and opening = 'waiting'`);
}

/** Another state of an opening that is not over. False if it is. */
export async function changeOpening(tx: Tx, roundNo: number, { from, to }: { readonly from: readonly OpeningState['state'][]; readonly to: OpeningState['state'] }): Promise<boolean> {
  return (await tx.run(sql`update evaluation.round set opening = ${to} where no = ${roundNo} and opening = any (${from}::text[])`)) > 0;
}

/** Takes a half-opened round away with all that was made of it: nobody has seen a form. */
export async function removeRound(tx: Tx, roundNo: number): Promise<void> {
  for (const table of ['form', 'tenant_forms', 'tenant_asked', 'asked_forms', 'above', 'coverage', 'pilot', 'division_in_round', 'opening']) await tx.run(sql`delete from evaluation.${sql.raw(table)} where round_no = ${roundNo}`);
  await tx.run(sql`delete from evaluation.asked where list_no in (select no from evaluation.asked_list where round_no = ${roundNo})`);
  await tx.run(sql`delete from evaluation.asked_list where round_no = ${roundNo}`);
  await tx.run(sql`delete from evaluation.round where no = ${roundNo} and opening = 'cancelled'`);
}

export async function openingCounts(tx: Tx, roundNo: number): Promise<Pick<OpeningState, 'organisations' | 'done' | 'tenants' | 'tenantsDone'>> {
  const row = await tx.first(sql<{ organisations: number; done: number; tenants: number; tenants_done: number }>`
    select coalesce(sum(organisations), 0)::int as organisations, coalesce(sum(organisations) filter (where is_done), 0)::int as done, count(*)::int as tenants, count(*) filter (where is_done)::int as tenants_done
    from evaluation.opening where round_no = ${roundNo}`);
  return { organisations: row?.organisations ?? 0, done: row?.done ?? 0, tenants: row?.tenants ?? 0, tenantsDone: row?.tenants_done ?? 0 };
}

type Pilot = { readonly organisationNo: number; readonly statementNo: number };

export async function addPilots(tx: Tx, roundNo: number, pilots: readonly Pilot[]): Promise<void> {
  if (pilots.length === 0) return;
  await tx.run(sql`
    insert into evaluation.pilot (organisation_no, round_no, statement_no)
    select distinct organisation_no, ${roundNo}::int, statement_no from unnest(${pilots.map(({ organisationNo }) => organisationNo)}::int[], ${pilots.map(({ statementNo }) => statementNo)}::int[]) as p (organisation_no, statement_no)`);
}

/** The statements for which each pilot is one, by organisation. */
export async function pilotsIn(tx: Tx, roundNo: number): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await tx.all(sql<{ organisation_no: number; code: string }>`
    select p.organisation_no, s.code from evaluation.pilot p join programme.statement_place s on s.no = p.statement_no where p.round_no = ${roundNo} order by s.position`);
  return new Map([...Map.groupBy(rows, (row) => row.organisation_no)].map(([no, own]) => [no, own.map(({ code }) => code)]));
}

/** The same as people read it: by statement, with names. */
export async function namedPilots(tx: Tx, roundNo: number): Promise<readonly Omit<RunningRound['pilots'][number], 'text'>[]> {
  const rows = await tx.all(sql<{ statement: string; code: string; names: unknown }>`
    select s.code as statement, o.code, o.names from evaluation.pilot p
    join programme.statement_place s on s.no = p.statement_no join organisations.place o on o.no = p.organisation_no
    where p.round_no = ${roundNo} order by s.position, o.code`);
  return [...Map.groupBy(rows, ({ statement }) => statement)].map(([statement, own]) => ({
    statement: StatementCode.parse(statement), organisations: own.map(({ code, names }) => ({ code: OrganisationCode.parse(code), names: Names.parse(names) })),
  }));
}

/** Pilots by their small numbers. */
export const pilotRows = (
  pilots: readonly PilotsOf[], statements: ReadonlyMap<string, { readonly no: number }>, organisations: ReadonlyMap<string, { readonly no: number }>,
): readonly Pilot[] => pilots.flatMap(({ statement, organisations: codes }) => codes.flatMap((code) => {
  const [statementNo, organisationNo] = [statements.get(statement)?.no, organisations.get(code)?.no];
  return statementNo === undefined || organisationNo === undefined ? [] : [{ organisationNo, statementNo }];
}));
