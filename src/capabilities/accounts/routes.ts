import type { VNode } from 'preact';
import { dayFrom } from '#platform/clock/index.ts';
import { api, form, formThatTells, guidedPage, page, part, step, type Brought, type Next, type Route, type Stop, type StandingStop } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from './access.ts';
import {
  addGuest, addPerson, beginWith, changeOwnAccount, changePassword, closeAccount, giveRole, invitePerson, listPeople, reopenAccount, showAccountStep, showBegin, showGuestLink, showInvitation,
  showNewPerson, showOrganisationPeople, showOwnAccount, showPeopleStep, showPerson, showSignIn, showVisit, signIn, signOut, signOutEverywhere, takeRole, useGuestLink, useInvitation, visitAs, withdrawGuest,
  type Founding,
} from './actions/index.ts';
import { pageAfterSignIn, pageFrom, sessionOf } from './rules/index.ts';
import { AccountPage } from './ui/account-page.tsx';
import { BeginPage } from './ui/begin-page.tsx';
import { AddedGuestPage, GuestLinkPage, InvitationPage, InvitedPage } from './ui/link-pages.tsx';
import { OrganisationPeoplePage } from './ui/organisation-people-page.tsx';
import { NewPersonPage, PeoplePage } from './ui/people-page.tsx';
import { PersonPage } from './ui/person-page.tsx';
import { ServedPart } from './ui/served-part.tsx';
import { SignInPage } from './ui/sign-in-page.tsx';
import { pageTexts } from './ui/texts.ts';

/** What proves who asks is the frame's own: whatever a form sends under these names counts for nothing. */
const withVisitor = ({ params, body, from, session }: Brought) => ({ ...body, ...params, from, session });
const withKey = (brought: Brought) => ({ ...withVisitor(brought), key: brought.query['key'] ?? '' });
const ofPeople = ({ query }: Brought) => ({ search: query['search'], page: pageFrom(query['page']) });

const signInPage = page('/sign-in', showSignIn, SignInPage, ({ query, body }) => ({ returnTo: body['returnTo'] ?? query['returnTo'] }));
const beginPage = page('/begin', showBegin, BeginPage, ({ query }) => ({ key: query['key'] }));
const invitation = page('/invitation/:key', showInvitation, InvitationPage, ({ params }) => params);
const guestLink = page('/guest/:key', showGuestLink, GuestLinkPage, ({ params }) => params);
const account = page('/account', showOwnAccount, AccountPage, ({ session }) => ({ session }));
const newPerson = page('/people/new', showNewPerson, NewPersonPage);
const person = page('/people/:accountId', showPerson, PersonPage, ({ params }) => params);
const organisation = page('/organisations/:organisation/people', showOrganisationPeople, OrganisationPeoplePage, ({ params }) => params);

const toPerson = { on: person, next: ({ accountId }: { readonly accountId: string }): Next => ({ to: `/people/${accountId}` }) };
const toAccount = (done: string) => ({ on: account, input: withVisitor, next: (): Next => ({ to: `/account?done=${done}` }) });

export const routes: readonly Route[] = [
  signInPage,
  form('/sign-in', signIn, {
    on: signInPage,
    input: ({ body, from, session }) => ({ ...body, from, session }),
    next: (outcome, { body }) => ({ to: pageAfterSignIn(body['returnTo']), session: sessionOf(outcome) }),
  }),
  form('/sign-out', signOut, { on: signInPage, input: ({ session }) => ({ session }), next: () => ({ to: '/sign-in?signed-out=yes', session: null }) }),

  page('/people', listPeople, PeoplePage, ofPeople),
  newPerson,
  formThatTells('/people/new', addPerson, { on: newPerson, shows: InvitedPage }),
  person,
  form('/people/:accountId/roles', giveRole, toPerson),
  form('/people/:accountId/roles/take', takeRole, toPerson),
  form('/people/:accountId/close', closeAccount, toPerson),
  form('/people/:accountId/reopen', reopenAccount, toPerson),
  formThatTells('/people/:accountId/invitation', invitePerson, { on: person, shows: InvitedPage }),
  organisation,
  formThatTells('/organisations/:organisation/people/guests', addGuest, { on: organisation, shows: AddedGuestPage, input: ({ params, body }) => ({ ...body, ...params, lastDay: dayFrom(String(body['lastDay'] ?? '')) ?? '' }) }),
  form('/organisations/:organisation/people/guests/:guestId/withdraw', withdrawGuest, { on: organisation, next: ({ organisation: code }) => ({ to: `/organisations/${code}/people` }) }),

  invitation,
  form('/invitation/:key', useInvitation, { on: invitation, input: withVisitor, next: ({ token }) => ({ to: '/', session: token }) }),
  guestLink,
  form('/guest/:key', useGuestLink, { on: guestLink, input: withVisitor, next: ({ token }) => ({ to: '/', session: token }) }),

  account,
  form('/account', changeOwnAccount, toAccount('account')),
  form('/account/password', changePassword, toAccount('password')),
  form('/account/sign-out-everywhere', signOutEverywhere, { on: account, input: withVisitor, next: () => ({ to: '/sign-in?signed-out=yes', session: null }) }),

  api('GET', '/people', listPeople, { input: ofPeople }),
  api('POST', '/people', addPerson),
  api('GET', '/people/:accountId', showPerson),
  api('POST', '/people/:accountId/roles', giveRole),
  api('POST', '/people/:accountId/roles/take', takeRole),
  api('POST', '/people/:accountId/close', closeAccount),
  api('POST', '/people/:accountId/reopen', reopenAccount),
  api('POST', '/people/:accountId/invitation', invitePerson),
  api('GET', '/organisations/:organisation/people', showOrganisationPeople),
  api('POST', '/organisations/:organisation/people/guests', addGuest),
  api('POST', '/organisations/:organisation/people/guests/:guestId/withdraw', withdrawGuest),
];

/** How an installation begins: what its country consists of is given by whoever puts the program together. */
export const beginning = (found: Founding): readonly Route[] => [
  beginPage,
  form('/begin', beginWith(found), { on: beginPage, input: withKey, next: ({ token }) => ({ to: '/', session: token }) }),
];

/** A demonstration's guided visit, and the way in as one of its people. Its stops and its page are given by whoever puts the program together. */
export function visiting(stops: readonly Stop[], frame: (props: { readonly stops: readonly StandingStop[] }) => VNode): readonly Route[] {
  const visit = guidedPage('/visit', showVisit, stops, frame);
  return [visit, form('/visit', visitAs, { on: visit, input: ({ body, session }) => ({ person: body['person'], session }), next: ({ token }, { body }) => ({ to: pageAfterSignIn(body['returnTo']), session: token }) })];
}

/** What the page that opens a round is told by this: who has no people yet. */
export const contributions = { '/rounds/open': [part(showPeopleStep, ServedPart)] } as const;

export const steps = {
  account: step(showAccountStep, { title: message(pageTexts, 'step.account'), told: () => message(pageTexts, 'step.accountTold') }),
  people: step(showPeopleStep, {
    title: message(pageTexts, 'step.people'), told: ({ organisers, coordinated, signing }) => message(pageTexts, 'step.peopleTold', { organisers, coordinated, signing }),
    link: { path: '/people/new', label: message(pageTexts, 'add') },
  }),
};

export const menu = [{ path: '/people', label: message(pageTexts, 'menu'), may: can('accounts.person.read') }] as const;
