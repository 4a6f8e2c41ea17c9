import type { Actor, Role } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import type { Scene } from '#platform/testing/index.ts';
import type { OrganisationKind, Sector } from './contract.ts';
import { addOrganisation, root, type Place } from './store/index.ts';

let made = 0;

/** An organisation in the tree; its country is made when there is none, and a unit gets an organiser unless it is given one. */
export async function anOrganisation(
  { database }: Scene, { kind = 'organiser', code, parent, sectors = [], name }: { kind?: OrganisationKind; code?: string; parent?: Place; sectors?: readonly Sector[]; name?: string } = {},
): Promise<Place> {
  made += 1;
  const own = code ?? `T${made}`;
  const names = { sv: name ?? `Organisation ${own}` };
  const validFrom = '2023-01-01' as Day;
  return database.asSystem(async (tx) => {
    const country = (await root(tx)) ?? (await addOrganisation(tx, { code: 'FI', kind: 'country', names: { sv: 'Finland' }, validFrom }));
    if (kind === 'country') return country;
    const above = parent ?? (kind === 'unit' || kind === 'branch' ? await addOrganisation(tx, { code: `${own}-above`, kind: 'organiser', names, parent: country, validFrom }) : country);
    return addOrganisation(tx, { code: own, kind, names, parent: above, sectors, validFrom });
  });
}

/** Somebody who holds roles over subtrees: `as('coordinator', county)`. */
export function as(role: Role, over: Place, ...more: readonly (readonly [Role, Place])[]): Actor {
  return {
    kind: 'person',
    accountId: crypto.randomUUID(),
    name: `${role} ${over.code}`,
    grants: [[role, over] as const, ...more].map(([held, { path, tenantNo }]) => ({ role: held, path, tenant: tenantNo })),
  };
}
