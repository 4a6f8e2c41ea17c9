import type * as z from 'zod';
import { reaches } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { Round, type GoalCode } from '../contract.ts';
import { AskHanding, HandDown, HandedDown, HandingLook, HandingPage, LookAtHanding, MOST_HANDED_AT_ONCE, type Handed } from '../contract/units-handing.ts';
import { countHanded, handedAs, handedText, isSaved, type ToHand } from '../rules/units-handing.ts';
import * as store from '../store/index.ts';
import { handingTexts as texts } from '../texts/units-handing-texts.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { numberUnder, statementAsked, toldStatement, unitsGround, type UnitsGround } from './units-ground.ts';

/** What is answered once for all units below a place, goal by goal: what was handed down, how many still have it, and how many have answered themselves. */
export const showHanding = action({
  name: 'evaluation.handing.show',
  kind: 'read',
  may: can('evaluation.answer.save'),
  input: AskHanding,
  output: HandingPage,
  audit: 'nothing-changes',
  async run({ goal: wanted, statement, except, done, from: code, ...of }, scope) {
    const { tx, reach, actor } = scope;
    const ground = await unitsGround(of, reach, scope);
    const from = fromFor(ground, code, scope);
    const goal = goalFor(ground, statement === undefined ? wanted : statementAsked(ground, statement).goal);
    const statements = ground.statements.filter((each) => each.goal === goal.code && (statement === undefined || each.code === statement));
    const above = await store.handingsFrom(tx, { ...ground.at, fromNo: from?.no ?? null, account: actor.accountId, statements });
    const sums = new Map((await store.handedSums(tx, reach, { ...ground.at, statements, underNo: underOf(ground, from) })).map((sum) => [sum.statementNo, sum]));
    const own = from?.isOrganiser ? new Map((await store.ownAnswers(tx, reach, ground.at)).map((answer) => [answer.statement as string, answer])) : new Map<string, store.OwnAnswer>();
    const given = done === undefined ? [] : await store.givenForUnits(tx, reach, { ...ground.at, statements }, { account: actor.accountId, at: new Date(done) });
    const inGoals = new Set<string>(ground.statements.map((each) => each.goal));
    return {
      ...placeOf(ground, goal, from),
      places: placesFor(ground, scope).map(({ code: place, names }) => ({ code: place, names })),
      goals: ground.goals.filter(({ section }) => inGoals.has(section.code)).map(({ section }) => ({ code: section.code as GoalCode, title: section.title })), // units are asked in it
      statements: statements.map((each) => {
        const [handing, sum, ours] = [above.find(({ statementNo }) => statementNo === each.no), sums.get(each.no), own.get(each.code)];
        return {
          ...toldStatement(each),
          standing: handing ? { status: handing.status, comment: handing.comment, by: handing.by, at: handing.at, stand: sum?.stand.get(handing.no) ?? 0 } : null,
          own: ours?.status ? { status: ours.status, comment: ours.comment } : null,
          counts: { own: sum?.own ?? 0, handedDown: sum?.handedDown ?? 0, blank: sum?.blank ?? 0 },
        };
      }),
      except,
      done: done === undefined || given.length === 0 ? null : {
        at: done, answered: given.length, changed: given.filter(({ version, now }) => version !== now).length, statements: statements.flatMap(({ code: own }) => (given.some((each) => each.statement === own) ? [own] : [])),
      },
      may: { handDown: ground.round.state !== 'closed' && !ground.isSigned },
    };
  },
});

