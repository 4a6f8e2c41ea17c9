// A made-up programme about school libraries and safe lifts, laid out as text comes out of a PDF.

/** In a text, "~" is where a line may break inside a word and the hyphen is lost, "=" where it may break and the hyphen is printed. */
export const plain = (text: string): string => text.replaceAll(/[~=]/g, '');

export type RowSketch = {
  /** One row is one task, even of two paragraphs. */
  readonly task: readonly string[];
  /** A cell of several lines ("Centret\nkoordinerar") stands alone; one of a single line runs into the first statement. */
  readonly party: string;
  readonly statements: readonly string[];
  /** One list for all statements, or one for each. */
  readonly years: readonly (readonly number[])[];
};
export type MeasureSketch = { readonly code: string; readonly title: string; readonly isCore?: boolean; readonly bullet?: string; readonly rows?: readonly RowSketch[] };
type LevelSketch = { readonly heading: string; readonly measures: readonly MeasureSketch[] };
type SectionSketch = { readonly code: string; readonly title: string; readonly introduction: readonly string[]; readonly levels: readonly LevelSketch[] };

export type Layout = {
  readonly width?: number;
  /** A running header is printed behind so many lines of the body. */
  readonly headerEvery?: number;
  readonly isTrimmed?: boolean;
  readonly lineEnd?: string;
};

type Words = {
  readonly header: string;
  readonly goal: string;
  readonly spearhead: string;
  readonly tableHeader: string;
  readonly indicator: string;
  readonly closing: string;
  readonly annex: string;
};

export const SWEDISH: Words = {
  header: 'PROGRAM FÖR SKOLBIBLIOTEK OCH TRYGGA HISSAR 2031–2034', goal: 'Mål', spearhead: 'Spets', indicator: 'Indikator',
  tableHeader: 'Uppgift Ansvarspart Självutvärdering/Utvärdering Tidsplan', closing: 'Uppföljning och utvärdering av läsningen', annex: 'Bilaga 1 De som läste',
};

export type Sketch = { readonly words: Words; readonly preface: readonly string[]; readonly indicators: readonly { readonly number: number; readonly where: string; readonly text: string }[]; readonly sections: readonly SectionSketch[]; readonly names: readonly string[] };

/** The whole document as text. */
export function printed(sketch: Sketch, layout: Layout = {}): string {
  const { words, sections } = sketch;
  const body = sections.flatMap((section) => sectionLines(section, sketch, layout));
  const lines = [
    ...sketch.preface.flatMap((text) => [...wrapped(text, layout), '']),
    ...listLines(sections, words),
    ...sketch.indicators.flatMap(({ number, where, text }) => [...wrapped(`${words.indicator} ${number} (${where}) ${text}`, layout), '']),
    ...withHeaders(body, words.header, layout.headerEvery),
    ` ${words.closing}`, ...wrapped('Till sist räknas böckerna och hissarna, och alla får veta hur det gick.', layout), '',
    ` ${words.annex}`, '', ...sketch.names.flatMap((name) => [name, '']),
  ];
  return lines.map((line) => (layout.isTrimmed ? line.trimEnd() : line)).join(layout.lineEnd ?? '\n');
}

function listLines(sections: readonly SectionSketch[], { spearhead, goal }: Words): readonly string[] {
  return sections.flatMap(({ code, title }) => (code.includes('.') ? [`•\t ${goal} ${code} ${plain(title)}`, ''] : [`${spearhead} ${code}: ${plain(title)}`, '']));
}

function sectionLines({ code, title, introduction, levels }: SectionSketch, { words }: Sketch, layout: Layout): readonly string[] {
  const heading = code.includes('.') ? `${words.goal} ${code} ${plain(title)}` : `${code} ${title}`;
  return [
    ` ${heading}`, '',
    ...introduction.flatMap((text) => [...wrapped(text, layout), '']),
    ...levels.flatMap((level) => [` ${level.heading}`, ...level.measures.flatMap((measure) => measureLines(measure, words, layout))]),
  ];
}

function measureLines({ code, title, isCore, bullet, rows }: MeasureSketch, { tableHeader }: Words, layout: Layout): readonly string[] {
  const [first = '', ...others] = wrapped(`${code} \uFFFD${title}${isCore ? '  WHO  ' : ''}`, layout);
  return [
    // The first measure of a page has a blank line behind its first line.
    first, '', ...others,
    ...(bullet ? wrapped(`• ${bullet}`, layout) : []), '',
    ...(rows ? [tableHeader, ...rows.flatMap((row) => rowLines(row, layout))] : []),
  ];
}

function rowLines({ task, party, statements, years }: RowSketch, layout: Layout): readonly string[] {
  const isOwnCell = party.includes('\n');
  const [first = '', ...others] = statements;
  return [
    ...task.flatMap((text) => [...wrapped(text, layout), '']),
    ...(isOwnCell ? [...party.split('\n').map((line) => (line.endsWith('-') ? line : `${line} `)), ''] : []),
    ...wrapped(isOwnCell ? first : `${party} ${first}`, layout), '',
    ...others.flatMap((text) => [...wrapped(text, layout), '']),
    ...years.flatMap((list) => [...yearLines(list), '']),
  ];
}

const yearLines = (years: readonly number[]): readonly string[] => (years.length > 3 ? [`${years.slice(0, 2).join(', ')}, `, years.slice(2).join(', ')] : [years.join(', ')]);

/** Wraps at the width: lines end with a space, but not where a word is broken; the last line has none. */
function wrapped(text: string, { width = 60 }: Layout): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[ ~=])/)) {
    const bare = piece.replace(/[~=]$/, '');
    if (line !== '' && (plain(line) + bare).trimEnd().length > width) {
      lines.push(broken(line));
      line = '';
    }
    line += piece;
  }
  return [...lines, plain(line)];
}

const broken = (line: string): string => (line.endsWith('=') ? `${plain(line)}-` : plain(line));

function withHeaders(lines: readonly string[], header: string, every: number | undefined): readonly string[] {
  if (!every) return lines;
  return lines.flatMap((line, index) => ((index + 1) % every === 0 ? [line, `${header}          ${(index + 1) / every + 3}  20`] : [line]));
}

/** The smallest document that holds one table: for rows printed exactly as a test wants them. */
export function aDocument(table: string, { heading = 'Serviceenheter', title = 'Biblioteken håller öppet.', bullet = '' }: { readonly heading?: string; readonly title?: string; readonly bullet?: string } = {}): string {
  return [
    'PROGRAM FÖR SKOLBIBLIOTEK 2031–2034          4  20', '', ' 1 Böcker åt alla', 'Mål 1.1 Vi läser mer', '', 'Att läsa är roligt. Nätverk, bussar och böcker finns i hela landet. ', '',
    'Nationell nivå', '1.1.1 \uFFFDMinisteriet köper böcker. ', '', ` ${heading}`, `1.1.2 \uFFFD${title}`, ...(bullet ? [`• ${bullet}`] : []), '',
    SWEDISH.tableHeader, table, '', ' Bilaga 1 De som läste', '',
  ].join('\n');
}
