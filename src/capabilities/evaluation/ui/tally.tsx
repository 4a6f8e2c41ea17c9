import type { VNode } from 'preact';
import { Progress, usePage } from '#platform/ui/index.ts';
import type { Tally } from '../contract.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { proposalTexts } from '../texts/proposal-texts.ts';

const HERE = '\u0001';

type Live = { readonly tally: Tally; readonly of: 'form' | 'goal' | 'other'; readonly isShort?: boolean; readonly proposals?: { readonly n: number; readonly year: number | null } };

/** "6 of 60 answered, proposals from 2025: 21", with the numbers in elements of their own: the island counts as answers are saved. */
export function LiveTally({ tally: { answered, asked }, of, isShort = false, proposals = { n: 0, year: null } }: Live): VNode {
  const { t } = usePage();
  const [before, after] = t(texts, isShort ? 'form.shortTally' : 'form.answered', { answered: HERE, asked }).split(HERE);
  const proposed = isShort ? t(proposalTexts, 'tally.short', { n: HERE }) : proposals.year === null ? t(proposalTexts, 'tally.years', { n: HERE }) : t(proposalTexts, 'tally.year', { n: HERE, year: String(proposals.year) });
  const text = (
    <span>
      {before}<span data-answered={of === 'other' ? undefined : of}>{t(texts, 'amount', { n: answered })}</span>{after}
      {proposals.n > 0 && <span>{proposed.replace(HERE, '')}<span data-proposals={of === 'other' ? undefined : of}>{t(texts, 'amount', { n: proposals.n })}</span></span>}
    </span>
  );
  if (isShort) return text;
  return <span class="progress"><span class="progress-label">{text}</span><progress value={answered} max={Math.max(asked, 1)} aria-hidden="true" data-progress={of} /></span>;
}

/** The same where nothing changes while one looks. */
export function TallyBar({ tally: { answered, asked } }: { readonly tally: Tally }): VNode {
  const { t } = usePage();
  return <Progress done={answered} of={asked} label={t(texts, 'form.answered', { answered: t(texts, 'amount', { n: answered }), asked })} />;
}
