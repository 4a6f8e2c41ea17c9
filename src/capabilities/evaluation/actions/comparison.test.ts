import { expect, test } from 'vitest';
import { anOrganisation, as, moveUnder } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';
import { compareMoments } from './index.ts';

const here = await scene();

test('signatures are told apart where two organisers have signed, each its first', async () => {
  const from = await anOrganisation(here, { code: '31' });
  const to = await anOrganisation(here, { code: '32' });
  const moved = await anOrganisation(here, { code: 'U-31-1', kind: 'unit', parent: from });
  const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2024, 2025] }]));
  await aRound(here, { versionId: version.id, year: 2024 });
  await answer(here, as('respondent', moved), await formOf(here, moved), { statement: '1.1.1-1a', status: 'not-at-all' });
  await signAs(here, as('signatory', from), await formOf(here, from));
  await moveUnder(here, moved, to);
  await aRound(here, { versionId: version.id, year: 2025 });
  const there = { ...moved, path: `${to.path}${moved.no}.`, tenantNo: to.no };
  const formId = await formOf(here, there);
  await answer(here, as('respondent', there), formId, { statement: '1.1.1-1a', status: 'fully' });
  await signAs(here, as('signatory', to), await formOf(here, to));

  const reader = as('reader', from, ['reader', to]);
  const { moments } = await here.call(compareMoments, { formId }, reader);
  const signatures = moments.filter(({ signed }) => signed?.no === 1).map(({ moment }) => moment);
  expect([signatures.length, new Set(signatures).size]).toEqual([2, 2]);
  const { goals } = await here.call(compareMoments, { formId, from: signatures[1], to: signatures[0] }, reader);
  expect(goals.flatMap(({ statements }) => statements.map(({ was, is }) => [was?.status, is?.status]))).toEqual([['not-at-all', 'fully']]);
});
