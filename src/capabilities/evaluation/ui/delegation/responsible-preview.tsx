import type { VNode } from 'preact';
import { isDay } from '#platform/clock/index.ts';
import { dayText } from '#platform/i18n/index.ts';
import { Form, LinkButton, usePage } from '#platform/ui/index.ts';
import type { ResponsiblePage as Data } from '../../contract/delegation.ts';
import { delegationTexts as texts } from '../../texts/delegation-texts.ts';

const FEW = 20;

/** What a change would do, and the way to do it. */
export function ResponsiblePreview({ data: { form, preview, show } }: { readonly data: Data }): VNode | null {
  const { t, language } = usePage();
  if (!preview) return null;
  const { change, covers, who, tasks, codes, from } = preview;
  const givesOn = change.who !== '' || change.title !== '';
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">{t(texts, 'wouldChange')}</h2>
      <ul>
        {givesOn && <li>{who === null ? t(texts, 'wouldDrop', { n: tasks }) : t(texts, 'wouldGive', { n: tasks, who })}{': '}{from.map(({ name, n }) => (name === '' ? t(texts, 'wasNobodys', { n }) : t(texts, 'wasTheirs', { n, name }))).join(', ')}.</li>}
        {change.day === '-' && <li>{t(texts, 'wouldNoDay', { n: tasks })}</li>}
        {isDay(change.day) && <li>{t(texts, 'wouldDay', { n: tasks, day: dayText(change.day, language) })}</li>}
        <li>{t(texts, 'places', { codes: codes.length > FEW ? `${codes.slice(0, FEW).join(', ')} … (${codes.length})` : codes.join(', ') })}</li>
      </ul>
      <Form action={`/forms/${form.id}/responsible?show=${encodeURIComponent(show.who)}${show.goal ? `&goal=${encodeURIComponent(show.goal)}` : ''}`}>
        <input type="hidden" name="covers" value={covers} />
        {change.of.map((code) => <input key={code} type="hidden" name="of" value={code} />)}
        {(['from', 'who', 'title', 'day'] as const).map((field) => <input key={field} type="hidden" name={field} value={change[field]} />)}
        <div class="buttons">
          <button class="button" type="submit">{t(texts, 'doIt')}</button>
          <LinkButton kind="quiet" href={`/forms/${form.id}/responsible`}>{t(texts, 'leave')}</LinkButton>
        </div>
      </Form>
    </section>
  );
}
