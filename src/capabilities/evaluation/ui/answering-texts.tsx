import type { VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import { STATUSES, type FormId } from '../contract.ts';
import { evaluationTexts as texts } from '../texts.ts';

/** What the answering island needs, with the page: where to save, its texts in the page's language, and how a conflict looks. */
export function IslandTexts({ formId }: { readonly formId: FormId }): VNode {
  const { t } = usePage();
  const said = {
    saving: t(texts, 'form.saving'), saved: t(texts, 'form.savedAt', { at: '%' }), refused: t(texts, 'form.notSaved', { why: '%' }),
    offline: t(texts, 'form.offline'), signedOut: t(texts, 'form.signedOut'), somebodyElse: t(texts, 'form.somebodyElse'), conflict: t(texts, 'save.conflict'),
    ...Object.fromEntries(STATUSES.map((status) => [`status.${status}`, t(texts, `status.${status}`)])), 'status.': t(texts, 'status.blank'),
  };
  return (
    <>
      <script type="application/json" data-island="answering" data-url={`/api/v1/forms/${formId}/answers/`}
        // JSON of our own texts; "<" is escaped so that it cannot end the element.
        dangerouslySetInnerHTML={{ __html: JSON.stringify(said).replaceAll('<', '\\u003c') }} />
      <template data-conflict>
        <div class="alert" data-color="warning" role="alert">
          <p>{t(texts, 'save.conflict')}</p>
          <p><strong>{t(texts, 'conflict.theirs')}:</strong> <span data-theirs /></p>
          <p><strong>{t(texts, 'conflict.mine')}:</strong> <span data-mine /></p>
          <p class="buttons">
            <button class="button small" type="button" data-take-theirs>{t(texts, 'conflict.takeTheirs')}</button>
            <button class="button small quiet" type="button" data-keep-mine>{t(texts, 'conflict.keepMine')}</button>
          </p>
        </div>
      </template>
    </>
  );
}
