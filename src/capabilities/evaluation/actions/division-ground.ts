import { placesByNo, type Place } from '#capabilities/organisations/index.ts';
import { statementsOf, versionById, versions, type StatementPlace } from '#capabilities/programme/index.ts';
import { holds, oversees, reaches, reachOf, type Actor } from '#platform/access/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { Division, DivisionId, Lack } from '../contract/division.ts';
import { hindranceTo, mayDivide, type Hindrance, type Sides, type StandingDivision } from '../rules/division.ts';
import { alongside } from '../rules/division-rounds.ts';
import * as store from '../store/index.ts';
import { divisionTexts as texts } from '../texts/division-texts.ts';
import { meantBy, type VersionWords } from './division-across.ts';

type Permission = Parameters<typeof can>[0];

/** Whose divisions somebody sees: those of the organisations within reach, and who oversees the country all of them. */
export const whoseOf = ({ actor, reach, today }: Pick<Scope, 'actor' | 'reach' | 'today'>): store.Whose => ({ reach, isEverybody: oversees(actor), today });

export async function divisionFound(id: DivisionId, scope: Pick<Scope, 'actor' | 'reach' | 'today' | 'tx'>): Promise<store.KeptDivision> {
  const division = await store.divisionById(scope.tx, whoseOf(scope), id);
  if (!division) throw new Problem('not-found', message(texts, 'notFound'));
  return division;
}

/** Who somebody is to a division, by a permission. */
export function sidesOf({ from, to, counties }: Pick<store.KeptDivision, 'from' | 'to' | 'counties'>, actor: Actor, permission: Permission): Sides {
  const reach = reachOf(actor, can(permission));
  return { isGiver: reaches(reach, from), isTaker: to ? reaches(reach, to) : counties.some((county) => reaches(reach, county)), isOwner: holds(actor, can('evaluation.division.record')) };
}

/** What somebody may do about it. */
export function mayOf(division: store.KeptDivision, actor: Actor): { readonly decide: boolean; readonly end: boolean } {
  const of = { ...division, toEach: division.to === null };
  return { decide: mayDivide(of, sidesOf(division, actor, 'evaluation.division.decide')).decide, end: mayDivide(of, sidesOf(division, actor, 'evaluation.division.end')).end };
}

/** A programme's newest published version. */
export type Newest = { readonly code: string; readonly version: store.DividedVersion; readonly statements: readonly StatementPlace[] };

/** The programmes of which there is a published version, the newest version of each. */
export async function programmesIn({ tx }: Pick<Scope, 'tx'>): Promise<readonly Awaited<ReturnType<typeof versions>>[number][]> {
  return [...Map.groupBy(await versions(tx), ({ code }) => code).values()].flatMap(([newest]) => newest ?? []);
}

export async function newestOf(tx: Scope['tx'], { id }: Pick<Awaited<ReturnType<typeof programmesIn>>[number], 'id'>): Promise<Newest | undefined> {
  const version = await versionById(tx, id);
  if (!version) return undefined;
  return { code: version.programme.code, version: { versionNo: version.no, versionId: version.id, versionHash: version.hash }, statements: await statementsOf(tx, version.no) };
}

/** A division as people read it, in the words of its own version. */
export function shownAs(division: store.KeptDivision, actor: Actor, words: VersionWords): Division {
  const { isGiver, isTaker } = sidesOf(division, actor, 'evaluation.division.read');
  const { id, from, to, counties, programme: code, version: _version, ...rest } = division;
  return {
    ...rest, id, from: named(from), to: to && named(to), counties: counties.map(named), programme: { code, title: words.title, version: words.label }, title: words.shown.get(division.code) ?? {},
    side: isGiver ? 'giver' : isTaker ? 'taker' : 'other', waitsForYou: waitsFor(division, actor),
  };
}

/** An organisation as people read of it. */
export const named = ({ code, names }: Pick<store.DividedPlace, 'code' | 'names'>): Pick<store.DividedPlace, 'code' | 'names'> => ({ code, names });

/** Whether it is this one's to decide, and nobody else's first: an owner may decide what two others have between them, and need not. */
export const waitsFor = (division: store.KeptDivision, actor: Actor): boolean =>
  mayOf(division, actor).decide && (sidesOf(division, actor, 'evaluation.division.decide').isTaker || division.to === null || division.isRecorded);

type Side = Pick<store.DividedPlace, 'no' | 'kind'>;
type Parties = { readonly from: Side; readonly to: Pick<Side, 'no'> | null };
type Takers = { readonly nos: readonly number[]; readonly lacks: Lack | null };

/** Those who take today, or why no round can go by it: one of the two has closed, or who takes what is an area's is no county of it. */
export async function takersToday({ tx, today }: Pick<Scope, 'tx' | 'today'>, { from, to }: Parties): Promise<Takers> {
  const places = await placesByNo(tx, to ? [from.no, to.no] : [from.no]);
  const isThere = ({ no }: Pick<Side, 'no'>): boolean => isOpen(places.get(no), today);
  if (!isThere(from)) return { nos: [], lacks: 'giver' };
  if (to && !isThere(to)) return { nos: [], lacks: 'taker' };
  if (to && from.kind !== 'collaboration-area') return { nos: [to.no], lacks: null };
  const counties = (await store.countiesOf(tx, [from.no], today)).get(from.no) ?? [];
  const there = await placesByNo(tx, counties);
  const nos = counties.filter((no) => (to === null || no === to.no) && isOpen(there.get(no), today));
  return { nos, lacks: nos.length === 0 ? 'county' : null };
}
const isOpen = (place: Place | undefined, today: Day): boolean => place !== undefined && place.validFrom <= today && (place.validTo === null || place.validTo >= today);

type Wanted = StandingDivision & { readonly id?: DivisionId };

/** Why a division cannot be, beside those that are proposed or agreed, over the version by which it is meant. Whoever asks holds all divisions. */
export async function hindranceIn({ tx, today }: Pick<Scope, 'tx' | 'today'>, { id, ...wanted }: Wanted, { code, version, statements }: Newest): Promise<Hindrance | undefined> {
  const others = (await store.standingDivisions(tx, [wanted.fromNo, ...wanted.toNos], code)).filter((other) => other.id !== id);
  const givers = await placesByNo(tx, others.map(({ fromNo }) => fromNo));
  const counties = await store.countiesOf(tx, others.filter(({ toNo }) => toNo === null).map(({ fromNo }) => fromNo), today);
  const parties = others.map(({ toNo, ...other }) => ({ ...other, versionNo: other.version.versionNo, toNos: toNo === null ? (counties.get(other.fromNo) ?? []) : [toNo] }));
  const along = alongside(parties);
  const coded = parties.map((other) => ({ ...other, along: along.get(other.id) ?? [] }));
  const meant = await meantBy(tx, version, coded);
  const standing = coded.flatMap((other) => {
    const [{ fromNo, toNos }, kind] = [other, givers.get(other.fromNo)?.kind];
    const isOfAnother = other.versionNo !== version.versionNo;
    return kind ? [{ fromNo, fromKind: kind, toNos, code: other.code, ...(isOfAnother && { isMeant: meant(other).isMeant }) }] : [];
  });
  return hindranceTo(wanted, standing, statements);
}
