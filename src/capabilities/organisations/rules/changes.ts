import type { Day } from '#platform/clock/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { OrganisationKind, Sector, UnitKind } from '../contract.ts';
import { organisationTexts as texts } from '../texts.ts';
import { written } from './fields.ts';
import { isReserved, mayStandBelow, refusal } from './tree.ts';

/** What the rules of change ask of an organisation. */
export type Standing = {
  readonly kind: OrganisationKind; readonly path: string; readonly validFrom: Day; readonly validTo: Day | null;
  /** Since when its facts are what they are; null: since it opened. */
  readonly heldFrom: Day | null;
};

/** Whether it is open on a day: its last day counts. */
export const isOpenOn = ({ validFrom, validTo }: Pick<Standing, 'validFrom' | 'validTo'>, day: Day): boolean => validFrom <= day && (validTo === null || validTo >= day);

/** The kinds that can close, move and merge at all: a country and its centre are there. */
const LASTING: readonly OrganisationKind[] = ['country', 'centre'];
export const canClose = (kind: OrganisationKind): boolean => !LASTING.includes(kind);
export const canMove = (kind: OrganisationKind): boolean => kind === 'branch' || kind === 'unit';

/** From which day a change is to hold. What has not opened yet is what it will be, from its first day. */
export function dayOfChange({ validFrom, heldFrom }: Standing, day: Day, today: Day): Day {
  if (validFrom > today) return validFrom;
  if (day > today) throw refusal('day', message(texts, 'change.notYet'));
  const since = heldFrom ?? validFrom;
  if (day < since) throw refusal('day', message(texts, 'change.since', { day: written(since) }));
  return day;
}

type Opening = { readonly code: string; readonly kind: OrganisationKind; readonly unitKind: UnitKind | null; readonly sectors: readonly Sector[]; readonly party: string | null; readonly validFrom: Day };
export function checkOpening({ code, kind, unitKind, party, validFrom }: Opening, parent: Standing): void {
  if (isReserved(code)) throw refusal('code', message(texts, 'open.reserved'));
  if (!mayStandBelow(kind, parent.kind)) throw refusal('kind', message(texts, 'open.kindHere'));
  checkUnitKind(kind, unitKind);
  if (party !== null && kind !== 'stakeholder') throw refusal('party', message(texts, 'open.partyHere'));
  if (parent.validTo !== null) throw refusal('validFrom', message(texts, 'open.parentCloses', { day: written(parent.validTo) }));
  if (validFrom < parent.validFrom) throw refusal('validFrom', message(texts, 'open.beforeParent', { day: written(parent.validFrom) }));
}

export function checkUnitKind(kind: OrganisationKind, unitKind: UnitKind | null): void {
  if (unitKind !== null && kind !== 'unit') throw refusal('unitKind', message(texts, 'open.unitKindHere'));
}

/** What stands below and would still be open: how many, some of their names, and the first day of one that opens only later. */
export type OpenBelow = { readonly count: number; readonly some: readonly string[]; readonly opensLater: Day | null };

export function checkClosing(place: Standing, lastDay: Day, { below, closesBelow, today }: { readonly below: OpenBelow; readonly closesBelow: boolean; readonly today: Day }): void {
  if (!canClose(place.kind)) throw refusal('lastDay', message(texts, 'close.lasting'));
  if (place.validTo !== null && place.validTo < today) throw new Problem('conflict', message(texts, 'close.already', { day: written(place.validTo) }));
  if (lastDay < place.validFrom) throw refusal('lastDay', message(texts, 'close.beforeOpened', { day: written(place.validFrom) }));
  if (place.heldFrom !== null && lastDay < place.heldFrom) throw refusal('lastDay', message(texts, 'change.since', { day: written(place.heldFrom) }));
  if (below.count === 0) return;
  if (!closesBelow) throw refusal('closesBelow', message(texts, 'close.openBelow', { count: below.count, some: below.some.join(', ') }));
  if (below.opensLater !== null) throw refusal('lastDay', message(texts, 'close.opensLater', { day: written(below.opensLater) }));
}

/** Gives whether there was a time between, in which it was closed. */
export function checkReopening(place: Standing, parent: Standing | undefined, day: Day, today: Day): boolean {
  if (place.validTo === null) throw new Problem('conflict', message(texts, 'reopen.isOpen'));
  if (day > today) throw refusal('day', message(texts, 'change.notYet'));
  if (day < place.validFrom) throw refusal('day', message(texts, 'close.beforeOpened', { day: written(place.validFrom) }));
  if (parent && parent.validTo !== null) throw refusal('day', message(texts, 'reopen.parentClosed'));
  return day > dayAfter(place.validTo);
}

export function checkMove(place: Standing, parent: Standing, day: Day): void {
  if (!canMove(place.kind) || !mayStandBelow(place.kind, parent.kind)) throw refusal('parent', message(texts, 'move.kindHere'));
  if (parent.path.startsWith(place.path)) throw refusal('parent', message(texts, 'move.circle'));
  if (parent.validFrom > day) throw refusal('parent', message(texts, 'open.beforeParent', { day: written(parent.validFrom) }));
  if (parent.validTo !== null && (place.validTo === null || place.validTo > parent.validTo)) throw refusal('parent', message(texts, 'open.parentCloses', { day: written(parent.validTo) }));
}

export function checkMerge(place: Standing, into: Standing, lastDay: Day, today: Day): void {
  if (!canClose(place.kind) || place.kind !== into.kind) throw refusal('into', message(texts, 'merge.sameKind'));
  if (into.path.startsWith(place.path)) throw refusal('into', message(texts, 'merge.itself'));
  if (lastDay > today) throw refusal('lastDay', message(texts, 'change.notYet'));
  if (!isOpenOn(into, lastDay)) throw refusal('into', message(texts, 'merge.notOpen'));
}

/** Days are days: counted without zones. */
export function dayAfter(day: Day): Day {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10) as Day; // a day in its own form
}
