import { randomUUIDv7 } from 'node:crypto';
import * as z from 'zod';
import { OrganisationCode } from '#capabilities/organisations/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can, lookOf } from '../access.ts';
import { AccountId, Added, AddPerson, Invited, NewPersonPage, PeoplePage, PersonPage, RoleOver, RoleToGive } from '../contract.ts';
import { givableRoles, invitedUntil, newKey, tokenHash } from '../rules/index.ts';
import { forgetAccount } from '../store/identify.ts';
import * as store from '../store/index.ts';
import { accountTexts as texts } from '../texts.ts';
import { mayGiveOver, mayGiveTo, mayInvite, personWithin, refusal, suggestionsFor } from './within.ts';

const PEOPLE_A_PAGE = 50;

export const listPeople = action({
  name: 'accounts.person.list',
  kind: 'read',
  may: can('accounts.person.read'),
  input: z.object({ search: z.string().trim().max(100).default(''), page: z.int().min(1).max(100_000).default(1) }),
  output: PeoplePage,
  audit: 'nothing-changes',
  async run({ search, page }, { actor, reach, tx, now }) {
    const found = await store.people(tx, lookOf(actor, reach), now, { search, most: PEOPLE_A_PAGE, after: (page - 1) * PEOPLE_A_PAGE });
    return { people: found.people, search, page: { no: page, of: Math.max(1, page, Math.ceil(found.all / PEOPLE_A_PAGE)) } };
  },
});

export const showPerson = action({
  name: 'accounts.person.show',
  kind: 'read',
  may: can('accounts.person.read'),
  input: z.object({ accountId: AccountId }),
  output: PersonPage,
  audit: 'nothing-changes',
  async run({ accountId }, scope) {
    const kept = await personWithin(scope, accountId);
    const { isWhole, ...person } = kept;
    return {
      person, isWhole, isSelf: accountId === scope.actor.accountId, may: { give: mayGiveTo(scope, accountId), invite: await mayInvite(scope, kept) },
      roles: givableRoles(lookOf(scope.actor, scope.reach)), suggestions: await suggestionsFor(scope),
    };
  },
});

/** What the page for adding a person needs. */
export const showNewPerson = action({
  name: 'accounts.person.show-new',
  kind: 'read',
  may: can('accounts.person.add'),
  input: z.object({ organisation: z.string().max(40).default('') }),
  output: NewPersonPage,
  audit: 'nothing-changes',
  run: async ({ organisation }, scope) => ({ organisation, roles: givableRoles(lookOf(scope.actor, scope.reach)), suggestions: await suggestionsFor(scope) }),
});

/** Adds a person with a role, and gives the link to hand over; or gives the role to the one who has this address already. */
export const addPerson = action({
  name: 'accounts.person.add',
  kind: 'write',
  may: can('accounts.person.add'),
  input: AddPerson,
  output: Added,
  audit: { event: 'accounts.person.added', about: ({ role }, { accountId, organisation }) => `${accountId} ${role} ${organisation}` },
  async run({ name, email, language, role, organisation }, scope) {
    const { actor, reach, tx, now, afterwards } = scope;
    const place = await mayGiveOver(scope, role, organisation);
    const look = lookOf(actor, reach);
    const added = await store.addPerson(tx, { id: AccountId.parse(randomUUIDv7()), name, email, language, at: now });
    if (!added) throw new Problem('not-found', message(texts, 'organisationNotYours'));
    if (!mayGiveTo(scope, added.id)) throw refusal('not-allowed', 'email', message(texts, 'notToOneself'));
    if (added.isClosed) throw refusal('conflict', 'email', message(texts, 'accountClosed'));
    if (!(await store.givePersonRole(tx, look, { accountId: added.id, role, organisationNo: place.no }))) throw refusal('conflict', 'email', message(texts, 'roleHeld'));
    afterwards(() => forgetAccount(added.id));
    if (added.isNew) return { ...(await invited(scope, { id: added.id, name, email, language })), organisation: place.code };
    const { people: [person] } = await store.people(tx, look, now, { id: added.id });
    return { accountId: added.id, name: person?.name ?? name, email, language: person?.language ?? language, key: null, until: null, organisation: place.code };
  },
});

type Invitee = Pick<z.output<typeof Invited>, 'name' | 'email' | 'language'> & { readonly id: AccountId };

