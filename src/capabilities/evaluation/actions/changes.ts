import type { Goal } from '#capabilities/programme/index.ts';
import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AskChanges, CHANGES_A_PAGE, ChangesPage, type Change } from '../contract/signing.ts';
import { tallyOf } from '../rules/form.ts';
import { movedDivisions } from '../rules/signing-divided.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { goalsFor, placeOf, tenantsForm } from './forms.ts';

/** What has changed since one of a form's sign-offs, its own answers and its units', a page at a time. */
export const showChanges = action({
  name: 'evaluation.form.show-changes',
  kind: 'read',
  may: can('evaluation.form.read'),
  input: AskChanges,
  output: ChangesPage,
  audit: 'nothing-changes',
  async run({ formId, since: no, page }, scope) {
    const form = await tenantsForm(formId, scope);
    const at = { roundNo: form.round.no, tenantNo: form.tenantNo };
    const { signOffs, divided } = await store.signOffsAndDivisions(scope.tx, at);
    const since = signOffs.find((signOff) => signOff.no === no);
    if (!since) throw new Problem('not-found', message(texts, 'form.notFound'));
    const goals = await goalsFor(form, scope);
    const own = await store.answersOf(scope.tx, { ...form, roundNo: form.round.no });
    const { answers, organisations, changes } = await store.differenceSince(scope.tx, at, no, { most: CHANGES_A_PAGE, from: (page - 1) * CHANGES_A_PAGE });
    return {
      form: placeOf(form, tallyOf(own.map(({ answer }) => answer))),
      since,
      difference: { answers, organisations },
      divisions: movedDivisions(since.divided, divided),
      changes: withTexts(changes, goals),
      page: { no: page, of: Math.max(1, Math.ceil(answers / CHANGES_A_PAGE)) },
    };
  },
});

/** Changes with their statements' texts. */
export function withTexts(changes: readonly store.KeptChange[], goals: readonly Goal[]): readonly Change[] {
  const statements = goals.flatMap(({ measures }) => measures.flatMap(({ tasks }) => tasks.flatMap((task) => task.statements)));
  const textOf = new Map(statements.map(({ code, text }) => [code as string, text]));
  return changes.map((change) => ({ ...change, text: textOf.get(change.statement) ?? {} }));
}
