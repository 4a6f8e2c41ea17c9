import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Content, filesAt, LinkButton, Page, TableFrame, TakeOut, usePage } from '#platform/ui/index.ts';
import { COUNTRY_QUESTIONS, type CountryQuality, type OrganiserQuestions } from '../../contract/country-quality.ts';
import type { NotedQuestion } from '../../contract/quality.ts';
import { LEAST_AGAIN } from '../../rules/country-quality.ts';
import { progressTexts } from '../../texts.ts';
import { countryQualityTexts as texts } from '../../texts/country-quality-texts.ts';
import { needsTexts } from '../../texts/needs-texts.ts';
import { qualityTexts } from '../../texts/quality-texts.ts';
import { ruleSaid } from './quality-words.ts';

type Of = { readonly data: CountryQuality };

/** What the rules ask of those who have signed, one line each, in the order of their codes: nobody is first. */
export function CountryQualityPage({ data }: Of): VNode {
  const { t, language } = usePage();
  const { round, asOf, organisers } = data;
  const name = shown(round.names, language).text;
  const signed = organisers.filter(({ questions }) => questions !== null);
  const rest = organisers.filter(({ questions }) => questions === null);
  return (
    <Page title={`${t(qualityTexts, 'title')}: ${t(progressTexts, 'country')}`} part={name} lead={t(texts, 'lead')} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: `/results/${round.id}`, label: t(progressTexts, 'country') }]}>
      <p class="subtle"><Content of={round.names} />. {t(progressTexts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) })}</p>
      <p>{t(progressTexts, 'signedOf', { signed: signed.length, all: organisers.length })}</p>
      {signed.length === 0 ? <p>{t(progressTexts, 'noneSigned')}</p> : <><ByOrganiser data={data} signed={signed} /><Again data={data} /></>}
      {rest.length > 0 && signed.length > 0 && <p>{t(texts, 'notSigned')} {rest.map(({ names }) => shown(names, language).text).join(', ')}.</p>}
      <div class="buttons">
        <LinkButton kind="quiet" href={`/results/${round.id}`}>{t(progressTexts, 'results')}</LinkButton>
        <LinkButton kind="quiet" href={`/reports/${round.id}`}>{t(progressTexts, 'report')}</LinkButton>
      </div>
    </Page>
  );
}

const ofKind = (questions: OrganiserQuestions['questions'], is: NotedQuestion['is']): number => (questions ?? []).filter((question) => question.is === is).length;

function ByOrganiser({ data: { round, notLooked }, signed }: Of & { readonly signed: readonly OrganiserQuestions[] }): VNode {
  const { t, href } = usePage();
  return (
    <>
      <h2>{t(texts, 'byOrganiser')}</h2>
      <TableFrame label={t(texts, 'byOrganiser')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(progressTexts, 'organisation')}</th>{COUNTRY_QUESTIONS.map((is) => <th key={is} scope="col" class="number">{t(texts, `short.${is}`)}</th>)}
              <th scope="col" class="number">{t(texts, 'questions')}</th><th scope="col" class="number">{t(texts, 'noted')}</th>
            </tr>
          </thead>
          <tbody>
            {signed.map(({ code, names, questions }) => (
              <tr key={code}>
                <th scope="row"><a href={href(`/results/${round.id}/${code}/questions`)}><Content of={names} /></a></th>
                {COUNTRY_QUESTIONS.map((is) => <td key={is} class="number">{ofKind(questions, is)}</td>)}
                <td class="number">{questions?.length ?? 0}</td><td class="number">{(questions ?? []).filter(({ note }) => note?.text).length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <TakeOut of={[{ label: t(qualityTexts, 'title'), files: filesAt(`/results/${round.id}/country/questions/questions`) }]} />
      <h2>{t(texts, 'rules')}</h2>
      <ul>{COUNTRY_QUESTIONS.map((is) => <li key={is}><strong>{t(texts, `short.${is}`)}.</strong> {ruleSaid(is, t)}</li>)}</ul>
      {notLooked.map((why) => <p key={why} class="subtle">{t(qualityTexts, `not.${why}`)}</p>)}
    </>
  );
}

function Again({ data: { organisers, again } }: Of): VNode {
  const { t } = usePage();
  const least = { least: LEAST_AGAIN };
  return (
    <>
      <h2>{t(texts, 'again')}</h2>
      <p>{t(texts, again.length > 0 ? 'againLead' : 'againNone', least)}</p>
      {again.length > 0 && (
        <TableFrame label={t(texts, 'again')}>
          <table>
            <thead><tr><th scope="col">{t(needsTexts, 'question')}</th><th scope="col">{t(qualityTexts, 'kind')}</th><th scope="col" class="number">{t(texts, 'organisers')}</th><th scope="col">{t(texts, 'who')}</th></tr></thead>
            <tbody>
              {again.map(({ is, code, text, organisers: those }) => (
                <tr key={`${is} ${code}`}>
                  <th scope="row"><span class="code">{code}</span> <Content of={text} /></th><td>{t(texts, `short.${is}`)}</td><td class="number">{those.length}</td>
                  <td>{organisers.filter((organiser) => those.includes(organiser.code)).map(({ code: who, names }, i) => <span key={who}>{i > 0 && ', '}<Content of={names} /></span>)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </>
  );
}
