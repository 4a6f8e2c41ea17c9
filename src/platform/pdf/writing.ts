import { fileURLToPath } from 'node:url';
import PdfKit from 'pdfkit';

// A paper of A4 pages for people: headings, paragraphs, facts and tables, with bookmarks and tags, so that it can be read aloud and searched. The letters go along (of
// DejaVu, those that are used): what people write has Sámi, Cyrillic and arrows in it too.

const FONTS = {
  plain: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
  bold: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
  mono: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf')),
} as const;
type Font = keyof typeof FONTS;

const MARGIN = 56;
const FOOT = 34;
const [INK, FAINT] = ['#111111', '#555555'];
const SIZES = { title: 18, 1: 14, 2: 11.5, text: 9.5, small: 8, mono: 7 } as const;

export type About = { readonly title: string; readonly language: string; readonly at: Date; /** Stands at the foot of each page, with the page's number. */ footer(page: number): string };
export type Column = { readonly heading: string; /** Of the whole width; all together 1. */ readonly share: number; readonly font?: Font };

/** What a paper is written with. Each gives the others a turn from time to time: a long paper takes seconds. */
export type Paper = {
  title(text: string): void;
  heading(level: 1 | 2, text: string): void;
  paragraph(text: string, look?: { readonly font?: Font; readonly isFaint?: boolean; readonly isSmall?: boolean }): void;
  facts(rows: readonly (readonly [label: string, value: string, font?: Font])[]): void;
  table(columns: readonly Column[], rows: Iterable<readonly string[]>): Promise<void>;
  /** Lets others in between. */
  pause(): Promise<void>;
};

/** A PDF, made while it is taken. */
export async function* pdfOf(about: About, write: (paper: Paper) => Promise<void>): AsyncGenerator<Uint8Array> {
  const doc = new PdfKit({
    size: 'A4', margins: { top: MARGIN, bottom: MARGIN + FOOT, left: MARGIN, right: MARGIN }, tagged: true, pdfVersion: '1.7', lang: about.language, displayTitle: true,
    font: FONTS.plain, autoFirstPage: false, info: { Title: about.title, Creator: 'Lykta', CreationDate: about.at },
  });
  const done = write(paperOn(doc, about)).then(() => doc.end(), (error: Error) => doc.destroy(error));
  yield* doc as AsyncIterable<Buffer>; // a readable stream of bytes
  await done;
}

function paperOn(doc: PDFKit.PDFDocument, { footer }: About): Paper {
  const root = doc.struct('Document');
  doc.addStructure(root);
  let pages = 0;
  // A paragraph that begins or goes on over the page's end looks there as it did before the foot was written.
  let takeUpLook = (): void => {};
  doc.on('pageAdded', () => {
    pages += 1;
    foot(doc, footer(pages));
    takeUpLook();
  });
  doc.addPage();
  const { outline } = doc;
  let section = outline;
  const width = doc.page.width - 2 * MARGIN;

  const say = (tag: string, text: string, { font = 'plain' as Font, size = SIZES.text as number, color = INK, gap = 5 } = {}): void => {
    root.add(doc.struct(tag, {}, () => {
      takeUpLook = () => void doc.font(FONTS[font]).fontSize(size).fillColor(color);
      takeUpLook();
      doc.text(text, MARGIN, doc.y, { width, lineGap: 1.5 });
    }));
    doc.y += gap;
  };
  const roomFor = (height: number): void => {
    if (doc.y + height > doc.page.height - MARGIN - FOOT) doc.addPage();
  };

  return {
    title: (text) => say('H1', text, { font: 'bold', size: SIZES.title, gap: 8 }),
    heading(level, text) {
      roomFor(70);
      if (doc.y > MARGIN) doc.y += level === 1 ? 12 : 6;
      if (level === 1) section = outline.addItem(text);
      else section.addItem(text);
      say(level === 1 ? 'H2' : 'H3', text, { font: 'bold', size: SIZES[level] });
    },
    paragraph: (text, { font = 'plain', isFaint = false, isSmall = false } = {}) => say('P', text, { font, color: isFaint ? FAINT : INK, size: isSmall ? SIZES.small : SIZES.text }),
    facts(rows) {
      for (const [label, value, font = 'plain'] of rows) {
        roomFor(30);
        say('P', label, { color: FAINT, size: SIZES.small, gap: 0 });
        say('P', value, { font });
      }
    },
    async table(columns, rows) {
      const table = doc.struct('Table');
      root.add(table);
      const row = (cells: readonly string[], isHead: boolean): void => {
        const look = (i: number): PDFKit.PDFDocument => {
          const font = isHead ? 'bold' : columns[i]?.font ?? 'plain';
          return doc.font(FONTS[font]).fontSize(font === 'mono' ? SIZES.mono : SIZES.small).fillColor(INK);
        };
        const inside = (i: number): { width: number } => ({ width: width * (columns[i]?.share ?? 0) - 8 });
        const height = Math.max(...cells.map((text, i) => look(i).heightOfString(text, inside(i))));
        if (doc.y + height + 6 > doc.page.height - MARGIN - FOOT) {
          doc.addPage();
          if (!isHead) row(columns.map(({ heading }) => heading), true);
        }
        const top = doc.y;
        const line = doc.struct('TR');
        table.add(line);
        let left = MARGIN;
        for (const [i, text] of cells.entries()) {
          const at = left;
          line.add(doc.struct(isHead ? 'TH' : 'TD', {}, () => {
            look(i).text(text, at, top + 2, inside(i));
          }));
          left += width * (columns[i]?.share ?? 0);
        }
        doc.y = top + height + 5;
        doc.markContent('Artifact', { type: 'Layout' });
        doc.moveTo(MARGIN, doc.y - 1).lineTo(MARGIN + width, doc.y - 1).lineWidth(isHead ? 0.8 : 0.3).strokeColor(FAINT).stroke();
        doc.endMarkedContent();
      };
      row(columns.map(({ heading }) => heading), true);
      let written = 0;
      for (const cells of rows) {
        row(cells, false);
        if (++written % 50 === 0) await turn();
      }
      table.end();
      doc.x = MARGIN;
      doc.y += 8;
    },
    pause: turn,
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Below the page's own text, and no part of it. */
function foot(doc: PDFKit.PDFDocument, text: string): void {
  const { bottom } = doc.page.margins;
  doc.page.margins.bottom = 0; // so that what stands there begins no new page
  doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
  doc.font(FONTS.plain).fontSize(SIZES.small).fillColor(FAINT).text(text, MARGIN, doc.page.height - MARGIN - 6, { width: doc.page.width - 2 * MARGIN, lineBreak: false, ellipsis: true });
  doc.endMarkedContent();
  doc.page.margins.bottom = bottom;
  doc.x = MARGIN;
  doc.y = MARGIN;
}
