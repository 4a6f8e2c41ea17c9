import type { Goal } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { FormId } from '../contract.ts';
import { needsOf } from '../rules/sending.ts';
import { evidenceGround } from '../store/evidence-left.ts';

/** `asked`: the statements answered "fully" at which the round asks for evidence, and whether there is any. */
export type EvidenceLeft = { readonly form: FormId; readonly isEverAsked: boolean; readonly asked: ReadonlyMap<string, boolean> };

/** Where a tenant's own form says "fully" and the rules of the round ask for evidence of that; for another capability's action, under the rights of whoever acts in it. Null where it has no form. */
export async function evidenceLeftOf({ tx }: Pick<Scope, 'tx'>, { tenantNo, roundNo, goals }: { readonly tenantNo: number; readonly roundNo: number; readonly goals: readonly Goal[] }): Promise<EvidenceLeft | null> {
  const ground = await evidenceGround(tx, { tenantNo, roundNo });
  if (!ground) return null;
  const needing = new Set(goals.flatMap(({ measures }) => measures.flatMap((measure) =>
    (needsOf(ground.rules, measure).evidence?.includes('fully') ? measure.tasks.flatMap(({ statements }) => statements.map(({ code }) => code as string)) : []))));
  return { form: ground.id, isEverAsked: needing.size > 0, asked: new Map(ground.fully.filter(([code]) => needing.has(code))) };
}
