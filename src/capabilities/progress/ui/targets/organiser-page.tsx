import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, filesAt, Page, TableFrame, Tag, TakeOut, usePage } from '#platform/ui/index.ts';
import type { OrganiserTargets, OwnMeasure } from '../../contract/targets.ts';
import { progressTexts } from '../../texts.ts';
import { targetsTexts as texts } from '../../texts/targets-texts.ts';

/** One organiser beside the targets: what it has reached itself, by the rule of the country's figures. */
export function OrganiserTargetsPage({ data }: { readonly data: OrganiserTargets }): VNode {
  const { t, language } = usePage();
  const { round, asOf, organisation, standing, signed, measures } = data;
  const name = shown(organisation.names, language).text;
  const crumbs = [{ path: `/rounds/${round.id}` as const, label: shown(round.names, language).text }, { path: `/results/${round.id}/${organisation.code}` as const, label: name }];
  return (
    <Page title={t(texts, 'ownTitle', { who: name })} part={shown(round.names, language).text} breadcrumbs={crumbs}>
      <p class="subtle">{t(progressTexts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) })}</p>
      {standing === 'preliminary' && <Alert kind="warning">{t(progressTexts, 'preliminary')}</Alert>}
      {standing === 'hidden' && <Alert kind="info">{t(progressTexts, 'hidden')}</Alert>}
      {signed && <p>{t(progressTexts, 'signed')}: {signed.by}, {instantText(signed.at, language, HOME_ZONE)}</p>}
      <details><summary>{t(texts, 'ruleTitle')}</summary><p>{t(texts, 'rule')}</p></details>
      {measures.length === 0 ? <p>{t(texts, 'noTargets')}</p> : standing !== 'hidden' && <><Measures label={t(texts, 'link')} measures={measures} /><TakeOut of={[{ label: t(texts, 'takeOut'), files: filesAt(`/results/${round.id}/${organisation.code}/targets/targets`) }]} /></>}
    </Page>
  );
}

function Measures({ label, measures }: { readonly label: string; readonly measures: readonly OwnMeasure[] }): VNode {
  const { t } = usePage();
  return (
    <TableFrame label={label}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'measure')}</th><th scope="col">{t(texts, 'target')}</th><th scope="col">{t(texts, 'standing')}</th></tr></thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.code}>
              <th scope="row"><span class="code">{measure.code}</span> <Content of={measure.title} /></th>
              <td>{measure.targets.map(({ text }, i) => <p key={i}><Content of={text} /></p>)}</td>
              <td><Reach measure={measure} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Reach({ measure: { reach, asked, fully, notApplicable, open } }: { readonly measure: OwnMeasure }): VNode {
  const { t } = usePage();
  if (reach === null) return <span class="subtle">{t(texts, 'notAsked')}</span>;
  return (
    <>
      {reach === 'reached' ? <Tag kind="success">{t(texts, 'reach.reached')}</Tag> : <Tag>{t(texts, `reach.${reach}`)}</Tag>}
      {reach !== 'left-out' && <p>{t(texts, 'ownFigure', { fully, asked: asked - notApplicable })}</p>}
      {open.length > 0 && <p class="small">{t(texts, 'openStatements', { codes: open.join(', ') })}</p>}
    </>
  );
}
