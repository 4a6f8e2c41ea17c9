import { separatedReader } from './separated.ts';

export const SEPARATORS = [';', '\t', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

const LOOKED_AT = 50;

/** Excel's own first line "sep=;", which says what separates and is no row. */
const SAID = /^sep=([;,\t])(?:\r\n|\r|\n|$)/i;

export type Separated = { readonly separator: Separator; /** How much of the text is the line that says so. */ readonly skip: number };

/** What separates the cells: what the file says itself, or else what divides most of its first rows into as many cells as its first one. */
export function separatorOf(beginning: string): Separated {
  const said = SAID.exec(beginning);
  if (said) return { separator: said[1] as Separator, skip: said[0].length }; // one of those in the expression
  const [best] = SEPARATORS.map((separator) => ({ separator, ...evidenceFor(separator, beginning) })).toSorted((a, b) => b.agreeing - a.agreeing || b.width - a.width);
  return { separator: best && best.width > 1 ? best.separator : ';', skip: 0 };
}

function evidenceFor(separator: Separator, beginning: string): { readonly agreeing: number; readonly width: number } {
  const widths = widthsWith(separator, beginning);
  const [width = 1] = widths;
  return { width, agreeing: width > 1 ? widths.filter((other) => other === width).length : 0 };
}

function widthsWith(separator: Separator, beginning: string): readonly number[] {
  try {
    const rows = separatedReader(separator).feed(beginning);
    return (rows.length > 0 ? rows : separatedReader(separator).feed(`${beginning}\n`)).slice(0, LOOKED_AT).map(({ cells }) => cells.length);
  } catch {
    return []; // the reading itself will tell
  }
}
