import type { Actor, Role } from '#platform/access/index.ts';
import { sql, type Tx } from '#platform/db/index.ts';
import type { Language } from '#platform/i18n/index.ts';
import type { AccountId } from '../contract.ts';

/** Somebody who is nobody. Without a secret there is no way to sign in as them. Roles are over organisations by their codes. */
export type MadeUpPerson = {
  readonly id: AccountId; readonly name: string; readonly email: string; readonly language: Language; readonly secret: string | null; readonly at: Date; readonly signedInAt: Date | null;
  readonly roles: readonly { readonly role: Role; readonly over: string }[];
};

/** Adds many at once, with their roles. For demonstrations only. */
export async function addMadeUpPeople(tx: Tx, people: readonly MadeUpPerson[]): Promise<void> {
  const json = JSON.stringify(people);
  const roles = people.flatMap(({ id, roles }) => roles.map((held) => ({ ...held, id })));
  await tx.run(sql`
    insert into accounts.account (id, kind, name, email, language, created_at, signed_in_at)
    select id, 'person', name, email, language, at, "signedInAt"
    from jsonb_to_recordset(${json}::jsonb) as p (id uuid, name text, email text, language text, at timestamptz, "signedInAt" timestamptz)`);
  await tx.run(sql`
    insert into accounts.identity (provider, subject, account_id, secret)
    select case when secret is null then 'made-up' else 'local' end, email, id, secret from jsonb_to_recordset(${json}::jsonb) as p (id uuid, email text, secret text)`);
  const given = await tx.run(sql`
    insert into accounts.held_role (account_id, role, organisation_no)
    select r.id, r.role, o.no from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as r (id uuid, role text, over text) join organisations.place o on o.code = r.over`);
  if (given !== roles.length) throw new Error(`Of ${roles.length} roles of made-up people ${given} are over an organisation that there is.`);
}

/** People as who acts, by their addresses, with the roles that they hold now. */
export async function actorsOf(tx: Tx, emails: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
  const rows = await tx.all(sql<{ id: string; email: string; name: string; grants: Actor['grants'] }>`
    select a.id, a.email, a.name, jsonb_agg(jsonb_build_object('role', r.role, 'path', p.path, 'tenant', p.tenant_no) order by p.path, r.role) as grants
    from accounts.account a join accounts.held_role r on r.account_id = a.id join organisations.place p on p.no = r.organisation_no
    where a.email = any (${emails}::text[]) group by a.id`);
  return new Map(rows.map(({ id, email, name, grants }) => [email, { kind: 'person', accountId: id, name, grants }]));
}
