import type { VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import type { Coverage } from '../contract.ts';
import { progressTexts as texts } from '../texts.ts';

/** How many of the units the figures stand for. */
export function CoverageText({ of: { units, asked, byBranch } }: { readonly of: Coverage }): VNode {
  const { t } = usePage();
  return <span class="subtle small">{t(texts, 'coverage', { units, asked })}{byBranch > 0 && <>, {t(texts, 'coverageBranch', { byBranch })}</>}</span>;
}
