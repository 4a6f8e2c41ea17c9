import { Fragment, type VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { Content, usePage } from '#platform/ui/index.ts';
import type { Target } from '../contract.ts';

/** A document may say several targets in one sentence: each sentence is told once. */
export function TargetTexts({ targets }: { readonly targets: readonly Target[] }): VNode {
  const { language } = usePage();
  const first = targets.filter(({ text }, i) => targets.findIndex((other) => shown(other.text, language).text === shown(text, language).text) === i);
  return <>{first.map(({ text }, i) => <Fragment key={i}>{i > 0 && '; '}<Content of={text} /></Fragment>)}</>;
}
