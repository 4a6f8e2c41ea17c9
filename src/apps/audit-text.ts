import type { Verdict } from '#platform/audit/index.ts';
import { translator, type Language } from '#platform/i18n/index.ts';
import { appTexts } from './texts.ts';

export function auditText({ lines, seals, firstBroken }: Verdict, language: Language): string {
  const t = translator(language);
  return firstBroken === null ? t(appTexts, 'auditWhole', { lines, seals }) : t(appTexts, 'auditBroken', { no: firstBroken });
}
