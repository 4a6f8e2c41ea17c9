import type { Goal } from '#capabilities/programme/index.ts';
import type { OwnMeasure } from '../contract/targets.ts';
import { reachOf } from './target-share.ts';
import { isShareTarget } from './targets-told.ts';

// One organisation beside the targets: by the rule of the country's figures, of its own answers.

type Measure = Goal['measures'][number];
/** 1 is "fully", 4 "not applicable", 0 no answer. */
type Answer = { readonly code: string; readonly measure: string; readonly status: number };

export const measuresWithTargets = (goals: readonly Goal[]): readonly Measure[] => goals.flatMap(({ measures }) => measures).filter(({ targets }) => targets.some(isShareTarget));

export function ownMeasures(measures: readonly Measure[], answers: readonly Answer[]): readonly OwnMeasure[] {
  const byMeasure = Map.groupBy(answers, ({ measure }) => measure);
  return measures.map(({ code, title, targets }) => ({
    ...told(byMeasure.get(code) ?? []), code, title, targets: targets.filter(isShareTarget).map(({ text, percent, year }) => ({ text, percent: percent ?? null, year: year ?? null })),
  }));
}

function told(statements: readonly Answer[]): Pick<OwnMeasure, 'reach' | 'asked' | 'fully' | 'notApplicable' | 'open'> {
  const counts = { asked: statements.length, fully: statements.filter(({ status }) => status === 1).length, notApplicable: statements.filter(({ status }) => status === 4).length };
  return { ...counts, reach: counts.asked === 0 ? null : reachOf(counts), open: statements.filter(({ status }) => status !== 1 && status !== 4).map(({ code }) => code) };
}
