import { beforeAll, expect, test } from 'vitest';
import { anAccount } from '#capabilities/accounts/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import type { DivisionId } from '../contract/division.ts';
import type { PartId } from '../contract/parts.ts';
import { aRound, divide, formOf } from '../testing.ts';
import { endDivision, handPart, joinLate, listOwed, savePartAnswer, showPart, submitPart } from './index.ts';

// A part that was handed to somebody, and whose statements another organisation answers since.

const here = await scene();
const [county, hospital] = [await anOrganisation(here, { code: '05' }), await anOrganisation(here, { code: 'HUS', name: 'Sjukhuset' })];
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }, { code: '1.2.1-1a' }]));
await aRound(here, { versionId: version.id });
const coordinator = await anAccount(here, [['coordinator', county]], { name: 'Kaisa Koordinator' });
const person = await anAccount(here, [['reader', county]], { name: 'Essi Expert' });
const expert: Actor = { ...person, grants: [...person.grants, { role: 'contributor', path: county.path, tenant: county.tenantNo }] };
let form: FormId;
let whole: PartId;
let some: PartId;
let division: DivisionId;

const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 50) throw new Error('The rounds never come to rest.');
};
const hand = async (codes: readonly string[]): Promise<PartId> => (await here.call(handPart, { formId: form, codes, person: person.accountId, lastDay: '2026-12-12', note: '' }, coordinator)).partId;
const owed = async (by: Actor) => (await here.call(listOwed, {}, by)).owed.flatMap(({ duties }) => duties.flatMap((duty) => ('statements' in duty ? [[duty.is, duty.statements]] : [])));

beforeAll(async () => {
  form = await formOf(here, county);
  [whole, some] = [await hand(['1.1']), await hand(['1.1.1', '1.2'])];
  division = await divide(here, { from: '05', to: 'HUS', programme: 'lykta-test', code: '1.1', basis: 'Avtal', by: as('coordinator', county), agreed: as('coordinator', hospital) });
  await follow();
});

test('is no duty any more, but for what is still asked', async () => {
  expect(await owed(expert)).toEqual([['answer-part', 1]]);
});

test('says who answers now, and takes no answer and nothing empty', async () => {
  const { statements, may, answeredBy } = await here.call(showPart, { partId: whole }, expert);
  expect([statements, may, answeredBy]).toEqual([[], { answer: false }, [{ to: { sv: 'Sjukhuset' }, n: 2 }]]);
  await expect(here.call(submitPart, { partId: whole, note: '' }, expert)).rejects.toMatchObject({ code: 'gone', message: expect.stringContaining('Nothing of the part is asked') });
  await expect(here.call(savePartAnswer, { partId: whole, statement: '1.1.1-1a', status: 'fully', version: 0 }, expert)).rejects.toThrow();
});

test('where something is still asked, that is answered, and the rest is told of', async () => {
  const { statements, may, answeredBy } = await here.call(showPart, { partId: some }, expert);
  expect([statements.map(({ code }) => code), may, answeredBy]).toEqual([['1.2.1-1a'], { answer: true }, [{ to: { sv: 'Sjukhuset' }, n: 2 }]]);
});

test('is back when the division ends', async () => {
  await here.call(endDivision, { divisionId: division }, as('coordinator', county));
  await follow();
  expect(await owed(expert)).toEqual([['answer-part', 2], ['answer-part', 3]]);
  expect(await here.call(showPart, { partId: whole }, expert)).toMatchObject({ may: { answer: true }, answeredBy: [] });
});

test('what was submitted before waits for nobody while it is not asked', async () => {
  await here.call(submitPart, { partId: whole, note: '', confirm: 'yes' }, expert);
  expect(await owed(coordinator)).toContainEqual(['accept-part', 2]);
  await divide(here, { from: '05', to: 'HUS', programme: 'lykta-test', code: '1.1', basis: 'Avtal', by: as('coordinator', county), agreed: as('coordinator', hospital) });
  await follow();
  expect((await owed(coordinator)).filter(([is]) => is === 'accept-part')).toEqual([]);
});
