import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf } from '../testing.ts';
import { showOthers } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });
const elsewhere = await anOrganisation(here, { code: '08' });
await aRound(here);
const form = await formOf(here, unit);
const since = (after: number, actor = as('respondent', unit)) => here.call(showOthers, { formId: form, after }, actor);

test('what is saved in a form is told to whoever has it open, once it is saved and some seconds longer', async () => {
  const opened = here.clock.now().getTime();
  expect((await since(opened)).answers).toEqual([]);
  here.clock.forward({ hours: 1 });
  await answer(here, as('coordinator', county), form, { statement: '1.1.1-1a', status: 'partly' });
  const { at, answers } = await since(opened);
  expect(answers).toMatchObject([{ statement: '1.1.1-1a', by: null, answer: { status: 'partly', version: 1 } }]);
  expect((await since(at)).answers).toHaveLength(1);
  here.clock.forward({ hours: 1 });
  expect((await since(here.clock.now().getTime())).answers).toEqual([]);
});

test('to nobody else: not to a neighbour, and not to the Centre', async () => {
  expect((await since(0, as('coordinator', elsewhere))).answers).toEqual([]);
  await expect(since(0, as('owner', await anOrganisation(here, { kind: 'country' })))).rejects.toMatchObject({ code: 'not-allowed' });
});
