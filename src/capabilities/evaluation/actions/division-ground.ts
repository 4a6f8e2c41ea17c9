import { placesByNo } from '#capabilities/organisations/index.ts';
import { askableGoalsOf, statementsOf, versionById, versions, type StatementPlace } from '#capabilities/programme/index.ts';
import { holds, oversees, reaches, reachOf, type Actor } from '#platform/access/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Localized } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { Division, DivisionId } from '../contract/division.ts';
import { hindranceTo, mayDivide, type Hindrance, type Sides, type StandingDivision } from '../rules/division.ts';
import * as store from '../store/index.ts';
import { divisionTexts as texts } from '../texts/division-texts.ts';

type Permission = Parameters<typeof can>[0];

/** Whose divisions somebody sees: those of the organisations within reach, and who oversees the country all of them. */
export const whoseOf = ({ actor, reach }: Pick<Scope, 'actor' | 'reach'>): store.Whose => ({ reach, isEverybody: oversees(actor) });

export async function divisionFound(id: DivisionId, scope: Pick<Scope, 'actor' | 'reach' | 'tx'>): Promise<store.KeptDivision> {
  const division = await store.divisionById(scope.tx, whoseOf(scope), id);
  if (!division) throw new Problem('not-found', message(texts, 'notFound'));
  return division;
}

/** Who somebody is to a division, by a permission. */
export function sidesOf({ from, to }: Pick<store.KeptDivision, 'from' | 'to'>, actor: Actor, permission: Permission): Sides {
  const reach = reachOf(actor, can(permission));
  return { isGiver: reaches(reach, from), isTaker: to !== null && reaches(reach, to), isOwner: holds(actor, can('evaluation.division.record')) };
}

/** What somebody may do about it. */
export function mayOf(division: store.KeptDivision, actor: Actor): { readonly decide: boolean; readonly end: boolean } {
  const of = { ...division, toEach: division.to === null };
  return { decide: mayDivide(of, sidesOf(division, actor, 'evaluation.division.decide')).decide, end: mayDivide(of, sidesOf(division, actor, 'evaluation.division.end')).end };
}

/** A programme as its newest published version has it. */
export type Newest = { readonly code: string; readonly title: Localized; readonly statements: readonly StatementPlace[]; readonly texts: ReadonlyMap<string, Localized> };

/** The programmes of which there is a published version, the newest version of each. */
export async function programmesIn({ tx }: Pick<Scope, 'tx'>): Promise<readonly Awaited<ReturnType<typeof versions>>[number][]> {
  return [...Map.groupBy(await versions(tx), ({ code }) => code).values()].flatMap(([newest]) => newest ?? []);
}

export async function newestOf(tx: Scope['tx'], { id }: Pick<Awaited<ReturnType<typeof programmesIn>>[number], 'id'>): Promise<Newest | undefined> {
  const version = await versionById(tx, id);
  if (!version) return undefined;
  const { sections } = version.programme;
  const below = askableGoalsOf(version.programme).flatMap(({ measures }) => measures.flatMap((measure) => [
    [measure.code, measure.short ?? measure.title] as const,
    ...measure.tasks.flatMap((task) => [[task.code, task.short ?? task.text] as const, ...task.statements.map(({ code, short, text }) => [code as string, short ?? text] as const)]),
  ]));
  return {
    code: version.programme.code, title: version.programme.title, statements: await statementsOf(tx, version.no),
    texts: new Map<string, Localized>([...sections.map(({ code, short, title }) => [code, short ?? title] as const), ...below]),
  };
}

/** A division as people read it. */
export function shownAs(division: store.KeptDivision, actor: Actor, programme: Newest | undefined): Division {
  const { isGiver, isTaker } = sidesOf(division, actor, 'evaluation.division.read');
  const { id, from, to, programme: code, ...rest } = division;
  const named = ({ code: own, names }: store.DividedPlace) => ({ code: own, names });
  return {
    ...rest, id, from: named(from), to: to && named(to), programme: { code, title: programme?.title ?? {} }, title: programme?.texts.get(division.code) ?? {},
    side: isGiver ? 'giver' : isTaker ? 'taker' : 'other', waitsForYou: waitsFor(division, actor),
  };
}

/** Whether it is this one's to decide, and nobody else's first: an owner may decide what two others have between them, and need not. */
export const waitsFor = (division: store.KeptDivision, actor: Actor): boolean =>
  mayOf(division, actor).decide && (sidesOf(division, actor, 'evaluation.division.decide').isTaker || division.to === null || division.isRecorded);

/** Those who take. */
export const takersOf = async (tx: Scope['tx'], { from, to }: { readonly from: { readonly no: number }; readonly to: { readonly no: number } | null }): Promise<readonly number[]> =>
  to ? [to.no] : ((await store.countiesOf(tx, [from.no])).get(from.no) ?? []);

type Wanted = StandingDivision & { readonly id?: DivisionId };

/** Why a division cannot be, beside those that are proposed or agreed. Whoever asks holds all divisions. */
export async function hindranceIn(tx: Scope['tx'], { id, ...wanted }: Wanted, { code, statements }: Pick<Newest, 'code' | 'statements'>): Promise<Hindrance | undefined> {
  const others = (await store.standingDivisions(tx, [wanted.fromNo, ...wanted.toNos], code)).filter((other) => other.id !== id);
  const givers = await placesByNo(tx, others.map(({ fromNo }) => fromNo));
  const counties = await store.countiesOf(tx, others.filter(({ toNo }) => toNo === null).map(({ fromNo }) => fromNo));
  const standing = others.flatMap(({ fromNo, toNo, code: at }) => {
    const kind = givers.get(fromNo)?.kind;
    return kind ? [{ fromNo, fromKind: kind, toNos: toNo === null ? (counties.get(fromNo) ?? []) : [toNo], code: at }] : [];
  });
  return hindranceTo(wanted, standing, statements);
}
