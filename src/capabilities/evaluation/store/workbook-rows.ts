import type { Reach } from '#platform/access/index.ts';
import { sql, within, type Tx } from '#platform/db/index.ts';
import { FormId, StatementCode, type Answer, type Saved, type SentAnswer } from '../contract.ts';
import { RowCell, RowError, type Take } from '../contract/workbook.ts';
import type { Ground } from '../rules/workbook/comparing.ts';
import type { Key } from '../rules/workbook/mark.ts';
import type { ReadRow, Said } from '../rules/workbook/reading.ts';
import { ANSWER_COLUMNS, kept, type AnswerRow } from './answers.ts';
import type { FormLock } from './forms.ts';

// The rows of a file of answers. Always some at a time, so that memory does not grow with the file.

/** The file that they are of; a row of nobody's that is known is kept with the file's own tenant, any other with the one whose its form is. */
export type FileOfRows = { readonly no: number; readonly tenantNo: number; readonly roundNo: number; readonly tenants: readonly number[] };

type GroundRow = AnswerRow & {
  place: number; form_id: string; organisation_no: number; tenant_no: number; statement_no: number | null; value_kind: string | null; is_signed: boolean; base: AnswerRow | null;
};

/** Where each row stands within the reach, with the answer now and the one at the version that it says; what is outside the reach has no ground. */
export async function groundsOf(tx: Tx, { roots }: Reach, roundNo: number, rows: readonly { readonly key: Key; readonly base: ReadRow['base'] }[]): Promise<readonly (Ground | undefined)[]> {
  const found = await tx.all(sql<GroundRow>`
    select sent.place::int as place, f.id as form_id, f.organisation_no, f.tenant_no, a.statement_no, a.value_kind, s.signed_at is not null and p.state is null as is_signed, ${sql.raw(ANSWER_COLUMNS.join(', '))},
      case when h.version is not null then jsonb_build_object('status', h.status, 'comment', h.comment, 'note', h.note, 'evidence', h.evidence, 'numerator', h.numerator,
        'denominator', h.denominator, 'on_day', h.on_day, 'version', h.version) end as base
    from unnest(${rows.map(({ key }) => key.organisation)}::text[], ${rows.map(({ key }) => key.statement)}::text[], ${rows.map(({ base }) => base?.version ?? null)}::int[])
      with ordinality as sent (organisation, statement, version, place)
    join organisations.place o on o.code = sent.organisation
    join evaluation.form f on f.organisation_no = o.no and f.round_no = ${roundNo} and ${within('f', roots)}
    left join evaluation.asked a on a.list_no = f.list_no and a.statement_code = sent.statement
    left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
    left join evaluation.answer_history h on h.organisation_no = f.organisation_no and h.round_no = f.round_no and h.statement_no = a.statement_no and h.version = sent.version
    left join evaluation.signature s on s.round_no = f.round_no and s.tenant_no = f.tenant_no
    left join evaluation.statement_reopening p on p.organisation_no = f.organisation_no and p.round_no = f.round_no and p.statement_no = a.statement_no and p.state = 'reopened'`);
  const byPlace = new Map(found.map((row) => [row.place - 1, row]));
  return rows.map(({ base }, i) => {
    const row = byPlace.get(i);
    return row && {
      formId: FormId.parse(row.form_id), organisationNo: row.organisation_no, tenantNo: row.tenant_no, statementNo: row.statement_no, isSigned: row.is_signed,
      value: row.value_kind === 'count' || row.value_kind === 'share' ? row.value_kind : null, now: kept(row), base: base && (base.version === 0 ? BLANK : row.base && kept({ ...row.base, at: null })),
    };
  });
}
const BLANK: Answer = { status: null, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 0, at: null };

/** What a row has come to, as it is kept. */
export type RowToKeep = { readonly row: ReadRow & { readonly tenantNo?: number }; readonly ground: Ground | undefined; readonly outcome: string; readonly cells: readonly RowCell[]; readonly errors: readonly RowError[] };

