export { pageFrom } from './fields.ts';
export { daysAfter, GUEST_DAYS, invitedUntil, isGuestDay, newKey, openLink, type LinkState } from './links.ts';
export { hashPassword, passwordMatches, refuseOwn } from './passwords.ts';
export { givableRoles, isDeciding, isLookedAt, mayLetInAnew, personState, type Look } from './people.ts';
export { IDLE_HOURS, pageAfterSignIn, SESSION_HOURS, sessionOf, tokenHash } from './sessions.ts';
export { countedSince, keysOf, mayTry, placeOf, type Count, type Counts, type Keys } from './tries.ts';
export { turns } from './turns.ts';
