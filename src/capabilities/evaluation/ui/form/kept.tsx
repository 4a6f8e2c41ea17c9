import type { VNode } from 'preact';
import { fieldId, usePage } from '#platform/ui/index.ts';
import { STATUSES, type FormPage as Data } from '../../contract.ts';
import { fieldName, sentCodes, writtenIn } from '../../rules/answers.ts';
import { wasFrom, WRITTEN_FIELDS } from '../../rules/written.ts';
import { answeringTexts as texts } from '../../texts/answering-texts.ts';
import { evaluationTexts } from '../../texts.ts';

type Shows = { readonly data: Pick<Data, 'form' | 'asks' | 'may'> };

/** Whether this browser says that it has something kept that was written to this form. */
export const useHasKept = (formId: string): boolean => usePage().unsent?.startsWith(`/forms/${formId}`) === true;

/** What somebody has written that this form takes no more: sent a moment ago and refused, or still in the browser. */
export const NotTaken = ({ data }: Shows): VNode => (
  <>
    <SentHere data={data} />
    {useHasKept(data.form.id) && <KeptHere data={data} />}
  </>
);

const useStatusWords = (): Readonly<Record<string, string>> => {
  const { t } = usePage();
  return { '': t(evaluationTexts, 'status.blank'), ...Object.fromEntries(STATUSES.map((status) => [status, t(evaluationTexts, `status.${status}`)])) };
};

/** The refused page's own values at questions that have no fields on it: nothing else holds them any more. */
function SentHere({ data: { asks } }: Shows): VNode | null {
  const { t, values } = usePage();
  const words = useStatusWords();
  const lines = sentCodes(values).filter((code) => !asks.some((asked) => asked === code)).flatMap((code) => {
    const [written, was] = [writtenIn(values, code), wasFrom(String(values[fieldName(code, 'was')] ?? ''))];
    const said = WRITTEN_FIELDS.filter((field) => written[field] !== '' && written[field] !== was[field]).map((field) => (field === 'status' ? (words[written.status] ?? '') : written[field]));
    return said.length > 0 ? [{ code, said: said.join(' · ') }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div class="alert" data-color="warning">
      <h2>{t(texts, 'keptTitle')}</h2>
      <p>{t(texts, 'sentUnasked')}</p>
      <ul class="plain prose">{lines.map(({ code, said }) => <li key={code} id={fieldId(`answers.${code}`)}><span class="code">{code}</span> {said}</li>)}</ul>
    </div>
  );
}

/** What the browser has that this form takes no more: the island fills it in and shows it. What the form still asks goes into its fields instead. */
function KeptHere({ data: { form, asks, may } }: Shows): VNode {
  const { t } = usePage();
  const said = { forgotten: t(texts, 'forgotten'), ...Object.fromEntries(Object.entries(useStatusWords()).map(([status, word]) => [`status.${status}`, word])) };
  return (
    <div class="alert" data-color="warning" data-kept hidden>
      <h2>{t(texts, 'keptTitle')}</h2>
      <p>{t(texts, may.answer ? 'keptUnasked' : 'keptLead')}</p>
      <ul class="plain prose" />
      <p><button class="button quiet small" type="button">{t(texts, 'forget')}</button></p>
      {/* JSON of our own texts; "<" is escaped so that it cannot end the element. */}
      <script type="application/json" data-island="kept" data-form={form.id} data-asks={may.answer ? asks.join(' ') : ''} dangerouslySetInnerHTML={{ __html: JSON.stringify(said).replaceAll('<', '\\u003c') }} />
    </div>
  );
}
