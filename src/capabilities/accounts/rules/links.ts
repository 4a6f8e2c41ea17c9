import { randomBytes } from 'node:crypto';
import type { Day } from '#platform/clock/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { accountTexts as texts } from '../texts.ts';

/** How long an invitation can be used, and how long a guest's link opens unless another day is said, at most a year. */
export const INVITATION_DAYS = 14;
export const GUEST_DAYS = 60;
const MOST_GUEST_DAYS = 366;

const DAY_MS = 86_400_000;

/** The secret of a link: 256 bits, so that guessing is no way in. Only its hash is kept. */
export const newKey = (): string => randomBytes(32).toString('base64url');

export const invitedUntil = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * DAY_MS);

export const daysAfter = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as Day; // written as a day is

export const isGuestDay = (day: Day, today: Day): boolean => day >= today && day <= daysAfter(today, MOST_GUEST_DAYS);

export const LINK_STATES = ['open', 'used', 'withdrawn', 'expired'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/**
 * The link if it opens.
 * @throws Problem that says why it does not
 */
export function openLink<T extends { readonly state: LinkState }>(link: T | undefined): T {
  switch (link?.state) {
    case 'open': return link;
    case 'used': throw new Problem('gone', message(texts, 'linkUsed'));
    case 'withdrawn': throw new Problem('gone', message(texts, 'linkWithdrawn'));
    case 'expired': throw new Problem('gone', message(texts, 'linkExpired'));
    case undefined: throw new Problem('not-found', message(texts, 'linkUnknown'));
  }
}
