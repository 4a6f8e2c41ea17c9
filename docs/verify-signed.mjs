// Checks what Lykta exported of a signature, with nothing of Lykta: node verify-signed.mjs FOLDER, where FOLDER is the unpacked ZIP.
// Ends with 0 when all is whole. Compare the last line's checksum with one that was written down elsewhere (the PDF, the minutes): it stands for all the rest.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const troubles = [];
const demand = (isSo, what) => isSo || troubles.push(what);
const isThere = (name) => existsSync(join(folder, name));
const hashOf = (name) => isThere(name) && createHash('sha256').update(readFileSync(join(folder, name))).digest('hex');
const filesIn = (part) => (isThere(part) ? readdirSync(join(folder, part)).sort().map((name) => `${part}/${name}`) : []);
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

try {
  // 1. Every file is the one that the list of checksums names, and none is beside the list.
  const sums = new Map(readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n').map((line) => [line.slice(66), line.slice(0, 64)]));
  for (const [name, sum] of sums) demand(hashOf(name) === sum, `${name} is missing or is not what it was`);
  for (const name of ['signed', 'additions', 'units'].flatMap(filesIn)) demand(sums.has(name), `${name} does not belong here`);

  // 2. The chain: each signed text holds the checksum of the one before it, from the first on.
  const signed = filesIn('signed').map((name) => ({ name, ...read(name) })).sort((a, b) => a.signature.no - b.signature.no);
  for (const [i, { name, signature }] of signed.entries()) demand(signature.no === i + 1 && signature.previous === (i > 0 ? hashOf(signed[i - 1].name) : null), `${name} does not follow the signature before it`);

  // 3. The answers of each unit below the organisation are those that the last text names, and no unit is missing or too many.
  const { name, organisation, year, units, signature } = signed.at(-1);
  const unitFile = (unit) => `units/${encodeURIComponent(unit.organisation)}.json`;
  for (const unit of units) demand(hashOf(unitFile(unit)) === unit.hash, `${unitFile(unit)} is not what was signed`);
  demand(filesIn('units').length === units.length, 'there are units that were not signed');

  // 4. What was added afterwards holds on to the signature, and each addition to the one before it.
  for (const addition of filesIn('additions').map(read)) {
    const before = addition.no > 1 ? `additions/${String(addition.signOff.no).padStart(4, '0')}-${addition.no - 1}.json` : `signed/${String(addition.signOff.no).padStart(4, '0')}.json`;
    demand(hashOf(before) === addition.previous, `addition ${addition.no} to signature ${addition.signOff.no} does not follow what it was added to`);
  }
  process.stdout.write(`${organisation} ${year}: signature ${signature.no} by ${signature.signer}, ${signature.at}, ${units.length} units, ${signed.length} in the chain\n`);
  process.stdout.write(`checksum of ${name}: ${hashOf(name)}\n`);
} catch (error) {
  troubles.push(`cannot be read: ${error.message}`);
}
for (const trouble of troubles) process.stderr.write(`NOT WHOLE: ${trouble}\n`);
process.exitCode = troubles.length > 0 ? 1 : 0;
