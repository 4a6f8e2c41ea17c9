// Who may do what, where. A role is held over a subtree of the organisations; a permission names the roles that carry it.

export const ROLES = ['owner', 'coordinator', 'respondent', 'signatory', 'reader', 'contributor'] as const;
export type Role = (typeof ROLES)[number];

/** A role over a subtree. Paths are "1.5.103." with a dot at the end: a subtree is everything that starts with it. */
export type Grant = { readonly role: Role; readonly path: string; readonly tenant: number };

/** Who acts. A person's grants say what they may; the tenants and the oversight are what the database lets them see at most. */
export type Actor = {
  readonly kind: 'person' | 'operator' | 'nobody';
  readonly accountId: string | null;
  readonly name: string;
  readonly grants: readonly Grant[];
};

/** Somebody who has not signed in. */
export const NOBODY: Actor = { kind: 'nobody', accountId: null, name: '', grants: [] };

/** A permission: its name in the closed catalogue, and who holds it. */
export type Permission = { readonly name: string; readonly heldBy: readonly Role[] | 'everyone' };

/** What everyone may do, signed in or not. */
export const PUBLIC: Permission = { name: 'public', heldBy: 'everyone' };
/** What anyone may do who has signed in, for themselves. */
export const SIGNED_IN: Permission = { name: 'signed-in', heldBy: ROLES };

/** A capability's own catalogue of permissions, noun.verb, with who holds each. `can('…')` with a name that is not in it does not compile. */
export function permissions<const T extends Readonly<Record<string, readonly Role[]>>>(held: T): (name: keyof T & string) => Permission {
  const known = new Map(Object.entries(held).map(([name, heldBy]): [string, Permission] => [name, { name, heldBy }]));
  return (name) => known.get(name) as Permission; // the compiler has checked that it is there
}

/**
 * The subtrees in which the actor holds the permission, each with the tenant of the grant: where a store may look. Empty means nowhere.
 * A tenant's content is reached only by path and tenant of one and the same grant: what one role opens for one tenant, another role does not widen.
 */
export type Reach = { readonly roots: readonly Root[] };
export type Root = { readonly path: string; readonly tenant: number };

export function reachOf(actor: Actor, { heldBy }: Permission): Reach {
  return { roots: outermost(heldIn(actor, heldBy)) };
}

export const holds = (actor: Actor, permission: Permission): boolean =>
  permission.heldBy === 'everyone' || (permission === SIGNED_IN ? actor.kind !== 'nobody' : reachOf(actor, permission).roots.length > 0);

/** Whether what a tenant has below a path is within reach. */
export const reaches = ({ roots }: Reach, { path, tenantNo }: { readonly path: string; readonly tenantNo: number }): boolean =>
  roots.some((root) => root.tenant === tenantNo && path.startsWith(root.path));

/** Whether the place itself is within reach: that it is there, and how much it has answered, which whoever oversees the country sees too. */
export const reachesPlace = ({ roots }: Reach, path: string): boolean => roots.some((root) => path.startsWith(root.path));

/** The tenants whose rows the database shows the actor at all, for what the permission is about. */
export const tenantsOf = (actor: Actor, { heldBy }: Permission): readonly number[] => [...new Set(heldIn(actor, heldBy).map(({ tenant }) => tenant))].sort((a, b) => a - b);

/** Whether the actor oversees the whole country: sees of everybody how much, of nobody what. A grant at the root of the tree gives it. */
export const oversees = (actor: Actor): boolean => actor.grants.some(({ path }) => path.indexOf('.') === path.length - 1);

const heldIn = ({ grants }: Actor, heldBy: Permission['heldBy']): readonly Grant[] => (heldBy === 'everyone' ? [] : grants.filter(({ role }) => heldBy.includes(role)));

function outermost(grants: readonly Grant[]): readonly Root[] {
  const sorted = grants.map(({ path, tenant }) => ({ path, tenant })).sort((a, b) => a.tenant - b.tenant || a.path.length - b.path.length);
  return sorted.filter(({ path, tenant }, i) => !sorted.slice(0, i).some((root) => root.tenant === tenant && path.startsWith(root.path)));
}
