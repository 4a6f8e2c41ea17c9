import type { VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import { STATUSES, type FormId } from '../../contract.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { answeringTexts } from '../../texts/answering-texts.ts';
import { sendingTexts } from '../../texts/sending-texts.ts';
import type { Sheet } from './sheet.tsx';

/** What the answering island needs, with the page: where to save, where one goes on, and its texts in the page's language; % stands where it fills in. */
export function IslandTexts({ formId, url = `/api/v1/forms/${formId}/answers/`, sheet, onward, readAt }: {
  readonly formId: FormId; readonly url?: string; readonly sheet: Sheet; readonly onward: string | undefined;
  /** When the page was read: what others save after it is shown. Of a part of a form nobody is told. */
  readonly readAt?: Date;
}): VNode {
  const { t, href } = usePage();
  const said = {
    saving: t(texts, 'form.saving'), saved: t(texts, 'form.savedAt', { at: '%' }), keptHere: t(answeringTexts, 'keptHere'), notKept: t(answeringTexts, 'notKept'), restored: t(answeringTexts, 'restored'), toCorrect: t(texts, 'form.toCorrect'), refused: t(texts, 'form.notSaved', { why: '%' }),
    toChoose: t(texts, 'form.toChoose'), also: t(texts, 'form.alsoChanged', { what: '%' }), byOther: t(texts, 'form.byOther', { by: '%' }), signedOut: t(texts, 'form.signedOut'), somebodyElse: t(texts, 'form.somebodyElse'),
    all: t(texts, 'state.all'), allAt: t(texts, 'state.allAt', { at: '%' }), oneKept: t(answeringTexts, 'state.oneKept'), someKept: t(answeringTexts, 'state.someKept', { n: '%' }), someHere: t(answeringTexts, 'state.notKept', { n: '%' }),
    correct: t(texts, 'state.toCorrect', { codes: '%' }), choose: t(texts, 'state.toChoose', { codes: '%' }),
    follows: t(texts, 'value.follows', { percent: '%' }), ofNone: t(texts, 'value.ofNone'), allAnswered: t(texts, 'form.allAnswered'), found: t(texts, 'form.searchFound', { found: '%', of: '%' }),
    field: t(texts, 'conflict.field', { field: '%' }), theirs: t(texts, 'conflict.theirs'), mine: t(texts, 'conflict.mine'), keepMine: t(texts, 'conflict.keepMine'), takeTheirs: t(texts, 'conflict.takeTheirs'),
    'needs.comment': t(sendingTexts, 'needs.comment'), 'needs.evidence': t(sendingTexts, 'needs.evidence'),
    needsNumber: sheet.proposalWords.needsNumber, nothing: t(texts, 'conflict.nothing'), answer: sheet.words['field.status'],
    ...Object.fromEntries(STATUSES.map((status) => [`status.${status}`, sheet.words[`status.${status}`]])), 'status.': sheet.words['status.blank'],
  };
  return (
    <script type="application/json" data-island="answering" data-form={formId} data-url={url} data-onward={onward && href(onward)} data-others={readAt && `/api/v1/forms/${formId}/others`} data-read-at={readAt?.getTime()}
      // JSON of our own texts; "<" is escaped so that it cannot end the element.
      dangerouslySetInnerHTML={{ __html: JSON.stringify(said).replaceAll('<', '\\u003c') }} />
  );
}
