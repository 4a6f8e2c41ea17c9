import type { VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import type { FormPage as Data } from '../../contract.ts';
import { LAYOUTS, type Layout } from '../../contract/whole.ts';
import { formPath, GOAL_ID } from '../../rules/form.ts';
import { wholeTexts as texts } from '../../texts/whole-texts.ts';

/** Cards, a table, or the whole form as lines: the same form, as somebody likes it; the browser remembers which. */
export function Layouts({ data: { form, goal, part, only, layout, whole } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  const own = whole ? `/forms/${form.id}` : formPath({ id: form.id, goal: goal.code, part: part.no, isOnly: only !== null });
  const to = (chosen: Layout): string => href(`${own}${own.includes('?') ? '&' : '?'}layout=${chosen}&whole=no${whole ? '' : `#${GOAL_ID}`}`);
  return (
    <nav class="layouts" aria-label={t(texts, 'layout')}>
      {LAYOUTS.map((each) => <a key={each} href={to(each)} aria-current={!whole && each === layout ? 'true' : undefined}>{t(texts, `layout.${each}`)}</a>)}
      <a href={href(`/forms/${form.id}?whole=yes`)} aria-current={whole ? 'true' : undefined}>{t(texts, 'layout.whole')}</a>
    </nav>
  );
}
