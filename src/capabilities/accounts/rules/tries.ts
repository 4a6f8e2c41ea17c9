import { createHash } from 'node:crypto';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { accountTexts } from '../texts.ts';

/** How many tries with a wrong password there may be within so many minutes: of one account at one place, of all accounts at one place, of one account at all places. */
const MOST = { minutes: 15, here: 10, place: 100, anywhere: 50, whereKnown: 3 } as const;

/** What is counted by: hashes, so that neither an address nor what was typed is kept. */
export type Keys = { readonly here: Buffer; readonly place: Buffer; readonly anywhere: Buffer };
export type Count = { readonly since: Date; readonly tries: number };
export type Counts = { readonly [key in keyof Keys]: Count };

export function keysOf(email: string, place: string): Keys {
  const hash = (...of: readonly (string | null)[]): Buffer => createHash('sha256').update(JSON.stringify(of)).digest();
  return { here: hash(email, place), place: hash(null, place), anywhere: hash(email, null) };
}

/** A count that began before this begins anew. */
export const countedSince = (now: Date): Date => new Date(now.getTime() - MOST.minutes * 60_000);

/**
 * Whether a try, counted already, may be made. Nobody can keep somebody out by guessing elsewhere: at a place where the account has signed in before, guesses
 * from other places do not count, and those of other accounts leave it a few.
 * @throws Problem that says when to try again
 */
export function mayTry({ here, place, anywhere }: Counts, isKnown: boolean, now: Date): void {
  const full = [
    here.tries > MOST.here ? [here] : [],
    place.tries > MOST.place && !(isKnown && here.tries <= MOST.whereKnown) ? [place] : [],
    anywhere.tries > MOST.anywhere && !isKnown ? [anywhere] : [],
  ].flat();
  if (full.length === 0) return;
  const ms = Math.max(...full.map(({ since }) => since.getTime())) - countedSince(now).getTime();
  throw new Problem('too-many', message(accountTexts, 'tooMany', { minutes: Math.max(1, Math.ceil(ms / 60_000)) }));
}

/** Where somebody comes from: the address, or the network of one who can choose among the addresses of it (the first half of version 6). */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [before = '', after] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
  const [head, tail] = [groups(before), groups(after ?? '')];
  const whole = after === undefined ? head : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
  return `${whole.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::`;
}
