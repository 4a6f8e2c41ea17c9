import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, filesAt, Page, TableFrame, TakeOut, usePage } from '#platform/ui/index.ts';
import { TREES, WHOSE, type Years } from '../../contract/years.ts';
import { progressTexts } from '../../texts.ts';
import { yearsTexts as texts } from '../../texts/years-texts.ts';
import { FlowTable } from './flow-table.tsx';
import { ChangePictures, GoalsPicture, OrganisersPicture, yearsPicturesAt } from './years-pictures.tsx';
import { YearsTable } from './years-table.tsx';
import { chosenQuery, chosenYears, comparabilitySaid, markSaid, SIGNS, yearsPath } from './years-words.ts';

/** The country or an organisation through the years: what may be compared, and how it moved. */
export function YearsPage({ data }: { readonly data: Years }): VNode {
  const { t, language } = usePage();
  const { rounds, organisation, asOf, base, isHidden, whose, lines, gaps, roundId, goal } = data;
  const name = organisation ? shown(organisation.names, language).text : t(progressTexts, 'country');
  const round = rounds.find(({ id }) => id === roundId);
  return (
    <Page title={`${t(texts, 'title')}: ${name}`} part={[goal?.code, round && shown(round.names, language).text].filter(Boolean).join(', ')} lead={t(texts, 'lead')} breadcrumbs={[
      ...(data.mayOpenCountry ? [{ path: `/results/${roundId}` as const, label: t(progressTexts, 'country') }] : []),
      ...(organisation ? [{ path: `/results/${roundId}/${organisation.code}` as const, label: <Content of={organisation.names} /> }] : []),
    ]}>
      <p class="subtle">{t(progressTexts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) })}</p>
      <Said data={data} />
      {base !== null && <Choose data={data} base={base} />}
      {isHidden && <Alert kind="info">{t(texts, 'hidden')}</Alert>}
      {!isHidden && base !== null && lines.length === 0 && <p>{t(texts, 'nothing')}</p>}
      {gaps.length > 0 && <p>{t(texts, 'gaps', { years: gaps.join(', ') })}</p>}
      {lines.length > 0 && (
        <>
          <p>{t(texts, 'rule')} {organisation === null && t(texts, 'coversCountry')}{whose === 'units' && t(texts, 'coversUnits')}</p>
          <GoalsPicture data={data} />
          <YearsTable data={data} />
          <FlowTable data={data} />
          <ChangePictures data={data} />
          <OrganisersPicture data={data} />
          <Breaks data={data} />
          <TakeOut of={[...yearsPicturesAt(data, language), { label: t(texts, 'takeOut'), files: filesAt(`${yearsPath(data)}/years`).map(({ name: kind, path }) => ({ name: kind, path: `${path}${chosenQuery(data, goal?.code ?? null)}` as const })) }]} />
        </>
      )}
      <Marks data={data} />
    </Page>
  );
}

/** What was asked for and is not there. */
function Said({ data }: { readonly data: Years }): VNode {
  const { t } = usePage();
  return (
    <>
      {data.base === null && <p>{t(texts, 'onlyOne')}</p>}
      {data.unknownBase !== null && data.base !== null && <Alert kind="warning">{t(texts, 'unknownBase', { year: chosenYears(data).base })}</Alert>}
      {data.unknownGoal !== null && <Alert kind="warning">{t(texts, 'unknownGoal', { goal: data.unknownGoal })}</Alert>}
    </>
  );
}

function Choose({ data, base }: { readonly data: Years; readonly base: string }): VNode {
  const { t, href, language } = usePage();
  const select = (name: string, label: string, options: readonly { readonly value: string; readonly label: string }[], chosen: string): VNode => (
    <div class="field">
      <label for={`years-${name}`}>{label}</label>
      <select class="input" id={`years-${name}`} name={name}>{options.map((option) => <option key={option.value} value={option.value} selected={option.value === chosen}>{option.label}</option>)}</select>
    </div>
  );
  return (
    <form method="get" action={href(yearsPath(data))} class="filters">
      {select('base', t(texts, 'base'), data.series.filter(({ id }) => id !== data.roundId).map(({ id, names }) => ({ value: id, label: shown(names, language).text })), base)}
      {select('tree', t(texts, 'tree'), TREES.map((tree) => ({ value: tree, label: t(texts, `tree.${tree}`) })), data.tree)}
      {data.hasUnits && select('whose', t(texts, 'whose'), WHOSE.map((whose) => ({ value: whose, label: t(texts, `whose.${whose}`) })), data.whose)}
      {data.goal && <input type="hidden" name="goal" value={data.goal.code} />}
      <button class="button quiet" type="submit">{t(texts, 'show')}</button>
    </form>
  );
}

function Breaks({ data }: { readonly data: Years }): VNode {
  const { t, href } = usePage();
  const title = t(texts, 'breaks', chosenYears(data));
  const { breaks, breaksInAll } = data;
  return (
    <section>
      <h2>{title}</h2>
      {breaks.length === 0 ? <p>{t(texts, 'noBreaks')}</p> : (
        <TableFrame label={title}>
          <table>
            <thead><tr><th scope="col">{t(texts, 'question')}</th><th scope="col">{t(texts, 'why')}</th></tr></thead>
            <tbody>
              {breaks.map(({ code, text, reason, year, crosswalks }, i) => (
                <tr key={`${code} ${i}`}>
                  <th scope="row"><span class="code">{code}</span> <Content of={text} /></th>
                  <td>{SIGNS.broken} {comparabilitySaid({ state: 'broken', reason, year }, t)}{crosswalks && <>. <a href={href(`/programmes/${crosswalks}/crosswalks`)}>{t(texts, 'crosswalks')}<span class="unseen"> {code}</span></a></>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {breaksInAll > breaks.length && <p>{t(texts, 'someBreaks', { n: breaks.length, all: breaksInAll })}</p>}
    </section>
  );
}

function Marks({ data: { marks } }: { readonly data: Years }): VNode | null {
  const { t, language } = usePage();
  if (marks.length === 0) return null;
  return <section><h2>{t(texts, 'marks')}</h2><p>{t(texts, 'marksLead')}</p><ul>{marks.map((mark) => <li key={mark.code}>{markSaid(mark, t, language)}</li>)}</ul></section>;
}
