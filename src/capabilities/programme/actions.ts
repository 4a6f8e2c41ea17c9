import { randomUUIDv7 } from 'node:crypto';
import * as z from 'zod';
import { addNamedBodies } from '#capabilities/organisations/index.ts';
import { holds, type Actor, type Permission } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from './access.ts';
import { GoalPage, ImportFile, Programme, ShippedSummary, VersionId, VersionOutline, VersionSummary, WholeProgramme } from './contract.ts';
import { GivenLabel, Publishing } from './contract/editing.ts';
import { comparedWithCatalogue, overCatalogue, shippedSummaries } from './actions/catalogue.ts';
import { amongFor, keepNewDraft, listed, versionFound } from './actions/found.ts';
import { readFile } from './actions/read-file.ts';
import { dueTable, dueToNobody } from './rules/due.ts';
import { namedBodies } from './rules/named-bodies.ts';
import { countWholes, goalOfCode, goalsOf } from './rules/outline.ts';
import { withoutCrosswalk } from './store/crosswalk.ts';
import { answering, changesOf } from './store/drafts.ts';
import * as store from './store/index.ts';
import { addSource, copySource, settledNotes } from './store/sources.ts';
import { programmeTexts as texts } from './texts.ts';

export const listVersions = action({
  name: 'programme.version.list',
  kind: 'read',
  may: can('programme.version.read'),
  input: z.object({}),
  output: z.object({ versions: z.array(VersionSummary).readonly(), catalogues: z.array(ShippedSummary).readonly(), may: z.object({ import: z.boolean() }).readonly() }),
  audit: 'nothing-changes',
  async run(_input, { actor, tx }) {
    const mayImport = holds(actor, can('programme.version.import'));
    return { versions: await store.versions(tx, amongFor(actor)), catalogues: mayImport ? shippedSummaries() : [], may: { import: mayImport } };
  },
});

/** Reads a file, before there is a transaction for it, and keeps it as a draft that only its owner sees, with the lines that it was read from. A document that Lykta has a catalogue of is laid over it. */
export const importProgramme = action({
  name: 'programme.version.import',
  kind: 'write',
  may: can('programme.version.import'),
  input: ImportFile,
  output: VersionSummary,
  audit: { event: 'programme.version.imported', about: (_input, { id }) => id },
  async prepare({ file }, { transact }) {
    const own = await transact(answering);
    const { programme, source, corrected } = overCatalogue(await readFile(file.bytes, own), own);
    return async (scope) => {
      const id = VersionId.parse(randomUUIDv7());
      await keepNewDraft({ id, programme, sourceName: file.name, at: scope.now, corrected }, 'file', scope);
      await addSource(scope.tx, id, { ...source, fileName: file.name });
      return listed(await versionFound(id, scope));
    };
  },
});

/** A new draft with all that a version holds, under a label of its own: how a published version is corrected. */
export const copyVersion = action({
  name: 'programme.version.copy',
  kind: 'write',
  may: can('programme.version.copy'),
  input: z.object({ versionId: VersionId, label: GivenLabel }),
  output: VersionSummary,
  audit: { event: 'programme.version.copied', about: ({ versionId }, { id }) => `${versionId} ${id}` },
  async run({ versionId, label }, scope) {
    const version = await versionFound(versionId, scope);
    const id = VersionId.parse(randomUUIDv7());
    await keepNewDraft({ id, programme: { ...version.programme, version: label }, sourceName: version.sourceName, at: scope.now, corrected: version.corrected }, 'label', scope);
    await copySource(scope.tx, version, id);
    return listed(await versionFound(id, scope));
  },
});

export const showVersion = action({
  name: 'programme.version.show',
  kind: 'read',
  may: can('programme.version.read'),
  input: z.object({ versionId: VersionId }),
  output: VersionOutline,
  audit: 'nothing-changes',
  async run({ versionId }, scope) {
    const version = await versionFound(versionId, scope);
    const { programme } = version;
    const goals = goalsOf(programme, { withEmpty: true });
    return {
      summary: listed(version),
      about: programme.about ?? null,
      publisher: programme.publisher ?? null,
      ownWords: programme.ownWords ?? null,
      spearheads: [...Map.groupBy(goals, ({ spearhead }) => spearhead)].map(([{ code, title }, own]) => ({
        code, title, takesGoals: !programme.measures.some(({ section }) => section === code),
        goals: own.map(({ section, measures }) => ({ code: section.code, title: section.title, ...countsIn(measures) })),
      })),
      coreIndicators: programme.coreIndicators,
      compared: comparedWithCatalogue(programme),
      notes: programme.notes.map((note) => ({ ...note, goal: note.code ? goalOfCode(goals, note.code) : null })),
      dueToNobody: dueToNobody(programme),
      due: dueTable(programme),
      openNotes: version.state === 'draft' ? programme.notes.length - (await settledNotes(scope.tx, version)).size : null,
      mayUndo: version.state === 'draft' && (await changesOf(scope.tx, version)) > 0,
      unfollowed: version.state === 'published' && holds(scope.actor, can('programme.crosswalk.edit')) ? await withoutCrosswalk(scope.tx, versionId) : null,
      may: abilities(scope.actor, version),
    };
  },
});

