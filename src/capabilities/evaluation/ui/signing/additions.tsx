import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, instantText } from '#platform/i18n/index.ts';
import { Form, LongTextField, TextField, usePage } from '#platform/ui/index.ts';
import type { SigningPage } from '../../contract/signing.ts';
import { signingTexts } from '../../texts/signing-texts.ts';
import { signingRuleTexts as texts } from '../../texts/signing-rules-texts.ts';

/** What was said of the signature after it was given; each with its own checksum. */
export function Additions({ data: { additions } }: { readonly data: SigningPage }): VNode | null {
  const { t, language } = usePage();
  if (additions.length === 0) return null;
  return (
    <section>
      <h2>{t(texts, 'additions')}</h2>
      {additions.map(({ no, at, by, hash, recordNumber, handledOn, words }) => (
        <dl class="facts" key={no}>
          {recordNumber && <><dt>{t(texts, 'recordNumber')}</dt><dd>{recordNumber}</dd></>}
          {handledOn && <><dt>{t(texts, 'handledOn')}</dt><dd>{dayText(handledOn, language)}</dd></>}
          {words && <><dt>{t(texts, 'add.words')}</dt><dd class="said">{words}</dd></>}
          <dt>{t(texts, 'addedBy', { by, at: instantText(at, language, HOME_ZONE) })}</dt><dd>{t(signingTexts, 'sign.hash')}: <code>{hash}</code></dd>
        </dl>
      ))}
    </section>
  );
}

/** The record number and the day: given at signing, or said afterwards. */
export function HandlingFields(): VNode {
  const { t } = usePage();
  return (
    <>
      <TextField name="recordNumber" label={t(texts, 'recordNumber')} isOptional width="short" />
      <TextField name="handledOn" label={t(texts, 'handledOn')} hint={t(texts, 'dayHint')} isOptional width="short" />
    </>
  );
}

/** Folded away: it is seldom used, and never needed. */
export function AddForm({ data: { form, may } }: { readonly data: SigningPage }): VNode | null {
  const { t, problem } = usePage();
  if (!may.add || !form.signed) return null;
  const isRefused = problem?.fields.some(({ at }) => ['recordNumber', 'handledOn', 'words'].includes(at)) ?? false;
  return (
    <details class="more" open={isRefused}>
      <summary id="add">{t(texts, 'add.title')}</summary>
      <p>{t(texts, 'add.lead')}</p>
      <Form action={`/forms/${form.id}/signing/add`} labelledBy="add">
        <input type="hidden" name="no" value={form.signed.no} />
        <HandlingFields />
        <LongTextField name="words" label={t(texts, 'add.words')} most={1_000} />
        <div class="buttons"><button class="button quiet" type="submit">{t(texts, 'add.button')}</button></div>
      </Form>
    </details>
  );
}
