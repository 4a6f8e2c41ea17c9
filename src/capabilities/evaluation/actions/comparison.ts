import { crosswalksWith, versionsBetween } from '#capabilities/programme/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import type { Answer } from '../contract.ts';
import { AskComparison, ComparisonPage, type Moment, type MomentPlace } from '../contract/comparison.ts';
import { comparedGoals, countMoves, onlyChanged } from '../rules/comparison.ts';
import { tallyOf } from '../rules/form.ts';
import { movedDivisions } from '../rules/signing-divided.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { formFound, placeOf } from './forms.ts';
import { programmesOf } from './story.ts';

/** An organisation's own answers at two moments side by side: of any two rounds or signatures. */
export const compareMoments = action({
  name: 'evaluation.form.compare',
  kind: 'read',
  may: can('evaluation.answer.read-story'),
  input: AskComparison,
  output: ComparisonPage,
  audit: 'nothing-changes',
  async run({ formId, show, ...wanted }, scope) {
    const form = await formFound(formId, scope);
    const own = await store.answersOf(scope.tx, { ...form, roundNo: form.round.no });
    const rounds = await store.roundsOfForm(scope.tx, scope.reach, form);
    const signOffs = await store.signOffsThere(scope.tx, form.organisationNo, rounds);
    const moments = momentsOf(rounds, signOffs);
    const chosen = chosenOf(moments, form, wanted);
    if (!chosen) return { form: placeOf(form, tallyOf(own.map(({ answer }) => answer))), moments, chosen, via: [], show, divisions: [], counts: countMoves([]), goals: [] };
    const asked = await programmesOf(rounds, scope);
    const versionAt = (moment: Moment) => rounds.find(({ id }) => id === moments.find((each) => each.moment === moment)?.round.id)?.versionId;
    const at = async (moment: Moment) => {
      const place = moments.find((each) => each.moment === moment);
      const round = rounds.find(({ id }) => id === place?.round.id);
      if (!place || !round) throw new Problem('not-found', message(texts, 'form.notFound'));
      return { goals: asked.get(round.versionHash)?.goals ?? [], answers: await answersAt(signOffs.find((signOff) => momentOf(signOff) === moment), round, form, scope) };
    };
    const [from, to] = [versionAt(chosen.from), versionAt(chosen.to)];
    const goals = comparedGoals(await at(chosen.from), await at(chosen.to), from && to ? (await crosswalksWith(scope.tx, to, [from])).get(from) : undefined);
    return {
      form: placeOf(form, tallyOf(own.map(({ answer }) => answer))), moments, chosen, via: from && to ? await versionsBetween(scope.tx, to, from) : [], show, divisions: movedBetween(signOffs, form, chosen),
      counts: countMoves(goals), goals: show === 'changed' ? onlyChanged(goals) : goals,
    };
  },
});

/** Between two signatures of the organisation's own. What is of other statements in another year is no change. */
function movedBetween(signOffs: readonly store.KeptSignOff[], { organisationNo }: store.KeptForm, { from, to }: NonNullable<ComparisonPage['chosen']>): ComparisonPage['divisions'] {
  const [was, is] = [from, to].map((moment) => signOffs.find((signOff) => momentOf(signOff) === moment && signOff.tenantNo === organisationNo));
  return was && is ? movedDivisions(was.divided, is.divided).filter(({ how }) => how !== 'changed' || was.roundNo === is.roundNo) : [];
}

async function answersAt(signed: store.KeptSignOff | undefined, round: store.RoundOfForm, { organisationNo }: store.KeptForm, { tx }: Scope): Promise<ReadonlyMap<string, Answer>> {
  if (signed) return store.answersSigned(tx, organisationNo, signed);
  const rows = await store.answersOf(tx, { organisationNo, roundNo: round.no, listNo: round.listNo });
  return new Map(rows.map(({ statement, answer }) => [statement as string, answer]));
}

const momentOf = ({ id }: store.KeptSignOff): Moment => `signature:${id}`;

/** Every moment there is: each round as it stands, and each signature in it, the newest first. */
const momentsOf = (rounds: readonly store.RoundOfForm[], signOffs: readonly store.KeptSignOff[]): readonly MomentPlace[] => rounds.flatMap(({ no, id, year, names }) => [
  { moment: `round:${id}`, round: { id, year, names }, signed: null },
  ...signOffs.filter(({ roundNo }) => roundNo === no).toReversed().map((signOff) => ({ moment: momentOf(signOff), round: { id, year, names }, signed: { no: signOff.no, at: signOff.at, by: signOff.by } })),
]);

/** What was chosen, where it is there; else this round as it stands, and the nearest one before it (or after it, where there is none). */
function chosenOf(moments: readonly MomentPlace[], { round }: store.KeptForm, { from, to }: { readonly from?: Moment | undefined; readonly to?: Moment | undefined }): ComparisonPage['chosen'] {
  const known = (moment: Moment | undefined): Moment | undefined => {
    if (moment !== undefined && !moments.some((each) => each.moment === moment)) throw new Problem('not-found', message(texts, 'form.notFound'));
    return moment;
  };
  const standing = moments.filter(({ signed }) => signed === null);
  const here = standing.findIndex((each) => each.round.id === round.id);
  const other = standing[here + 1] ?? standing[here - 1] ?? moments.find(({ signed }) => signed !== null);
  const chosen = { from: known(from) ?? other?.moment, to: known(to) ?? standing[here]?.moment };
  return chosen.from && chosen.to ? { from: chosen.from, to: chosen.to } : null;
}
