import { ROLES, type Grant, type Role, type Root } from '#platform/access/index.ts';

/** Where somebody looks for people. */
export type Look = { readonly isEverywhere: boolean; readonly roots: readonly Root[] };

/** The roles that are given by hand. A contributor's comes with the part of a form that is handed over, and opens nothing else. */
export const ROLES_BY_HAND = ROLES.filter((role) => role !== 'contributor');

/** Those that whoever looks there may give and take: who owns the programme is the owners' to say. */
export const givableRoles = ({ isEverywhere }: Look): readonly Role[] => (isEverywhere ? ROLES_BY_HAND : ROLES_BY_HAND.filter((role) => role !== 'owner'));

/** Whether a place lies where somebody looks. */
export const isLookedAt = ({ isEverywhere, roots }: Look, { path, tenantNo }: { readonly path: string; readonly tenantNo: number }): boolean =>
  isEverywhere || roots.some((root) => root.tenant === tenantNo && path.startsWith(root.path));

/** What a role over a place is held over. */
export type HeldOver = { readonly role: Role; readonly path: string; readonly tenantNo: number };

/** The roles in which nothing is decided in somebody's name. */
const ANSWERING: readonly Role[] = ['respondent', 'reader', 'contributor'];
export const isDeciding = (role: Role): boolean => !ANSWERING.includes(role);

/**
 * Whether whoever holds these grants may let somebody in anew who has come in before: nobody comes to act in another's name, in a role that is not held there or above.
 */
export const mayLetInAnew = (grants: readonly Grant[], held: readonly HeldOver[]): boolean =>
  held.every(({ role, path, tenantNo }) => !isDeciding(role) || grants.some((grant) => grant.role === role && grant.tenant === tenantNo && path.startsWith(grant.path)));

export type PersonState = 'active' | 'invited' | 'lapsed' | 'closed';

/** How far an account has come: "lapsed" is one whose invitation ran out before it was used. */
export function personState({ closedAt, hasPassword, invitedUntil }: { readonly closedAt: Date | null; readonly hasPassword: boolean; readonly invitedUntil: Date | null }, now: Date): PersonState {
  if (closedAt) return 'closed';
  if (hasPassword) return 'active';
  return invitedUntil && invitedUntil > now ? 'invited' : 'lapsed';
}
