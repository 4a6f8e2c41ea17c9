import { beforeAll, describe, expect, test } from 'vitest';
import { anAccount, leave } from '#capabilities/accounts/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import { aRound, formOf } from '../testing.ts';
import { listOwed, nameResponsible, saveAnswer, showForm, showResponsible } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { kind: 'unit', code: 'U1', parent: county });
const neighbour = await anOrganisation(here, { code: '08' });
const sketches = ['1.1.1-1a', '1.1.1-2a', '1.1.2-1a', '1.2.1-1a'].map((code) => ({ code, years: [2025, 2026] }));
const programme = aProgramme(sketches);
const coordinator = await anAccount(here, [['coordinator', county]], { name: 'Kaisa Koordinator' });
const anna = await anAccount(here, [['reader', county]], { name: 'Anna Ansvarig' });
const bo = await anAccount(here, [['respondent', unit]], { name: 'Bo Berg' });
const stranger = await anAccount(here, [['coordinator', neighbour]]);
let form: FormId;
beforeAll(async () => {
  const version = await aPublishedVersion(here, programme);
  await aRound(here, { versionId: version.id, year: 2025, lastDay: '2026-12-31' });
  form = await formOf(here, county);
});

const look = async (change: object, of = form, actor: Actor = coordinator) => here.call(showResponsible, { formId: of, change }, actor);
const name = async (change: object, of = form): Promise<void> => {
  const { preview, refused } = await look(change, of);
  if (!preview) throw new Error(`Refused: ${refused}`);
  await here.call(nameResponsible, { formId: of, covers: preview.covers, change }, coordinator);
};
const tasks = async (of = form, who = 'all', actor: Actor = coordinator) => (await here.call(showResponsible, { formId: of, who }, actor)).lines.filter((line) => line.of === 'task').map(({ code, who: is }) => `${code} ${is ? is.name || is.title : '–'}`);

