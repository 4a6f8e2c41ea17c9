import type { Verdict } from '#platform/audit/index.ts';
import type { Printed } from '#platform/cli/index.ts';
import { translator } from '#platform/i18n/index.ts';
import { appTexts } from './texts.ts';

export function verdictPrinted(verdict: Verdict): Printed {
  const { lines, seals, unsealed, receipt, firstBroken } = verdict;
  return {
    json: verdict,
    isFailure: firstBroken !== null,
    text(language) {
      const t = translator(language);
      if (firstBroken !== null) return t(appTexts, 'auditBroken', { no: firstBroken });
      return [t(appTexts, 'auditWhole', { lines, seals, unsealed }), ...(receipt ? [t(appTexts, 'auditReceipt', { receipt })] : [])].join('\n');
    },
  };
}
