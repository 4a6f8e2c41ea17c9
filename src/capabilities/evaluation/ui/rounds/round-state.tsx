import type { VNode } from 'preact';
import { Tag, usePage } from '#platform/ui/index.ts';
import type { Round } from '../../contract.ts';
import { evaluationTexts as texts } from '../../texts.ts';

const KINDS = { open: 'success', late: 'warning', closed: 'neutral' } as const;

export function RoundState({ state }: Pick<Round, 'state'>): VNode {
  const { t } = usePage();
  return <Tag kind={KINDS[state]}>{t(texts, `round.state.${state}`)}</Tag>;
}
