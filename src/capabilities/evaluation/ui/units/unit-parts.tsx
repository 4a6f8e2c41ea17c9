import type { VNode } from 'preact';
import { Tag, usePage } from '#platform/ui/index.ts';
import type { Status } from '../../contract.ts';
import type { UnitCounts, UnitRow } from '../../contract/units.ts';
import { evaluationTexts } from '../../texts.ts';
import { unitTexts as texts } from '../../texts/units-texts.ts';

export function StatusWord({ of }: { readonly of: Status | null }): VNode {
  const { t } = usePage();
  return of === null ? <span class="subtle">{t(evaluationTexts, 'status.blank')}</span> : <>{t(evaluationTexts, `status.${of}`)}</>;
}

const REVIEW_COLOURS = { returned: 'warning', changed: 'info', accepted: 'success', 'accepted-changed': 'info' } as const;

/** What has been said of an answer, and whose it is where it is not the unit's own. */
export function StateOf({ review, wayIn, status }: Pick<UnitRow, 'review' | 'wayIn' | 'status'>): VNode {
  const { t } = usePage();
  return (
    <>
      {review && <Tag kind={REVIEW_COLOURS[review.state]}>{t(texts, `state.${review.state}`)}</Tag>}
      {status !== null && wayIn === 'handed-down' && <> <Tag>{t(texts, 'state.handed-down')}</Tag></>}
      {status !== null && wayIn === 'units' && <> <Tag>{t(texts, 'byTable')}</Tag></>}
      {review?.note && <p class="said small">{review.note}</p>}
    </>
  );
}

/** Each answer of the scale with how many units gave it, and how many gave none. */
export const countsByAnswer = ({ fully, partly, notAtAll, notApplicable, blank }: UnitCounts) => [
  { answer: 'fully', n: fully }, { answer: 'partly', n: partly }, { answer: 'not-at-all', n: notAtAll }, { answer: 'not-applicable', n: notApplicable }, { answer: 'blank', n: blank },
] as const;
