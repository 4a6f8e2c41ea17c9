import type { Tenant } from '../model.ts';

export type Piece = { readonly tenants: readonly Tenant[]; readonly units: number };

/** Tenants in their order, together as long as they have no more units than that; a large one stands alone. */
export function inPieces(tenants: readonly Tenant[], units: ReadonlyMap<string, number>, most: number): readonly Piece[] {
  return tenants.reduce<readonly Piece[]>((pieces, tenant) => {
    const own = units.get(tenant.code) ?? 0;
    const last = pieces.at(-1);
    return last && last.units + own <= most ? [...pieces.slice(0, -1), { tenants: [...last.tenants, tenant], units: last.units + own }] : [...pieces, { tenants: [tenant], units: own }];
  }, []);
}
