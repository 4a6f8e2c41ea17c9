import { beforeAll, expect, test } from 'vitest';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as, closeFrom } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, RoundId } from '../contract.ts';
import { verifySignOffs } from '../store/index.ts';
import { answer, aRound, divide, formOf, reopenAs, signAs } from '../testing.ts';
import { joinLate, listForms, listOwed, previewRound, showForm, showRound, showSigning, sign, takeOutSigned } from './index.ts';

// Who has handed over everything of its own while its units are asked as usual.

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const [county, hospital] = [await anOrganisation(here, { code: '01', name: 'Östra' }), await anOrganisation(here, { code: 'HUS', name: 'Sjukhuset' })];
const unit = await anOrganisation(here, { code: '01-1', kind: 'unit', parent: county });
const [giving, taking, signatory] = [as('coordinator', county), as('coordinator', hospital), as('signatory', county)];
const years = [2024, 2025, 2026];
let versionId: string;
let round: RoundId;
let form: FormId;
let unitForm: FormId;

const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 50) throw new Error('The rounds never come to rest.');
};
const formIn = async (place: Place, roundId: RoundId): Promise<FormId | undefined> => (await here.call(listForms, {}, as('reader', place))).forms.find((one) => one.organisation.code === place.code && one.roundId === roundId)?.id;

beforeAll(async () => {
  versionId = (await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years, answeredBy: ['organiser', 'unit'] }, { code: '1.2.1-1a', years, answeredBy: ['organiser'] }]))).id;
  round = (await aRound(here, { versionId })).id;
  [form, unitForm] = [await formOf(here, county), await formOf(here, unit)];
  await answer(here, giving, form, { statement: '1.2.1-1a', status: 'partly' });
  await signAs(here, signatory, form);
  await reopenAs(here, signatory, form);
  await divide(here, { from: '01', to: 'HUS', programme: 'lykta-test', code: '1', basis: 'Järjestämissopimus', by: giving, agreed: taking });
  await follow();
});

test('its form says that nothing is asked of itself, and who answers what in its place', async () => {
  expect((await here.call(showForm, { formId: form }, giving))).toMatchObject({ goals: [], statements: [], form: { tally: { asked: 0 }, reopened: { reason: 'Ett svar var fel' } }, handedOver: [{ to: { sv: 'Sjukhuset' }, n: 2 }], signedWith: null });
  expect(await formIn(county, round)).toBe(form);
});

test('what it had signed before is still there to be read', async () => {
  const { signOffs, own, units } = await here.call(showSigning, { formId: form }, signatory);
  expect([signOffs.map(({ no }) => no), own, units?.forms]).toEqual([[1], [], 1]);
  expect(JSON.parse((await here.call(takeOutSigned, { formId: form, no: 1 }, signatory)).document)).toMatchObject({ own: { asked: 2 } });
});

test('it waits to be signed by whoever signs', async () => {
  expect((await here.call(listOwed, {}, signatory)).owed.filter((one) => one.round.id === round)).toMatchObject([{ form: { id: form, tally: { answered: 0, asked: 0 } }, duties: [{ is: 'sign-again', isComplete: false }] }]);
});

test('it signs its units, and the signature is proved', async () => {
  await answer(here, as('respondent', unit), unitForm, { statement: '1.1.1-1a', status: 'fully' });
  await signAs(here, signatory, form);
  expect(JSON.parse((await here.call(takeOutSigned, { formId: form, no: 2 }, signatory)).document)).toMatchObject({
    own: { organisation: '01', asked: 0, answers: [] }, units: [{ organisation: '01-1', asked: 1, answered: 1 }],
    divided: { handedOver: [{ to: { organisation: 'HUS' }, code: '1', statements: ['1.1.1-1a', '1.2.1-1a'], basis: 'Järjestämissopimus' }], takenOn: [] },
  });
  expect((await verifySignOffs(here.database)).troubles).toEqual([]);
});

test('it may reopen that, and sign again', async () => {
  await reopenAs(here, signatory, form);
  await signAs(here, signatory, form);
  expect((await verifySignOffs(here.database)).troubles).toEqual([]);
});

test('where a round is opened later it has a form to sign by from the first day, which is counted nowhere', async () => {
  const later = await aRound(here, { versionId, year: 2025 });
  const owner = as('owner', country);
  const own = await formIn(county, later.id);
  expect(own).toBeDefined();
  expect((await here.call(showRound, { roundId: later.id }, owner)).asked.find(({ kind }) => kind === 'organiser')).toMatchObject({ forms: 1, least: 2, most: 2 });
  const { foreseen } = await here.call(previewRound, { versionId, year: '2026' }, owner);
  expect(foreseen?.lists.find(({ kind }) => kind === 'organiser')).toMatchObject({ forms: 1, least: 2, most: 2 });
  await signAs(here, signatory, own ?? form);
  expect((await verifySignOffs(here.database)).troubles).toEqual([]);
});

test('where nothing is asked below it either there is nothing to sign, and who has signed nothing has no form', async () => {
  const another = await anOrganisation(here, { code: '03', name: 'Södra' });
  await divide(here, { from: '03', to: 'HUS', programme: 'lykta-test', code: '1', basis: 'Järjestämissopimus', by: as('coordinator', another), agreed: taking });
  await follow();
  const last = await aRound(here, { versionId, year: 2026 });
  expect(await formIn(another, last.id)).toBeUndefined();

  await reopenAs(here, signatory, form);
  await closeFrom(here, unit, '2026-11-21');
  await follow();
  const { may, covers, own, units } = await here.call(showSigning, { formId: form }, signatory);
  expect([may.sign, own, units]).toEqual([false, [], null]);
  await expect(here.call(sign, { formId: form, covers, terms: '0', confirm: 'yes' }, signatory)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('nothing to sign') });
  expect((await here.call(listOwed, {}, signatory)).owed.filter((one) => one.round.id === round)).toEqual([]);
  expect(await formIn(county, round)).toBe(form);
});
