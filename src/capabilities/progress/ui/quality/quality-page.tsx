import type { VNode } from 'preact';
import { formPath, unitsPath } from '#capabilities/evaluation/index.ts';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, percentText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, filesAt, Form, LinkButton, LongTextField, Page, Tag, TakeOut, usePage } from '#platform/ui/index.ts';
import { LONGEST_NOTE, QUESTIONS, type NotedQuestion, type Quality, type QuestionedStatement } from '../../contract/quality.ts';
import { questionId } from '../../rules/quality.ts';
import { progressTexts } from '../../texts.ts';
import { managementTexts } from '../../texts/management-texts.ts';
import { needsTexts } from '../../texts/needs-texts.ts';
import { qualityTexts as texts } from '../../texts/quality-texts.ts';
import { statusSaid } from '../needs/needs-words.ts';
import { questionSaid, ruleSaid, unitsSaid } from './quality-words.ts';

const pathOf = ({ round, organisation }: Quality) => `/results/${round.id}/${organisation.code}` as const;

/** What an organisation may want to look at once more, and what it says to that. `query.note`: the question that is being written to. */
export function QualityPage({ data, query }: { readonly data: Quality; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, language } = usePage();
  const { round, asOf, organisation, standing, signed, isAsked, questions, form, mayNote, hasCountry } = data;
  const name = shown(organisation.names, language).text;
  const path = pathOf(data);
  return (
    <Page title={`${t(texts, 'title')}: ${name}`} part={shown(round.names, language).text} lead={t(texts, hasCountry && !mayNote ? 'leadOutside' : 'lead')} breadcrumbs={[
      { path: `/rounds/${round.id}`, label: shown(round.names, language).text }, ...(hasCountry ? [{ path: `/results/${round.id}` as const, label: t(progressTexts, 'country') }] : []), { path, label: name },
    ]}>
      <p class="subtle"><Content of={round.names} />. {t(progressTexts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) })}</p>
      {isAsked && standing === 'preliminary' && <Alert kind="warning">{t(progressTexts, 'preliminary')}</Alert>}
      {isAsked && standing === 'hidden' && <Alert kind="info">{t(progressTexts, 'hidden')}</Alert>}
      {!isAsked && <p>{t(progressTexts, 'nobodyAsked')}</p>}
      {signed && <p>{t(progressTexts, 'signed')}: {signed.by}, {instantText(signed.at, language, HOME_ZONE)}</p>}
      {isAsked && questions && (
        <>
          <p>{questions.length === 0 ? t(texts, 'none') : t(texts, 'count', { n: questions.length, noted: questions.filter(({ note }) => note?.text).length })}</p>
          {QUESTIONS.filter((is) => questions.some((question) => question.is === is)).map((is) => (
            <section key={is}>
              <h2>{t(texts, `kind.${is}`)}</h2>
              <p class="subtle small">{ruleSaid(is, t)}</p>
              {questions.filter((question) => question.is === is).map((question) => <One key={question.key} of={question} data={data} isWriting={mayNote && query['note'] === question.key} />)}
            </section>
          ))}
          <NothingFound data={data} questions={questions} />
          <TakeOut of={[{ label: t(texts, 'title'), files: filesAt(`${path}/questions/questions`) }]} />
        </>
      )}
      <div class="buttons">
        {form && mayNote && <LinkButton kind="quiet" href={`/forms/${form}/signing`}>{t(texts, 'signing')}</LinkButton>}
        <LinkButton kind="quiet" href={path}>{t(progressTexts, 'results')}</LinkButton>
        <LinkButton kind="quiet" href={`${path}/management`}>{t(managementTexts, 'link')}</LinkButton>
      </div>
    </Page>
  );
}

/** What was looked at too, or why it was not: that nothing is asked is an answer as well. */
function NothingFound({ data: { notLooked }, questions }: { readonly data: Quality; readonly questions: readonly NotedQuestion[] }): VNode | null {
  const { t } = usePage();
  const kinds = QUESTIONS.filter((is) => !questions.some((question) => question.is === is));
  if (kinds.length === 0) return null;
  return (
    <section>
      <h2>{t(texts, 'nothing')}</h2>
      <ul>
        {kinds.map((is) => {
          const why = notLooked.find((each) => KIND_OF[each] === is);
          return <li key={is}><strong>{t(texts, `kind.${is}`)}.</strong> {why ? t(texts, `not.${why}`) : <span class="subtle">{ruleSaid(is, t)}</span>}</li>;
        })}
      </ul>
    </section>
  );
}

