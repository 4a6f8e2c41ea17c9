import { LANGUAGES } from '#platform/i18n/index.ts';
import type { Column } from './columns.ts';

type Value = unknown;
type Item = Readonly<Record<string, Value>>;

/** What stands at a path ("value.unit") of an item. */
const at = (item: Item, path: string): Value =>
  path.split('.').reduce<Value>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Item)[step] : undefined), item); // an object by the test before it

/** The cells of a column for one item. */
export function cellsFor(item: Item, { path, kind, isOptional = false }: Column): readonly (string | number | null)[] {
  const value = at(item, path);
  switch (kind) {
    case 'texts': return LANGUAGES.map((language) => asText(at(item, `${path}.${language}`)));
    case 'list': case 'numbers': return [Array.isArray(value) ? joined(value, isOptional) : null];
    case 'number': return [typeof value === 'number' ? value : null];
    case 'yes': return [value === true ? 'yes' : null];
    case 'quoted': return [typeof value === 'string' ? quoted(value, isOptional) : null];
    case 'text': return [asText(value)];
  }
}

const asText = (value: Value): string | null => (typeof value === 'string' ? value : null);

/** An empty list that need not be there is told from none by its semicolon. */
const joined = (values: readonly Value[], isOptional: boolean): string | null =>
  values.length === 0 ? (isOptional ? ';' : null) : values.map((value) => String(value).replaceAll(/[\\;]/g, String.raw`\$&`)).join(';');

/** An empty text that need not be there is told from none by two quotation marks. */
const quoted = (value: string, isOptional: boolean): string => (isOptional && /^"*$/.test(value) ? `${value}""` : value);

/** What the cells of a column say. What cannot be understood stays as it is, for the format's own check to name. */
export function valueOf(cells: readonly string[], { kind, isOptional = false }: Column): Value {
  const [cell = ''] = cells;
  const isEmpty = cells.every((each) => each === '');
  if (isEmpty && isOptional) return undefined;
  switch (kind) {
    case 'texts': return Object.fromEntries(LANGUAGES.flatMap((language, i) => (cells[i] ? [[language, cells[i]]] : [])));
    case 'list': return parted(cell);
    case 'numbers': return parted(cell).map(numberOr);
    case 'number': return numberOr(cell);
    case 'yes': return YES.has(cell.trim().toLowerCase()) ? true : NO.has(cell.trim().toLowerCase()) ? false : cell;
    case 'quoted': return isOptional && /^"{2,}$/.test(cell) ? cell.slice(2) : cell;
    case 'text': return cell === '' ? undefined : cell;
  }
}

const YES: ReadonlySet<string> = new Set(['yes', 'true', '1', 'x', 'ja', 'kyllä']);
const NO: ReadonlySet<string> = new Set(['', 'no', 'false', '0', 'nej', 'ei', 'nei']);

const numberOr = (cell: string): string | number => (/^\s*\d{1,9}\s*$/.test(cell) ? Number(cell) : cell);

function parted(cell: string): readonly string[] {
  if (cell.trim() === '' || cell.trim() === ';') return [];
  return [...cell.matchAll(/((?:\\[\s\S]|[^\\;])*)(?:;|$)/g)].map(([, part = '']) => part).slice(0, -1).map((part) => part.replaceAll(/\\([\s\S])/g, '$1').trim());
}

/** Puts a value at a path of an item, making what it stands in. */
export function put(item: Record<string, Value>, path: string, value: Value): void {
  if (value === undefined) return;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let inner = item;
  for (const step of steps) {
    const next = (inner[step] ??= {}) as Record<string, Value>; // only this function puts objects at inner steps
    inner = next;
  }
  inner[last] = value;
}
