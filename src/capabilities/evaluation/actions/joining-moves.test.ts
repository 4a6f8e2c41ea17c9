import { beforeAll, describe, expect, test } from 'vitest';
import { anAccount, comeIn } from '#capabilities/accounts/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as, moveUnder } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor, Role } from '#platform/access/index.ts';
import { callStreaming } from '#platform/action/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, RoundId } from '../contract.ts';
import * as store from '../store/index.ts';
import { answer, aRound, formOf, handInAs, reopenAs, signAs } from '../testing.ts';
import {
  addEvidence, decideHandIns, handByLink, handPart, joinLate, listOwed, reviewUnits, saveAnswer, savePartAnswer, showChanges, showForm, showHandIn, showHandIns, showPart, showParts, showUnits, submitPart, takeOutProof,
} from './index.ts';

// A form that comes to another organiser: what the former one had asked for and said ends with it, what it signed stays provable, and nothing is saved under a signature.

const here = await scene();
await anOrganisation(here, { kind: 'country' });
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }, { code: '1.2.1-1a' }]));
async function aCounty(code: string) {
  const county = await anOrganisation(here, { code });
  const unit = await anOrganisation(here, { code: `${code}-1`, kind: 'unit', parent: county });
  return { county, unit, coordinator: as('coordinator', county), signatory: as('signatory', county), manager: as('respondent', unit) };
}
const [first, next, third, last] = [await aCounty('17'), await aCounty('05'), await aCounty('08'), await aCounty('09')];
const [handed, said, signing, waiting] = [await aCounty('11'), await aCounty('12'), await aCounty('13'), await aCounty('14')];
const [A, B] = ['1.1.1-1a', '1.1.1-1b'];
let roundId: RoundId;
beforeAll(async () => {
  roundId = (await aRound(here, { versionId: version.id })).id;
});

const follow = async (): Promise<void> => {
  while ((await joinLate(here)) > 0);
};
const under = (unit: Place, { no, path }: Place): Place => ({ ...unit, path: `${path}${unit.no}.`, tenantNo: no });
async function moveTo(unit: Place, county: Place): Promise<Place> {
  await moveUnder(here, unit, county);
  await follow();
  return under(unit, county);
}
const roundNoOf = async (formId: FormId) => (await here.database.asSystem((tx) => store.lockOf(tx, formId)))?.roundNo ?? 0;
const versionOf = async (actor: Actor, formId: FormId) => (await here.call(showForm, { formId, goal: '1.1' }, actor)).statements[0]?.answer.version ?? 0;

describe('a save by the lock of an organiser whose the form was', () => {
  let form: FormId;
  const hops = [next.county, third.county, last.county];

  test('saves nothing, however many organisers ago that was; whoever saves goes on by the lock of whose it is', async () => {
    form = await formOf(here, first.unit);
    await answer(here, first.manager, form, { statement: A, status: 'fully' });
    let unit = first.unit;
    for (const county of hops) unit = await moveTo(unit, county);
    const manager = as('respondent', unit);
    const known = await here.database.asSystem((tx) => store.lockOf(tx, form));
    expect(known).toMatchObject({ tenantNo: first.county.no });
    const reach = { roots: [{ path: last.county.path, tenant: last.county.no }] };
    const given = { statement: A, status: 'not-at-all', comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 1 } as Parameters<typeof store.saveAnswers>[1][number]['answer']; // as a request has it read
    const byLock = (tenantNo: number) => here.database.asSystem((tx) => store.saveAnswers(tx, [{ formId: form, tenantNo, account: null, reach, answer: given }], here.clock.now()));
    for (const { no } of [first.county, next.county, third.county]) expect(await byLock(no)).toEqual([undefined]);
    await here.call(saveAnswer, { formId: form, statement: A, status: 'partly', version: 1 }, manager);
    expect(await versionOf(manager, form)).toBe(2);
    expect(await here.database.asSystem((tx) => store.lockOf(tx, form))).toMatchObject({ tenantNo: last.county.no });
  });

  test('is refused when the organiser that the form has come to has signed: no answer and no evidence gets under it', async () => {
    const unit = under(first.unit, last.county);
    const manager = as('respondent', unit);
    const back = await moveTo(unit, third.county);
    await signAs(here, third.signatory, await formOf(here, third.county));
    for (const actor of [manager, as('respondent', back)]) {
      const code = actor === manager ? 'not-found' : 'gone';
      await expect(here.call(saveAnswer, { formId: form, statement: A, status: 'fully', version: 2 }, actor)).rejects.toMatchObject({ code });
      await expect(here.call(addEvidence, { formId: form, statement: A, link: 'https://example.org/sent' }, actor)).rejects.toMatchObject({ code });
    }
    expect((await store.verifySignOffs(here.database)).troubles).toEqual([]);
    expect(await here.database.asSystem((tx) => tx.all(sql`select 1 from evidence.use`))).toEqual([]);
  });

  test('lets evidence in by the lock of whose the form is', async () => {
    await reopenAs(here, third.signatory, await formOf(here, third.county));
    const unit = await moveTo(under(first.unit, third.county), next.county);
    expect(await here.call(addEvidence, { formId: form, statement: A, link: 'https://example.org/till' }, as('respondent', unit))).toMatchObject({ n: 1 });
  });
});

