import type { VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import type { FormPage as Data } from '../../contract.ts';
import { workbookPath } from '../../rules/workbook/paths.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { delegationTexts } from '../../texts/delegation-texts.ts';
import { divisionTexts } from '../../texts/division-texts.ts';
import { leftOverTexts } from '../../texts/left-over-texts.ts';
import { partsTexts } from '../../texts/parts-texts.ts';
import { storyTexts } from '../../texts/story-texts.ts';
import { talkTexts } from '../../texts/talk-texts.ts';
import { workbookPageTexts } from '../../texts/workbook-page-texts.ts';

/** What else there is about a form, beside answering it: a list, so that the page's own buttons stay few. */
export function AboutForm({ data: { form, goal, may, signedWith } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  const of = `/forms/${form.id}` as const;
  const ways: readonly (readonly [string, string])[] = [
    [`${of}/responsible?goal=${goal.code}`, t(delegationTexts, 'go')],
    ...(may.hand ? [[`${of}/parts?of=${goal.code}`, t(partsTexts, 'go')] as const] : []),
    ...(may.answer ? [[workbookPath(form.round.id, form.id), t(workbookPageTexts, 'go')] as const] : []),
    ...(signedWith === null ? [['/divisions', t(divisionTexts, 'title')] as const] : []),
    [`${of}/left-over`, t(leftOverTexts, 'title')],
    [`${of}/comparison`, t(storyTexts, 'compare.title')],
    [`${of}/talk`, t(talkTexts, 'wishes')],
  ];
  return (
    <nav class="about-form" aria-labelledby="about-form">
      <h2 id="about-form">{t(texts, 'form.about')}</h2>
      <ul class="plain">{ways.map(([to, label]) => <li key={to}><a href={href(to)}>{label}</a></li>)}</ul>
    </nav>
  );
}