describe('who answers for what', () => {
  test('is said of a goal at once, with exceptions in it, and shown at the statement', async () => {
    expect((await here.call(showResponsible, { formId: form }, coordinator)).counts).toEqual({ tasks: 4, nobody: 4, mine: 0 });
    await name({ of: ['1.1'], who: anna.accountId });
    await name({ of: ['1.1.1-2'], title: ' chefs­läkaren ', who: '' });
    await name({ of: ['1.2.1'], who: bo.accountId, title: 'hemvårdschefen' });
    expect(await tasks()).toEqual(['1.1.1-1 Anna Ansvarig', '1.1.1-2 chefs­läkaren', '1.1.2-1 Anna Ansvarig', '1.2.1-1 Bo Berg']);
    const { statements } = await here.call(showForm, { formId: form, goal: '1.1' }, anna);
    expect(statements.map(({ marks }) => marks.responsible)).toEqual([
      { name: 'Anna Ansvarig', title: '', isHere: true, isMine: true }, { name: '', title: 'chefs­läkaren', isHere: true, isMine: false }, { name: 'Anna Ansvarig', title: '', isHere: true, isMine: true },
    ]);
  });

  test('is looked through: mine, nobody’s, one person’s', async () => {
    expect(await tasks(form, 'mine', anna)).toEqual(['1.1.1-1 Anna Ansvarig', '1.1.2-1 Anna Ansvarig']);
    expect(await tasks(form, 'nobody')).toEqual([]);
    expect(await tasks(form, bo.accountId)).toEqual(['1.2.1-1 Bo Berg']);
    const { lines } = await here.call(showResponsible, { formId: form, goal: '1.2' }, coordinator);
    expect(lines.map(({ of, code, whoFrom }) => `${of} ${code} ${whoFrom}`)).toEqual(['goal 1.2 null', 'measure 1.2.1 1.2.1', 'task 1.2.1-1 1.2.1']);
  });

  test('is looked at first: how many tasks, and whose they were; nothing is changed by looking', async () => {
    const { preview } = await look({ of: ['1.1'], who: bo.accountId });
    expect(preview).toMatchObject({ tasks: 3, who: 'Bo Berg', codes: ['1.1'], from: [{ name: 'Anna Ansvarig', n: 2 }, { name: 'chefs­läkaren', n: 1 }] });
    expect(await tasks()).toContain('1.1.1-1 Anna Ansvarig');
    await name({ of: ['1.1.2-1'], who: bo.accountId });
    await expect(here.call(nameResponsible, { formId: form, covers: preview?.covers, change: { of: ['1.1'], who: bo.accountId } }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
    await name({ of: ['1.1.2-1'], who: 'nobody' }).catch((error: Error) => expect(error.message).toContain('standsAbove'));
    await name({ of: ['1.1.2-1'], who: anna.accountId });
  });

  test('outlives who leaves: then nobody answers, and all of it goes to another in one step', async () => {
    await leave(here, anna, 'reader', county);
    const { counts, named } = await here.call(showResponsible, { formId: form }, coordinator);
    expect([counts.nobody, named.find(({ name: who }) => who === 'Anna Ansvarig')]).toEqual([2, { key: anna.accountId, name: 'Anna Ansvarig', title: '', isHere: false, tasks: 2 }]);
    expect((await here.call(showForm, { formId: form, goal: '1.1' }, coordinator)).statements[0]?.marks.responsible).toMatchObject({ name: 'Anna Ansvarig', isHere: false });
    const change = { from: anna.accountId, who: bo.accountId };
    expect((await look(change)).preview).toMatchObject({ tasks: 2, who: 'Bo Berg' });
    await name(change);
    expect(await tasks(form, bo.accountId)).toEqual(['1.1.1-1 Bo Berg', '1.1.2-1 Bo Berg', '1.2.1-1 Bo Berg']);
    expect((await look({ of: ['1.1'], who: anna.accountId })).refused).toBe('notHere');
  });

  test('carries over to the next year and a new version, and says which tasks read otherwise', async () => {
    const reworded = { ...programme, version: '2.0', tasks: programme.tasks.map((task) => (task.code === '1.1.1-2' ? { ...task, text: { sv: 'Något helt annat' } } : task.code === '1.2.1-1' ? { ...task, text: { ...task.text, sv: 'Omskrivet' } } : task)) };
    const version = await aPublishedVersion(here, reworded);
    await aRound(here, { versionId: version.id, year: 2026, lastDay: '2026-12-31' });
    const next = await formOf(here, county);
    expect(next).not.toBe(form);
    expect(await tasks(next)).toEqual(await tasks());
    const { lines } = await here.call(showResponsible, { formId: next }, coordinator);
    expect(lines.filter(({ likeness }) => likeness === 'changed').map(({ code }) => code)).toEqual(['1.1.1-2']);
    await name({ of: ['1.1.1-2'], title: 'chefsläkaren' }, next);
    expect((await here.call(showResponsible, { formId: next }, coordinator)).lines.find(({ code }) => code === '1.1.1-2')?.likeness).toBe('same');
  });
});

describe('a last day of one’s own', () => {
  test('is set for a goal or a task, shown at the statement, and taken away', async () => {
    await name({ of: ['1.1'], day: '2026-12-01' });
    await name({ of: ['1.1.2-1'], day: '2026-12-10' });
    const { statements } = await here.call(showForm, { formId: form, goal: '1.1' }, coordinator);
    expect(statements.map(({ marks }) => marks.ownDay)).toEqual(['2026-12-01', '2026-12-01', '2026-12-10']);
    await name({ of: ['1.1'], day: '-' });
    expect((await here.call(showForm, { formId: form, goal: '1.1' }, coordinator)).statements.map(({ marks }) => marks.ownDay)).toEqual([undefined, undefined, undefined]);
    expect(await tasks()).toContain('1.1.1-1 Bo Berg');
  });

  test('lies between today and the round’s last day', async () => {
    for (const [day, refused] of [['2027-01-01', 'dayOutside'], ['2026-11-21', 'dayOutside'], ['2026-02-30', 'badDay'], ['snart', 'badDay']] as const) expect((await look({ of: ['1.1'], day })).refused).toBe(refused);
    await expect(here.call(nameResponsible, { formId: form, covers: '0'.repeat(64), change: { of: ['1.1'], day: '2027-01-01' } }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'day' }] });
  });
});

