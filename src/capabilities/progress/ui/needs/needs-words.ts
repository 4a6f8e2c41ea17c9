import { percentText, type Language, type Translate } from '#platform/i18n/index.ts';
import type { Finding, NotCompared, PeerSpread } from '../../contract/needs.ts';
import { progressTexts } from '../../texts.ts';
import { needsTexts as texts } from '../../texts/needs-texts.ts';
import { yearsTexts } from '../../texts/years-texts.ts';
import { LEAST_PEERS } from '../../rules/needs.ts';

export const ruleSaid = (is: Finding['is'], t: Translate): string => (is === 'below-peers' ? t(texts, 'rule.below-peers', { least: LEAST_PEERS }) : t(texts, `rule.${is}`));

/** What the rule found, in a sentence; and beside which spread. */
export function findingSaid(finding: Finding, t: Translate, language: Language): string {
  const { is, n, of, forward, back, notAtAll, blank, peers } = finding;
  const since = String(finding.since ?? '');
  switch (is) {
    case 'moved': return t(texts, 'said.moved', { n, of, forward, back });
    case 'stuck': return t(texts, 'said.stuck', { n, of, since });
    case 'below-peers': return `${t(texts, 'said.below-peers', { n, of, share: percentText(n / of, language) })}${peers ? ` ${peersSaid(peers, t, language)}` : ''}`;
    case 'not-begun': return t(texts, 'said.not-begun', { of, notAtAll, blank });
    case 'strength': return `${t(texts, 'said.strength', { of, since })}${peers ? ` ${peersSaid(peers, t, language)}` : ''}`;
  }
}

const peersSaid = ({ organisations, low, high }: PeerSpread, t: Translate, language: Language): string => t(texts, 'peers', { organisations, low: percentText(low, language), high: percentText(high, language) });

const STATUS = ['part.blank', 'part.fully', 'part.partly', 'part.notAtAll', 'part.notApplicable'] as const;
export const statusSaid = (status: number, t: Translate): string => t(progressTexts, STATUS[status] ?? 'part.blank');

/** Of the questions themselves, so no year is in it. */
export const whyNotCompared = ({ reason }: NotCompared, t: Translate): string =>
  (reason === 'first' ? t(texts, 'first') : reason === 'not-there' || reason === 'not-signed' || reason === 'not-asked' ? t(yearsTexts, `reason.${reason}`, { year: '' }) : t(yearsTexts, `reason.${reason}`));
