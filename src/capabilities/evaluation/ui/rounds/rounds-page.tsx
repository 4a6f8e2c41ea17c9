import type { VNode } from 'preact';
import { shown, type Localized } from '#platform/i18n/index.ts';
import { Form, LinkButton, Page, SelectField, TextField, usePage } from '#platform/ui/index.ts';
import type { RoundsPage as Data } from '../../contract.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { owedTexts } from '../../texts/owed-texts.ts';
import { roundTexts } from '../../texts/round-texts.ts';
import { RulesFields } from '../sending/rules-fields.tsx';
import { RoundsTable } from './rounds-table.tsx';

export function RoundsPage({ data: { rounds, versions, today, may } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <Page title={t(texts, 'rounds.title')}>
      <RoundsTable rounds={rounds} may={may} />
      {may.open && <OpenRound rounds={rounds} versions={versions} today={today} />}
    </Page>
  );
}

function OpenRound({ rounds, versions, today }: Pick<Data, 'rounds' | 'versions' | 'today'>): VNode {
  const { t, language } = usePage();
  const named = (title: Localized, version: string): { label: string; lang: string } => {
    const { text, language: lang } = shown(title, language);
    return { label: `${text} (${version})`, lang };
  };
  const all = [...new Set(versions.flatMap(({ period }) => Array.from({ length: period.to - period.from + 1 }, (_none, i) => period.from + i)))].sort();
  // With one version a year that has its round already cannot have another.
  const years = versions.length > 1 ? all : all.filter((year) => !rounds.some((round) => round.year === year && round.programme.version === versions[0]?.version));
  if (versions.length === 0) {
    return <section><h2>{t(texts, 'round.open')}</h2><p>{t(texts, 'rounds.needVersion')}</p><LinkButton href="/programmes" kind="quiet">{t(texts, 'round.version')}</LinkButton></section>;
  }
  if (years.length === 0) return <section><h2>{t(texts, 'round.open')}</h2><p>{t(owedTexts, 'everyYearOpen')}</p></section>;
  return (
    <section>
      <h2>{t(texts, 'round.open')}</h2>
      <Form action="/rounds">
        <SelectField name="versionId" label={t(texts, 'round.version')} options={versions.map(({ id, title, version }) => ({ value: id, ...named(title, version) }))} />
        <SelectField name="year" label={t(texts, 'round.year')} options={years.map((year) => ({ value: String(year), label: String(year) }))} initially={years.includes(Number(today.slice(0, 4))) ? today.slice(0, 4) : String(years.at(-1))} />
        <TextField name="lastDay" label={t(texts, 'round.lastDay')} hint={t(texts, 'round.lastDayHint')} width="short" />
        <RulesFields />
        <p>{t(roundTexts, 'openHint')}</p>
        <div class="buttons"><button class="button" type="submit">{t(texts, 'round.openButton')}</button></div>
      </Form>
    </section>
  );
}
