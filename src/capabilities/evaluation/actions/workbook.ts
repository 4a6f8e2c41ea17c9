import { askableGoalsOf, programmeOf, type Goal, type CrosswalkChange } from '#capabilities/programme/index.ts';
import { action, streamingAction, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { Round, type RoundId } from '../contract.ts';
import { AskWorkbookPage, TakeOutWorkbook, Workbook, WorkbookPage, WorkbookRow } from '../contract/workbook.ts';
import { compareBy, isOffered, statementsByCode } from '../rules/proposals.ts';
import { statementsToFill } from '../rules/workbook/filling.ts';
import { markOf } from '../rules/workbook/mark.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { formFound } from './forms.ts';

/** Answering in a workbook is answering: whoever may do the one may do the other. */
const may = can('evaluation.answer.save');

/** The forms that the caller may answer, as rows to be filled in: one of them, or all of a round. */
export const takeOutWorkbook = streamingAction({
  name: 'evaluation.workbook.take-out',
  kind: 'read',
  may,
  input: TakeOutWorkbook,
  output: Workbook,
  row: WorkbookRow,
  audit: { event: 'evaluation.workbook.taken-out', about: (input) => ('formId' in input ? input.formId : `round ${input.roundId}`) },
  async run(input, scope) {
    const { round, form } = await meant(input, scope);
    const forms = form ? [form] : await store.formsToFill(scope.tx, scope.reach, round.no);
    if (forms.length === 0) throw new Problem('not-found', message(texts, 'form.notFound'));
    return { round: Round.parse(round), organisations: forms.map(({ organisation }) => organisation), isOneForm: form !== null, isCentres: forms.some(({ organisation }) => organisation.kind === 'centre'), asOf: scope.now, statements: statementsToFill(await goalsOf(round, scope)) };
  },
  async* rows(input, scope) {
    const { round, form } = await meant(input, scope);
    const isAnswerTo = await likenesses(round, scope);
    for await (const rows of store.streamToFill(scope.tx, scope.reach, round, form && form.id)) {
      yield rows.map(({ organisation, statement, answer, earlier }) => ({
        ...answer, organisation, statement, mark: markOf(round.id, { organisation: organisation.code, statement }, answer),
        earlier: earlier?.answer.status && isAnswerTo(earlier, statement) ? { ...earlier.answer, status: earlier.answer.status, year: earlier.year } : null,
      }));
    }
  },
});

/** Where workbooks of a round are taken out and brought back, and what was brought. */
export const showWorkbook = action({
  name: 'evaluation.workbook.show',
  kind: 'read',
  may,
  input: AskWorkbookPage,
  output: WorkbookPage,
  audit: 'nothing-changes',
  async run({ roundId, form: formId }, scope) {
    const round = await roundFound(roundId, scope);
    const forms = await store.formsToFill(scope.tx, scope.reach, round.no);
    return {
      round: Round.parse(round), forms: forms.length, asked: forms.reduce((sum, { asked }) => sum + asked, 0), form: forms.find(({ id }) => id === formId) ?? null,
      files: await store.answerFilesOf(scope.tx, round.no, scope),
    };
  },
});

type Means = Pick<Scope, 'tx' | 'reach' | 'today'>;
type RoundMeant = Round & { readonly no: number; readonly versionId: string; readonly versionHash: string };

async function meant(input: TakeOutWorkbook, scope: Means): Promise<{ readonly round: RoundMeant; readonly form: store.KeptForm | null }> {
  if ('roundId' in input) return { round: await roundFound(input.roundId, scope), form: null };
  const form = await formFound(input.formId, scope);
  return { round: { ...form.round, versionId: form.versionId, versionHash: form.versionHash }, form };
}

export async function roundFound(id: RoundId, { tx, today }: Pick<Scope, 'tx' | 'today'>): Promise<store.KeptRound> {
  const round = await store.roundById(tx, id, today);
  if (!round) throw new Problem('not-found', message(texts, 'round.notFound'));
  return round;
}

export async function goalsOf(version: { readonly versionId: string; readonly versionHash: string }, { tx }: Pick<Scope, 'tx'>): Promise<readonly Goal[]> {
  const programme = await programmeOf(tx, version);
  if (!programme) throw new Error('A round’s programme version is gone.');
  return askableGoalsOf(programme);
}

/** Whether an earlier version asked the same, by a crosswalk or by the same code: of another question there is no earlier answer. */
async function likenesses(round: RoundMeant, scope: Means): Promise<(earlier: { readonly versionId: string; readonly from: string; readonly change: CrosswalkChange | null }, statement: string) => boolean> {
  const is = statementsByCode(await goalsOf(round, scope));
  const was = new Map<string, ReturnType<typeof statementsByCode>>();
  // A programme has a handful of versions, and each is remembered by its hash.
  for (const version of await store.earlierVersions(scope.tx, round)) was.set(version.versionId, statementsByCode(await goalsOf(version, scope)));
  return ({ versionId, from, change }, statement) => {
    if (versionId === round.versionId) return true;
    const [then, now] = [was.get(versionId)?.get(from), is.get(statement)];
    return then !== undefined && now !== undefined && isOffered(compareBy(change, then, now));
  };
}
