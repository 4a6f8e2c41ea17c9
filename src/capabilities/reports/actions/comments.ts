import * as z from 'zod';
import { goalsOf, programmeOf } from '#capabilities/programme/index.ts';
import type { KeptRound } from '#capabilities/evaluation/index.ts';
import type { Names } from '#capabilities/organisations/index.ts';
import { holds } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AllComments, AskAllComments, AskComments, Comments, COMMENTS_A_PAGE, KeepTheme, MarkComment, type ReadComment } from '../contract/comments.ts';
import * as store from '../store/comments.ts';
import { commentTexts as texts } from '../texts/comment-texts.ts';
import { roundFound } from './found.ts';

/** What organisers wrote to the Centre in a round, a page at a time. */
export const showComments = action({
  name: 'reports.comments.show', kind: 'read', may: can('reports.comments.read'), input: AskComments, output: Comments, audit: 'nothing-changes',
  async run({ roundId, page, ...narrowed }, scope) {
    const round = await roundFound(roundId, scope);
    const { goals, textOf } = await textsOf(round, scope);
    const { comments, found } = await store.comments(scope.tx, round.no, narrowed, { limit: COMMENTS_A_PAGE, offset: (page - 1) * COMMENTS_A_PAGE });
    const counts = await store.counts(scope.tx, round.no);
    return {
      round, asOf: scope.now, narrowed, themes: counts.themes, of: counts.of, comments: comments.map((each) => told(each, textOf)), found,
      page: { no: page, of: Math.max(1, Math.ceil(found / COMMENTS_A_PAGE)) }, organisations: counts.organisations as Comments['organisations'], // codes as the register has them
      goals: goals.filter(({ section }) => counts.goals.includes(section.code)).map(({ section: { code, title } }) => ({ code, title })), mayMark: holds(scope.actor, can('reports.comments.mark')),
    };
  },
});

/** All that fit, to keep. */
export const takeOutComments = action({
  name: 'reports.comments.take-out', kind: 'read', may: can('reports.take-out'), input: AskAllComments, output: AllComments,
  audit: { event: 'reports.comments.taken-out', about: ({ roundId }) => roundId },
  async run({ roundId, ...narrowed }, scope) {
    const round = await roundFound(roundId, scope);
    const { textOf } = await textsOf(round, scope);
    const { comments } = await store.comments(scope.tx, round.no, narrowed, { limit: MOST, offset: 0 });
    const { themes, of } = await store.counts(scope.tx, round.no);
    return { round, asOf: scope.now, narrowed, themes, of, comments: comments.map((each) => told(each, textOf)) };
  },
});
/** Organisers times questions is far less. */
const MOST = 100_000;

async function textsOf(round: KeptRound, { tx }: Scope) {
  const programme = await programmeOf(tx, round);
  const goals = programme ? goalsOf(programme) : [];
  return { goals, textOf: new Map<string, Names>(goals.flatMap(({ measures }) => measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements.map(({ code, text }) => [code, text] as const))))) };
}

const told = ({ code, ...comment }: store.KeptComment, textOf: ReadonlyMap<string, Names>): ReadComment => ({ ...comment, statement: { code, text: textOf.get(code) ?? {} } });

/** Says what a comment is about, and what of it is quoted: nothing, where the quote is empty. A quote with an organisation's name in it is refused. */
export const markComment = action({
  name: 'reports.comments.mark', kind: 'write', may: can('reports.comments.mark'), input: MarkComment, output: z.object({ version: z.int() }),
  audit: { event: 'reports.comment.marked', about: ({ roundId, organisation, statement }, { version }) => `${roundId} ${organisation} ${statement} ${version}` },
  async run({ roundId, ...given }, scope) {
    const round = await roundFound(roundId, scope);
    const { actor: { accountId: account, name }, now: at, tx } = scope;
    const known = await store.themeNos(tx);
    if (given.themes.some((no) => !known.has(no))) throw refused('themes', message(texts, 'noSuchTheme'));
    const named = given.quote === '' ? null : await store.namedIn(tx, given.quote);
    if (named !== null) throw refused('quote', message(texts, 'named', { name: named }));
    const done = await store.mark(tx, { ...given, roundNo: round.no, at, account, name });
    if (done === 'gone') throw new Problem('not-found', message(texts, 'noComment'));
    if (done === 'changed') throw new Problem('conflict', message(texts, 'changedMeanwhile'));
    return { version: given.version + 1 };
  },
});

const refused = (at: string, said: Message): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });

/** A theme: new, by another name, gone, or back. */
export const keepTheme = action({
  name: 'reports.themes.keep', kind: 'write', may: can('reports.comments.mark'), input: KeepTheme, output: z.object({ no: z.int() }),
  audit: { event: 'reports.theme.kept', about: ({ sv, fi, en, isGone }, { no }) => `${no} ${isGone ? '-' : '+'} ${[sv, fi, en].filter(Boolean).join(' / ')}` },
  async run({ roundId, no, version, isGone, ...given }, scope) {
    await roundFound(roundId, scope);
    const names: Names = Object.fromEntries(Object.entries(given).filter(([, name]) => name !== ''));
    if (Object.keys(names).length === 0) throw refused('sv', message(texts, 'noName'));
    const kept = await store.keepTheme(scope.tx, { no, version, names, isGone, at: scope.now });
    if (kept === undefined) throw new Problem('conflict', message(texts, 'changedMeanwhile'));
    return { no: kept };
  },
});