describe('parts that were handed out before the form came to another organiser', () => {
  const given = { codes: ['1.1'], lastDay: '2026-12-12', note: '' };
  /** Who an account is today, as the next request finds out. */
  const today = async (person: Actor): Promise<Actor> => ({ ...person, grants: await here.database.asSystem((tx) => tx.all(sql<{ role: Role; path: string; tenant: number }>`
    select h.role, p.path, p.tenant_no as tenant from accounts.held_role h join organisations.place p on p.no = h.organisation_no where h.account_id = ${person.accountId}`)) });

  test('end for the former one’s people, who are told, and go on for the organisation’s own and for those whom these have asked', async () => {
    const form = await formOf(here, handed.unit);
    const [coordinator, expert] = [await anAccount(here, [['coordinator', handed.county]]), await anAccount(here, [['reader', handed.county]], { name: 'Essi Expert' })];
    const [manager, nurse] = [await anAccount(here, [['respondent', handed.unit], ['coordinator', handed.unit]]), await anAccount(here, [['reader', handed.unit]], { name: 'Nils Nurse' })];
    const handTo = async (person: Actor, by: Actor) => (await here.call(handPart, { formId: form, person: person.accountId, organisation: '', ...given }, by)).partId;
    const byLink = async (by: Actor) => here.call(handByLink, { formId: form, name: 'Gun Gäst', language: 'sv', ...given }, by);
    const parts = { expert: await handTo(expert, coordinator), asked: await handTo(expert, manager), nurse: await handTo(nurse, coordinator), done: await handTo(expert, coordinator) };
    const [theirs, ours] = [await byLink(coordinator), await byLink(manager)];
    await here.call(savePartAnswer, { partId: parts.expert, statement: A, status: 'partly', version: 0 }, await today(expert));
    await here.call(submitPart, { partId: parts.done, note: '', confirm: 'yes' }, await today(expert));
    await moveTo(handed.unit, next.county);

    const [expertNow, nurseNow] = [await today(expert), await today(nurse)];
    const theirGuest = await comeIn(here, theirs.key);
    for (const [partId, actor] of [[parts.expert, expertNow], [parts.asked, expertNow], [parts.done, expertNow], [theirs.partId, theirGuest]] as const) {
      const told = { code: 'gone', message: expect.stringContaining('belongs to another organiser now') };
      await expect(here.call(showPart, { partId }, actor)).rejects.toMatchObject(told);
      await expect(here.call(savePartAnswer, { partId, statement: B, status: 'fully', version: 0 }, actor)).rejects.toMatchObject(told);
      await expect(here.call(submitPart, { partId, note: '', confirm: 'yes' }, actor)).rejects.toMatchObject(told);
      expect((await here.call(listOwed, {}, actor)).owed.flatMap(({ duties }) => duties).filter(({ is }) => is === 'answer-part')).toEqual([]);
    }
    await here.call(savePartAnswer, { partId: parts.nurse, statement: B, status: 'fully', version: 0 }, nurseNow);
    await here.call(savePartAnswer, { partId: ours.partId, statement: B, status: 'partly', version: 1 }, await comeIn(here, ours.key));
    const steps = new Map((await here.call(showParts, { formId: form }, next.coordinator)).parts.map(({ id, step }) => [id, step]));
    expect([parts.expert, parts.asked, parts.done, theirs.partId, parts.nurse, ours.partId].map((id) => steps.get(id))).toEqual(['ended', 'ended', 'ended', 'ended', 'handed', 'handed']);
    const written = await here.database.asSystem((tx) => tx.all(sql`select part_id, tenant_no, no from evaluation.part_step where step = 'ended' and part_id in (${parts.expert}, ${parts.done}) order by no`));
    expect(written).toEqual([{ part_id: parts.expert, tenant_no: next.county.no, no: 2 }, { part_id: parts.done, tenant_no: next.county.no, no: 3 }]);
  });
});

