import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { FORMS_A_PAGE } from '../contract.ts';
import { aRound } from '../testing.ts';
import { listForms } from './index.ts';

const here = await scene();

test('the forms of a large county come a page at a time, the county’s own first, none twice and none left out', async () => {
  const county = await anOrganisation(here, { code: '17' });
  for (let i = 0; i < FORMS_A_PAGE + 5; i++) await anOrganisation(here, { kind: 'unit', code: `U${i}`, parent: county });
  await anOrganisation(here, { code: '08' });
  await aRound(here);
  const coordinator = as('coordinator', county);
  const pages = await Promise.all([1, 2, 3].map((page) => here.call(listForms, { page }, coordinator)));
  expect(pages.map(({ forms, page }) => [forms.length, page])).toEqual([[FORMS_A_PAGE, { no: 1, of: 2 }], [6, { no: 2, of: 2 }], [0, { no: 3, of: 1 }]]);
  const codes = pages.flatMap(({ forms }) => forms.map(({ organisation }) => organisation.code));
  expect(codes[0]).toBe('17');
  expect(new Set(codes).size).toBe(FORMS_A_PAGE + 6);
  expect(codes).not.toContain('08');
});
