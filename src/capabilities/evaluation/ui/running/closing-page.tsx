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
export function ClosingPage({ data: { round, tenants, signed, unsigned, notBegun, notDue, may } }: { readonly data: Data }): VNode {
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
          {unsigned.length > 0 && (
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
          )}
          <div class="buttons">
            <Form action={`/rounds/${round.id}/close`}><button class="button" type="submit">{t(evaluationTexts, 'round.close')}</button></Form>
            <LinkButton kind="quiet" href={`/rounds/${round.id}`}>{t(texts, 'close.not')}</LinkButton>
          </div>
        </>
      )}
    </Page>
  );
}
