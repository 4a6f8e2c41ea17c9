import { beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { divide, formOf } from '../testing.ts';
import { cancelOpening, changeRound, closeRound, joinLate, listForms, listOwed, listRounds, openRound, openWaiting, previewRound, retryOpening, saveAnswer, showForm, showLive, showRound } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const [first, second, third] = [await anOrganisation(here, { code: '17' }), await anOrganisation(here, { code: '05' }), await anOrganisation(here, { code: '08' })];
await anOrganisation(here, { code: '17-1', kind: 'unit', parent: first });

const sketch = aProgramme([{ code: '1.1.1-1a' }, { code: '1.2.1-1a', answeredBy: ['organiser'] }, { code: '1.3.1-1a', answeredBy: ['collaboration-area'] }, { code: '1.3.1-2a', answeredBy: ['organiser'], years: [2025] }]);
/** One task is the pilots'. */
const programme = { ...sketch, tasks: sketch.tasks.map((task) => (task.code === '1.2.1-1' ? { ...task, parties: [{ name: 'Pilot-VFO', party: 'pilot-organiser', role: 'responsible' as const }] } : task)) };
const aVersion = (label: string) => aPublishedVersion(here, { ...programme, version: label });
const version = await aVersion('1.0');

const open = (given: object = {}, actor = owner) => here.call(openRound, { versionId: version.id, year: 2024, lastDay: '2026-12-31', ...given }, actor);
const preview = (given: object, actor = owner) => here.call(previewRound, given, actor);
const asked = async (place: Place) => {
  const reader = as('reader', place);
  const formId = await formOf(here, place);
  const { goals } = await here.call(showForm, { formId }, reader);
  return (await Promise.all(goals.map(({ code }) => here.call(showForm, { formId, goal: code }, reader)))).flatMap(({ statements }) => statements.map(({ code }) => code));
};

describe('before a round is opened', () => {
  test('the page tells who would be asked and how much, what is asked of nobody, and which questions wait for pilots; nothing is opened by looking', async () => {
    const { foreseen, refused } = await preview({ versionId: version.id, year: 2024 });
    expect(refused).toBeNull();
    expect(foreseen).toMatchObject({
      lists: [{ kind: 'organiser', forms: 3, least: 1, most: 1 }, { kind: 'unit', forms: 1, least: 1, most: 1 }], forms: 4, statements: 4, nobody: ['1.3.1-1a'], isLarge: false, others: [],
      pilots: [{ statement: '1.2.1-1a', kinds: ['organiser'] }], candidates: [{ code: '05' }, { code: '08' }, { code: '17' }],
    });
    expect((await here.call(listRounds, {}, owner)).rounds).toEqual([]);
  });

  test('it leads to the crosswalk from the version before, where none holds', async () => {
    const [first, next] = [await aPublishedVersion(here, { ...aProgramme([{ code: '1.1.1-1a', years: [2024] }]), code: 'lykta-unfollowed' }), await aPublishedVersion(here, { ...aProgramme([{ code: '1.1.1-1a', years: [2024] }], { version: '2.0' }), code: 'lykta-unfollowed' })];
    const unfollowed = async (versionId: string) => (await preview({ versionId, year: 2024 })).foreseen?.unfollowed;
    expect([await unfollowed(first.id), await unfollowed(next.id)]).toEqual([null, { id: first.id, version: '1.0' }]);
  });

  test('it says why a round cannot be opened, and tells nothing before it is asked about a version and a year', async () => {
    expect(await preview({})).toMatchObject({ wish: null, refused: null, foreseen: null });
    expect(await preview({ versionId: 'none', year: 'soon' })).toMatchObject({ wish: null, foreseen: null });
    for (const [wish, refused] of [[{ versionId: crypto.randomUUID(), year: 2024 }, 'no-version'], [{ versionId: version.id, year: 2031 }, 'year-outside'], [{ versionId: version.id, year: 2022 }, 'nothing-due']] as const) {
      expect(await preview(wish)).toMatchObject({ refused, foreseen: null });
    }
    await expect(preview({}, as('coordinator', first))).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('pilots', () => {
  const pilots = [{ statement: '1.2.1-1a', organisations: ['05'] }];

  test('who is named must be there and be of the kind, for a question that is the pilots’ that year; else nothing is opened', async () => {
    for (const wrong of [{ statement: '1.1.1-1a', organisations: ['05'] }, { statement: '1.2.1-1a', organisations: ['17-1'] }, { statement: '1.2.1-1a', organisations: ['99'] }, { statement: '1.9.9-1a', organisations: ['05'] }]) {
      await expect(open({ pilots: [wrong] })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'pilots' }] });
    }
    expect((await here.call(listRounds, {}, owner)).rounds).toEqual([]);
  });

  test('what is due to pilots is asked of the named ones and counts for nobody else; the round’s page names them', async () => {
    const { round } = await open({ pilots });
    expect([await asked(first), await asked(second)]).toEqual([['1.1.1-1a'], ['1.1.1-1a', '1.2.1-1a']]);
    const { running } = await here.call(showRound, { roundId: round.id }, as('coordinator', first));
    expect(running.pilots).toEqual([{ statement: '1.2.1-1a', text: { sv: 'Påstående 1.2.1-1a' }, organisations: [{ code: '05', names: second.names }] }]);
    expect((await here.call(showLive, { roundId: round.id }, owner)).sum.tally.asked).toBe(5);
  });

  test('who joins later is no pilot, and the pilots stay pilots when somebody joins', async () => {
    await anOrganisation(here, { code: '05-1', kind: 'unit', parent: second });
    const late = await anOrganisation(here, { code: '21' });
    await joinLate(here);
    expect([await asked(late), await asked(second)]).toEqual([['1.1.1-1a'], ['1.1.1-1a', '1.2.1-1a']]);
  });

  test('with none named, it is asked of nobody', async () => {
    const own = await aVersion('2.0');
    const { round } = await open({ versionId: own.id });
    expect((await here.call(showLive, { roundId: round.id }, owner)).sum).toMatchObject({ tenants: 4, tally: { asked: 6 } });
  });
});

test('an opened round’s rules are frozen: whoever sends another is told so at its field, and nothing changes', async () => {
  const { rounds: [round] } = await here.call(listRounds, {}, owner);
  for (const field of ['versionId', 'year', 'scale', 'pilots', 'rules', 'asked']) {
    await expect(here.call(changeRound, { roundId: round?.id, was: '2026-12-31', lastDay: '2027-01-31', [field]: 1 }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: field }] });
  }
  expect(await here.call(showRound, { roundId: round?.id }, owner)).toMatchObject({ round: { lastDay: '2026-12-31' }, running: { scale: ['fully', 'partly', 'not-at-all', 'not-applicable'], versionHash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
});

describe('a round over so many organisations that it is opened in portions', () => {
  let versionId: string;
  let roundId: string;
  const portions = async (): Promise<number> => {
    let n = 0;
    while ((await openWaiting(here)) > 0) n += 1;
    return n;
  };
  /** What is kept of a round, of all tenants. */
  const counts = () => here.database.asSystem((tx) => tx.first(sql<Record<string, number>>`
    select (select count(*)::int from evaluation.form f join evaluation.round r on r.no = f.round_no where r.id = ${roundId}) as forms,
      (select sum(forms)::int from evaluation.tenant_forms f join evaluation.round r on r.no = f.round_no where r.id = ${roundId}) as by_tenant,
      (select sum(asked)::int from evaluation.tenant_asked f join evaluation.round r on r.no = f.round_no where r.id = ${roundId}) as asked,
      (select sum(units)::int from evaluation.coverage f join evaluation.round r on r.no = f.round_no where r.id = ${roundId} and goal_no = 0) as units`));

  beforeAll(async () => {
    for (const place of [first, second, third]) {
      await here.database.asSystem((tx) => tx.run(sql`
        insert into organisations.organisation (no, code, kind, parent_no, tenant_no, path, names, valid_from)
        select no, ${place.code} || '-U' || no, 'unit', ${place.no}::int, ${place.no}::int, ${place.path} || no || '.', '{"sv": "Enhet"}', '2023-01-01'
        from (select nextval('organisations.organisation_no_seq')::int as no from generate_series(1, 1300)) n`));
    }
    versionId = (await aVersion('3.0')).id;
  });

  test('says so beforehand, and tells at once what will be asked; until it is whole it is nobody’s but the owner’s', async () => {
    expect((await preview({ versionId, year: 2024 })).foreseen).toMatchObject({ isLarge: true });
    const { round, lists } = await open({ versionId });
    roundId = round.id;
    expect([round.state, lists.find(({ kind }) => kind === 'unit')?.forms]).toEqual(['opening', 3902]);
    expect(await here.call(showRound, { roundId }, owner)).toMatchObject({ round: { state: 'opening' }, running: { opening: { state: 'waiting', done: 0, percent: 0, secondsLeft: null }, may: { cancel: true, follow: false } }, may: { close: false, change: false, seeCountry: false } });
    expect(await openWaiting(here)).toBeGreaterThan(1000);
    here.clock.set('2026-11-22T08:00:30Z');
    const { running: { opening } } = await here.call(showRound, { roundId }, owner);
    expect(opening?.percent).toBeGreaterThan(10);
    expect(opening?.secondsLeft).toBeGreaterThan(0);

    const coordinator = as('coordinator', first);
    const rounds = async (actor: typeof owner) => (await here.call(listRounds, {}, actor)).rounds.map(({ id }) => id);
    expect([(await rounds(owner)).includes(round.id), (await rounds(coordinator)).includes(round.id)]).toEqual([true, false]);
    await expect(here.call(showRound, { roundId }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
    const made = await here.database.asSystem((tx) => tx.first(sql<{ id: string }>`select f.id from evaluation.form f join evaluation.round r on r.no = f.round_no where r.id = ${roundId} and f.organisation_no = ${first.no}`));
    expect(made).toBeDefined();
    for (const actor of [coordinator, as('coordinator', first, ['owner', country])]) {
      expect((await here.call(listForms, { show: 'open' }, actor)).forms.some((form) => form.roundId === roundId)).toBe(false);
      expect((await here.call(listOwed, {}, actor)).owed.some((owed) => owed.round.id === roundId)).toBe(false);
      await expect(here.call(saveAnswer, { formId: made?.id, statement: '1.1.1-1a', status: 'fully', comment: '', version: 0 }, actor)).rejects.toMatchObject({ code: expect.stringMatching(/not-found|invalid|gone|conflict/) });
    }
    expect((await here.call(listRounds, {}, owner)).goingOn.some((going) => going.roundId === roundId)).toBe(false);
    await expect(here.call(closeRound, { roundId }, owner)).rejects.toMatchObject({ code: 'conflict' });
    await expect(here.call(showLive, { roundId }, owner)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(changeRound, { roundId, was: '2026-12-31', lastDay: '2027-01-31' }, owner)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('goes on where it was broken off, and is then what it would have been at once: nobody has two forms, and the sums are right', async () => {
    expect(await portions()).toBeGreaterThan(0);
    expect(await here.call(showRound, { roundId }, as('coordinator', first))).toMatchObject({ round: { state: 'open' }, running: { opening: null } });
    expect(await counts()).toEqual({ forms: 3906, by_tenant: 3906, asked: 3906, units: 3902 });
    expect(await openWaiting(here)).toBe(0);
    const late = await anOrganisation(here, { code: '17-late', kind: 'unit', parent: first });
    await joinLate(here);
    expect(await asked(late)).toEqual(['1.1.1-1a']);
    await expect(here.call(cancelOpening, { roundId }, owner)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is taken back with all that was made of it, and the year is free again', async () => {
    const { round } = await open({ versionId, year: 2025 });
    roundId = round.id;
    await openWaiting(here);
    await expect(here.call(cancelOpening, { roundId }, as('coordinator', first))).rejects.toMatchObject({ code: 'not-allowed' });
    await here.call(cancelOpening, { roundId }, owner);
    await expect(here.call(cancelOpening, { roundId }, owner)).rejects.toMatchObject({ code: 'conflict' });
    expect(await portions()).toBe(1);
    expect(await counts()).toEqual({ forms: 0, by_tenant: null, asked: null, units: null });
    await expect(here.call(showRound, { roundId }, owner)).rejects.toMatchObject({ code: 'not-found' });
    expect((await preview({ versionId, year: 2025 })).refused).toBeNull();
  });

  test('that fails is set aside, is tried again by the owner, and loses nothing', async () => {
    const { round } = await open({ versionId, year: 2025 });
    roundId = round.id;
    await openWaiting(here);
    const halfway = await counts();
    await here.database.asSystem((tx) => tx.run(sql`alter table evaluation.coverage add constraint spoiled check (round_no < 0) not valid`));
    await expect(openWaiting(here)).rejects.toThrow();
    await here.database.asSystem((tx) => tx.run(sql`alter table evaluation.coverage drop constraint spoiled`));
    expect(await counts()).toEqual(halfway);
    expect(await openWaiting(here)).toBe(0);
    expect((await here.call(showRound, { roundId }, owner)).running).toMatchObject({ opening: { state: 'failed' }, may: { retry: true, cancel: true } });
    await here.call(retryOpening, { roundId }, owner);
    await portions();
    expect((await here.call(showRound, { roundId }, owner)).round.state).toBe('open');
    expect((await counts())?.['forms']).toBe((await counts())?.['by_tenant']);
  });

  test('goes by the divisions of work from its first day, in whichever portion each of the two is, and takes them back with it', async () => {
    const divided = await aVersion('5.0');
    await divide(here, { from: '17', to: '08', programme: 'lykta-test', code: '1.1', basis: 'Avtal 1/2024', by: as('coordinator', first), agreed: as('coordinator', third) });
    roundId = (await open({ versionId: divided.id, year: 2024 })).round.id;
    await openWaiting(here);
    await here.call(cancelOpening, { roundId }, owner);
    await portions();
    expect(await counts()).toMatchObject({ forms: 0 });

    const { round, lists } = await open({ versionId: divided.id, year: 2024 });
    roundId = round.id;
    await portions();
    const own = async (place: Place) => (await here.call(listForms, {}, as('reader', place))).forms.filter((form) => form.roundId === roundId && form.organisation.code === place.code).map(({ tally }) => tally.asked);
    // Nothing else is asked of the first: its form is there to sign its units by, and is in no count.
    expect([await own(first), await own(second), await own(third)]).toEqual([[0], [1], [1]]);
    const kept = await counts();
    expect([kept?.['forms'], kept?.['asked']]).toEqual([lists.reduce((sum, { forms }) => sum + forms, 0) + 1, kept?.['by_tenant']]);
    while ((await joinLate(here)) > 0);
    expect(await counts()).toEqual(kept);
  });

  test('as many statements open a thousand units as a hundred', async () => {
    const { round } = await open({ versionId, year: 2023 }).catch(() => ({ round: null }));
    expect(round).toBeNull(); // nothing is due that year
    const own = await aVersion('4.0');
    await open({ versionId: own.id });
    expect((await here.statements(() => openWaiting(here))).length).toBeLessThanOrEqual(20);
    await portions();
  });
});
