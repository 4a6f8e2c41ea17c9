import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Visit } from './visit.ts';

// How somebody likes a page to look, remembered by the browser: short words out of the query, in cookies that say nothing about anybody.

const nameOf = (key: string): string => `lykta-${key}`;
const isWord = (value: unknown): value is string => typeof value === 'string' && /^[a-z-]{1,20}$/.test(value);
const A_YEAR = 365 * 24 * 3_600;

export const remembered = ({ cookies }: FastifyRequest, keys: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.flatMap((key) => {
    const value = cookies[nameOf(key)];
    return isWord(value) ? [[key, value]] : [];
  }));

/** Keeps what the address says now. */
export function remember({ query }: FastifyRequest, reply: FastifyReply, keys: readonly string[], secure: boolean): void {
  for (const key of keys) {
    const value = (query as Readonly<Record<string, unknown>>)[key];
    if (isWord(value)) reply.setCookie(nameOf(key), value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: A_YEAR });
  }
}

/** Where a page's script has left something to be sent, as its browser says: of this person, and a path of our own. Another person's is told to nobody. */
export function unsentOf({ cookies }: FastifyRequest, { actor }: Visit): { readonly unsent?: string } {
  const [, account, path] = /^(\S+) ((?:\/[\w.-]+)+(?:\?part=\d+)?)$/.exec(cookies[UNSENT] ?? '') ?? [];
  return path !== undefined && account === actor.accountId ? { unsent: path } : {};
}
export const UNSENT = 'lykta-unsent';
