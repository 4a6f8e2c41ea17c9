import { beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, choose, formOf, signAs } from '../testing.ts';
import { answerUnits, listForms, listOwed, lookAtUnits, reviewUnits, saveAnswer, showAgainst, showForm, showUnits, takeBackUnits } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const branch = await anOrganisation(here, { code: 'B-17-1', kind: 'branch', parent: county, name: 'Hälsovård' });
const [first, second] = [await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: branch, sectors: ['primary'], name: 'Ö-stationen' }), await anOrganisation(here, { code: 'U-17-2', kind: 'unit', parent: branch, sectors: ['primary'] })];
const third = await anOrganisation(here, { code: 'U-17-3', kind: 'unit', parent: county, sectors: ['social'] });
await anOrganisation(here, { code: 'U-17-10', kind: 'unit', parent: county, sectors: ['social'] });
const elsewhere = await anOrganisation(here, { code: '08' });
const alien = await anOrganisation(here, { code: 'U-08-1', kind: 'unit', parent: elsewhere });
const [coordinator, stranger, manager] = [as('coordinator', county), as('coordinator', elsewhere), as('respondent', first)];
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));

const YEARS = [2024, 2025];
const version = await aPublishedVersion(here, aProgramme([
  { code: '1.1.1-1a', years: YEARS, answeredBy: ['unit'] }, { code: '1.1.1-1b', years: YEARS, answeredBy: ['organiser'] }, { code: '1.1.1-2a', years: YEARS, answeredBy: ['unit'], value: { kind: 'count' } },
  { code: '1.2.1-1a', years: YEARS, answeredBy: ['unit'], sectors: ['social'] },
]));
await aRound(here, { versionId: version.id, year: 2024 });
await answer(here, manager, await formOf(here, first), { statement: '1.1.1-1a', status: 'partly' });
const round = await aRound(here, { versionId: version.id, year: 2025 });

const at = { roundId: round.id, statement: '1.1.1-1a' };
const table = (more: object = {}, actor = coordinator) => here.call(showUnits, { ...at, ...more }, actor);
const codes = async (more: object = {}, actor = coordinator) => (await table(more, actor)).rows.map(({ organisation }) => organisation.code as string);
const rowOf = async (code: string, more: object = {}) => (await table(more)).rows.find(({ organisation }) => organisation.code === code);
const seen = async (...units: readonly string[]) => Promise.all(units.map(async (unit) => ({ unit, version: (await rowOf(unit))?.version ?? 0 })));
/** As a clock does, between what two people do. */
const later = () => here.clock.forward({ seconds: 1 });

