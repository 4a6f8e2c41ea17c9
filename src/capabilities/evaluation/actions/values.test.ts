import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { statusOfShare } from '../rules/values.ts';
import { aRound, formOf } from '../testing.ts';
import { saveAnswer, showForm } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', value: { kind: 'share', fullyFrom: 60 } }, { code: '1.1.1-2a', value: { kind: 'count' } }]));
await aRound(here, { versionId: version.id });
const coordinator = as('coordinator', county);
const formId = await formOf(here, county);

test('the answer to a share follows from its value, in the database as in the rule', async () => {
  let read = 0;
  for (const [numerator, denominator] of [[14, 23], [13, 23], [0, 23], [0, 0], [23, 23], [2_147_483_647, 2_147_483_647]] as const) {
    const saved = await here.call(saveAnswer, { formId, statement: '1.1.1-1a', status: 'not-at-all', numerator, denominator, version: read }, coordinator);
    expect(saved.status).toBe(statusOfShare({ numerator, denominator }, 60));
    read = saved.version;
  }
});

test('whatever is chosen beside its numbers, a share says what they say; without them it is answered like any other', async () => {
  const { statements } = await here.call(showForm, { formId }, coordinator);
  const first = await here.call(saveAnswer, { formId, statement: '1.1.1-1a', status: 'not-applicable', numerator: 1, denominator: 2, version: statements[0]?.answer.version ?? 0 }, coordinator);
  expect(first.status).toBe('partly');
  const without = await here.call(saveAnswer, { formId, statement: '1.1.1-1a', status: 'not-applicable', version: first.version }, coordinator);
  expect(without.status).toBe('not-applicable');
  expect((await here.call(saveAnswer, { formId, statement: '1.1.1-1a', status: 'partly', version: without.version }, coordinator)).status).toBe('partly');
});

test('a count stands beside the scale; what is no count is refused', async () => {
  const saved = await here.call(saveAnswer, { formId, statement: '1.1.1-2a', status: 'partly', numerator: 40, version: 0 }, coordinator);
  expect(saved.status).toBe('partly');
  await expect(here.call(saveAnswer, { formId, statement: '1.1.1-2a', status: 'partly', numerator: 4, denominator: 5, version: 1 }, coordinator)).rejects.toMatchObject({ code: 'invalid' });
  await expect(here.call(saveAnswer, { formId, statement: '1.1.1-1a', status: 'partly', numerator: 4, version: 9 }, coordinator)).rejects.toMatchObject({ code: 'invalid' });
});

test('a share that is sent twice is saved once, whatever status was sent with it', async () => {
  const { statements } = await here.call(showForm, { formId }, coordinator);
  const sent = { formId, statement: '1.1.1-1a', status: null, numerator: 1, denominator: 2, version: statements[0]?.answer.version ?? 0 };
  const once = await here.call(saveAnswer, sent, coordinator);
  expect(await here.call(saveAnswer, sent, coordinator)).toEqual(once);
  expect(once.status).toBe('partly');
});
