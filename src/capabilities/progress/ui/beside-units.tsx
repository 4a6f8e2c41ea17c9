import type { VNode } from 'preact';
import { translator, type Language } from '#platform/i18n/index.ts';
import { Picture, shareText, wholeText, type DumbbellChart } from '#platform/pictures/index.ts';
import { Content, TableFrame, usePage } from '#platform/ui/index.ts';
import { LEAST_IN_SPREAD, type GoalResult, type OrganiserResults, type UnitSpread } from '../contract.ts';
import { onScaleIn } from '../rules/distribution.ts';
import { progressTexts as texts } from '../texts.ts';

type Beside = { readonly goal: GoalResult; readonly fully: { readonly n: number; readonly of: number } | null; readonly spread: UnitSpread };

/** The goals in which so many units have signed an answer on the scale that their spread may be told. */
const besideOf = ({ own, unitGoals, unitSpread }: OrganiserResults): readonly Beside[] =>
  unitSpread.flatMap((spread) => {
    const goal = unitGoals.find(({ code }) => code === spread.code);
    const distribution = own.find(({ code }) => code === spread.code)?.distribution;
    const of = distribution ? onScaleIn(distribution) : 0;
    return goal ? [{ goal, fully: distribution && of > 0 ? { n: distribution.fully, of } : null, spread }] : [];
  });

export const hasBeside = (data: OrganiserResults): boolean => besideOf(data).length > 0;

/** How much of its own is "fully" in each goal, and how the same is spread over its units. */
export function besideChart(data: OrganiserResults, language: Language): DumbbellChart {
  const t = translator(language);
  return {
    kind: 'dumbbell', title: t(texts, 'beside'), description: t(texts, 'beside.figure'), rowsAre: t(texts, 'goal'), from: '', to: t(texts, 'ownAnswers'), spread: t(texts, 'beside.spread'),
    rows: besideOf(data).map(({ goal, fully, spread }) => ({ label: goal.code, from: null, to: fully, spread })),
  };
}

/** The same on the page. The two are asked different things of a goal, and it says so. */
export function BesideUnits({ data }: { readonly data: OrganiserResults }): VNode {
  const { t, language } = usePage();
  return (
    <section>
      <h2>{t(texts, 'beside')}</h2>
      <p>{t(texts, 'beside.said', { least: LEAST_IN_SPREAD })}</p>
      <Picture id="beside" chart={besideChart(data, language)} isTitleUnseen>
        <TableFrame label={t(texts, 'beside')}>
          <table>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>{t(texts, 'goal')}</th><th scope="col" rowSpan={2} class="number">{t(texts, 'ownAnswers')}</th><th scope="col" rowSpan={2} class="number">{t(texts, 'units')}</th>
                <th scope="colgroup" colSpan={QUARTILES.length} class="group">{t(texts, 'unitAnswers')}</th>
              </tr>
              <tr>{QUARTILES.map((quartile) => <th key={quartile} scope="col" class="number">{t(texts, `beside.${quartile}`)}</th>)}</tr>
            </thead>
            <tbody>
              {besideOf(data).map(({ goal, fully, spread }) => (
                <tr key={goal.code}>
                  <th scope="row"><span class="code">{goal.code}</span> <Content of={goal.title} /></th>
                  <td class="number">{wholeText(fully, language)}</td><td class="number">{t(texts, 'amount', { n: spread.units })}</td>
                  {QUARTILES.map((quartile) => <td key={quartile} class="number">{shareText(spread[quartile], language)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </Picture>
    </section>
  );
}
const QUARTILES = ['low', 'middle', 'high'] as const;
