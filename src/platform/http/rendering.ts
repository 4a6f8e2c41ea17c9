import type { FastifyReply, FastifyRequest } from 'fastify';
import { h, type ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { sha256 } from '#platform/canonical/index.ts';
import { holds } from '#platform/access/index.ts';
import type { Problem } from '#platform/errors/index.ts';
import { translator, type Language } from '#platform/i18n/index.ts';
import { PageProvider, type PageContext } from '#platform/ui/index.ts';
import { unsentOf } from './remembered.ts';
import type { ServerParts } from './parts.ts';
import type { Visit } from './visit.ts';

/** Whose page it is, and in which language. */
export type Looker = { readonly request: FastifyRequest; readonly visit: Visit; readonly language: Language };
/** What a page that is shown again says was wrong, the values to fill in, and the path when it is not the request's own; whether the browser may keep it. */
export type Again = { readonly isKept?: boolean; readonly problem?: Problem; readonly values?: Readonly<Record<string, unknown>>; readonly path?: string };
export type Renderer = ReturnType<typeof renderPages>;

export function renderPages({ navigation, assets, isDemonstration, url }: ServerParts) {
  return ({ request, visit, language }: Looker, view: ComponentChild, { isKept = false, problem, values = {}, path = ownPath(request) }: Again = {}): string => {
    const context: PageContext = {
      language,
      t: translator(language),
      path,
      search: searchOf(request),
      origin: url ?? `${request.protocol}://${request.host}`,
      href: (to) => `/${language}${to === '/' ? '' : to}`,
      actor: isKept ? { ...visit.actor, name: '' } : visit.actor,
      csrf: isKept ? '' : visit.csrf,
      isKept,
      navigation: navigation.filter(({ may }) => holds(visit.actor, may)),
      isDemonstration,
      ...(!isKept && unsentOf(request, visit)),
      ...(problem && { problem }),
      values,
      asset: (name) => assets.url(name),
    };
    return `<!doctype html>${renderToString(h(PageProvider, { value: context }, view))}`;
  };
}

/** The request's path without its language. */
const ownPath = (request: FastifyRequest): string => request.url.split('?')[0]?.replace(/^\/[a-z]{2}(?=\/|$)/, '') || '/';

/** What its address says after the path, with the question mark. */
const searchOf = ({ url }: FastifyRequest): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

export const sendHtml = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(html);

/** What the browser has already is not sent again; whose it is, is asked each time. */
export function sendOnce(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  const tag = `"${sha256(html).slice(0, 32)}"`;
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(tag) ? reply.code(304).send() : sendHtml(reply, 200, html);
}
