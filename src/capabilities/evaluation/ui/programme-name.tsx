import type { VNode } from 'preact';
import { Content } from '#platform/ui/index.ts';
import type { NamedRound } from '../contract.ts';

/** A round's programme by its name, and which version of it. */
export function ProgrammeName({ of: { code, version, title } }: { readonly of: NamedRound['programme'] }): VNode {
  return <>{Object.keys(title).length > 0 && <><Content of={title} />{' '}</>}<code class="subtle">{code} {version}</code></>;
}
