import type * as library from 'docx';
import type { FileChild } from 'docx';
import { pngOf } from '#platform/pictures/index.ts';
import type { Block, Drawing, Paper, Table } from './document.ts';

// The library is loaded when a paper is first written: a start does not wait for it.
type Docx = typeof library;

/** As wide as an A4 page between its margins, in the library's dots. */
const WIDTH = 600;
const FONT = 'Calibri';

/** A paper for a word processor: real headings, tables whose first row is repeated, pictures with what they show said. */
export async function docxOf({ language, title, foot, blocks }: Paper): Promise<Uint8Array> {
  const docx = await import('docx');
  const { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
  const children: FileChild[] = [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] })];
  for (const block of blocks) children.push(...(await written(block, { docx, language, foot })));
  const footer = new Footer({ children: [new Paragraph({ children: [new TextRun({ text: `${foot} · `, size: 16 }), new TextRun({ children: [PageNumber.CURRENT], size: 16 })] })] });
  const document = new Document({
    title, creator: 'Lykta', styles: { default: { document: { run: { font: FONT, size: 22, language: { value: TAGS[language] } } } } },
    sections: [{ footers: { default: footer }, children }],
  });
  return Packer.toBuffer(document);
}

/** By which tag a word processor checks the spelling. */
const TAGS = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB', nb: 'nb-NO' } as const;

type With = { readonly docx: Docx; readonly language: Paper['language']; readonly foot: string };

async function written(block: Block, { docx, language, foot }: With): Promise<readonly FileChild[]> {
  const { HeadingLevel, Paragraph, TextRun } = docx;
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
  const after = { after: 120 };
  switch (block.is) {
    case 'heading': return [new Paragraph({ heading: levels[block.level - 1] ?? HeadingLevel.HEADING_3, keepNext: true, children: [new TextRun(block.text)] })];
    case 'text': return [new Paragraph({ spacing: after, children: [new TextRun({ text: block.text, ...(block.kind === 'lead' && { size: 26 }), ...(block.kind === 'small' && { size: 18 }) })] })];
    case 'list': return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(item)] }));
    case 'quote': return [new Paragraph({ indent: { left: 480, right: 480 }, spacing: after, children: [new TextRun({ text: block.text, italics: true })] })];
    case 'table': return [new Paragraph({ keepNext: true, children: [new TextRun({ text: block.caption, bold: true })] }), tableOf(block, docx), new Paragraph({ spacing: after, children: [] })];
    case 'picture': return [await drawn(block, { docx, language, foot })];
  }
}

/** Between the margins of the page, in twentieths of a point. */
const ROOM = 9_026;
/** Of a letter in a table, on the wide side; and of a cell's own margins. */
const [LETTER, EDGES] = [105, 150];
/** A column has room for its longest word; what is left goes to those with longer cells, up to a line of so many letters. */
const LONGEST = 36;

function widthsOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): number[] {
  const wanted = columns.map(({ heading }, i) => {
    const cells = rows.map((row) => row[i] ?? '');
    const word = Math.max(...[heading, ...cells].flatMap((text) => text.split(/[\s-]+/)).map(({ length }) => length));
    return { word: word * LETTER + EDGES, more: Math.max(0, Math.min(LONGEST, Math.max(0, ...cells.map(({ length }) => length))) - word) };
  });
  const words = wanted.reduce((sum, { word }) => sum + word, 0);
  const [scale, left, more] = [Math.min(1, ROOM / words), Math.max(0, ROOM - words), wanted.reduce((sum, each) => sum + each.more, 0)];
  return wanted.map((each) => Math.floor(each.word * scale + (more === 0 ? 0 : (left * each.more) / more)));
}

function tableOf({ columns, rows }: Table, { AlignmentType, Paragraph, Table: DocxTable, TableCell, TableLayoutType, TableRow, TextRun, WidthType }: Docx): FileChild {
  const cell = (text: string, i: number, isHead: boolean) => new TableCell({
    children: [new Paragraph({ alignment: columns[i]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [new TextRun({ text, bold: isHead, size: 18 })] })],
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
  });
  return new DocxTable({
    width: { size: ROOM, type: WidthType.DXA }, layout: TableLayoutType.FIXED, columnWidths: widthsOf({ columns, rows }),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ heading }, i) => cell(heading, i, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) })),
    ],
  });
}

async function drawn({ chart }: Drawing, { docx: { ImageRun, Paragraph }, language, foot }: With): Promise<FileChild> {
  const data = await pngOf({ chart, language, foot });
  const [width, height] = [16, 20].map((at) => new DataView(data.buffer, data.byteOffset).getUint32(at)) as [number, number]; // where a PNG says its size
  const scale = Math.min(1, WIDTH / width);
  return new Paragraph({
    children: [new ImageRun({ type: 'png', data, transformation: { width: Math.round(width * scale), height: Math.round(height * scale) }, altText: { name: chart.title, title: chart.title, description: chart.description } })],
  });
}
