import { beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, RoundId } from '../contract.ts';
import { compact } from '../store/index.ts';
import { answer, aRound, formOf, handInAs, reopenAs, signAs } from '../testing.ts';
import { closeRound, decideHandIns, extend, listForms, listOwed, saveAnswer, showClosing, showForm, showLive, showLiveMark, showRound, takeBackExtension, takeOutLive, undoClosing } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const [first, second] = [await anOrganisation(here, { code: '17', name: 'Österbotten' }), await anOrganisation(here, { code: '05', name: 'Birkaland' })];
const units = [await anOrganisation(here, { code: '17-1', kind: 'unit', parent: first }), await anOrganisation(here, { code: '17-2', kind: 'unit', parent: first })] as const;
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }]));
let roundId: RoundId;
let [form, unitForm]: FormId[] = [];
beforeAll(async () => {
  roundId = (await aRound(here, { versionId: version.id, lastDay: '2026-11-30' })).id;
  [form, unitForm] = [await formOf(here, first), await formOf(here, units[0])];
});

const live = (given: object = {}, actor = owner) => here.call(showLive, { roundId, ...given }, actor);
const lineOf = async (code: string) => (await live()).lines.find(({ organisation }) => organisation.code === code);
const mark = async () => (await here.call(showLiveMark, { roundId }, owner)).mark;

