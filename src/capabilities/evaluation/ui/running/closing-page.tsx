import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Content, Form, LinkButton, Page, TableFrame, usePage } from '#platform/ui/index.ts';
import type { ClosingPage as Data } from '../../contract/running.ts';
import { evaluationTexts } from '../../texts.ts';
import { liveTexts } from '../../texts/running-live-texts.ts';
import { runningTexts as texts } from '../../texts/running-texts.ts';
import { TallyBar } from '../tally.tsx';

/** A look before a round is closed: who has not signed, and what closing means. */
export function ClosingPage({ data }: { readonly data: Data }): VNode {
  const { round, tenants, signed, unsigned, notBegun, notDue, may } = data;
  const { t, language } = usePage();
  const name = shown(round.names, language).text;
  return (
    <Page title={`${t(evaluationTexts, 'round.close')}: ${name}`} breadcrumbs={[{ path: '/rounds', label: t(evaluationTexts, 'rounds.title') }, { path: `/rounds/${round.id}`, label: name }]}>
      {!may.close ? <p>{t(evaluationTexts, 'round.alreadyClosed')}</p> : (
        <>
          <p>{t(texts, 'close.means')} {t(texts, 'close.undoable')}</p>
          <p>
            <strong>{tenants > 0 && unsigned.length === 0 ? t(texts, 'close.all') : t(texts, 'close.signed', { signed, tenants })}</strong>
            {notBegun > 0 && <> {t(texts, 'close.notBegun', { n: notBegun })}</>}{notDue > 0 && <> {t(texts, 'close.notDue', { n: notDue })}</>}
          </p>
          <Unsigned data={data} />
          <OpenCorrections data={data} />
          <div class="buttons">
            <Form action={`/rounds/${round.id}/close`}><button class="button" type="submit">{t(evaluationTexts, 'round.close')}</button></Form>
            <LinkButton kind="quiet" href={`/rounds/${round.id}`}>{t(texts, 'close.not')}</LinkButton>
          </div>
        </>
      )}
    </Page>
  );
}

function Unsigned({ data: { unsigned } }: { readonly data: Data }): VNode | null {
  const { t, language } = usePage();
  if (unsigned.length === 0) return null;
  return (
    <>
      <h2>{t(texts, 'close.unsigned')}</h2>
      <TableFrame label={t(texts, 'close.unsigned')}>
        <table>
          <thead><tr><th scope="col">{t(liveTexts, 'organisation')}</th><th scope="col">{t(liveTexts, 'answered')}</th><th scope="col">{t(evaluationTexts, 'round.lastDay')}</th></tr></thead>
          <tbody>
            {unsigned.map(({ organisation: { code, names }, kind, tally, lastDay }) => (
              <tr key={code}><th scope="row"><Content of={names} /> <span class="subtle">{t(organisationTexts, `kind.${kind}`)}</span></th><td><TallyBar tally={tally} /></td><td class="day">{dayText(lastDay, language)}</td></tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}

/** Who corrects single answers under a signature: closing ends none of it. */
function OpenCorrections({ data: { corrections } }: { readonly data: Data }): VNode | null {
  const { t } = usePage();
  if (corrections.length === 0) return null;
  return (
    <>
      <h2>{t(texts, 'close.corrections')}</h2>
      <p>{t(texts, 'close.correctionsMean')}</p>
      <TableFrame label={t(texts, 'close.corrections')}>
        <table>
          <thead><tr><th scope="col">{t(liveTexts, 'organisation')}</th><th scope="col" class="number">{t(texts, 'close.correctionsOpen')}</th></tr></thead>
          <tbody>{corrections.map(({ organisation: { code, names }, statements }) => <tr key={code}><th scope="row"><Content of={names} /></th><td class="number">{t(evaluationTexts, 'amount', { n: statements })}</td></tr>)}</tbody>
        </table>
      </TableFrame>
    </>
  );
}
