import type { VNode } from 'preact';
import { shown, type Localized } from '#platform/i18n/index.ts';
import { LinkButton, SelectField, usePage } from '#platform/ui/index.ts';
import type { OpeningPage } from '../../contract/running.ts';
import { evaluationTexts } from '../../texts.ts';
import { openingTexts as texts } from '../../texts/running-opening-texts.ts';

type Props = { readonly data: Pick<OpeningPage, 'versions' | 'today' | 'wish'>; readonly taken?: (year: number) => boolean };

/** Of which programme a round is to be opened, and for which year: leads to what that would mean. Nothing is opened by it. */
export function ChooseRound({ data: { versions, today, wish }, taken = () => false }: Props): VNode {
  const { t, href, language } = usePage();
  if (versions.length === 0) return <><p>{t(evaluationTexts, 'rounds.needVersion')}</p><LinkButton href="/programmes" kind="quiet">{t(evaluationTexts, 'round.version')}</LinkButton></>;
  const named = (title: Localized, version: string): { label: string; lang: string } => {
    const { text, language: lang } = shown(title, language);
    return { label: `${text} (${version})`, lang };
  };
  const all = [...new Set(versions.flatMap(({ period }) => Array.from({ length: period.to - period.from + 1 }, (_none, i) => period.from + i)))].sort();
  const years = all.filter((year) => !taken(year));
  const first = wish?.year ?? (years.includes(Number(today.slice(0, 4))) ? Number(today.slice(0, 4)) : years.at(-1));
  return (
    <form method="get" action={href('/rounds/open')}>
      <p class="hint">{t(texts, 'lookHint')}</p>
      <SelectField name="versionId" label={t(evaluationTexts, 'round.version')} options={versions.map(({ id, title, version }) => ({ value: id, ...named(title, version) }))} {...(wish && { initially: wish.versionId })} />
      <SelectField name="year" label={t(evaluationTexts, 'round.year')} options={years.map((year) => ({ value: String(year), label: String(year) }))} initially={String(first)} />
      <div class="buttons"><button class="button" type="submit">{t(texts, 'look')}</button></div>
    </form>
  );
}
