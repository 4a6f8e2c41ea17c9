import type { VNode } from 'preact';
import { Contributions, LinkButton, Page, usePage } from '#platform/ui/index.ts';
import type { RoundsPage as Data } from '../../contract.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { divisionTexts } from '../../texts/division-texts.ts';
import { owedTexts } from '../../texts/owed-texts.ts';
import { ChooseRound } from '../running/choose-round.tsx';
import { RoundsTable } from './rounds-table.tsx';

export function RoundsPage({ data: { rounds, versions, today, may } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <Page title={t(texts, 'rounds.title')}>
      <Contributions />
      <RoundsTable rounds={rounds} may={may} />
      {may.divide && <p class="buttons"><LinkButton kind="quiet" href="/divisions">{t(divisionTexts, 'title')}</LinkButton></p>}
      {may.open && <OpenRound rounds={rounds} versions={versions} today={today} />}
    </Page>
  );
}

function OpenRound({ rounds, versions, today }: Pick<Data, 'rounds' | 'versions' | 'today'>): VNode {
  const { t } = usePage();
  // With one version a year that has its round already cannot have another.
  const isTaken = (year: number): boolean => versions.length === 1 && rounds.some((round) => round.year === year && round.programme.version === versions[0]?.version);
  const hasYears = versions.some(({ period }) => Array.from({ length: period.to - period.from + 1 }, (_none, i) => period.from + i).some((year) => !isTaken(year)));
  return (
    <section>
      <h2>{t(texts, 'round.open')}</h2>
      {versions.length > 0 && !hasYears ? <p>{t(owedTexts, 'everyYearOpen')}</p> : <ChooseRound data={{ versions, today, wish: null }} taken={isTaken} />}
    </section>
  );
}
