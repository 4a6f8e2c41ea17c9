import type { Note, Programme } from '../contract.ts';
import type { PART_KINDS, PartPage } from '../contract/editing.ts';

type PartKind = (typeof PART_KINDS)[number];
type Part = Pick<PartPage, 'section' | 'measure' | 'task' | 'statement'>;

/** A part by its kind and code, with all that it stands in; undefined where there is none. */
export function partOf(programme: Programme, kind: PartKind, code: string): Part | undefined {
  const statement = kind === 'statement' ? programme.tasks.flatMap(({ statements }) => statements).find((each) => each.code === code) : undefined;
  const task = statement ? programme.tasks.find(({ statements }) => statements.includes(statement)) : kind === 'task' ? programme.tasks.find((each) => each.code === code) : undefined;
  const measure = programme.measures.find((each) => each.code === (task?.measure ?? (kind === 'measure' ? code : undefined)));
  const section = programme.sections.find((each) => each.code === (measure?.section ?? (kind === 'section' ? code : undefined)));
  const part: Part = { section: section ?? null, measure: measure ?? null, task: task ?? null, statement: statement ?? null };
  return part[kind] === null ? undefined : part;
}

/** The kind of thing that a note's code names: where its correction is made. Undefined where it is gone. */
export function partOfCode(programme: Programme, code: string | undefined): { readonly kind: PartKind; readonly code: string } | null {
  if (code === undefined) return null;
  const kinds: readonly PartKind[] = ['statement', 'task', 'measure', 'section'];
  const kind = kinds.find((each) => partOf(programme, each, code));
  return kind ? { kind, code } : null;
}

/** So many lines of the source are shown before and behind the place of a doubt. */
const AROUND = 4;

/** The lines of the source around each of some notes, each line once: what the store is asked for. */
export const linesAround = (notes: readonly Pick<Note, 'line'>[]): readonly number[] =>
  [...new Set(notes.flatMap(({ line }) => Array.from({ length: 2 * AROUND + 1 }, (_none, i) => line - AROUND + i)))].filter((line) => line >= 1).sort((a, b) => a - b);

export const isAround = (line: number, place: number): boolean => Math.abs(line - place) <= AROUND;
