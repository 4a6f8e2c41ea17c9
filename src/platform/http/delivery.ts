import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { FastifyReply } from 'fastify';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { FileToKeep } from './routes.ts';
import { httpTexts } from './texts.ts';

/** How files are handed over. One that is made while it is taken keeps a connection to the database for as long as its reader reads. */
export type Delivery = {
  /** Does the work unless too many are at it already. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Is done when the last byte has been taken. @throws when the reader has left, or is too slow, or the file could not be made whole: then the connection is broken off */
  hand(reply: FastifyReply, file: FileToKeep): Promise<void>;
};

/** What a file of a demonstration is called first: it is kept beside others that are real. */
export const MADE_UP = 'demo-';

export type DeliveryLimits = { readonly atOnce: number; /** Without a byte taken. */ readonly stillSeconds: number; readonly wholeSeconds: number };
const LIMITS: DeliveryLimits = { atOnce: 4, stillSeconds: 30, wholeSeconds: 600 };

/** `prefix` begins every file's name. */
export function delivery({ atOnce, stillSeconds, wholeSeconds }: DeliveryLimits = LIMITS, prefix = ''): Delivery {
  let underWay = 0;
  return {
    async inTurn(work) {
      if (underWay >= atOnce) throw new Problem('too-many', message(httpTexts, 'tooManyFiles'));
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
      }
    },
    async hand(reply, file) {
      const named = (): FastifyReply => reply.header('content-disposition', disposition(file.isShown ? 'inline' : 'attachment', `${prefix}${file.name}`)).type(file.type);
      if ('text' in file) return void named().send(file.text);
      const body = Readable.from(await begun(file.body), { objectMode: false });
      const taken = finished(reply.raw);
      const tooSlow = setTimeout(() => reply.raw.destroy(), wholeSeconds * 1_000);
      reply.raw.setTimeout(stillSeconds * 1_000, () => reply.raw.destroy());
      try {
        named().send(body);
        await taken;
      } finally {
        clearTimeout(tooSlow);
        body.destroy();
      }
    },
  };
}

/** What cannot even be begun is told as on any page: nothing has been sent by then. */
async function begun(pieces: AsyncIterable<string | Uint8Array>): Promise<AsyncIterable<string | Uint8Array>> {
  const rest = pieces[Symbol.asyncIterator]();
  const first = await rest.next();
  return (async function* () {
    try {
      for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value;
    } finally {
      await rest.return?.();
    }
  })();
}

/** A file's name in a header: plain for old readers, exact for the others (RFC 6266). */
const disposition = (way: 'attachment' | 'inline', name: string): string => `${way}; filename="${name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
