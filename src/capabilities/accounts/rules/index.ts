export { hashPassword, passwordMatches } from './passwords.ts';
export { attemptKeys, ATTEMPTS, IDLE_HOURS, pageAfterSignIn, SESSION_HOURS, sessionOf, tokenHash } from './sessions.ts';
