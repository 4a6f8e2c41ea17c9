import { sql, type Tx } from '#platform/db/index.ts';
import type { PeerSpread } from '../contract/needs.ts';

/** One answer to a statement that was asked: 0 no answer, 1 fully, 2 partly, 3 not at all, 4 not applicable. */
export type OwnAnswer = { readonly roundNo: number; readonly code: string; readonly isSigned: boolean; readonly status: number };
export type OwnGround = {
  readonly answers: readonly OwnAnswer[]; readonly spreads: ReadonlyMap<string, PeerSpread>;
  readonly signed: { readonly at: Date; readonly by: string } | null; readonly units: { readonly answered: number; readonly asked: number } | null;
};
type Row = { answers: readonly (readonly [number, string, boolean, number])[]; spreads: Readonly<Record<string, PeerSpread>> | null; signed_at: Date | null; signer: string | null; units_asked: number | null; units_answered: number | null };

type Asked = { readonly roundNo: number; readonly roundNos: readonly number[]; readonly tenantNo: number; readonly kind: string; readonly isOwnPeoples: boolean };

/**
 * A tenant's own answers in a round and in earlier ones, with how those of its kind answered in the round: of earlier rounds what is signed; of the round itself what is signed, or as it stands
 * where that may be seen. One statement.
 */
export async function ownGround(tx: Tx, { roundNo, roundNos, tenantNo, kind, isOwnPeoples }: Asked): Promise<OwnGround> {
  const row = await tx.first(sql<Row>`
    with own as materialized (
      select x.round_no, s.code, x.is_signed, coalesce(case when x.is_signed then x.status when ${isOwnPeoples}::boolean then h.status end, 0)::int as status, s.position
      from evaluation.own_asked x
      join programme.statement_place s on s.no = x.statement_no
      left join evaluation.holding_answer h on h.organisation_no = x.tenant_no and h.round_no = x.round_no and h.statement_no = x.statement_no and h.round_no = ${roundNo}
      where x.tenant_no = ${tenantNo} and x.round_no = any (${[...roundNos]}::int[]) and (x.is_signed or x.round_no = ${roundNo})
    )
    select (select coalesce(jsonb_agg(jsonb_build_array(round_no, code, is_signed, status) order by position), '[]') from own) as answers,
      (select jsonb_object_agg(p.measure, jsonb_build_object('organisations', p.organisations, 'low', p.low, 'middle', p.middle, 'high', p.high))
        from evaluation.own_measure_spread p where p.round_no = ${roundNo} and p.kind = ${kind}) as spreads,
      s.signed_at, s.signer, u.asked as units_asked, u.answered as units_answered
    from (values (${tenantNo}::int, ${roundNo}::int)) t (tenant_no, round_no)
    left join evaluation.signature s on s.tenant_no = t.tenant_no and s.round_no = t.round_no
    left join lateral (
      select sum(p.asked)::int as asked, sum(p.answered)::int as answered from evaluation.participation p where p.tenant_no = t.tenant_no and p.round_no = t.round_no and p.kind <> ${kind}
    ) u on true`);
  return {
    answers: (row?.answers ?? []).map(([no, code, isSigned, status]) => ({ roundNo: no, code, isSigned, status })), spreads: new Map(Object.entries(row?.spreads ?? {})),
    signed: row?.signed_at && row.signer ? { at: row.signed_at, by: row.signer } : null,
    units: row?.units_asked === null || row?.units_asked === undefined ? null : { asked: row.units_asked, answered: row.units_answered ?? 0 },
  };
}
