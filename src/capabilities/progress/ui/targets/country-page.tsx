import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Page, TableFrame, TakeOut, usePage } from '#platform/ui/index.ts';
import type { CountryTargets, IndicatorResult, MeasureTargets, ShownTargets, TargetResult } from '../../contract/targets.ts';
import { progressTexts } from '../../texts.ts';
import { feedsTexts } from '../../texts/feeds-texts.ts';
import { targetsTexts as texts } from '../../texts/targets-texts.ts';
import { EnteredShown } from './entered.tsx';
import { Aim, CountSaid, CoverSaid, namesIn, SharesSaid, VerdictTag, WhySaid } from './figures.tsx';

/** The core indicators, and each measure with a share to reach: in words, and in figures. */
export function CountryTargetsPage({ data, query }: { readonly data: ShownTargets; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, language } = usePage();
  const { round, asOf, indicators, goals, notShares, signed } = data;
  const name = shown(round.names, language).text;
  const without = withoutFigure(data);
  const entering = data.mayEnter ? indicators.find(({ number }) => String(number) === query['enter']) : undefined;
  return (
    <Page title={t(texts, 'title', { round: name })} {...(entering && { part: `${t(texts, 'indicator')} ${entering.number}` })} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: `/results/${round.id}`, label: t(progressTexts, 'country') }]}>
      <p class="subtle">{t(progressTexts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) })}</p>
      {signed.n === 0 ? <Alert kind="info">{t(texts, 'noneSigned')}</Alert> : <p>{t(texts, 'lead', { signed: signed.n, all: signed.of })}</p>}
      {without.length > 0 && <details><summary>{t(texts, 'peopleMissing', { n: without.length })}</summary><p>{namesIn(without, language)}</p></details>}
      <details><summary>{t(texts, 'ruleTitle')}</summary><p>{t(texts, 'rule')}</p><p>{t(texts, 'rulePeople')}</p></details>
      {indicators.length > 0 && <Indicators data={data} entering={entering?.number} />}
      {goals.length === 0 && <p>{t(texts, 'noTargets')}</p>}
      {goals.map(({ code, title, measures }) => (
        <section key={code}>
          <h2><span class="code">{code}</span> <Content of={title} /></h2>
          <Measures label={`${code} ${shown(title, language).text}`} measures={measures} />
        </section>
      ))}
      {notShares > 0 && <p class="subtle">{t(texts, 'notShares', { n: notShares })}</p>}
      <TakeOut of={[{ label: t(texts, 'takeOut'), files: [{ name: 'CSV', path: `/results/${round.id}/country/targets.csv` }, { name: 'Excel', path: `/results/${round.id}/country/targets.xlsx` }, { name: 'JSON', path: `/results/${round.id}/country/targets.json` }] }]} />
    </Page>
  );
}

/** Those of whom some figure lacks how many people live with them, each once. */
function withoutFigure({ indicators, goals }: CountryTargets): readonly IndicatorResult['text'][] {
  const results = [...goals.flatMap(({ measures }) => measures.flatMap(({ targets }) => targets)), ...indicators.flatMap(({ measures }) => measures)];
  const names = results.flatMap(({ covered }) => covered?.without ?? []);
  return [...new Map(names.map((each) => [JSON.stringify(each), each])).values()];
}

function Indicators({ data: { indicators, round, mayEnter }, entering }: { readonly data: ShownTargets; readonly entering: number | undefined }): VNode {
  const { t, href } = usePage();
  return (
    <section>
      <h2>{t(texts, 'indicators')}</h2>
      <TableFrame label={t(texts, 'indicators')}>
        <table>
          <thead><tr><th scope="col">{t(texts, 'indicator')}</th><th scope="col">{t(texts, 'standing')}</th></tr></thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={indicator.number} id={`indicator-${indicator.number}`}>
                <th scope="row">{indicator.number}. <Content of={indicator.text} /></th>
                <td>
                  {indicator.measures.length === 0 && indicator.gone.length === 0 && <><span class="subtle">{t(texts, 'byHand')}</span><EnteredShown of={indicator} round={round} mayEnter={mayEnter} isEntering={entering === indicator.number} /></>}
                  {indicator.isProcessOnly && indicator.measures.length > 0 && <p class="small">{t(texts, 'processOnly')}</p>}
                  {indicator.measures.map((measure) => <IndicatorMeasure key={measure.code} measure={measure} />)}
                  {indicator.gone.length > 0 && <p>{t(feedsTexts, 'gone', { codes: indicator.gone.join(', ') })}</p>}
                  {indicator.targets.map((target, i) => <p key={i}><Aim target={target} />: <VerdictTag verdict={target.verdict} /> <SharesSaid target={target} /></p>)}
                  {mayEnter && <p class="small"><a href={href(`/results/${round.id}/targets/${indicator.number}`)}>{t(feedsTexts, 'link')}<span class="unseen"> {indicator.number}</span></a></p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function IndicatorMeasure({ measure: { code, title, counted, covered, why } }: { readonly measure: IndicatorResult['measures'][number] }): VNode {
  const { t } = usePage();
  return (
    <>
      <p><span class="code">{code}</span> <Content of={title} />: {counted ? <CountSaid counted={counted} /> : <>{t(texts, 'verdict.cannot-be-computed')}. {why.map((each) => <WhySaid key={each.reason} why={each} />)}</>}</p>
      {covered && <CoverSaid covered={covered} />}
    </>
  );
}

function Measures({ label, measures }: { readonly label: string; readonly measures: readonly MeasureTargets[] }): VNode {
  const { t } = usePage();
  return (
    <TableFrame label={label}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'measure')}</th><th scope="col">{t(texts, 'target')}</th><th scope="col">{t(texts, 'standing')}</th><th scope="col">{t(texts, 'figure')}</th></tr></thead>
        <tbody>
          {measures.flatMap((measure) => measure.targets.map((target, i) => (
            <tr key={`${measure.code} ${i}`}>
              <th scope="row">
                <span class="code">{measure.code}</span> <Content of={measure.title} />
                {i === 0 && measure.rule.statements.length > 0 && <p class="subtle small">{t(texts, 'statements', { codes: measure.rule.statements.join(', ') })}</p>}
              </th>
              <td><Aim target={target} /></td>
              <td><VerdictTag verdict={target.verdict} /> {!target.isDue && target.year !== null && <span class="subtle small">{t(texts, 'notDue')}</span>}</td>
              <td><Figures target={target} /></td>
            </tr>
          )))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Figures({ target }: { readonly target: TargetResult }): VNode {
  const { t } = usePage();
  const { counted, covered, now, judgedBy } = target;
  return (
    <>
      <p>{counted && <CountSaid counted={counted} />}<SharesSaid target={target} /></p>
      {covered && <CoverSaid covered={covered} />}
      {now && <p class="small">{judgedBy !== null && t(texts, 'judgedBy', { year: String(judgedBy) })} {t(texts, 'now', now)}</p>}
    </>
  );
}