export const showWhole = action({
  name: 'programme.version.read-whole',
  kind: 'read',
  may: can('programme.version.read'),
  input: z.object({ versionId: VersionId }),
  output: WholeProgramme,
  audit: 'nothing-changes',
  async run({ versionId }, scope) {
    const version = await versionFound(versionId, scope);
    return { summary: listed(version), programme: version.programme };
  },
});

export const showGoal = action({
  name: 'programme.goal.show',
  kind: 'read',
  may: can('programme.version.read'),
  input: z.object({ versionId: VersionId, goal: z.string().max(20) }),
  output: GoalPage,
  audit: 'nothing-changes',
  async run({ versionId, goal: code }, scope) {
    const version = await versionFound(versionId, scope);
    const goals = goalsOf(version.programme, { withEmpty: true });
    const goal = goals.find(({ section }) => section.code === code);
    if (!goal) throw new Problem('not-found', message(texts, 'version.notFound'));
    return {
      summary: listed(version),
      section: goal.section,
      measures: goal.measures.map(({ tasks, ...measure }) => ({ measure, tasks })),
      notes: version.programme.notes.filter((note) => note.code && goalOfCode(goals, note.code) === code),
      corrected: version.corrected,
      may: { edit: abilities(scope.actor, version).edit },
    };
  },
});

/** Makes a draft public and unchangeable. A form asks whoever presses its button to confirm that; elsewhere the command says it. Refused while a statement would be asked of nobody. */
export const publishVersion = action({
  name: 'programme.version.publish',
  kind: 'write',
  may: can('programme.version.publish'),
  input: Publishing,
  output: VersionSummary,
  audit: { event: 'programme.version.published', about: ({ versionId }) => versionId },
  async run({ versionId, revision }, scope) {
    const version = await versionFound(versionId, scope);
    const { programme } = version;
    if (version.state === 'published' || version.revision !== revision) throw new Problem('conflict', message(texts, 'version.changed'));
    if (programme.tasks.every(({ statements }) => statements.length === 0)) throw new Problem('invalid', message(texts, 'version.noStatements'));
    const codes = dueToNobody(programme);
    if (codes.length > 0) throw new Problem('invalid', message(texts, 'version.dueToNobody', { codes: codes.join(', ') }));
    const outcome = await store.publish(scope.tx, version, scope.now);
    if (outcome === 'label-taken') throw new Problem('conflict', message(texts, 'version.labelTaken', { label: programme.version }));
    if (outcome === 'changed') throw new Problem('conflict', message(texts, 'version.changed'));
    // Whom it gives tasks by name is in the tree from now on, and so asked in every round.
    await addNamedBodies(scope.tx, namedBodies(programme), scope.today, { accountId: scope.actor.accountId, at: scope.now });
    return listed({ ...version, state: 'published', revision: revision + 1, publishedAt: scope.now });
  },
});

/** Throws a draft away. What is published stays. */
export const removeDraft = action({
  name: 'programme.version.remove',
  kind: 'write',
  may: can('programme.version.import'),
  input: z.object({ versionId: VersionId }),
  output: z.object({}),
  audit: { event: 'programme.version.removed', about: ({ versionId }) => versionId },
  async run({ versionId }, { tx }) {
    if ((await store.removeDraft(tx, versionId)) === 0) throw new Problem('not-found', message(texts, 'version.notFound'));
    return {};
  },
});

/** The exchange document of a version, as it was read or given. */
export const takeOutVersion = action({
  name: 'programme.version.take-out',
  kind: 'read',
  may: can('programme.version.read'),
  input: z.object({ versionId: VersionId }),
  output: Programme,
  audit: 'nothing-changes',
  run: async ({ versionId }, scope) => (await versionFound(versionId, scope)).programme,
});

const countsIn = (measures: ReturnType<typeof goalsOf>[number]['measures']) => {
  const tasks = measures.flatMap((measure) => measure.tasks);
  return { measures: measures.length, tasks: tasks.length, statements: tasks.flatMap(({ statements }) => statements).length, wholes: countWholes(measures) };
};

function abilities(actor: Actor, { state }: store.Version): VersionOutline['may'] {
  const isDraft = state === 'draft';
  const may = (permission: Permission): boolean => holds(actor, permission);
  return {
    publish: isDraft && may(can('programme.version.publish')), remove: isDraft && may(can('programme.version.import')), edit: isDraft && may(can('programme.version.edit')),
    answering: isDraft && may(can('programme.answering.edit')), copy: may(can('programme.version.copy')), goOn: !isDraft && may(can('programme.version.publish')),
  };
}

/** For whoever begins: whether a version has been published, and what waits to be. */
export const showProgrammeStep = action({
  name: 'programme.beginning.show',
  kind: 'read',
  may: can('programme.version.publish'),
  input: z.object({}),
  output: z.object({ isDone: z.boolean(), drafts: z.int(), published: z.int() }),
  audit: 'nothing-changes',
  async run(_input, { tx }) {
    const { drafts, published } = await store.countVersions(tx);
    return { isDone: published > 0, drafts, published };
  },
});