describe('who may', () => {
  test('is refused with what is wrong, and a stranger finds nothing', async () => {
    for (const [change, refused] of [[{ who: bo.accountId }, 'chooseTasks'], [{ of: ['9.9'], who: bo.accountId }, 'chooseTasks'], [{ of: ['1.1'] }, 'sayWho'], [{ of: ['1.1'], who: stranger.accountId }, 'notHere'], [{ of: ['1.1'], title: 'x 131052-308T' }, 'badTitle']] as const) {
      expect((await look(change)).refused).toBe(refused);
    }
    expect((await look({ of: ['1.1'], who: bo.accountId }, form, as('reader', county))).preview).toBeNull();
    expect((await here.call(showResponsible, { formId: form }, as('reader', county))).people).toEqual([]);
    await expect(here.call(nameResponsible, { formId: form, covers: '0'.repeat(64), change: { of: ['1.1'], who: bo.accountId } }, as('reader', county))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(here.call(showResponsible, { formId: form }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(nameResponsible, { formId: form, covers: '0'.repeat(64), change: { of: ['1.1'], who: bo.accountId } }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(showResponsible, { formId: form }, as('respondent', unit))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the page takes as many statements whatever is named', async () => {
    const cost = async () => (await here.statements(() => here.call(showResponsible, { formId: form }, coordinator))).length;
    const before = await cost();
    await name({ of: ['1.1', '1.2'], who: bo.accountId });
    expect([await cost(), before <= 6]).toEqual([before, true]);
  });
});

describe('a day of one’s own that something is left until', async () => {
  const there = await scene();
  const [organiser, beside] = [await anOrganisation(there, { code: '17' }), await anOrganisation(there, { code: '08' })];
  const below = await anOrganisation(there, { kind: 'unit', code: 'U1', parent: organiser });
  const [kaisa, anita, berit, other] = [await anAccount(there, [['coordinator', organiser]]), await anAccount(there, [['reader', organiser]]), await anAccount(there, [['respondent', below]]), await anAccount(there, [['coordinator', beside]])];
  const { id } = await aPublishedVersion(there, programme);
  await aRound(there, { versionId: id, year: 2025, lastDay: '2026-12-31' });
  const formId = await formOf(there, organiser);
  const set = async (change: object): Promise<void> => {
    const { preview } = await there.call(showResponsible, { formId, change }, kaisa);
    await there.call(nameResponsible, { formId, covers: preview?.covers ?? '', change }, kaisa);
  };
  const days = async (actor: Actor) => (await there.call(listOwed, {}, actor)).owed.flatMap(({ duties }) => duties.flatMap((duty) => (duty.is === 'own-day' ? [`${duty.code} ${duty.lastDay} ${duty.daysLeft} ${duty.left}`] : [])));

  test('is owed by whom it concerns: who is named for the task, else those who may answer; by nobody elsewhere', async () => {
    const before = (await there.statements(() => there.call(listOwed, {}, kaisa))).length;
    await set({ of: ['1.1.1'], who: '', day: '2026-12-01' });
    await set({ of: ['1.2'], who: anita.accountId, day: '2026-12-10' });
    expect([await days(kaisa), await days(anita), await days(berit), await days(other)]).toEqual([['1.1.1 2026-12-01 9 2'], ['1.2 2026-12-10 18 1'], [], []]);
    expect((await there.statements(() => there.call(listOwed, {}, kaisa))).length).toBe(before + 1);
  });

  test('of a person who does not see the form, or has left, it is owed by those who answer', async () => {
    await set({ of: ['1.2'], who: berit.accountId });
    expect([await days(kaisa), await days(anita), await days(berit)]).toEqual([['1.1.1 2026-12-01 9 2', '1.2 2026-12-10 18 1'], [], []]);
    await set({ of: ['1.2'], who: anita.accountId });
    await leave(there, anita, 'reader', organiser);
    expect(await days(kaisa)).toHaveLength(2);
  });

  test('goes down with every answer, stays when it has passed, and is gone when all is answered', async () => {
    for (const [statement, left] of [['1.1.1-1a', ['1.1.1 2026-12-01 9 1']], ['1.1.1-2a', []]] as const) {
      await there.call(saveAnswer, { formId, statement, status: 'fully', comment: '', version: 0 }, kaisa);
      expect((await days(kaisa)).filter((day) => day.startsWith('1.1.1'))).toEqual(left);
    }
    there.clock.set('2026-12-12T08:00:00Z');
    expect(await days(kaisa)).toEqual(['1.2 2026-12-10 -2 1']);
  });
});
