import { expect, test } from 'vitest';
import { groupedByWork, inOrderOfWork } from './note-work.ts';

const notes = (['misprint', 'years-doubtful', 'footnote', 'party-unknown', 'misprint'] as const).map((kind, no) => ({ kind, no }));

test('what is to be decided comes before what was mended, kind by kind and as the source has it', () => {
  expect(inOrderOfWork(notes).map(({ no }) => no)).toEqual([3, 1, 0, 4, 2]);
});

test('notes stand under what they ask and under their kind, with how many they are', () => {
  expect(groupedByWork(notes).map(({ work, count, kinds }) => [work, count, ...kinds.map((each) => `${each.kind} ${each.notes.length}`)])).toEqual([
    ['decide', 2, 'party-unknown 1', 'years-doubtful 1'], ['mended', 3, 'misprint 2', 'footnote 1'],
  ]);
  expect(groupedByWork([])).toEqual([]);
});
