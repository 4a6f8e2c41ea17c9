import type { Goal } from '#capabilities/programme/index.ts';
import type { PeerSpread } from '../contract/needs.ts';
import type { Comparability } from '../contract/years.ts';
import type { AskedMeasure, EarlierAnswer } from './needs.ts';
import { comparedQuestions, type LinksOf, type RoundInSeries, type Thread } from './years.ts';

export type AnswerIn = { readonly roundNo: number; readonly code: string; readonly status: number };
type Of = {
  /** What the round's version asks. */
  readonly goals: readonly Goal[]; readonly round: RoundInSeries;
  /** In the order of years, the round the last of them. */
  readonly rounds: readonly RoundInSeries[]; readonly threads: readonly Thread[]; readonly linksOf: LinksOf;
};
/** Of the answers of one organisation to the round, and of what is signed in earlier ones. */
export type MeasuresOf = (answers: readonly AnswerIn[], spreads: ReadonlyMap<string, PeerSpread>) => readonly AskedMeasure[];

/** What an organisation was asked in a round, by measure, with what it answered before to the same. Measures of which nothing was asked are left out. What compares with what is found out once for all. */
export function askedMeasures({ goals, round, rounds, threads, linksOf }: Of): MeasuresOf {
  const threadOf = new Map(threads.flatMap((thread) => { const code = thread.codes.get(round.versionNo); return code === undefined ? [] : [[code, thread] as const]; }));
  const before = rounds.filter((each) => each !== round).toReversed();
  const known = new Map<string, readonly Past[]>();
  const pastOf = (code: string): readonly Past[] => {
    const found = known.get(code) ?? before.map((past) => ({ past, ...lookBack({ code, thread: threadOf.get(code), past, round }, { rounds, linksOf }) }));
    known.set(code, found);
    return found;
  };
  return (answers, spreads) => {
    const statusOf = new Map(answers.map(({ roundNo, code, status }) => [`${roundNo} ${code}`, status]));
    const earlierOf = (code: string): readonly EarlierAnswer[] => pastOf(code).flatMap(({ past, code: codeThen, comparable }) => {
      const status = statusOf.get(`${past.no} ${codeThen}`);
      return status === undefined ? [] : [{ year: past.year, status, comparable }];
    });
    return goals.flatMap(({ section, measures }) => measures.flatMap(({ code, title, tasks }) => {
      const statements = tasks.flatMap((task) => task.statements).flatMap((statement) => {
        const status = statusOf.get(`${round.no} ${statement.code}`);
        return status === undefined ? [] : [{ code: statement.code, text: statement.text, status, earlier: earlierOf(statement.code) }];
      });
      return statements.length === 0 ? [] : [{ code, title, goal: section.code, statements, spread: spreads.get(code) ?? null }];
    }));
  };
}

type Past = { readonly past: RoundInSeries; readonly code: string; readonly comparable: Comparability };
type Look = { readonly code: string; readonly thread: Thread | undefined; readonly past: RoundInSeries; readonly round: RoundInSeries };

/** By which code something was asked in an earlier round, and how it compares. What has become another question is found by its own code, so that it can be said why it is not compared. */
function lookBack({ code, thread, past, round }: Look, around: { readonly rounds: readonly RoundInSeries[]; readonly linksOf: LinksOf }): { readonly code: string; readonly comparable: Comparability } {
  const codeThen = thread?.codes.get(past.versionNo);
  if (thread && codeThen !== undefined) return { code: codeThen, comparable: comparedQuestions(thread, past, round, around) };
  const linked = around.linksOf(past.versionNo, round.versionNo).back(code);
  return { code, comparable: { state: 'broken', reason: 'reason' in linked ? linked.reason : 'no-crosswalk', year: null } };
}
