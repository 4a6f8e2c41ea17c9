import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';
import { handDown, lookAtHanding, showForm, showHanding, showUnits, takeBackUnits } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const branch = await anOrganisation(here, { code: 'B-17-1', kind: 'branch', parent: county, name: 'Hälsovård' });
const [first, second] = [await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: branch }), await anOrganisation(here, { code: 'U-17-2', kind: 'unit', parent: branch })];
const third = await anOrganisation(here, { code: 'U-17-3', kind: 'unit', parent: county });
const elsewhere = await anOrganisation(here, { code: '08' });
await anOrganisation(here, { code: 'U-08-1', kind: 'unit', parent: elsewhere });
const [coordinator, ofBranch, ofTwo, stranger] = [as('coordinator', county), as('respondent', branch), as('respondent', second, ['respondent', third]), as('coordinator', elsewhere)];

const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b', answeredBy: ['unit'] }, { code: '1.1.1-1c', answeredBy: ['unit'], value: { kind: 'count' } }, { code: '1.2.1-1a', answeredBy: ['unit'] }]));
const round = await aRound(here, { versionId: version.id });
const to = { roundId: round.id, goal: '1.1' };
type Answers = Readonly<Record<string, { readonly status: string; readonly comment?: string }>>;

const look = (answers: Answers, more: object = {}, actor = coordinator) => here.call(lookAtHanding, { ...to, answers, ...more }, actor);
/** Looks, and then does what was shown. */
async function hand(answers: Answers, more: object = {}, actor = coordinator) {
  here.clock.forward({ seconds: 1 });
  const { covers } = await look(answers, more, actor);
  return here.call(handDown, { ...to, answers, ...more, covers }, actor);
}
const rows = async (statement = '1.1.1-1a') => Object.fromEntries((await here.call(showUnits, { roundId: round.id, statement }, coordinator)).rows.map(({ organisation, status, wayIn }) => [organisation.code, [status, wayIn]]));
const standing = async (more: object = {}, actor = coordinator) => (await here.call(showHanding, { ...to, ...more }, actor)).statements[0];

