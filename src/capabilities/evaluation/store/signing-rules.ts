import { namesOf } from '#capabilities/accounts/index.ts';
import { queries, type Tx } from '#platform/db/index.ts';
import { APPROVERS, Mandate, WAYS_TO_SIGN, type Addition, type SigningRule } from '../contract/signing-rules.ts';
import * as z from 'zod';
import { additionIn } from '../rules/signing-additions.ts';
import { NO_RULE } from '../rules/signing-rules.ts';
import type { FormLock } from './forms.ts';
import type { Hand } from './signing-statements.ts';
import type { Tables } from './tables.ts';

const db = queries<Tables>();
const MOST_SHOWN = 50;

export type KeptRule = SigningRule & { readonly at: Date; readonly by: string };

/** How a tenant signs, as it was set from time to time: the newest first, which is the one that counts. Whoever has an account is told by the name that it has now. */
export async function signingRules(tx: Tx, tenantNo: number, most = MOST_SHOWN): Promise<readonly KeptRule[]> {
  const rows = await tx.all(db.selectFrom('evaluation.signing_rule').selectAll().where('tenant_no', '=', tenantNo).orderBy('version', 'desc').limit(most));
  const rules = rows.map(({ version, body, way, approver, mandates, set_at: at, setter: by }) => ({
    version, body, way: z.enum(WAYS_TO_SIGN).parse(way), approver: z.enum(APPROVERS).parse(approver), mandates: z.array(Mandate).parse(mandates), at, by,
  }));
  const names = await namesOf(tx, rules.flatMap(({ mandates }) => mandates.flatMap(({ account }) => account ?? [])));
  return rules.map(({ mandates, ...rule }) => ({ ...rule, mandates: mandates.map((mandate) => ({ ...mandate, person: (mandate.account && names.get(mandate.account)) || mandate.person })) }));
}

export const signingRule = async (tx: Tx, tenantNo: number): Promise<SigningRule> => (await signingRules(tx, tenantNo, 1))[0] ?? NO_RULE;

/** False if somebody else has set it since it was read. */
export async function setSigningRule(tx: Tx, tenantNo: number, { version, body, way, approver, mandates }: SigningRule, by: Hand): Promise<boolean> {
  const [last] = await signingRules(tx, tenantNo, 1);
  if ((last?.version ?? 0) !== version) return false;
  return (await tx.run(
    db.insertInto('evaluation.signing_rule')
      .values({ tenant_no: tenantNo, version: version + 1, body, way, approver, mandates: JSON.stringify(mandates), set_at: by.at, set_by: by.account, setter: by.name })
      .onConflict((conflict) => conflict.columns(['tenant_no', 'version']).doNothing()),
  )) > 0;
}

export type Presented = { readonly by: string; readonly account: string | null; readonly at: Date };

/** Who have presented just this for signature, in the order in which they did. */
export async function presentedBy(tx: Tx, { tenantNo, roundNo }: FormLock, covers: string): Promise<readonly Presented[]> {
  const rows = await tx.all(
    db.selectFrom('evaluation.presentation').select(['presenter', 'presented_by', 'presented_at'])
      .where('tenant_no', '=', tenantNo).where('round_no', '=', roundNo).where('covers', '=', Buffer.from(covers, 'hex')).orderBy('presented_at').orderBy('presented_by'),
  );
  return rows.map((row) => ({ by: row.presenter, account: row.presented_by, at: row.presented_at }));
}

/** False if the same person has presented it already. */
export async function addPresentation(tx: Tx, { tenantNo, roundNo }: FormLock, covers: string, by: Hand): Promise<boolean> {
  return (await tx.run(
    db.insertInto('evaluation.presentation')
      .values({ tenant_no: tenantNo, round_no: roundNo, covers: Buffer.from(covers, 'hex'), presented_at: by.at, presented_by: by.account, presenter: by.name })
      .onConflict((conflict) => conflict.columns(['tenant_no', 'round_no', 'covers', 'presented_by']).doNothing()),
  )) > 0;
}

export type KeptAddition = { readonly signOffNo: number; readonly addition: Addition; readonly document: string };

/** What was said afterwards of a tenant's signatures of a round, or of all until one of them, in the order in which it was said. */
export async function additionsOf(tx: Tx, tenantNo: number, { nos }: { readonly nos: readonly number[] }): Promise<readonly KeptAddition[]> {
  if (nos.length === 0) return [];
  const rows = await tx.all(db.selectFrom('evaluation.sign_off_addition').selectAll().where('tenant_no', '=', tenantNo).where('sign_off_no', 'in', [...nos]).orderBy('sign_off_no').orderBy('no'));
  return rows.map((row) => ({
    signOffNo: row.sign_off_no, document: row.document,
    addition: { no: row.no, at: row.added_at, by: row.adder, hash: row.hash.toString('hex'), ...additionIn(row.document) },
  }));
}

/** False if somebody else has added with the same number: it is tried again then. */
export async function addAddition(tx: Tx, { tenantNo, signOffNo, no, document, hash, by }: { readonly tenantNo: number; readonly signOffNo: number; readonly no: number; readonly document: string; readonly hash: string; readonly by: Hand }): Promise<boolean> {
  return (await tx.run(
    db.insertInto('evaluation.sign_off_addition')
      .values({ tenant_no: tenantNo, sign_off_no: signOffNo, no, added_at: by.at, added_by: by.account, adder: by.name, document, hash: Buffer.from(hash, 'hex') })
      .onConflict((conflict) => conflict.columns(['tenant_no', 'sign_off_no', 'no']).doNothing()),
  )) > 0;
}
