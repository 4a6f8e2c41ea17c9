import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown } from '#platform/i18n/index.ts';
import { Alert, Content, Contributions, Form, Page, TableFrame, TextField, usePage } from '#platform/ui/index.ts';
import type { OpeningPage as Data } from '../../contract/running.ts';
import { evaluationTexts } from '../../texts.ts';
import { roundTexts } from '../../texts/round-texts.ts';
import { openingTexts as texts } from '../../texts/running-opening-texts.ts';
import { runningTexts } from '../../texts/running-texts.ts';
import { divisionPath } from '../../rules/division.ts';
import { RulesFields } from '../sending/rules-fields.tsx';
import { ChooseRound } from './choose-round.tsx';

type Of = { readonly data: Data };

/** The page before a round is opened: what opening it would mean, counted; then the button. */
export function OpeningPage({ data }: Of): VNode {
  const { t, language } = usePage();
  const { wish, refused, foreseen } = data;
  const name = foreseen && shown(foreseen.version.title, language).text;
  return (
    <Page title={t(evaluationTexts, 'round.open')} {...(wish && { part: String(wish.year) })} breadcrumbs={[{ path: '/rounds', label: t(evaluationTexts, 'rounds.title') }]}>
      {(!foreseen || refused) && <ChooseRound data={data} />}
      {refused && <Alert kind="warning"><p>{t(texts, `refused.${refused}`)}</p></Alert>}
      {wish && foreseen && name !== null && (
        <>
          <dl class="facts">
            <dt>{t(evaluationTexts, 'round.version')}</dt><dd>{name} ({foreseen.version.version})</dd>
            <dt>{t(evaluationTexts, 'round.year')}</dt><dd>{wish.year}</dd>
            <dt>{t(runningTexts, 'hash')}</dt><dd><code class="hash">{foreseen.version.hash}</code></dd>
          </dl>
          <Means foreseen={foreseen} versionId={wish.versionId} />
          <Open wish={wish} foreseen={foreseen} />
        </>
      )}
    </Page>
  );
}

type Foreseen = NonNullable<Data['foreseen']>;

function Means({ foreseen: { lists, forms, statements, nobody, divisions, notFollowed, isLarge, others, unfollowed }, versionId }: { readonly foreseen: Foreseen; readonly versionId: string }): VNode {
  const { t, href, language } = usePage();
  return (
    <section>
      <h2>{t(texts, 'means')}</h2>
      <p>{t(texts, 'sum', { forms, statements })} {isLarge && t(texts, 'large')}</p>
      <TableFrame label={t(evaluationTexts, 'round.asked')}>
        <table>
          <caption class="unseen">{t(evaluationTexts, 'round.asked')}</caption>
          <tbody>
            {lists.map(({ kind, sectors, forms: own, least, most }) => (
              <tr key={`${kind} ${sectors.join(' ')}`}>
                <th scope="row">{t(organisationTexts, `kind.${kind}`)}{sectors.length > 0 && <span class="subtle"> {sectors.map((sector) => t(organisationTexts, `sector.${sector}`)).join(', ')}</span>}</th>
                <td>{least === most ? t(evaluationTexts, 'round.askedForms', { forms: own, statements: most }) : t(roundTexts, 'askedFormsFromTo', { forms: own, least, most })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {nobody.length > 0 && <Alert kind="warning"><p>{t(texts, 'nobody', { n: nobody.length })} {nobody.join(', ')}</p></Alert>}
      {divisions.length > 0 && <Alert kind="warning"><p>{t(texts, 'lost', { n: divisions.length })}</p><ul>{divisions.map(({ id, from, lost }) => <li key={id}><a href={href(divisionPath(id))}><Content of={from} /></a>: <span class="code">{lost.join(', ')}</span></li>)}</ul></Alert>}
      {notFollowed.length > 0 && <Alert kind="warning"><p>{t(texts, 'notFollowed', { n: notFollowed.length })}</p><ul>{notFollowed.map(({ id, from, statements: codes }) => <li key={id}><a href={href(divisionPath(id))}><Content of={from} /></a>: <span class="code">{codes.join(', ')}</span></li>)}</ul></Alert>}
      {unfollowed && <Alert kind="info"><p>{t(texts, 'unfollowed', { from: unfollowed.version })} <a href={href(`/programmes/${versionId}/crosswalks/${unfollowed.id}`)}>{t(texts, 'toCrosswalk', { from: unfollowed.version })}</a></p></Alert>}
      {others.length > 0 && <Alert kind="info"><p>{t(texts, 'others')} {others.map(({ id, names }, i) => <span key={id}>{i > 0 && ', '}<a href={href(`/rounds/${id}`)}>{shown(names, language).text}</a></span>)}</p></Alert>}
      <Contributions />
    </section>
  );
}

function Open({ wish: { versionId, year }, foreseen: { pilots, candidates } }: { readonly wish: NonNullable<Data['wish']>; readonly foreseen: Foreseen }): VNode {
  const { t } = usePage();
  return (
    <Form action={`/rounds/open?versionId=${versionId}&year=${year}`} labelledBy="open">
      <h2 id="open">{t(evaluationTexts, 'round.open')}</h2>
      {pilots.length > 0 && <Pilots pilots={pilots} candidates={candidates} />}
      <TextField name="lastDay" label={t(evaluationTexts, 'round.lastDay')} hint={t(evaluationTexts, 'round.lastDayHint')} width="short" />
      <RulesFields />
      <p>{t(texts, 'frozen')}</p>
      <div class="buttons"><button class="button" type="submit">{t(evaluationTexts, 'round.openButton')}</button></div>
    </Form>
  );
}

function Pilots({ pilots, candidates }: Pick<Foreseen, 'pilots' | 'candidates'>): VNode {
  const { t, problem, values, language } = usePage();
  const wrong = problem?.fields.some(({ at }) => at === 'pilots');
  return (
    <section id="field-pilots" tabIndex={-1} class={wrong ? 'field has-error' : 'field'}>
      <h3>{t(runningTexts, 'pilots')}</h3>
      <p>{t(texts, 'pilotsMissing', { n: pilots.length })}</p>
      {pilots.map(({ statement, text, kinds }) => (
        <details key={statement} open={isAnyChosen(values[`pilots.${statement}`])}>
          <summary><span class="code">{statement}</span> <Content of={text} /></summary>
          <fieldset class="field pilots">
            <legend>{t(runningTexts, 'pilots')} {statement}</legend>
            {candidates.filter(({ kind }) => kinds.includes(kind)).map(({ code, names }) => {
              const id = `pilot-${statement}-${code}`;
              return <div class="check" key={code}><input id={id} name={`pilots.${statement}`} type="checkbox" value={code} checked={chosenIn(values[`pilots.${statement}`]).includes(code)} /><label for={id}>{shown(names, language).text}</label></div>;
            })}
          </fieldset>
        </details>
      ))}
    </section>
  );
}

const chosenIn = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : [given]);
const isAnyChosen = (given: unknown): boolean => given !== undefined;
