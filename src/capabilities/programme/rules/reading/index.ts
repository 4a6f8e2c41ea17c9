import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { Note, Programme } from '../../contract.ts';
import { programmeTexts } from '../../texts.ts';
import { decode } from './decode.ts';
import { programmeFrom, type Reading } from './programme.ts';
import { vocabularyOf } from './vocabulary/index.ts';

export type { Reading } from './programme.ts';

/**
 * Reads the text of an official programme, as it comes out of its PDF. Every repair and doubt is a note with its line.
 * Throws Problem('invalid') for what is no programme, or stops in the middle of one.
 */
export function readProgramme(source: Uint8Array | string, reading: Reading = {}): Programme {
  const notes: Note[] = [];
  const { text, isGuessed } = decode(source);
  if (isGuessed) notes.push({ kind: 'encoding', line: 1, read: 'UTF-8', made: 'Windows-1252' });
  const vocabulary = vocabularyOf(text, reading.vocabularies);
  if (!vocabulary) throw new Problem('invalid', message(programmeTexts, 'reader.noProgramme'));
  return programmeFrom(text, vocabulary, reading, notes);
}
