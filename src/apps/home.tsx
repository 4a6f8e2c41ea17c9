import type { ComponentChildren, VNode } from 'preact';
import type { StandingStep } from '#platform/http/index.ts';
import { render } from '#platform/i18n/index.ts';
import { LinkButton, Page, Tag, uiTexts, usePage } from '#platform/ui/index.ts';
import { appTexts as texts } from './texts.ts';

/** The first page: a greeting, the way of a new installation as long as it lasts, and what each capability has for this person. */
export function HomeFrame({ children, steps }: { readonly children: ComponentChildren; readonly steps: readonly StandingStep[] }): VNode {
  const { t, actor, isDemonstration } = usePage();
  if (actor.kind === 'nobody') {
    return (
      <Page title={t(texts, 'welcome')} lead={t(texts, 'welcomeLead')}>
        <div class="buttons">
          {isDemonstration && <LinkButton href="/visit">{t(uiTexts, 'visit')}</LinkButton>}
          <LinkButton href="/sign-in" kind={isDemonstration ? 'quiet' : 'main'}>{t(uiTexts, 'signIn')}</LinkButton>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t(texts, 'hello', { name: actor.name })}>
      {steps.length > 0 && <Steps steps={steps} />}
      {children}
    </Page>
  );
}

/** What has been done, what comes next, and what can wait. */
function Steps({ steps }: { readonly steps: readonly StandingStep[] }): VNode {
  const { t, language } = usePage();
  const next = steps.findIndex(({ isDone }) => !isDone);
  return (
    <section>
      <h2>{t(texts, 'step.title')}</h2>
      <ol class="steps">
        {steps.map(({ title, told, isDone, link }, i) => (
          <li key={i} aria-current={i === next ? 'step' : undefined}>
            <h3>{render(title, language)} <StepTag state={isDone ? 'done' : i === next ? 'next' : 'later'} /></h3>
            <p>{render(told, language)}</p>
            {link && <LinkButton href={link.path} kind={i === next ? 'main' : 'quiet'}>{render(link.label, language)}</LinkButton>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const KINDS = { done: 'success', next: 'info', later: 'neutral' } as const;

function StepTag({ state }: { readonly state: keyof typeof KINDS }): VNode {
  const { t } = usePage();
  return <Tag kind={KINDS[state]}>{t(texts, `step.${state}`)}</Tag>;
}
