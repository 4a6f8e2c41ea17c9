import type { VNode } from 'preact';
import { FILE_MEGABYTES, fileTexts } from '#platform/files/index.ts';
import { usePage } from '#platform/ui/index.ts';
import type { FormId } from '../../contract.ts';
import { evidenceAtTexts as texts } from '../../texts/evidence-texts.ts';

/** What the island of evidence needs, with the page: where to send a file, and its texts; % and # stand where it fills in. */
export function EvidenceIsland({ formId }: { readonly formId: FormId }): VNode {
  const { t, href } = usePage();
  const said = {
    sending: t(texts, 'sending', { name: '%', percent: '#' }), sent: t(texts, 'sent', { name: '%' }), failed: t(texts, 'failed', { name: '%', why: '#' }), cancel: t(texts, 'cancel'), cancelled: t(texts, 'cancelled', { name: '%' }),
    noLine: t(texts, 'noLine'), tooLarge: t(fileTexts, 'tooLarge', { most: FILE_MEGABYTES }), count: t(texts, 'count', { n: 0 }),
  };
  return (
    <script type="application/json" data-island="evidence" data-url={href(`/forms/${formId}/evidence/`)} data-most={FILE_MEGABYTES * 1_048_576}
      // JSON of our own texts; "<" is escaped so that it cannot end the element.
      dangerouslySetInnerHTML={{ __html: JSON.stringify(said).replaceAll('<', '\\u003c') }} />
  );
}
