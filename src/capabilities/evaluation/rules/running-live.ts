import type { AskLive, HandInLine, KindLine, LiveLine, LiveSum } from '../contract/running-live.ts';
import { byKindOrder } from './running.ts';

type Tally = LiveLine['tally'];
const sum = (tallies: readonly Tally[]): Tally => ({ answered: tallies.reduce((n, { answered }) => n + answered, 0), asked: tallies.reduce((n, { asked }) => n + asked, 0) });

/** Where an organiser stands: signed is signed, whatever is answered. */
export function liveState({ tally, isSigned }: { readonly tally: Tally; readonly isSigned: boolean }): LiveLine['state'] {
  if (isSigned) return 'signed';
  if (tally.answered === 0) return 'not-begun';
  return tally.answered >= tally.asked ? 'complete' : 'begun';
}

export const handInsOf = (kinds: readonly KindLine[]): HandInLine =>
  kinds.reduce((sum, { handIn }) => ({ forms: sum.forms + handIn.forms, handedIn: sum.handedIn + handIn.handedIn, accepted: sum.accepted + handIn.accepted }), { forms: 0, handedIn: 0, accepted: 0 });

/** A line's own tally is the sum of its kinds'. */
export const sumOf = (kinds: readonly KindLine[]): Tally => sum(kinds.map(({ tally }) => tally));

export const isLate = ({ state, daysLeft }: Pick<LiveLine, 'state' | 'daysLeft'>): boolean => daysLeft < 0 && state !== 'signed';

/** The country: each organiser once, and its forms by kind. */
export function countrySum(lines: readonly LiveLine[]): LiveSum {
  const kinds = [...Map.groupBy(lines.flatMap((line) => line.kinds), ({ kind }) => kind)].map(([kind, own]): KindLine => ({
    kind, forms: own.reduce((n, { forms }) => n + forms, 0), begun: own.reduce((n, { begun }) => n + begun, 0), complete: own.reduce((n, { complete }) => n + complete, 0), tally: sumOf(own), handIn: handInsOf(own),
  })).sort(byKindOrder);
  return {
    tenants: lines.length, begun: lines.filter(({ tally }) => tally.answered > 0).length, complete: lines.filter(({ tally }) => tally.answered >= tally.asked).length,
    signed: lines.filter(({ state }) => state === 'signed').length, late: lines.filter(isLate).length, tally: sumOf(kinds), handIn: handInsOf(kinds), kinds,
  };
}

type Narrowing = Pick<AskLive, 'kind' | 'state' | 'search' | 'sort'>;

/** The lines that are asked for, in the order that is asked for. `nameOf`: by which name people look for one. */
export function narrowed(lines: readonly LiveLine[], { kind, state, search, sort }: Narrowing, nameOf: (line: LiveLine) => string): readonly LiveLine[] {
  const wanted = search.toLowerCase();
  const matches = (line: LiveLine): boolean => {
    const { organisation } = line;
    const isState = state === undefined || (state === 'unsigned' ? line.state !== 'signed' : state === 'late' ? isLate(line) : line.state === state);
    return isState && (kind === undefined || organisation.kind === kind) && [organisation.code, ...Object.values(organisation.names)].some((text) => text.toLowerCase().includes(wanted));
  };
  const byName = (a: LiveLine, b: LiveLine): number => byKindOrder(a.organisation, b.organisation) || nameOf(a).localeCompare(nameOf(b), 'sv');
  const share = ({ tally }: LiveLine): number => (tally.asked === 0 ? 1 : tally.answered / tally.asked);
  const orders: Readonly<Record<Narrowing['sort'], (a: LiveLine, b: LiveLine) => number>> = {
    name: byName,
    // Those who need help come first: the least share, the longest silence, the fewest days.
    share: (a, b) => share(a) - share(b) || byName(a, b),
    activity: (a, b) => (a.lastActivity ?? '').localeCompare(b.lastActivity ?? '') || byName(a, b),
    days: (a, b) => a.daysLeft - b.daysLeft || byName(a, b),
  };
  return lines.filter(matches).sort(orders[sort]);
}

/** The address of the page as it is narrowed and ordered, without the language. */
export function livePath(roundId: string, { kind, state, search, sort }: Partial<Narrowing>, more: Readonly<Record<string, string>> = {}): `/${string}` {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(state && { state }), ...(search && { search }), ...(sort && sort !== 'name' && { sort }), ...more }).toString();
  return `/rounds/${roundId}/live${query && `?${query}`}`;
}
