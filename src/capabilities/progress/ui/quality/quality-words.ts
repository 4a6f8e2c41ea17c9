import { AGAINST } from '#capabilities/evaluation/index.ts';
import { percentText, type Language, type Translate } from '#platform/i18n/index.ts';
import type { Question, QuestionedStatement } from '../../contract/quality.ts';
import { LEAST_ANSWERS } from '../../rules/not-applicable.ts';
import { LEAST_SAME } from '../../rules/quality.ts';
import { qualityTexts as texts } from '../../texts/quality-texts.ts';
import { statusSaid } from '../needs/needs-words.ts';

/** By which rule it is asked. */
export function ruleSaid(is: Question['is'], t: Translate): string {
  switch (is) {
    case 'all-same': return t(texts, 'rule.all-same', { least: LEAST_SAME });
    case 'not-applicable': return t(texts, 'rule.not-applicable', { least: LEAST_ANSWERS });
    case 'against-units': return t(texts, 'rule.against-units', AGAINST);
    case 'without-evidence': case 'jump': return t(texts, `rule.${is}`);
  }
}

/** The question itself. */
export function questionSaid({ is, whose, n, of, status }: Question, t: Translate, language: Language): string {
  if (is === 'all-same') return t(texts, 'said.all-same', { n, status: statusSaid(status ?? 0, t) });
  if (is === 'not-applicable') return t(texts, `said.not-applicable.${whose}`, { n, of, share: percentText(n / of, language) });
  return is === 'against-units' ? t(texts, 'said.against-units', { n }) : t(texts, `said.${is}`, { n, of });
}

/** How many units, where their numbers may be seen. */
export const unitsSaid = ({ no, of }: NonNullable<QuestionedStatement['units']>, t: Translate): string =>
  (no === null || of === null ? t(texts, 'units.hidden', { percent: AGAINST.percent }) : t(texts, 'units.said', { no, of }));
