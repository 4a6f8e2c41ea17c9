import { randomUUIDv7 } from 'node:crypto';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { NOBODY, type Actor, type Role } from '#platform/access/index.ts';
import type { Language } from '#platform/i18n/index.ts';
import type { Scene } from '#platform/testing/index.ts';
import { closeAccount, takeRole, useGuestLink } from './actions/index.ts';
import { AccountId } from './contract.ts';
import { hashPassword } from './rules/index.ts';
import { identifier } from './store/identify.ts';
import { addAccount, giveRole } from './store/index.ts';

let made = 0;

/** Somebody with an account of their own, a password and roles: who acts, and as whom they are found. */
export async function anAccount(
  { database, clock }: Scene, roles: readonly (readonly [Role, Place])[], { name, password = 'lykta-test', language = 'sv' }: { readonly name?: string; readonly password?: string; readonly language?: Language } = {},
): Promise<Actor & { readonly accountId: AccountId; readonly email: string }> {
  made += 1;
  const id = AccountId.parse(randomUUIDv7());
  const email = `person-${made}@lykta.example`;
  const own = name ?? `Person ${made}`;
  const secret = await hashPassword(password);
  await database.asSystem(async (tx) => {
    await addAccount(tx, { id, name: own, email, language, secret, at: clock.now() });
    for (const [role, { no }] of roles) await giveRole(tx, id, role, no);
  });
  return { kind: 'person', accountId: id, name: own, email, grants: roles.map(([role, { path, tenantNo }]) => ({ role, path, tenant: tenantNo })) };
}

/** Somebody who comes in by a guest's link, as the next request finds out who that is. */
export async function comeIn(scene: Scene, key: string): Promise<Actor> {
  const { token } = await scene.call(useGuestLink, { key, from: '10.0.0.1' }, NOBODY);
  const known = await identifier(scene.database, scene.clock).of(token);
  if (!known) throw new Error('Nobody has come in.');
  return known.actor;
}

/** Takes a role from somebody. */
export async function leave(scene: Scene, { accountId }: Actor, role: Role, { code }: Place): Promise<void> {
  const country = await anOrganisation(scene, { kind: 'country' });
  await scene.call(takeRole, { accountId, role, organisation: code }, as('owner', country));
}

/** Closes somebody's account. */
export async function close(scene: Scene, { accountId }: Actor): Promise<void> {
  const country = await anOrganisation(scene, { kind: 'country' });
  await scene.call(closeAccount, { accountId }, as('owner', country));
}
