import type { Reach } from '#platform/access/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import type { FormId, StatementCode, Status } from '../contract.ts';
import { statusFrom, statusNumber } from './answers.ts';
import type { FormLock } from './forms.ts';
import { unitForms, type AskedOfUnits } from './units.ts';

export type KeptHanding = { readonly no: number; readonly statementNo: number; readonly status: Status; readonly comment: string; readonly exceptNos: readonly number[]; readonly by: string; readonly at: Date };
type From = { readonly fromNo: number | null; readonly account: string | null };

/** What stands above, from a place, to each of these statements: what was handed down last. From no place: by this person. */
export async function handingsFrom(tx: Tx, { roundNo, tenantNo, fromNo, account, statements }: FormLock & From & { readonly statements: readonly AskedOfUnits[] }): Promise<readonly KeptHanding[]> {
  const rows = await tx.all(sql<{ no: number; statement_no: number; status: number; comment: string | null; except_nos: readonly number[]; giver: string; at: Date }>`
    select distinct on (statement_no) no, statement_no, status, comment, except_nos, giver, at
    from evaluation.handing
    where tenant_no = ${tenantNo} and round_no = ${roundNo} and statement_no = any (${statements.map(({ no }) => no)}::int[])
      and from_no is not distinct from ${fromNo}::int and (from_no is not null or by_account is not distinct from ${account}::uuid)
    order by statement_no, no desc`);
  return rows.flatMap(({ no, statement_no, status: number, comment, except_nos, giver, at }) => {
    const status = statusFrom(number);
    return status === null ? [] : [{ no, statementNo: statement_no, status, comment: comment ?? '', exceptNos: except_nos, by: giver, at }];
  });
}

export type NewHanding = { readonly statementNo: number; readonly status: Status; readonly comment: string };
type Giver = { readonly account: string | null; readonly name: string; readonly at: Date };

/** Keeps what is handed down; gives their numbers in their order. */
export async function addHandings(tx: Tx, { roundNo, tenantNo, fromNo, exceptNos }: FormLock & { readonly fromNo: number | null; readonly exceptNos: readonly number[] }, handings: readonly NewHanding[], { account, name, at }: Giver): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.all(sql<{ no: number; statement_no: number }>`
    insert into evaluation.handing (tenant_no, round_no, statement_no, from_no, status, comment, except_nos, by_account, giver, at)
    select ${tenantNo}, ${roundNo}, h.statement_no, ${fromNo}::int, h.status, nullif(h.comment, ''), ${exceptNos}::int[], ${account}::uuid, ${name}, ${at}::timestamptz
    from unnest(${handings.map(({ statementNo }) => statementNo)}::int[], ${handings.map(({ status }) => statusNumber(status))}::smallint[], ${handings.map(({ comment }) => comment)}::text[]) as h (statement_no, status, comment)
    returning no, statement_no`);
  return new Map(rows.map(({ no, statement_no }) => [statement_no, no]));
}

export type HandedVersion = { readonly formId: FormId; readonly statementNo: number; readonly version: number; readonly handingNo: number };

/** Says of saved answers which handing they came of. */
export async function addHanded(tx: Tx, handed: readonly HandedVersion[]): Promise<void> {
  await tx.run(sql`
    insert into evaluation.handed_answer (organisation_no, round_no, statement_no, version, tenant_no, handing_no)
    select f.organisation_no, f.round_no, h.statement_no, h.version, f.tenant_no, h.handing_no
    from unnest(${handed.map(({ formId }) => formId)}::uuid[], ${handed.map(({ statementNo }) => statementNo)}::int[], ${handed.map(({ version }) => version)}::int[],
      ${handed.map(({ handingNo }) => handingNo)}::bigint[]) as h (form, statement_no, version, handing_no)
    join evaluation.form f on f.id = h.form`);
}

/** Answers that are put back to what they were, handed down: they came of what that version came of. */
export async function handAgain(tx: Tx, again: readonly { readonly formId: FormId; readonly statement: StatementCode; readonly was: number; readonly is: number }[]): Promise<void> {
  if (again.length === 0) return;
  await tx.run(sql`
    insert into evaluation.handed_answer (organisation_no, round_no, statement_no, version, tenant_no, handing_no)
    select h.organisation_no, h.round_no, h.statement_no, g.is_now, h.tenant_no, h.handing_no
    from unnest(${again.map(({ formId }) => formId)}::uuid[], ${again.map(({ statement }) => statement)}::text[], ${again.map(({ was }) => was)}::int[], ${again.map(({ is }) => is)}::int[]) as g (form, code, was, is_now)
    join evaluation.form f on f.id = g.form
    join evaluation.asked a on a.list_no = f.list_no and a.statement_code = g.code
    join evaluation.handed_answer h on h.organisation_no = f.organisation_no and h.round_no = f.round_no and h.statement_no = a.statement_no and h.version = g.was`);
}

export type HandedSums = { readonly statementNo: number; readonly own: number; readonly handedDown: number; readonly blank: number; readonly stand: ReadonlyMap<number, number> };

/** To each of these statements, how many units below have an answer of their own, one that was handed down and of which handing, and none: one statement. */
export async function handedSums(tx: Tx, reach: Reach, { statements, underNo, ...at }: FormLock & { readonly statements: readonly AskedOfUnits[]; readonly underNo?: number | undefined }): Promise<readonly HandedSums[]> {
  const rows = await tx.all(sql<{ no: number; handing_no: number | null; is_blank: boolean; n: number }>`
    select s.no, h.handing_no, coalesce(x.status, 0) = 0 as is_blank, count(*)::int as n
    from evaluation.form f
    cross join unnest(${statements.map(({ no }) => no)}::int[], ${statements.map(({ code }) => code)}::text[]) as s (no, code)
    join evaluation.asked a on a.list_no = f.list_no and a.statement_code = s.code
    left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = s.no
    left join evaluation.handed_answer h on x.status > 0 and h.tenant_no = f.tenant_no and h.organisation_no = x.organisation_no and h.round_no = x.round_no and h.statement_no = x.statement_no and h.version = x.version
    where ${unitForms(at, reach)} and ${underNo === undefined ? sql`true` : sql`position(${`.${underNo}.`} in '.' || f.path) > 0`}
    group by s.no, h.handing_no, coalesce(x.status, 0) = 0`);
  return statements.map(({ no }) => {
    const own = rows.filter((row) => row.no === no);
    const sum = (which: (row: (typeof rows)[number]) => boolean): number => own.filter(which).reduce((all, { n }) => all + n, 0);
    return {
      statementNo: no, blank: sum(({ is_blank }) => is_blank), own: sum(({ is_blank, handing_no }) => !is_blank && handing_no === null), handedDown: sum(({ handing_no }) => handing_no !== null),
      stand: new Map(own.flatMap(({ handing_no, n }) => (handing_no === null ? [] : [[handing_no, n] as const]))),
    };
  });
}