describe('the table', () => {
  test('has all units of the organiser with their answers, branch, sectors and what they answered the last time', async () => {
    await answer(here, manager, await formOf(here, first), { statement: '1.1.1-1a', status: 'fully', comment: 'Klart nu' });
    const { rows, counts, statements, statement } = await table();
    expect(rows.map(({ organisation }) => organisation.code)).toEqual(['U-17-1', 'U-17-2', 'U-17-3', 'U-17-10']);
    expect(rows[0]).toMatchObject({ status: 'fully', comment: 'Klart nu', version: 1, branch: { code: 'B-17-1' }, sectors: ['primary'], last: { year: 2024, status: 'partly' }, review: null, wayIn: 'form' });
    expect(counts).toMatchObject({ asked: 4, fully: 1, blank: 3, notAsked: 0, handedDown: 0 });
    expect([statement?.code, statements.map(({ code, units }) => [code, units])]).toEqual(['1.1.1-1a', [['1.1.1-1a', 4], ['1.1.1-2a', 4], ['1.2.1-1a', 2]]]);
  });

  test('is narrowed by branch, sector, answer, what differs and text, and tells who is not asked', async () => {
    expect(await codes({ under: 'B-17-1' })).toEqual(['U-17-1', 'U-17-2']);
    expect(await codes({ under: 'B-08-1' })).toEqual([]);
    expect(await codes({ sector: 'social' })).toEqual(['U-17-3', 'U-17-10']);
    expect(await codes({ answer: 'blank', under: 'B-17-1' })).toEqual(['U-17-2']);
    expect(await codes({ differs: 'yes' })).toEqual(['U-17-1']);
    expect([await codes({ text: 'ö-STAT' }), await codes({ text: 'klart' }), await codes({ text: '17-10' }), await codes({ text: '%' })]).toEqual([['U-17-1'], ['U-17-1'], ['U-17-10'], []]);
    expect([await codes({ statement: '1.2.1-1a' }), await codes({ statement: '1.2.1-1a', answer: 'not-asked' })]).toEqual([['U-17-3', 'U-17-10'], ['U-17-1', 'U-17-2']]);
    expect((await table({ answer: 'fully' })).counts.blank).toBe(3);
    await expect(table({ sort: 'size' })).rejects.toMatchObject({ code: 'invalid' });
  });

  test('shows nobody what is not theirs: a unit itself only, another county nothing, the Centre nothing', async () => {
    expect(await codes({}, manager)).toEqual(['U-17-1']);
    expect((await table({}, manager)).beside).toBeNull();
    await expect(table({ organiser: '08' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(table({ organiser: '17' }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    expect(await codes({}, stranger)).toEqual(['U-08-1']);
    await expect(table({}, owner)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await codes({}, as('respondent', branch))).toEqual(['U-17-1', 'U-17-2']);
    await expect(table({ statement: '1.1.1-1b' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what is said of answers', () => {
  test('is looked at first, then said of the version that was read; the unit sees it at the statement and among what it owes', async () => {
    const look = await here.call(lookAtUnits, { ...at, act: 'return', all: 'yes' }, coordinator);
    expect([look.would.map(({ organisation, version: read }) => [organisation.code, read]), look.left.map(({ organisation, why }) => [organisation.code, why])])
      .toEqual([[['U-17-1', 1]], [['U-17-2', 'unanswered'], ['U-17-3', 'unanswered'], ['U-17-10', 'unanswered']]]);
    const { at: when, done } = await here.call(reviewUnits, { ...at, act: 'return', note: 'Säg vem som svarar', seen: [{ unit: 'U-17-1', version: 1 }] }, coordinator);
    expect(done).toBe(1);
    expect(await codes({ state: 'returned' })).toEqual(['U-17-1']);
    expect((await table({ done: when })).done).toEqual({ at: when, answered: 0, changed: 0, reviewed: 1 });
    const { statements } = await here.call(showForm, { formId: await formOf(here, first), goal: '1.1' }, manager);
    expect(statements[0]?.marks.review).toMatchObject({ state: 'returned', note: 'Säg vem som svarar', by: 'coordinator 17' });
    const duties = async (actor = manager) => (await here.call(listOwed, {}, actor)).owed.flatMap((place) => place.duties).filter(({ is }) => is === 'returned-answers');
    expect(await duties()).toEqual([{ is: 'returned-answers', n: 1, first: { goal: '1.1', statement: '1.1.1-1a' } }]);
    expect(await duties(as('respondent', second))).toEqual([]);

    later();
    await answer(here, manager, await formOf(here, first), { statement: '1.1.1-1a', status: 'fully', comment: 'Avdelningsskötaren svarar' });
    expect((await rowOf('U-17-1'))?.review?.state).toBe('changed');
    expect(await duties()).toEqual([]);
    await here.call(reviewUnits, { ...at, act: 'accept', seen: await seen('U-17-1') }, coordinator);
    expect((await rowOf('U-17-1'))?.review?.state).toBe('accepted');
  });

  test('can be taken back, and then what was said before counts again', async () => {
    later();
    const { at: when } = await here.call(reviewUnits, { ...at, act: 'return', note: 'Ändå inte', seen: await seen('U-17-1') }, coordinator);
    expect((await rowOf('U-17-1'))?.review?.state).toBe('returned');
    await expect(here.call(takeBackUnits, { roundId: round.id, statements: [at.statement], at: when }, as('coordinator', county))).rejects.toMatchObject({ code: 'conflict' });
    expect(await here.call(takeBackUnits, { roundId: round.id, statements: [at.statement], at: when }, coordinator)).toEqual({ takenBack: 1, changed: 0 });
    expect((await rowOf('U-17-1'))?.review?.state).toBe('accepted');
  });

  test('needs a note to send back, and is not said of a version that nobody read', async () => {
    await expect(here.call(reviewUnits, { ...at, act: 'return', note: ' ', seen: await seen('U-17-1') }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'note' }] });
    await expect(here.call(reviewUnits, { ...at, act: 'return', note: 'x', seen: [] }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'seen' }] });
    await expect(here.call(reviewUnits, { ...at, act: 'return', note: 'x', seen: [{ unit: 'U-17-1', version: 1 }] }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
    await expect(here.call(reviewUnits, { ...at, act: 'accept', how: 'possible', seen: [{ unit: 'U-17-1', version: 1 }] }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
    expect((await rowOf('U-17-1'))?.review?.state).toBe('accepted');
  });

  test('is the coordinator’s to say, of units of the own organiser', async () => {
    const sent = { ...at, act: 'accept', seen: [{ unit: 'U-17-1', version: 2 }] };
    for (const actor of [manager, as('reader', county), as('signatory', county), owner]) await expect(here.call(reviewUnits, sent, actor)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(here.call(reviewUnits, sent, stranger)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'seen' }] });
    await expect(here.call(reviewUnits, { ...sent, organiser: '17' }, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('answering for units', () => {
  test('saves over the version that was read and says from where it came; what a unit noted for itself stays', async () => {
    later();
    const form = await formOf(here, second);
    await here.call(saveAnswer, { formId: form, statement: '1.1.1-1a', status: 'not-at-all', comment: 'Vår', note: 'Bara vår', evidence: 'Dnr 1', version: 0 }, as('respondent', second));
    later();
    const { at: when, done, left } = await here.call(answerUnits, { ...at, status: 'partly', seen: await seen('U-17-2', 'U-17-3') }, coordinator);
    expect([done, left.changed]).toEqual([2, 0]);
    expect(await rowOf('U-17-2')).toMatchObject({ status: 'partly', comment: 'Vår', evidence: 'Dnr 1', wayIn: 'units', version: 2 });
    const { statements } = await here.call(showForm, { formId: form, goal: '1.1' }, as('respondent', second));
    expect(statements[0]?.answer).toMatchObject({ status: 'partly', note: 'Bara vår' });

    later();
    await answer(here, as('respondent', third), await formOf(here, third), { statement: '1.1.1-1a', status: 'fully' });
    expect((await table({ done: when })).done).toEqual({ at: when, answered: 2, changed: 1, reviewed: 0 });
    expect(await here.call(takeBackUnits, { roundId: round.id, statements: [at.statement], at: when }, coordinator)).toEqual({ takenBack: 1, changed: 1 });
    expect(await rowOf('U-17-2')).toMatchObject({ status: 'not-at-all', comment: 'Vår', wayIn: 'form' });
    expect(await rowOf('U-17-3')).toMatchObject({ status: 'fully', wayIn: 'form' });
  });

  test('all or none, or those with whom it still can be done', async () => {
    later();
    const stale = [...await seen('U-17-2'), { unit: 'U-17-3', version: 0 }];
    await expect(here.call(answerUnits, { ...at, status: 'fully', seen: stale }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
    expect(await rowOf('U-17-2')).toMatchObject({ status: 'not-at-all' });
    expect(await here.call(answerUnits, { ...at, status: 'partly', how: 'possible', comment: 'Åt er', seen: stale }, coordinator)).toMatchObject({ done: 1, left: { changed: 1 } });
    expect([await rowOf('U-17-2'), await rowOf('U-17-3')]).toMatchObject([{ status: 'partly', comment: 'Åt er' }, { status: 'fully' }]);
  });

  test('is not done where a number is asked, nor for whom it is not asked, nor twice for one', async () => {
    await expect(here.call(answerUnits, { ...at, statement: '1.1.1-2a', status: 'fully', seen: [{ unit: 'U-17-1', version: 0 }] }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'statement' }] });
    await expect(here.call(answerUnits, { ...at, statement: '1.2.1-1a', status: 'fully', seen: [{ unit: 'U-17-1', version: 0 }] }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
    await expect(here.call(answerUnits, { ...at, status: 'fully', seen: [{ unit: 'U-17-1', version: 2 }, { unit: 'U-17-1', version: 2 }] }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'seen' }] });
    await expect(here.call(answerUnits, { ...at, status: 'fully', seen: [{ unit: alien.code, version: 0 }] }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'seen' }] });
    await expect(here.call(answerUnits, { ...at, status: 'fully', seen: [{ unit: second.code, version: 0 }] }, manager)).rejects.toMatchObject({ code: 'invalid' });
    await expect(here.call(answerUnits, { ...at, status: 'fully', comment: 'Född 131052-308T', seen: await seen('U-17-1') }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'comment' }] });
  });

  test('of a branch that answers for its units the branch is the row', async () => {
    await choose(here, coordinator, { roundId: round.id, organiser: '17', organisations: ['B-17-1'], goals: ['1.1'], asks: 'branch' });
    expect(await codes()).toEqual(['B-17-1', 'U-17-3', 'U-17-10']);
    expect(await codes({ answer: 'not-asked' })).toEqual(['U-17-1', 'U-17-2']);
    await choose(here, coordinator, { roundId: round.id, organiser: '17', organisations: ['B-17-1'], goals: ['1.1'], asks: null });
    expect(await codes()).toEqual(expect.arrayContaining(['U-17-1', 'U-17-2']));
  });
});

describe('the organiser’s own answer beside its units’', () => {
  test('is that of the same task, and where “fully” goes against the units it is said; to the organiser alone', async () => {
    later();
    await here.call(answerUnits, { ...at, status: 'not-at-all', seen: await seen('U-17-1', 'U-17-2', 'U-17-10') }, coordinator);
    const own = await formOf(here, county);
    await answer(here, coordinator, own, { statement: '1.1.1-1b', status: 'fully', comment: 'Vi har ordnat det' });
    const { beside } = await table();
    expect(beside).toMatchObject({ formId: own, rule: { percent: 25, least: 4 }, units: { notAtAll: 3, fully: 1 }, own: [{ code: '1.1.1-1b', near: 'task', status: 'fully', goesAgainst: true }] });
    expect((await table({ under: 'B-17-1' })).beside?.units).toMatchObject({ notAtAll: 3, fully: 1 });
    expect((await here.call(showAgainst, { roundId: round.id }, coordinator)).against).toMatchObject([{ statement: { code: '1.1.1-1a' }, own: { code: '1.1.1-1b' }, no: 3, of: 4 }]);
    const { statements } = await here.call(showForm, { formId: own, goal: '1.1' }, coordinator);
    expect(statements.map(({ code, marks }) => [code, marks])).toEqual([['1.1.1-1b', { unitsBeside: '1.1.1-1a' }]]);
    await expect(here.call(showAgainst, { roundId: round.id }, as('respondent', branch))).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(showAgainst, { roundId: round.id }, owner)).rejects.toMatchObject({ code: 'not-allowed' });
    await answer(here, coordinator, own, { statement: '1.1.1-1b', status: 'partly' });
    expect([(await here.call(showAgainst, { roundId: round.id }, coordinator)).against, (await table()).beside?.own[0]?.goesAgainst]).toEqual([[], false]);
  });
});

describe('when all is signed', () => {
  beforeAll(async () => {
    await signAs(here, as('signatory', county), await formOf(here, county));
  });

  test('the table can be read, and nothing is said, answered or taken back any more', async () => {
    expect(await table()).toMatchObject({ isSigned: true, may: { review: false, answer: false } });
    await expect(here.call(reviewUnits, { ...at, act: 'accept', seen: await seen('U-17-1') }, coordinator)).rejects.toMatchObject({ code: 'gone' });
    await expect(here.call(answerUnits, { ...at, status: 'fully', seen: await seen('U-17-1') }, coordinator)).rejects.toMatchObject({ code: 'gone' });
    await expect(here.call(takeBackUnits, { roundId: round.id, statements: [at.statement], at: here.clock.now().getTime() }, coordinator)).rejects.toMatchObject({ code: 'gone' });
    expect((await here.call(listForms, { show: 'open' }, coordinator)).forms.length).toBeGreaterThan(0);
  });
});
