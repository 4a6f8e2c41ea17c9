import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf, reopenAs, signAs } from '../testing.ts';
import { closeRound, compareMoments, confirmProposals, endLeftOver, listOwed, showLeftOver, showProposals, showStory } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });
const elsewhere = await anOrganisation(here, { code: '08' });
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const [coordinator, reader, stranger, ofUnit] = [as('coordinator', county), as('reader', county), as('coordinator', elsewhere), as('respondent', unit)];
const signatory = as('signatory', county);

const version = await aPublishedVersion(here, aProgramme([
  { code: '1.1.1-1a', years: [2024, 2025] }, { code: '1.1.1-1b', years: [2024] }, { code: '1.1.1-1c', years: [2024] }, { code: '1.1.1-1d', years: [2024, 2026] }, { code: '1.2.1-1a', years: [2024, 2025] },
  { code: '1.2.1-1b', years: [2024] }, { code: '1.2.1-1c', years: [2025] },
]));
const first = await aRound(here, { versionId: version.id, year: 2024 });
const before = await formOf(here, county);
await answer(here, coordinator, before, { statement: '1.1.1-1a', status: 'not-at-all', comment: 'Börjar i höst' });
await answer(here, coordinator, before, { statement: '1.1.1-1a', status: 'partly' });
await answer(here, coordinator, before, { statement: '1.1.1-1b', status: 'partly', comment: 'Halva vägen' });
await answer(here, coordinator, before, { statement: '1.1.1-1c', status: 'fully' });
await answer(here, coordinator, before, { statement: '1.1.1-1d', status: 'not-at-all' });
await answer(here, ofUnit, await formOf(here, unit), { statement: '1.1.1-1a', status: 'fully' });
await signAs(here, signatory, before);
here.clock.forward({ hours: 1 });
await reopenAs(here, signatory, before, 'Fel enhet');
here.clock.forward({ hours: 1 });
await answer(here, coordinator, before, { statement: '1.1.1-1a', status: 'fully' });
await signAs(here, signatory, before);

await aRound(here, { versionId: version.id, year: 2025 });
const form = await formOf(here, county);
const { covers } = await here.call(showProposals, { formId: form, goal: '1.1' }, coordinator);
await here.call(confirmProposals, { formId: form, goal: '1.1', covers }, coordinator);

const story = (statement: string, actor = coordinator, formId = form) => here.call(showStory, { formId, statement }, actor);

describe('the story of an answer', () => {
  test('tells every version in every year, who gave it, what it changed and from which way in; and when it was signed and reopened', async () => {
    const { years } = await story('1.1.1-1a');
    expect(years.map(({ round, events }) => [round.year, events.map((event) => (event.is === 'given' ? `${event.answer.status} ${event.wayIn} ${event.changed.join('+')}` : `${event.is} ${event.no}`))])).toEqual([
      [2025, ['fully proposal status']],
      [2024, ['signed 2', 'fully form status', 'reopened 1', 'signed 1', 'partly form status+comment', 'not-at-all form status+comment']],
    ]);
    const [, was] = years;
    expect(was?.events.find(({ is }) => is === 'reopened')).toMatchObject({ reason: 'Fel enhet' });
  });
  test('is also there for what is asked and was never answered, and for what is no longer asked', async () => {
    expect((await story('1.2.1-1a')).years.map(({ round, events }) => [round.year, events.length])).toEqual([[2025, 0]]);
    expect((await story('1.1.1-1b')).years.map(({ round }) => round.year)).toEqual([2024]);
  });
  test('is its reader’s, and nobody else’s: not a neighbour’s, not a unit’s, not the Centre’s', async () => {
    await expect(story('1.1.1-1a', reader)).resolves.toBeDefined();
    for (const actor of [stranger, ofUnit]) await expect(story('1.1.1-1a', actor)).rejects.toMatchObject({ code: 'not-found' });
    await expect(story('1.1.1-1a', owner)).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) as string });
  });
  test('of a statement that was never asked does not exist', async () => expect(story('9.9.9-9z')).rejects.toMatchObject({ code: 'not-found' }));
  test('tells names', async () => {
    const account = '0198c0de-0000-7000-8000-000000000001';
    await here.database.asSystem(async (tx) => {
      await tx.run(sql`insert into accounts.account (id, name, email, kind, language, created_at) values (${account}, 'Kaarina Kunta', 'kaarina@lykta.example', 'person', 'fi', now())`);
      await tx.run(sql`update evaluation.answer_history set by_account = ${account} where version = 3 and comment is null`);
    });
    const { years } = await story('1.1.1-1a');
    expect(years.flatMap(({ events }) => events).flatMap((event) => (event.is === 'given' ? [event.by] : []))).toEqual([null, 'Kaarina Kunta', null, null]);
  });
});

