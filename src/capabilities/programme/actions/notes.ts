import * as z from 'zod';
import { holds } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { VersionId } from '../contract.ts';
import { NoteFilter, NotesPage } from '../contract/editing.ts';
import { isAround, linesAround, partOfCode } from '../rules/parts.ts';
import { reopenNote, settledNotes, settleNote as keepSettled, sourceOf } from '../store/sources.ts';
import { draftFound, listed, notFound, versionFound } from './found.ts';

/** What the reader repaired or doubted, each with the lines of the source around it. */
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
      notes: shown.map((note) => ({
        ...note, part: partOfCode(programme, note.code), around: lines.filter(([line]) => isAround(line, note.line)).map(([line, text]) => ({ line, text })),
      })),
      may: { edit: isDraft && holds(scope.actor, can('programme.version.edit')), settle: isDraft && holds(scope.actor, can('programme.note.settle')) },
    };
  },
});

const OfNote = z.object({ versionId: VersionId, no: z.int().min(0) });
const Left = z.object({ no: z.int(), next: z.int().nullable() });

/** Somebody has looked at a doubt and leaves it at that. `next`: the first open one behind it. */
export const settleNote = action({
  name: 'programme.note.settle',
  kind: 'write',
  may: can('programme.note.settle'),
  input: OfNote.extend({ isSettled: z.boolean() }),
  output: Left,
  audit: { event: 'programme.note.settled', about: ({ versionId, no, isSettled }) => `${versionId} ${no} ${isSettled ? 'settled' : 'open'}` },
  async run({ versionId, no, isSettled }, { tx, now, actor, ...scope }) {
    const version = await draftFound(versionId, { tx, now, actor, ...scope });
    if (!version.programme.notes[no]) throw notFound();
    if (isSettled) await keepSettled(tx, version, no, { at: now, accountId: actor.accountId, by: actor.name });
    else await reopenNote(tx, version, no);
    const settled = await settledNotes(tx, version);
    const open = version.programme.notes.map((_note, i) => i).filter((i) => !settled.has(i));
    return { no, next: open.find((i) => i > no) ?? open[0] ?? null };
  },
});
