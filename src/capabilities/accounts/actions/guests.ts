import { randomUUIDv7 } from 'node:crypto';
import * as z from 'zod';
import { Names, type Place } from '#capabilities/organisations/index.ts';
import { holds, PUBLIC } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { dayIn, HOME_ZONE, isDay } from '#platform/clock/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can, lookOf } from '../access.ts';
import { AccountId, AddedGuest, AddGuest, CameIn, GuestLink, OrganisationPeople, UseGuestLink } from '../contract.ts';
import { daysAfter, GUEST_DAYS, isGuestDay, newKey, openLink, tokenHash } from '../rules/index.ts';
import { forgetAccount } from '../store/identify.ts';
import * as store from '../store/index.ts';
import { accountTexts as texts } from '../texts.ts';
import { opened, tried } from './session.ts';
import { placeWithin, refusal } from './within.ts';

const OfOrganisation = AddGuest.pick({ organisation: true });
const MOST_PEOPLE = 200;

/** Guests answer for one organisation and for nobody below it. */
const mayHaveGuests = ({ kind }: Place): boolean => kind === 'unit' || kind === 'stakeholder';

/** One organisation's people, and the links to its forms that have been given out. */
export const showOrganisationPeople = action({
  name: 'accounts.organisation.show',
  kind: 'read',
  may: can('accounts.person.read'),
  input: OfOrganisation,
  output: OrganisationPeople,
  audit: 'nothing-changes',
  async run({ organisation }, scope) {
    const { actor, reach, tx, now, today } = scope;
    const place = await placeWithin(scope, organisation);
    const look = lookOf(actor, reach);
    const { people } = await store.people(tx, look, now, { organisationNo: place.no, most: MOST_PEOPLE });
    const hasGuests = mayHaveGuests(place) && holds(actor, can('accounts.guest.add'));
    return {
      organisation: place, people, mayHaveGuests: hasGuests, lastDay: daysAfter(today, GUEST_DAYS),
      guests: hasGuests ? (await store.guests(tx, look, place.no)).map((guest) => guestOf(guest, now)) : [],
    };
  },
});

/** The link opens through its last day: it ends with the first moment of the next. */
const guestOf = ({ expiresAt, withdrawnAt, ...guest }: store.KeptGuest, now: Date) => ({
  ...guest,
  lastDay: dayIn(HOME_ZONE, new Date(expiresAt.getTime() - 1)),
  state: withdrawnAt ? ('withdrawn' as const) : expiresAt <= now ? ('expired' as const) : ('open' as const),
});

/** Makes a guest and the link that opens one organisation's forms to answer, until a day. */
export const addGuest = action({
  name: 'accounts.guest.add',
  kind: 'write',
  may: can('accounts.guest.add'),
  input: AddGuest,
  output: AddedGuest,
  audit: { event: 'accounts.guest.added', about: ({ organisation, lastDay }, { accountId }) => `${accountId} ${organisation} ${lastDay}` },
  async run({ organisation, name, language, lastDay }, scope) {
    const { actor, reach, tx, now, today } = scope;
    if (!isDay(lastDay) || !isGuestDay(lastDay, today)) throw refusal('invalid', 'lastDay', message(texts, 'dayWrong'));
    const place = await placeWithin(scope, organisation);
    if (!mayHaveGuests(place)) throw new Problem('invalid', message(texts, 'guestsNotHere'));
    const key = newKey();
    const id = AccountId.parse(randomUUIDv7());
    const isAdded = await store.addGuest(tx, lookOf(actor, reach), {
      hash: tokenHash(key), id, name, language, organisationNo: place.no, by: actor.accountId, at: now, lastDay, zone: HOME_ZONE,
    });
    if (!isAdded) throw new Problem('not-found', message(texts, 'organisationNotYours'));
    return { accountId: id, organisation: place, name, language, key, lastDay };
  },
});

export const withdrawGuest = action({
  name: 'accounts.guest.withdraw',
  kind: 'write',
  may: can('accounts.guest.withdraw'),
  input: OfOrganisation.extend({ guestId: AccountId }),
  output: OfOrganisation,
  audit: { event: 'accounts.guest.withdrawn', about: ({ guestId }) => guestId },
  async run({ organisation, guestId }, scope) {
    const place = await placeWithin(scope, organisation);
    if (!(await store.withdrawGuest(scope.tx, lookOf(scope.actor, scope.reach), { id: guestId, organisationNo: place.no, at: scope.now }))) throw new Problem('not-found', message(texts, 'guestNotFound'));
    scope.afterwards(() => forgetAccount(guestId));
    return { organisation };
  },
});

/** The page that a guest's link leads to. It opens nothing yet: programs that look at links ahead of people open pages. */
export const showGuestLink = action({
  name: 'accounts.guest.show-link',
  kind: 'read',
  may: PUBLIC,
  input: z.object({ key: z.string().max(200) }),
  output: GuestLink,
  audit: 'nothing-changes',
  async run({ key }, { tx, now }) {
    const { name, organisation } = openLink(await store.linkOf(tx, 'guest', tokenHash(key), now));
    return { key, name, organisation: Names.parse(organisation) };
  },
});

export const useGuestLink = action({
  name: 'accounts.guest.use-link',
  kind: 'write',
  may: PUBLIC,
  input: UseGuestLink,
  output: CameIn,
  audit: { event: 'accounts.guest.came-in', about: (_input, { accountId }) => accountId },
  async prepare({ key, from, session }, beforehand) {
    const hash = tokenHash(key);
    const { found, right } = await tried({ what: key, from }, beforehand, (tx) => store.linkOf(tx, 'guest', hash, beforehand.now));
    openLink(found);
    return async ({ tx, now }) => {
      const guest = await store.takeGuestLink(tx, hash, now);
      if (!guest) throw new Problem('gone', message(texts, 'linkWithdrawn'));
      await right(tx);
      return { accountId: guest.accountId, token: await opened({ tx, now }, guest.accountId, { session, until: guest.until }) };
    };
  },
});
