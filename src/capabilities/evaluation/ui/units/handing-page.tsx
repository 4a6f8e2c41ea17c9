import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, Page, SelectField, usePage } from '#platform/ui/index.ts';
import { STATUSES } from '../../contract.ts';
import type { HandingPage as Data } from '../../contract/units-handing.ts';
import { unitsPath } from '../../rules/units.ts';
import { evaluationTexts } from '../../texts.ts';
import { handingTexts as texts } from '../../texts/units-handing-texts.ts';
import { unitTexts } from '../../texts/units-texts.ts';
import { labelOf } from './unit-filter.tsx';

/** Answered once for all units below a place: what stands, and what is to be handed down, goal by goal. Nothing is saved before it has been looked at. */
export function HandingPage({ data }: { readonly data: Data }): VNode {
  const { t, language, href, values } = usePage();
  const { round, organiser, from, goal, statements, except, may, done } = data;
  const name = shown(round.names, language).text;
  const table = unitsPath({ roundId: round.id }, { organiser: organiser.code });
  const typed = typeof values['except'] === 'string' ? values['except'] : except.join('\n');
  return (
    <Page title={t(texts, 'title')} part={[from && shown(from.names, language).text, goal.code, name].filter(Boolean).join(', ')} lead={t(texts, 'lead')}
      breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: table, label: t(unitTexts, 'title') }]}>
      {done && <Done data={data} done={done} />}
      {data.isSigned && <Alert kind="info">{t(unitTexts, 'signed')}</Alert>}
      <Where data={data} />
      <h2 id="goal"><span class="code">{goal.code}</span> <Content of={goal.title} isMarked /></h2>
      <p>{t(texts, 'from')}: <strong>{from ? <Content of={from.names} /> : t(texts, 'from.own')}</strong></p>
      {may.handDown ? (
        <Form action={unitsPath({ roundId: round.id, page: '/hand-down' }, { organiser: organiser.code, from: from?.code, goal: goal.code }).replace('/hand-down', '/hand-down/look')} labelledBy="goal">
          {statements.map((statement) => <Statement key={statement.code} statement={statement} mayHand />)}
          <div class="field">
            <label for="field-except">{t(texts, 'except')}</label>
            <p class="hint" id="except-hint">{t(texts, 'exceptHint')}</p>
            <textarea class="input" id="field-except" name="except" rows={3} aria-describedby="except-hint">{typed}</textarea>
          </div>
          <div class="buttons"><button class="button" type="submit">{t(texts, 'look')}</button></div>
        </Form>
      ) : statements.map((statement) => <Statement key={statement.code} statement={statement} mayHand={false} />)}
      <p class="subtle">{t(texts, 'notBranch')} <a href={href(`/rounds/${round.id}/asked?organiser=${organiser.code}`)}>{t(texts, 'notBranchLink')}</a></p>
    </Page>
  );
}

/** From where, and about which goal: another page of the same. */
function Where({ data: { round, organiser, from, places, goal, goals } }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  return (
    <form method="get" action={href(unitsPath({ roundId: round.id, page: '/hand-down' }))} class="find">
      <input type="hidden" name="organiser" value={organiser.code} />
      {places.length > 1 && <SelectField name="from" label={t(texts, 'from')} initially={from?.code ?? ''} options={places.map(({ code, names }) => ({ value: code, ...labelOf(names, language) }))} />}
      <SelectField name="goal" label={t(texts, 'goal')} initially={goal.code} options={goals.map(({ code, title }) => ({ value: code, ...labelOf(title, language, `${code} `) }))} />
      <button class="button quiet" type="submit">{t(texts, 'show')}</button>
    </form>
  );
}

function Done({ data: { round, organiser, from, goal }, done: { at, answered, changed, statements } }: { readonly data: Data; readonly done: NonNullable<Data['done']> }): VNode {
  const { t } = usePage();
  const own = unitsPath({ roundId: round.id, page: '/hand-down' }, { organiser: organiser.code, from: from?.code, goal: goal.code });
  return (
    <>
      <Alert kind="success">{t(texts, 'done', { n: answered })} {changed > 0 && t(unitTexts, 'done.changed', { n: changed })}</Alert>
      {answered > changed && (
        <Form action={own.replace('/hand-down', '/hand-down/take-back')}>
          <input type="hidden" name="organiser" value={organiser.code} />
          <input type="hidden" name="statements" value={statements.join(' ')} />
          <input type="hidden" name="at" value={at} />
          <p>{t(unitTexts, 'takeBackHint')} <button class="button quiet small" type="submit">{t(unitTexts, 'takeBack')}</button></p>
        </Form>
      )}
    </>
  );
}

function Statement({ statement, mayHand }: { readonly statement: Data['statements'][number]; readonly mayHand: boolean }): VNode {
  const { t, language, values, problem } = usePage();
  const { code, text, value, standing, own, counts } = statement;
  const status = (of: NonNullable<typeof standing>['status']): string => t(evaluationTexts, `status.${of}`);
  const [sent, said] = [values[`answers.${code}.status`], values[`answers.${code}.comment`]];
  const isBehind = standing !== null && own !== null && (own.status !== standing.status || own.comment !== standing.comment);
  const id = `hand-${code.replaceAll(/[^\w-]+/g, '-')}`;
  return (
    <section class="statement" id={id}>
      <fieldset>
        <legend><span class="code">{code}</span> <Content of={text} isMarked /></legend>
        <p class="small">{t(texts, 'counts', { own: counts.own, handed: counts.handedDown, blank: counts.blank })}</p>
        {standing && <p class="small">{t(texts, 'standing', { by: standing.by, status: status(standing.status), stand: standing.stand })} <span class="subtle">{instantText(standing.at, language, HOME_ZONE)}</span></p>}
        {own && <p class="small">{t(texts, 'own', { status: status(own.status) })}</p>}
        {isBehind && <Alert kind="warning">{t(texts, 'behind')}</Alert>}
        {value !== null && <p class="hint">{t(texts, 'needsNumber')}</p>}
        {mayHand && value === null && (
          <>
            {problem?.fields.some(({ at }) => at === `answers.${code}.status`) && <p class="field-error">{t(texts, 'needsNumber')}</p>}
            <div class="scale">
              {STATUSES.map((one) => <label key={one}><input type="radio" name={`answers.${code}.status`} value={one} checked={sent === one} /><span>{status(one)}</span></label>)}
              <label class="blank"><input type="radio" name={`answers.${code}.status`} value="" checked={!sent} /><span>{t(texts, 'leave')}</span></label>
            </div>
            <details class="more" open={Boolean(said)}>
              <summary>{t(texts, 'comment')}</summary>
              <div><label for={`${id}-comment`} class="unseen">{t(texts, 'comment')} {code}</label><textarea class="input" id={`${id}-comment`} name={`answers.${code}.comment`} rows={2} maxLength={4000}>{typeof said === 'string' ? said : (standing?.comment ?? '')}</textarea></div>
            </details>
          </>
        )}
      </fieldset>
    </section>
  );
}
