import * as z from 'zod';
import type { Reach } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql, type Database, type Tx } from '#platform/db/index.ts';
import { COLUMNS, Counts, FileLine, FileSummary, LineError, PER_PAGE, type Column, type FileId, type Outcome } from '../../contract.ts';
import type { ReadRow } from '../../rules/file/lines.ts';
import type { Compared } from './compare.ts';
import { Grant } from './grants.ts';
import type { Comparable } from './nodes.ts';

/** A file of units with all that is kept of it. */
export type KeptFile = FileSummary & Comparable & { readonly mark: string; readonly begunAt: Date | null; readonly accountId: string | null };

type Row = {
  no: number; id: string; tenant_no: number; name: string; by_account: string | null; by_name: string; at: Date; state: string; columns: readonly string[]; lines: number; close_missing_on: Day | null;
  counts: unknown; mark: string; percent: number; begun_at: Date | null; ended_at: Date | null; under_no: number; under_code: string; under_names: unknown; under_path: string; under_tenant: number;
};

const keptOf = (row: Row): KeptFile => ({
  ...FileSummary.parse({
    id: row.id, name: row.name, state: row.state, under: { code: row.under_code, names: row.under_names }, by: row.by_name, at: row.at, lines: row.lines, closeMissingOn: row.close_missing_on,
    counts: Counts.parse(row.counts), percent: row.percent, endedAt: row.ended_at, mark: row.mark,
  }),
  no: row.no, tenantNo: row.tenant_no, columns: row.columns.filter((column): column is Column => COLUMNS.some((known) => known === column)), accountId: row.by_account, begunAt: row.begun_at,
  under: { ...FileSummary.unwrap().shape.under.parse({ code: row.under_code, names: row.under_names }), no: row.under_no, path: row.under_path, tenantNo: row.under_tenant },
});

const files = sql`
  select f.*, u.code as under_code, u.names as under_names, u.path as under_path, u.tenant_no as under_tenant from organisations.file f join organisations.organisation u on u.no = f.under_no`;
const within = ({ roots }: Reach) => sql<boolean>`u.path ^@ any (${roots.map(({ path }) => path)}::text[])`;

export type NewFile = {
  readonly id: FileId; readonly tenantNo: number; readonly underNo: number; readonly name: string; readonly by: { readonly accountId: string | null; readonly name: string; readonly at: Date }; readonly columns: readonly Column[];
};

/** Gives its small number. What the same person had looked at for the same organisation, and not brought in, is thrown away. */
export async function addFile(tx: Tx, { id, tenantNo, underNo, name, by, columns }: NewFile): Promise<number> {
  const old = await tx.all(sql<{ no: number }>`
    update organisations.file set state = 'discarded', ended_at = ${by.at} where under_no = ${underNo} and by_account is not distinct from ${by.accountId} and state in ('compared', 'outdated', 'failed') returning no`);
  for (const { no } of old) await emptyFile(tx, no);
  const row = await tx.first(sql<{ no: number }>`
    insert into organisations.file (id, tenant_no, under_no, name, by_account, by_name, at, state, columns, lines)
    values (${id}, ${tenantNo}, ${underNo}, ${name}, ${by.accountId}, ${by.name}, ${by.at}, 'compared', ${columns}, 0) returning no`);
  if (!row) throw new Error('The database made no file.');
  return row.no;
}

/** A batch of lines as they were read, and what was wrong with them. As one document: the columns come out of it in the database. */
export async function addLines(tx: Tx, { no, tenantNo }: { readonly no: number; readonly tenantNo: number }, rows: readonly ReadRow[]): Promise<void> {
  const lines = rows.map(({ read: { line, code, parent, kind, names, sectors, unitKind, validFrom, validTo } }) => ({
    line, code, parent_code: parent, kind, names, sectors, unit_kind: unitKind, valid_from: validFrom, valid_to: validTo,
  }));
  await tx.run(sql`
    insert into organisations.file_line (file_no, tenant_no, line, code, parent_code, kind, names, sectors, unit_kind, valid_from, valid_to)
    select ${no}, ${tenantNo}, line, code, parent_code, kind, names, array(select jsonb_array_elements_text(sectors)), unit_kind, valid_from, valid_to
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (line int, code text, parent_code text, kind text, names jsonb, sectors jsonb, unit_kind text, valid_from date, valid_to date)`);
  const errors = rows.flatMap((row) => row.errors);
  if (errors.length === 0) return;
  await tx.run(sql`
    insert into organisations.file_error (file_no, tenant_no, line, column_name, kind, value, other, is_read)
    select ${no}, ${tenantNo}, line, "column", kind, value, other, true
    from jsonb_to_recordset(${JSON.stringify(errors)}::jsonb) as e (line int, "column" text, kind text, value text, other text)`);
}

export async function keepCompared(tx: Tx, no: number, { counts, mark }: Compared, { state, lines, closeMissingOn }: { readonly state: 'compared' | 'outdated'; readonly lines?: number; readonly closeMissingOn: Day | null }): Promise<void> {
  await tx.run(sql`
    update organisations.file set counts = ${JSON.stringify(counts)}, mark = ${mark}, state = ${state}, lines = coalesce(${lines ?? null}, lines), close_missing_on = ${closeMissingOn}, percent = 0, accepted_at = null, begun_at = null
    where no = ${no}`);
}

