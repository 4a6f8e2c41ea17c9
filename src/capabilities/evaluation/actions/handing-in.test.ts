import { beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, Round } from '../contract.ts';
import { handedInOf, roundById } from '../store/index.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';
import { closeRound, decideHandIns, handIn, listOwed, showHandIn, showHandIns, showSigning, takeBackForm } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const branch = await anOrganisation(here, { kind: 'branch', code: 'B', parent: county });
const [one, two, three] = [
  await anOrganisation(here, { kind: 'unit', code: 'U1', parent: branch }), await anOrganisation(here, { kind: 'unit', code: 'U2', parent: branch }), await anOrganisation(here, { kind: 'unit', code: 'U3', parent: county }),
];
const neighbour = await anOrganisation(here, { code: '08' });
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2025] }, { code: '1.1.1-1b', years: [2025] }]));
const [coordinator, head, unit, reader, stranger, owner] = [as('coordinator', county), as('coordinator', branch), as('respondent', one), as('reader', county), as('coordinator', neighbour), as('owner', country)];
let round: Round;
let form: FormId;
beforeAll(async () => {
  round = await aRound(here, { versionId: version.id, year: 2025 });
  form = await formOf(here, one);
});

const list = (actor: Actor, show = 'all') => here.call(showHandIns, { roundId: round.id, show }, actor);
const standing = async (actor: Actor) => (await list(actor)).rows.map(({ organisation, step, isChanged }) => `${organisation.code} ${step ?? 'not'}${isChanged ? ' changed' : ''}`);
const decide = (actor: Actor, what: object) => here.call(decideHandIns, { roundId: round.id, seen: here.clock.now().getTime(), what }, actor);
const owed = async (actor: Actor) => (await here.call(listOwed, {}, actor)).owed.flatMap(({ duties }) => duties);
const later = () => here.clock.forward({ minutes: 1 });

describe('a unit’s form', () => {
  test('is not handed in unseen while something is unanswered', async () => {
    await answer(here, unit, form, { statement: '1.1.1-1a', status: 'fully' });
    await expect(here.call(handIn, { formId: form }, unit)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'confirm' }] });
    expect((await here.call(showHandIn, { formId: form }, unit))).toMatchObject({ steps: [], tally: { answered: 1, asked: 2 }, may: { handIn: true, takeBack: false, accept: false, giveBack: false } });
    await answer(here, unit, form, { statement: '1.1.1-1b', status: 'fully' });
    expect(await owed(unit)).toEqual([{ is: 'hand-in' }]);
  });

  test('is handed in, and taken back as long as nobody has decided; the organiser sees it', async () => {
    later();
    await here.call(handIn, { formId: form, note: 'Klart.' }, unit);
    await expect(here.call(handIn, { formId: form }, unit)).rejects.toMatchObject({ code: 'conflict' });
    expect(await owed(unit)).toEqual([]);
    expect(await standing(coordinator)).toEqual(['U1 handed-in', 'U2 not', 'U3 not']);
    expect(await owed(coordinator)).toContainEqual({ is: 'accept-forms', forms: 1 });
    await here.call(takeBackForm, { formId: form }, unit);
    await expect(here.call(takeBackForm, { formId: form }, unit)).rejects.toMatchObject({ code: 'conflict' });
    expect(await standing(coordinator)).toEqual(['U1 taken-back', 'U2 not', 'U3 not']);
    await here.call(handIn, { formId: form }, unit);
  });

  test('is not locked: what is changed afterwards is marked, and what was changed after it was seen is not accepted unseen', async () => {
    const seen = here.clock.now().getTime();
    later();
    await answer(here, unit, form, { statement: '1.1.1-1b', status: 'partly' });
    expect(await standing(coordinator)).toEqual(['U1 handed-in changed', 'U2 not', 'U3 not']);
    expect((await here.call(showHandIn, { formId: form }, unit))).toMatchObject({ changed: 1, may: { handIn: true } });
    expect(await here.call(decideHandIns, { roundId: round.id, seen, what: { forms: [form], decision: 'accept' } }, coordinator)).toMatchObject({ decided: 0, left: 1 });
    later();
    expect(await decide(coordinator, { forms: [form], decision: 'accept' })).toMatchObject({ decided: 1, left: 0 });
    expect((await list(coordinator, 'accepted')).rows).toHaveLength(1);
    later();
    await answer(here, unit, form, { statement: '1.1.1-1b', status: 'fully' });
    expect((await list(coordinator)).counts).toEqual({ all: 3, not: 2, waiting: 1, changed: 1, returned: 0, accepted: 0 });
  });

  test('is returned with a note, which the unit finds on its first page', async () => {
    await expect(decide(coordinator, { forms: [form], decision: 'return' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'what.note' }] });
    await decide(coordinator, { forms: [form], decision: 'return', note: 'Säg mer om 1.1.1-1b.' });
    expect(await owed(unit)).toEqual([{ is: 'returned', note: 'Säg mer om 1.1.1-1b.' }]);
    expect((await here.call(showHandIn, { formId: form }, unit)).steps.map(({ step }) => step)).toEqual(['returned', 'accepted', 'handed-in', 'taken-back', 'handed-in']);
  });
});