describe('two moments side by side', () => {
  const compared = async (more: object = {}, actor = coordinator) => here.call(compareMoments, { formId: form, show: 'all', ...more }, actor);

  test('are this round and the one before it, unless others are chosen', async () => {
    const { chosen, moments, counts } = await compared();
    expect(moments.map(({ round, signed }) => [round.year, signed?.no ?? null])).toEqual([[2025, null], [2024, null], [2024, 2], [2024, 1]]);
    expect([chosen?.from, chosen?.to]).toEqual([`round:${first.id}`, moments[0]?.moment]);
    expect(counts).toMatchObject({ same: 2, 'only-then': 4, 'only-now': 1, other: 0, better: 0 });
  });
  test('may be two signatures of one round', async () => {
    const { moments } = await compared();
    const signature = (no: number) => moments.find(({ signed }) => signed?.no === no)?.moment;
    const { goals, counts } = await compared({ from: signature(1), to: signature(2), show: 'changed' });
    expect(goals.flatMap(({ statements }) => statements.map(({ code, move, was, is }) => [code, move, was?.status, is?.status]))).toEqual([['1.1.1-1a', 'better', 'partly', 'fully']]);
    expect(counts).toMatchObject({ better: 1, same: 5 });
  });
  test('that are not there do not exist; nor does anything to a stranger', async () => {
    await expect(compared({ from: `signature:${crypto.randomUUID()}` })).rejects.toMatchObject({ code: 'not-found' });
    await expect(compared({}, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
  test('are one only in the first round of all', async () => {
    const alone = await anOrganisation(here, { code: 'U-17-2', kind: 'unit', parent: county });
    await aRound(here, { versionId: (await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2026] }], { version: '2.0' }))).id, year: 2026 });
    expect((await here.call(compareMoments, { formId: await formOf(here, alone) }, coordinator)).chosen).toBeNull();
  });
});

describe('what is left over from earlier years', () => {
  const left = (actor = coordinator) => here.call(showLeftOver, { formId: form }, actor);
  const end = (given: object, actor = coordinator) => here.call(endLeftOver, { formId: form, statement: '1.1.1-1b', year: 2024, no: 0, step: 'done', ...given }, actor);

  test('is what was not fully done when it was last asked, and is asked neither now nor later; blank is not done', async () => {
    const { open, ended } = await left();
    expect(open.map(({ code, year, answer: { status } }) => [code, year, status])).toEqual([['1.1.1-1b', 2024, 'partly'], ['1.2.1-1b', 2024, null]]);
    expect(ended).toEqual([]);
    expect((await here.call(listOwed, {}, coordinator)).owed.find((place) => place.form?.id === form)?.leftOver).toBe(2);
  });
  test('is closed only with a reason, and done without one; both can be taken back', async () => {
    await expect(end({ step: 'closed', reason: ' ' })).rejects.toMatchObject({ code: 'invalid' });
    await end({ step: 'closed', reason: 'Flyttat till kommunen' });
    expect((await left()).ended.map(({ code, last }) => [code, last?.step, last?.reason])).toEqual([['1.1.1-1b', 'closed', 'Flyttat till kommunen']]);
    await expect(end({ no: 1 })).rejects.toMatchObject({ code: 'conflict' });
    await end({ no: 1, step: 'open' });
    expect((await left()).open).toHaveLength(2);
    await end({ no: 2 });
    expect((await left()).open.map(({ code }) => code)).toEqual(['1.2.1-1b']);
  });
  test('takes no step over one that somebody else has taken meanwhile, and none for what is not left', async () => {
    await expect(end({ no: 0, statement: '1.2.1-1b', year: 2023 })).rejects.toMatchObject({ code: 'conflict' });
    await expect(end({ no: 0, step: 'open' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(end({ statement: '1.1.1-1c' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(end({ statement: '1.2.1-1b', reason: '131052-308T' })).rejects.toMatchObject({ code: 'invalid' });
    const [one, other] = await Promise.allSettled([end({ statement: '1.2.1-1b' }), end({ statement: '1.2.1-1b', step: 'closed', reason: 'Gäller inte oss' })]);
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
  });
  test('is its organisation’s own: read by a reader, ended by who answers, unknown to everybody else', async () => {
    expect((await left(reader)).may.end).toBe(false);
    await expect(end({}, reader)).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) as string });
    for (const actor of [stranger, ofUnit]) await expect(left(actor)).rejects.toMatchObject({ code: 'not-found' });
  });
  test('is not ended any more where the round is closed', async () => {
    await here.call(closeRound, { roundId: first.id }, owner);
    await expect(here.call(endLeftOver, { formId: before, statement: '1.1.1-1b', year: 2024, no: 0, step: 'done' }, coordinator)).rejects.toMatchObject({ code: 'gone' });
  });
});
