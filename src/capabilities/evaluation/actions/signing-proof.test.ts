import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { callStreaming } from '#platform/action/index.ts';
import { textOfPdf } from '#platform/pdf/index.ts';
import { readParts } from '#platform/tables/index.ts';
import { makeTestFolder, scene } from '#platform/testing/index.ts';
import { proofPrinted } from '../cli.ts';
import type { FormId } from '../contract.ts';
import { checkProof, type ProofFile } from '../rules/signing-proof.ts';
import { answer, aRound, divide, formOf, reopenStatement, signAs } from '../testing.ts';
import { proofFile } from '../ui/signing/proof-file.ts';
import { signedPdf } from '../ui/signing/signed-pdf.ts';
import { addToSigned, joinLate, setSigningRule, takeOutProof, takeOutSigned, takeOutSignedPaper } from './index.ts';

const here = await scene();
const [county, hospital] = [await anOrganisation(here, { code: '17' }), await anOrganisation(here, { code: 'HUS', name: 'Sjukhuset' })];
const [unit, second] = [await anOrganisation(here, { code: '17-1', kind: 'unit', parent: county }), await anOrganisation(here, { code: '17-2', kind: 'unit', parent: county })];
await aRound(here);
const [formId, unitForm] = [await formOf(here, county), await formOf(here, unit)];
const [signatory, coordinator] = [as('signatory', county), as('coordinator', county)];

await here.call(setSigningRule, { code: '17', version: 0, body: 'Områdesstyrelsen', way: 'alone', approver: 'signatory', mandates: [{ words: 'Förvaltningsstadgan 34 §', office: 'Direktör', from: '2025-01-01' }] }, coordinator);
await divide(here, { from: '17', to: 'HUS', programme: 'lykta-test', code: '1.2', basis: 'Samarbetsavtalet D/45/2025', by: coordinator, agreed: as('coordinator', hospital) });
await divide(here, { from: 'HUS', to: '17', programme: 'lykta-test', code: '1.1.1-1a', basis: 'Samarbetsavtalet D/46/2025', by: as('coordinator', hospital), agreed: coordinator });
while ((await joinLate(here)) > 0);
await answer(here, coordinator, formId, { statement: '1.1.1-1a', status: 'fully', comment: 'Känns ärligt: åäö, šž, čđŋ → ok' });
await answer(here, as('respondent', unit), unitForm, { statement: '1.1.1-1a', status: 'fully' });
await signAs(here, signatory, formId);
await here.call(addToSigned, { formId, no: 1, recordNumber: 'D/123/2026', handledOn: '2026-11-20' }, coordinator);
await here.call(addToSigned, { formId, no: 1, words: 'Bilaga lämnad' }, coordinator);
await reopenStatement(here, { formId: unitForm, statement: '1.1.1-1a', by: as('respondent', unit), approver: signatory });
await answer(here, as('respondent', unit), unitForm, { statement: '1.1.1-1a', status: 'not-at-all' });
const hash = await signAs(here, signatory, formId);

async function all<T>(pieces: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
}

async function zipOf(of: FormId, by = coordinator): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await callStreaming(here, takeOutProof, { input: { formId: of }, actor: by }, async (proof, rows) => {
    for await (const piece of proofFile(proof, 'sv', rows as AsyncIterable<ProofFile>).body) pieces.push(piece);
  });
  return Buffer.concat(pieces);
}
const zip = await zipOf(formId);
const files = new Map((await all(readParts(zip))).map(({ name, text }) => [name, text]));

/** The unpacked files as the standalone script finds them, and what it says of them. */
async function scriptOn(of: ReadonlyMap<string, string>): Promise<{ readonly code: number; readonly said: string }> {
  const folder = await makeTestFolder();
  for (const [name, text] of of) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return promisify(execFile)(process.execPath, [join(folder, 'verify-signed.mjs'), folder], { cwd: '/', env: {} }).then(({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }), ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }));
}
/** The same by Lykta’s own rules: the files that do not fit. */
const commandOn = async (of: ReadonlyMap<string, string>): Promise<readonly string[]> => {
  async function* given() {
    for (const [name, text] of of) yield { name, text };
  }
  return ((await checkProof(given()))?.troubles ?? []).map(({ file, what }) => `${what} ${file}`).toSorted();
};
const otherwise = (name: string, change: (text: string) => string): ReadonlyMap<string, string> => new Map([...files].map(([one, text]) => [one, one === name ? change(text) : text]));

test('the exported ZIP has the chain, the additions and each unit, and is found whole by a script that has nothing of Lykta, by Lykta’s command, and by its checksums', async () => {
  expect([...files.keys()]).toEqual(['README.txt', 'verify-signed.mjs', 'signed/0001.json', 'signed/0002.json', 'additions/0001-1.json', 'additions/0001-2.json', 'units/17-1.json', 'units/17-2.json', 'SHA256SUMS']);
  expect(await scriptOn(files)).toEqual({ code: 0, said: expect.stringContaining(`checksum of signed/0002.json: ${hash}`) });
  const printed = await proofPrinted(zip);
  expect(printed).toMatchObject({ json: { hash, units: 2, additions: 2, signOffs: 2, troubles: [] }, isFailure: false });
  for (const language of ['sv', 'fi', 'en', 'nb'] as const) expect(printed.text(language)).toContain(hash);
  expect(files.get('README.txt')).toContain('Organisation 17, 2024');
  expect(await readFile('docs/verify-signed.mjs', 'utf8')).toBe(files.get('verify-signed.mjs'));
});

