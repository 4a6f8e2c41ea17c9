import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import * as z from 'zod';
import { can } from '../access.ts';
import { VersionId, VersionSummary, type Programme } from '../contract.ts';
import { Added, AddedMeasure, AddedSection, AddedStatement, AddedTask, ChangedMeasure, ChangedSection, ChangedStatement, ChangedTask, ChangedVersion, PartAsked, PartPage, Removed, RemovedHeading } from '../contract/editing.ts';
import { fromTable, isSameSet, reassigned } from '../rules/answering.ts';
import { taskOfStatement, withMeasure, withNewMeasure, withNewSection, withNewStatement, withNewTask, withoutAbsent, withoutMeasure, withoutSection, withoutStatement, withoutTask, withSection, withStatement, withTask } from '../rules/editing.ts';
import { goalOfCode, goalsOf } from '../rules/outline.ts';
import { partOf } from '../rules/parts.ts';
import { answering, undoChange } from '../store/drafts.ts';
import { versionById, type Version } from '../store/index.ts';
import { programmeTexts as texts } from '../texts.ts';
import { draftAsRead, draftFound, keepDraft, listed, notFound } from './found.ts';

const may = can('programme.version.edit');

/** A part of a draft, to be corrected. */
export const showPart = action({
  name: 'programme.part.show', kind: 'read', may, input: PartAsked, output: PartPage, audit: 'nothing-changes',
  async run({ versionId, kind, code }, scope) {
    const version = await draftFound(versionId, scope);
    const part = partOf(version.programme, kind, code);
    if (!part) throw notFound();
    const notes = version.programme.notes.map((note, no) => ({ ...note, no })).filter((note) => note.code === code || (kind === 'statement' && note.code === part.task?.code));
    return { summary: listed(version), goal: goalOfCode(goalsOf(version.programme, { withEmpty: true }), code), ...part, isCorrected: version.corrected.includes(code), notes };
  },
});

export const changeVersion = action({
  name: 'programme.version.change', kind: 'write', may, input: ChangedVersion, output: VersionSummary, audit: { event: 'programme.version.changed', about: ({ versionId }) => versionId },
  async run({ versionId, revision, version: label, period, ...content }, scope) {
    const version = await draftAsRead({ versionId, revision }, scope);
    if (period.to < period.from) throw new Problem('invalid', message(texts, 'edit.periodBackwards'), { fields: [{ at: 'period.to', message: message(texts, 'edit.periodBackwards') }] });
    return keepDraft(version, withoutAbsent({ ...version.programme, ...content, version: label, period }), scope);
  },
});

export const changeSection = action({
  name: 'programme.section.change', kind: 'write', may, input: ChangedSection, output: VersionSummary, audit: { event: 'programme.section.changed', about: ({ versionId, code }) => `${versionId} ${code}` },
  run: async ({ versionId, revision, code, ...content }, scope) => keepIfThere(await draftAsRead({ versionId, revision }, scope), (programme) => withSection(programme, code, content), scope),
});

/** A heading where a frame or a document lacks one: a goal of a spearhead, or a spearhead. */
export const addSection = action({
  name: 'programme.section.add', kind: 'write', may, input: AddedSection, output: Added, audit: { event: 'programme.section.added', about: ({ versionId }, { added }) => `${versionId} ${added}` },
  async run({ parent, title, ...read }, scope) {
    const version = await draftAsRead(read, scope);
    if (parent !== undefined && version.programme.measures.some(({ section }) => section === parent)) throw new Problem('invalid', message(texts, 'edit.holdsMeasures', { code: parent }));
    return keepAdded(version, withNewSection(version.programme, { parent, title }), scope);
  },
});

export const removeSection = action({
  name: 'programme.section.remove', kind: 'write', may, input: RemovedHeading, output: VersionSummary, audit: { event: 'programme.section.removed', about: ({ versionId, code }) => `${versionId} ${code}` },
  async run({ code, ...read }, scope) {
    const version = await draftAsRead(read, scope);
    if (!version.programme.sections.some((section) => section.code === code)) throw notFound();
    const programme = withoutSection(version.programme, code);
    if (!programme) throw new Problem('invalid', message(texts, 'edit.sectionNotEmpty', { code }));
    return keepDraft(version, programme, scope);
  },
});

export const addMeasure = action({
  name: 'programme.measure.add', kind: 'write', may, input: AddedMeasure, output: Added, audit: { event: 'programme.measure.added', about: ({ versionId }, { added }) => `${versionId} ${added}` },
  async run({ section, title, level, ...read }, scope) {
    const version = await draftAsRead(read, scope);
    if (version.programme.sections.some(({ parent }) => parent === section)) throw new Problem('invalid', message(texts, 'edit.holdsGoals', { code: section }));
    return keepAdded(version, withNewMeasure(version.programme, section, { title, level }), scope);
  },
});

export const removeMeasure = action({
  name: 'programme.measure.remove', kind: 'write', may, input: RemovedHeading, output: VersionSummary, audit: { event: 'programme.measure.removed', about: ({ versionId, code }) => `${versionId} ${code}` },
  async run({ code, ...read }, scope) {
    const version = await draftAsRead(read, scope);
    const programme = withoutMeasure(version.programme, code);
    return programme ? keepDraft(version, programme, scope, { corrected: version.corrected.filter((other) => !other.startsWith(`${code}-`)) }) : Promise.reject(notFound());
  },
});

