import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h, type ComponentChild } from 'preact';
import { holds, NOBODY } from '#platform/access/index.ts';
import { call, callStreaming, refuseUnlessHeld } from '#platform/action/index.ts';
import { PROBLEM_STATUS, type Problem } from '#platform/errors/index.ts';
import type { Language } from '#platform/i18n/index.ts';
import { ContributionsProvider } from '#platform/ui/index.ts';
import { bring, bringFile, bringHeldFile } from './brought.ts';
import type { Delivery } from './delivery.ts';
import type { ServerParts } from './parts.ts';
import { remember } from './remembered.ts';
import { problemOf } from './problems.ts';
import { actorOf, standingStops } from './guided.ts';
import { sendHtml, sendOnce, type Renderer } from './rendering.ts';
import type { ApiRoute, Brought, BytesRoute, DownloadRoute, FormRoute, PartsRoute, Reader, Route, StandingStep, Step } from './routes.ts';
import { takingTurns } from './turns.ts';
import { notOwnForm, STALE, type Visit, type Visitors } from './visit.ts';

type Mounting = { readonly visitors: Visitors; readonly renderer: Renderer; readonly delivery: Delivery; readonly language: Language; readonly route: Exclude<Route, ApiRoute | BytesRoute> };

/** So many files that were held aside are in memory at the same time. */
const inTurn = takingTurns(4);

