import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { h, type ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { holds, type Permission } from '#platform/access/index.ts';
import { call, type Surroundings } from '#platform/action/index.ts';
import { Problem, PROBLEM_STATUS } from '#platform/errors/index.ts';
import { isLanguage, LANGUAGES, message, preferredLanguage, translator, type Language } from '#platform/i18n/index.ts';
import { PageProvider, ProblemPage, type NavigationItem, type PageContext } from '#platform/ui/index.ts';
import type { Assets } from './assets.ts';
import { openApi } from './openapi.ts';
import { BODY_MEGABYTES, FILE_MEGABYTES, problemOf, sendProblem } from './problems.ts';
import type { ApiRoute, Brought, DownloadRoute, FormRoute, Next, PageRoute, PartsRoute, Route } from './routes.ts';
import { httpTexts } from './texts.ts';
import { visits, type Identify, type Visit } from './visit.ts';

export type ServerParts = Surroundings & {
  readonly routes: readonly Route[];
  readonly navigation: readonly (NavigationItem & { readonly may: Permission })[];
  readonly assets: Assets;
  readonly identify: Identify;
  /** Signs the tokens of forms; the same in every server of an installation. */
  readonly secret: string;
  /** Whether users reach us over https: cookies are then bound to it. */
  readonly secure: boolean;
  readonly isDemonstration: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
  readonly trustProxy?: boolean;
};

/** The web application: pages under /sv, /fi, /en and /nb, the same actions as JSON under /api/v1, assets for ever. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { routes, assets, secure } = parts;
  const app = fastify({
    logger: { level: parts.logLevel },
    bodyLimit: BODY_MEGABYTES * 1_048_576,
    requestTimeout: 30_000,
    trustProxy: parts.trustProxy ?? false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    genReqId: () => crypto.randomUUID().slice(0, 8),
  });
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart, { limits: { fileSize: FILE_MEGABYTES * 1_048_576, files: 1, fields: 50 } });
  await app.register(compress, { encodings: ['gzip'], threshold: 1024 });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], connectSrc: ["'self'"],
        formAction: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: secure,
  });

  const visitors = visits(parts);
  const renderer = renderPages(parts);

  app.get('/assets/:file', (request: FastifyRequest<{ Params: { file: string } }>, reply) => {
    const asset = assets.files.get(request.params.file);
    if (!asset) return reply.callNotFound();
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.body);
  });
  const api = routes.filter((route) => route.is === 'api');
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(openApi(api)));
  app.get('/', (request, reply) => reply.redirect(`/${preferredLanguage(request.headers['accept-language'])}`, 302));

  for (const route of routes) {
    if (route.is === 'api') mountApi(app, parts, visitors, route);
    else for (const language of LANGUAGES) mountPage(app, parts, { visitors, renderer, language, route });
  }

  app.setNotFoundHandler(async (request, reply) => {
    const problem = new Problem('not-found', message(httpTexts, 'noSuchPage'));
    return respond(request, reply, problem, await visitors.of(request, reply));
  });
  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemOf(error, request);
    // The visitor may be unknown just because the database is away: then nobody asks.
    const visit = await visitors.of(request, reply).catch((): Visit => visitors.unknown);
    return respond(request, reply, problem, visit);
  });
  return app;

  function respond(request: FastifyRequest, reply: FastifyReply, problem: Problem, visit: Visit): FastifyReply {
    if (wantsJson(request)) return sendProblem(reply, problem, preferredLanguage(request.headers['accept-language']));
    const first = request.url.split(/[/?]/)[1];
    const language = isLanguage(first) ? first : (visit.language ?? preferredLanguage(request.headers['accept-language']));
    if (problem.code === 'not-signed-in' && request.method === 'GET') {
      return reply.redirect(`/${language}/sign-in?then=${encodeURIComponent(request.url)}`, 303);
    }
    return sendHtml(reply, PROBLEM_STATUS[problem.code], renderer(request, visit, language, h(ProblemPage, { problem }), { problem }));
  }
}

const wantsJson = (request: FastifyRequest): boolean => request.url.startsWith('/api/') || request.headers.accept === 'application/json';

type Visitors = ReturnType<typeof visits>;
type Renderer = ReturnType<typeof renderPages>;

function mountApi(app: FastifyInstance, parts: ServerParts, visitors: Visitors, route: ApiRoute): void {
  app.route({
    method: route.method,
    url: `/api/v1${route.path}`,
    async handler(request, reply) {
      const visit = await visitors.of(request, reply);
      if (route.method !== 'GET' && !visitors.isOwn(request, visit, request.headers['x-csrf-token'])) {
        throw new Problem('not-allowed', message(httpTexts, 'staleForm'));
      }
      const match = /^"(\d+)"$/.exec(request.headers['if-match'] ?? '');
      const brought = bring(request, visit);
      const output: unknown = await call(parts, route.action, route.input(match ? { ...brought, body: { ...brought.body, version: Number(match[1]) } } : brought), visit.actor);
      if (route.version) reply.header('etag', `"${route.version(output)}"`);
      return reply.header('cache-control', 'no-store').type('application/json').send(JSON.stringify(output ?? null));
    },
  });
}

type Mounting = { readonly visitors: Visitors; readonly renderer: Renderer; readonly language: Language; readonly route: Exclude<Route, ApiRoute> };

function mountPage(app: FastifyInstance, parts: ServerParts, { visitors, renderer, language, route }: Mounting): void {
  app.route({
    method: route.is === 'form' ? 'POST' : 'GET',
    url: `/${language}${route.path === '/' ? '' : route.path}`,
    async handler(request, reply) {
      const visit = await visitors.of(request, reply);
      switch (route.is) {
        case 'page': return show(route, request, reply, visit);
        case 'parts': return assemble(route, request, reply, visit);
        case 'download': return keep(route, request, reply, visit);
        case 'form': return submit(route, request, reply, visit);
      }
    },
  });

  async function assemble({ parts: all, frame }: PartsRoute, request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<FastifyReply> {
    const { query } = bring(request, visit);
    const shown: ComponentChild[] = [];
    for (const { action, view } of all.filter((part) => holds(visit.actor, part.action.may))) shown.push(h(view, { data: await call(parts, action, {}, visit.actor), query }));
    return sendHtml(reply, 200, renderer(request, visit, language, h(frame, { children: shown }), {}));
  }

  async function show(page: PageRoute, request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<FastifyReply> {
    const brought = bring(request, visit);
    const data: unknown = await call(parts, page.action, page.input(brought), visit.actor);
    return sendHtml(reply, 200, renderer(request, visit, language, h(page.view, { data, query: brought.query }), {}));
  }

  async function keep(download: DownloadRoute, request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<FastifyReply> {
    const { name, type, text } = download.file(await call(parts, download.action, download.input(bring(request, visit)), visit.actor));
    return reply.header('cache-control', 'no-store').header('content-disposition', `attachment; filename="${name}"`).type(type).send(text);
  }

  async function submit(form: FormRoute, request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<FastifyReply> {
    const brought = form.takesFile ? await bringFile(request, visit) : bring(request, visit);
    if (!visitors.isOwn(request, visit, brought.body['csrf'])) throw new Problem('not-allowed', message(httpTexts, 'staleForm'));
    let next: Next;
    try {
      next = form.next(await call(parts, form.action, form.input(brought), visit.actor), brought);
    } catch (error) {
      const problem = problemOf(error, request);
      if (problem.code === 'not-signed-in') throw problem;
      return showAgain(form, brought, problem, { request, reply, visit });
    }
    if (next.session !== undefined) visitors.setSession(reply, next.session, visit.token);
    return reply.redirect(`/${language}${next.to === '/' ? '' : next.to}`, 303);
  }

  /** The same page with the values and what was wrong; if the page itself cannot be shown any more, only what was wrong. */
  async function showAgain(form: FormRoute, brought: Brought, problem: Problem, at: { request: FastifyRequest; reply: FastifyReply; visit: Visit }): Promise<FastifyReply> {
    let view: ComponentChild;
    try {
      const data: unknown = await call(parts, form.on.action, form.on.input({ ...brought, body: {} }), at.visit.actor);
      view = h(form.on.view, { data, query: brought.query });
    } catch {
      throw problem;
    }
    const html = renderer(at.request, at.visit, language, view, { problem, values: brought.body, path: filled(form.on.path, brought.params) });
    return sendHtml(at.reply, PROBLEM_STATUS[problem.code], html);
  }
}