describe('many forms at once', () => {
  test('are looked at first; those that cannot be decided are left alone and counted', async () => {
    const second = await formOf(here, two);
    for (const [id, actor] of [[form, unit], [second, as('respondent', two)]] as const) await here.call(handIn, { formId: id, confirm: 'yes' }, actor);
    later();
    const look = (await here.call(showHandIns, { roundId: round.id, what: { all: 'all', decision: 'accept' } }, coordinator)).preview;
    expect(look).toMatchObject({ decided: 2, left: 1, incomplete: 1 });
    expect(await standing(coordinator)).toEqual(['U1 handed-in', 'U2 handed-in', 'U3 not']);
    expect(await decide(coordinator, { all: 'waiting', decision: 'accept' })).toMatchObject({ decided: 2, left: 0 });
    expect(await here.call(showHandIns, { roundId: round.id, what: { forms: [], decision: 'accept' } }, coordinator)).toMatchObject({ preview: null });
  });

  test('are only those below whoever decides: not the own one, not the neighbour’s, and a reader decides nothing', async () => {
    expect(await standing(head)).toEqual(['U1 accepted', 'U2 accepted']);
    expect(await standing(as('coordinator', one))).toEqual([]);
    expect(await standing(stranger)).toEqual([]);
    expect(await decide(as('coordinator', one), { forms: [form], decision: 'return', note: 'Nej!' })).toMatchObject({ decided: 0 });
    expect(await decide(stranger, { forms: [form], decision: 'return', note: 'Nej!' })).toMatchObject({ decided: 0 });
    expect((await list(reader)).may).toEqual({ decide: false });
    for (const actor of [reader, unit]) await expect(decide(actor, { forms: [form], decision: 'accept' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(here.call(handIn, { formId: form }, reader)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(here.call(handIn, { formId: form, confirm: 'yes' }, as('respondent', three))).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(showHandIn, { formId: form }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(showHandIns, { roundId: round.id }, owner)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('cost as many statements as one', async () => {
    expect((await here.statements(() => list(coordinator))).length).toBeLessThanOrEqual(2);
    expect((await here.statements(() => decide(coordinator, { all: 'all', decision: 'accept' }))).length).toBeLessThanOrEqual(3);
  });
});

describe('counts', () => {
  test('are seen by the country, and nothing else', async () => {
    const sees = (tenants: readonly number[], oversees: boolean) => here.database.transact({ tenants, oversees }, 'read', async (tx) => handedInOf(tx, (await roundById(tx, round.id, '2026-11-22' as Day))?.no ?? 0));
    expect((await sees([country.tenantNo], true)).find(({ tenantNo }) => tenantNo === county.tenantNo)).toEqual({ tenantNo: county.tenantNo, forms: 3, handedIn: 2, accepted: 2, returned: 0 });
    expect(await sees([neighbour.tenantNo], false)).toEqual([]);
  });

  test('stand beside what is to be signed', async () => {
    expect((await here.call(showSigning, { formId: await formOf(here, county) }, as('signatory', county))).handedIn).toEqual({ forms: 3, handedIn: 2 });
  });
});

test('the organiser’s own form is handed in to nobody; after a signature or in a closed round nothing goes on', async () => {
  const own = await formOf(here, county);
  await expect(here.call(handIn, { formId: own, confirm: 'yes' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  await signAs(here, as('signatory', county), own);
  await expect(here.call(handIn, { formId: await formOf(here, three), confirm: 'yes' }, as('respondent', three))).rejects.toMatchObject({ code: 'gone' });
  expect(await decide(coordinator, { forms: [form], decision: 'return', note: 'För sent' })).toMatchObject({ decided: 0, left: 1 });
  await here.call(closeRound, { roundId: round.id }, owner);
  await expect(decide(coordinator, { forms: [form], decision: 'accept' })).rejects.toMatchObject({ code: 'gone' });
});
