import { holds, permissions, type Actor, type Reach } from '#platform/access/index.ts';
import type { Look } from './rules/index.ts';

export const can = permissions({
  'accounts.person.read': ['owner', 'coordinator'],
  'accounts.person.add': ['owner', 'coordinator'],
  'accounts.role.give': ['owner', 'coordinator'],
  'accounts.role.take': ['owner', 'coordinator'],
  'accounts.account.close': ['owner', 'coordinator'],
  'accounts.invitation.make': ['owner', 'coordinator'],
  'accounts.guest.add': ['owner', 'coordinator'],
  'accounts.guest.withdraw': ['owner', 'coordinator'],
  /** To look for people, and to give roles, in every organisation. */
  'accounts.person.anywhere': ['owner'],
  'accounts.beginning.read': ['owner'],
});

/** Where somebody looks for people: whoever owns the programme everywhere, others within their own subtrees. */
export const lookOf = (actor: Actor, { roots }: Reach): Look => ({ isEverywhere: holds(actor, can('accounts.person.anywhere')), roots });