test('whatever is changed in it is found by both', async () => {
  const without = (name: string): ReadonlyMap<string, string> => new Map([...files].filter(([one]) => one !== name));
  const resummed = (of: ReadonlyMap<string, string>, sums: (text: string) => string): ReadonlyMap<string, string> => new Map([...of].map(([one, text]) => [one, one === 'SHA256SUMS' ? sums(text) : text]));
  const cases: readonly (readonly [ReadonlyMap<string, string>, readonly string[]])[] = [
    [otherwise('signed/0002.json', (text) => text.replace('"fully"', '"partly"')), ['hash signed/0002.json']],
    [otherwise('signed/0002.json', (text) => text.replace('D/45/2025', 'D/44/2025')), ['hash signed/0002.json']],
    [otherwise('signed/0001.json', (text) => text.replace(/"divided":\{.*?\]\},"format"/, '"format"')), ['addition additions/0001-1.json', 'chain signed/0002.json', 'hash signed/0001.json']],
    [otherwise('signed/0001.json', (text) => text.replace('"fully"', '"partly"')), ['addition additions/0001-1.json', 'chain signed/0002.json', 'hash signed/0001.json']],
    [otherwise('units/17-1.json', (text) => text.replace('"not-at-all"', '"fully"')), ['hash units/17-1.json', 'unit units/17-1.json']],
    [otherwise('additions/0001-1.json', (text) => text.replace('D/123', 'D/124')), ['addition additions/0001-2.json', 'hash additions/0001-1.json']],
    [without('units/17-2.json'), ['missing units/17-2.json', 'unit units/17-2.json']],
    [without('signed/0001.json'), ['addition additions/0001-1.json', 'chain signed/0002.json', 'missing signed/0001.json']],
    [new Map([...files, ['units/17-9.json', '{}']]), ['extra units/17-9.json', 'unit units/17-9.json']],
    [otherwise('signed/0002.json', () => '{}'), ['addition', 'document', 'hash', 'missing', 'unit']],
    [resummed(without('units/17-2.json'), (text) => text.split('\n').filter((line) => !line.includes('17-2')).join('\n')), ['unit units/17-2.json']],
  ];
  for (const [of, found] of cases) {
    if (found[0] !== 'addition') expect(await commandOn(of)).toEqual(found);
    expect((await scriptOn(of)).code).toBe(1);
  }
});

test('a file that is no proof is refused, and a single signed text says that its chain is elsewhere', async () => {
  await expect(proofPrinted(Buffer.from('{"format":"other"}'))).rejects.toMatchObject({ code: 'invalid' });
  await expect(proofPrinted(Buffer.from('PK\x03\x04 cut off'))).rejects.toMatchObject({ code: 'invalid' });
  const { document } = await here.call(takeOutSigned, { formId }, coordinator);
  expect((await proofPrinted(Buffer.from(document))).text('en')).toContain(hash);
});

test('for a stranger there is no proof and no paper', async () => {
  const other = as('coordinator', await anOrganisation(here, { code: '05' }));
  await expect(zipOf(formId, other)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(takeOutSignedPaper, { formId }, other)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(takeOutSignedPaper, { formId: unitForm }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
});

test('the PDF says who signed by which mandate, every answer with its comment, what the body said, the units and the checksum, in the reader’s language', async () => {
  const pdf = async (no: number, language: 'sv' | 'fi' | 'nb') => {
    const { body, name } = signedPdf(await here.call(takeOutSignedPaper, { formId, no }, coordinator), language);
    expect(name).toBe(`lykta-17-2024-${no}.pdf`);
    const bytes = Buffer.concat(await all(body));
    return { bytes, text: (await textOfPdf(bytes)).replaceAll(/\s+/g, ' ') };
  };
  const first = await pdf(1, 'sv');
  for (const part of ['Undertecknad självutvärdering: Organisation 17', 'Direktör: Förvaltningsstadgan 34 §', 'Områdesstyrelsen', 'D/123/2026', '20.11.2026', 'Bilaga lämnad', 'åäö, šž, čđŋ → ok', '17-1', 'gäller inte längre']) expect(first.text).toContain(part);
  const again = await pdf(2, 'fi');
  for (const part of ['Allekirjoitettu itsearviointi: Organisation 17', hash, 'Tämä allekirjoitus korjaa', 'Sivu 1']) expect(again.text).toContain(part);
  expect(again.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(again.bytes.includes('/MarkInfo')).toBe(true);
  expect((await pdf(2, 'nb')).text).toContain('Signert egenvurdering');
});

test('the PDF names who answers what by which division of work, with the words of what was handed over, and at each answer for whom else it stands', async () => {
  const { body } = signedPdf(await here.call(takeOutSignedPaper, { formId }, coordinator), 'sv');
  const text = (await textOfPdf(Buffer.concat(await all(body)))).replaceAll(/\s+/g, ' ');
  for (const part of ['Arbetsfördelning', '3 av organisationens egna frågor besvaras av andra.', 'Från Organisation 17 till Sjukhuset', '1.2 i programversion', 'D/45/2025', 'Påstående 1.2.1-1a', '1 fråga besvaras här också för andra.', 'D/46/2025', 'Svaras också för Sjukhuset']) expect(text).toContain(part);
});

test('a second unit that was not answered stands in it with nothing answered', () => {
  expect(JSON.parse(files.get('units/17-2.json') ?? '')).toMatchObject({ organisation: second.code });
});
