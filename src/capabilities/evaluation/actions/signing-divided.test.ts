import { beforeAll, expect, test } from 'vitest';
import { addMembership } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { canonical, sha256 } from '#platform/canonical/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, RoundId } from '../contract.ts';
import type { DivisionId } from '../contract/division.ts';
import { verifySignOffs } from '../store/index.ts';
import { answer, aRound, divide, formOf, reopenAs, reopenStatement, signAs } from '../testing.ts';
import { agreeDivision, compareMoments, endDivision, joinLate, proposeDivision, showChanges, showSigning, sign, takeOutSigned } from './index.ts';

// What is signed names the division of work: what another answers, and what is answered for others.

const here = await scene();
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const [county, hospital, other] = [await anOrganisation(here, { code: '01', name: 'Östra' }), await anOrganisation(here, { code: 'HUS', name: 'Sjukhuset' }), await anOrganisation(here, { code: '02', name: 'Västra' })];
const unit = await anOrganisation(here, { code: '01-1', kind: 'unit', parent: county });
const area = await anOrganisation(here, { code: 'AREA', kind: 'collaboration-area', name: 'Södra' });
const [giving, taking] = [as('coordinator', county), as('coordinator', hospital)];
const [signatory, hospitals] = [as('signatory', county), as('signatory', hospital)];
const basis = 'Järjestämissopimus HUS/123/2023';
let round: RoundId;
let forms: Record<'county' | 'hospital' | 'other' | 'area', FormId>;
let given: DivisionId;
let ofArea: DivisionId;

const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 50) throw new Error('The rounds never come to rest.');
};
type Line = { division: string; from: { organisation: string }; to: { organisation: string }; code: string; statements: string[]; basis: string; recorded: boolean; agreed: { by: string; at: string } };
type Document = { divided?: { handedOver: Line[]; takenOn: Line[] }; texts: { statements: { code: string }[] }[]; own: { answers: { statement: string }[] }; units: { organisation: string; hash: string }[] };
const documentOf = async (formId: FormId, by: Actor, no?: number): Promise<Document> => JSON.parse((await here.call(takeOutSigned, { formId, no }, by)).document) as Document; // as it was signed
const told = (lines: readonly Line[] = []) => lines.map(({ code, from, to, statements }) => `${code} ${from.organisation} ${to.organisation} ${statements.join()}`);
const troubles = async () => (await verifySignOffs(here.database)).troubles.map(({ organisation, no, what }) => `${organisation} ${no} ${what}`);

beforeAll(async () => {
  await here.database.asSystem(async (tx) => {
    for (const { no } of [county, other]) await addMembership(tx, { areaNo: area.no, organiserNo: no, from: '2023-01-01' as Day });
  });
  const version = await aPublishedVersion(here, aProgramme([
    { code: '1.1.1-1a', answeredBy: ['organiser', 'unit'] }, { code: '1.1.1-1b' }, { code: '1.2.1-1a' }, { code: '1.3.1-1a', answeredBy: ['collaboration-area'] }, { code: '1.4.1-1a', answeredBy: ['collaboration-area'] },
  ]));
  round = (await aRound(here, { versionId: version.id })).id;
  forms = { county: await formOf(here, county), hospital: await formOf(here, hospital), other: await formOf(here, other), area: await formOf(here, area) };
});

test('who has divided nothing signs that nothing is divided', async () => {
  await signAs(here, signatory, forms.county);
  expect((await documentOf(forms.county, signatory)).divided).toEqual({ handedOver: [], takenOn: [] });
  expect((await here.call(showSigning, { formId: forms.county }, signatory)).divided).toEqual({ handedOver: [], takenOn: [], isSigned: true });
  await reopenAs(here, signatory, forms.county);
});

test('before one signs the page tells who answers what of one’s own, by which division, and what is answered here for others', async () => {
  given = await divide(here, { from: '01', to: 'HUS', programme: 'lykta-test', code: '1.1', basis, by: giving, agreed: taking });
  const { divisionId } = await here.call(proposeDivision, { from: 'AREA', to: '*', programme: 'lykta-test', code: '1.3', basis: 'Lag 616/2021' }, owner);
  ofArea = divisionId;
  await here.call(agreeDivision, { divisionId }, owner);
  await follow();
  const { divided, difference } = await here.call(showSigning, { formId: forms.county }, signatory);
  expect(divided).toMatchObject({
    isSigned: false,
    handedOver: [{ division: given, from: { organisation: '01', names: { sv: 'Östra' } }, to: { organisation: 'HUS', names: { sv: 'Sjukhuset' } }, code: '1.1', statements: ['1.1.1-1a', '1.1.1-1b'], basis, recorded: false, agreed: { by: taking.name } }],
    takenOn: [{ division: ofArea, from: { organisation: 'AREA' }, to: { organisation: '01' }, statements: ['1.3.1-1a'], recorded: true }],
  });
  expect(difference?.divisions.map(({ how, division }) => `${how} ${division.code}`)).toEqual(['came 1.1', 'came 1.3']);
});

