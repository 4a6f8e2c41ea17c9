import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { dayText, instantText, type Localized } from '#platform/i18n/index.ts';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { Alert, Content, Form, LinkButton, LongTextField, Progress, TableFrame, UnderWay, usePage } from '#platform/ui/index.ts';
import type { RoundPage } from '../../contract.ts';
import type { Extension, OpeningState } from '../../contract/running.ts';
import { evaluationTexts } from '../../texts.ts';
import { sendingTexts } from '../../texts/sending-texts.ts';
import { runningTexts as texts } from '../../texts/running-texts.ts';

type Of = { readonly data: RoundPage };

/** While the forms of a round are made: how far it has come, and the way out of it. */
export function Opening({ id, opening, may }: { readonly id: string; readonly opening: OpeningState; readonly may: RoundPage['running']['may'] }): VNode {
  const { t } = usePage();
  const { state, done, organisations, secondsLeft } = opening;
  const said = (
    <Alert kind={state === 'failed' ? 'danger' : 'info'}>
      <p>{t(texts, `opening.${state}`)}</p>
      {state !== 'cancelled' && <p><Progress done={done} of={organisations} label={t(texts, 'opening.progress', { done, organisations })} /> {secondsLeft !== null && t(texts, 'opening.secondsLeft', { n: secondsLeft })}</p>}
    </Alert>
  );
  return (
    <section>
      <h2>{t(texts, 'opening.title')}</h2>
      {state === 'failed' ? said : <UnderWay path={`/rounds/${id}`}>{said}</UnderWay>}
      <div class="buttons">
        {state !== 'failed' && <LinkButton kind="quiet" href={`/rounds/${id}`}>{t(texts, 'opening.reload')}</LinkButton>}
        {may.retry && <Form action={`/rounds/${id}/opening/retry`}><button class="button" type="submit">{t(texts, 'opening.retry')}</button></Form>}
        {may.cancel && <Form action={`/rounds/${id}/opening/cancel`}><button class="button quiet" type="submit">{t(texts, 'opening.cancel')}</button></Form>}
      </div>
    </section>
  );
}

/** The rules by which a round is run, as they were frozen when it opened. What else a round decides about its forms is told here too. */
export function Rules({ data: { running } }: Of): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2>{t(texts, 'rules')}</h2>
      <p>{t(texts, 'rulesLead')}</p>
      <dl class="facts">
        <dt>{t(texts, 'scale')}</dt><dd>{running.scale.map((status) => t(evaluationTexts, `status.${status}`)).join(' · ')}</dd>
        <dt>{t(texts, 'hash')}</dt><dd><code class="hash">{running.versionHash}</code></dd>
      </dl>
      {running.sending.rules.length > 0 && (
        <>
          <h3>{t(sendingTexts, 'rules.title')}</h3>
          <ul>
            {running.sending.rules.map(({ field, when, of }) => (
              <li key={`${field} ${of} ${when.join(' ')}`}>{t(sendingTexts, `rules.${field}`)}: {when.map((status) => t(evaluationTexts, `status.${status}`)).join(' · ')} – {t(sendingTexts, `of.${of}`)}</li>
            ))}
          </ul>
          {running.sending.mustBeMet && <p>{t(sendingTexts, 'mustBeMet')}</p>}
        </>
      )}
      {running.pilots.length > 0 && (
        <>
          <h3>{t(texts, 'pilots')}</h3>
          <p>{t(texts, 'pilotsLead')}</p>
          <ul>
            {running.pilots.map(({ statement, text, organisations }) => (
              <li key={statement}><span class="code">{statement}</span> <Content of={text} /> – {organisations.map(({ code, names }, i) => <span key={code}>{i > 0 && ', '}<Content of={names} /></span>)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Those who have another last day, as far as the reader may see them; with the way to take one back. */
export function Extensions({ data: { round, running: { extensions, may } } }: Of): VNode | null {
  const { t } = usePage();
  if (extensions.length === 0) return null;
  return (
    <section>
      <h2>{t(texts, 'extensions')}</h2>
      <TableFrame label={t(texts, 'extensions')}>
        <table>
          <thead><tr>
            <th scope="col">{t(evaluationTexts, 'form.organisation')}</th><th scope="col">{t(evaluationTexts, 'round.lastDay')}</th><th scope="col">{t(texts, 'extension.reason')}</th>
            {may.extend && <th scope="col"><span class="unseen">{t(texts, 'extension.takeBack')}</span></th>}
          </tr></thead>
          <tbody>
            {extensions.map((own) => <Extended key={own.organisation.code} extension={own} id={round.id} mayTakeBack={may.extend} />)}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function Extended({ extension: { organisation: { code, names }, kind, lastDay, reason, at, by }, id, mayTakeBack }: { readonly extension: Extension; readonly id: string; readonly mayTakeBack: boolean }): VNode {
  const { t, language } = usePage();
  return (
    <tr>
      <th scope="row"><Content of={names} /> <span class="subtle">{t(organisationTexts, `kind.${kind}`)} {code}</span></th>
      <td class="day">{dayText(lastDay, language)}</td>
      <td>{reason} <span class="subtle small">{by}, {instantText(at, language, HOME_ZONE)}</span></td>
      {mayTakeBack && <td><TakeBack id={id} code={code} names={names} /></td>}
    </tr>
  );
}

function TakeBack({ id, code, names }: { readonly id: string; readonly code: string; readonly names: Localized }): VNode {
  const { t } = usePage();
  return (
    <Form action={`/rounds/${id}/extensions/take-back`}>
      <input type="hidden" name="organisation" value={code} />
      <button class="button quiet small" type="submit">{t(texts, 'extension.takeBack')}<span class="unseen">: <Content of={names} /></span></button>
    </Form>
  );
}

/** A round that was closed today can be opened again. */
export function UndoClosing({ id }: { readonly id: string }): VNode {
  const { t } = usePage();
  return (
    <Form action={`/rounds/${id}/close/undo`} labelledBy="undo">
      <h2 id="undo">{t(texts, 'undo.title')}</h2>
      <p>{t(texts, 'undo.hint')}</p>
      <LongTextField name="reason" label={t(texts, 'extension.reason')} most={500} />
      <button class="button quiet" type="submit">{t(texts, 'undo.button')}</button>
    </Form>
  );
}
