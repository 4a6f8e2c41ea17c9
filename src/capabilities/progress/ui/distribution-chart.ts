import { translator, type Language } from '#platform/i18n/index.ts';
import type { SharesChart, Tone } from '#platform/pictures/index.ts';
import type { GoalResult } from '../contract.ts';
import { countIn, PARTS, type Part } from '../rules/distribution.ts';
import { progressTexts as texts } from '../texts.ts';

const TONES: Readonly<Record<Part, Tone>> = { fully: 'strong', partly: 'middle', notAtAll: 'contrary', notApplicable: 'neutral', blank: 'blank' };

export const hasDistribution = (goals: readonly GoalResult[]): boolean => goals.some(({ distribution }) => distribution !== null);

/** Answers by goal, of the goals whose answers may be seen. */
export function distributionChart(title: string, goals: readonly GoalResult[], language: Language): SharesChart {
  const t = translator(language);
  return {
    kind: 'shares', title, description: t(texts, 'figure'), rowsAre: t(texts, 'goal'),
    parts: PARTS.map((part) => ({ label: t(texts, `part.${part}`), tone: TONES[part] })),
    rows: goals.flatMap(({ code, distribution }) => (distribution ? [{ label: code, counts: PARTS.map((part) => countIn(distribution, part)) }] : [])),
  };
}
