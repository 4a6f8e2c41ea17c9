import type { VNode } from 'preact';
import { Alert, usePage } from '#platform/ui/index.ts';
import { pageTexts as texts } from './texts.ts';

/** Where a round is to be opened: how many organisers have nobody yet who coordinates or signs. */
export function ServedPart({ data: { organisers, coordinated, signing } }: { readonly data: { readonly organisers: number; readonly coordinated: number; readonly signing: number } }): VNode {
  const { t, href } = usePage();
  const isAll = coordinated >= organisers && signing >= organisers;
  return <Alert kind={isAll ? 'info' : 'warning'}><p>{isAll ? t(texts, 'served.all') : t(texts, 'served.missing', { coordinators: organisers - coordinated, signatories: organisers - signing, organisers })} <a href={href('/people')}>{t(texts, 'menu')}</a></p></Alert>;
}
