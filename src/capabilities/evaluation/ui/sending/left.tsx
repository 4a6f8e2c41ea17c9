import type { VNode } from 'preact';
import { Alert, Content, usePage } from '#platform/ui/index.ts';
import type { FormPage, FormPlace } from '../../contract.ts';
import type { Lacking, LeftToSend } from '../../contract/sending.ts';
import type { SigningPage } from '../../contract/signing.ts';
import { formPath } from '../../rules/form.ts';
import { thingsLeft } from '../../rules/sending.ts';
import { evaluationTexts } from '../../texts.ts';
import { sendingTexts as texts } from '../../texts/sending-texts.ts';

/** So many are named where a page has more to show than these. */
const FEW = 12;

/** What is left of the whole form before it can be sent, with the way to each thing; folded, so that it is not in the way. */
export function LeftBefore({ data: { form, left, whole } }: { readonly data: Pick<FormPage, 'form' | 'left' | 'whole'> }): VNode | null {
  const { t } = usePage();
  // What takes no answers any more lacks none.
  if (form.signed || form.round.state === 'closed') return null;
  const n = thingsLeft(left);
  const said = t(texts, 'left', { n });
  return n === 0 ? <p class="left-before">{said}</p> : (
    <details class="left-before" open={whole !== null && left.lacking.length > 0}>
      <summary>{said}</summary>
      <Things form={form} left={left} most={whole ? left.lacking.length : FEW} />
    </details>
  );
}

/** The same on the signing page, with what the units' answers lack; and whether it keeps one from signing. */
export function LeftToSign({ data: { form, left, unitsLacking } }: { readonly data: Pick<SigningPage, 'form' | 'left' | 'unitsLacking'> }): VNode | null {
  const { t, href } = usePage();
  if (left.lacking.length === 0 && unitsLacking === null) return null;
  return (
    <Alert kind={left.mustBeMet ? 'danger' : 'warning'}>
      <p><strong>{t(texts, 'left', { n: left.lacking.length + (unitsLacking?.things ?? 0) })}</strong></p>
      <Things form={form} left={{ ...left, unanswered: 0 }} most={left.lacking.length} />
      {unitsLacking && (
        <>
          <p>{t(texts, 'units', { forms: unitsLacking.forms, things: unitsLacking.things })}</p>
          <ul class="plain">
            {unitsLacking.first.map(({ id, names, things }) => <li key={id}><a href={href(`/forms/${id}?whole=yes`)}><Content of={names} /></a> <span class="number">({things})</span></li>)}
            {unitsLacking.forms > unitsLacking.first.length && <li>{t(texts, 'more', { n: unitsLacking.forms - unitsLacking.first.length })}</li>}
          </ul>
        </>
      )}
      <p>{t(texts, left.mustBeMet ? 'mustBeMet' : 'mayBeSigned')}</p>
    </Alert>
  );
}

function Things({ form, left: { unanswered, lacking }, most }: { readonly form: Pick<FormPlace, 'id'>; readonly left: LeftToSend; readonly most: number }): VNode {
  const { t, href } = usePage();
  return (
    <ul class="plain">
      {unanswered > 0 && <li><a href={href(`/forms/${form.id}?only=unanswered`)}>{t(texts, 'unanswered', { n: unanswered })}</a></li>}
      {lacking.slice(0, most).map((thing) => <Thing key={`${thing.code} ${thing.what}`} thing={thing} form={form} />)}
      {lacking.length > most && <li><a href={href(`/forms/${form.id}?whole=yes`)}>{t(texts, 'more', { n: lacking.length - most })}</a></li>}
    </ul>
  );
}

function Thing({ thing: { code, goal, part, text, asksHowFar, what }, form }: { readonly thing: Lacking; readonly form: Pick<FormPlace, 'id'> }): VNode {
  const { t, href } = usePage();
  return (
    <li>
      <a href={href(formPath({ id: form.id, goal, part, statement: code, open: code }))}><span class="code">{code}</span> {asksHowFar ? t(evaluationTexts, 'whole.asked') : <Content of={text} />}</a>
      {' – '}{t(texts, `lacks.${what}`)}
    </li>
  );
}