describe('handing down', () => {
  test('is looked at first: who gets it, who has answered already, who is an exception; and nothing is saved by looking', async () => {
    await answer(here, as('respondent', first), await formOf(here, first), { statement: '1.1.1-1a', status: 'not-at-all' });
    const seen = await look({ '1.1.1-1a': { status: 'fully' } }, { except: ['U-17-3'] });
    expect(seen.counts).toMatchObject({ given: 1, own: 1, exception: 1, updated: 0 });
    expect(seen.answers[0]?.left.map(({ code, why }) => [code, why])).toEqual([['U-17-1', 'own'], ['U-17-3', 'exception']]);
    expect((await rows())['U-17-2']).toEqual([null, 'form']);
  });

  test('gives units real answers that say from whom they are; their own are never touched, and exceptions are left', async () => {
    const { at, counts } = await hand({ '1.1.1-1a': { status: 'fully', comment: 'Gäller alla' }, '1.1.1-1b': { status: 'partly' } }, { except: ['U-17-3'] });
    expect(counts).toMatchObject({ given: 3, own: 1, exception: 2 });
    expect(await rows()).toEqual({ 'U-17-1': ['not-at-all', 'form'], 'U-17-2': ['fully', 'handed-down'], 'U-17-3': [null, 'form'] });
    const { statements, handedDown } = await here.call(showForm, { formId: await formOf(here, second), goal: '1.1' }, as('respondent', second));
    expect([handedDown, statements[0]?.answer.comment, statements[0]?.marks.handedDown]).toMatchObject([2, 'Gäller alla', { from: county.names, by: 'coordinator 17' }]);
    const { counts: own } = await here.call(showUnits, { roundId: round.id, statement: '1.1.1-1a' }, coordinator);
    expect(own).toMatchObject({ fully: 1, notAtAll: 1, blank: 1, handedDown: 1 });
    expect(await standing()).toMatchObject({ standing: { status: 'fully', comment: 'Gäller alla', by: 'coordinator 17', stand: 1 }, counts: { own: 1, handedDown: 1, blank: 1 } });
    expect((await here.call(showHanding, { ...to, done: at }, coordinator)).done).toEqual({ at, answered: 3, changed: 0, statements: ['1.1.1-1a', '1.1.1-1b'] });
  });

  test('a unit that answers itself has made it its own', async () => {
    await answer(here, as('respondent', second), await formOf(here, second), { statement: '1.1.1-1b', status: 'fully' });
    expect((await rows('1.1.1-1b'))['U-17-2']).toEqual(['fully', 'form']);
    expect((await look({ '1.1.1-1b': { status: 'partly' } })).counts).toMatchObject({ given: 1, own: 1, same: 1, updated: 0 });
    const { statements } = await here.call(showForm, { formId: await formOf(here, second), goal: '1.1' }, as('respondent', second));
    expect(statements.find(({ code }) => code === '1.1.1-1b')?.marks).toEqual({});
  });

  test('what stands above may change: those that still stand as handed down are updated by handing down again, and can be put back', async () => {
    const { at, counts } = await hand({ '1.1.1-1a': { status: 'partly', comment: 'Ändrat' } }, { except: ['U-17-3'] });
    expect(counts).toMatchObject({ updated: 1, own: 1, exception: 1 });
    expect((await standing())?.standing).toMatchObject({ status: 'partly', stand: 1 });
    expect(await here.call(takeBackUnits, { roundId: round.id, statements: ['1.1.1-1a'], at }, coordinator)).toEqual({ takenBack: 1, changed: 0 });
    expect((await rows())['U-17-2']).toEqual(['fully', 'handed-down']);
    // It stands again as it was first handed down: so it may be updated from there.
    expect((await look({ '1.1.1-1a': { status: 'partly' } })).counts).toMatchObject({ updated: 1 });
  });

  test('the organiser’s own answer that has changed since is told beside, and handed on by nobody but a person', async () => {
    await answer(here, coordinator, await formOf(here, county), { statement: '1.1.1-1a', status: 'not-at-all' });
    expect(await standing()).toMatchObject({ own: { status: 'not-at-all' } });
    expect((await rows())['U-17-2']).toEqual(['fully', 'handed-down']);
  });

  test('from a branch it reaches the units of the branch, and decides there over what came from further up', async () => {
    expect((await here.call(showHanding, { ...to, goal: '1.2' }, ofBranch)).from).toMatchObject({ code: 'B-17-1' });
    expect((await hand({ '1.2.1-1a': { status: 'fully' } }, { goal: '1.2' })).counts).toMatchObject({ given: 3 });
    expect((await hand({ '1.2.1-1a': { status: 'partly' } }, { goal: '1.2' }, ofBranch)).counts).toMatchObject({ updated: 2, given: 0 });
    expect(await rows('1.2.1-1a')).toEqual({ 'U-17-1': ['partly', 'handed-down'], 'U-17-2': ['partly', 'handed-down'], 'U-17-3': ['fully', 'handed-down'] });
    expect((await look({ '1.2.1-1a': { status: 'not-at-all' } }, { goal: '1.2' })).counts).toMatchObject({ updated: 1, nearer: 2 });
  });

  test('one person’s several units get it from that person', async () => {
    await hand({ '1.1.1-1b': { status: 'not-applicable' } }, {}, ofTwo).catch(() => {});
    const { from, places } = await here.call(showHanding, to, ofTwo);
    expect([from, places]).toEqual([null, []]);
    expect((await rows('1.1.1-1b'))['U-17-3']).toEqual(['not-applicable', 'handed-down']);
    expect((await standing({ statement: '1.1.1-1b' }, ofTwo))?.standing).toMatchObject({ status: 'not-applicable', stand: 1 });
    const { statements } = await here.call(showForm, { formId: await formOf(here, third), goal: '1.1' }, as('respondent', third));
    expect(statements.find(({ code }) => code === '1.1.1-1b')?.marks.handedDown).toMatchObject({ from: null, by: 'respondent U-17-2' });
  });

  test('what has changed since it was looked at stops it, or is left out where that was chosen', async () => {
    const answers = { '1.1.1-1a': { status: 'partly' } };
    const { covers } = await look(answers);
    await answer(here, as('respondent', third), await formOf(here, third), { statement: '1.1.1-1a', status: 'not-applicable' });
    await expect(here.call(handDown, { ...to, answers, covers }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
    expect((await rows())['U-17-2']).toEqual(['fully', 'handed-down']);
    expect((await here.call(handDown, { ...to, answers, covers, how: 'possible' }, coordinator)).counts).toMatchObject({ updated: 1, own: 2 });
    expect((await rows())['U-17-3']).toEqual(['not-applicable', 'form']);
    await expect(here.call(handDown, { ...to, answers, covers, how: 'possible' }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is refused with what is wrong: nothing chosen, a number asked for, a place or an exception that is not there', async () => {
    await expect(look({})).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'answers' }] });
    await expect(look({ '1.1.1-1c': { status: 'fully' } })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'answers.1.1.1-1c.status' }] });
    await expect(look({ '1.1.1-1a': { status: 'fully' } }, { except: ['U-08-1'] })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'except' }] });
    await expect(look({ '1.1.1-1a': { status: 'fully' } }, { from: 'B-08-1' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'from' }] });
    await expect(look({ '1.1.1-1a': { status: 'fully' } }, { from: '17' }, ofBranch)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'from' }] });
    await expect(look({ '1.1.1-1a': { status: 'fully' } }, { organiser: '17' }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(look({ '1.1.1-1a': { status: 'fully' } }, {}, as('reader', county))).rejects.toMatchObject({ code: 'not-allowed' });
    expect(Object.keys((await look({ '1.1.1-1a': { status: 'fully' } }, {}, stranger)).counts)).toContain('given');
    expect((await rows())['U-17-1']).toEqual(['not-at-all', 'form']);
  });

  test('when all is signed nothing is handed down any more', async () => {
    const answers = { '1.1.1-1a': { status: 'fully' } };
    const { covers } = await look(answers);
    await signAs(here, as('signatory', county), await formOf(here, county));
    await expect(here.call(handDown, { ...to, answers, covers, how: 'possible' }, coordinator)).rejects.toMatchObject({ code: 'gone' });
    expect((await here.call(showHanding, to, coordinator)).may.handDown).toBe(false);
  });
});
