import type { CrosswalkEntry } from '../../contract/crosswalk.ts';
import { StatementCode } from '../../contract.ts';
import { alikeness, prepared, saysTheSame, saysTheSameInSome, type Compared } from './likeness.ts';

/** From here on a statement of the same code, or of another, is taken for the same one in other words. By another code it has to be plainer. */
const ALIKE = { sameCode: 0.6, otherCode: 0.8 } as const;
/** Of two that read as alike the one that kept its code is nearer. */
const KEPT_CODE = 0.15;

type Pair = { readonly was: Compared; readonly is: Compared; readonly change: 'same' | 'wording' | 'meaning' };

/**
 * What the program thinks that became of each statement: a suggestion, for a person to look at. It never splits or merges. In this order: the same code and the same
 * words; the same code and the same words in some language; the same words by another code, where only one has them on either side; much the same words, the most alike first; the same code and other words. The rest
 * ended, or is new.
 */
export function suggested(was: readonly Compared[], is: readonly Compared[]): readonly CrosswalkEntry[] {
  const byCode = new Map(was.map((each) => [each.code, each]));
  const kept = is.flatMap((each): Pair[] => {
    const before = byCode.get(each.code);
    return before && saysTheSame(before, each) ? [{ was: before, is: each, change: 'same' }] : [];
  });
  const found = [...kept];
  for (const next of [rewordedInSome, renumbered, reworded, reused]) found.push(...next(...left(was, is, found)));
  const [gone] = left(was, is, found);
  const beforeOf = new Map(found.map((pair) => [pair.is.code, pair]));
  return [
    ...is.map(({ code }): CrosswalkEntry => {
      const pair = beforeOf.get(code);
      return entry(pair ? [pair.was.code] : [], [code], pair?.change ?? 'new');
    }),
    ...gone.map(({ code }) => entry([code], [], 'ended')),
  ];
}

const entry = (from: readonly string[], to: readonly string[], change: CrosswalkEntry['change']): CrosswalkEntry =>
  ({ from: from.map((code) => StatementCode.parse(code)), to: to.map((code) => StatementCode.parse(code)), change, isLooked: false });

function left(was: readonly Compared[], is: readonly Compared[], found: readonly Pair[]): [readonly Compared[], readonly Compared[]] {
  const [before, after] = [new Set(found.map((pair) => pair.was.code)), new Set(found.map((pair) => pair.is.code))];
  return [was.filter(({ code }) => !before.has(code)), is.filter(({ code }) => !after.has(code))];
}

/** The same code, and the same words in one language of several. */
function rewordedInSome(was: readonly Compared[], is: readonly Compared[]): readonly Pair[] {
  const byCode = new Map(was.map((each) => [each.code, each]));
  return is.flatMap((each): Pair[] => {
    const before = byCode.get(each.code);
    return before && saysTheSameInSome(before, each) ? [{ was: before, is: each, change: 'wording' }] : [];
  });
}

function renumbered(was: readonly Compared[], is: readonly Compared[]): readonly Pair[] {
  const all = is.flatMap((each) => was.filter((before) => saysTheSame(before, each)).map((before): Pair => ({ was: before, is: each, change: 'same' })));
  const times = (side: 'was' | 'is', code: string): number => all.filter((pair) => pair[side].code === code).length;
  return all.filter((pair) => times('was', pair.was.code) === 1 && times('is', pair.is.code) === 1);
}

function reworded(was: readonly Compared[], is: readonly Compared[]): readonly Pair[] {
  const before = was.map(prepared);
  const scored = is.map(prepared).flatMap((after) => before.flatMap((each) => {
    const keeps = each.of.code === after.of.code;
    const score = alikeness(each, after);
    return score >= (keeps ? ALIKE.sameCode : ALIKE.otherCode) ? [{ was: each.of, is: after.of, score: score + (keeps ? KEPT_CODE : 0) }] : [];
  })).sort((a, b) => b.score - a.score);
  const taken = { was: new Set<string>(), is: new Set<string>() };
  return scored.flatMap((pair): Pair[] => {
    if (taken.was.has(pair.was.code) || taken.is.has(pair.is.code)) return [];
    taken.was.add(pair.was.code);
    taken.is.add(pair.is.code);
    return [{ was: pair.was, is: pair.is, change: 'wording' }];
  });
}

/** Two questions by one code. */
function reused(was: readonly Compared[], is: readonly Compared[]): readonly Pair[] {
  const byCode = new Map(was.map((each) => [each.code, each]));
  return is.flatMap((each): Pair[] => {
    const before = byCode.get(each.code);
    return before ? [{ was: before, is: each, change: 'meaning' }] : [];
  });
}
