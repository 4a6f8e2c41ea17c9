import { reaches, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { Round, type GoalCode } from '../contract.ts';
import { AskUnits, LookAtUnits, LookPage, UnitsPage, type UnitAct, type UnitCounts, type UnitRow, type UnitsFilter } from '../contract/units.ts';
import { AGAINST, beside, goesAgainst } from '../rules/units-beside.ts';
import { countUnits, hasAnswer, isWithinFilter, leftAlone, pageOfUnits, sortUnits } from '../rules/units.ts';
import * as store from '../store/index.ts';
import { numberUnder, statementAsked, toldStatement, unitsGround, type UnitsGround } from './units-ground.ts';

/** One statement over all units that the caller has to do with: what they answer, what was said of it, and the organiser's own answer beside. */
export const showUnits = action({
  name: 'evaluation.units.show',
  kind: 'read',
  may: can('evaluation.units.read'),
  input: AskUnits,
  output: UnitsPage,
  audit: 'nothing-changes',
  async run({ roundId, organiser: code, statement: wanted, page, done, ...filter }, scope) {
    const { reach } = scope;
    const ground = await unitsGround({ roundId, organiser: code }, reach, scope);
    const { round, organiser, organisers, goals, statements, branches, at, isSigned } = ground;
    const asked = wanted === undefined && statements.length === 0 ? null : statementAsked(ground, wanted);
    const rows = asked ? await rowsFor(ground, asked, filter, scope) : [];
    const within = rows.filter((row) => isWithinFilter(row, filter));
    const found = sortUnits(within.filter((row) => hasAnswer(row, filter.answer)), filter);
    const shown = pageOfUnits(found, page);
    const inGoals = new Set<string>(statements.map(({ goal }) => goal));
    return {
      round: Round.parse(round), organiser, organisers: organisers.filter(({ no }) => no !== organiser.no), isSigned,
      goals: goals.filter(({ section }) => inGoals.has(section.code)).map(({ section: { code: goal, title } }) => ({ code: goal as GoalCode, title })), // units are asked in it
      statements: statements.map(toldStatement),
      statement: asked && toldStatement(asked),
      branches: [...branches],
      filter: { ...filter, page: shown.page.no },
      counts: countUnits(within), found: found.length, ...shown,
      beside: asked && reaches(reach, organiser) ? await ownBeside(ground, asked, isNarrow(filter) ? undefined : rows, scope) : null,
      done: done === undefined || !asked ? null : await doneAt(done, asked, at, scope),
      may: { review: mayNow(ground, 'return', scope), answer: mayNow(ground, 'answer', scope) },
    };
  },
});

type Asked = UnitsGround['statements'][number];

const rowsFor = (ground: UnitsGround, statement: Asked, { under, text }: Pick<UnitsFilter, 'under' | 'text'>, { tx, reach }: Pick<Scope, 'tx' | 'reach'>): Promise<readonly UnitRow[]> =>
  store.unitRows(tx, reach, { ...ground.at, branches: ground.branches, statement, underNo: numberUnder(ground, under), text });

/** Whether the rows are not all there are: then what stands beside the organiser's own answer is read for itself. */
const isNarrow = ({ under, text }: Pick<UnitsFilter, 'under' | 'text'>): boolean => under !== undefined || text !== '';

async function ownBeside(ground: UnitsGround, statement: Asked, rows: readonly UnitRow[] | undefined, scope: Scope): Promise<UnitsPage['beside']> {
  const own = await store.ownAnswers(scope.tx, scope.reach, ground.at);
  const answers = new Map(own.map((answer) => [answer.statement as string, answer]));
  const units: UnitCounts = countUnits(rows ?? await rowsFor(ground, statement, { text: '' }, scope));
  return {
    formId: own[0]?.formId ?? null, units, rule: AGAINST,
    own: beside(statement, ground.located.filter(({ code }) => answers.has(code))).map(({ code, text, goal, near }) => {
      const { status = null, comment = '' } = answers.get(code) ?? {};
      return { code, text, goal, near, status, comment, goesAgainst: goesAgainst(status, units) };
    }),
  };
}

async function doneAt(done: number, statement: Asked, at: store.FormLock, { tx, reach, actor }: Scope): Promise<UnitsPage['done']> {
  const given = { account: actor.accountId, at: new Date(done) };
  const answers = await store.givenForUnits(tx, reach, { ...at, statements: [statement] }, given);
  const reviewed = await store.reviewsGivenAt(tx, reach, { ...at, statementNo: statement.no }, given);
  return answers.length + reviewed === 0 ? null : { at: done, answered: answers.length, changed: answers.filter(({ version, now }) => version !== now).length, reviewed };
}

/** What an act needs: answering for units is saving their answers; to say something of them is its own right. */
export const permissionFor = (act: UnitAct): ReturnType<typeof can> => can(act === 'answer' ? 'evaluation.answer.save' : 'evaluation.units.review');

const mayNow = ({ round, isSigned, organiser }: UnitsGround, act: UnitAct, { actor }: Scope): boolean =>
  round.state !== 'closed' && !isSigned && reachOf(actor, permissionFor(act)).roots.some(({ tenant }) => tenant === organiser.no);

/** What an act on several units would do, and whom it would leave alone and why, before it is done. */
export const lookAtUnits = action({
  name: 'evaluation.units.look',
  kind: 'read',
  may: can('evaluation.answer.save'),
  input: LookAtUnits,
  output: LookPage,
  audit: 'nothing-changes',
  async run({ roundId, organiser: code, statement, act, all, units, ...filter }, scope) {
    const reach = reachOf(scope.actor, permissionFor(act));
    const ground = await unitsGround({ roundId, organiser: code }, reach, scope);
    const asked = statementAsked(ground, statement);
    const rows = await rowsFor(ground, asked, all ? filter : { text: '' }, { tx: scope.tx, reach });
    const chosen = new Set<string>(units);
    const meant = sortUnits(all ? rows.filter((row) => isWithinFilter(row, filter) && hasAnswer(row, filter.answer)) : rows.filter(({ organisation }) => chosen.has(organisation.code)), filter);
    const judged = meant.map((row) => ({ row, why: leftAlone(act, row) }));
    return {
      round: Round.parse(ground.round), organiser: ground.organiser, statement: toldStatement(asked), isSigned: ground.isSigned, act, filter,
      would: judged.flatMap(({ row: { organisation, status, version }, why }) => (why === undefined ? [{ organisation, status, version }] : [])),
      left: judged.flatMap(({ row: { organisation }, why }) => (why === undefined ? [] : [{ organisation, why }])),
    };
  },
});
