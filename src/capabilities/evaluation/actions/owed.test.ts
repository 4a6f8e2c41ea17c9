import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf, reopenAs, signAs } from '../testing.ts';
import { closeRound, listForms, listOwed } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const branch = await anOrganisation(here, { kind: 'branch', code: 'B', parent: county });
const [one, two] = [await anOrganisation(here, { kind: 'unit', code: 'U1', parent: branch }), await anOrganisation(here, { kind: 'unit', code: 'U2', parent: county })];
const neighbour = await anOrganisation(here, { code: '08' });
const statements = [{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }];
const version = await aPublishedVersion(here, aProgramme(statements.map(({ code }) => ({ code, years: [2024, 2025] }))));
const round = await aRound(here, { versionId: version.id, year: 2025, lastDay: '2026-12-01' });

const [coordinator, signatory, reader, unit] = [as('coordinator', county), as('signatory', county), as('reader', county), as('respondent', one)];
const owedBy = async (actor: Parameters<typeof here.call>[2]) => (await here.call(listOwed, {}, actor)).owed.map(({ organisation, daysLeft, duties }) => ({ code: organisation.code, daysLeft, duties }));

test('each sees what waits for him: the organisation of his role, and of all below it only the sum', async () => {
  expect(await owedBy(unit)).toEqual([{ code: 'U1', daysLeft: 9, duties: [{ is: 'answer', left: 2, minutes: 5 }] }]);
  expect(await owedBy(coordinator)).toEqual([{ code: '17', daysLeft: 9, duties: [{ is: 'answer', left: 2, minutes: 5 }, { is: 'watch', forms: 2, complete: 0 }] }]);
  expect(await owedBy(signatory)).toEqual([{ code: '17', daysLeft: 9, duties: [{ is: 'sign', isComplete: false }] }]);
  expect(await owedBy(reader)).toEqual([{ code: '17', daysLeft: 9, duties: [] }]);
  expect((await owedBy(as('coordinator', neighbour))).map(({ code }) => code)).toEqual(['08']);
  await expect(here.call(listOwed, {}, as('owner', country))).rejects.toMatchObject({ code: 'not-allowed' });
});

test('who is over a branch without a form of its own sees what is below it', async () => {
  expect(await owedBy(as('coordinator', branch))).toEqual([{ code: 'B', daysLeft: 9, duties: [{ is: 'watch', forms: 1, complete: 0 }] }]);
});

test('it goes down with every answer, before anything has been folded, and is gone when all is done', async () => {
  const form = await formOf(here, one);
  await answer(here, unit, form, { statement: '1.1.1-1a', status: 'fully' });
  expect((await owedBy(unit))[0]?.duties).toEqual([{ is: 'answer', left: 1, minutes: 5 }]);
  await answer(here, unit, form, { statement: '1.1.1-1b', status: 'not-applicable' });
  expect((await owedBy(unit))[0]?.duties).toEqual([{ is: 'hand-in' }]);
  expect((await owedBy(coordinator))[0]?.duties).toContainEqual({ is: 'watch', forms: 2, complete: 1 });
  const left = await here.call(listForms, { show: 'left' }, coordinator);
  expect(left.forms.map(({ organisation }) => organisation.code)).toEqual(['17', 'U2']);
});

test('what is signed owes nothing; what was reopened is to be signed again', async () => {
  const form = await formOf(here, county);
  await signAs(here, signatory, form);
  expect([await owedBy(coordinator), await owedBy(signatory)].flat().map(({ duties }) => duties)).toEqual([[], []]);
  await reopenAs(here, signatory, form);
  expect((await owedBy(signatory))[0]?.duties).toEqual([{ is: 'sign-again', isComplete: false }]);
});

test('somebody with several roles owes by each of them, once', async () => {
  const both = as('respondent', one, ['respondent', two], ['signatory', neighbour]);
  expect((await owedBy(both)).map(({ code, duties }) => `${code} ${duties.map(({ is }) => is).join(' ')}`).sort()).toEqual(['08 sign', 'U1 hand-in', 'U2 answer']);
  const wide = as('coordinator', county, ['respondent', one]);
  expect((await owedBy(wide)).map(({ code }) => code)).toEqual(['17']);
});

test('what is late stays, with its days; a closed round is nobody’s any more, and its forms are found among all', async () => {
  const late = await aRound(here, { versionId: version.id, year: 2024, lastDay: '2026-11-22' });
  here.clock.forward({ days: 3 });
  expect((await owedBy(as('signatory', neighbour))).map(({ daysLeft }) => daysLeft)).toEqual([-3, 6]);
  for (const { id } of [late, round]) await here.call(closeRound, { roundId: id }, as('owner', country));
  expect(await owedBy(coordinator)).toEqual([]);
  expect((await here.call(listForms, { show: 'open' }, coordinator)).forms).toEqual([]);
  expect((await here.call(listForms, {}, coordinator)).forms.length).toBeGreaterThan(0);
});
