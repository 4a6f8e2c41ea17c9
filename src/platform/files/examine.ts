import { createHash } from 'node:crypto';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { hasPersonalCode } from '#platform/personal-codes/index.ts';
import type { HeldFile } from './held.ts';
import { FILE_KINDS, isPicture, type FileKind } from './kinds.ts';
import { endingOf, plainName } from './names.ts';
import { pictureAlone } from './pictures.ts';
import { kindOf, textIn } from './sniff.ts';
import { fileTexts } from './texts.ts';

/** A file that has been looked at and may be kept. The hash is of these bytes: a picture's are without what it told beside itself. */
export type ExaminedFile = { readonly name: string; readonly type: FileKind; readonly bytes: Buffer; readonly hash: string };

/** What a file really is, under a name that says so. @throws Problem at the field `file` that says why it is not taken */
export async function examined(held: HeldFile): Promise<ExaminedFile> {
  if (held.size === 0) throw notTaken(message(fileTexts, 'empty'));
  const sent = await held.bytes();
  const type = kindOf(sent);
  if (!isTaken(type)) throw notTaken(message(fileTexts, type));
  const name = named(held.name, type);
  if (hasPersonalCode(held.name) || (type === 'text/plain' && hasPersonalCode(textIn(sent) ?? ''))) throw notTaken(message(fileTexts, 'personalCode'));
  const bytes = alone(type, sent);
  return { name, type, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}

const isTaken = (type: ReturnType<typeof kindOf>): type is FileKind => type in FILE_KINDS;
const notTaken = (said: Message): Problem => new Problem('invalid', said, { fields: [{ at: 'file', message: said }] });

/** A name that tells another kind than the content is refused: whoever opens it would be deceived. One that tells none gets its ending. */
function named(given: string, type: FileKind): string {
  const name = plainName(given);
  const endings: readonly string[] = FILE_KINDS[type];
  const ending = endingOf(name);
  if (endings.includes(ending)) return name;
  if (ending && Object.values(FILE_KINDS).flat().some((known) => known === ending)) throw notTaken(message(fileTexts, 'otherEnding', { ending, kind: endings[0] ?? '' }));
  return `${name || 'file'}.${endings[0]}`;
}

function alone(type: FileKind, bytes: Buffer): Buffer {
  if (!isPicture(type)) return bytes;
  try {
    return pictureAlone(type, bytes);
  } catch (error) {
    throw new Problem('invalid', message(fileTexts, 'damaged'), { fields: [{ at: 'file', message: message(fileTexts, 'damaged') }], cause: error });
  }
}
