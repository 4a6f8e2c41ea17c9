import type { VNode } from 'preact';
import { Tag } from '#platform/ui/index.ts';
import type { AskedStatement } from '../../contract.ts';
import { signingStatementTexts } from '../../texts/signing-statements-texts.ts';
import type { Sheet } from './sheet.tsx';

/** What stands beside a statement: each theme's own line. */
export function marksOf({ marks: { reopening } }: AskedStatement, { t }: Sheet): VNode | undefined {
  if (!reopening) return undefined;
  return <p class="mark"><Tag kind="warning">{t(signingStatementTexts, `state.${reopening.state}`)}</Tag> {t(signingStatementTexts, `mark.${reopening.state}`, { by: reopening.by, reason: reopening.reason })}</p>;
}
