// How cells look. The first three are every table's; the others are those of a sheet that somebody fills in.

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * What a column's cells are for: a text to keep ('text'); one to read, long, that nobody changes ('told'); one to write in ('entry'), a number to write ('amount');
 * or reading matter on a sheet of its own ('prose'). Only the last three can be written in while the sheet is protected.
 */
export type Look = 'text' | 'told' | 'entry' | 'amount' | 'prose';

/** The numbers of the styles below: of a column's heading, and of its cells. */
export const STYLE_OF: Readonly<Record<Look, { readonly heading: number; readonly cell: number }>> = {
  text: { heading: 1, cell: 2 },
  told: { heading: 3, cell: 5 },
  entry: { heading: 4, cell: 6 },
  amount: { heading: 4, cell: 7 },
  prose: { heading: 9, cell: 8 },
};
/** The style of a cell that is closed though its column is open. */
export const CLOSED_STYLE = STYLE_OF.told.cell;

const font = ({ size = 11, isBold = false, colour }: { readonly size?: number; readonly isBold?: boolean; readonly colour?: string }): string =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/>${colour ? `<color rgb="FF${colour}"/>` : ''}<name val="Calibri"/></font>`;
const fill = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
const all = (elements: readonly string[], name: string): string => `<${name} count="${elements.length}">${elements.join('')}</${name}>`;

/** "@": what is written stays the text that it is, also after somebody has edited the cell. */
const [GENERAL, WHOLE, TEXT] = [0, 1, 49];
const TOP = '<alignment vertical="top" wrapText="1"/>';
type Style = { readonly format?: number; readonly font?: number; readonly fill?: number; readonly border?: number; readonly inside?: string };
const xf = ({ format = GENERAL, font: no = 0, fill: colour = 0, border = 0, inside = '' }: Style): string => {
  const applied = [['Font', no], ['NumberFormat', format], ['Fill', colour], ['Border', border], ['Alignment', Number(inside.includes('<alignment'))], ['Protection', Number(inside.includes('<protection'))]] as const;
  const attributes = `numFmtId="${format}" fontId="${no}"${colour ? ` fillId="${colour}"` : ''}${border ? ` borderId="${border}"` : ''} xfId="0"${applied.map(([what, is]) => (is ? ` apply${what}="1"` : '')).join('')}`;
  return inside ? `<xf ${attributes}>${inside}</xf>` : `<xf ${attributes}/>`;
};
const OPEN = '<protection locked="0"/>';

export const STYLES = `<styleSheet xmlns="${MAIN}">${[
  all([font({}), font({ isBold: true }), font({ isBold: true, colour: 'FFFFFF' }), font({ size: 16, isBold: true })], 'fonts'),
  all(['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>', fill('1F3864'), fill('FFE699'), fill('F2F2F2')], 'fills'),
  all(['<border/>', `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border>`], 'borders'),
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  all([
    xf({}), xf({ format: TEXT, font: 1 }), xf({ format: TEXT }),
    xf({ format: TEXT, font: 2, fill: 2, border: 1, inside: TOP }), xf({ format: TEXT, font: 1, fill: 3, border: 1, inside: TOP }),
    xf({ format: TEXT, fill: 4, border: 1, inside: TOP }), xf({ format: TEXT, border: 1, inside: TOP + OPEN }), xf({ format: WHOLE, border: 1, inside: TOP + OPEN }),
    xf({ format: TEXT, inside: TOP + OPEN }), xf({ format: TEXT, font: 3, inside: TOP }),
  ], 'cellXfs'),
  // LibreOffice takes its own font for what is not said to be the normal one.
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join('')}</styleSheet>`;
