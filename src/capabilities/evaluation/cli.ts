import { operatorCommand, type Printed } from '#platform/cli/index.ts';
import { message, translator } from '#platform/i18n/index.ts';
import type { Trouble } from './rules/verification.ts';
import { verifySignOffs, type SignOffVerdict } from './store/index.ts';
import { reopeningTexts as texts } from './texts/reopening-texts.ts';

export const commands = [operatorCommand('sign-off verify', message(texts, 'verify.summary'), async (database) => verdictPrinted(await verifySignOffs(database)))];

export function verdictPrinted(verdict: SignOffVerdict): Printed {
  const { troubles, lost } = verdict;
  const isBroken = troubles.length + lost.length > 0;
  return {
    json: verdict,
    isFailure: isBroken,
    text(language) {
      const t = translator(language);
      if (!isBroken) return t(texts, 'verify.whole', verdict);
      const what = ({ what: kind, form = '', n = 0 }: Trouble): string =>
        kind === 'answers' ? t(texts, 'trouble.answers', { form }) : kind === 'changed' ? t(texts, 'trouble.changed', { n }) : t(texts, `trouble.${kind}`);
      return [
        t(texts, 'verify.broken'),
        ...troubles.map((trouble) => `  ${t(texts, 'verify.line', { organisation: trouble.organisation, no: String(trouble.no), what: what(trouble) })}`),
        ...lost.map((hash) => `  ${t(texts, 'verify.lost', { hash })}`),
      ].join('\n');
    },
  };
}
