import { toldOf } from '#platform/audit/index.ts';
import { queries, sql, type Database, type Tx } from '#platform/db/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { additionTroubles, chainTroubles, divisionTroubles, formsGone, logTroubles, otherForms, readDocument, reopenedTroubles, type Head, type KeptAddition, type SignedDocument, type Trouble } from '../rules/verification.ts';
import type { SignedDivisions } from '../contract/signing-divided.ts';
import type { SignedForm } from '../rules/signing.ts';
import { kept } from './answers.ts';
import { SIGNED_GOALS, SIGNED_STATEMENTS } from './counted.ts';
import { differenceSince, formByForm } from './difference.ts';
import { signedAnswer } from './signing.ts';
import { divisionsOfRounds } from './signing-divided.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();

/** What the check found. `lost`: checksums of signatures that the log of changes tells of and that are not there. */
export type SignOffVerdict = { readonly signOffs: number; readonly reopened: number; readonly forms: number; readonly troubles: readonly Trouble[]; readonly lost: readonly string[] };

const FORMS_AT_ONCE = 250;

/**
 * Holds every sign-off against its text, the one before it, the history of answers, the answers and counts as they stand, and the log of changes. As of one moment,
 * whatever is signed meanwhile; a few forms at a time.
 */
export async function verifySignOffs(database: Database): Promise<SignOffVerdict> {
  return database.asSystem(async (tx) => {
    await tx.run(sql`set transaction isolation level repeatable read, read only`);
    const heads = await headsOf(tx);
    const divisions = await divisionsOfRounds(tx);
    const log = logTroubles(heads, { signed: await toldOf(tx, 'evaluation.form.signed'), reopened: await toldOf(tx, 'evaluation.form.reopened') });
    const troubles: Trouble[] = [];
    let forms = 0;
    for (const ofTenant of Map.groupBy(heads, ({ tenantNo }) => tenantNo).values()) {
      for (const [i, head] of ofTenant.entries()) {
        const checked = await checkOne(tx, head, { earlier: ofTenant.slice(0, i), stands: head.reopened ? null : divisions(head) });
        const isLast = !ofTenant.slice(i + 1).some(({ roundNo }) => roundNo === head.roundNo);
        troubles.push(...chainTroubles(head, ofTenant[i - 1]), ...checked.troubles, ...(isLast ? await standingTroubles(tx, head) : []));
        forms += checked.forms;
      }
    }
    troubles.push(...additionTroubles(heads, await additionsKept(tx), await toldOf(tx, 'evaluation.form.signed-added-to')), ...reopenedTroubles(await reopenedStatements(tx), await toldOf(tx, 'evaluation.statement.reopened')));
    return { signOffs: heads.length, reopened: heads.filter(({ reopened }) => reopened).length, forms, troubles: [...troubles, ...log.troubles], lost: log.lost };
  });
}

async function additionsKept(tx: Tx): Promise<readonly KeptAddition[]> {
  const rows = await tx.all(db.selectFrom('evaluation.sign_off_addition as a').innerJoin('organisations.place as o', 'o.no', 'a.tenant_no').select(['o.code', 'a.sign_off_no', 'a.no', 'a.document', 'a.hash']).orderBy('a.sign_off_no').orderBy('a.no'));
  return rows.map(({ code: organisation, sign_off_no: signOffNo, no, document, hash }) => ({ organisation, signOffNo, no, document, hash: hash.toString('hex') }));
}

async function reopenedStatements(tx: Tx): Promise<readonly { readonly organisation: string; readonly no: number; readonly id: string }[]> {
  return tx.all(sql<{ organisation: string; no: number; id: string }>`
    select o.code as organisation, s.no, r.id::text as id
    from evaluation.statement_reopening r
    join organisations.place o on o.no = r.tenant_no
    join evaluation.sign_off s on s.tenant_no = r.tenant_no and s.round_no = r.round_no and s.reopened_at is null
    where r.state = 'reopened' order by o.code, r.id`);
}

type KeptHead = Head & { readonly tenantNo: number; readonly roundNo: number; readonly divided: unknown };

async function headsOf(tx: Tx): Promise<readonly KeptHead[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.sign_off as s')
      .innerJoin('evaluation.round as r', 'r.no', 's.round_no')
      .innerJoin('organisations.place as o', 'o.no', 's.tenant_no')
      .select(['s.tenant_no', 's.round_no', 's.no', 's.account_id', 's.signer', 's.signed_at', 's.hash', 's.previous_hash', 's.reopened_at', 's.reopener', 's.reopening_reason', 's.amended_by', 's.divided', 'r.id', 'o.code'])
      .orderBy('o.code').orderBy('s.no'),
  );
  return rows.map(({ reopened_at: at, reopener: by, reopening_reason: reason, ...row }) => ({
    tenantNo: row.tenant_no, roundNo: row.round_no, divided: row.divided, no: row.no, account: row.account_id, by: row.signer, at: row.signed_at, hash: row.hash.toString('hex'),
    previous: row.previous_hash?.toString('hex') ?? null, round: row.id, organisation: row.code, reopened: at && by && reason ? { at, by, reason } : null, amendedBy: row.amended_by,
  }));
}

async function checkOne(tx: Tx, head: KeptHead, { earlier, stands }: { readonly earlier: readonly KeptHead[]; readonly stands: SignedDivisions | null }): Promise<{ readonly troubles: readonly Trouble[]; readonly forms: number }> {
  const row = await tx.first(db.selectFrom('evaluation.sign_off').select('document').where('tenant_no', '=', head.tenantNo).where('no', '=', head.no));
  const { document, troubles } = readDocument(head, row?.document ?? '', earlier);
  if (!document) return { troubles, forms: 0 };
  const { others, forms } = await checkForms(tx, head, document);
  const divided = divisionTroubles(head, document, { kept: head.divided, stands });
  return { troubles: [...troubles, ...divided, ...others.map((form) => ({ organisation: head.organisation, no: head.no, what: 'answers' as const, form }))], forms };
}