function renderPages({ navigation, assets, isDemonstration }: ServerParts) {
  return (
    request: FastifyRequest, visit: Visit, language: Language, view: ComponentChild,
    { problem, values = {}, path = request.url.split('?')[0]?.replace(/^\/[a-z]{2}(?=\/|$)/, '') || '/' }: { problem?: Problem; values?: Readonly<Record<string, unknown>>; path?: string },
  ): string => {
    const context: PageContext = {
      language,
      t: translator(language),
      path,
      href: (to) => `/${language}${to === '/' ? '' : to}`,
      actor: visit.actor,
      csrf: visit.csrf,
      navigation: navigation.filter(({ may }) => holds(visit.actor, may)),
      isDemonstration,
      ...(problem && { problem }),
      values,
      asset: (name) => assets.url(name),
    };
    return `<!doctype html>${renderToString(h(PageProvider, { value: context }, view))}`;
  };
}

const sendHtml = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);

const filled = (path: string, params: Readonly<Record<string, string>>): string => path.replace(/:(\w+)/g, (_whole, name: string) => params[name] ?? '');

function bring(request: FastifyRequest, visit: Visit): Brought {
  // Fastify has parsed these as plain objects of strings; a JSON body may be anything and is only taken if it is an object.
  const body = request.body;
  return {
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string>,
    from: request.ip,
    ...(visit.token && { session: visit.token }),
    body: typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {},
  };
}

async function bringFile(request: FastifyRequest, visit: Visit): Promise<Brought> {
  const body: Record<string, unknown> = {};
  let file: Brought['file'];
  for await (const part of request.parts()) {
    if (part.type === 'field') body[part.fieldname] = part.value;
    else file = { name: part.filename, bytes: await part.toBuffer() };
  }
  return { ...bring(request, visit), body, ...(file && file.bytes.length > 0 && { file }) };
}
