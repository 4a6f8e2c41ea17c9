import { NOTE_KINDS, type Note, type NoteKind } from '../contract.ts';

/** What a note asks of whoever reads it: to decide or look again, or only to know what was mended or left out. */
export const NOTE_WORK = ['decide', 'mended'] as const;
export type NoteWork = (typeof NOTE_WORK)[number];

const MENDED: ReadonlySet<NoteKind> = new Set(['misprint', 'footnote', 'footnote-mark', 'text-left-out', 'party-restored']);

export const workOf = (kind: NoteKind): NoteWork => (MENDED.has(kind) ? 'mended' : 'decide');

/** First what is to be decided, kind by kind, then what was mended; within a kind as the source has them. */
export const inOrderOfWork = <N extends Pick<Note, 'kind'>>(notes: readonly N[]): readonly N[] => notes.toSorted((a, b) => rankOf(a) - rankOf(b));

const rankOf = ({ kind }: Pick<Note, 'kind'>): number => NOTE_WORK.indexOf(workOf(kind)) * NOTE_KINDS.length + NOTE_KINDS.indexOf(kind);

export type NotesOfKind<N> = { readonly kind: NoteKind; readonly notes: readonly N[] };

/** Notes under what they ask and under their kind; what there is none of is left out. */
export const groupedByWork = <N extends Pick<Note, 'kind'>>(notes: readonly N[]): readonly { readonly work: NoteWork; readonly count: number; readonly kinds: readonly NotesOfKind<N>[] }[] =>
  [...Map.groupBy(inOrderOfWork(notes), ({ kind }) => workOf(kind))].map(([work, own]) => ({ work, count: own.length, kinds: [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, each]) => ({ kind, notes: each })) }));
