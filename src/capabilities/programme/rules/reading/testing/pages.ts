import type { PageSketch, Set } from '#platform/pdf/testing/index.ts';
import { plain, type MeasureSketch, type RowSketch, type Sketch } from './printing.ts';

/** How the pages are set: cell by cell as a layout program writes them, or line by line across the cells as some printer drivers do. */
export type Setting = { readonly order?: 'cells' | 'lines'; readonly leading?: number; readonly bottom?: number };

/** Where the columns of a table begin, and how many letters their lines hold. */
const COLUMNS = [{ x: 50, letters: 38 }, { x: 250, letters: 15 }, { x: 345, letters: 28 }, { x: 500, letters: 12 }] as const;
const SIZE = 9;
const TOP = 80;

/** A sketch as pages with a running header and a foot, its tables in four columns. */
export function pagesOf(sketch: Sketch, { order = 'cells', leading = 11, bottom = 780 }: Setting = {}): readonly PageSketch[] {
  const { words, preface, sections, indicators, names } = sketch;
  const pages: Set[][] = [];
  let y = Number.POSITIVE_INFINITY;
  const room = (height: number): void => {
    if (y + height <= bottom) return;
    pages.push([{ text: words.header, x: 50, y: 40, size: 8 }, { text: String(pages.length + 1), x: 480, y: 40, size: 8 }, { text: '20', x: 500, y: 40, size: 8 }]);
    y = TOP;
  };
  const paragraph = (text: string, { letters = 90, size = SIZE, mark = '' } = {}): void => {
    const lines = brokenAt(text, letters);
    room((lines.length + 1) * leading);
    if (mark) pages.at(-1)?.push({ text: mark, x: 50, y, size });
    lines.forEach((line, index) => pages.at(-1)?.push({ text: line, x: mark ? 85 : 50, y: y + index * leading, size }));
    y += (lines.length + 1) * leading;
  };
  const row = (cells: readonly (readonly string[])[]): void => {
    const height = Math.max(...cells.map((lines) => lines.length));
    room((height + 1) * leading);
    const set = cells.flatMap((lines, column) => lines.flatMap((line, index) => (line === '' ? [] : [{ text: line, x: COLUMNS[column]?.x ?? 0, y: y + index * leading, size: SIZE, index }])));
    pages.at(-1)?.push(...(order === 'lines' ? set.toSorted((a, b) => a.index - b.index) : set).map(({ text, x, y: at, size }) => ({ text, x, y: at, size })));
    y += (height + 0.6) * leading;
  };
  const measure = ({ code, title, isCore, bullet, rows = [] }: MeasureSketch): void => {
    paragraph(`${plain(title)}${isCore ? '  WHO' : ''}`, { mark: code });
    if (bullet) paragraph(bullet, { mark: '•' });
    if (rows.length > 0) row(words.tableHeader.split(' ').map((word) => [word]));
    for (const each of rows) row(cellsOf(each));
  };

  preface.forEach((text) => paragraph(text));
  for (const { number, where, text } of indicators) paragraph(`${words.indicator} ${number} (${where}) ${text}`);
  for (const { code, title, introduction, levels } of sections) {
    paragraph(code.includes('.') ? `${words.goal} ${code} ${plain(title)}` : `${code} ${title}`, { size: 14 });
    introduction.forEach((text) => paragraph(plain(text)));
    for (const { heading, measures } of levels) {
      paragraph(heading, { size: 11 });
      measures.forEach(measure);
    }
  }
  paragraph(words.closing, { size: 14 });
  paragraph(words.annex, { size: 14 });
  names.forEach((name) => paragraph(name));
  return pages.map((texts) => ({ texts }));
}

function cellsOf({ task, party, statements, years }: RowSketch): readonly (readonly string[])[] {
  const parts = (texts: readonly string[], column: number): readonly string[] => texts.flatMap((text, index) => [...(index > 0 ? [''] : []), ...brokenAt(text, COLUMNS[column]?.letters ?? 20)]);
  return [brokenAt(task.join(' '), COLUMNS[0].letters), party.split('\n'), parts(statements, 2), parts(years.map((list) => list.join(', ')), 3)];
}

/** Breaks between words, and inside them where the sketch allows it. */
function brokenAt(text: string, letters: number): readonly string[] {
  const lines: string[] = [''];
  for (const piece of text.split(/(?<=[ ~=])/)) {
    const bare = piece.replace(/[~=]$/, '');
    const line = lines.at(-1) ?? '';
    if (line !== '' && (plain(line) + bare).trimEnd().length > letters) {
      lines[lines.length - 1] = line.endsWith('=') ? `${plain(line)}-` : plain(line).trimEnd();
      lines.push(piece);
    } else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => plain(line).trimEnd());
}
