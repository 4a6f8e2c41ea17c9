import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, Page, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { DivisionFollows, DivisionPage as Data } from '../../contract/division.ts';
import { divisionPath } from '../../rules/division.ts';
import { takerText } from '../../rules/division-told.ts';
import { evaluationTexts } from '../../texts.ts';
import { divisionTexts } from '../../texts/division-texts.ts';
import { divisionPageTexts as texts } from '../../texts/division-page-texts.ts';
import { DivisionState, Taker } from './divisions-page.tsx';

/** One division of work: what it rests on, what would follow from agreeing to it or ending it, and how it is answered. */
export function DivisionPage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { division, statements, rounds } = data;
  const parties = t(texts, 'oneTo', { from: shown(division.from.names, language).text, to: takerText(division, language) });
  return (
    <Page title={t(divisionTexts, 'title')} part={`${division.code}, ${parties}`} breadcrumbs={[{ path: '/divisions', label: t(divisionTexts, 'title') }]}>
      <p class="lead"><span class="code">{division.code}</span> <Content of={division.title} isMarked /></p>
      <Facts data={data} />
      <Follows data={data} />
      <Acts data={data} />
      {rounds.map((one) => <Answers key={one.round.id} of={one} isOfSeveral={division.to === null} />)}
      <Statements of={statements} />
    </Page>
  );
}

