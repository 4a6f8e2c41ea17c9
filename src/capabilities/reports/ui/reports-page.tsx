import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown, type Language } from '#platform/i18n/index.ts';
import { Form, LANGUAGE_NAMES, LinkButton, Page, TableFrame, TextField, usePage } from '#platform/ui/index.ts';
import type { Reports } from '../contract.ts';
import { reportTexts as texts } from '../texts.ts';
import { commentTexts } from '../texts/comment-texts.ts';

/** What a round's report can be made of, and the drafts of it. */
export function ReportsPage({ data: { round, asOf, dataSets, signed, mayFreeze } }: { readonly data: Reports }): VNode {
  const { t, language } = usePage();
  const name = shown(round.names, language).text;
  return (
    <Page title={t(texts, 'title')} part={name} lead={t(texts, 'lead')} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: `/results/${round.id}`, label: t(texts, 'results') }]}>
      <p>{t(texts, 'signed', signed)} <span class="subtle">{instantText(asOf, language, HOME_ZONE)}</span></p>
      <section>
        <h2>{t(texts, 'live')}</h2>
        <p>{t(texts, 'liveLead')}</p>
        <Drafts roundId={round.id} no="now" />
      </section>
      <section id="data-sets">
        <h2>{t(texts, 'dataSets')}</h2>
        {dataSets.length === 0 ? <p>{t(texts, 'none')}</p> : (
          <TableFrame label={t(texts, 'dataSets')}>
            <table>
              <thead><tr><th scope="col" class="number">{t(texts, 'no')}</th><th scope="col">{t(texts, 'name')}</th><th scope="col">{t(texts, 'frozen')}</th><th scope="col">{t(texts, 'drafts')}</th><th scope="col">{t(texts, 'hash')}</th></tr></thead>
              <tbody>
                {dataSets.map(({ no, title, at, by, hash, hasRows }) => (
                  <tr key={no}>
                    <td class="number">{no}</td><th scope="row">{title}</th><td>{t(texts, 'by', { at: instantText(at, language, HOME_ZONE), by })}</td>
                    <td><Drafts roundId={round.id} no={no} hasRows={hasRows} /></td><td class="code">{hash.replaceAll(/(.{16})(?=.)/g, '$1\u200B')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
      </section>
      {mayFreeze && (
        <section>
          <h2>{t(texts, 'freeze')}</h2>
          <Form action={`/reports/${round.id}`}>
            <input type="hidden" name="after" value={dataSets[0]?.no ?? 0} />
            <TextField name="title" label={t(texts, 'name')} hint={t(texts, 'freezeHint')} />
            <div class="buttons"><button class="button" type="submit">{t(texts, 'freezeButton')}</button></div>
          </Form>
        </section>
      )}
      <div class="buttons"><LinkButton kind="quiet" href={`/reports/${round.id}/comments`}>{t(commentTexts, 'title')}</LinkButton><LinkButton kind="quiet" href={`/results/${round.id}`}>{t(texts, 'results')}</LinkButton></div>
    </Page>
  );
}

/** The languages of the report: the programme's own two, and that of those who read it abroad; and the reader's. */
const REPORT_LANGUAGES: readonly Language[] = ['sv', 'fi', 'en'];

/** Each language's files lie at that language's address. */
function Drafts({ roundId, no, hasRows = false }: { readonly roundId: string; readonly no: number | 'now'; readonly hasRows?: boolean }): VNode {
  const { t, language } = usePage();
  const languages = [...new Set([...REPORT_LANGUAGES, language])];
  return (
    <ul class="plain">
      {languages.map((each) => (
        <li key={each}>
          <span lang={each}>{LANGUAGE_NAMES[each]}</span>: {(['HTML', 'DOCX'] as const).map((kind, i) => (
            <>{i > 0 && ' · '}<a href={`/${each}/reports/${roundId}/${no}/report.${kind.toLowerCase()}`}>{kind}<span class="unseen"> {LANGUAGE_NAMES[each]} {no === 'now' ? t(texts, 'live') : no}</span></a></>
          ))}
        </li>
      ))}
      <li><a href={`/${language}/reports/${roundId}/${no}/figures.json`}>{t(texts, 'data')} (JSON)<span class="unseen"> {no === 'now' ? t(texts, 'live') : no}</span></a></li>
      {hasRows && (
        <li>{t(texts, 'rows')}: {(['CSV', 'Parquet'] as const).map((kind, i) => (
          <>{i > 0 && ' · '}<a href={`/${language}/reports/${roundId}/${no}/round.${kind.toLowerCase()}`}>{kind}<span class="unseen"> {t(texts, 'rows')} {no}</span></a></>
        ))}</li>
      )}
    </ul>
  );
}