describe('how a round goes', () => {
  test('a line for each organiser with its forms by kind, and the country above; before anybody has begun', async () => {
    const { lines, sum } = await live();
    expect(lines.map(({ organisation, state, lastActivity, daysLeft, tally }) => [organisation.code, state, lastActivity, daysLeft, tally])).toEqual([
      ['05', 'not-begun', null, 8, { answered: 0, asked: 2 }], ['17', 'not-begun', null, 8, { answered: 0, asked: 6 }],
    ]);
    expect(sum).toMatchObject({ tenants: 2, begun: 0, complete: 0, signed: 0, late: 0, tally: { answered: 0, asked: 8 }, kinds: [{ kind: 'organiser', forms: 2 }, { kind: 'unit', forms: 2 }] });
  });

  test('is exact at once, and the same after the counts have been folded', async () => {
    const before = await mark();
    await answer(here, as('respondent', units[0]), unitForm as FormId, { statement: '1.1.1-1a', status: 'fully', comment: 'Hemligt' });
    await answer(here, as('respondent', units[0]), unitForm as FormId, { statement: '1.1.1-1b', status: 'partly' });
    await answer(here, as('coordinator', first), form as FormId, { statement: '1.1.1-1a', status: 'not-at-all' });
    const pending = await live();
    expect(pending.lines.find(({ organisation }) => organisation.code === '17')).toMatchObject({
      state: 'begun', tally: { answered: 3, asked: 6 }, lastActivity: '2026-11-22', kinds: [{ kind: 'organiser', forms: 1, begun: 1, complete: 0 }, { kind: 'unit', forms: 2, begun: 1, complete: 1, tally: { answered: 2, asked: 4 } }],
    });
    await compact(here.database);
    expect(await live()).toEqual({ ...pending, readAt: expect.any(Date) });
    expect(await mark()).not.toBe(before);
    expect(JSON.stringify(await live())).not.toMatch(/Hemligt|fully|not-at-all/);
  });

  test('how many have handed in to their organiser, and how many of those were accepted: counts, told of within the mark', async () => {
    expect((await lineOf('17'))?.handIn).toEqual({ forms: 2, handedIn: 0, accepted: 0 });
    expect((await lineOf('05'))?.handIn).toEqual({ forms: 0, handedIn: 0, accepted: 0 });
    const before = await mark();
    await handInAs(here, as('respondent', units[0]), unitForm as FormId);
    expect((await live()).sum.handIn).toEqual({ forms: 2, handedIn: 1, accepted: 0 });
    const between = await mark();
    await here.call(decideHandIns, { roundId, seen: here.clock.now().getTime(), what: { forms: [unitForm as FormId], decision: 'accept' } }, as('coordinator', first));
    expect(await lineOf('17')).toMatchObject({ handIn: { forms: 2, handedIn: 1, accepted: 1 }, kinds: [{ kind: 'organiser', handIn: { forms: 0 } }, { kind: 'unit', handIn: { forms: 2, handedIn: 1, accepted: 1 } }] });
    expect(new Set([before, between, await mark()]).size).toBe(3);
  });

  test('an answer that is taken back is counted so, and the day on which it was done is the last day of activity', async () => {
    here.clock.set('2026-11-24T08:00:00Z');
    await answer(here, as('coordinator', first), form as FormId, { statement: '1.1.1-1a', status: null });
    expect(await lineOf('17')).toMatchObject({ tally: { answered: 2, asked: 6 }, lastActivity: '2026-11-24', daysLeft: 6 });
    await compact(here.database);
    expect(await lineOf('17')).toMatchObject({ tally: { answered: 2, asked: 6 }, lastActivity: '2026-11-24' });
  });

  test('who has signed and who has reopened', async () => {
    await signAs(here, as('signatory', second), await formOf(here, second));
    expect(await lineOf('05')).toMatchObject({ state: 'signed', signedAt: here.clock.now(), isReopened: false });
    await reopenAs(here, as('signatory', second), await formOf(here, second));
    expect(await lineOf('05')).toMatchObject({ state: 'not-begun', signedAt: null, isReopened: true });
    await signAs(here, as('signatory', second), await formOf(here, second));
    expect((await live()).sum).toMatchObject({ signed: 1, begun: 1 });
  });

  test('is narrowed and put in order as asked; what is asked wrongly is as if it had not been', async () => {
    const codes = async (given: object) => (await live(given)).lines.map(({ organisation }) => organisation.code);
    expect(await codes({ state: 'unsigned' })).toEqual(['17']);
    expect(await codes({ search: 'BIRKA' })).toEqual(['05']);
    expect(await codes({ search: 'nobody' })).toEqual([]);
    expect(await codes({ kind: 'provider' })).toEqual([]);
    expect(await codes({ sort: 'share' })).toEqual(['05', '17']);
    expect(await codes({ sort: 'activity' })).toEqual(['05', '17']);
    expect(await codes({ sort: 'upside-down', state: 'odd', page: 'x' })).toEqual(['05', '17']);
    expect((await live({ search: 'nobody' })).sum.tenants).toBe(2);
  });

  test('is the owner’s; nobody else follows, marks or takes it out', async () => {
    for (const role of ['coordinator', 'respondent', 'signatory', 'reader'] as const) {
      const actor = as(role, first);
      for (const refused of [here.call(showLive, { roundId }, actor), here.call(showLiveMark, { roundId }, actor), here.call(takeOutLive, { roundId }, actor), here.call(showClosing, { roundId }, actor)]) await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
    }
    await expect(live({ roundId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('takes as many statements for forty units as for two', async () => {
    const few = (await here.statements(() => live())).length;
    expect(few).toBeLessThanOrEqual(5);
    expect((await here.statements(mark)).length).toBe(2);
  });
});

describe('another last day for some', () => {
  const give = (given: object = {}, actor = owner) => here.call(extend, { roundId, organisations: ['17'], lastDay: '2026-12-15', reason: 'Journalsystemet byts', ...given }, actor);
  const days = async (actor: typeof owner) => [
    (await here.call(showForm, { formId: form }, actor)).form.round.lastDay, (await here.call(listForms, {}, actor)).forms[0]?.lastDay, (await here.call(listOwed, {}, actor)).owed[0]?.lastDay,
  ];
  const own = as('coordinator', first);

  test('must be later than the round’s, be for somebody who is asked, and have a reason; and is the owner’s to give', async () => {
    for (const [given, at] of [[{ lastDay: '2026-11-30' }, 'lastDay'], [{ lastDay: '2026-11-01' }, 'lastDay'], [{ lastDay: '2026-02-30' }, 'lastDay'], [{ organisations: [] }, 'organisations'], [{ organisations: ['17', '99'] }, 'organisations'], [{ reason: ' ' }, 'reason']] as const) {
      await expect(give(given)).rejects.toMatchObject({ code: 'invalid', fields: [{ at }] });
    }
    await expect(give({}, own)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await days(own)).toEqual(['2026-11-30', '2026-11-30', '2026-11-30']);
  });

  test('holds for the organiser and its units wherever the last day stands, and nobody else sees it', async () => {
    const before = await mark();
    await give();
    expect(await days(own)).toEqual(['2026-12-15', '2026-12-15', '2026-12-15']);
    expect((await here.call(showForm, { formId: unitForm }, as('respondent', units[0]))).form.round.lastDay).toBe('2026-12-15');
    expect(await lineOf('17')).toMatchObject({ lastDay: '2026-12-15', isExtended: true, daysLeft: 21 });
    expect(await mark()).not.toBe(before);
    const seen = async (actor: typeof owner) => (await here.call(showRound, { roundId }, actor)).running.extensions.map(({ organisation, reason }) => [organisation.code, reason]);
    expect([await seen(own), await seen(owner), await seen(as('coordinator', second))]).toEqual([[['17', 'Journalsystemet byts']], [['17', 'Journalsystemet byts']], []]);
  });

  test('for a single unit goes beyond its organiser’s', async () => {
    await give({ organisations: ['17-1'], lastDay: '2027-01-10' });
    expect((await here.call(showForm, { formId: unitForm }, as('respondent', units[0]))).form.round.lastDay).toBe('2027-01-10');
    expect(await days(own)).toEqual(['2026-12-15', '2026-12-15', '2026-12-15']);
  });

  test('says whether a form is late by its own day, and is taken back', async () => {
    here.clock.set('2026-12-01T08:00:00Z');
    const state = async () => (await here.call(showForm, { formId: form }, own)).form.round.state;
    expect(await state()).toBe('open');
    expect((await live()).sum.late).toBe(0);
    await expect(here.call(takeBackExtension, { roundId, organisation: '17' }, own)).rejects.toMatchObject({ code: 'not-allowed' });
    await here.call(takeBackExtension, { roundId, organisation: '17' }, owner);
    await expect(here.call(takeBackExtension, { roundId, organisation: '17' }, owner)).rejects.toMatchObject({ code: 'conflict' });
    expect([await state(), (await live()).sum.late, (await live({ state: 'late' })).found]).toEqual(['late', 1, 1]);
    expect((await here.call(showForm, { formId: unitForm }, as('respondent', units[0]))).form.round.state).toBe('open');
  });
});

describe('closing', () => {
  test('is shown before it is done: who has not signed, and how far each has come', async () => {
    expect(await here.call(showClosing, { roundId }, owner)).toMatchObject({ tenants: 2, signed: 1, unsigned: [{ organisation: { code: '17' }, tally: { answered: 2, asked: 6 } }], notBegun: 0, notDue: 0, may: { close: true } });
  });

  test('is undone on the same day by the owner with a reason, and not later', async () => {
    await expect(here.call(undoClosing, { roundId, reason: 'Fel omgång' }, owner)).rejects.toMatchObject({ code: 'conflict' });
    await here.call(closeRound, { roundId }, owner);
    expect(await here.call(showRound, { roundId }, owner)).toMatchObject({ round: { state: 'closed' }, running: { may: { undoClosing: true, extend: false } } });
    expect((await here.call(showRound, { roundId }, as('coordinator', first))).running.may.undoClosing).toBe(false);
    await expect(here.call(undoClosing, { roundId, reason: '' }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'reason' }] });
    await expect(here.call(undoClosing, { roundId, reason: 'Fel omgång' }, as('coordinator', first))).rejects.toMatchObject({ code: 'not-allowed' });
    await here.call(undoClosing, { roundId, reason: 'Fel omgång' }, owner);
    await here.call(saveAnswer, { formId: form, statement: '1.1.1-1b', status: 'fully', comment: '', version: 0 }, as('coordinator', first));
    await here.call(closeRound, { roundId }, owner);
    here.clock.set('2026-12-02T08:00:00Z');
    await expect(here.call(undoClosing, { roundId, reason: 'Fel omgång' }, owner)).rejects.toMatchObject({ code: 'gone' });
    await expect(here.call(extend, { roundId, organisations: ['17'], lastDay: '2026-12-15', reason: 'Journalsystemet' }, owner)).rejects.toMatchObject({ code: 'gone' });
    expect((await live()).round.state).toBe('closed');
  });
});
