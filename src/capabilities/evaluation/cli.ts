import { aloneCommand, operatorCommand, type Printed } from '#platform/cli/index.ts';
import { message, translator } from '#platform/i18n/index.ts';
import { readParts } from '#platform/tables/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { checkProof } from './rules/signing-proof.ts';
import { parsed, type Trouble } from './rules/verification.ts';
import { systemClock } from '#platform/clock/index.ts';
import { checkAllCounts, verifySignOffs, type CountVerdict, type SignOffVerdict } from './store/index.ts';
import { countTexts } from './texts/count-texts.ts';
import { signingProofTexts as proofTexts } from './texts/signing-proof-texts.ts';
import { reopeningTexts as texts } from './texts/reopening-texts.ts';

export const commands = [
  operatorCommand('sign-off verify', message(texts, 'verify.summary'), async (database) => verdictPrinted(await verifySignOffs(database))),
  operatorCommand('counts check', message(countTexts, 'check.summary'), async (database) => checkedPrinted(await checkAllCounts(database, systemClock))),
  aloneCommand('sign-off verify <file>', message(proofTexts, 'verify.summary'), async ({ file }) => proofPrinted(file?.bytes ?? new Uint8Array())),
];

/** What the check of the counts found. That something was wrong is told as a failure although it has been put right: it should never be. */
export function checkedPrinted(verdict: CountVerdict): Printed {
  const { checked, repaired } = verdict;
  return {
    json: verdict,
    isFailure: repaired.length > 0,
    text(language) {
      const t = translator(language);
      if (repaired.length === 0) return t(countTexts, 'check.exact', { checked });
      return [t(countTexts, 'check.repaired', { checked: String(checked) }), ...repaired.map(({ organisation, year, counts }) => `  ${t(countTexts, 'check.line', { organisation, year: String(year), counts })}`)].join('\n');
    },
  };
}

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

/** What the check of a file found: of a proof in a ZIP, or of one signed text, whose chain is elsewhere. The file alone is asked, and no database. */
export async function proofPrinted(bytes: Uint8Array): Promise<Printed> {
  const isArchive = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK';
  const text = isArchive ? '' : Buffer.from(bytes).toString('utf8');
  const alone = isArchive ? undefined : parsed(text);
  if (alone) {
    const { organisation, year, signature: { no, signer, at } } = alone;
    const found = { organisation, year: String(year), no: String(no), signer, at, hash: sha256(text) };
    return { json: found, text: (language) => translator(language)(proofTexts, 'verify.text', found) };
  }
  const verdict = isArchive ? await checkProof(readParts(bytes)) : undefined;
  if (!verdict) throw new Problem('invalid', message(proofTexts, 'verify.nothing'));
  const { troubles, year, no, ...found } = verdict;
  return {
    json: verdict,
    isFailure: troubles.length > 0,
    text(language) {
      const t = translator(language);
      if (troubles.length === 0) return t(proofTexts, 'verify.whole', { ...found, year: String(year), no: String(no) });
      return [t(proofTexts, 'verify.broken'), ...troubles.map(({ file, what }) => `  ${file}: ${t(proofTexts, `trouble.${what}`)}`)].join('\n');
    },
  };
}
