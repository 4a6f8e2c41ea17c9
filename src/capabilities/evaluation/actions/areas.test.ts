import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';
import { showForm } from './index.ts';

const here = await scene();

test('a collaboration area answers and signs its own form, and neither the country nor a member signs it', async () => {
  const country = await anOrganisation(here, { kind: 'country' });
  const area = await anOrganisation(here, { code: 'SOUTH', kind: 'collaboration-area' });
  const member = await anOrganisation(here, { code: '05' });
  expect(area.tenantNo).toBe(area.no);
  const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', answeredBy: ['collaboration-area', 'organiser'] }]));
  await aRound(here, { versionId: version.id });
  const formId = await formOf(here, area);
  await answer(here, as('coordinator', area), formId, { statement: '1.1.1-1a', status: 'fully' });
  for (const other of [as('signatory', country), as('signatory', member)]) await expect(signAs(here, other, formId)).rejects.toMatchObject({ code: 'not-found' });
  const signatory = as('signatory', area);
  const hash = await signAs(here, signatory, formId);
  expect((await here.call(showForm, { formId }, signatory)).form.signed).toMatchObject({ by: signatory.name, hash });
});
