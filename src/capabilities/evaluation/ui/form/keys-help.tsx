import type { VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import { STATUSES } from '../../contract.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { answeringTexts } from '../../texts/answering-texts.ts';
import { proposalTexts } from '../../texts/proposal-texts.ts';

/** How to answer with single keys, and the switch that turns them off. Only with scripts: the island shows it. */
export function KeysHelp({ hasProposals }: { readonly hasProposals: boolean }): VNode {
  const { t } = usePage();
  const keys: readonly (readonly [string, string])[] = [
    ...STATUSES.map((status, i) => [String(i + 1), t(texts, `status.${status}`)] as const), ['0', t(texts, 'status.blank')],
    ...(hasProposals ? [['s', t(proposalTexts, 'key.still')], ['+', t(proposalTexts, 'key.better')], ['-', t(proposalTexts, 'key.worse')]] as const : []),
    ['u', t(texts, 'keys.next')], ['j', t(answeringTexts, 'key.down')], ['k', t(answeringTexts, 'key.up')],
    ['c', t(answeringTexts, 'key.comment')], ['e', t(answeringTexts, 'key.evidence')], ['n', t(answeringTexts, 'key.note')], ['Esc', t(answeringTexts, 'key.leave')], ['?', t(texts, 'keys.help')],
  ];
  return (
    <details class="keys" data-with-script data-keys-help hidden>
      <summary>{t(texts, 'keys.title')}</summary>
      <p>{t(texts, 'keys.lead')}</p>
      <ul class="plain">{keys.map(([key, what]) => <li key={key}><kbd>{key}</kbd> {what}</li>)}</ul>
      <div class="check"><input id="keys-on" type="checkbox" checked data-keys-on /><label for="keys-on">{t(texts, 'keys.on')}</label></div>
    </details>
  );
}
