import { action, type Scope } from '#platform/action/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AnswerAtOnce, AnsweredAtOnce, AskAtOnce, AtOncePage, TakeBackAtOnce, TakenBackAtOnce } from '../contract/at-once.ts';
import { answeredWith, meantLine, meantOf, meantText } from '../rules/at-once.ts';
import { askedOf, tallyOf } from '../rules/form.ts';
import * as store from '../store/index.ts';
import { atOnceTexts } from '../texts/at-once-texts.ts';
import { mayOver, placeOf, refuseWhereOver } from './forms.ts';
import { goalOf, saveAll } from './proposals.ts';

/** One answer for what is left of a goal, or for all of it: what it would do, before it is done; and what was answered so a while ago. */
export const showAtOnce = action({
  name: 'evaluation.at-once.show',
  kind: 'read',
  may: can('evaluation.answer.save'),
  input: AskAtOnce,
  output: AtOncePage,
  audit: 'nothing-changes',
  async run({ formId, goal: code, measure, status, which, done }, scope) {
    const own = await goalOf(formId, code, scope);
    const { form, goal, answers, statements } = own;
    const asked = askedOf(goal, answers);
    const { meant, leftAlone } = status ? meantOf(asked, { measure, status, which }) : { meant: [], leftAlone: { answered: 0, same: 0, share: 0, whole: 0 } };
    const given = done === undefined ? [] : await answeredAt(done, own, scope);
    return {
      form: placeOf(form, tallyOf([...answers.values()])),
      goal: { code, title: goal.section.title },
      measures: [...new Map(asked.map(({ measure: { code: own, title } }) => [own, { code: own, title }])).values()],
      mayAnswer: mayOver(scope.actor, { ...form, isTenants: form.organisationNo === form.tenantNo, state: form.round.state, isSigned: form.signed !== null }).answer,
      asked: status ? { measure: measure ?? null, status, which, needsReason: status === 'not-applicable' } : null,
      meant: meant.map(meantLine),
      leftAlone,
      covers: status ? sha256(meantText(meant, { measure, status, which })) : '',
      done: done === undefined || given.length === 0 ? null : {
        at: done, changed: given.filter(isChanged).length,
        answers: given.flatMap(({ statement, status: then }) => {
          const known = statements.get(statement);
          return known && then ? [{ code: statement, text: known.text, status: then }] : [];
        }),
      },
    };
  },
});

/** Answers what is left of a goal, or all of it, with one answer as it was shown: all or none. */
export const answerAtOnce = action({
  name: 'evaluation.at-once.answer',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: AnswerAtOnce,
  output: AnsweredAtOnce,
  audit: { event: 'evaluation.goal.answered-at-once', about: ({ formId, goal, measure = '', status, which }, { answered }) => [formId, goal, measure, status, which, answered].filter(Boolean).join(' ') },
  async run({ formId, goal: code, measure, status, which, covers, reason }, scope) {
    const { form, goal, answers } = await goalOf(formId, code, scope);
    refuseWhereOver(form);
    const { meant } = meantOf(askedOf(goal, answers), { measure, status, which });
    if (meant.length === 0 || sha256(meantText(meant, { measure, status, which })) !== covers) throw new Problem('conflict', message(atOnceTexts, 'changed'));
    await saveAll(formId, meant.map((statement) => answeredWith(statement, { status, reason })), scope);
    return { at: scope.now.getTime(), answered: meant.length };
  },
});

/** Makes what the caller answered at once what it was before; what has been changed since is left as it is. */
export const takeBackAtOnce = action({
  name: 'evaluation.at-once.take-back',
  kind: 'write',
  may: can('evaluation.answer.save'),
  input: TakeBackAtOnce,
  output: TakenBackAtOnce,
  audit: { event: 'evaluation.goal.taken-back', about: ({ formId, goal }, { takenBack }) => `${formId} ${goal} ${takenBack}` },
  async run({ formId, goal: code, at }, scope) {
    const own = await goalOf(formId, code, scope);
    refuseWhereOver(own.form);
    const given = await answeredAt(at, own, scope);
    const standing = given.filter((each) => !isChanged(each));
    if (standing.length === 0) throw new Problem('conflict', message(atOnceTexts, 'nothingToTakeBack'));
    await saveAll(formId, standing.map(({ statement, before, version }) => ({ ...before, statement, version })), scope);
    return { takenBack: standing.length, changed: given.length - standing.length };
  },
});

/** What the caller answered in this goal at an instant. */
async function answeredAt(at: number, { form, statements }: Awaited<ReturnType<typeof goalOf>>, { tx, actor }: Scope): Promise<readonly store.Given[]> {
  const given = await store.givenAt(tx, form, { at: new Date(at), account: actor.accountId });
  return given.filter(({ statement }) => statements.has(statement));
}

const isChanged = ({ version, now }: store.Given): boolean => version !== now;
