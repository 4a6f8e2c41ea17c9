import { createHash } from 'node:crypto';
import { standingOf, type ToldDivision } from '#capabilities/evaluation/index.ts';
import { LANGUAGES, type Language } from '#platform/i18n/index.ts';
import type { Grounds } from '#platform/mail/index.ts';
import type { MessagePage, Said, Who } from '../contract.ts';
import { languageRead } from './wording.ts';

/** How long a message can be taken back, and how many one tenant sends in a day. */
export const DELAY_MINUTES = 5;
export const MOST_A_DAY = 10;
export const goesAt = (now: Date): Date => new Date(now.getTime() + DELAY_MINUTES * 60_000);
export const aDayAgo = (now: Date): Date => new Date(now.getTime() - 86_400_000);

type Standing = { readonly code: string; readonly is: { readonly [who in Who]: boolean } };

/** Those that are written to: who stands so, and if some are named, only of them. */
export const meant = <T extends Standing>(all: readonly T[], who: Who, named: readonly string[]): readonly T[] =>
  all.filter(({ code, is }) => is[who] && (named.length === 0 || named.includes(code)));

/** The small numbers of an organisation and of those above it that lie below a root: whoever holds a role at one of them answers for it. */
export const answeringFor = (path: string, root: string): readonly number[] => (path.startsWith(root) ? path.slice(root.length).split('.').filter(Boolean).map(Number) : []);

/** The roles by which a reminder is somebody's, and the divisions of work as they stand: all of it has to hold yet, for it tells of each. */
export const groundsOfDigest = (grants: readonly { readonly role: string; readonly path: string }[], divisions: readonly ToldDivision[]): Grounds =>
  [...grants.map(({ role, path }) => [`${role} ${path.split('.').filter(Boolean).at(-1)}`]), ...divisions.map((division) => [`${DIVISION}${standingOf(division)}`])];

const DIVISION = 'division ';
/** The divisions of work that mails rest on, by their ids; and what still stands of them, as a ground says it. */
export const divisionsIn = (mails: readonly { readonly grounds: Grounds }[]): readonly string[] =>
  [...new Set(mails.flatMap(({ grounds }) => grounds.flat()).flatMap((ground) => (ground.startsWith(DIVISION) ? (ground.slice(DIVISION.length).split(' ')[0] ?? []) : [])))];
export const asGrounds = (standing: readonly string[]): readonly string[] => standing.map((one) => `${DIVISION}${one}`);

export const isGrounded = (grounds: Grounds, held: ReadonlySet<string>): boolean => grounds.every((one) => one.some((each) => held.has(each)));

/** Each person once, in an order of their own, with the roles by which a message is theirs: one of them is enough. */
export const eachOnce = <T extends { readonly accountId: string; readonly organisationNo: number }>(people: readonly T[], roles: readonly string[]): readonly (T & { readonly grounds: readonly string[] })[] =>
  [...Map.groupBy(people, ({ accountId }) => accountId).values()]
    .flatMap((own) => own.slice(0, 1).map((person) => ({ ...person, grounds: own.flatMap(({ organisationNo }) => roles.map((role) => `${role} ${organisationNo}`)) })))
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1));

/** In which language how many read it. */
export function languagesOf(people: readonly { readonly language: Language }[], said: Said): NonNullable<MessagePage['reach']>['languages'] {
  const counted = Map.groupBy(people, ({ language }) => language);
  return LANGUAGES.flatMap((reads) => {
    const n = counted.get(reads)?.length ?? 0;
    return n === 0 ? [] : [{ reads, in: languageRead(said, reads), people: n }];
  });
}

/** What was looked at: whom it reaches. */
export const coversOf = (people: readonly { readonly accountId: string }[]): string => createHash('sha256').update(people.map(({ accountId }) => accountId).join()).digest('hex');

type Times = { readonly sendAt: Date | null; readonly withdrawnAt: Date | null };
export function messageState({ sendAt, withdrawnAt }: Times, now: Date): 'written' | 'waiting' | 'sent' | 'withdrawn' {
  if (withdrawnAt) return 'withdrawn';
  if (!sendAt) return 'written';
  return sendAt > now ? 'waiting' : 'sent';
}