/** A page, a form or a download under one language's path. */
export function mountPage(app: FastifyInstance, parts: ServerParts, { visitors, renderer, delivery, language, route }: Mounting): void {
  app.route({
    method: route.is === 'form' ? 'POST' : 'GET',
    url: `/${language}${route.path === '/' ? '' : route.path}`,
    async handler(request, reply) {
      const visit = await visitors.of(request, reply);
      switch (route.is) {
        case 'page':
        case 'guided': return show(route, request, reply, visit);
        case 'parts': return assemble(route, request, reply, visit);
        case 'download': return keep(route, request, reply, visit);
        case 'form': return submit(route, request, reply, visit);
      }
    },
  });

  async function assemble({ parts: all, steps, frame }: PartsRoute, request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<FastifyReply> {
    const brought = bring(request, visit);
    const shown: ComponentChild[] = [];
    for (const { action, input, view } of all.filter((part) => holds(visit.actor, part.action.may))) {
      shown.push(h(view, { data: await call(parts, action, input(brought), visit.actor), query: brought.query }));
    }
    return sendHtml(reply, 200, renderer({ request, visit, language }, h(frame, { children: shown, steps: await standing(steps, visit) })));
  }

  /** Asked from the end: when the last step has been done the others are not looked at. */
  async function standing(steps: readonly Step[], { actor }: Visit): Promise<readonly StandingStep[]> {
    const found: StandingStep[] = [];
    for (const { action, isDone, told, title, link } of steps.filter((step) => holds(actor, step.action.may)).toReversed()) {
      const output: unknown = await call(parts, action, {}, actor);
      const stands = { title, told: told(output), isDone: isDone(output), ...(link && { link }) };
      if (found.length === 0 && stands.isDone) return [];
      found.push(stands);
    }
    return found.toReversed();
  }

  async function show(page: FormRoute['on'], request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<FastifyReply> {
    const remembers = page.is === 'page' ? page.remembers : {};
    const { view, isKept } = await viewOf(page, bring(request, visit, remembers), visit);
    remember(request, reply, remembers, request.protocol === 'https');
    const html = renderer({ request, visit, language }, view, { isKept });
    return isKept ? sendOnce(request, reply, html) : sendHtml(reply, 200, html);
  }

  async function viewOf(page: FormRoute['on'], brought: Brought, { actor }: Visit): Promise<{ readonly view: ComponentChild; readonly isKept: boolean }> {
    if (page.is === 'guided') return { view: h(page.frame, { stops: await standingStops(parts, page) }), isKept: false };
    const data: unknown = await call(parts, page.action, page.input(brought), actor);
    const view = h(page.view, { data, query: brought.query });
    if (!page.parts) return { view, isKept: page.isKept(data) };
    const contributions: ComponentChild[] = [];
    for (const { action, input, view: own } of page.parts.filter((part) => holds(actor, part.action.may))) {
      contributions.push(h(own, { data: await call(parts, action, input(brought), actor), query: brought.query }));
    }
    return { view: h(ContributionsProvider, { value: contributions, children: view }), isKept: false };
  }

  async function keep(download: DownloadRoute, request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<FastifyReply> {
    const { action, file, reader } = download;
    const brought = { ...bring(request, visit), language };
    const actor = reader ? actorOf((await call(parts, reader, { ...brought.params, from: brought.from }, NOBODY)) as Reader) : visit.actor; // what a feed asks for
    const input = download.input(brought);
    try {
      if ('rows' in action) await delivery.inTurn(() => callStreaming(parts, action, { input, actor }, (output, rows) => delivery.hand(reply, file(output, language, rows))));
      else await delivery.hand(reply, file(await call(parts, action, input, actor), language, nothing()));
    } catch (error) {
      if (!reply.raw.headersSent && !reply.raw.destroyed) throw error;
      request.log.info(error, 'a file was broken off');
    }
    return reply;
  }

  async function submit(form: FormRoute, request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<FastifyReply> {
    const check = (fields: Brought['body']): void => {
      if (!form.isByKey && !visitors.isOwn(request, visit, fields['csrf'])) throw notOwnForm(request, visit, form.action.may);
    };
    let brought = bring(request, visit, form.on.is === 'page' ? form.on.remembers : {});
    let output: unknown;
    let next;
    try {
      if (form.takesFile) {
        refuseUnlessHeld(form.action, visit.actor);
        brought = await (form.takesFile === 'aside' ? bringHeldFile : bringFile)(request, visit, check);
      }
      check(brought.body);
      const work = (): Promise<unknown> => call(parts, form.action, form.input(brought), form.isByKey ? NOBODY : visit.actor);
      output = await (brought.held ? inTurn(work) : work());
      next = form.next(output, brought);
    } catch (error) {
      const problem = problemOf(error, request);
      if (request.raw.complete === false) closeSoon(request); // one that was never on a line does not say
      if (problem.code === 'not-signed-in' || problem === STALE || wantsJson(request)) throw problem;
      return await showAgain(form, brought, problem, { request, reply, visit }); // or it fails while the file is let go of, heard by nobody: the end of the whole server
    } finally {
      await brought.held?.letGo();
    }
    if (wantsJson(request)) return reply.type('application/json').send(JSON.stringify(output));
    if (form.shows) return sendHtml(reply, 200, renderer({ request, visit, language }, h(form.shows, { data: output, query: brought.query }), { path: filled(form.on.path, brought.params) }));
    if (next.session !== undefined) visitors.setSession(reply, next.session, visit.token);
    return reply.redirect(`/${language}${next.to === '/' ? '' : next.to}`, 303);
  }

  /** The same page with the values and what was wrong; if the page itself cannot be shown any more, only what was wrong. */
  async function showAgain(form: FormRoute, brought: Brought, problem: Problem, at: { request: FastifyRequest; reply: FastifyReply; visit: Visit }): Promise<FastifyReply> {
    let view: ComponentChild;
    try {
      ({ view } = await viewOf(form.on, { ...brought, body: {} }, at.visit));
    } catch {
      throw problem;
    }
    const html = renderer({ ...at, language }, view, { problem, values: brought.body, path: filled(form.on.path, brought.params) });
    return sendHtml(at.reply, PROBLEM_STATUS[problem.code], html);
  }
}

/** An island that sends a form of its page is answered as a program is. */
const wantsJson = ({ headers }: FastifyRequest): boolean => headers.accept === 'application/json';

/** Whoever is still sending what has been refused gets a moment to hear of it, and no more. */
function closeSoon({ raw }: FastifyRequest): void {
  const { socket } = raw;
  raw.unpipe();
  raw.resume();
  setTimeout(() => raw.complete || socket.destroy(), 2_000).unref();
}

async function* nothing(): AsyncGenerator<never> {}

const filled = (path: string, params: Readonly<Record<string, string>>): string => path.replace(/:(\w+)/g, (_whole, name: string) => params[name] ?? '');
