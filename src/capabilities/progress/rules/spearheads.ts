import type { Goal } from '#capabilities/programme/index.ts';
import type { GoalResult } from '../contract.ts';
import { NOTHING, answeredIn } from './distribution.ts';

const PART_OF = { 1: 'fully', 2: 'partly', 3: 'notAtAll', 4: 'notApplicable' } as const;
const isAnswer = (status: number): status is keyof typeof PART_OF => status in PART_OF;

/** One organisation's answers by spearhead. Spearheads of which nothing was asked are left out. */
export function bySpearhead(goals: readonly Goal[], answers: readonly { readonly code: string; readonly status: number }[]): readonly GoalResult[] {
  const statusOf = new Map(answers.map(({ code, status }) => [code, status]));
  return [...Map.groupBy(goals, ({ spearhead }) => spearhead.code).values()].flatMap((own) => {
    const [first] = own;
    const given = own.flatMap(({ measures }) => measures).flatMap(({ tasks }) => tasks).flatMap(({ statements }) => statements).flatMap(({ code }) => statusOf.get(code) ?? []);
    if (!first || given.length === 0) return [];
    const distribution = given.reduce((sum, status) => (isAnswer(status) ? { ...sum, [PART_OF[status]]: sum[PART_OF[status]] + 1 } : sum), { ...NOTHING, asked: given.length });
    return [{ code: first.spearhead.code, title: first.spearhead.title, tally: { answered: answeredIn(distribution), asked: distribution.asked }, distribution, coverage: null }];
  });
}
