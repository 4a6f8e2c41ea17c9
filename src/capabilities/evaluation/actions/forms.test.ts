import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { FORMS_A_PAGE } from '../contract.ts';
import { answer, aRound, formOf } from '../testing.ts';
import { listForms, saveAnswer, showForm } from './index.ts';

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

test('a long goal comes in parts; only what is unanswered is shown to who asks for that, and a page that is shown again keeps what was answered meanwhile', async () => {
  const county = await anOrganisation(here, { code: '05' });
  const version = await aPublishedVersion(here, aProgramme(['2.1.1', '2.1.2'].flatMap((measure) => Array.from({ length: 40 }, (_none, i) => ({ code: `${measure}-${i + 1}a`, years: [2025] }))), { version: '2.0' }));
  await aRound(here, { versionId: version.id, year: 2025 });
  const coordinator = as('coordinator', county);
  const formId = await formOf(here, county);
  const page = (asked: object) => here.call(showForm, { formId, goal: '2.1', ...asked }, coordinator);
  const [first, second, beyond] = await Promise.all([page({}), page({ part: '2' }), page({ part: '9' })]);
  expect([first, second, beyond].map(({ part, statements }) => [part.no, part.of, statements.length])).toEqual([[1, 2, 40], [2, 2, 40], [2, 2, 40]]);
  expect(first.elsewhere).toEqual({ goal: '2.1', part: 2, statement: '2.1.2-1a' });
  await answer(here, coordinator, formId, { statement: '2.1.1-1a', status: 'fully' });
  await here.call(saveAnswer, { formId, statement: '2.1.1-2a', status: null, comment: 'Bara en kommentar', version: 0 }, coordinator);
  const left = await page({ only: 'unanswered' });
  expect([left.part, left.only, left.statements[0]?.code, left.elsewhere]).toEqual([{ no: 1, of: 2 }, 'unanswered', '2.1.1-2a', null]);
  const again = await page({ only: 'unanswered', since: String(left.readAt.getTime() - 1) });
  expect(again.statements[0]?.code).toBe('2.1.1-1a');
  expect((await page({ only: 'everything', since: 'x' })).only).toBeNull();
});
