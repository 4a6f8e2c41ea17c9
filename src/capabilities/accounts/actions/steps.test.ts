import { expect, test } from 'vitest';
import { anOrganisation } from '#capabilities/organisations/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { anAccount } from '../testing.ts';
import { closeAccount, showPeopleStep } from './index.ts';

const here = await scene();

test('the step counts the organisers that have a coordinator and a signatory of their own, and is done when one has both', async () => {
  const owner = await anAccount(here, [['owner', await anOrganisation(here, { kind: 'country' })]]);
  const [county, other] = [await anOrganisation(here, { code: '17' }), await anOrganisation(here, { code: '08' })];
  const unit = await anOrganisation(here, { code: 'U-17', kind: 'unit', parent: county });
  const step = () => here.call(showPeopleStep, {}, owner);
  const coordinator = await anAccount(here, [['coordinator', county]]);
  await anAccount(here, [['signatory', unit], ['signatory', other]]);
  expect(await step()).toEqual({ isDone: false, organisers: 2, coordinated: 1, signing: 1 });
  const signatory = await anAccount(here, [['signatory', county]]);
  expect(await step()).toEqual({ isDone: true, organisers: 2, coordinated: 1, signing: 2 });
  await here.call(closeAccount, { accountId: signatory.accountId }, owner);
  expect(await step()).toEqual({ isDone: false, organisers: 2, coordinated: 1, signing: 1 });
  await expect(here.call(showPeopleStep, {}, coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
});
