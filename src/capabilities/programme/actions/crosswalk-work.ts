import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { readRows, type TableRow } from '#platform/tables/index.ts';
import { can } from '../access.ts';
import { BringInCrosswalk, ConfirmCrosswalk, CorrectEntry, CorrectionKept, CrosswalkKept, RestartCrosswalk, WithdrawCrosswalk, type CrosswalkEntry } from '../contract/crosswalk.ts';
import { codesFrom, isChange, withEntry, wrongOf, type Wrong } from '../rules/crosswalk/entries.ts';
import { entriesFromDocument, entriesFromTable } from '../rules/crosswalk/file.ts';
import { partsFollowing } from '../rules/crosswalk/parts-following.ts';
import { byGoal, goesOn, shownEntry } from '../rules/crosswalk/shown.ts';
import { jsonFrom, kindOfFile } from '../rules/import.ts';
import * as store from '../store/crosswalk.ts';
import { crosswalkTexts as texts } from '../texts/crosswalk-texts.ts';
import { groundOf, namesOf, notFound, type Ground } from './crosswalk.ts';
import { followChains } from './crosswalk-chaining.ts';

const may = can('programme.crosswalk.edit');

/** Says what became of one statement; whatever stood at its codes gives way. Nothing holds by it before it is confirmed. */
export const correctEntry = action({
  name: 'programme.crosswalk.correct',
  kind: 'write',
  may,
  input: CorrectEntry,
  output: CorrectionKept,
  audit: { event: 'programme.crosswalk.corrected', about: ({ versionId, fromId, side, code }) => `${versionId} ${fromId} ${side} ${code}` },
  async run({ side, code, revision, from, to, change, ...between }, scope) {
    const ground = await asRead({ ...between, revision }, scope);
    if (!ground.entries.some((entry) => entry[side].includes(code))) throw notFound();
    if (!isChange(change)) throw refused('change', message(texts, 'chooseChange'));
    const wanted = { from: codesFrom(from), to: codesFrom(to), change };
    if (!wanted[side].includes(code)) throw refused(side, message(texts, 'leavesItself', { code }));
    const wrong = wrongOf(wanted, ground.both);
    if (wrong) throw refused(wrong.at, saidOf(wrong));
    const entries = withEntry(ground.entries, wanted, ground.both);
    return { ...(await keep(ground, entries, scope)), ...goesOn(byGoal(entries.map((entry, no) => shownEntry(entry, no, ground.both)), ground.goals), { side, code }) };
  },
});

/** Takes in a file, looked through whole: all of it or nothing. It replaces what was worked on and holds once it is confirmed. */
export const bringInCrosswalk = action({
  name: 'programme.crosswalk.bring-in',
  kind: 'write',
  may,
  input: BringInCrosswalk,
  output: CrosswalkKept,
  audit: { event: 'programme.crosswalk.brought-in', about: ({ versionId, fromId }) => `${versionId} ${fromId}` },
  async run({ file, ...read }, scope) {
    const ground = await asRead(read, scope);
    if (!file || file.bytes.length === 0) throw refused('file', message(texts, 'file.none-given'));
    const names = namesOf(ground);
    const entries = kindOfFile(file.bytes) === 'json' ? entriesFromDocument(jsonFrom(file.bytes), names, ground.both) : entriesFromTable(await tableFrom(file.bytes), names, ground.both);
    return keep(ground, entries, scope);
  },
});

/** Lets what was worked on hold: from now on proposals, what is left over, who answers and comparisons go by it. What held before is changed only with a reason. */
export const confirmCrosswalk = action({
  name: 'programme.crosswalk.confirm',
  kind: 'write',
  may,
  input: ConfirmCrosswalk,
  output: CrosswalkKept,
  audit: { event: 'programme.crosswalk.confirmed', about: ({ versionId, fromId, reason }) => `${versionId} ${fromId} ${reason}`.trim() },
  async run({ reason, confirm, ...read }, scope) {
    const ground = await asRead(read, scope);
    const { between, entries, goals, state } = ground;
    if (state.held && !state.isChanged) throw new Problem('conflict', message(texts, 'nothingNew'));
    if (state.held && reason === '') throw refused('reason', message(texts, 'sayWhy'));
    if (confirm !== 'yes') throw refused('confirm', message(texts, 'confirmIt'));
    const kept = read.revision === 0 ? await keep(ground, entries, scope) : { revision: read.revision };
    const isHeld = await store.hold(scope.tx, between, kept.revision, {
      entries, parts: partsFollowing(entries, goals.was, goals.is), at: scope.now, by: scope.actor.name, reason: state.held ? reason : null,
    });
    if (!isHeld) throw changed();
    await followChains(between, scope);
    return told(ground, kept.revision + 1, entries);
  },
});

/** Nothing holds between the versions any more: statements are known by their codes and texts again. */
export const withdrawCrosswalk = action({
  name: 'programme.crosswalk.withdraw',
  kind: 'write',
  may,
  input: WithdrawCrosswalk,
  output: CrosswalkKept,
  audit: { event: 'programme.crosswalk.withdrawn', about: ({ versionId, fromId, reason }) => `${versionId} ${fromId} ${reason}` },
  async run({ reason, ...read }, scope) {
    const ground = await asRead(read, scope);
    if (!ground.state.held) throw new Problem('conflict', message(texts, 'notHeld'));
    if (reason === '') throw refused('withdrawal', message(texts, 'sayWhy'));
    if (!(await store.withdraw(scope.tx, ground.between, read.revision))) throw changed();
    await followChains(ground.between, scope);
    return told(ground, read.revision + 1, ground.entries);
  },
});

/** Forgets what was worked on, where nothing holds: it begins again with what the program suggests. */
export const restartCrosswalk = action({
  name: 'programme.crosswalk.restart',
  kind: 'write',
  may,
  input: RestartCrosswalk,
  output: CrosswalkKept,
  audit: { event: 'programme.crosswalk.restarted', about: ({ versionId, fromId }) => `${versionId} ${fromId}` },
  async run(read, scope) {
    const ground = await asRead(read, scope);
    if (!(await store.forget(scope.tx, ground.between, read.revision))) throw changed();
    return told(ground, 0, ground.entries);
  },
});

type Read = Parameters<typeof groundOf>[0] & { readonly revision: number };

const changed = (): Problem => new Problem('conflict', message(texts, 'changed'));
const refused = (at: string, said: ReturnType<typeof message>): Problem => new Problem('invalid', message(texts, 'wrong'), { fields: [{ at, message: said }] });

async function asRead({ revision, ...between }: Read, scope: Scope): Promise<Ground> {
  const ground = await groundOf(between, scope);
  if (ground.state.revision !== revision) throw changed();
  return ground;
}

async function keep(ground: Ground, entries: readonly CrosswalkEntry[], { tx }: Scope) {
  if (!(await store.keepEntries(tx, ground.between, ground.state.revision, entries))) throw changed();
  return told(ground, ground.state.revision + 1, entries);
}

const told = ({ to, from }: Ground, revision: number, entries: readonly CrosswalkEntry[]) => ({ versionId: to.id, fromId: from.id, revision, entries: entries.length });

const saidOf = ({ said, code = '' }: Wrong) => (said === 'unknownFrom' || said === 'unknownTo' ? message(texts, said, { code }) : message(texts, said));

/** Two versions together have some hundreds. */
const MOST_ROWS = 20_000;

async function tableFrom(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readRows(bytes)) if (rows.push(row) > MOST_ROWS) throw refused('file', message(texts, 'file.tooMany', { most: String(MOST_ROWS) }));
  return rows;
}
