import * as z from 'zod';
import { holds } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { NoteKind, VersionId, type Note } from '../contract.ts';
import { NoteFilter, NotesPage } from '../contract/editing.ts';
import { inOrderOfWork } from '../rules/note-work.ts';
import { isAround, linesAround, partOfCode } from '../rules/parts.ts';
import { reopenNote, settledNotes, settleNotes, sourceOf } from '../store/sources.ts';
import { draftFound, listed, notFound, versionFound } from './found.ts';

/** What the reader repaired or doubted, each with the lines of the source around it; first what is to be decided. */
export const showNotes = action({
  name: 'programme.note.list',
  kind: 'read',
  may: can('programme.version.read'),
  input: z.object({ versionId: VersionId, show: NoteFilter.catch('open').default('open') }),
  output: NotesPage,
  audit: 'nothing-changes',
  async run({ versionId, show }, scope) {
    const version = await versionFound(versionId, scope);
    const { programme } = version;
    const settled = await settledNotes(scope.tx, version);
    const all = programme.notes.map((note, no) => ({ ...note, no, settled: settled.get(no) ?? null }));
    const shown = all.filter((note) => show === 'all' || (show === 'settled') === (note.settled !== null));
    const source = await sourceOf(scope.tx, version, linesAround(shown));
    const isDraft = version.state === 'draft';
    const lines = [...(source?.lines ?? [])].sort(([a], [b]) => a - b);
    return {
      summary: listed(version),
      source: source ? { fileName: source.fileName, mediaType: source.mediaType, hash: source.hash, lines: source.count } : null,
      show, settled: settled.size, open: all.length - settled.size,
      notes: inOrderOfWork(shown).map((note) => ({
        ...note, part: partOfCode(programme, note.code), around: lines.filter(([line]) => isAround(line, note.line)).map(([line, text]) => ({ line, text })),
      })),
      may: { edit: isDraft && holds(scope.actor, can('programme.version.edit')), settle: isDraft && holds(scope.actor, can('programme.note.settle')) },
    };
  },
});

const OfNote = z.object({ versionId: VersionId, no: z.int().min(0) });
const Left = z.object({ no: z.int(), next: z.int().nullable() });

/** Somebody has looked at a doubt and leaves it at that. `next`: the open one behind it, in the order of work. */
export const settleNote = action({
  name: 'programme.note.settle',
  kind: 'write',
  may: can('programme.note.settle'),
  input: OfNote.extend({ isSettled: z.boolean() }),
  output: Left,
  audit: { event: 'programme.note.settled', about: ({ versionId, no, isSettled }) => `${versionId} ${no} ${isSettled ? 'settled' : 'open'}` },
  async run({ versionId, no, isSettled }, scope) {
    const { tx } = scope;
    const version = await draftFound(versionId, scope);
    if (!version.programme.notes[no]) throw notFound();
    if (isSettled) await settleNotes(tx, version, [no], whoLooked(scope));
    else await reopenNote(tx, version, no);
    const settled = await settledNotes(tx, version);
    const order = numbered(version.programme.notes);
    const place = order.findIndex((note) => note.no === no);
    const open = [...order.slice(place + 1), ...order.slice(0, place)].find((note) => !settled.has(note.no));
    return { no, next: open?.no ?? null };
  },
});

/** All the open ones of one kind at once. `next`: the first kind that still has any. */
export const settleKind = action({
  name: 'programme.note.settle-kind',
  kind: 'write',
  may: can('programme.note.settle'),
  input: z.object({ versionId: VersionId, kind: NoteKind }),
  output: z.object({ settled: z.int(), next: NoteKind.nullable() }),
  audit: { event: 'programme.note.kind-settled', about: ({ versionId, kind }, { settled }) => `${versionId} ${kind} ${settled}` },
  async run({ versionId, kind }, scope) {
    const version = await draftFound(versionId, scope);
    const settled = await settledNotes(scope.tx, version);
    const open = numbered(version.programme.notes).filter(({ no }) => !settled.has(no));
    const own = open.filter((note) => note.kind === kind);
    if (own.length === 0) throw notFound();
    await settleNotes(scope.tx, version, own.map(({ no }) => no), whoLooked(scope));
    const last = open.findLastIndex((note) => note.kind === kind);
    return { settled: own.length, next: (open[last + 1] ?? open.find((note) => note.kind !== kind))?.kind ?? null };
  },
});

const numbered = (notes: readonly Note[]): readonly (Note & { readonly no: number })[] => inOrderOfWork(notes.map((note, no) => ({ ...note, no })));

const whoLooked = ({ now, actor }: Scope): Parameters<typeof settleNotes>[3] => ({ at: now, accountId: actor.accountId, by: actor.name });
