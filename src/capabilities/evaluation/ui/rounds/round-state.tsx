import type { VNode } from 'preact';
import { Tag, usePage } from '#platform/ui/index.ts';
import type { Round } from '../../contract.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { runningTexts } from '../../texts/running-texts.ts';

const KINDS = { opening: 'info', open: 'success', late: 'warning', closed: 'neutral' } as const;

export function RoundState({ state }: Pick<Round, 'state'>): VNode {
  const { t } = usePage();
  return <Tag kind={KINDS[state]}>{state === 'opening' ? t(runningTexts, 'state.opening') : t(texts, `round.state.${state}`)}</Tag>;
}
