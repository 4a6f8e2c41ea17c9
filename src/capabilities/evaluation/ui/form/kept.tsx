import type { VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import { STATUSES, type FormId } from '../../contract.ts';
import { answeringTexts as texts } from '../../texts/answering-texts.ts';
import { evaluationTexts } from '../../texts.ts';

/** What somebody has in the browser that this form takes no more: the island fills it in and shows it. */
export function KeptHere({ formId }: { readonly formId: FormId }): VNode {
  const { t } = usePage();
  const said = { forgotten: t(texts, 'forgotten'), 'status.': t(evaluationTexts, 'status.blank'), ...Object.fromEntries(STATUSES.map((status) => [`status.${status}`, t(evaluationTexts, `status.${status}`)])) };
  return (
    <div class="alert" data-color="warning" data-kept hidden>
      <h2>{t(texts, 'keptTitle')}</h2>
      <p>{t(texts, 'keptLead')}</p>
      <ul class="plain prose" />
      <p><button class="button quiet small" type="button">{t(texts, 'forget')}</button></p>
      {/* JSON of our own texts; "<" is escaped so that it cannot end the element. */}
      <script type="application/json" data-island="kept" data-form={formId} dangerouslySetInnerHTML={{ __html: JSON.stringify(said).replaceAll('<', '\\u003c') }} />
    </div>
  );
}
