import { expect, test } from 'vitest';
import { textOfPdf } from '#platform/pdf/index.ts';
import { aPdf } from '#platform/pdf/testing/index.ts';
import { readProgramme } from './index.ts';
import { finnishSketch, pagesOf, printed, swedishSketch, type Setting, type Sketch } from './testing/index.ts';

const SETTINGS: readonly (readonly [string, Sketch, Setting])[] = [
  ['Swedish, set cell by cell', swedishSketch, {}], ['Swedish, set line by line', swedishSketch, { order: 'lines' }], ['Swedish, with more air', swedishSketch, { leading: 15 }],
  ['Finnish, set cell by cell', finnishSketch, { bottom: 300 }], ['Finnish, set line by line', finnishSketch, { order: 'lines', bottom: 400 }],
];

test.each(SETTINGS)('a PDF with pages, columns, headers and page numbers is the same programme as its text: %s', async (_name, sketch, setting) => {
  const pages = pagesOf(sketch, setting);
  expect(pages.length).toBeGreaterThan(1);
  const { notes: _, ...read } = readProgramme(await textOfPdf(aPdf(pages)));
  const { notes: __, ...wanted } = readProgramme(printed(sketch, { headerEvery: 20 }));
  expect(read).toEqual(wanted);
});
