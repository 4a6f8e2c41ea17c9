import type { FastifyInstance, FastifyReply } from 'fastify';
import { callStreaming } from '#platform/action/index.ts';
import { bring } from './brought.ts';
import { delivery, type Delivery } from './delivery.ts';
import type { ServerParts } from './parts.ts';
import type { BytesRoute } from './routes.ts';
import type { Visitors } from './visit.ts';

const LIMITS = { atOnce: 12, stillSeconds: 30, wholeSeconds: 600 } as const;
export const deliveryOfBytes = (prefix: string): Delivery => delivery(LIMITS, prefix);

/** What people have sent in, in no language and apart from every page: kept by nobody on the way, guessed at by no browser, and allowed to do nothing where it is shown. */
export function mountBytes(app: FastifyInstance, parts: ServerParts, { visitors, files, route }: { readonly visitors: Visitors; readonly files: Delivery; readonly route: BytesRoute }): void {
  app.get(`/files${route.path}`, async (request, reply) => {
    const visit = await visitors.of(request, reply);
    const wish = { input: route.input(bring(request, visit)), actor: visit.actor };
    try {
      await files.inTurn(() => callStreaming(parts, route.action, wish, async (output, rows) => {
        shut(reply);
        await files.hand(reply, { ...route.file(output), body: bytesIn(rows as AsyncIterable<{ readonly bytes: Uint8Array }>) }); // as the route's own type says
      }));
    } catch (error) {
      if (!reply.raw.headersSent && !reply.raw.destroyed) throw error;
      request.log.info(error, 'a file was broken off');
    }
    return reply;
  });
}

const shut = (reply: FastifyReply): FastifyReply => reply.headers({
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'", 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin',
});

async function* bytesIn(rows: AsyncIterable<{ readonly bytes: Uint8Array }>): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of rows) yield bytes;
}