/** What handing down would do to every unit below, before it is done. */
export const lookAtHanding = action({
  name: 'evaluation.handing.look',
  kind: 'read',
  may: can('evaluation.answer.save'),
  input: LookAtHanding,
  output: HandingLook,
  audit: 'nothing-changes',
  async run({ from: code, goal, answers, except, ...of }, scope) {
    const ground = await unitsGround(of, scope.reach, scope);
    const from = fromFor(ground, code, scope);
    const { judged, exceptions } = await judge(ground, { from, answers, except }, scope);
    return {
      ...placeOf(ground, goalFor(ground, goal), from),
      except: exceptions,
      answers: ground.statements.flatMap((statement) => {
        const own = judged.filter((each) => each.standing.statement.no === statement.no);
        const given = answers[statement.code];
        return given ? [{
          code: statement.code, text: statement.text, ...given, counts: countHanded(own.map(({ handed }) => handed)),
          left: own.filter(({ handed }) => TOLD_BY_NAME.includes(handed)).slice(0, MOST_NAMED).map(({ standing, handed }) => ({ code: standing.code, names: standing.names, why: handed })),
        }] : [];
      }),
      counts: countHanded(judged.map(({ handed }) => handed)),
      covers: coversOf(judged),
    };
  },
});

/** Those who are left alone for a reason of their own; so many are told by name. */
const TOLD_BY_NAME: readonly Handed[] = ['own', 'nearer', 'exception'];
const MOST_NAMED = 200;

/** Hands answers down to the units below that have none of their own: ordinary saves, which say from whom they are. */
export const handDown = action({
  name: 'evaluation.handing.hand-down',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: HandDown,
  output: HandedDown,
  audit: { event: 'evaluation.answers.handed-down', about: ({ roundId, organiser, from, answers }, { counts }) => `${roundId} ${organiser ?? ''} ${from ?? ''} ${Object.keys(answers).join(' ')}: ${(counts.given ?? 0) + (counts.updated ?? 0)}` },
  async run({ from: code, goal, answers, except, how, covers, ...of }, scope) {
    const { tx, reach, actor, now } = scope;
    const ground = await unitsGround(of, reach, scope, { isToChange: true });
    const from = fromFor(ground, code, scope);
    const { judged, exceptNos } = await judge(ground, { from, answers, except }, scope);
    if (how === 'all' && coversOf(judged) !== covers) throw new Problem('conflict', message(unitTexts, 'act.changed'));
    const toSave = judged.filter(({ handed }) => isSaved(handed));
    if (toSave.length === 0) throw new Problem('conflict', message(unitTexts, 'act.noneLeft'));
    const giving = new Map(toSave.map(({ standing: { statement }, given }) => [statement.no, given]));
    const numbers = await store.addHandings(tx, { ...ground.at, fromNo: from?.no ?? null, exceptNos }, [...giving].map(([statementNo, given]) => ({ statementNo, ...given })), { account: actor.accountId, name: actor.name, at: now });
    const saved = await store.saveAnswers(tx, toSave.map(({ standing, given }) => ({
      formId: standing.formId, tenantNo: ground.at.tenantNo, account: actor.accountId, reach, wayIn: 'handed-down' as const, answer: { ...standing.answer, ...given, statement: standing.statement.code },
    })), now);
    if (how === 'all' && saved.some((one) => one === undefined)) throw new Problem('conflict', message(unitTexts, 'act.changed'));
    await store.addHanded(tx, toSave.flatMap(({ standing: { formId, statement } }, i) => {
      const [version, handingNo] = [saved[i]?.version, numbers.get(statement.no)];
      return version === undefined || handingNo === undefined ? [] : [{ formId, statementNo: statement.no, version, handingNo }];
    }));
    return { at: now.getTime(), counts: countHanded(judged.map(({ handed }) => handed)), goal };
  },
});

type From = { readonly no: number; readonly code: string; readonly names: UnitsGround['organiser']['names']; readonly path: string; readonly isOrganiser: boolean };

/** From where the caller may hand down: the organiser, and its branches, as far as they are within reach. */
function placesFor({ organiser, branches }: UnitsGround, { reach }: Scope): readonly (From & { readonly code: UnitsGround['organiser']['code'] })[] {
  const all = [{ ...organiser, isOrganiser: true }, ...branches.map((branch) => ({ ...branch, no: Number(branch.path.split('.').at(-2)), isOrganiser: false }))];
  return all.filter(({ path }) => reaches(reach, { path, tenantNo: organiser.no })).map(({ no, code, names, path, isOrganiser }) => ({ no, code, names, path, isOrganiser }));
}