/** Adds rows that were read, or sets what they come to by now. */
export async function keepRows(tx: Tx, file: FileOfRows, rows: readonly RowToKeep[]): Promise<void> {
  if (rows.length === 0) return;
  await followForms(tx, file, rows);
  const documents = rows.map(({ row, ground, outcome, cells, errors }) => ({
    line: row.line, tenant_no: ground?.tenantNo ?? row.tenantNo ?? file.tenantNo, organisation_code: row.key.organisation, statement_code: row.key.statement, base_version: row.base?.version ?? null, base_hash: row.base?.hash ?? null,
    said: row.said, read_errors: row.errors, organisation_no: ground?.organisationNo ?? null, statement_no: ground?.statementNo ?? null, form_id: ground?.formId ?? null,
    outcome, cells, errors, version: ground?.now.version ?? null,
  }));
  await tx.run(sql`
    insert into evaluation.answer_file_row as r (tenant_no, file_no, line, organisation_code, statement_code, base_version, base_hash, said, read_errors, organisation_no, statement_no, form_id, outcome, cells, errors, version)
    select tenant_no, ${file.no}, line, organisation_code, statement_code, base_version, base_hash, said, read_errors, organisation_no, statement_no, form_id, outcome, cells, errors, version
    from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as d (line int, tenant_no int, organisation_code text, statement_code text, base_version int, base_hash text, said jsonb, read_errors jsonb,
      organisation_no int, statement_no int, form_id uuid, outcome text, cells jsonb, errors jsonb, version int)
    on conflict (tenant_no, file_no, line) do update
      set organisation_no = excluded.organisation_no, statement_no = excluded.statement_no, form_id = excluded.form_id, outcome = excluded.outcome, cells = excluded.cells, errors = excluded.errors,
        version = excluded.version, take = case when excluded.outcome = 'conflict' and excluded.cells = r.cells then r.take end`);
}

/** A row whose form has come to another of the sender's organisers goes along with it. */
async function followForms(tx: Tx, file: FileOfRows, rows: readonly RowToKeep[]): Promise<void> {
  const moved = rows.flatMap(({ row: { line, tenantNo }, ground }) => (ground && tenantNo !== undefined && tenantNo !== ground.tenantNo ? [{ line, to: ground.tenantNo }] : []));
  if (moved.length === 0) return;
  await tx.run(sql`
    update evaluation.answer_file_row r set tenant_no = moved.to_no from unnest(${moved.map(({ line }) => line)}::int[], ${moved.map(({ to }) => to)}::int[]) as moved (line, to_no)
    where ${ofFile(file)} and r.line = moved.line`);
}

type Wide = { line: number; tenant_no: number; organisation_code: string; statement_code: string; base_version: number | null; base_hash: string | null; said: Said; read_errors: unknown };
const AT_ONCE = 1_000;
export const ofFile = ({ no, tenants }: Pick<FileOfRows, 'no' | 'tenants'>) => sql<boolean>`r.file_no = ${no} and r.tenant_no = any (${tenants}::int[])`;

/** The rows as they were read, some at a time, to be compared anew. */
export async function* rowsRead(tx: Tx, file: FileOfRows): AsyncGenerator<readonly (ReadRow & { readonly tenantNo: number })[]> {
  for (let after = 0, isOver = false; !isOver;) {
    const rows = await tx.all(sql<Wide>`
      select line, tenant_no, organisation_code, statement_code, base_version, base_hash, said, read_errors from evaluation.answer_file_row r where ${ofFile(file)} and line > ${after} order by line limit ${AT_ONCE}`);
    yield rows.map(({ line, tenant_no, organisation_code, statement_code, base_version, base_hash, said, read_errors }) => ({
      line, tenantNo: tenant_no, key: { organisation: organisation_code, statement: statement_code }, base: base_version === null ? null : { version: base_version, hash: base_hash }, said, errors: RowError.array().parse(read_errors),
    }));
    after = rows.at(-1)?.line ?? after;
    isOver = rows.length < AT_ONCE;
  }
}

const IS_TO_SAVE = sql<boolean>`(r.outcome = 'changed' or (r.outcome = 'conflict' and r.take is not null))`;

/** Whether any answer that is to be saved is another by now than the one that was compared, or may not be saved any more, or is not asked any more, or is in a form that has come to somebody else. */
export async function hasMoved(tx: Tx, file: FileOfRows): Promise<boolean> {
  const row = await tx.first(sql<{ moved: boolean }>`
    select exists (
      select from evaluation.answer_file_row r
      left join evaluation.answer x on x.organisation_no = r.organisation_no and x.round_no = ${file.roundNo} and x.statement_no = r.statement_no
      where ${ofFile(file)} and ${IS_TO_SAVE}
        and (coalesce(x.version, 0) <> r.version
          or not exists (select from evaluation.form f join evaluation.asked a on a.list_no = f.list_no and a.statement_no = r.statement_no where f.id = r.form_id and f.tenant_no = r.tenant_no)
          or (exists (select from evaluation.signature s where s.round_no = ${file.roundNo} and s.tenant_no = r.tenant_no and s.signed_at is not null)
            and not exists (select from evaluation.statement_reopening p where p.organisation_no = r.organisation_no and p.round_no = ${file.roundNo} and p.statement_no = r.statement_no and p.state = 'reopened')))) as moved`);
  return row?.moved === true;
}

export type RowToSave = { readonly line: number; readonly tenantNo: number; readonly formId: FormId; readonly statement: StatementCode; readonly cells: readonly RowCell[]; readonly take: Take; readonly now: Answer };
type SaveRow = AnswerRow & { line: number; tenant_no: number; form_id: string; statement_code: string; cells: unknown; take: Take | null };

/** Accepted rows with what stands, some at a time. */
export async function* rowsToSave(tx: Tx, file: FileOfRows): AsyncGenerator<readonly RowToSave[]> {
  for (let after = 0, isOver = false; !isOver;) {
    const rows = await tx.all(sql<SaveRow>`
      select r.line, r.tenant_no, r.form_id, r.statement_code, r.cells, r.take, ${sql.raw(ANSWER_COLUMNS.join(', '))} from evaluation.answer_file_row r
      left join evaluation.answer x on x.organisation_no = r.organisation_no and x.round_no = ${file.roundNo} and x.statement_no = r.statement_no
      where ${ofFile(file)} and ${IS_TO_SAVE} and r.line > ${after} order by r.line limit ${AT_ONCE}`);
    yield rows.map((row) => ({
      line: row.line, tenantNo: row.tenant_no, formId: FormId.parse(row.form_id), statement: StatementCode.parse(row.statement_code), cells: RowCell.array().parse(row.cells), take: row.take ?? 'mine', now: kept(row),
    }));
    after = rows.at(-1)?.line ?? after;
    isOver = rows.length < AT_ONCE;
  }
}

export async function markSaved(tx: Tx, file: FileOfRows, saved: readonly { readonly line: number; readonly saved: Saved }[]): Promise<void> {
  if (saved.length === 0) return;
  await tx.run(sql`
    update evaluation.answer_file_row r set saved_version = done.version from unnest(${saved.map(({ line }) => line)}::int[], ${saved.map((each) => each.saved.version)}::int[]) as done (line, version)
    where ${ofFile(file)} and r.line = done.line`);
}

/** What a file made of answers that nobody has changed since, as it was before, where it is still asked and in forms that are where they were; some at a time. */
export async function* rowsToTakeBack(tx: Tx, file: FileOfRows): AsyncGenerator<readonly { readonly formId: FormId; readonly tenantNo: number; readonly answer: SentAnswer }[]> {
  for (let after = 0, isOver = false; !isOver;) {
    const rows = await tx.all(sql<AnswerRow & { line: number; tenant_no: number; form_id: string; statement_code: string; saved_version: number }>`
      select r.line, r.tenant_no, r.form_id, r.statement_code, r.saved_version, ${sql.raw(ANSWER_COLUMNS.join(', '))} from evaluation.answer_file_row r
      join evaluation.form f on f.id = r.form_id and f.tenant_no = r.tenant_no
      join evaluation.asked a on a.list_no = f.list_no and a.statement_no = r.statement_no
      join evaluation.answer n on n.organisation_no = r.organisation_no and n.round_no = ${file.roundNo} and n.statement_no = r.statement_no and n.version = r.saved_version
      left join evaluation.answer_history x on x.organisation_no = r.organisation_no and x.round_no = ${file.roundNo} and x.statement_no = r.statement_no and x.version = r.version
      where ${ofFile(file)} and r.saved_version > r.version and r.line > ${after} order by r.line limit ${AT_ONCE}`);
    yield rows.map(({ line: _line, tenant_no: tenantNo, form_id, statement_code, saved_version, ...before }) => {
      const { at: _at, ...answer } = kept(before);
      return { formId: FormId.parse(form_id), tenantNo, answer: { ...answer, statement: StatementCode.parse(statement_code), version: saved_version } };
    });
    after = rows.at(-1)?.line ?? after;
    isOver = rows.length < AT_ONCE;
  }
}

/** By whom the saves of a file are locked: every tenant that has a row in it. */
export async function locksOfFile(tx: Tx, file: FileOfRows): Promise<readonly FormLock[]> {
  const rows = await tx.all(sql<{ tenant_no: number }>`select distinct r.tenant_no from evaluation.answer_file_row r where ${ofFile(file)}`);
  return rows.map(({ tenant_no }) => ({ roundNo: file.roundNo, tenantNo: tenant_no }));
}

/** What they said is forgotten once the file is decided: of what was saved the versions stay; the others go. */
export async function forgetRows(tx: Tx, file: Pick<FileOfRows, 'no' | 'tenants'>, { withSaved }: { readonly withSaved: boolean }): Promise<void> {
  await tx.run(sql`delete from evaluation.answer_file_row r where ${ofFile(file)} and (${withSaved} or r.saved_version is null)`);
  if (!withSaved) await tx.run(sql`update evaluation.answer_file_row r set said = null, cells = '[]', errors = '[]' where ${ofFile(file)}`);
}
