import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { dbTexts } from './texts.ts';

const LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EACCES', '57P01', '57P02', '57P03', '08000', '08001', '08003', '08006', '53300', '57014']);
/** A character that is none: NUL, which JSON may carry. */
const UNSTORABLE = new Set(['22021', '22P05']);
const FULL = new Set(['53100', '53200', 'ENOSPC']);

/**
 * What the database's own errors mean to a user. A row that the database refuses (42501) is a row that the caller may not see:
 * saying more would tell that it exists. Anything else is our own mistake and stays as it is.
 */
export function translated(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const { code, message: text } = error as { code?: string; message?: string };
  if (code === '42501') return new Problem('not-found', message(dbTexts, 'notFound'), { cause: error });
  if (code && UNSTORABLE.has(code)) return new Problem('invalid', message(dbTexts, 'unstorable'), { cause: error });
  if (code && FULL.has(code)) return new Problem('unavailable', message(dbTexts, 'full'), { cause: error });
  if ((code && LOST.has(code)) || /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error|the database system is/i.test(text ?? '')) {
    return new Problem('unavailable', message(dbTexts, 'unreachable'), { cause: error });
  }
  return error;
}
