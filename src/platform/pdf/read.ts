import { getResolvedPDFJS } from 'unpdf';
import { textOf, type Piece } from './layout.ts';
import type { Outcome, PdfLimits } from './limits.ts';

/** Every page of a document as pieces of text, and these as one text. */
export async function outcomeOf(data: Uint8Array, { pages: mostPages, characters }: PdfLimits): Promise<Outcome> {
  try {
    const { getDocument, VerbosityLevel } = await getResolvedPDFJS();
    const file = await getDocument({ data, useSystemFonts: false, disableFontFace: true, enableXfa: false, stopAtErrors: false, verbosity: VerbosityLevel.ERRORS }).promise;
    if (file.numPages > mostPages) return { is: 'too-many-pages', pages: file.numPages };
    const pages: (readonly Piece[])[] = [];
    let length = 0;
    for (let no = 1; no <= file.numPages; no += 1) {
      const page = await file.getPage(no);
      const pieces = await piecesOf(page);
      page.cleanup();
      pages.push(pieces);
      length += pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (length > characters) return { is: 'too-much-text' };
    }
    const without = pages.filter((pieces) => pieces.every(({ text }) => text.trim() === '')).length;
    return without * 2 > pages.length || pages.length === 0 ? { is: 'scan', without, pages: pages.length } : { is: 'read', text: textOf(pages) };
  } catch (error) {
    return { is: (error as Error).name === 'PasswordException' ? 'password' : 'broken' };
  }
}

type Matrix = readonly number[];
type PdfPage = { getViewport(of: { scale: number }): { transform: Matrix }; getTextContent(): Promise<{ items: readonly unknown[] }> };
type Item = { readonly str: string; readonly transform: Matrix; readonly width: number; readonly height: number };

/** In the page's own sight, turned as it is shown. What stands upright in its margin is no text of the page. */
async function piecesOf(page: PdfPage): Promise<readonly Piece[]> {
  const { transform: view } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return (items as readonly Item[]).flatMap((item): readonly Piece[] => { // marked content, which has no text, is not asked for
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = times(view, item.transform);
    const size = Math.hypot(c, d);
    if (Math.abs(b) > Math.abs(a) || size === 0 || ![a, x, y, size].every(Number.isFinite)) return [];
    return [{ text: item.str, x, y, width: item.width, size }];
  });
}

const times = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0]: Matrix): Matrix =>
  [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
