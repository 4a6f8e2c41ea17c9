import type * as z from 'zod';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { ActedOnUnits, AnswerUnits, ReviewUnits, TakeBackUnits, TakenBackUnits } from '../contract/units-acting.ts';
import { LEFT_ALONE, type LeftAlone, type SeenAnswer, type UnitAct } from '../contract/units.ts';
import { leftAlone, reviewState } from '../rules/units.ts';
import * as store from '../store/index.ts';
import { unitTexts as texts } from '../texts/units-texts.ts';
import { statementAsked, unitsGround, type UnitsGround } from './units-ground.ts';

/** Sends several units' answers to a statement back with a note, or accepts them: the versions that were read, and no other. */
export const reviewUnits = action({
  name: 'evaluation.units.review',
  kind: 'write',
  may: can('evaluation.units.review'),
  input: ReviewUnits,
  output: ActedOnUnits,
  audit: { event: 'evaluation.units.reviewed', about: ({ roundId, organiser, statement, act }, { done }) => `${roundId} ${organiser ?? ''} ${statement}: ${act} ${done}` },
  async run({ act, note, ...wanted }, scope) {
    const { ground, statement, possible, left } = await judged(act, wanted, scope);
    const done = await store.addReviews(scope.tx, {
      ...ground.at, statementNo: statement.no, state: act === 'return' ? 'returned' : 'accepted', note: note.trim(), of: possible.map(({ organisationNo, answer: { version } }) => ({ organisationNo, version })),
    }, { account: scope.actor.accountId, name: scope.actor.name, at: scope.now });
    return acted(done, [...left, ...Array.from({ length: possible.length - done }, () => 'changed' as const)], wanted, scope);
  },
});

/** Answers a statement for several units: an ordinary save of each, over the version that was read. What a unit noted for itself stays. */
export const answerUnits = action({
  name: 'evaluation.units.answer',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: AnswerUnits,
  output: ActedOnUnits,
  audit: { event: 'evaluation.units.answered', about: ({ roundId, organiser, statement, status }, { done }) => `${roundId} ${organiser ?? ''} ${statement}: ${status} ${done}` },
  async run({ status, comment, ...wanted }, scope) {
    const { ground, statement, possible, left } = await judged('answer', wanted, scope);
    if (statement.value !== null) throw refusal('statement', message(texts, 'act.needsNumber'));
    const said = comment.trim();
    const savings = possible.map(({ formId, answer }) => ({
      formId, tenantNo: ground.at.tenantNo, account: scope.actor.accountId, reach: scope.reach, wayIn: 'units' as const, answer: { ...answer, statement: statement.code, status, comment: said || answer.comment },
    }));
    const saved = await store.saveAnswers(scope.tx, savings, scope.now);
    const done = saved.filter((one) => one !== undefined).length;
    return acted(done, [...left, ...Array.from({ length: savings.length - done }, () => 'changed' as const)], wanted, scope);
  },
});

type Wanted = Pick<z.output<typeof AnswerUnits>, 'roundId' | 'organiser' | 'statement' | 'how'> & { readonly seen: readonly SeenAnswer[] };
type Judged = { readonly ground: UnitsGround; readonly statement: UnitsGround['statements'][number]; readonly possible: readonly store.UnitStanding[]; readonly left: readonly LeftAlone[] };

/** Whom of the named it can be done with; one that is not within reach is not there at all. */
async function judged(act: UnitAct, { roundId, organiser, statement: code, seen }: Wanted, scope: Scope): Promise<Judged> {
  const ground = await unitsGround({ roundId, organiser }, scope.reach, scope, { isToChange: true });
  const statement = statementAsked(ground, code);
  const standings = new Map((await store.unitStandings(scope.tx, scope.reach, { ...ground.at, statements: [statement], units: seen.map(({ unit }) => unit) })).map((standing) => [standing.code, standing]));
  const each = seen.map(({ unit, version }) => {
    const standing = standings.get(unit);
    if (!standing) throw refusal('seen', message(texts, 'act.unknown', { code: unit }));
    const { isAsked, answer, review } = standing;
    const said = review && { state: reviewState(review.state, { reviewed: review.version, now: answer.version }) };
    return { standing, why: leftAlone(act, { isAsked, status: answer.status, version: answer.version, review: said }, version) };
  });
  return { ground, statement, possible: each.flatMap(({ standing, why }) => (why === undefined ? [standing] : [])), left: each.flatMap(({ why }) => why ?? []) };
}

/** All or none, if that was asked for: what was possible when it was looked at was all that was sent. */
function acted(done: number, left: readonly LeftAlone[], { how }: Pick<Wanted, 'how'>, { now }: Scope): z.input<typeof ActedOnUnits> {
  if (how === 'all' && left.length > 0) throw new Problem('conflict', message(texts, 'act.changed'));
  if (done === 0) throw new Problem('conflict', message(texts, 'act.noneLeft'));
  return { at: now.getTime(), done, left: Object.fromEntries(LEFT_ALONE.map((why) => [why, left.filter((one) => one === why).length])) as Record<LeftAlone, number> }; // of all reasons
}

/** Puts back what the caller answered for units at one time, and what the caller said of answers; what has been changed since is left as it is. */
export const takeBackUnits = action({
  name: 'evaluation.units.take-back',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: TakeBackUnits,
  output: TakenBackUnits,
  audit: { event: 'evaluation.units.taken-back', about: ({ roundId, organiser, statements }, { takenBack }) => `${roundId} ${organiser ?? ''} ${statements.join(' ')}: ${takenBack}` },
  async run({ roundId, organiser, statements: codes, at }, scope) {
    const { tx, reach, actor, now } = scope;
    const ground = await unitsGround({ roundId, organiser }, reach, scope, { isToChange: true });
    const statements = codes.map((code) => statementAsked(ground, code));
    const given = { account: actor.accountId, at: new Date(at) };
    const answers = await store.givenForUnits(tx, reach, { ...ground.at, statements }, given);
    const standing = answers.filter(({ version, now: stands }) => version === stands);
    const saved = await store.saveAnswers(tx, standing.map(({ formId, statement, before, wayInBefore, now: version }) => ({ formId, tenantNo: ground.at.tenantNo, account: actor.accountId, reach, wayIn: wayInBefore, answer: { ...before, statement, version } })), now);
    await store.handAgain(tx, standing.flatMap(({ formId, statement, wayInBefore, before }, i) => {
      const is = saved[i]?.version;
      return wayInBefore === 'handed-down' && is !== undefined ? [{ formId, statement, was: before.version, is }] : [];
    }));
    let reviewed = 0;
    for (const { no } of statements.length === 1 ? statements : []) reviewed = await store.takeBackReviews(tx, reach, { ...ground.at, statementNo: no, now }, given);
    const takenBack = saved.filter((one) => one !== undefined).length + reviewed;
    if (takenBack === 0) throw new Problem('conflict', message(texts, 'act.nothingToTakeBack'));
    return { takenBack, changed: answers.length - standing.length };
  },
});

const refusal = (at: string, said: ReturnType<typeof message>): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });
