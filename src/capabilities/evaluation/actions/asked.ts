import * as z from 'zod';
import { placeByCode, placesByNo, type OrganisationCode, type Place } from '#capabilities/organisations/index.ts';
import { askableGoalsOf, goalPlacesOf, GoalCode, programmeOf, statementsOf } from '#capabilities/programme/index.ts';
import { reaches, reachOf, type Reach } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AskAsked, AskedPage, ChooseAsked, Round, ROWS_A_PAGE, type Asks, type RoundId } from '../contract.ts';
import { changesOf, coverageOf, inTreeOrder, reading, withChoice, type Chosen } from '../rules/choice.ts';
import { dueGoals } from '../rules/due.ts';
import { isGone } from '../rules/joining.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { askTenant, placesAsked } from './asking.ts';

/** Who below an organiser is asked about which goals; and before it is done, what a choice would change. */
export const showAsked = action({
  name: 'evaluation.asked.show',
  kind: 'read',
  may: can('evaluation.asked.read'),
  input: AskAsked,
  output: AskedPage,
  audit: 'nothing-changes',
  async run({ roundId, organiser: code, page, choice }, scope) {
    const { tx, actor } = scope;
    const { round, organiser, places, statements, goals } = await groundFor(roundId, code, scope);
    const at = { roundNo: round.no, tenantNo: organiser.no };
    const choices = await store.choicesOf(tx, at);
    const stands = reading(choices);
    const due = dueGoals(statements, round.year);
    const below = places.filter(({ kind }) => kind === 'branch' || kind === 'unit');
    const within = inTreeOrder(below.filter((place) => reaches(scope.reach, place)));
    // Who sees only a part of the tree is told of that part.
    const covered = reaches(scope.reach, organiser) ? await store.coverageOfTenant(tx, at) : coverageOf(within.filter(({ kind }) => kind === 'unit'), due, stands);
    const known = new Map(covered.map(({ goalNo, ...counts }) => [goalNo, counts]));
    const unitGoals = new Set(below.filter(({ kind }) => kind === 'unit').flatMap((unit) => due(unit)));
    const shown = goals.filter(({ no }) => unitGoals.has(no));
    const rows = [organiser, ...within];
    return {
      round: Round.parse(round),
      organiser,
      goals: shown.map(({ no, code: goal, title }) => ({ code: goal, title, coverage: known.get(no) ?? NONE })),
      coverage: known.get(0) ?? NONE,
      rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map((place) => ({
        organisation: place,
        depth: place.path.split('.').length - organiser.path.split('.').length,
        goals: shown.map(({ no }) => ({
          stands: place.kind === 'unit' && !due(place).includes(no) ? null : place.kind === 'unit' || place.kind === 'branch' ? stands(place, no) : null,
          chosen: choices.find(({ organisationNo, goalNo }) => organisationNo === place.no && goalNo === no)?.asks ?? null,
        })),
      })),
      page: { no: page, of: Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE)) },
      isSigned: await store.isSigned(tx, at),
      may: { choose: round.state !== 'closed' && rows.some((place) => reaches(reachOf(actor, can('evaluation.asked.choose')), place)) },
      preview: choice ? await previewed(scope, { round, places, due, goals, choices }, choice) : null,
    };
  },
});

const NONE = { units: 0, asked: 0, byBranch: 0 };

/** Chooses who is asked about which goals. What has been answered and is asked no longer is set aside, and comes back when it is asked again. */
export const chooseAsked = action({
  name: 'evaluation.asked.choose',
  kind: 'write',
  may: can('evaluation.asked.choose'),
  input: ChooseAsked,
  output: z.object({ roundId: AskedPage.unwrap().shape.round.unwrap().shape.id, organiser: z.string() }),
  audit: { event: 'evaluation.asked.chosen', about: ({ roundId, organiser, organisations, goals, asks }) => `${roundId} ${organiser}: ${asks ?? 'above'} ${goals === 'all' ? goals : goals.join(' ')} for ${organisations.join(' ')}` },
  async run({ roundId, organiser: code, organisations, goals: goalCodes, asks }, scope) {
    const { tx, reach, today } = scope;
    const { round, organiser, places, goals } = await groundFor(roundId, code, scope);
    const at = { roundNo: round.no, tenantNo: organiser.no };
    await store.lockForSigning(tx, at);
    if ((await store.roundById(tx, roundId, today))?.state === 'closed') throw new Problem('gone', message(texts, 'save.closed'));
    if (await store.isSigned(tx, at)) throw new Problem('gone', message(texts, 'asked.signed'));
    const chosen = placesChosen(places, organisations, reach);
    const wrong = cannotAnswerForUnits(chosen, asks);
    if (wrong) throw refusal(message(texts, 'asked.onlyBranch', { code: wrong.code }));
    await store.setChoices(tx, at, { organisationNos: chosen.map(({ no }) => no), goalNos: nosOf(named(goals, goalCodes)), asks });
    await askTenant(tx, round, { tenantNo: organiser.no, today });
    return { roundId: round.id, organiser: organiser.code };
  },
});

