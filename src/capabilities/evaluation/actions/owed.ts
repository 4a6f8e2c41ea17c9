import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { reaches, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { RoundId } from '../contract.ts';
import { Owed, type OwedPlace } from '../contract/owed.ts';
import { newsAfter } from '../rules/division-told.ts';
import { countWaiting } from '../rules/left-over.ts';
import { daysUntil, dutiesOf, dutyOfPart, nearestDay } from '../rules/owed.ts';
import { roundState } from '../rules/round.ts';
import * as store from '../store/index.ts';
import { mayOver } from './forms.ts';
import { toldOf } from './division-told.ts';
import { ownDaysOwed } from './own-days.ts';
import { answererOf } from './part-answers.ts';

/** What waits for the caller in the rounds that go on, the nearest day first: by the organisations that the caller's roles are held over, and what the caller is asked to answer elsewhere. */
export const listOwed = action({
  name: 'evaluation.owed.list',
  kind: 'read',
  may: can('evaluation.owed.read'),
  input: z.object({}),
  output: Owed,
  audit: 'nothing-changes',
  run: async (_input, scope) => owedOf(scope),
});

/** The same for another capability's action, under the rights of whoever acts in it. */
export async function owedOf({ actor, tx, today }: Pick<Scope, 'actor' | 'tx' | 'today'>): Promise<Owed> {
  // A contributor has only what was handed over: how far a form has come is for those who may read it.
  const [forms, accept] = [reachOf(actor, can('evaluation.form.read')), reachOf(actor, can('evaluation.hand-in.accept'))];
  const places = (forms.roots.length === 0 ? [] : await store.owedPlaces(tx, forms, today)).filter(({ round, reopened }) => round.closedOn === null || reopened > 0);
  const open = places.filter(({ round }) => round.closedOn === null);
  const years = new Map(open.flatMap(({ form, round }) => (form ? [[form.id, round.year] as const] : [])));
  const leftOver = countWaiting(years.size > 0 ? await store.askedEarlier(tx, forms, [...years.keys()]) : [], (form) => years.get(form) ?? 0);
  const returned = await store.returnedIn(tx, [...years.keys()]);
  const mayAt = ({ path, tenantNo, isTenants, isSigned, round }: store.OwedPlace) => mayOver(actor, { path, tenantNo, isTenants, isSigned, state: roundState(round, today) });
  const ownDays = await ownDaysOwed(new Map(open.flatMap((place) => (place.hasOwnDays && place.form && !place.isSigned ? [[place.form.id, { mayAnswer: mayAt(place).answer }]] : []))), { actor, tx, today });
  const owed = places.map((place): OwedPlace => {
    const { organisation, round: { lastDay, closedOn, ...round }, path, tenantNo, form, handIn, asked, reopened, approver, ...standing } = place;
    const may = mayAt(place);
    const over = (permission: Parameters<typeof can>[0]): boolean => reaches(reachOf(actor, can(permission)), { path, tenantNo });
    const signs = standing.isTenants && over('evaluation.form.sign');
    const corrections = { asked, reopened, isClosed: closedOn !== null, may: { withdraw: over('evaluation.statement.ask-reopening'), sign: signs, answer: over('evaluation.answer.save'), decide: signs || (standing.isTenants && approver === 'coordinator' && over('evaluation.statement.decide-reopening')) } };
    const waiting = reaches(accept, { path, tenantNo }) ? handIn.waiting : 0;
    return {
      form, organisation, round, lastDay, daysLeft: daysUntil(lastDay, today), isSigned: standing.isSigned, isClosed: closedOn !== null, leftOver: (form && leftOver.get(form.id)) ?? 0,
      duties: [
        ...dutiesOf({ ...standing, tally: form?.tally ?? null, may, handIn: { ...handIn, waiting }, returned: form ? returned.get(form.id) : undefined, corrections }),
        ...((form && ownDays.get(form.id)) ?? []).map((day) => ({ is: 'own-day' as const, ...day, daysLeft: daysUntil(day.lastDay, today) })),
      ],
    };
  });
  const besides = await store.owedBesides(tx, { answerer: answererOf(actor), hand: reachOf(actor, can('evaluation.part.hand')), divisions: { reach: reachOf(actor, can('evaluation.division.read')), today, after: newsAfter(today) } });
  const parts = besides.parts.map(({ organisation: { code, names, kind }, round, isOwn, ...part }): OwedPlace => ({
    form: null, organisation: { code: OrganisationCode.parse(code), names: Names.parse(names), kind: OrganisationKind.parse(kind) }, round: { id: RoundId.parse(round.id), year: round.year, names: Names.parse(round.names) },
    lastDay: part.lastDay, daysLeft: daysUntil(part.lastDay, today), isSigned: false, isClosed: false, leftOver: 0, duties: [dutyOfPart(part, isOwn)],
  }));
  return {
    divisions: besides.divisions.flatMap((division) => toldOf(division, { actor, today })),
    owed: [...parts, ...owed.filter(({ isClosed, duties }) => !isClosed || duties.length > 0)].sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || nearestDay(a) - nearestDay(b)),
  };
}