async function invited({ actor, reach, tx, now }: Scope, { id, name, email, language }: Invitee): Promise<Invited> {
  const key = newKey();
  const until = invitedUntil(now);
  if (!(await store.invite(tx, lookOf(actor, reach), { hash: tokenHash(key), accountId: id, by: actor.accountId, at: now, until }))) throw new Problem('conflict', message(texts, 'accountClosed'));
  return { accountId: id, name, email, language, key, until };
}

/** A new link for somebody who has lost the password, or the link. The old password goes when the link is used, not before. */
export const invitePerson = action({
  name: 'accounts.invitation.make',
  kind: 'write',
  may: can('accounts.invitation.make'),
  input: z.object({ accountId: AccountId }),
  output: Invited,
  audit: { event: 'accounts.invitation.made', about: ({ accountId }) => accountId },
  async run({ accountId }, scope) {
    const person = await personWithin(scope, accountId);
    if (!person.isWhole) throw new Problem('not-allowed', message(texts, 'rolesElsewhere'));
    if (person.state !== 'closed' && !(await mayInvite(scope, person))) throw new Problem('not-allowed', message(texts, 'actsAlready'));
    return invited(scope, person);
  },
});

const Holding = RoleOver.extend({ accountId: AccountId });
const Whose = z.object({ accountId: AccountId });

export const giveRole = action({
  name: 'accounts.role.give',
  kind: 'write',
  may: can('accounts.role.give'),
  input: RoleToGive.extend({ accountId: AccountId }),
  output: Whose.extend({ organisation: OrganisationCode }),
  audit: { event: 'accounts.role.given', about: ({ accountId, role }, { organisation }) => `${accountId} ${role} ${organisation}` },
  async run({ accountId, role, organisation }, scope) {
    await personWithin(scope, accountId);
    if (!mayGiveTo(scope, accountId)) throw new Problem('not-allowed', message(texts, 'notToOneself'));
    const place = await mayGiveOver(scope, role, organisation);
    const isGiven = await store.givePersonRole(scope.tx, lookOf(scope.actor, scope.reach), { accountId, role, organisationNo: place.no });
    if (!isGiven) throw refusal('conflict', 'organisation', message(texts, 'roleHeld'));
    scope.afterwards(() => forgetAccount(accountId));
    return { accountId, organisation: place.code };
  },
});

export const takeRole = action({
  name: 'accounts.role.take',
  kind: 'write',
  may: can('accounts.role.take'),
  input: Holding,
  output: Whose,
  audit: { event: 'accounts.role.taken', about: ({ accountId, role, organisation }) => `${accountId} ${role} ${organisation}` },
  async run({ accountId, role, organisation }, scope) {
    await personWithin(scope, accountId);
    const place = await mayGiveOver(scope, role, organisation);
    const outcome = await store.takeRole(scope.tx, lookOf(scope.actor, scope.reach), { accountId, role, organisationNo: place.no });
    if (outcome === 'last-owner') throw new Problem('conflict', message(texts, 'lastOwner'));
    if (outcome === 'not-held') throw new Problem('conflict', message(texts, 'roleNotHeld'));
    scope.afterwards(() => forgetAccount(accountId));
    return { accountId };
  },
});

export const closeAccount = action({
  name: 'accounts.account.close',
  kind: 'write',
  may: can('accounts.account.close'),
  input: Whose,
  output: Whose,
  audit: { event: 'accounts.account.closed', about: ({ accountId }) => accountId },
  async run({ accountId }, scope) {
    if (accountId === scope.actor.accountId) throw new Problem('not-allowed', message(texts, 'notOneself'));
    return setClosed(scope, accountId, scope.now);
  },
});

export const reopenAccount = action({
  name: 'accounts.account.reopen',
  kind: 'write',
  may: can('accounts.account.close'),
  input: Whose,
  output: Whose,
  audit: { event: 'accounts.account.reopened', about: ({ accountId }) => accountId },
  run: ({ accountId }, scope) => setClosed(scope, accountId, null),
});

async function setClosed(scope: Scope, accountId: AccountId, at: Date | null): Promise<z.output<typeof Whose>> {
  await personWithin(scope, accountId);
  switch (await store.closeAccount(scope.tx, lookOf(scope.actor, scope.reach), accountId, at)) {
    case 'outside': throw new Problem('not-allowed', message(texts, 'rolesElsewhere'));
    case 'last-owner': throw new Problem('conflict', message(texts, 'lastOwner'));
    case 'already': throw new Problem('conflict', message(texts, 'accountAlready'));
    case 'done': scope.afterwards(() => forgetAccount(accountId));
  }
  return { accountId };
}
