import { askableGoalsOf, crosswalksWith, programmeOf, type CrosswalkChange, type CrosswalkRow } from '#capabilities/programme/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { StatementCode } from '../contract.ts';
import { AskStory, StoryPage, type StoryEvent, type StoryYear } from '../contract/story.ts';
import { askedHowFar, tallyOf } from '../rules/form.ts';
import { compareBy, statementsByCode } from '../rules/proposals.ts';
import { inOrder, withChanges } from '../rules/story.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { formFound, placeOf } from './forms.ts';

/** The story of one answer: every version of it in every round, and when it was signed. */
export const showStory = action({
  name: 'evaluation.answer.show-story',
  kind: 'read',
  may: can('evaluation.answer.read-story'),
  input: AskStory,
  output: StoryPage,
  audit: 'nothing-changes',
  async run({ formId, statement: code }, scope) {
    const { tx, reach } = scope;
    const form = await formFound(formId, scope);
    const answers = await store.answersOf(tx, { ...form, roundNo: form.round.no });
    const rounds = await store.roundsOfForm(tx, reach, form);
    const crosswalks = await crosswalksWith(tx, form.versionId, rounds.map(({ versionId }) => versionId));
    const places = rounds.flatMap((round) => codesThen(code, crosswalks.get(round.versionId)).map((then) => ({ round, ...then })));
    const versions = await store.versionsOf(tx, form.organisationNo, places.map(({ round, from }) => ({ roundNo: round.no, code: from })));
    const signOffs = await store.signOffsThere(tx, form.organisationNo, rounds);
    const asked = await programmesOf(rounds, scope);
    const ofForm = asked.get(form.versionHash);
    // What is no longer asked has its story too, where it was asked once.
    const statement = ofForm?.statements.get(code) ?? rounds.map(({ versionHash }) => asked.get(versionHash)?.statements.get(code)).find((found) => found !== undefined);
    const isAsked = answers.some((answer) => answer.statement === code);
    const years = places.flatMap(({ round, from, change }): readonly StoryYear[] => {
      const own = asked.get(round.versionHash)?.statements.get(from);
      const events = eventsOf(round, versions.filter((version) => version.code === from), signOffs);
      if (!own || !statement || !(events.some(({ is }) => is === 'given') || (round.no === form.round.no && isAsked))) return [];
      return [{ round: { id: round.id, year: round.year, names: round.names }, ...(from !== code && { from: StatementCode.parse(from) }), ...compareBy(change, own, statement), events }];
    });
    if (!statement || years.length === 0) throw new Problem('not-found', message(texts, 'form.notFound'));
    const goal = [ofForm, ...asked.values()].flatMap((each) => each?.goals ?? []).find((each) => statementsByCode([each]).has(code));
    return {
      form: placeOf(form, tallyOf(answers.map(({ answer }) => answer))),
      statement: { code, text: statement.text, asksHowFar: askedHowFar(goal ? [goal] : []).has(code), goal: goal?.section.code ?? '' },
      years,
    };
  },
});

/** By which codes the question was asked in another version: by several where it was several then, by none where it is new. The same one where no crosswalk holds, or it is of no version that one leads to. */
function codesThen(code: string, crosswalk: readonly CrosswalkRow[] | undefined): readonly { readonly from: string; readonly change: CrosswalkChange | null }[] {
  if (!crosswalk?.some(({ to }) => to === code)) return [{ from: code, change: null }];
  return crosswalk.flatMap(({ from, to, change }) => (to === code && from !== null ? [{ from, change }] : []));
}

/** What happened in one round: every version, and every sign-off with its reopening. */
function eventsOf({ no }: store.RoundOfForm, versions: readonly store.KeptVersion[], signOffs: readonly store.KeptSignOff[]): StoryYear['events'] {
  const given = withChanges(versions.filter(({ roundNo }) => roundNo === no).map(({ answer, at, by, wayIn }) => ({ is: 'given' as const, answer, at, by, wayIn })));
  const signed = signOffs.filter(({ roundNo }) => roundNo === no).flatMap(({ no: signOff, at, by, reopened }): readonly StoryEvent[] => [
    { is: 'signed', no: signOff, at, by }, ...(reopened ? [{ is: 'reopened' as const, no: signOff, ...reopened }] : []),
  ]);
  return inOrder([...given, ...signed]);
}

/** What the versions of the programme ask that these rounds are over, by the version's hash. They are remembered by it. */
export async function programmesOf(rounds: readonly Pick<store.RoundOfForm, 'versionId' | 'versionHash'>[], { tx }: Pick<Scope, 'tx'>) {
  const asked = new Map<string, { readonly goals: ReturnType<typeof askableGoalsOf>; readonly statements: ReturnType<typeof statementsByCode> }>();
  for (const { versionId, versionHash } of rounds) {
    const programme = asked.has(versionHash) ? undefined : await programmeOf(tx, { versionId, versionHash });
    if (!programme) continue;
    const goals = askableGoalsOf(programme);
    asked.set(versionHash, { goals, statements: statementsByCode(goals) });
  }
  return asked;
}
