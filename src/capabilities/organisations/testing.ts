import type { Actor, Role } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import type { Tx } from '#platform/db/index.ts';
import type { Scene } from '#platform/testing/index.ts';
import { closeOrganisation, mergeOrganisation, moveOrganisation, reopenOrganisation } from './actions/index.ts';
import type { OrganisationKind, Sector } from './contract.ts';
import { addOrganisation, placesOf, root, type Place } from './store/index.ts';

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
    const above = parent ?? (await aboveFor(tx, kind, { country, own }));
    return addOrganisation(tx, { code: own, kind, names, parent: above, sectors, validFrom });
  });
}

async function aboveFor(tx: Tx, kind: OrganisationKind, { country, own }: { readonly country: Place; readonly own: string }): Promise<Place> {
  const validFrom = '2023-01-01' as Day;
  if (kind === 'unit' || kind === 'branch') return addOrganisation(tx, { code: `${own}-above`, kind: 'organiser', names: { sv: `Organisation ${own}` }, parent: country, validFrom });
  if (kind !== 'stakeholder') return country;
  const [centre] = await placesOf(tx, ['centre'], validFrom);
  return centre ?? addOrganisation(tx, { code: 'CENTRE', kind: 'centre', names: { sv: 'Centret' }, parent: country, validFrom });
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

/** Puts an organisation under another one today. */
export async function moveUnder(scene: Scene, { code }: Place, parent: Place): Promise<void> {
  const country = await anOrganisation(scene, { kind: 'country' });
  await scene.call(moveOrganisation, { code, parent: parent.code }, as('owner', country));
}

const asOwner = async (scene: Scene): Promise<Actor> => as('owner', await anOrganisation(scene, { kind: 'country' }));

/** Closes an organisation after a last day. */
export async function closeFrom(scene: Scene, { code }: Place, lastDay: string): Promise<void> {
  await scene.call(closeOrganisation, { code, lastDay, closesBelow: false }, await asOwner(scene));
}

export async function openAgain(scene: Scene, { code }: Place): Promise<void> {
  await scene.call(reopenOrganisation, { code }, await asOwner(scene));
}

/** Merges an organisation into another one today. */
export async function mergeInto(scene: Scene, { code }: Place, into: Place): Promise<void> {
  await scene.call(mergeOrganisation, { code, into: into.code }, await asOwner(scene));
}
