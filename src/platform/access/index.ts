// Who may do what, where. A role is held over a subtree of the organisations; a permission names the roles that carry it.

export const ROLES = ['owner', 'coordinator', 'respondent', 'signatory', 'reader'] as const;
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

/** The subtrees in which the actor holds the permission: where a store may look. Empty means nowhere. */
export type Reach = { readonly paths: readonly string[] };

export function reachOf(actor: Actor, { heldBy }: Permission): Reach {
  if (heldBy === 'everyone') return { paths: [] };
  const paths = actor.grants.filter(({ role }) => heldBy.includes(role)).map(({ path }) => path);
  return { paths: outermost(paths) };
}

export const holds = (actor: Actor, permission: Permission): boolean =>
  permission.heldBy === 'everyone' || (permission === SIGNED_IN ? actor.kind !== 'nobody' : reachOf(actor, permission).paths.length > 0);

export const reaches = ({ paths }: Reach, path: string): boolean => paths.some((root) => path.startsWith(root));

/** The tenants whose rows the database shows the actor at all. */
export const tenantsOf = (actor: Actor): readonly number[] => [...new Set(actor.grants.map(({ tenant }) => tenant))].sort((a, b) => a - b);

/** Whether the actor oversees the whole country: sees of everybody how much, of nobody what. A grant at the root of the tree gives it. */
export const oversees = (actor: Actor): boolean => actor.grants.some(({ path }) => path.indexOf('.') === path.length - 1);

function outermost(paths: readonly string[]): readonly string[] {
  const sorted = [...new Set(paths)].sort();
  return sorted.filter((path, i) => !sorted.slice(0, i).some((root) => path.startsWith(root)));
}
