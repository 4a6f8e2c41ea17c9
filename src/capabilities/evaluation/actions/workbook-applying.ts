import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AcceptAnswers, FileBrought, OfFile, type AnswerFile } from '../contract/workbook.ts';
import { answerOf } from '../rules/workbook/comparing.ts';
import * as store from '../store/index.ts';
import { workbookPageTexts as texts } from '../texts/workbook-page-texts.ts';
import { compareRows, saveRows } from './workbook-comparing.ts';
import { fileFound, grantsKept, refuseClosed, undecided } from './workbook-in.ts';

const may = can('evaluation.answer.save');

/** Up to so many answers are saved, or taken back, while one waits, in a second or two; more of them in the background. */
const AT_ONCE = 5_000;

/** Saves what was accepted of a file: what was seen, all or none. */
export const acceptAnswers = action({
  name: 'evaluation.answer-file.accept',
  kind: 'write',
  may,
  input: AcceptAnswers,
  output: FileBrought,
  audit: { event: 'evaluation.answer-file.accepted', about: ({ fileId }, { state }) => `${fileId} ${state}` },
  async run({ revision, ...input }, scope) {
    const { round, file } = await undecided(input, scope);
    const { changed, mine, theirs } = file.counts;
    if (file.revision !== revision) throw new Problem('conflict', message(texts, 'seenOther'));
    if (changed + mine + theirs === 0) throw new Problem('invalid', message(texts, 'nothingToSave'));
    if (changed + mine + theirs <= AT_ONCE) return { fileId: file.id, state: await apply(file, round, scope) };
    return doLater(file, 'accepted', scope);
  },
});

/** Brings an accepted file in: for the job. Whatever ends the program in between ends the transaction, and the file still waits. */
export const applyAnswers = action({
  name: 'evaluation.answer-file.apply',
  kind: 'write',
  may,
  input: OfFile,
  output: FileBrought,
  audit: { event: 'evaluation.answer-file.applied', about: ({ fileId }, { state }) => `${fileId} ${state}` },
  prepare: async (input, { transact, now: begunAt }) => async (scope) => {
    const { round, file } = await fileFound(input, scope);
    if (file.state !== 'accepted') return { fileId: file.id, state: file.state };
    refuseClosed(round);
    return { fileId: file.id, state: await apply(file, round, scope, (percent) => transact((tx) => store.tellAnswersCome(tx, file.no, percent, begunAt))) };
  },
});

/**
 * Under the locks of any save. If an answer has become another since it was compared, nothing is saved, and the new comparison waits to be looked at. How far it has come
 * is told by a transaction of its own.
 */
async function apply(file: store.KeptAnswerFile, round: store.KeptRound, scope: Scope, tell?: Tell): Promise<AnswerFile['state']> {
  const { tx, now } = scope;
  await store.lockForSaving(tx, await store.locksOfFile(tx, file));
  if (await store.hasMoved(tx, file)) {
    for await (const rows of store.rowsRead(tx, file)) await store.keepRows(tx, file, await compareRows(rows, round, scope));
    await store.setCompared(tx, file, 'outdated');
    return 'outdated';
  }
  const all = file.counts.changed + file.counts.mine + file.counts.theirs;
  let saved = 0;
  for await (const rows of store.rowsToSave(tx, file)) {
    // What stands is taken in a row where nothing but what is in conflict differs: there is nothing to save.
    const moving = rows.filter(({ cells, take }) => take === 'mine' || cells.some(({ verdict }) => verdict === 'change'));
    const done = await saveRows(moving.map(({ formId, tenantNo, statement, cells, take, now: stands }) => ({ formId, tenantNo, statement, version: stands.version, answer: answerOf(cells, stands, take) })), scope);
    await store.markSaved(tx, file, done.map((each, i) => ({ line: moving[i]?.line ?? 0, saved: each })));
    saved += done.length;
    await tell?.(percentOf(saved, all));
  }
  await store.forgetRows(tx, file, { withSaved: false });
  await store.endAnswerFile(tx, file, { state: 'applied', at: now, counts: { saved } });
  return 'applied';
}

/** Makes what a file changed what it was before; what somebody has changed since is left as it is. */
export const takeBackAnswers = action({
  name: 'evaluation.answer-file.take-back',
  kind: 'write',
  may,
  input: OfFile,
  output: FileBrought,
  audit: { event: 'evaluation.answer-file.taken-back', about: ({ fileId }, { state }) => `${fileId} ${state}` },
  async run(input, scope) {
    const { round, file } = await fileFound(input, scope, { lock: true });
    if (file.state !== 'applied') throw new Problem('conflict', message(texts, 'decided'));
    refuseClosed(round);
    return file.counts.saved <= AT_ONCE ? { fileId: file.id, state: await takeBack(file, scope) } : doLater(file, 'taking-back', scope);
  },
});

/** Takes back what somebody asked for: for the job. */
export const finishTakingBack = action({
  name: 'evaluation.answer-file.finish-taking-back',
  kind: 'write',
  may,
  input: OfFile,
  output: FileBrought,
  audit: { event: 'evaluation.answer-file.taken-back', about: ({ fileId }, { state }) => `${fileId} ${state}` },
  prepare: async (input, { transact, now: begunAt }) => async (scope) => {
    const { round, file } = await fileFound(input, scope);
    if (file.state !== 'taking-back') return { fileId: file.id, state: file.state };
    refuseClosed(round);
    return { fileId: file.id, state: await takeBack(file, scope, (percent) => transact((tx) => store.tellAnswersCome(tx, file.no, percent, begunAt))) };
  },
});

async function takeBack(file: store.KeptAnswerFile, { tx, reach, actor, now }: Scope, tell?: Tell): Promise<'taken-back'> {
  await store.lockForSaving(tx, await store.locksOfFile(tx, file));
  let back = 0;
  for await (const rows of store.rowsToTakeBack(tx, file)) {
    const saved = await store.saveAnswers(tx, rows.map((row) => ({ ...row, account: actor.accountId, reach, wayIn: 'file' as const })), now);
    if (saved.includes(undefined)) throw new Problem('conflict', message(texts, 'movedNow'));
    back += saved.length;
    await tell?.(percentOf(back, file.counts.saved));
  }
  if (back === 0) throw new Problem('conflict', message(texts, 'nothingToTakeBack'));
  await store.forgetRows(tx, file, { withSaved: true });
  await store.endAnswerFile(tx, file, { state: 'taken-back', at: now, counts: { changedSince: file.counts.saved - back } });
  return 'taken-back';
}

type Tell = (percent: number) => Promise<void>;
const percentOf = (done: number, of: number): number => Math.min(99, Math.round((done * 100) / Math.max(of, 1)));

/** In the background, under the rights that allow it now. */
async function doLater<const State extends 'accepted' | 'taking-back'>(file: store.KeptAnswerFile, state: State, { tx, actor, now }: Scope): Promise<{ readonly fileId: AnswerFile['id']; readonly state: State }> {
  await store.setToBeDone(tx, file, { state, grants: grantsKept({ actor }), at: now });
  return { fileId: file.id, state };
}
