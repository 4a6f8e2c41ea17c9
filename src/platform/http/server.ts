import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Problem, PROBLEM_STATUS } from '#platform/errors/index.ts';
import { isLanguage, LANGUAGES, message, preferredLanguage } from '#platform/i18n/index.ts';
import { ProblemPage } from '#platform/ui/index.ts';
import { mountApi } from './api.ts';
import { deliveryOfBytes, mountBytes } from './bytes.ts';
import { delivery, MADE_UP } from './delivery.ts';
import { openApi } from './openapi.ts';
import { mountPage } from './pages.ts';
import type { ServerParts } from './parts.ts';
import { BODY_MEGABYTES, FILE_MEGABYTES, problemOf, sendProblem } from './problems.ts';
import { protectingHeaders } from './protection.ts';
import { renderPages, sendHtml } from './rendering.ts';
import { httpTexts } from './texts.ts';
import { visits, type Visit } from './visit.ts';

const UPLOAD_MS = 600_000;
const SILENCE_MS = 60_000;

/** The web application: pages under /sv, /fi, /en and /nb, the same actions as JSON under /api/v1, assets for ever. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { routes, assets, secure } = parts;
  const app = fastify({
    logger: { level: parts.logLevel, serializers: { req: ({ method, url, ip }) => ({ method, url: withoutKeys(url), ip }) } },
    bodyLimit: BODY_MEGABYTES * 1_048_576,
    // A large file over a slow line takes its time; whoever sends nothing is closed by the connection's own timeout.
    requestTimeout: UPLOAD_MS,
    connectionTimeout: SILENCE_MS,
    trustProxy: parts.trustProxy ? believing(parts.trustProxy) : false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    genReqId: () => crypto.randomUUID().slice(0, 8),
    frameworkErrors: (_error, request, reply) => void sendProblem(reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }), noSuchPage, preferredLanguage(request.headers['accept-language'])),
  });
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart, { limits: { fileSize: FILE_MEGABYTES * 1_048_576, files: 1, fields: 50 } });
  await app.register(compress, { encodings: ['gzip'], threshold: 1024 });

  // What is answered is for one person at one moment, unless a route says otherwise.
  const always = { ...protectingHeaders({ secure }), 'cache-control': 'no-store' };
  app.addHook('onRequest', async (_request, reply) => void reply.headers(always));

  const visitors = visits(parts);
  const renderer = renderPages(parts);
  const files = delivery(undefined, parts.isDemonstration ? MADE_UP : '');
  const sentIn = deliveryOfBytes(parts.isDemonstration ? MADE_UP : '');

  app.get('/assets/:file', (request: FastifyRequest<{ Params: { file: string } }>, reply) => {
    const asset = assets.files.get(request.params.file);
    if (!asset) return reply.callNotFound();
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.body);
  });
  const api = routes.filter((route) => route.is === 'api');
  const description = JSON.stringify(openApi(api));
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(description));
  app.get('/', (request, reply) => reply.redirect(`/${preferredLanguage(request.headers['accept-language'])}`, 302));

  for (const route of routes) {
    if (route.is === 'api') mountApi(app, parts, visitors, route);
    else if (route.is === 'bytes') mountBytes(app, parts, { visitors, files: sentIn, route });
    else for (const language of LANGUAGES) mountPage(app, parts, { visitors, renderer, delivery: files, language, route });
  }

  app.setNotFoundHandler(async (request, reply) => {
    return respond(request, reply, noSuchPage, await visitors.of(request, reply));
  });
  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemOf(error, request);
    return respond(request, reply, problem, await knownOrNobody(request, reply));
  });
  return app;

  function respond(request: FastifyRequest, reply: FastifyReply, problem: Problem, visit: Visit): FastifyReply {
    const first = request.url.split(/[/?]/)[1];
    if (wantsJson(request)) return sendProblem(reply, problem, isLanguage(first) ? first : preferredLanguage(request.headers['accept-language']));
    const language = isLanguage(first) ? first : (visit.language ?? preferredLanguage(request.headers['accept-language']));
    if (problem.code === 'not-signed-in' && request.method === 'GET') {
      return reply.redirect(`/${language}/sign-in?returnTo=${encodeURIComponent(request.url)}`, 303);
    }
    return sendHtml(reply, PROBLEM_STATUS[problem.code], renderer({ request, visit, language }, h(ProblemPage, { problem }), { problem }));
  }

  /** The visitor may be unknown just because the database is away: then nobody asks. */
  async function knownOrNobody(request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
    try {
      return await visitors.of(request, reply);
    } catch {
      return visitors.unknown;
    }
  }
}

/** So many proxies, counted from us. Given the number itself, Fastify believes none: it cannot know that nobody reaches us past them; whoever sets it does. */
const believing = (proxies: number) => (_address: string, hop: number): boolean => hop < proxies;

/** A key in an address opens something for whoever has it: logs are read by more people than that. */
const withoutKeys = (url: string): string => url.replaceAll(/[\w-]{43,}/g, '…');

const noSuchPage = new Problem('not-found', message(httpTexts, 'noSuchPage'));
const wantsJson = (request: FastifyRequest): boolean => request.url.startsWith('/api/') || request.headers.accept === 'application/json';
