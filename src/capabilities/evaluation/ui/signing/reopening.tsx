import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText } from '#platform/i18n/index.ts';
import { Alert, Form, LongTextField, usePage } from '#platform/ui/index.ts';
import type { FormId, FormPlace } from '../../contract.ts';
import type { SignOff, SigningPage } from '../../contract/signing.ts';
import { signingProofTexts } from '../../texts/signing-proof-texts.ts';
import { signingStatementTexts } from '../../texts/signing-statements-texts.ts';
import { signingTexts } from '../../texts/signing-texts.ts';
import { reopeningTexts as texts } from '../../texts/reopening-texts.ts';

/** On a form whose signature was taken back: by whom, when and why. */
export function Reopened({ form: { reopened, round } }: { readonly form: FormPlace }): VNode | null {
  const { t, language } = usePage();
  if (!reopened || round.state === 'closed') return null;
  return (
    <Alert kind="warning">
      {t(texts, 'reopened', { by: reopened.by, at: instantText(reopened.at, language, HOME_ZONE) })}<br />
      {t(texts, 'reopenedReason', { reason: reopened.reason })}
    </Alert>
  );
}

export function ReopenForm({ formId, no, hasUnits }: { readonly formId: FormId; readonly no: number; readonly hasUnits: boolean }): VNode {
  const { t } = usePage();
  return (
    <section>
      <h2 id="reopen">{t(texts, 'reopen.title')}</h2>
      <p>{t(texts, hasUnits ? 'reopen.lead' : 'reopen.leadOwn')}</p>
      <Form action={`/forms/${formId}/signing/reopen`} labelledBy="reopen">
        <input type="hidden" name="no" value={no} />
        <LongTextField name="reason" label={t(texts, 'reopen.reason')} hint={t(texts, 'reopen.reasonHint')} most={1_000} />
        <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'reopen.button')}</button></div>
      </Form>
    </section>
  );
}

/** The sign-offs that no longer stand, the newest first: each with its text, and what has changed since. */
export function SignatureHistory({ data: { form, signOffs } }: { readonly data: SigningPage }): VNode | null {
  const { t } = usePage();
  const earlier = signOffs.filter(({ reopened }) => reopened);
  if (earlier.length === 0) return null;
  return (
    <section>
      <h2>{t(texts, 'history.title')}</h2>
      {earlier.map((signOff) => <Earlier key={signOff.no} formId={form.id} signOff={signOff} />)}
    </section>
  );
}

function Earlier({ formId, signOff: { no, at, by, hash, reopened, amendedBy } }: { readonly formId: FormId; readonly signOff: SignOff }): VNode {
  const { t, href, language } = usePage();
  return (
    <>
      <h3 id={`sign-off-${no}`}>{t(texts, 'history.no', { no: String(no) })}</h3>
      <dl class="facts">
        <dt>{t(signingTexts, 'sign.by')}</dt><dd>{by}, {instantText(at, language, HOME_ZONE)}</dd>
        {reopened && !amendedBy && <><dt>{t(texts, 'history.reopenedBy')}</dt><dd>{reopened.by}, {instantText(reopened.at, language, HOME_ZONE)}</dd></>}
        {reopened && <><dt>{t(texts, 'history.reason')}</dt><dd>{reopened.reason}</dd></>}
        <dt>{t(signingTexts, 'sign.hash')}</dt><dd><code>{hash}</code></dd>
      </dl>
      {amendedBy !== null && <p>{t(signingStatementTexts, 'amendedBy', { no: String(amendedBy) })}</p>}
      <ul>
        <li><a id={`changes-${no}`} aria-labelledby={`changes-${no} sign-off-${no}`} href={href(`/forms/${formId}/signing/changes?since=${no}`)}>{t(texts, 'history.changes')}</a></li>
        <li><a id={`signed-${no}`} aria-labelledby={`signed-${no} sign-off-${no}`} href={href(`/forms/${formId}/signed?no=${no}`)} download>{t(signingTexts, 'sign.download')}</a></li>
        <li><a id={`pdf-${no}`} aria-labelledby={`pdf-${no} sign-off-${no}`} href={href(`/forms/${formId}/signed.pdf?no=${no}`)} download>{t(signingProofTexts, 'pdf')}</a></li>
      </ul>
    </>
  );
}
