import { expect, test } from 'vitest';
import { gaps } from '#platform/i18n/index.ts';
import { NOTE_KINDS } from '../../contract.ts';
import { programmeTexts } from '../../texts.ts';

test('every kind of note has its sentence in all languages', () => {
  expect(gaps(programmeTexts)).toEqual([]);
  expect(NOTE_KINDS.filter((kind) => !(`note.${kind}` in programmeTexts.entries))).toEqual([]);
});
