import * as z from 'zod';
import { action, type Scope } from '#platform/action/index.ts';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { can } from '../access.ts';
import { ToldDivisions, type ToldDivision } from '../contract/division.ts';
import { newsOf } from '../rules/division-told.ts';
import { daysUntil } from '../rules/owed.ts';
import * as store from '../store/index.ts';
import { named, sidesOf, waitsFor, whoseOf } from './division-ground.ts';

type Reader = Pick<Scope, 'actor' | 'today'>;

/** What one side is told of a division: that its answer is waited for, or what another has done. */
export function toldOf(division: store.KeptDivision, { actor, today }: Reader): readonly ToldDivision[] {
  const acting = sidesOf(division, actor, 'evaluation.division.decide');
  if (division.state === 'proposed') return division.to && acting.isTaker ? [toldAs(division, { is: 'waiting', done: division.proposed, mayAct: true }, today)] : [];
  const [is, done] = [newsOf(division, sidesOf(division, actor, 'evaluation.division.read')), division.ended ?? division.decided];
  return is && done ? [toldAs(division, { is, done, mayAct: acting.isGiver || acting.isTaker }, today)] : [];
}

type Telling = { readonly is: ToldDivision['is']; readonly done: NonNullable<store.KeptDivision['decided']> | store.KeptDivision['proposed']; readonly mayAct: boolean };

const toldAs = ({ id, code, from, to, counties }: store.KeptDivision, { is, done, mayAct }: Telling, today: Scope['today']): ToldDivision => ({
  id, is, code, from: named(from), to: to && named(to), counties: counties.map(named), isOwners: 'as' in done && done.as === 'owner', at: done.at, days: daysUntil(today, dayIn(HOME_ZONE, done.at)), mayAct,
});

/** What waits for the programme's owner, since nobody else can agree to it or it was the owner's to put forward: told on the first page. What waits for one of the two is told where all else is that they owe. */
export const showDivisionsToRecord = action({
  name: 'evaluation.division.to-record',
  kind: 'read',
  may: can('evaluation.division.record'),
  input: z.object({}),
  output: ToldDivisions,
  audit: 'nothing-changes',
  async run(_input, scope) {
    const waiting = (await store.proposedDivisions(scope.tx, whoseOf(scope))).filter((division) => waitsFor(division, scope.actor) && toldOf(division, scope).length === 0);
    return { divisions: waiting.map((division) => toldAs(division, { is: 'waiting', done: division.proposed, mayAct: true }, scope.today)) };
  },
});
