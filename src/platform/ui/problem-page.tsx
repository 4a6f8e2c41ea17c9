import type { VNode } from 'preact';
import type { Problem } from '#platform/errors/index.ts';
import { render } from '#platform/i18n/index.ts';
import { usePage } from './page-context.ts';
import { Page } from './page.tsx';
import { uiTexts } from './texts.ts';

/** A page for a problem that has no page of its own: what happened and what to do next. */
export function ProblemPage({ problem }: { readonly problem: Problem }): VNode {
  const { t, href, language, actor } = usePage();
  const hasSummary = problem.fields.length > 0;
  return (
    <Page title={hasSummary ? t(uiTexts, 'errorTitle') : render(problem.said, language)} hasSummary={hasSummary}>
      <p>
        {problem.code === 'not-signed-in' && actor.kind === 'nobody'
          ? <a class="button" href={href('/sign-in')}>{t(uiTexts, 'signIn')}</a>
          : <a class="button" href={href('/')}>{t(uiTexts, 'toStart')}</a>}
      </p>
    </Page>
  );
}
