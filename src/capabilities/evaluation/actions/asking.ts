import { placesByNo, placesOfTenant, type Place } from '#capabilities/organisations/index.ts';
import { statementsOf } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { coverageByTenant, reading } from '../rules/choice.ts';
import { askedAs, askedLists, dueGoals, isTenant, withSigners, type Asked } from '../rules/due.ts';
import { withDivisions } from '../rules/division.ts';
import { isGone } from '../rules/joining.ts';
import { withPilots } from '../rules/running-pilots.ts';
import * as store from '../store/index.ts';

type Tx = Scope['tx'];
type At = { readonly tenantNo: number; readonly today: Day };

/**
 * Gives every organisation of a tenant what it is to be asked by the choice as it stands: also those that have joined since. One that has closed is asked nothing any
 * more: its form is set aside, with its answers, until it is open again. Whoever calls holds its forms alone.
 */
export async function askTenant(tx: Tx, round: store.KeptRound, { tenantNo, today }: At): Promise<void> {
  const at = { roundNo: round.no, tenantNo };
  const choices = await store.choicesOf(tx, at);
  const statements = await statementsOf(tx, round.versionNo);
  const all = await placesAsked(tx, round, { tenantNo, today });
  const branches = choices.filter(({ asks }) => asks === 'branch').map(({ organisationNo }) => organisationNo);
  const pilots = round.hasPilots ? await store.pilotsIn(tx, round.no) : undefined;
  // What is gone decides nothing about those that are there: a provider whose last unit has closed has none.
  const there = new Set(all.filter((place) => !isGone(place, today)).map(({ no }) => no));
  const divisions = await store.divisionsInRound(tx, round.no);
  const formsBefore = new Set((await store.formPlaces(tx, at)).map(({ organisationNo }) => organisationNo));
  const alone = [...askedAs(all.filter(({ no }) => there.has(no)), branches), ...all.filter(({ no }) => !there.has(no))];
  const places = withDivisions<Place & Asked>(withPilots<Place & Asked>(alone, pilots), divisions);
  const hasForm = ({ no }: Place): boolean => formsBefore.has(no);
  const stands = reading(choices);
  const lists = askedLists(statements, places, round.year, {
    asksOf: (place) => {
      if (!there.has(place.no)) return () => false;
      return (place.kind === 'unit' && choices.length > 0) || (place.kind === 'branch' && place.asUnit) ? (goalNo) => stands(place, goalNo) === 'asked' : undefined;
    },
    hasForm: (place) => hasForm(place) || isTenant(place),
  });
  await store.changeForms(tx, at, withSigners(lists, hasForm));

  // A unit that came from another organiser during the round and is still asked there has no form here, and is not counted here.
  const counts = new Set((await store.formPlaces(tx, at)).map(({ organisationNo }) => organisationNo));
  const due = dueGoals(statements, round.year);
  const counted = places.filter((place) => there.has(place.no) && (place.kind !== 'unit' || counts.has(place.no) || due(place).every((goalNo) => stands(place, goalNo) !== 'asked')));
  await store.setCoverage(tx, { roundNo: round.no, tenantNos: [tenantNo] }, coverageByTenant(statements, counted, round.year, stands));
}

/** A tenant's organisations as a round has them: those that stand there today, and those that it has asked and that have closed or moved to somebody else since. */
export async function placesAsked(tx: Tx, round: store.KeptRound, { tenantNo, today }: At): Promise<readonly Place[]> {
  const places = await placesOfTenant(tx, tenantNo, today);
  const standing = new Set(places.map(({ no }) => no));
  const gone = (await store.formPlaces(tx, { roundNo: round.no, tenantNo })).filter(({ organisationNo }) => !standing.has(organisationNo));
  if (gone.length === 0) return places;
  const known = await placesByNo(tx, gone.map(({ organisationNo }) => organisationNo));
  return [...places, ...gone.flatMap(({ organisationNo, path }) => {
    const place = known.get(organisationNo);
    return place ? [{ ...place, tenantNo, path }] : [];
  })];
}
