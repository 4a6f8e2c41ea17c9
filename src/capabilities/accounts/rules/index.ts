export { hashPassword, passwordMatches } from './passwords.ts';
export { IDLE_HOURS, pageAfterSignIn, SESSION_HOURS, sessionOf, tokenHash } from './sessions.ts';
export { countedSince, keysOf, mayTry, placeOf, type Count, type Counts, type Keys } from './tries.ts';
export { turns } from './turns.ts';
