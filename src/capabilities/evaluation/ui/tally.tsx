import type { VNode } from 'preact';
import { Progress, usePage } from '#platform/ui/index.ts';
import type { Tally } from '../contract.ts';
import { evaluationTexts as texts } from '../texts.ts';

const HERE = '\u0001';

/** "6 of 60 answered", with the number in an element of its own: the island counts it up as answers are saved. */
export function LiveTally({ tally: { answered, asked }, of, isShort = false }: { readonly tally: Tally; readonly of: 'form' | 'goal' | 'other'; readonly isShort?: boolean }): VNode {
  const { t } = usePage();
  const [before, after] = t(texts, isShort ? 'form.shortTally' : 'form.answered', { answered: HERE, asked }).split(HERE);
  const text = <span>{before}<span data-answered={of === 'other' ? undefined : of}>{t(texts, 'amount', { n: answered })}</span>{after}</span>;
  if (isShort) return text;
  return <span class="progress"><span class="progress-label">{text}</span><progress value={answered} max={Math.max(asked, 1)} aria-hidden="true" data-progress={of} /></span>;
}

/** The same where nothing changes while one looks. */
export function TallyBar({ tally: { answered, asked } }: { readonly tally: Tally }): VNode {
  const { t } = usePage();
  return <Progress done={answered} of={asked} label={t(texts, 'form.answered', { answered: t(texts, 'amount', { n: answered }), asked })} />;
}