/** Which kind of question is not asked for which reason. */
const KIND_OF: Readonly<Record<Quality['notLooked'][number], NotedQuestion['is']>> = { 'evidence-not-asked': 'without-evidence', 'evidence-not-shown': 'without-evidence', 'no-peers': 'not-applicable', 'no-units': 'against-units', 'no-earlier': 'jump' };
/** So many statements stand there to be read at once; more are opened. */
const FEW = 5;

type Line = { readonly of: NotedQuestion; readonly data: Quality; readonly isWriting: boolean };

function One({ of: question, data, isWriting }: Line): VNode {
  const { t, language } = usePage();
  const { goal, statements, peers } = question;
  return (
    <div class="card" id={questionId(question.key)}>
      <h3>{goal && <><span class="code">{goal.code}</span> <Content of={goal.title} />. </>}{questionSaid(question, t, language)}</h3>
      {peers && <p class="subtle">{t(progressTexts, 'na.peers', { organisers: peers.organisers, low: percentText(peers.low, language), high: percentText(peers.high, language) })}</p>}
      {statements.length > 0 && (
        <details open={statements.length <= FEW}>
          <summary>{t(needsTexts, 'questions', { n: new Set(statements.map(({ code }) => code)).size })}<span class="unseen">: {goal?.code ?? questionSaid(question, t, language)}</span></summary>
          <ul>{statements.map((statement) => <Statement key={`${statement.code} ${statement.units?.code ?? ''}`} of={statement} goal={goal?.code ?? null} data={data} />)}</ul>
        </details>
      )}
      <Note of={question} data={data} isWriting={isWriting} />
    </div>
  );
}

function Statement({ of: { code, text, is, was, wasYear, units }, goal, data: { form, round, mayNote } }: { readonly of: QuestionedStatement; readonly goal: string | null; readonly data: Quality }): VNode {
  const { t, href } = usePage();
  const label = <><span class="code">{code}</span> <Content of={text} /></>;
  return (
    <li>
      {form && mayNote && goal ? <a href={href(formPath({ id: form, goal, statement: code }))}>{label}</a> : label} <span class="subtle">{was !== null && <>{statusSaid(was, t)} ({wasYear}) → </>}{statusSaid(is, t)}</span>
      {units && (
        <><br />{unitsSaid(units, t)}: {units.no === null ? <><span class="code">{units.code}</span> <Content of={units.text} /></> : <a href={href(unitsPath({ roundId: round.id }, { statement: units.code }))}><span class="code">{units.code}</span> <Content of={units.text} /></a>}</>
      )}
    </li>
  );
}

function Note({ of: question, data, isWriting }: Line): VNode | null {
  const { t, href, language } = usePage();
  const { note, key } = question;
  const at = `${pathOf(data)}/questions`;
  const back = `${at}#${questionId(question.key)}`;
  const writing = `${at}?note=${encodeURIComponent(key)}`;
  const hidden = (text?: string) => <><input type="hidden" name="question" value={key} /><input type="hidden" name="version" value={note?.version ?? 0} />{text !== undefined && <input type="hidden" name="text" value={text} />}</>;
  if (isWriting) {
    return (
      <Form action={writing}>
        {hidden()}
        <LongTextField name="text" label={t(texts, 'note')} hint={t(texts, 'noteHint')} most={LONGEST_NOTE} initially={note?.text ?? ''} />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button><LinkButton kind="quiet" href={back}>{t(texts, 'cancel')}</LinkButton></div>
      </Form>
    );
  }
  const unseen = <span class="unseen">: {question.goal?.code ?? questionSaid(question, t, language)}</span>;
  return (
    <>
      {note?.text && <blockquote><p>{note.text}</p><p class="subtle small">{t(texts, 'noted', { by: note.by, at: instantText(note.at, language, HOME_ZONE) })} {note.isOfOtherAnswers && <Tag kind="warning">{t(texts, 'otherAnswers')}</Tag>}</p></blockquote>}
      {data.mayNote && (
        <div class="buttons">
          <a href={`${href(writing)}#${questionId(question.key)}`}>{t(texts, note?.text ? 'change' : 'write')}{unseen}</a>
          {note?.text && <Form action={at}>{hidden('')}<button class="button quiet" type="submit">{t(texts, 'takeBack')}{unseen}</button></Form>}
          {note?.before && <Form action={at}>{t(texts, 'removed')} {hidden(note.before)}<button class="button quiet" type="submit">{t(texts, 'putBack')}{unseen}</button></Form>}
        </div>
      )}
    </>
  );
}
