import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { embeddedTexts } from './texts.ts';

/** The longest data folder: PostgreSQL's own paths end at 1,023 bytes, and its files' names take some. */
export const LONGEST_FOLDER = 900;

/** What the file system's refusal means to whoever runs the service; anything unexpected stays as it is. */
export function folderProblem(place: string, cause: unknown): unknown {
  const reason = (cause as NodeJS.ErrnoException | undefined)?.code ?? ''; // every error of node:fs has a code
  if (cause instanceof Problem) return cause;
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return new Problem('unavailable', message(embeddedTexts, 'full', { place }), { cause });
  if (reason === 'ENAMETOOLONG') return new Problem('invalid', message(embeddedTexts, 'pathTooLong', { place, most: LONGEST_FOLDER }), { cause });
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(reason)) return new Problem('invalid', message(embeddedTexts, 'notWritable', { place, reason }), { cause });
  return cause;
}
