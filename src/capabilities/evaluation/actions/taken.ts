import { streamingAction } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { Round, TakenAnswer, TakenOut, TakeOutAnswers } from '../contract.ts';
import { statementsOf } from '../rules/form.ts';
import * as store from '../store/index.ts';
import { formFound, goalsFor } from './forms.ts';

/** The answers of a form, or of all forms below its organisation, to keep. For the organisation's own people: nobody else sees answers one by one. */
export const takeOutAnswers = streamingAction({
  name: 'evaluation.answers.take-out',
  kind: 'read',
  may: can('evaluation.answers.take-out'),
  input: TakeOutAnswers,
  output: TakenOut,
  row: TakenAnswer,
  audit: { event: 'evaluation.answers.taken-out', about: ({ formId, of }) => `${formId} ${of}` },
  async run({ formId, of }, scope) {
    const form = await formFound(formId, scope);
    return { organisation: form.organisation, of, round: Round.parse(form.round), asOf: scope.now, signed: form.openStatements === 0 ? form.signed : null, statements: statementsOf(await goalsFor(form, scope)) };
  },
  async* rows({ formId, of }, scope) {
    yield* store.streamAnswers(scope.tx, scope.reach, await formFound(formId, scope), of);
  },
});