function Facts({ data: { division } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const done = (of: Data['division']['decided'], label: 'proposedBy' | 'decidedBy' | 'endedBy'): VNode | null =>
    of && <><dt>{t(texts, label)}</dt><dd>{t(texts, 'byAt', { by: of.by, at: instantText(of.at, language, HOME_ZONE) })}</dd></>;
  return (
    <dl class="facts">
      <dt>{t(divisionTexts, 'from')}</dt><dd><Content of={division.from.names} /></dd>
      <dt>{t(divisionTexts, 'to')}</dt><dd><Taker of={division} /></dd>
      <dt>{t(divisionTexts, 'state')}</dt><dd><DivisionState of={division} /></dd>
      <dt>{t(divisionTexts, 'basis')}</dt><dd class="said">{division.basis}</dd>
      <dt>{t(divisionTexts, 'programme')}</dt><dd><Content of={division.programme.title} /> ({division.programme.version})</dd>
      {done(division.proposed, 'proposedBy')}{done(division.decided, 'decidedBy')}{done(division.ended, 'endedBy')}
    </dl>
  );
}

/** What would follow: the same whether one may decide or only look on. */
function Follows({ data: { division, follows, lacks } }: { readonly data: Data }): VNode | null {
  const { t, language } = usePage();
  const { state } = division;
  if (state === 'declined' || (state === 'ended' && follows.length === 0)) return null;
  const from = shown(division.from.names, language).text;
  return (
    <section aria-labelledby="follows">
      <h2 id="follows">{t(texts, HEADING[state])}</h2>
      {lacks && <Alert kind="warning"><p>{t(texts, `lacks.${lacks}`)}</p></Alert>}
      {follows.length === 0 && !lacks && <p>{state === 'agreed' ? t(texts, 'noRoundsEnd', { from }) : t(texts, 'noRounds')}</p>}
      <ul>{follows.map((one) => <li key={one.round.id}><strong><Content of={one.round.names} /></strong>: <Follow of={one} state={state} from={from} /><NotFollowed of={one} /> {one.lost.length > 0 && t(texts, 'lost', { n: one.lost.length, codes: one.lost.join(', '), from })}</li>)}</ul>
    </section>
  );
}
const HEADING = { proposed: 'wouldFollow', agreed: 'wouldEnd', ended: 'stillThere' } as const;

function Follow({ of: { statements: n, answered, signed, isGoneBy, notFollowed }, state, from }: { readonly of: DivisionFollows; readonly state: keyof typeof HEADING; readonly from: string }): VNode {
  const { t, language } = usePage();
  if (n === 0) return <>{notFollowed.length === 0 && t(texts, 'nothingDue')}</>;
  const [isAgreed, who] = [state === 'agreed', signed.map((names) => shown(names, language).text).join(', ')];
  if (state === 'ended') return <>{signed.length > 0 ? t(texts, 'staysUntil', { who }) : t(texts, 'leaves')}</>;
  if (signed.length > 0) return <>{isAgreed && isGoneBy && <>{t(texts, 'gone')} </>}{t(texts, 'signed', { who })}</>;
  const way = isAgreed ? 'end' : 'agree';
  return (
    <>
      {isAgreed && <>{t(texts, isGoneBy ? 'gone' : 'waits')} </>}
      {t(texts, `${way}.statements`, { n, from })}
      {answered > 0 && <> {t(texts, `${way}.answered`, { n: answered })}</>}
    </>
  );
}

/** By which other division the round goes instead, and for how long. */
function NotFollowed({ of: { notFollowed } }: { readonly of: DivisionFollows }): VNode {
  const { t, language } = usePage();
  return (
    <>
      {notFollowed.map(({ from, to, hasEnded, statements }, i) => (
        <span key={i}> {t(texts, hasEnded ? 'notFollowed.ended' : 'notFollowed.agreed', { n: statements.length, codes: statements.join(', '), from: shown(from, language).text, to: to.map((names) => shown(names, language).text).join(', ') })}</span>
      ))}
    </>
  );
}

function Acts({ data: { division, may } }: { readonly data: Data }): VNode | null {
  const { t, href } = usePage();
  const at = divisionPath(division.id);
  if (!may.decide && !may.end) return division.isRecorded && division.state === 'agreed' ? <p>{t(texts, 'ownersAlone')}</p> : null;
  return (
    <>
      {may.decide && (
        <Form action={`${at}/agree`} labelledBy="decide">
          <h2 id="decide">{t(texts, 'decide')}</h2>
          <div class="buttons">
            <button class="button" type="submit">{t(texts, 'agree')}</button>
            <button class="button quiet" type="submit" formAction={href(`${at}/decline`)}>{t(texts, 'decline')}</button>
          </div>
        </Form>
      )}
      {may.end && (
        <Form action={`${at}/end`}>
          <input type="hidden" name="state" value={division.state} />
          <div class="buttons"><button class="button quiet" type="submit">{t(texts, division.state === 'proposed' ? 'takeBack' : 'end')}</button></div>
        </Form>
      )}
    </>
  );
}

const COLOURS = { fully: 'success', partly: 'info', 'not-at-all': 'warning', 'not-applicable': 'neutral' } as const;

function Answers({ of: { round, takers, answers }, isOfSeveral }: { readonly of: Data['rounds'][number]; readonly isOfSeveral: boolean }): VNode {
  const { t, language } = usePage();
  const label = t(texts, 'answered', { round: shown(round.names, language).text });
  return (
    <section>
      <h2>{label}</h2>
      <p class="subtle">{t(texts, 'bothSee')}</p>
      {takers.length > 0 && <ul class="plain">{takers.map((taker) => <li key={taker.code}><Content of={taker.names} />: <Standing of={taker} /></li>)}</ul>}
      <TableFrame label={label}>
        <table>
          <thead><tr><th scope="col">{t(texts, 'statement')}</th>{isOfSeveral && <th scope="col">{t(divisionTexts, 'to')}</th>}<th scope="col">{t(texts, 'answer')}</th></tr></thead>
          <tbody>
            {answers.map(({ statement, text, to, status, isSigned }, i) => (
              <tr key={i}>
                <th scope="row"><span class="code">{statement}</span> <Content of={text} /></th>
                {isOfSeveral && <td><Content of={to} /></td>}
                <td><Tag kind={status ? COLOURS[status] : 'neutral'}>{t(evaluationTexts, status ? `status.${status}` : 'status.blank')}</Tag> {(status || isSigned) && <span class="small subtle">{t(texts, isSigned ? 'isSigned' : 'isDraft')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

/** How far one of those has come who each answer the same. */
function Standing({ of: { answered, asked, isSigned } }: { readonly of: Data['rounds'][number]['takers'][number] }): VNode {
  const { t } = usePage();
  if (isSigned) return <Tag kind="success">{t(texts, 'isSigned')}</Tag>;
  return <Tag kind={answered === 0 ? 'neutral' : 'info'}>{answered === 0 ? t(texts, 'notBegun') : t(texts, 'soFar', { answered, asked })}</Tag>;
}

function Statements({ of }: { readonly of: Data['statements'] }): VNode | null {
  const { t } = usePage();
  if (of.length === 0) return null;
  return (
    <details class="more">
      <summary>{t(texts, 'about')} ({of.length})</summary>
      <ul class="plain">{of.map(({ code, text, years }) => <li key={code}><span class="code">{code}</span> <Content of={text} /> <span class="small subtle">{years.join(', ')}</span></li>)}</ul>
    </details>
  );
}
