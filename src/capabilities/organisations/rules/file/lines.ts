import { type Day, dayFrom } from '#platform/clock/index.ts';
import { LANGUAGES, type Language } from '#platform/i18n/index.ts';
import { LONGEST_NAME, ORGANISATION_KINDS, OrganisationCode, SECTORS, UNIT_KINDS, type Column, type LineError, type OrganisationKind, type Sector, type UnitKind } from '../../contract.ts';
import { organisationTexts } from '../../texts.ts';
import { written } from '../fields.ts';
import { isReserved } from '../tree.ts';
import { shortened, type Header } from './columns.ts';

/** A line as it was read. What it says nothing of is null: by the header one knows whether it could have. */
export type ReadLine = {
  readonly line: number; readonly code: string; readonly parent: string | null; readonly kind: OrganisationKind | null;
  /** By language, of the columns that there are; null takes a name away. */
  readonly names: Readonly<Partial<Record<Language, string | null>>>;
  readonly sectors: readonly Sector[]; readonly unitKind: UnitKind | null; readonly validFrom: Day | null; readonly validTo: Day | null;
};
export type ReadRow = { readonly read: ReadLine; readonly errors: readonly LineError[] };

type Row = { readonly line: number; readonly cells: readonly string[] };

/** What is wrong is collected, line by line; what could not be read counts as left empty. Nothing for a line of empty cells. */
export function lineFrom({ line, cells }: Row, { at, width, columns }: Header, language: Language): ReadRow | undefined {
  if (cells.every((cell) => cell.trim() === '')) return undefined;
  const errors: LineError[] = [];
  const tell = (column: string, kind: LineError['kind'], value = '', other = ''): null => {
    errors.push({ line, column, kind, value: shortened(value), other });
    return null;
  };
  const beyond = cells.slice(width).find((cell) => cell.trim() !== '');
  if (beyond !== undefined) tell('', 'too-many-cells', beyond);
  const cell = (column: Column): string => {
    const place = at.get(column);
    const text = (place === undefined ? '' : (cells[place] ?? '')).trim();
    if (!/[\p{Cc}\p{Cs}\uFFFD]/u.test(text)) return text;
    tell(column, 'bad-characters');
    return '';
  };
  const day = (column: Column): Day | null => {
    const text = cell(column);
    return text === '' ? null : (dayFrom(text) ?? tell(column, 'day-wrong', text));
  };
  const one = <T extends string>(column: Column, known: ReadonlyMap<string, T>, kind: LineError['kind']): T | null => {
    const text = cell(column);
    return text === '' ? null : (known.get(text.toLowerCase()) ?? tell(column, kind, text));
  };
  const read: ReadLine = {
    line,
    code: codeOf(cell('code'), tell),
    parent: parentOf(cell('parent'), tell),
    kind: one('kind', KINDS, 'kind-unknown'),
    names: namesOf(columns, cell, { language, tell }),
    sectors: sectorsOf(cell('sectors'), tell),
    unitKind: one('unit_kind', KINDS_OF_UNIT, 'unit-kind-unknown'),
    validFrom: day('valid_from'),
    validTo: day('valid_to'),
  };
  if (read.validFrom && read.validTo && read.validTo < read.validFrom) tell('valid_to', 'closed-before-opened', written(read.validTo), written(read.validFrom));
  return { read, errors };
}

type Tell = (column: string, kind: LineError['kind'], value?: string, other?: string) => null;

function codeOf(text: string, tell: Tell): string {
  if (text === '') tell('code', 'code-missing');
  else if (!OrganisationCode.safeParse(text).success) tell('code', 'code-wrong', text);
  else if (isReserved(text)) tell('code', 'code-reserved', text);
  else return text;
  return '';
}

function parentOf(text: string, tell: Tell): string | null {
  if (text === '') return null;
  return OrganisationCode.safeParse(text).success ? text : tell('parent', 'code-wrong', text);
}

function namesOf(columns: readonly Column[], cell: (column: Column) => string, { language, tell }: { readonly language: Language; readonly tell: Tell }): ReadLine['names'] {
  const given = columns.flatMap((column): readonly (readonly [Language, Column])[] => {
    if (column === 'name') return [[language, column]];
    const own = LANGUAGES.find((known) => column === `name_${known}`);
    return own ? [[own, column]] : [];
  });
  return Object.fromEntries(given.map(([own, column]) => {
    const text = cell(column);
    if (text.length > LONGEST_NAME) return [own, tell(column, 'name-too-long')];
    return [own, text === '' ? null : text];
  }));
}

/** By commas and their like; by spaces only where the codes of the format stand. */
function sectorsOf(text: string, tell: Tell): readonly Sector[] {
  const parts = text.split(/[,;|+/]/).flatMap((part) => (SECTORS_BY_NAME.has(part.trim().toLowerCase()) ? [part] : part.split(/\s+/))).map((part) => part.trim()).filter(Boolean);
  const found = parts.map((part) => SECTORS_BY_NAME.get(part.toLowerCase()) ?? tell('sectors', 'sector-unknown', part));
  return SECTORS.filter((sector) => found.includes(sector));
}

/** A closed list by its codes and by its names in our languages. */
const byName = <T extends string>(codes: readonly T[], named: (code: T) => Readonly<Record<Language, string>>): ReadonlyMap<string, T> =>
  new Map(codes.flatMap((code) => [code, ...Object.values(named(code))].map((name) => [name.toLowerCase(), code] as const)));
const KINDS = byName(ORGANISATION_KINDS, (kind) => organisationTexts.entries[`kind.${kind}`]);
const KINDS_OF_UNIT = byName(UNIT_KINDS, (kind) => organisationTexts.entries[`unitKind.${kind}`]);
const SECTORS_BY_NAME = byName(SECTORS, (sector) => organisationTexts.entries[`sector.${sector}`]);
