import type { VNode } from 'preact';
import { Alert, usePage } from '#platform/ui/index.ts';
import { deedTo } from '../rules/landing.ts';
import { editTexts } from './edit-texts.ts';

/** Says at a part what has just been done to it. */
export function Done({ code, query }: { readonly code: string; readonly query: Readonly<Record<string, string>> }): VNode | null {
  const { t } = usePage();
  const deed = deedTo(code, query);
  return deed ? <Alert kind="success">{t(editTexts, `deed.${deed}`)}</Alert> : null;
}