test('whoever saves in a part while the form is being moved is waited for, and neither fails', async () => {
  const form = await formOf(here, waiting.unit);
  const expert = await anAccount(here, [['reader', waiting.county]]);
  const { partId } = await here.call(handPart, { formId: form, person: expert.accountId, organisation: '', codes: ['1.1'], lastDay: '2026-12-12', note: '' }, await anAccount(here, [['coordinator', waiting.county]]));
  const moving = await here.database.asSystem(async (tx) => {
    await tx.run(sql`select 1 from evaluation.handed_part where id = ${partId} for share`);
    await moveUnder(here, waiting.unit, next.county);
    const follows = follow();
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    await store.lockForSaving(tx, [{ roundNo: await roundNoOf(form), tenantNo: waiting.county.no }]);
    return { follows };
  });
  await moving.follows;
  expect((await here.call(showParts, { formId: form }, next.coordinator)).parts.map(({ step }) => step)).toEqual(['ended']);
});

test('what the former organiser accepted the new one has not: the form is handed in as it was, and what was sent back is with the unit', async () => {
  const form = await formOf(here, said.unit);
  for (const statement of [A, B, '1.2.1-1a']) await answer(here, said.manager, form, { statement, status: 'fully' });
  await handInAs(here, said.manager, form);
  here.clock.forward({ minutes: 1 });
  await here.call(decideHandIns, { roundId, seen: here.clock.now().getTime(), what: { forms: [form], decision: 'accept', note: 'Bra' } }, said.coordinator);
  const review = (statement: string, act: 'accept' | 'return') => here.call(reviewUnits, { roundId, organiser: '12', statement, act, note: 'Säg vem', seen: [{ unit: '12-1', version: 1 }] }, said.coordinator);
  await review(A, 'accept');
  await review(B, 'return');
  const manager = as('respondent', await moveTo(said.unit, next.county));
  const row = async () => (await here.call(showHandIns, { roundId }, next.coordinator)).rows.find(({ organisation }) => organisation.code === '12-1');
  expect(await row()).toMatchObject({ step: 'handed-in', isChanged: false });
  expect((await here.call(showHandIn, { formId: form }, manager)).steps.map(({ step }) => step)).toEqual(['handed-in', 'accepted', 'handed-in']);
  const { statements } = await here.call(showForm, { formId: form, goal: '1.1' }, manager);
  expect(statements.map(({ marks }) => marks.review?.state)).toEqual([undefined, 'returned']);
  const both = as('coordinator', said.county, ['coordinator', next.county]);
  const units = await here.call(showUnits, { roundId, organiser: '05', statement: A }, both);
  expect(units.rows.find(({ organisation }) => organisation.code === '12-1')?.review).toBeNull();
  here.clock.forward({ minutes: 1 });
  await here.call(decideHandIns, { roundId, seen: here.clock.now().getTime(), what: { forms: [form], decision: 'accept', note: '' } }, next.coordinator);
  expect(await row()).toMatchObject({ step: 'accepted' });
});

describe('what the former organiser had signed and reopened', () => {
  let form: FormId;
  const proof = (no: number) => callStreaming(here, takeOutProof, { input: { formId: form, no }, actor: signing.coordinator }, async (_head, rows) => {
    const files: (readonly [string, boolean])[] = [];
    for await (const { name, text, hash } of rows) files.push([name, sha256(text) === hash]);
    return files;
  });
  const whole = [['signed/0001.json', true], ['units/13-1.json', true]];

  test('stays provable, and the differences to it are told, when the form has gone and has been changed since', async () => {
    form = await formOf(here, signing.county);
    const unitForm = await formOf(here, signing.unit);
    await answer(here, signing.manager, unitForm, { statement: A, status: 'fully', comment: 'Som det var' });
    await signAs(here, signing.signatory, form);
    expect(await proof(1)).toEqual(whole);
    await reopenAs(here, signing.signatory, form);
    const manager = as('respondent', await moveTo(signing.unit, next.county));
    await answer(here, manager, unitForm, { statement: A, status: 'not-at-all', comment: 'Som det blev' });
    expect(await proof(1)).toEqual(whole);
    await signAs(here, signing.signatory, form);
    const { changes } = await here.call(showChanges, { formId: form, since: 1, page: 1 }, signing.coordinator);
    expect(changes.find(({ organisation, statement }) => organisation.code === '13-1' && statement === A)).toMatchObject({ was: { status: 'fully', comment: 'Som det var' }, is: null });
    await signAs(here, next.signatory, await formOf(here, next.county));
    expect((await store.verifySignOffs(here.database)).troubles).toEqual([]);
  });

  test('is read by whoever signed it in the versions that were signed, by the new organiser whole, and by nobody else', async () => {
    const seenBy = ({ no }: Place) => here.database.transact({ tenants: [no], oversees: false }, 'read', (tx) => tx.all(sql<{ version: number; comment: string }>`
      select version, comment from evaluation.answer_history where organisation_no = ${signing.unit.no} order by version`));
    const [was, is] = [{ version: 1, comment: 'Som det var' }, { version: 2, comment: 'Som det blev' }];
    expect([await seenBy(signing.county), await seenBy(next.county), await seenBy(last.county)]).toEqual([[was], [was, is], []]);
  });
});
