import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Remembered } from './routes.ts';
import type { Visit } from './visit.ts';

// How somebody likes a page to look, remembered by the browser: one of a few words out of the query, in a cookie that says nothing about anybody.

const nameOf = (key: string): string => `lykta-${key}`;
const A_YEAR = 365 * 24 * 3_600;

export const remembered = ({ cookies }: FastifyRequest, remembers: Remembered): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(remembers).flatMap(([key, values]) => {
    const value = values.find((each) => each === cookies[nameOf(key)]);
    return value === undefined ? [] : [[key, value]];
  }));

/** Keeps what the address says now. */
export function remember({ query }: FastifyRequest, reply: FastifyReply, remembers: Remembered, secure: boolean): void {
  for (const [key, values] of Object.entries(remembers)) {
    const value = values.find((each) => each === (query as Readonly<Record<string, unknown>>)[key]);
    if (value !== undefined) reply.setCookie(nameOf(key), value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: A_YEAR });
  }
}

/** Where a page's script has left something to be sent, as its browser says: of this person, and a path of our own. Another person's is told to nobody. */
export function unsentOf({ cookies }: FastifyRequest, { actor }: Visit): { readonly unsent?: string } {
  const [, account, path] = /^(\S+) ((?:\/[\w.-]+)+(?:\?part=\d+)?)$/.exec(cookies[UNSENT] ?? '') ?? [];
  return path !== undefined && account === actor.accountId ? { unsent: path } : {};
}
export const UNSENT = 'lykta-unsent';
