import * as z from 'zod';
import { evidenceLeftOf } from '#capabilities/evaluation/index.ts';
import { holds, oversees, reaches, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { canonical, sha256 } from '#platform/canonical/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AskQuality, NoteQuestion, Quality, QuestionKey, type NotedQuestion, type Question } from '../contract/quality.ts';
import { answeredIn, sum } from '../rules/distribution.ts';
import { aboutOf, hasEarlier, questionsOf } from '../rules/quality.ts';
import { draftAt, signedAt } from '../store/counts.ts';
import * as store from '../store/quality.ts';
import { qualityTexts as texts } from '../texts/quality-texts.ts';
import { ownFound } from './needs.ts';

const QUALITY = { input: AskQuality, output: Quality };

/** Questions to an organisation about its own answers of a round: to its own people as the answers stand, to who oversees the country once they are signed. */
export const showQuality = action({ name: 'progress.quality.show', kind: 'read', may: can('progress.results.read'), ...QUALITY, audit: 'nothing-changes', run: async (asked, scope) => (await qualityOf(asked, scope)).quality });

/** The same to keep. */
export const takeOutQuality = action({
  name: 'progress.quality.take-out', kind: 'read', may: can('progress.results.take-out'), ...QUALITY,
  audit: { event: 'progress.quality.taken-out', about: ({ roundId, organisation }) => `${roundId} ${organisation}` },
  run: async (asked, scope) => (await qualityOf(asked, scope)).quality,
});

/** Says something to a question, or takes back what was said: an empty text. Every version is kept. */
export const noteQuestion = action({
  name: 'progress.quality.note', kind: 'write', may: can('progress.question.note'), input: NoteQuestion, output: z.object({ question: QuestionKey, version: z.int() }),
  audit: { event: 'progress.quality.noted', about: ({ roundId, organisation, question }, { version }) => `${roundId} ${organisation} ${question} ${version}` },
  async run({ question: asked, version, text, ...at }, scope) {
    const { quality, tenantNo, roundNo } = await qualityOf(at, scope);
    if (!quality.mayNote) throw new Problem('not-allowed', message(texts, 'notYours'));
    const question = quality.questions?.find(({ key }) => key === asked);
    if (!question) throw new Problem('conflict', message(texts, 'notAsked'));
    if (text === '' && !question.note?.text) throw new Problem('invalid', message(texts, 'sayNothing'), { fields: [{ at: 'text', message: message(texts, 'sayNothing') }] });
    const { actor: { accountId: account, name }, now } = scope;
    if (!(await store.addNote(scope.tx, { tenantNo, roundNo, question: asked, version, about: aboutHash(question), text, at: now, account, name }))) throw new Problem('conflict', message(texts, 'changedMeanwhile'));
    return { question: asked, version: version + 1 };
  },
});

const aboutHash = (question: Question): string => sha256(canonical(aboutOf(question)));

/** Each with what was said to it last. */
export function noted(questions: readonly Question[], notes: readonly store.KeptNote[], { mayNote }: Pick<Quality, 'mayNote'>): readonly NotedQuestion[] {
  const noteOf = new Map(notes.map((note) => [note.question, note]));
  return questions.map((question) => {
    const note = noteOf.get(question.key);
    return {
      ...question,
      note: note ? { text: note.text, version: note.version, by: note.by, at: note.at, isOfOtherAnswers: note.about.toString('hex') !== aboutHash(question), before: note.text === '' && mayNote ? note.before : null } : null,
    };
  });
}

async function qualityOf(asked: z.output<typeof AskQuality>, scope: Scope): Promise<{ readonly quality: Quality; readonly tenantNo: number; readonly roundNo: number }> {
  const { tx, actor } = scope;
  const { needs: { found: _found, ...head }, measures, place, round, goals, isOwnPeoples, isAsked } = await ownFound(asked, scope);
  const at = { tenantNo: place.no, roundNo: round.no };
  const may = { mayNote: isOwnPeoples && reaches(reachOf(actor, can('progress.question.note')), place), hasCountry: oversees(actor) && holds(actor, can('progress.country.read')) };
  if (head.standing === 'hidden') return { ...at, quality: { ...head, isAsked, ...may, form: null, questions: null, notLooked: [] } };

  const evidence = isOwnPeoples ? await evidenceLeftOf(scope, { ...at, goals }) : null;
  const below = { roundNo: round.no, tenantNos: [place.no], isOwn: false, innerNo: null, hasKinds: false };
  const units = new Map((head.standing === 'signed' ? await signedAt(tx, below) : (await draftAt(tx, below)).answers).map(({ statement, distribution }) => [statement, distribution]));
  const spreads = await store.notApplicableSpreads(tx, round.no);
  const questions = noted(questionsOf({ goals, measures, evidence, units, spreads, isOwnPeoples }), await store.notes(tx, { roundNo: round.no, tenantNos: [place.no] }), may);
  return {
    ...at,
    quality: {
      ...head, isAsked, ...may, form: evidence?.form ?? null, questions,
      notLooked: [
        ...(!isOwnPeoples ? ['evidence-not-shown' as const] : evidence?.isEverAsked ? [] : ['evidence-not-asked' as const]),
        ...(spreads.length === 0 ? ['no-peers' as const] : []), ...(answeredIn(sum([...units.values()])) === 0 ? ['no-units' as const] : []), ...(hasEarlier(measures) ? [] : ['no-earlier' as const]),
      ],
    },
  };
}
