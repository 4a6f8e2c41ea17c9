import type { VNode } from 'preact';
import { dayText, shown, type Language, type Translate } from '#platform/i18n/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { Tag, usePage } from '#platform/ui/index.ts';
import type { Counted, Covered, Share, TargetResult, Verdict, Why } from '../../contract/targets.ts';
import { LEAST_UNITS } from '../../rules/units.ts';
import { targetsTexts as texts } from '../../texts/targets-texts.ts';

const KIND = { met: 'success', 'on-the-way': 'info', missed: 'warning', 'cannot-be-computed': undefined } as const;

export function VerdictTag({ verdict }: { readonly verdict: Verdict }): VNode {
  const { t } = usePage();
  const kind = KIND[verdict];
  const said = t(texts, `verdict.${verdict}`);
  return kind ? <Tag kind={kind}>{said}</Tag> : <Tag>{said}</Tag>;
}

/** More than so many without a figure are named once on the page, not in every row. */
const NAMED_IN_ROW = 3;

export const namesIn = (all: readonly Covered['without'][number][], language: Language): string => all.map((names) => shown(names, language).text).join(', ');

export function whyText({ reason, n, who }: Why, t: Translate, language: Language): string {
  if (reason === 'not-signed') return t(texts, 'why.not-signed', { n: n ?? 0 });
  if (reason === 'few-units') return t(texts, 'why.few-units', { n: n ?? 0, least: LEAST_UNITS });
  return reason === 'population-missing' ? t(texts, 'why.population-missing', { who: namesIn(who, language) }) : t(texts, `why.${reason}`);
}

export function WhySaid({ why }: { readonly why: Why }): VNode {
  const { t, language } = usePage();
  return <>{whyText(why, t, language)}</>;
}

/** What is aimed at: one share, or one of several. */
export function Aim({ target: { shares, year } }: { readonly target: Pick<TargetResult, 'year'> & { readonly shares: readonly Pick<Share, 'of' | 'percent'>[] } }): VNode {
  const { t } = usePage();
  const parts = shares.map(({ of, percent }) => (percent === null ? t(texts, 'shareUnsaid', { of: t(texts, `of.${of}`) }) : t(texts, 'share', { percent, of: t(texts, `of.${of}`) })));
  return <>{parts.join(` ${t(texts, 'or')} `)}{year === null ? '' : `, ${t(texts, 'in', { year: String(year) })}`}</>;
}

/** k of n, and who is not in it. */
export function CountSaid({ counted }: { readonly counted: Counted }): VNode {
  const { t } = usePage();
  return (
    <>
      <strong>{t(texts, 'kOfN', counted)}</strong>.
      {counted.leftOut > 0 && <> <span class="subtle">{t(texts, 'leftOut', { n: counted.leftOut })}</span></>}
      {counted.notSigned > 0 && <> <span class="subtle">{t(texts, 'notSignedYet', { n: counted.notSigned })}</span></>}
    </>
  );
}

/** How many people, by which figures; or for whom there is none. */
export function CoverSaid({ covered }: { readonly covered: Covered }): VNode {
  const { t, language } = usePage();
  const { k, n, without, outside, onDays, sources } = covered;
  const days = onDays.map((day) => dayText(day as Day, language)).join(', '); // as the store read it out of a column of days
  return (
    <p class="small">
      {without.length > NAMED_IN_ROW ? t(texts, 'peopleWithoutMany', { n: without.length }) : without.length > 0 ? t(texts, 'peopleWithout', { who: namesIn(without, language) }) : n > 0 && <>{t(texts, 'people', { k, n })} <span class="subtle">{t(texts, 'peopleFrom', { days, sources: sources.join(', ') })}</span></>}
      {outside.length > 0 && <> <span class="subtle">{t(texts, 'outside', { who: namesIn(outside, language) })}</span></>}
    </p>
  );
}

/** What is needed, in whole organisations; and why something cannot be computed. */
export function SharesSaid({ target: { shares, verdict } }: { readonly target: Pick<TargetResult, 'shares' | 'verdict'> }): VNode {
  const { t } = usePage();
  return (
    <>
      {shares.map(({ of, needed, missing, why }) => (
        <span key={of}>
          {needed !== null && <> {t(texts, 'needed', { n: needed })}</>}
          {verdict !== 'met' && missing !== null && missing > 0 && <> {t(texts, of === 'producers' || of === 'units' ? `missing.${of}` : 'missing.organisers', { n: missing })}</>}
          {verdict !== 'met' && why.filter(({ reason }) => reason !== 'not-signed' || verdict === 'cannot-be-computed').map((each) => <span key={each.reason}> <WhySaid why={each} /></span>)}
        </span>
      ))}
    </>
  );
}
