import { beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, as, moveUnder } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import { answer, aRound, formOf, reopenAs, reopenStatement, signAs } from '../testing.ts';
import { askReopening, joinLate, showForeseen, showForm, showSigning, showStatementReopening, withdrawReopening } from './index.ts';

// A unit that moves to another organiser while a signed answer of it is being corrected.

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const [county, next] = [await anOrganisation(here, { code: '17' }), await anOrganisation(here, { code: '05' })];
const [unit, other] = [await anOrganisation(here, { code: '17-1', kind: 'unit', parent: county }), await anOrganisation(here, { code: '17-2', kind: 'unit', parent: county })];
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }]));
const [owner, coordinator, signatory, manager] = [as('owner', country), as('coordinator', county), as('signatory', county), as('respondent', unit)];
const statement = '1.1.1-1a';
let own: FormId;
let form: FormId;
let id = '';
beforeAll(async () => {
  await aRound(here, { versionId: version.id });
  [own, form] = [await formOf(here, county), await formOf(here, unit)];
  await answer(here, manager, form, { statement, status: 'fully' });
  await signAs(here, signatory, own);
  id = await reopenStatement(here, { formId: form, statement, by: manager, approver: signatory });
  await here.call(askReopening, { formId: await formOf(here, other), statement: '1.1.1-1b', reason: 'Fel enhet' }, as('respondent', other));
});

const follow = async (): Promise<void> => {
  while ((await joinLate(here)) > 0);
};
const corrections = async (code: string, actor = coordinator) => (await here.call(showForeseen, { code, way: 'move' }, actor)).rounds.map((one) => one.corrections);
const reopenings = async (actor = coordinator) => (await here.call(showSigning, { formId: own }, actor)).reopenings;

describe('before the move', () => {
  test('it is told how many answers of what moves are being corrected; to who may not see which, how many of the whole organiser', async () => {
    for (const actor of [coordinator, manager]) expect(await corrections('17-1', actor)).toEqual([{ here: 1, inAll: 0 }]);
    expect(await corrections('17')).toEqual([{ here: 2, inAll: 0 }]);
    expect(await corrections('17-1', owner)).toEqual([{ here: 0, inAll: 1 }]); // what only is asked for is nobody else's
    expect(await corrections('17-1', as('coordinator', next))).toEqual([]);
  });
});

describe('after it', () => {
  test('the former organiser is told that the unit has moved, and can end the correction', async () => {
    expect((await reopenings()).every(({ hasMoved }) => !hasMoved)).toBe(true);
    await moveUnder(here, unit, next);
    await follow();
    await expect(here.call(showForm, { formId: form }, { ...manager, grants: as('respondent', { ...unit, path: `${next.path}${unit.no}.`, tenantNo: next.no }).grants })).rejects.toMatchObject({ code: 'not-found' });
    for (const actor of [coordinator, signatory]) {
      expect((await reopenings(actor)).map(({ organisation: { code }, hasMoved, formId, state }) => [code, hasMoved, formId !== null, state])).toEqual(expect.arrayContaining([['17-1', true, true, 'reopened'], ['17-2', false, true, 'asked']]));
    }
    expect((await here.call(showStatementReopening, { formId: form, statement }, coordinator)).may).toMatchObject({ withdraw: true, answer: true });
    await here.call(withdrawReopening, { formId: form, statement, id }, coordinator);
  });

  test('what was corrected of its answers stays on the former organiser’s page once the form has gone too', async () => {
    await reopenAs(here, signatory, own);
    await follow();
    await expect(here.call(showForm, { formId: form }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
    expect((await reopenings()).find(({ organisation }) => organisation.code === '17-1')).toMatchObject({ statement, state: 'withdrawn', hasMoved: true, formId: null });
    expect((await here.call(showSigning, { formId: await formOf(here, next) }, as('coordinator', next))).reopenings).toEqual([]);
  });
});
