import type { VNode } from 'preact';
import { LinkButton, uiTexts, usePage } from '#platform/ui/index.ts';
import type { FormPage as Data } from '../../contract.ts';
import { formPath, pathOnward, startPath } from '../../rules/form.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { handingInTexts } from '../../texts/handing-in-texts.ts';
import { signingTexts } from '../../texts/signing-texts.ts';

/** All of the goal, or only what is unanswered; with scripts also what holds a word. */
export function Filters({ data: { form, goal, only } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  const to = (isOnly: boolean): string => href(startPath({ id: form.id, goal: goal.code, isOnly }));
  return (
    <div class="filters">
      <nav aria-label={t(texts, 'form.view')}>
        <a href={to(false)} aria-current={only ? undefined : 'true'}>{t(texts, 'form.all')}</a>
        <a href={to(true)} aria-current={only ? 'true' : undefined}>{t(texts, 'form.onlyUnanswered')}</a>
      </nav>
      <div class="search" data-with-script hidden>
        <label for="search">{t(texts, 'form.search')}</label>
        <input class="input" id="search" type="search" data-search />
        <output class="small" data-found />
      </div>
    </div>
  );
}

/** The first unanswered on the page, else the first elsewhere; the island leads on from where one is. */
export function NextUnanswered({ data: { form, only, statements, elsewhere } }: { readonly data: Data }): VNode | null {
  const { t, href } = usePage();
  const here = statements.find(({ answer }) => answer.status === null);
  const away = elsewhere && href(formPath({ id: form.id, ...elsewhere, ...(only && { part: 1, isOnly: true }) }));
  const to = here ? `#${formPath({ id: '', goal: '', statement: here.code }).split('#')[1]}` : away;
  return to === null || to === undefined ? null : <a class="button quiet" href={to} data-next-unanswered={away ?? ''}>{t(texts, 'form.nextUnanswered')}</a>;
}

/** The goal's other parts, the goals beside it, and signing. */
export function Ways({ data: { form, goals, goal, part, only, signedWith, may } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  const isOnly = only !== null;
  const previousGoal = goals[goals.findIndex(({ code }) => code === goal.code) - 1];
  const previous = part.no > 1 ? startPath({ id: form.id, goal: goal.code, part: part.no - 1, isOnly }) : previousGoal && startPath({ id: form.id, goal: previousGoal.code, isOnly });
  const next = pathOnward({ form, goals, goal, part, only });
  return (
    <nav class="buttons" aria-label={t(uiTexts, 'goOn')}>
      {previous && <LinkButton kind="quiet" href={previous}>‹ {t(texts, part.no > 1 ? 'form.previousPart' : 'form.previous')}</LinkButton>}
      {next && <LinkButton kind="quiet" href={next}>{t(texts, part.no < part.of ? 'form.nextPart' : 'form.next')} ›</LinkButton>}
      {signedWith !== null && <LinkButton kind="quiet" href={`/forms/${form.id}/hand-in`}>{t(handingInTexts, may.answer ? 'go' : 'see')}</LinkButton>}
      <ToSigning data={{ form, signedWith }} />
    </nav>
  );
}

export function ToSigning({ data: { form, signedWith } }: { readonly data: Pick<Data, 'form' | 'signedWith'> }): VNode | null {
  const { t } = usePage();
  return signedWith === null ? <LinkButton kind="quiet" href={`/forms/${form.id}/signing`}>{t(signingTexts, form.signed ? 'sign.see' : 'sign.go')}</LinkButton> : null;
}
