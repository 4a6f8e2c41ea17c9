import type { FastifyInstance } from 'fastify';
import { call } from '#platform/action/index.ts';
import { bring } from './brought.ts';
import type { ServerParts } from './parts.ts';
import type { ApiRoute } from './routes.ts';
import { notOwn, type Visitors } from './visit.ts';

/** An action as JSON under /api/v1. */
export function mountApi(app: FastifyInstance, parts: ServerParts, visitors: Visitors, route: ApiRoute): void {
  app.route({
    method: route.method,
    url: `/api/v1${route.path}`,
    async handler(request, reply) {
      const visit = await visitors.of(request, reply);
      if (route.method !== 'GET' && !visitors.isOwn(request, visit, request.headers['x-csrf-token'])) throw notOwn(visit);
      const match = /^"(\d+)"$/.exec(request.headers['if-match'] ?? '');
      const brought = bring(request, visit);
      const output: unknown = await call(parts, route.action, route.input(match ? { ...brought, body: { ...brought.body, version: Number(match[1]) } } : brought), visit.actor);
      if (route.version) {
        const tag = `"${route.version(output)}"`;
        reply.header('etag', tag);
        if (route.method === 'GET' && request.headers['if-none-match'] === tag) return reply.code(304).send();
      }
      return reply.type('application/json').send(JSON.stringify(output ?? null));
    },
  });
}