const MOST_LISTED = 50;
export async function filesOf(tx: Tx, reach: Reach): Promise<readonly FileSummary[]> {
  return (await tx.all(sql<Row>`${files} where ${within(reach)} and f.state <> 'discarded' order by f.no desc limit ${MOST_LISTED}`)).map((row) => FileSummary.parse(keptOf(row)));
}

export async function fileById(tx: Tx, id: FileId, reach: Reach): Promise<KeptFile | undefined> {
  const row = await tx.first(sql<Row>`${files} where f.id = ${id} and ${within(reach)}`);
  return row && keptOf(row);
}

/** Takes the file for oneself until the transaction ends: of two who decide, one waits. */
export async function lockFile(tx: Tx, no: number): Promise<FileSummary['state'] | undefined> {
  const row = await tx.first(sql<{ state: FileSummary['state'] }>`select state from organisations.file where no = ${no} for update`);
  return row?.state;
}

export async function linesOf(tx: Tx, no: number, outcome: Outcome, page: number): Promise<readonly FileLine[]> {
  const rows = await tx.all(sql<{ line: number; code: string; names: unknown; comes_to: string; changes: unknown; opening: unknown }>`
    select l.line, l.code, coalesce(nullif(jsonb_strip_nulls(l.names), '{}'), o.names, '{}') as names, l.comes_to, l.changes,
      case when l.comes_to = 'new' then jsonb_build_object(
        'kind', coalesce(l.kind, 'unit'), 'unitKind', l.unit_kind, 'sectors', coalesce(l.sectors, '{}'), 'parent', coalesce(l.parent_code, u.code), 'validFrom', l.valid_from) end as opening
    from organisations.file_line l join organisations.file f on f.no = l.file_no join organisations.organisation u on u.no = f.under_no left join organisations.organisation o on o.no = l.organisation_no
    where l.file_no = ${no} and l.comes_to = ${outcome} order by l.line < 0, abs(l.line) limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`);
  return rows.map(({ line, comes_to, ...rest }) => FileLine.parse({ ...rest, line: line > 0 ? line : null, outcome: comes_to }));
}

export async function errorsOf(tx: Tx, no: number, page: number): Promise<{ readonly errors: readonly LineError[]; readonly found: number }> {
  const rows = await tx.all(sql<{ found: number }>`
    select line, column_name as "column", kind, value, other, count(*) over ()::int as found from organisations.file_error where file_no = ${no}
    order by line, id limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`);
  return { errors: rows.map((row) => LineError.parse(row)), found: rows[0]?.found ?? 0 };
}

/** From here on the work goes on without whoever accepted it, under the grants that were held then. */
export async function accept(tx: Tx, no: number, grants: readonly z.output<typeof Grant>[], by: NewFile['by']): Promise<void> {
  await tx.run(sql`
    update organisations.file set state = 'accepted', accepted_by = ${by.accountId}, accepted_by_name = ${by.name}, accepted_at = ${by.at}, grants = ${JSON.stringify(grants)}, percent = 0, begun_at = null where no = ${no}`);
}

export async function endFile(tx: Tx, no: number, state: 'applied' | 'discarded', at: Date): Promise<void> {
  await tx.run(sql`update organisations.file set state = ${state}, percent = 100, ended_at = ${at} where no = ${no}`);
  await emptyFile(tx, no);
}

async function emptyFile(tx: Tx, no: number): Promise<void> {
  await tx.run(sql`delete from organisations.file_line where file_no = ${no}`);
  await tx.run(sql`delete from organisations.file_error where file_no = ${no}`);
}

/** How far the work has come: told in a transaction of its own, so that others see it. */
export async function tellProgress(tx: Tx, no: number, percent: number, begunAt: Date): Promise<void> {
  await tx.run(sql`update organisations.file set percent = ${percent}, begun_at = ${begunAt} where no = ${no} and state = 'accepted'`);
}

export type Accepted = { readonly id: string; readonly accountId: string | null; readonly name: string; readonly grants: readonly z.output<typeof Grant>[] };

/** The file that has waited longest, with who accepted it and the rights under which it is to be brought in. Looks with an overseer's eyes: whose file it is, is not known before. */
export async function nextAccepted(database: Database): Promise<Accepted | undefined> {
  return database.transact({ tenants: [], oversees: true }, 'read', async (tx) => {
    const row = await tx.first(sql<{ id: string; accepted_by: string | null; accepted_by_name: string | null; grants: unknown }>`
      select id, accepted_by, accepted_by_name, grants from organisations.file where state = 'accepted' order by accepted_at limit 1`);
    return row && { id: row.id, accountId: row.accepted_by, name: row.accepted_by_name ?? '', grants: z.array(Grant).parse(row.grants) };
  });
}

/** It could not be brought in, by a mistake of ours: it is to be looked at again, and others can go on. */
export async function setAside(database: Database, id: string): Promise<void> {
  await database.transact({ tenants: [], oversees: true }, 'write', (tx) => tx.run(sql`update organisations.file set state = 'failed', percent = 0 where id = ${id} and state = 'accepted'`));
}
