import { LANGUAGES } from '#platform/i18n/index.ts';

// The exchange format as sheets: one for each of its arrays, a row for each of their items, a column for each thing that an item holds.

/** How a cell holds its thing. `texts` takes a column for each language; `list` and `numbers` stand in one cell between semicolons; `quoted` may be an empty text. */
export type ColumnKind = 'text' | 'texts' | 'list' | 'numbers' | 'number' | 'yes' | 'quoted';
export type Column = { readonly path: string; readonly kind: ColumnKind; readonly isOptional?: boolean };

/** `within`: the sheet on whose items these hang, under `as`; their first column is its code. */
export type Sheet = { readonly name: string; readonly columns: readonly Column[]; readonly within?: { readonly sheet: string; readonly as: string; readonly by: string } };

const text = (path: string, isOptional = false): Column => ({ path, kind: 'text', isOptional });
const texts = (path: string, isOptional = false): Column => ({ path, kind: 'texts', isOptional });
const list = (path: string, isOptional = false): Column => ({ path, kind: 'list', isOptional });
const number = (path: string, isOptional = false): Column => ({ path, kind: 'number', isOptional });

export const ABOUT: Sheet = { name: 'programme', columns: [text('format'), text('code'), text('version'), texts('title'), texts('publisher', true), texts('about', true), list('ownWords', true), number('period.from'), number('period.to')] };

/** Those that others hang on stand before them. */
export const SHEETS: readonly Sheet[] = [
  { name: 'sections', columns: [text('code'), text('kind'), text('parent', true), texts('title'), texts('short', true), texts('introduction', true)] },
  { name: 'measures', columns: [text('code'), text('section'), text('level'), texts('title'), texts('short', true), texts('question', true), texts('guidance', true), { path: 'coreIndicator', kind: 'yes' }, text('legal.mark', true), list('legal.statutes', true)] },
  {
    name: 'targets', within: { sheet: 'measures', as: 'targets', by: 'measure' },
    columns: [texts('text'), text('kind', true), number('percent', true), number('year', true), { path: 'years', kind: 'numbers', isOptional: true }],
  },
  { name: 'tasks', columns: [text('code'), text('measure'), texts('text'), texts('short', true)] },
  { name: 'parties', within: { sheet: 'tasks', as: 'parties', by: 'task' }, columns: [text('name'), text('party'), text('role')] },
  {
    name: 'statements', within: { sheet: 'tasks', as: 'statements', by: 'task' },
    columns: [
      text('code'), texts('text'), texts('short', true), { path: 'years', kind: 'numbers' }, list('answeredBy'), list('appliesTo.sectors', true), text('value.kind', true), text('value.of', true), texts('value.unit', true),
      number('value.fullyFrom', true), texts('guidance', true), texts('tool.title', true), text('tool.url', true),
      texts('why.answeredBy', true), texts('why.appliesTo', true), texts('why.value', true),
    ],
  },
  { name: 'coreIndicators', columns: [number('number'), texts('text'), list('sections')] },
  { name: 'notes', columns: [text('kind'), number('line'), text('code', true), { path: 'read', kind: 'quoted' }, { path: 'made', kind: 'quoted', isOptional: true }] },
];

/** The headings of a column: one, or one for each language. */
export const headingsOf = ({ path, kind }: Column): readonly string[] => (kind === 'texts' ? LANGUAGES.map((language) => `${path}.${language}`) : [path]);

export const allHeadings = ({ columns, within }: Sheet): readonly string[] => [...(within ? [within.by] : []), ...columns.flatMap(headingsOf)];
