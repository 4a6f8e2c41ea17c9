import { randomUUIDv7 } from 'node:crypto';
import type { Place } from '#capabilities/organisations/index.ts';
import type { Actor, Role } from '#platform/access/index.ts';
import type { Scene } from '#platform/testing/index.ts';
import { AccountId } from './contract.ts';
import { hashPassword } from './rules/index.ts';
import { addAccount, giveRole } from './store/index.ts';

let made = 0;

/** Somebody with an account of their own, a password and roles: who acts, and as whom they are found. */
export async function anAccount(
  { database, clock }: Scene, roles: readonly (readonly [Role, Place])[], { name, password = 'lykta-test' }: { readonly name?: string; readonly password?: string } = {},
): Promise<Actor & { readonly accountId: AccountId; readonly email: string }> {
  made += 1;
  const id = AccountId.parse(randomUUIDv7());
  const email = `person-${made}@lykta.example`;
  const own = name ?? `Person ${made}`;
  const secret = await hashPassword(password);
  await database.asSystem(async (tx) => {
    await addAccount(tx, { id, name: own, email, language: 'sv', secret, at: clock.now() });
    for (const [role, { no }] of roles) await giveRole(tx, id, role, no);
  });
  return { kind: 'person', accountId: id, name: own, email, grants: roles.map(([role, { path, tenantNo }]) => ({ role, path, tenant: tenantNo })) };
}
