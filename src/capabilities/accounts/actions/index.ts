export { beginWith, showAccountStep, showBegin, showPeopleStep, type Founding } from './begin.ts';
export { addGuest, showGuestLink, showOrganisationPeople, useGuestLink, withdrawGuest } from './guests.ts';
export { showInvitation, useInvitation } from './invitations.ts';
export { changeOwnAccount, changePassword, showOwnAccount, signOutEverywhere } from './own-account.ts';
export { addPerson, closeAccount, giveRole, invitePerson, listPeople, reopenAccount, showNewPerson, showPerson, takeRole } from './people.ts';
export { showSignIn, signIn, signOut } from './sign-in.ts';
export { showVisit, visitAs } from './visit.ts';