export const changeMeasure = action({
  name: 'programme.measure.change', kind: 'write', may, input: ChangedMeasure, output: VersionSummary, audit: { event: 'programme.measure.changed', about: ({ versionId, code }) => `${versionId} ${code}` },
  async run({ versionId, revision, code, ...content }, scope) {
    const version = await draftAsRead({ versionId, revision }, scope);
    const programme = withMeasure(version.programme, code, content);
    // A row without parties is answered by its measure's level.
    return programme ? keepDraft(version, await byTable(programme, version, scope, ({ measure }) => measure === code), scope) : Promise.reject(notFound());
  },
});

export const changeTask = action({
  name: 'programme.task.change', kind: 'write', may, input: ChangedTask, output: VersionSummary, audit: { event: 'programme.task.changed', about: ({ versionId, code }) => `${versionId} ${code}` },
  async run({ versionId, revision, code, ...content }, scope) {
    const version = await draftAsRead({ versionId, revision }, scope);
    const programme = withTask(version.programme, code, content);
    return programme ? keepDraft(version, await byTable(programme, version, scope, (task) => task.code === code), scope) : Promise.reject(notFound());
  },
});

export const addTask = action({
  name: 'programme.task.add', kind: 'write', may, input: AddedTask, output: VersionSummary, audit: { event: 'programme.task.added', about: ({ versionId, measure }) => `${versionId} ${measure}` },
  run: async ({ versionId, revision, measure, ...content }, scope) => keepIfThere(await draftAsRead({ versionId, revision }, scope), (programme) => withNewTask(programme, measure, content), scope),
});

export const removeTask = action({
  name: 'programme.task.remove', kind: 'write', may, input: Removed, output: VersionSummary, audit: { event: 'programme.task.removed', about: ({ versionId, code }) => `${versionId} ${code}` },
  run: async ({ code, ...read }, scope) => keepIfThere(await draftAsRead(read, scope), (programme) => withoutTask(programme, code), scope),
});

export const changeStatement = action({
  name: 'programme.statement.change', kind: 'write', may, input: ChangedStatement, output: VersionSummary, audit: { event: 'programme.statement.changed', about: ({ versionId, code }) => `${versionId} ${code}` },
  async run({ code, content, ...read }, scope) {
    const version = await draftAsRead(read, scope);
    const programme = withStatement(version.programme, code, content);
    return programme ? keepDraft(version, programme, scope, { about: code, corrected: await correctedWith(version, programme, code, scope) }) : Promise.reject(notFound());
  },
});

export const addStatement = action({
  name: 'programme.statement.add', kind: 'write', may, input: AddedStatement, output: VersionSummary, audit: { event: 'programme.statement.added', about: ({ versionId, task }) => `${versionId} ${task}` },
  async run({ task, content, ...read }, scope) {
    const version = await draftAsRead(read, scope);
    const added = withNewStatement(version.programme, task, content);
    return added ? keepDraft(version, added.programme, scope, { about: added.code, corrected: await correctedWith(version, added.programme, added.code, scope) }) : Promise.reject(notFound());
  },
});

export const removeStatement = action({
  name: 'programme.statement.remove', kind: 'write', may, input: Removed, output: VersionSummary, audit: { event: 'programme.statement.removed', about: ({ versionId, code }) => `${versionId} ${code}` },
  async run({ code, ...read }, scope) {
    const version = await draftAsRead(read, scope);
    const programme = withoutStatement(version.programme, code);
    return programme ? keepDraft(version, programme, scope, { corrected: version.corrected.filter((other) => other !== code) }) : Promise.reject(notFound());
  },
});

/** Takes the latest change of a draft back. */
export const undoLastChange = action({
  name: 'programme.version.undo', kind: 'write', may, input: z.object({ versionId: VersionId, revision: z.int() }), output: VersionSummary, audit: { event: 'programme.version.change-undone', about: ({ versionId }) => versionId },
  async run(read, scope) {
    const version = await draftAsRead(read, scope);
    const outcome = await undoChange(scope.tx, version);
    if (outcome === 'none') throw new Problem('conflict', message(texts, 'edit.nothingToUndo'));
    if (outcome === 'label-taken') throw new Problem('conflict', message(texts, 'edit.labelTakenBefore'));
    const now = outcome === 'undone' ? await versionById(scope.tx, read.versionId, { withDrafts: true }) : undefined;
    if (!now) throw new Problem('conflict', message(texts, 'version.changed'));
    return listed(now);
  },
});

async function keepIfThere(version: Version, change: (programme: Programme) => Programme | undefined, scope: Scope): Promise<VersionSummary> {
  const programme = change(version.programme);
  if (!programme) throw notFound();
  return keepDraft(version, programme, scope);
}

async function keepAdded(version: Version, added: { readonly programme: Programme; readonly code: string } | undefined, scope: Scope): Promise<z.output<typeof Added>> {
  if (!added) throw notFound();
  return { ...(await keepDraft(version, added.programme, scope)), added: added.code };
}

/** What has other answerers than the table gives is remembered as corrected; what has the table's follows it again. */
async function correctedWith({ corrected }: Version, programme: Programme, code: string, { tx }: Scope): Promise<readonly string[]> {
  const others = corrected.filter((other) => other !== code);
  const task = taskOfStatement(programme, code);
  const statement = task?.statements.find((each) => each.code === code);
  return !task || !statement || isSameSet(statement.answeredBy, fromTable(programme, task, await answering(tx))) ? others : [...others, code];
}

/** The answerers of some tasks' statements anew, but for those that were corrected one by one. */
async function byTable(programme: Programme, { corrected }: Version, { tx }: Scope, isMeant: (task: Programme['tasks'][number]) => boolean): Promise<Programme> {
  const others = programme.tasks.filter((task) => !isMeant(task)).flatMap(({ statements }) => statements.map(({ code }) => code));
  return reassigned(programme, await answering(tx), new Set([...corrected, ...others])).programme;
}
