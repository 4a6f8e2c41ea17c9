import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Problem } from '#platform/errors/index.ts';
import { render } from '#platform/i18n/index.ts';
import { isPdf, PDF_LIMITS, textOfPdf, type PdfLimits } from './index.ts';
import { aPdf, pdfOf, type PageSketch, type Set } from './testing/index.ts';

const page = (...texts: readonly Set[]): PageSketch => ({ texts });
const line = (text: string, y: number, x = 50): Set => ({ text, x, y });

/** What is said of a PDF that is refused. */
async function refusal(bytes: Uint8Array, limits?: PdfLimits): Promise<string> {
  try {
    await textOfPdf(bytes, limits);
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid') return render(error.said, 'en');
    throw error;
  }
  return 'read';
}

test('lines of a paragraph stand below each other, paragraphs apart, and a page begins with a form feed', async () => {
  const text = await textOfPdf(aPdf([page(line('Bussen kör', 50), line('hela dagen.', 62), line('Hissen står – (nästan).', 90)), page(line('Nästa sida', 50))]));
  expect(text).toBe('\fBussen kör\nhela dagen.\n\nHissen står – (nästan).\n\fNästa sida');
});

const TABLE: readonly Set[] = [
  line('Uppgift', 50), line('Part', 50, 250), line('Fråga', 50, 400),
  line('Bussen tvättas', 70), line('varje dag.', 81), line('Klubben', 70, 250), line('Bussen är', 70, 400), line('ren.', 81, 400), line('Bussen är torr.', 100, 400),
  line('Bussen vaxas.', 125), line('Alla', 125, 250), line('Vaxet är på.', 125, 400),
];
const CELLS = ['Uppgift', 'Part', 'Fråga', 'Bussen tvättas\nvarje dag.', 'Klubben', 'Bussen är\nren.', 'Bussen är torr.', 'Bussen vaxas.', 'Alla', 'Vaxet är på.'];

test('a table comes out row by row and cell by cell, whether it is drawn by cells or by lines', async () => {
  expect(await textOfPdf(aPdf([page(...TABLE)]))).toBe(`\f${CELLS.join('\n\n')}`);
  expect(await textOfPdf(aPdf([page(...TABLE.toSorted((a, b) => a.y - b.y))]))).toBe(`\f${CELLS.join('\n\n')}`);
});

test('two columns of running text come out one after the other', async () => {
  const columns = [line('Vänster ett', 50), line('vänster två', 62), line('Höger ett', 50, 300), line('höger två', 62, 300)];
  expect(await textOfPdf(aPdf([page(...columns)]))).toBe('\fVänster ett\nvänster två\n\nHöger ett\nhöger två');
});

test('bullets, codes, page numbers and small footnotes stand in the line that they open or close', async () => {
  const small = (text: string, y: number, x: number): Set => ({ text, x, y, size: 7 });
  const text = await textOfPdf(aPdf([page(
    line('BUSSENS PROGRAM', 30), line('4', 30, 480), line('20', 30, 500), line('1.1.1', 60), line('Bussen kör på lördagar och på alla andra dagar.', 60, 90), line('•', 80), line('Senast i maj.', 80, 90),
    small('7', 120, 50), small('Se tidtabellen.', 120, 62),
  )]));
  expect(text).toBe('\fBUSSENS PROGRAM  4 20\n\n1.1.1 Bussen kör på lördagar och på alla andra dagar.\n\n•\tSenast i maj.\n\n7\tSe tidtabellen.');
});

test('a page that is turned is read as it is shown, and what stands upright in a margin is left out', async () => {
  const turned = pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [4 0 R] /Count 1 >>', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Page /Parent 2 0 R /Rotate 90 /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>', stream('BT /F1 10 Tf 0 1 -1 0 50 50 Tm (Turned) Tj ET BT /F1 10 Tf 1 0 0 1 300 300 Tm (Margin) Tj ET'),
  ]);
  expect(await textOfPdf(turned)).toBe('\fTurned');
});

test('scripts, attachments and what opens by itself are left alone', async () => {
  const catalogue = '/OpenAction 3 0 R /Names << /EmbeddedFiles << /Names [(x.exe) 4 0 R] >> /JavaScript << /Names [(a) 3 0 R] >> >>';
  const objects = ['<< /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\);) >>', '<< /Type /Filespec /F (x.exe) /EF << /F 5 0 R >> >>', stream('MZ evil')];
  expect(await textOfPdf(aPdf([page(line('Bara text', 50))], { catalogue, objects }))).toBe('\fBara text');
});

test('a page as large as a field is a page like any other', async () => {
  expect(await textOfPdf(aPdf([{ texts: [line('Långt borta', 900_000)], width: 1_000_000, height: 1_000_000 }]))).toBe('\fLångt borta');
});

test('a scan is told from a text, with how many pages are pictures', async () => {
  expect(await refusal(aPdf([page(), page(), page(line('12', 50))]))).toMatch(/^2 of the PDF’s 3 pages have no text, only a picture/);
  expect(await refusal(aPdf([page(), page(line('A text', 50)), page(line('and more', 50))]))).toBe('read');
});

test('a document of two thousand pages is refused, with how many can be read', async () => {
  const pages = Array.from({ length: 2_000 }, (_none, no) => page(line(`Sida ${no}`, 50)));
  expect(await refusal(aPdf(pages))).toMatch(/has 2,000 pages. At most 1,000 pages/);
  expect(await refusal(aPdf(pages.slice(0, 1_000)))).toBe('read');
});

test('a document that wants a password is told so', async () => {
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
  const locked = pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', encrypt], `/Encrypt 3 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`);
  expect(await refusal(locked)).toMatch(/protected by a password/);
});

test('a document that is cut off, broken or none at all is refused', async () => {
  const whole = aPdf([page(line('Bussen', 50))]);
  expect(isPdf(whole)).toBe(true);
  for (const share of [0.1, 0.5, 0.9]) expect(await refusal(whole.slice(0, Math.floor(whole.length * share)))).toMatch(/cut off/);
  expect(await refusal(new TextEncoder().encode('%PDF-1.7\nthis is no document\n%%EOF'))).toMatch(/damaged/);
  expect(await refusal(pdfOf(['<< /Type /Catalog >>']))).toMatch(/damaged|no text/);
});

test('a document that takes too long is put aside', async () => {
  expect(await refusal(aPdf(Array.from({ length: 900 }, () => page(line('Bussen', 50)))), { ...PDF_LIMITS, seconds: 0.01 })).toMatch(/longer than 0.01 seconds/);
});

test('a document that says more than can be read is put aside', async () => {
  expect(await refusal(aPdf([page(line('Bussen kör i dag', 50))]), { ...PDF_LIMITS, characters: 10 })).toMatch(/more text than can be read/);
});

test('a small file that unpacks to gigabytes takes nothing but its own thread', async () => {
  const packed = deflateSync(deflateSync(Buffer.alloc(400_000_000, ' ')));
  const bomb = pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${packed.toString('latin1')}\nendstream`,
  ]);
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusal(bomb, { ...PDF_LIMITS, megabytes: 128 })).toMatch(/more than 128 MB|longer than/);
  expect(await textOfPdf(aPdf([page(line('Efteråt', 50))]))).toBe('\fEfteråt');
});

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
