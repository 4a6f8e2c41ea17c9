import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf } from '../testing.ts';
import { listForms, saveAnswer, saveAnswers, showForm, showSigning, sign } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });
const sister = await anOrganisation(here, { code: 'U-17-2', kind: 'unit', parent: county });
await aRound(here);
const [countyForm, unitForm, sisterForm] = [await formOf(here, county), await formOf(here, unit), await formOf(here, sister)];
await answer(here, as('coordinator', county), countyForm, { statement: '1.1.1-1a', status: 'partly', comment: 'Inte klart.' });

test('a role in the country and one in a unit do not together open the unit’s county', async () => {
  const both = as('reader', country, ['respondent', unit]);
  expect((await here.call(listForms, {}, both)).forms.map(({ id }) => id)).toEqual([unitForm]);
  expect((await here.call(showForm, { formId: unitForm }, both)).may).toEqual({ answer: true, sign: false, hand: false, reopened: false, askReopening: false });
  for (const formId of [countyForm, sisterForm]) await expect(here.call(showForm, { formId }, both)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(showSigning, { formId: countyForm }, both)).rejects.toMatchObject({ code: 'not-found' });
});

test('who coordinates the country and reads a unit may neither answer nor sign for the unit’s county', async () => {
  const both = as('coordinator', country, ['signatory', country], ['reader', unit]);
  const sent = { statement: '1.1.1-1a', status: 'fully', comment: '', version: 0 };
  for (const formId of [countyForm, unitForm]) {
    await expect(here.call(saveAnswer, { formId, ...sent }, both)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(saveAnswers, { formId, goal: '1.1', answers: { [sent.statement]: sent } }, both)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(sign, { formId, covers: 'x'.repeat(64), terms: '0', confirm: 'yes' }, both)).rejects.toMatchObject({ code: 'not-found' });
  }
  expect((await here.call(showForm, { formId: unitForm }, both)).may).toEqual({ answer: false, sign: false, hand: false, reopened: false, askReopening: false });
});
