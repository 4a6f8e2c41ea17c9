import * as z from 'zod';
import { sql, type Tx } from '#platform/db/index.ts';
import type { SignOff } from '../contract/signing.ts';
import { SignedDivision, SignedDivisions } from '../contract/signing-divided.ts';
import { dividedOf } from '../rules/signing-divided.ts';
import type { FormLock } from './forms.ts';
import { signOffFrom, type SignOffRow } from './signing.ts';

// What a signature says of the division of work.

/** Divisions as a signature has them: "i" is what a round goes by. In the order of codes, so that the same is always told the same way. */
const SIGNED_DIVISIONS = sql`
  coalesce(jsonb_agg(jsonb_build_object(
    'division', i.division_id, 'from', jsonb_build_object('organisation', g.code, 'names', g.names), 'to', jsonb_build_object('organisation', t.code, 'names', t.names),
    'code', d.code, 'version', v.label, 'statements', to_jsonb(i.statement_codes), 'basis', d.basis, 'recorded', d.is_recorded, 'agreed', jsonb_build_object('by', d.decider, 'at', d.decided_at)
  ) order by g.code, t.code, i.division_id), '[]'::jsonb)`;
const OF_ROUNDS = sql`
  evaluation.division_in_round i
  join evaluation.division d on d.id = i.division_id
  join programme.version_place v on v.no = d.version_no
  join organisations.place g on g.no = i.tenant_no
  join organisations.place t on t.no = i.to_no`;

const Kept = SignedDivision.unwrap().extend({ agreed: z.object({ by: z.string().nullable(), at: z.coerce.date().nullable() }) });

const divisionsIn = (kept: unknown): readonly SignedDivision[] => Kept.array().parse(kept).map(({ agreed: { by, at }, ...division }) => ({ ...division, agreed: by !== null && at ? { by, at: at.toISOString() } : null }));

type Row = { readonly [column in keyof SignOffRow]: SignOffRow[column] | null } & { readonly code: string; readonly divided: unknown; readonly stands: unknown };

/** A sign-off with what it says of the division of work; null where it says nothing of it. */
export type DividedSignOff = SignOff & { readonly divided: SignedDivisions | null };

/** Every sign-off of a tenant in a round, the newest first; and how the round's work is divided now, as far as it concerns the tenant. One statement. */
export async function signOffsAndDivisions(tx: Tx, { roundNo, tenantNo }: FormLock): Promise<{ readonly signOffs: readonly DividedSignOff[]; readonly divided: SignedDivisions }> {
  const rows = await tx.all(sql<Row>`
    select s.no, s.signed_at, s.signer, s.hash, s.reopened_at, s.reopener, s.reopening_reason, s.amended_by, s.divided, o.code, n.stands
    from organisations.place o
    cross join (select ${SIGNED_DIVISIONS} as stands from ${OF_ROUNDS} where i.round_no = ${roundNo} and (i.tenant_no = ${tenantNo} or i.to_no = ${tenantNo})) n
    left join evaluation.sign_off s on s.tenant_no = o.no and s.round_no = ${roundNo}
    where o.no = ${tenantNo}
    order by s.no desc`);
  const [first] = rows;
  return { signOffs: rows.flatMap(signOffOf), divided: dividedOf(divisionsIn(first?.stands ?? []), first?.code ?? '') };
}

function signOffOf({ no, signed_at, signer, hash, divided, ...row }: Row): readonly DividedSignOff[] {
  if (no === null || !signed_at || signer === null || !hash) return [];
  return [{ ...signOffFrom({ ...row, no, signed_at, signer, hash }), divided: divided === null ? null : SignedDivisions.parse(divided) }];
}

/** How the work of every round is divided now, by round and party. */
export async function divisionsOfRounds(tx: Tx): Promise<(at: FormLock & { readonly organisation: string }) => SignedDivisions> {
  const rows = await tx.all(sql<{ roundNo: number; divisions: unknown }>`select i.round_no as "roundNo", ${SIGNED_DIVISIONS} as divisions from ${OF_ROUNDS} group by i.round_no`);
  const ofRounds = new Map(rows.map(({ roundNo, divisions }) => [roundNo, divisionsIn(divisions)]));
  return ({ roundNo, organisation }) => dividedOf(ofRounds.get(roundNo) ?? [], organisation);
}
