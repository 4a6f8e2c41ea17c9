import type { VNode } from 'preact';
import type { Problem } from '#platform/errors/index.ts';
import { render } from '#platform/i18n/index.ts';
import { usePage } from './page-context.ts';
import { uiTexts } from './texts.ts';

/** The id under which a field can be reached from the error summary. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]+/g, '-')}`;

/** What was wrong with a refused form, first on the page; each line leads to its field. */
export function ErrorSummary({ problem }: { readonly problem: Problem }): VNode {
  const { t, language } = usePage();
  return (
    <section class="error-summary" role="alert" aria-labelledby="error-title" tabIndex={-1}>
      <h2 id="error-title">{problem.fields.length > 0 ? t(uiTexts, 'errorTitle') : render(problem.said, language)}</h2>
      {problem.fields.length > 0 && <p>{render(problem.said, language)}</p>}
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map(({ at, message }) => (
            <li key={at}><a href={`#${fieldId(at)}`}>{render(message, language)}</a>{/^line \d/.test(at) ? ` (${at.replace('line', t(uiTexts, 'line'))})` : ''}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
