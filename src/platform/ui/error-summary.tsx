import type { VNode } from 'preact';
import type { Problem } from '#platform/errors/index.ts';
import { render } from '#platform/i18n/index.ts';
import { usePage } from './page-context.ts';
import { uiTexts } from './texts.ts';

/** The id under which a field can be reached from the error summary. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]+/g, '-')}`;

/** What was wrong with a refused form, first on the page; each line leads to its field. It has the focus from the start, by an attribute: that needs no script. */
export function ErrorSummary({ problem }: { readonly problem: Problem }): VNode {
  const { t, language } = usePage();
  const said = render(problem.said, language);
  const lines = problem.fields.map(({ at, message }) => ({ at, text: render(message, language) }));
  return (
    <section class="error-summary" role="alert" aria-labelledby="error-title" tabIndex={-1} autofocus>
      <h2 id="error-title">{lines.length > 0 ? t(uiTexts, 'errorTitle') : said}</h2>
      {lines.length > 0 && lines.every(({ text }) => text !== said) && <p>{said}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map(({ at, text }) => (
            <li key={at}>{/^line \d/.test(at) ? `${at.replace('line', t(uiTexts, 'line'))}: ${text}` : <a href={`#${fieldId(at)}`}>{text}</a>}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
