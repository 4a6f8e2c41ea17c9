import { createHash } from 'node:crypto';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { SignInOutcome } from '../contract.ts';
import { accountTexts } from '../texts.ts';

/** A session ends after a working day, and earlier when nobody has been there for two hours. */
export const SESSION_HOURS = 12;
export const IDLE_HOURS = 2;

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The session of a sign-in that went well; the others are told why not. */
export function sessionOf(outcome: SignInOutcome): string {
  switch (outcome.is) {
    case 'welcome': return outcome.token;
    case 'refused': throw new Problem('invalid', message(accountTexts, 'refused'));
  }
}

/** Where a sign-in leads: back to the page that asked for it if that is one of ours, else to the first page. */
export function pageAfterSignIn(returnTo: unknown): `/${string}` {
  const found = typeof returnTo === 'string' ? /^\/(?:sv|fi|en|nb)(\/[\w./-]*(?:\?[\w=&-]*)?(?:#[\w-]*)?)?$/.exec(returnTo) : null;
  return (found?.[1] ?? '/') as `/${string}`; // the group begins with a slash
}
