import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import { verifySignOffs } from '../store/index.ts';
import { answer, aRound, formOf, reopenStatement, signAs } from '../testing.ts';
import { addEvidence, attachEvidence, closeRound, detachEvidence, saveAnswer, showChanges, showEvidence, showSigning, sign, takeOutSigned, withdrawReopening } from './index.ts';

// Evidence at an answer that is reopened under a signature.

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2024] }, { code: '1.1.1-1b', years: [2024] }]));
const [A, B] = ['1.1.1-1a', '1.1.1-1b'];

async function aCounty(code: string) {
  const county = await anOrganisation(here, { code });
  const unit = await anOrganisation(here, { code: `${code}-1`, kind: 'unit', parent: county });
  return { county, unit, signatory: as('signatory', county), coordinator: as('coordinator', county), manager: as('respondent', unit) };
}
type County = Awaited<ReturnType<typeof aCounty>>;
const counties = { corrects: await aCounty('17'), withdraws: await aCounty('05'), units: await aCounty('08'), closed: await aCounty('09') };
const round = await aRound(here, { versionId: version.id });

const add = (by: County['manager'], formId: FormId, link: string, statement = A) => here.call(addEvidence, { formId, statement, link }, by);
const titles = async (by: County['manager'], formId: FormId, statement = A) => (await here.call(showEvidence, { formId, statement }, by)).items.map(({ title }) => title);

/** A county whose answers A and B rest on one link each, signed. */
async function signed({ county, coordinator, signatory }: County) {
  const formId = await formOf(here, county);
  for (const statement of [A, B]) await answer(here, coordinator, formId, { statement, status: 'fully' });
  const { itemId } = await add(coordinator, formId, 'https://example.org/plan');
  await add(coordinator, formId, 'https://example.org/other', B);
  await signAs(here, signatory, formId);
  return { formId, itemId };
}

test('a correction may be of the evidence alone: it is attached and taken away at the reopened statement only, shown as a change, and signed', async () => {
  const { coordinator, signatory } = counties.corrects;
  const { formId, itemId } = await signed(counties.corrects);
  await expect(add(coordinator, formId, 'https://example.org/new')).rejects.toMatchObject({ code: 'gone' });
  await reopenStatement(here, { formId, statement: A, by: coordinator, approver: signatory });
  expect((await here.call(showEvidence, { formId, statement: A }, coordinator)).may).toEqual({ change: true, detach: true });
  expect((await here.call(showEvidence, { formId, statement: B }, coordinator)).may).toEqual({ change: false, detach: false });
  await expect(add(coordinator, formId, 'https://example.org/new', B)).rejects.toMatchObject({ code: 'gone' });

  await add(coordinator, formId, 'https://example.org/new');
  await here.call(detachEvidence, { formId, statement: A, itemId }, coordinator);
  const { difference, covers } = await here.call(showSigning, { formId }, signatory);
  expect(difference).toMatchObject({ answers: 1, changes: [{ statement: A, was: { status: 'fully', items: [{ link: 'https://example.org/plan' }] }, is: { status: 'fully', items: [{ link: 'https://example.org/new' }] } }] });
  expect((await verifySignOffs(here.database)).troubles).toEqual([]);
  await here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, signatory);
  const document = JSON.parse((await here.call(takeOutSigned, { formId }, coordinator)).document) as { amends: unknown; own: unknown };
  expect(document).toMatchObject({
    own: { answers: [{ statement: A, items: [{ link: 'https://example.org/new' }] }, { statement: B, items: [{ link: 'https://example.org/other' }] }] },
    amends: { no: 1, changes: [{ statement: A, was: { items: [{ link: 'https://example.org/plan' }] }, is: { items: [{ link: 'https://example.org/new' }] } }] },
  });
  expect(await here.call(showChanges, { formId, since: 1 }, coordinator)).toMatchObject({ difference: { answers: 1, organisations: 1 } });
  await expect(add(coordinator, formId, 'https://example.org/late')).rejects.toMatchObject({ code: 'gone' });
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });
});

test('who withdraws a correction has the evidence as it was signed', async () => {
  const { coordinator, signatory } = counties.withdraws;
  const { formId, itemId } = await signed(counties.withdraws);
  const id = await reopenStatement(here, { formId, statement: A, by: coordinator, approver: signatory });
  await add(coordinator, formId, 'https://example.org/new');
  await here.call(detachEvidence, { formId, statement: A, itemId }, coordinator);
  expect(await titles(coordinator, formId)).toEqual(['example.org/new']);
  await here.call(withdrawReopening, { formId, statement: A, id }, coordinator);
  expect([await titles(coordinator, formId), await titles(coordinator, formId, B)]).toEqual([['example.org/plan'], ['example.org/other']]);
  await expect(here.call(attachEvidence, { formId, statement: A, itemId }, coordinator)).rejects.toMatchObject({ code: 'gone' });
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });
});

test('a unit’s evidence moves under its own reopening; withdrawn, answer and evidence are as they were signed; kept, the organiser signs its new hash', async () => {
  const { coordinator, signatory, manager, unit } = counties.units;
  const unitForm = await formOf(here, unit);
  await answer(here, manager, unitForm, { statement: A, status: 'fully' });
  const { formId } = await signed(counties.units);
  const difference = async () => (await here.call(showSigning, { formId }, signatory)).difference;
  const first = await reopenStatement(here, { formId: unitForm, statement: A, by: manager, approver: signatory });
  await expect(add(coordinator, formId, 'https://example.org/county')).rejects.toMatchObject({ code: 'gone' });
  await add(manager, unitForm, 'https://example.org/unit');
  await here.call(saveAnswer, { formId: unitForm, statement: A, status: 'partly', version: 1 }, manager);
  await here.call(withdrawReopening, { formId: unitForm, statement: A, id: first }, manager);
  expect((await difference())?.answers ?? 0).toBe(0);
  expect((await here.call(showEvidence, { formId: unitForm, statement: A }, manager)).items).toEqual([]);
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });

  await reopenStatement(here, { formId: unitForm, statement: A, by: manager, approver: signatory });
  await add(manager, unitForm, 'https://example.org/kept');
  expect(await difference()).toMatchObject({ answers: 1, changes: [{ organisation: { code: '08-1' }, was: { items: [] }, is: { items: [{ link: 'https://example.org/kept' }] } }] });
  await signAs(here, signatory, formId);
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });
});

test('a closed round takes no evidence, at a reopened statement neither', async () => {
  const { coordinator, signatory } = counties.closed;
  const { formId } = await signed(counties.closed);
  await reopenStatement(here, { formId, statement: A, by: coordinator, approver: signatory });
  await here.call(closeRound, { roundId: round.id }, as('owner', country));
  await expect(add(coordinator, formId, 'https://example.org/new')).rejects.toMatchObject({ code: 'gone' });
  expect((await here.call(showEvidence, { formId, statement: A }, coordinator)).may).toEqual({ change: false, detach: false });
});
