import type { ComponentChildren, VNode } from 'preact';
import { LinkButton, Page, uiTexts, usePage } from '#platform/ui/index.ts';
import { appTexts as texts } from './texts.ts';

/** The first page: a greeting, and what each capability has for this person. */
export function HomeFrame({ children }: { readonly children: ComponentChildren }): VNode {
  const { t, actor } = usePage();
  if (actor.kind === 'nobody') {
    return <Page title={t(texts, 'welcome')} lead={t(texts, 'welcomeLead')}><LinkButton href="/sign-in">{t(uiTexts, 'signIn')}</LinkButton></Page>;
  }
  return <Page title={t(texts, 'hello', { name: actor.name })}>{children}</Page>;
}
