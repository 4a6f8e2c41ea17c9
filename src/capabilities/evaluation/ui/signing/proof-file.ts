import { readFileSync } from 'node:fs';
import { instantText, shown, translator, type Language } from '#platform/i18n/index.ts';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { zipped, type Part } from '#platform/tables/index.ts';
import type { Proof } from '../../contract/signing-proof.ts';
import { signedFile, sumLine, SUMS, type ProofFile } from '../../rules/signing-proof.ts';
import { signingProofTexts as texts } from '../../texts/signing-proof-texts.ts';
import { signingTexts } from '../../texts/signing-texts.ts';

/** What checks the file with nothing of Lykta; it goes along. */
const SCRIPT = readFileSync(new URL('../../../../../docs/verify-signed.mjs', import.meta.url), 'utf8');

/** What proves a signature, as a ZIP that is made while it is taken: of a county's thousands of units some at a time are held. */
export const proofFile = (proof: Proof, language: Language, rows: AsyncIterable<ProofFile>): { readonly name: string; readonly type: string; readonly body: AsyncIterable<Uint8Array> } => ({
  name: `lykta-${proof.organisation}-${proof.year}-${proof.no}.zip`,
  type: 'application/zip',
  body: zipped(partsOf(proof, language, rows)),
});

async function* partsOf(proof: Proof, language: Language, rows: AsyncIterable<ProofFile>): AsyncGenerator<Part> {
  yield { name: 'README.txt', content: [readme(proof, language)] };
  yield { name: 'verify-signed.mjs', content: [SCRIPT] };
  const sums: string[] = [];
  for await (const { name, text, hash } of rows) {
    sums.push(sumLine({ name, hash }));
    yield { name, content: [text] };
  }
  yield { name: SUMS, content: sums };
}

/** How it is checked, in words: the same as on the page. */
export const COMMANDS = [['sha256sum -c SHA256SUMS', 'how.sums'], ['node verify-signed.mjs .', 'how.script']] as const;

function readme({ names, year, no, hash, signer, at }: Proof, language: Language): string {
  const t = translator(language);
  return [
    `${shown(names, language).text}, ${year}`, `${t(signingTexts, 'sign.by')}: ${signer}, ${instantText(at, language, HOME_ZONE)}`, `${t(signingTexts, 'sign.hash')}: ${hash}`, '',
    t(texts, 'how.hash'), '', t(texts, 'how.chain'), '', t(texts, 'how.units'), '', t(texts, 'how.commands'), '',
    ...COMMANDS.map(([command, what]) => `  ${command}    (${t(texts, what)})`), '', t(texts, 'how.compare', { file: signedFile(no), hash }), '',
  ].join('\n');
}