async function checkForms(tx: Tx, head: KeptHead, document: SignedDocument): Promise<{ readonly others: readonly string[]; readonly forms: number }> {
  const found = new Set<string>();
  const others: string[] = [];
  for await (const forms of signedForms(tx, head)) {
    forms.forEach(({ form }) => found.add(form.organisation));
    others.push(...otherForms(document, forms.map(({ form }) => form)));
  }
  return { others: [...others, ...formsGone(document, found)], forms: found.size };
}

type Signed = Pick<KeptHead, 'tenantNo' | 'roundNo' | 'no'>;

/** Every form that a sign-off covers as it was signed, some at a time. */
export async function* signedForms(tx: Tx, of: Signed): AsyncGenerator<readonly { readonly organisationNo: number; readonly form: SignedForm }[], void> {
  for (let after = 0; ;) {
    const forms = await formsAsSigned(tx, of, after);
    if (forms.length > 0) yield forms;
    if (forms.length < FORMS_AT_ONCE) return;
    after = forms.at(-1)?.organisationNo ?? after;
  }
}

type Row = {
  organisation_no: number; code: string; statement_code: string; status: number | null; comment: string | null; note: null; evidence: string | null;
  numerator: number | null; denominator: number | null; on_day: Day | null; version: number | null; at: Date | null; items: unknown;
};

/** Forms as they were signed, out of the history of answers, in the order of their organisations. */
async function formsAsSigned(tx: Tx, { tenantNo, roundNo, no }: Signed, after: number): Promise<readonly { readonly organisationNo: number; readonly form: SignedForm }[]> {
  const rows = await tx.all(sql<Row>`
    select s.organisation_no, s.code, p.code as statement_code, h.status, h.comment, null as note, h.evidence, h.numerator, h.denominator, h.on_day, h.version, h.at, e.items
    from (
      select * from evaluation.signed_form where tenant_no = ${tenantNo} and sign_off_no = ${no} and organisation_no > ${after} order by organisation_no limit ${FORMS_AT_ONCE}
    ) s
    cross join lateral unnest(s.statement_nos, s.versions) as u (statement_no, version)
    join programme.statement_place p on p.no = u.statement_no
    left join evaluation.answer_history h on h.organisation_no = s.organisation_no and h.round_no = ${roundNo} and h.statement_no = u.statement_no and h.version = u.version
    left join evidence.of_signed_answer e on e.tenant_no = ${tenantNo} and e.sign_off_no = ${no} and e.organisation_no = s.organisation_no and e.statement_no = u.statement_no
    order by s.organisation_no, u.statement_no`);
  return [...Map.groupBy(rows, ({ organisation_no }) => organisation_no)].map(([organisationNo, own]) => ({
    organisationNo,
    form: { organisation: own[0]?.code ?? '', asked: own.length, answers: own.map((row) => signedAnswer(row.statement_code, kept(row), row.items)) },
  }));
}

/** The last sign-off of a round: while it stands, nothing has changed under it but what is reopened, and what others see of it is counted from it; when it is reopened, they see nothing. */
async function standingTroubles(tx: Tx, head: KeptHead): Promise<readonly Trouble[]> {
  const { organisation, no, tenantNo, roundNo } = head;
  const { answers } = head.reopened ? { answers: 0 } : await differenceSince(tx, head, no, { most: 0, butReopened: true });
  const [counts] = await tx.all(sql<{ wrong: boolean }>`
    with open as (
      select p.organisation_no, p.statement_no, h.status
      from evaluation.statement_reopening p
      join evaluation.signed_form s on s.tenant_no = p.tenant_no and s.sign_off_no = ${no} and s.organisation_no = p.organisation_no
      left join evaluation.answer_history h on h.organisation_no = p.organisation_no and h.round_no = p.round_no and h.statement_no = p.statement_no
        and h.version = s.versions[array_position(s.statement_nos, p.statement_no)]
      where p.tenant_no = ${tenantNo} and p.round_no = ${roundNo} and p.state = 'reopened'
    ), signed as materialized (
      select f.tenant_no, f.round_no, f.organisation_no, f.above_no, f.kind, f.unit_kind, a.goal_no, a.statement_no, s.status, 1 as n
      from evaluation.form f
      cross join lateral ${formByForm(sql`a.statement_no, a.goal_no, x.status`)} a
      left join open o on o.organisation_no = f.organisation_no and o.statement_no = a.statement_no
      cross join lateral (select case when o.statement_no is null then a.status else o.status end as status) s
      where f.tenant_no = ${tenantNo} and f.round_no = ${roundNo} and ${head.reopened === null}
    ), counted as (${SIGNED_GOALS.fresh}), shown as (
      select ${sql.raw(SIGNED_GOALS.columns)} from evaluation.signed_count where tenant_no = ${tenantNo} and round_no = ${roundNo}
    ), counted_statements as (${SIGNED_STATEMENTS.fresh}), shown_statements as (
      select ${sql.raw(SIGNED_STATEMENTS.columns)} from evaluation.signed_statement_count where tenant_no = ${tenantNo} and round_no = ${roundNo}
    )
    select exists (table counted except table shown) or exists (table shown except table counted)
      or exists (table counted_statements except table shown_statements) or exists (table shown_statements except table counted_statements) as wrong`);
  return [
    ...(answers > 0 ? [{ organisation, no, what: 'changed' as const, n: answers }] : []),
    ...(counts?.wrong ? [{ organisation, no, what: 'counts' as const }] : []),
  ];
}
