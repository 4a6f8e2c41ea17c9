import * as z from 'zod';
import { holds } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { VersionId } from '../contract.ts';
import { AskCrosswalk, AskEntry, Between, CrosswalkPage, CrosswalksPage, CrosswalkTakenOut, EntryPage, type CrosswalkEntry, type CrosswalkState } from '../contract/crosswalk.ts';
import { bothOf, countChanges, isSameCrosswalk, needsLook, rowsOf } from '../rules/crosswalk/entries.ts';
import { documentOf } from '../rules/crosswalk/file.ts';
import { entriesOf } from '../rules/crosswalk/following.ts';
import { byGoal, precedes, shownEntry, statementsIn, withoutCounterpart } from '../rules/crosswalk/shown.ts';
import { suggested } from '../rules/crosswalk/suggesting.ts';
import { askableGoalsOf } from '../rules/outline.ts';
import * as store from '../store/crosswalk.ts';
import { chainsTo, versionsBetween } from '../store/crosswalk-chains.ts';
import { versions, type Version } from '../store/index.ts';
import { crosswalkTexts as texts } from '../texts/crosswalk-texts.ts';
import { listed, versionFound } from './found.ts';

const mayRead = can('programme.version.read');
const mayEdit = ({ actor }: Pick<Scope, 'actor'>): boolean => holds(actor, can('programme.crosswalk.edit'));

/** The versions that were published before this one, and how far the crosswalk from each has come. Others than the owner are told of those that hold, or are followed over others. */
export const listCrosswalks = action({
  name: 'programme.crosswalk.list',
  kind: 'read',
  may: mayRead,
  input: z.object({ versionId: VersionId }),
  output: CrosswalksPage,
  audit: 'nothing-changes',
  async run({ versionId }, scope) {
    const to = await publishedFound(versionId, scope);
    const come = await store.crosswalksTo(scope.tx, to.no);
    const over = await chainsTo(scope.tx, to.no);
    const earlier = (await versions(scope.tx, { withDrafts: false, before: to })).map((from) => ({ from, state: stateOf(come.get(from.id)), via: over.get(from.id) ?? [] }));
    return { to: listed(to), versions: mayEdit(scope) ? earlier : earlier.filter(({ state, via }) => state === 'held' || via.length > 0), may: { edit: mayEdit(scope) } };
  },
});

const stateOf = (come: { readonly isHeld: boolean } | undefined): 'none' | 'begun' | 'held' => (come ? (come.isHeld ? 'held' : 'begun') : 'none');

/** What became of each statement between two versions: for the owner as it is worked on, for others as it holds. */
export const showCrosswalk = action({
  name: 'programme.crosswalk.show',
  kind: 'read',
  may: mayRead,
  input: AskCrosswalk,
  output: CrosswalkPage,
  audit: 'nothing-changes',
  async run({ show, ...between }, scope) {
    const ground = await groundOf(between, scope);
    const { entries, both, state } = ground;
    const isEdited = mayEdit(scope);
    const all = entries.map((entry, no) => shownEntry(entry, no, both));
    const given = isEdited ? show : 'all';
    return {
      to: listed(ground.to), from: listed(ground.from), via: state.held ? [] : await versionsBetween(scope.tx, ground.to.id, ground.from.id), state, show: given, counts: countChanges(entries), toLook: entries.filter(needsLook).length, all: entries.length,
      goals: byGoal(given === 'all' ? all : all.filter((entry) => entry.needsLook), { was: ground.goals.was, is: ground.goals.is }), may: { edit: isEdited },
    };
  },
});

/** One entry, to be corrected: that of a code on either side. */
export const showEntry = action({
  name: 'programme.crosswalk.show-entry',
  kind: 'read',
  may: can('programme.crosswalk.edit'),
  input: AskEntry,
  output: EntryPage,
  audit: 'nothing-changes',
  async run({ code, side, ...between }, scope) {
    const { to, from, entries, both, goals, state } = await groundOf(between, scope);
    const all = entries.map((each, no) => shownEntry(each, no, both));
    const entry = all[entries.findIndex((each) => each[side].includes(code))];
    if (!entry) throw notFound();
    return { to: listed(to), from: listed(from), revision: state.revision, side, code, entry, without: withoutCounterpart(all, entry, goals) };
  },
});

/** The crosswalk as lykta.crosswalk/1, with the texts for a table: for the owner as it is worked on, for others as it holds. */
export const takeOutCrosswalk = action({
  name: 'programme.crosswalk.take-out',
  kind: 'read',
  may: mayRead,
  input: Between,
  output: CrosswalkTakenOut,
  audit: 'nothing-changes',
  async run(between, scope) {
    const { to, from, entries, both } = await groundOf(between, scope);
    const textsOf = (side: typeof both.was) => Object.fromEntries([...side.values()].map(({ code, text }) => [code, text]));
    return { document: documentOf(entries, namesOf({ from, to })), texts: { from: textsOf(both.was), to: textsOf(both.is) } };
  },
});

export const notFound = (): Problem => new Problem('not-found', message(texts, 'notFound'));

export const namesOf = ({ from, to }: Pick<Ground, 'from' | 'to'>) => ({ from: nameOf(from), to: nameOf(to) });
const nameOf = ({ programme: { code, version } }: Version) => ({ programme: code, version });

async function publishedFound(id: VersionId, scope: Scope): Promise<Version> {
  const version = await versionFound(id, scope);
  if (version.state !== 'published') throw new Problem('conflict', message(texts, 'notPublished'));
  return version;
}

/**
 * Two versions and what stands between them. Where nobody has worked on it yet the entries are what the program suggests, which only who may edit is shown; who may
 * not gets what holds, and finds nothing where nothing does.
 */
export async function groundOf({ versionId, fromId }: z.output<typeof Between>, scope: Scope) {
  const [to, from] = [await publishedFound(versionId, scope), await publishedFound(fromId, scope)];
  if (!precedes(from, to)) throw new Problem('conflict', message(texts, to.no === from.no ? 'itself' : 'later'));
  const goals = { was: askableGoalsOf(from.programme), is: askableGoalsOf(to.programme) };
  const both = bothOf(statementsIn(goals.was), statementsIn(goals.is));
  const between = { fromNo: from.no, toNo: to.no };
  const kept = await store.crosswalk(scope.tx, between);
  const rows = kept?.held ? await store.heldRows(scope.tx, between) : [];
  if (!mayEdit(scope) && !kept?.held) throw notFound();
  const entries: readonly CrosswalkEntry[] = !mayEdit(scope) ? entriesOf(rows) : (kept?.entries ?? suggested([...both.was.values()], [...both.is.values()]));
  const state: CrosswalkState = {
    revision: kept?.revision ?? 0, held: kept?.held ?? null, isChanged: rows.length > 0 && mayEdit(scope) && !isSameCrosswalk(rowsOf(entries), rows),
  };
  return { to, from, goals, both, between, entries, state };
}
export type Ground = Awaited<ReturnType<typeof groundOf>>;
