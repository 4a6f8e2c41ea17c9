import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NOBODY, type Actor, type Permission } from '#platform/access/index.ts';
import { actionTexts } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Language } from '#platform/i18n/index.ts';
import { httpTexts } from './texts.ts';

/** Who a session token stands for. The capability that keeps accounts answers; single sign-on will answer through the same door. */
export type Identify = {
  of(token: string): Promise<{ readonly actor: Actor; readonly language: Language } | undefined>;
  /** The session is over: nothing that was remembered of it counts any more. */
  forget(token: string): void;
};

/** One request's visitor: who it is, and the token that proves a form came from our own page. */
export type Visit = { readonly actor: Actor; readonly language: Language | undefined; readonly token: string | undefined; readonly csrf: string };

export type Cookies = { readonly session: string; readonly visitor: string };

/** Over https the names bind the cookies to this host and to https. */
export const cookieNames = (secure: boolean): Cookies => (secure ? { session: '__Host-lykta', visitor: '__Host-lykta-visitor' } : { session: 'lykta', visitor: 'lykta-visitor' });

export type Visitors = ReturnType<typeof visits>;

export function visits({ identify, secret, secure }: { identify: Identify; secret: string; secure: boolean }) {
  const names = cookieNames(secure);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  const csrfFor = (visitor: string, token: string | undefined): string => createHmac('sha256', secret).update(`${visitor}\n${token ?? ''}`).digest('base64url');

  return {
    /** For a page that must be shown although nobody can say who asks. */
    unknown: { actor: NOBODY, language: undefined, token: undefined, csrf: '' } satisfies Visit,
    async of(request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
      const visitor = request.cookies[names.visitor] ?? greet(reply);
      const token = request.cookies[names.session];
      const known = token ? await identify.of(token) : undefined;
      return { actor: known?.actor ?? NOBODY, language: known?.language, token: known && token, csrf: csrfFor(visitor, known && token) };
    },
    /** A change must carry the token of the visitor's own page and must not come from another site. */
    isOwn(request: FastifyRequest, { csrf }: Visit, given: unknown): boolean {
      const site = siteOf(request);
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
      return typeof given === 'string' && isSame(Buffer.from(given), Buffer.from(csrf));
    },
    /** A new session is a new visitor too: a token from before the sign-in is worth nothing after it. */
    setSession(reply: FastifyReply, token: string | null, before: string | undefined): void {
      if (before) identify.forget(before);
      greet(reply);
      if (token) reply.setCookie(names.session, token, options);
      else reply.clearCookie(names.session, options).clearCookie('lykta-unsent', { path: '/' }).header('clear-site-data', '"cache", "storage"'); // what the browser has kept is gone with who looked at it
    },
  };

  function greet(reply: FastifyReply): string {
    const visitor = randomBytes(16).toString('base64url');
    reply.setCookie(names.visitor, visitor, options);
    return visitor;
  }
}

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** A form of a page that is not this visitor's own, or no longer. */
export const STALE = new Problem('not-allowed', message(httpTexts, 'staleForm'));

/** A page from before a sign-out, or from another site. Whoever has been signed out is told that rather. */
export const notOwn = ({ actor }: Visit, may?: Permission): Problem =>
  actor.kind === 'nobody' && may?.heldBy !== 'everyone' ? new Problem('not-signed-in', message(actionTexts, 'signInFirst')) : STALE;

/** The same of a form. If the browser itself says that it was on a page of ours, that page is only older than the session: what was filled in may be shown again. */
export const notOwnForm = (request: FastifyRequest, visit: Visit, may: Permission): Problem =>
  visit.actor.kind !== 'nobody' && siteOf(request) === 'same-origin' ? new Problem('not-allowed', message(httpTexts, 'otherSession')) : notOwn(visit, may);

/** Which site a request's page was of, in the browser's own words; older ones say nothing. */
const siteOf = (request: FastifyRequest): unknown => request.headers['sec-fetch-site'];
