import type { VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import type { Party } from '../contract.ts';
import { pageTexts as texts } from './texts.ts';

/** Who is named, and who of them coordinates. */
export function Parties({ parties }: { readonly parties: readonly Party[] }): VNode {
  const { t } = usePage();
  return <>{parties.map(({ name, role }) => (role === 'coordinates' ? `${name} (${t(texts, 'coordinates')})` : name)).join(', ')}</>;
}