test('the signed text names both lists, with the words of what another answers; a unit’s line knows nothing of it', async () => {
  await signAs(here, signatory, forms.county);
  const { divided, texts, own, units } = await documentOf(forms.county, signatory);
  expect(told(divided?.handedOver)).toEqual(['1.1 01 HUS 1.1.1-1a,1.1.1-1b']);
  expect(told(divided?.takenOn)).toEqual(['1.3 AREA 01 1.3.1-1a']);
  expect(divided?.handedOver[0]).toMatchObject({ division: given, basis, agreed: { by: taking.name, at: here.clock.now().toISOString() } });
  expect(own.answers.map(({ statement }) => statement)).toEqual(['1.2.1-1a', '1.3.1-1a']);
  expect(texts.flatMap(({ statements }) => statements.map(({ code }) => code))).toEqual(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a', '1.3.1-1a']);
  expect(units).toMatchObject([{ organisation: unit.code, asked: 3 }]);
});

test('who takes signs the same from its side, and an area with what each of its counties answers', async () => {
  await signAs(here, hospitals, forms.hospital);
  await signAs(here, as('signatory', area), forms.area);
  expect(told((await documentOf(forms.hospital, hospitals)).divided?.takenOn)).toEqual(['1.1 01 HUS 1.1.1-1a,1.1.1-1b']);
  const { divided, own } = await documentOf(forms.area, as('signatory', area));
  expect([told(divided?.handedOver), divided?.takenOn]).toEqual([['1.3 AREA 01 1.3.1-1a', '1.3 AREA 02 1.3.1-1a'], []]);
  expect(own.answers.map(({ statement }) => statement)).toEqual(['1.4.1-1a']);
  expect(await troubles()).toEqual([]);
});

test('a division that ends under a signature stays in it, also in one that corrects it', async () => {
  await here.call(endDivision, { divisionId: given }, giving);
  await follow();
  await reopenStatement(here, { formId: forms.county, statement: '1.2.1-1a', by: giving, approver: signatory });
  await answer(here, giving, forms.county, { statement: '1.2.1-1a', status: 'fully' });
  const { difference } = await here.call(showSigning, { formId: forms.county }, signatory);
  expect(difference).toMatchObject({ answers: 1, divisions: [] });
  await signAs(here, signatory, forms.county);
  expect((await documentOf(forms.county, signatory, 3)).divided).toEqual((await documentOf(forms.county, signatory, 2)).divided);
  expect(await troubles()).toEqual([]);
});

/** What the check finds while a text or what is kept beside it is otherwise; afterwards all is as before. */
async function troublesWhile(change: (document: Document) => void, { isResealed = false, isKeptToo = false } = {}): Promise<readonly string[]> {
  const row = await here.database.asSystem((tx) => tx.first(sql<{ document: string; hash: Buffer; divided: unknown }>`select document, hash, divided from evaluation.sign_off where tenant_no = ${county.no} and no = 3`));
  const forged = JSON.parse(row?.document ?? '') as Document; // as it was signed
  change(forged);
  const text = canonical(forged);
  const set = (document: string, hash: Buffer, divided: unknown) =>
    here.database.asSystem((tx) => tx.run(sql`update evaluation.sign_off set document = ${document}, hash = ${hash}, divided = ${JSON.stringify(divided)}::jsonb where tenant_no = ${county.no} and no = 3`));
  await set(text, isResealed ? Buffer.from(sha256(text), 'hex') : (row?.hash ?? Buffer.alloc(0)), isKeptToo ? forged.divided : row?.divided);
  const found = await troubles();
  await set(row?.document ?? '', row?.hash ?? Buffer.alloc(0), row?.divided);
  return found;
}

test('whoever edits the list is found out, by the checksum, by what is kept beside the text, and by what the round goes by', async () => {
  const [first, without] = [(document: Document) => document.divided?.handedOver[0]?.statements.pop(), (document: Document) => void delete document.divided];
  expect(await troublesWhile(first)).toEqual(['01 3 hash', '01 3 division']);
  expect(await troublesWhile(without)).toEqual(['01 3 hash', '01 3 division']);
  expect(await troublesWhile(first, { isResealed: true })).toEqual(['01 3 division', '01 3 notLogged']);
  expect(await troublesWhile(first, { isResealed: true, isKeptToo: true })).toEqual(['01 3 division', '01 3 notLogged']);
  expect(await troublesWhile((document) => document.divided?.takenOn.forEach((line) => (line.basis = 'Muntligt')), { isKeptToo: true })).toEqual(['01 3 hash', '01 3 division']);
  expect(await troubles()).toEqual([]);
});

test('a basis or a list of statements that is written over under a signature is found, at all who have signed it', async () => {
  const change = (query: ReturnType<typeof sql>) => here.database.asSystem((tx) => tx.run(query));
  await change(sql`update evaluation.division set basis = 'Muntligt' where id = ${given}`);
  expect(await troubles()).toEqual(['01 3 division', 'HUS 1 division']);
  await change(sql`update evaluation.division set basis = ${basis} where id = ${given}`);
  await change(sql`update evaluation.division_in_round set statement_codes = '{1.1.1-1a}' where division_id = ${given}`);
  expect(await troubles()).toEqual(['01 3 division', 'HUS 1 division']);
  await change(sql`update evaluation.division_in_round set statement_codes = '{1.1.1-1a,1.1.1-1b}' where division_id = ${given}`);
  expect(await troubles()).toEqual([]);
});

test('an organisation that is called otherwise since is no forgery', async () => {
  await here.database.asSystem((tx) => tx.run(sql`update organisations.organisation set names = '{"sv": "Nya sjukhuset"}' where no = ${hospital.no}`));
  expect(await troubles()).toEqual([]);
  expect((await here.call(showSigning, { formId: forms.county }, signatory)).divided.handedOver[0]?.to.names).toEqual({ sv: 'Sjukhuset' });
});

test('what was signed before texts said anything of it is still whole, and nothing is told of it as having come or gone', async () => {
  const row = await here.database.asSystem((tx) => tx.first(sql<{ document: string }>`select document from evaluation.sign_off where tenant_no = ${area.no}`));
  const { divided: _divided, ...rest } = JSON.parse(row?.document ?? '') as Document;
  const before = canonical(rest);
  const [was, is] = [sha256(row?.document ?? ''), sha256(before)];
  await here.database.asSystem(async (tx) => {
    await tx.run(sql`update evaluation.sign_off set document = ${before}, hash = ${Buffer.from(is, 'hex')}, divided = null where tenant_no = ${area.no}`);
    await tx.run(sql`update platform.audit set about = replace(about, ${was}, ${is}) where about like ${`%${was}`}`);
  });
  expect(await troubles()).toEqual([]);
  const signer = as('signatory', area);
  expect((await here.call(showSigning, { formId: forms.area }, signer)).divided).toMatchObject({ isSigned: null, handedOver: [{ code: '1.3' }, { code: '1.3' }] });
  await reopenAs(here, signer, forms.area);
  expect((await here.call(showSigning, { formId: forms.area }, signer)).difference?.divisions).toEqual([]);
  await signAs(here, signer, forms.area);
  expect(told((await documentOf(forms.area, signer)).divided?.handedOver)).toHaveLength(2);
});

test('when the two have reopened, the page tells which division is gone, and what was on the page is not signed unseen', async () => {
  await reopenAs(here, hospitals, forms.hospital);
  await reopenAs(here, signatory, forms.county);
  const { covers, terms } = await here.call(showSigning, { formId: forms.county }, signatory);
  await follow();
  await expect(here.call(sign, { formId: forms.county, covers, terms, confirm: 'yes' }, signatory)).rejects.toMatchObject({ code: 'conflict' });
  const { difference, divided } = await here.call(showSigning, { formId: forms.county }, signatory);
  expect([difference?.divisions.map(({ how, division }) => `${how} ${division.code}`), divided.handedOver]).toEqual([['went 1.1'], []]);
  await signAs(here, signatory, forms.county);
  expect((await here.call(showChanges, { formId: forms.county, since: 1 }, signatory)).divisions.map(({ how, division }) => `${how} ${division.code}`)).toEqual(['came 1.3']);
});

test('two signatures side by side tell which division came or went between them, and a signature beside a round nothing', async () => {
  const { moments } = await here.call(compareMoments, { formId: forms.county }, signatory);
  const at = (no: number) => moments.find(({ signed }) => signed?.no === no)?.moment;
  const between = async (from: number, to: number) => (await here.call(compareMoments, { formId: forms.county, from: at(from), to: at(to) }, signatory)).divisions.map(({ how, division }) => `${how} ${division.code}`);
  expect([await between(1, 2), await between(2, 4), await between(2, 3)]).toEqual([['came 1.1', 'came 1.3'], ['went 1.1'], []]);
  expect((await here.call(compareMoments, { formId: forms.county, from: at(1), to: `round:${round}` }, signatory)).divisions).toEqual([]);
});

test('a stranger and a unit’s own people do not see it', async () => {
  for (const actor of [as('signatory', other), as('signatory', unit)]) await expect(here.call(showSigning, { formId: forms.county }, actor)).rejects.toMatchObject({ code: 'not-found' });
});
