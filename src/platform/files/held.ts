import { randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { FILE_MEGABYTES, MEGABYTE } from './limits.ts';
import { fileTexts } from './texts.ts';

/** A file as it was sent, held beside the memory until somebody has looked at it. */
export type HeldFile = {
  /** As its sender calls it: not to be believed. */
  readonly name: string;
  readonly size: number;
  bytes(): Promise<Buffer>;
  letGo(): Promise<void>;
};

const held = new WeakSet<object>();
/** Whether it is one that we hold ourselves: no request's body can say so. */
export const isHeldFile = (given: unknown): given is HeldFile => typeof given === 'object' && given !== null && held.has(given);

/**
 * Holds what comes, as slowly as it comes, in a file that no folder lists: whatever happens to us, nothing of it is left.
 * @throws Problem when it is too large, as soon as that is known, or when the disk is full; nothing is held then
 */
export async function holdFile(name: string, pieces: AsyncIterable<Uint8Array>): Promise<HeldFile> {
  const file = await unlisted().catch(refused);
  let size = 0;
  try {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > FILE_MEGABYTES * MEGABYTE) throw fileTooLarge();
      await file.appendFile(piece);
    }
  } catch (error) {
    await file.close().catch(() => {});
    return refused(error);
  }
  const one: HeldFile = {
    name, size,
    async bytes() {
      const bytes = Buffer.alloc(size);
      await file.read(bytes, 0, size, 0);
      return bytes;
    },
    letGo: () => file.close().catch(() => {}), // a second time there is nothing to close
  };
  held.add(one);
  return one;
}

async function unlisted(): Promise<FileHandle> {
  const path = join(tmpdir(), `lykta-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await rm(path, { force: true });
  return file;
}

/** Said at the field `file`. */
export function fileTooLarge(): Problem {
  const said = message(fileTexts, 'tooLarge', { most: FILE_MEGABYTES });
  return new Problem('invalid', said, { fields: [{ at: 'file', message: said }] });
}

function refused(error: unknown): never {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new Problem('unavailable', message(fileTexts, 'noRoom'), { cause: error });
  throw error;
}
