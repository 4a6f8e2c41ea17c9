import type { Scope } from '#platform/action/index.ts';
import { chained, chainsOf, together, type Chain } from '../rules/crosswalk/chaining.ts';
import { partsFollowing } from '../rules/crosswalk/parts-following.ts';
import { askableGoalsOf, type Goal } from '../rules/outline.ts';
import type { Between } from '../store/crosswalk.ts';
import * as store from '../store/crosswalk-chains.ts';
import { versionById } from '../store/index.ts';

/** Works out anew what follows for versions that have no crosswalk of their own, after the one between two others was confirmed, changed or withdrawn. */
export async function followChains(changed: Between, { tx, now }: Pick<Scope, 'tx' | 'now'>): Promise<void> {
  await store.lockChains(tx);
  const { versions, steps } = await store.steps(tx);
  const wanted = chainsOf(versions.map(({ no }) => no), steps);
  const isOverChanged = (chain: Chain): boolean => stepsOf(chain).some(({ fromNo, toNo }) => fromNo === changed.fromNo && toNo === changed.toNo);
  const kept = (await store.chains(tx)).map((chain) => ({ chain, isStanding: !isOverChanged(chain) && wanted.some((each) => isSame(each, chain)) }));
  await store.dropChains(tx, kept.filter(({ isStanding }) => !isStanding).map(({ chain }) => chain));
  const added = wanted.filter((chain) => !kept.some((each) => each.isStanding && isSame(each.chain, chain)));
  if (added.length === 0) return;
  const rowsOf = await store.rowsOfSteps(tx, added.flatMap(stepsOf));
  const ends = new Set(added.flatMap(({ fromNo, toNo }) => [fromNo, toNo]));
  const goals = new Map<number, readonly Goal[]>();
  // A programme has a handful of versions, and each is remembered by its hash.
  for (const { no, id } of versions) {
    const version = ends.has(no) ? await versionById(tx, id) : undefined;
    if (version) goals.set(no, askableGoalsOf(version.programme));
  }
  await store.keepChains(tx, added.map((chain) => {
    const rows = stepsOf(chain).map((step) => chained(rowsOf(step))).reduce(together);
    const entries = rows.map(({ from, to, change }) => ({ from: from === null ? [] : [from], to: to === null ? [] : [to], change, isLooked: true }));
    return { ...chain, rows, parts: partsFollowing(entries, goals.get(chain.fromNo) ?? [], goals.get(chain.toNo) ?? []) };
  }), now);
}

function stepsOf({ fromNo, toNo, via }: Chain): readonly Between[] {
  const places = [fromNo, ...via, toNo];
  return places.slice(1).map((no, i) => ({ fromNo: places[i] ?? fromNo, toNo: no }));
}

const isSame = (one: Chain, other: Chain): boolean => one.fromNo === other.fromNo && one.toNo === other.toNo && one.via.join(' ') === other.via.join(' ');