type Codes = readonly GoalCode[] | 'all';
type Goal = { readonly no: number; readonly code: GoalCode; readonly title: Place['names'] };

/** A round, the organiser whose choice it is, all that stands below it, and what the round can ask about. */
async function groundFor(roundId: RoundId, code: OrganisationCode | undefined, { tx, reach, today }: Scope) {
  const round = await store.roundById(tx, roundId, today);
  const programme = round && (await programmeOf(tx, round));
  const organiser = await organiserFor(tx, reach, code);
  if (!round || !programme || !organiser) throw new Problem('not-found', message(texts, 'round.notFound'));
  const titles = new Map(askableGoalsOf(programme).map(({ section }) => [section.code, section.title]));
  const goals: readonly Goal[] = (await goalPlacesOf(tx, round.versionNo)).map(({ no, code: goal }) => ({ no, code: GoalCode.parse(goal), title: titles.get(goal) ?? {} }));
  return { round, organiser, goals, statements: await statementsOf(tx, round.versionNo), places: (await placesAsked(tx, round, { tenantNo: organiser.no, today })).filter((place) => !isGone(place, today)) };
}

/** The named one, or the first of the caller's own. Somebody who reaches only a branch chooses below it, in the same organiser's tree. */
async function organiserFor(tx: Scope['tx'], { roots }: Reach, code: OrganisationCode | undefined): Promise<Place | undefined> {
  const tenants = roots.map(({ tenant }) => tenant);
  if (code === undefined) return (await placesByNo(tx, tenants)).get(tenants[0] ?? 0);
  const place = await placeByCode(tx, code);
  return place && tenants.includes(place.no) ? place : undefined;
}

function placesChosen(places: readonly Place[], codes: readonly OrganisationCode[], reach: Reach): readonly Place[] {
  return codes.map((code) => {
    const place = places.find((each) => each.code === code);
    if (!place || !reaches(reach, place)) throw refusal(message(texts, 'asked.unknown', { code }));
    return place;
  });
}

const cannotAnswerForUnits = (chosen: readonly Place[], asks: Asks | null): Place | undefined => chosen.find(({ kind }) => asks === 'branch' && kind !== 'branch');

const named = (goals: readonly Goal[], codes: Codes): readonly Goal[] => goals.filter(({ code }) => codes === 'all' || codes.includes(code));
const nosOf = (goals: readonly Goal[]): readonly number[] => goals.map(({ no }) => no);

const refusal = (said: ReturnType<typeof message>): Problem => new Problem('invalid', said, { fields: [{ at: 'organisations', message: said }] });

type Ground = {
  readonly round: store.KeptRound; readonly places: readonly Place[]; readonly due: (place: Place) => readonly number[]; readonly goals: readonly Goal[]; readonly choices: readonly Chosen[];
};
type Choice = { readonly organisations: readonly OrganisationCode[]; readonly goals: Codes; readonly asks: Asks | null };

/** What a choice would change; null for somebody who could not make it. */
async function previewed({ tx, actor }: Scope, { round, places, due, goals, choices }: Ground, { organisations, goals: codes, asks }: Choice): Promise<AskedPage['preview']> {
  const own = reachOf(actor, can('evaluation.asked.choose'));
  const chosen = places.filter((place) => organisations.includes(place.code) && reaches(own, place));
  if (chosen.length === 0) return null;
  const meant = named(goals, codes);
  const after = withChoice(choices, { organisationNos: chosen.map(({ no }) => no), goalNos: nosOf(meant), asks });
  const { more, less } = changesOf(places, due, reading(choices), reading(after));
  return {
    organisations: chosen.map(({ code, names }) => ({ code, names })), goals: meant.map(({ code }) => code), asks, notBranch: cannotAnswerForUnits(chosen, asks)?.code ?? null,
    asksMore: more.length, asksLess: less.length, setAside: await store.answersIn(tx, round.no, less),
  };
}
