import { canonical, sha256 } from '#platform/canonical/index.ts';
import { readAddition, type AdditionDocument } from './signing-additions.ts';
import type { SignedForm } from './signing.ts';
import { inFormat, parsed, type SignedDocument } from './verification.ts';

// What proves a signature without Lykta, as files: each signed text of the organisation's chain, what was added to them, and the answers of each unit that the last one
// covers. docs/verify-signed.mjs checks the same with nothing of Lykta, and is written for itself on purpose.

/** `hash` is what Lykta has kept of it: where the text is another by now, the list of checksums shows it. */
export type ProofFile = { readonly name: string; readonly text: string; readonly hash: string };

const four = (no: number): string => String(no).padStart(4, '0');
export const signedFile = (no: number): string => `signed/${four(no)}.json`;
export const additionFile = (signOffNo: number, no: number): string => `additions/${four(signOffNo)}-${no}.json`;
export const unitFile = (organisation: string): string => `units/${encodeURIComponent(organisation)}.json`;
export const SUMS = 'SHA256SUMS';

/** A unit's form as the signed text knows it by its hash. */
export const unitText = (format: SignedDocument['format'], form: SignedForm): string => canonical(inFormat(format, form));

/** Two spaces between, as sha256sum writes and reads it. */
export const sumLine = ({ name, hash }: Pick<ProofFile, 'name' | 'hash'>): string => `${hash}  ${name}\n`;

/** What does not fit, and which file it is about. */
export type ProofTrouble = { readonly file: string; readonly what: 'missing' | 'hash' | 'extra' | 'chain' | 'document' | 'unit' | 'addition' };
export type ProofVerdict = {
  readonly troubles: readonly ProofTrouble[];
  readonly organisation: string; readonly year: number; readonly no: number; readonly signer: string; readonly at: string; readonly hash: string;
  readonly signOffs: number; readonly units: number; readonly additions: number;
};

const PARTS = /^(?:signed|additions|units)\//;

/** Holds the files of a proof against each other. Only their checksums are kept of the units, however many there are. Undefined: nothing in it was ever signed. */
export async function checkProof(files: AsyncIterable<Pick<ProofFile, 'name' | 'text'>>): Promise<ProofVerdict | undefined> {
  const hashes = new Map<string, string>();
  const signed: { readonly name: string; readonly document: SignedDocument }[] = [];
  const additions: { readonly name: string; readonly document: AdditionDocument }[] = [];
  const troubles: ProofTrouble[] = [];
  let sums = new Map<string, string>();
  for await (const { name, text } of files) {
    if (name === SUMS) sums = new Map(text.trim().split('\n').map((line) => [line.slice(66), line.slice(0, 64)]));
    if (!PARTS.test(name)) continue;
    hashes.set(name, sha256(text));
    const [document, addition] = [name.startsWith('signed/') ? parsed(text) : undefined, name.startsWith('additions/') ? readAddition(text) : undefined];
    if (document) signed.push({ name, document });
    if (addition) additions.push({ name, document: addition });
    if (!document && !addition && !name.startsWith('units/')) troubles.push({ file: name, what: 'document' });
  }
  signed.sort((a, b) => a.document.signature.no - b.document.signature.no);
  const last = signed.at(-1);
  if (!last) return undefined;
  const { organisation, year, units, signature: { no, signer, at } } = last.document;
  return {
    troubles: [...troubles, ...sumTroubles(sums, hashes), ...chainTroubles(signed, hashes), ...unitTroubles(last.document, hashes), ...additionTroubles(additions, hashes)],
    organisation, year, no, signer, at, hash: hashes.get(last.name) ?? '', signOffs: signed.length, units: units.length, additions: additions.length,
  };
}

type Hashes = ReadonlyMap<string, string>;

function sumTroubles(sums: Hashes, hashes: Hashes): readonly ProofTrouble[] {
  const others = [...sums].filter(([name, sum]) => PARTS.test(name) && hashes.get(name) !== sum);
  return [
    ...others.map(([file]): ProofTrouble => ({ file, what: hashes.has(file) ? 'hash' : 'missing' })),
    ...[...hashes.keys()].filter((file) => !sums.has(file)).map((file): ProofTrouble => ({ file, what: 'extra' })),
  ];
}

function chainTroubles(signed: readonly { readonly name: string; readonly document: SignedDocument }[], hashes: Hashes): readonly ProofTrouble[] {
  return signed.filter(({ document: { signature } }, i) => signature.no !== i + 1 || signature.previous !== (hashes.get(signed[i - 1]?.name ?? '') ?? null)).map(({ name: file }) => ({ file, what: 'chain' }));
}

function unitTroubles({ units }: SignedDocument, hashes: Hashes): readonly ProofTrouble[] {
  const wanted = new Map(units.map(({ organisation, hash }) => [unitFile(organisation), hash]));
  return [
    ...[...wanted].filter(([file, hash]) => hashes.get(file) !== hash).map(([file]): ProofTrouble => ({ file, what: 'unit' })),
    ...[...hashes.keys()].filter((file) => file.startsWith('units/') && !wanted.has(file)).map((file): ProofTrouble => ({ file, what: 'unit' })),
  ];
}

function additionTroubles(additions: readonly { readonly name: string; readonly document: AdditionDocument }[], hashes: Hashes): readonly ProofTrouble[] {
  const before = ({ no, signOff }: AdditionDocument): string => (no > 1 ? additionFile(signOff.no, no - 1) : signedFile(signOff.no));
  return additions.filter(({ document }) => hashes.get(before(document)) !== document.previous).map(({ name: file }) => ({ file, what: 'addition' }));
}