/** The named place, or else the highest one within reach; null for somebody who has several units and nothing above them. */
function fromFor(ground: UnitsGround, code: string | undefined, scope: Scope): ReturnType<typeof placesFor>[number] | null {
  const places = placesFor(ground, scope);
  const found = code === undefined ? [...places].sort((a, b) => a.path.length - b.path.length)[0] : places.find((place) => place.code === code);
  if (code !== undefined && !found) throw refusal('from', message(unitTexts, 'act.unknown', { code }));
  return found ?? null;
}

const underOf = (ground: UnitsGround, from: From | null): number | undefined => (from === null || from.isOrganiser ? undefined : numberUnder(ground, from.code));

function goalFor({ goals, statements }: UnitsGround, code: string | undefined): { readonly code: GoalCode; readonly title: UnitsGround['goals'][number]['section']['title'] } {
  const wanted = code ?? statements[0]?.goal;
  const goal = goals.find(({ section }) => section.code === wanted);
  if (!goal || !statements.some((statement) => statement.goal === wanted)) throw new Problem('not-found', message(unitTexts, 'act.noStatement'));
  return { code: goal.section.code as GoalCode, title: goal.section.title };
}

const placeOf = ({ round, organiser, isSigned }: UnitsGround, goal: ReturnType<typeof goalFor>, from: ReturnType<typeof fromFor>) =>
  ({ round: Round.parse(round), organiser, isSigned, goal, from: from && { code: from.code, names: from.names } });

type Judged = { readonly standing: store.UnitStanding; readonly given: ToHand; readonly handed: Handed };
type Wish = { readonly from: From | null; readonly answers: z.output<typeof LookAtHanding>['answers']; readonly except: readonly store.UnitStanding['code'][] };

/** What becomes of each answer of each unit below. */
async function judge(ground: UnitsGround, { from, answers, except }: Wish, { tx, reach }: Scope) {
  const given = new Map(Object.entries(answers).map(([code, { status, comment }]) => [statementAsked(ground, code), { status, comment: comment.trim() }]));
  if (given.size === 0) throw refusal('answers', message(texts, 'nothing'));
  for (const { code, value } of given.keys()) if (value !== null) throw refusal(`answers.${code}.status`, message(texts, 'needsNumber'));
  if (given.size * ground.units > MOST_HANDED_AT_ONCE) throw refusal('answers', message(texts, 'tooMany', { n: given.size * ground.units }));
  const standings = await store.unitStandings(tx, reach, { ...ground.at, statements: [...given.keys()], underNo: underOf(ground, from) });
  const known = new Map(standings.map((standing) => [standing.code, standing]));
  const exceptions = except.map((code) => {
    const unit = known.get(code);
    if (!unit) throw refusal('except', message(unitTexts, 'act.unknown', { code }));
    return unit;
  });
  const isException = new Set(exceptions.map(({ organisationNo }) => organisationNo));
  const byNo = new Map([...given].map(([{ no }, answer]) => [no, answer]));
  const judged = standings.flatMap((standing): Judged[] => {
    const answer = byNo.get(standing.statement.no);
    const { isAsked, wayIn, handing } = standing;
    const handed = answer && handedAs({ isAsked, wayIn, answer: standing.answer, isException: isException.has(standing.organisationNo), from: handing && { path: handing.fromPath } }, answer, { path: from?.path ?? null });
    return answer && handed ? [{ standing, given: answer, handed }] : [];
  });
  return { judged, exceptNos: [...isException], exceptions: exceptions.map(({ code, names }) => ({ code, names })) };
}

const coversOf = (judged: readonly Judged[]): string =>
  sha256(handedText(judged.filter(({ handed }) => isSaved(handed)).map(({ standing: { code, statement, answer }, given }) => ({ unit: code, statement: statement.code, version: answer.version, given }))));

const refusal = (at: string, said: ReturnType<typeof message>): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });
