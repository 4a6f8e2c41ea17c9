import { expect, test } from 'vitest';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, RoundId } from '../contract.ts';
import { answer, aRound, divide, extendTo, formOf, reopenStatement, signAs } from '../testing.ts';
import { addEvidence, closeRound, joinLate, listForms, listOwed, showLeftOver } from './index.ts';

// What is owed and left over by whoever has handed something over.

const here = await scene();
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const hospital = await anOrganisation(here, { code: 'HUS' });
const [A, B] = ['1.1.1-1a', '1.2.1-1a'];
const EVERY_YEAR = [2024, 2025, 2026];
const [first, second] = ['1.0', '2.0'].map((version) => aProgramme([{ code: A, years: version === '1.0' ? [2024, 2025] : EVERY_YEAR, answeredBy: ['organiser'] }, { code: B, years: EVERY_YEAR, answeredBy: ['organiser'] }, { code: '1.3.1-1a', years: EVERY_YEAR, answeredBy: ['organiser', 'unit'] }], { version }));

let versionId: string;
const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 50) throw new Error('The rounds never come to rest.');
};
const hand = async (from: Place, code: string): Promise<void> => {
  await divide(here, { from: from.code, to: 'HUS', programme: 'lykta-test', code, basis: 'Avtal 1/2023', by: as('coordinator', from), agreed: as('coordinator', hospital) });
  await follow();
};
const owedIn = async (roundId: RoundId, by: Actor) => (await here.call(listOwed, {}, by)).owed.filter((one) => one.round.id === roundId).flatMap(({ duties }) => duties);
const formIn = async (place: Place, roundId: RoundId): Promise<FormId> => {
  const form = (await here.call(listForms, {}, as('reader', place))).forms.find((one) => one.organisation.code === place.code && one.roundId === roundId);
  if (!form) throw new Error(`${place.code} has no form.`);
  return form.id;
};

test('what another has answered since is not left over for who handed it over', async () => {
  const [county, alone] = [await anOrganisation(here, { code: '01' }), await anOrganisation(here, { code: '02' })];
  const version = await aPublishedVersion(here, first);
  const before = await aRound(here, { versionId: version.id, year: 2024 });
  for (const place of [county, alone]) {
    await answer(here, as('coordinator', place), await formIn(place, before.id), { statement: A, status: 'partly' });
    await signAs(here, as('signatory', place), await formIn(place, before.id));
  }
  await hand(county, A);
  const since = await aRound(here, { versionId: version.id, year: 2025 });
  await answer(here, as('coordinator', hospital), await formIn(hospital, since.id), { statement: A, status: 'fully' });
  await answer(here, as('coordinator', alone), await formIn(alone, since.id), { statement: A, status: 'partly' });
  const now = await aRound(here, { versionId: version.id, year: 2026 });
  const leftOver = async (place: Place) => (await here.call(showLeftOver, { formId: await formIn(place, now.id) }, as('coordinator', place))).open.map(({ code }) => code).filter((code) => code === A);
  expect([await leftOver(county), await leftOver(alone)]).toEqual([[], [A]]);
  for (const { id } of [before, since, now]) await here.call(closeRound, { roundId: id }, owner);
});

test('evidence at an answer that is handed over need not be renewed while it is', async () => {
  const county = await anOrganisation(here, { code: '03' });
  versionId = (await aPublishedVersion(here, second)).id;
  const [coordinator, round] = [as('coordinator', county), await aRound(here, { versionId, year: 2024 })];
  const form = await formOf(here, county);
  for (const [statement, name] of [[A, 'plan'], [B, 'course']] as const) await here.call(addEvidence, { formId: form, statement, link: `https://example.org/${name}`, validUntil: '2026-11-30' }, coordinator);
  expect(await owedIn(round.id, coordinator)).toContainEqual({ is: 'renew', expired: 0, soon: 2 });
  await hand(county, A);
  expect(await owedIn(round.id, coordinator)).toContainEqual({ is: 'renew', expired: 0, soon: 1 });
  await hand(county, B);
  expect((await owedIn(round.id, coordinator)).filter(({ is }) => is === 'renew')).toEqual([]);
  await here.call(closeRound, { roundId: round.id }, owner);
});

test('who has handed over everything is given a later last day, and told of a correction below it also once the round is closed', async () => {
  const county = await anOrganisation(here, { code: '04' });
  const unit = await anOrganisation(here, { code: '04-1', kind: 'unit', parent: county });
  const [signatory, respondent, round] = [as('signatory', county), as('respondent', unit), await aRound(here, { versionId, year: 2025 })];
  await hand(county, '1');
  await extendTo(here, round, ['04'], '2027-01-31');
  expect((await here.call(listForms, {}, signatory)).forms.find(({ organisation }) => organisation.code === '04')).toMatchObject({ lastDay: '2027-01-31', tally: { asked: 0 } });

  const [form, unitForm] = [await formIn(county, round.id), await formIn(unit, round.id)];
  await answer(here, respondent, unitForm, { statement: '1.3.1-1a', status: 'fully' });
  await signAs(here, signatory, form);
  await reopenStatement(here, { formId: unitForm, statement: '1.3.1-1a', by: as('coordinator', county), approver: signatory });
  await answer(here, respondent, unitForm, { statement: '1.3.1-1a', status: 'partly' });
  await here.call(closeRound, { roundId: round.id }, owner);
  expect(await owedIn(round.id, signatory)).toEqual([{ is: 'closed-corrections', n: 1 }]);
  await signAs(here, signatory, form);
  expect(await owedIn(round.id, signatory)).toEqual([]);
});
