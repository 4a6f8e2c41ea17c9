import { expect, test } from 'vitest';
import { anAccount } from '#capabilities/accounts/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import { verifySignOffs } from '../store/index.ts';
import { answer, aRound, formOf, reopenStatement, signAs } from '../testing.ts';
import {
  addEvidence, approveReopening, askReopening, closeRound, declineReopening, listOwed, presentForSigning, reopen, saveAnswer, setSigningRule, showClosing, showForm, showSigning, showStatementReopening, sign, takeOutSigned, withdrawReopening,
} from './index.ts';

// Corrections of single statements, each with a life of its own: beside others, and after their round is closed.

const here = await scene();
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const version = await aPublishedVersion(here, aProgramme(['1.1.1-1a', '1.1.1-1b', '1.1.1-1c'].map((code) => ({ code, years: [2022, 2023, 2024] }))));
const [A, B, C] = ['1.1.1-1a', '1.1.1-1b', '1.1.1-1c'];

async function aCounty(code: string) {
  const county = await anOrganisation(here, { code });
  const unit = await anOrganisation(here, { code: `${code}-1`, kind: 'unit', parent: county });
  return { county, unit, signatory: await anAccount(here, [['signatory', county]]), coordinator: await anAccount(here, [['coordinator', county]]), manager: as('respondent', unit) };
}
const counties = { beside: await aCounty('17'), evidence: await aCounty('05'), mandate: await aCounty('08'), two: await aCounty('09'), many: await aCounty('11') };
await aRound(here, { versionId: version.id, year: 2022 });

async function signed({ county, unit, signatory, coordinator, manager }: Awaited<ReturnType<typeof aCounty>>) {
  const [formId, unitForm] = [await formOf(here, county), await formOf(here, unit)];
  await answer(here, coordinator, formId, { statement: A, status: 'fully' });
  await answer(here, manager, unitForm, { statement: B, status: 'fully' });
  await signAs(here, signatory, formId);
  return { formId, unitForm };
}
type Text = { readonly amends: { readonly no: number; readonly changes: readonly { readonly organisation: string; readonly statement: string }[] } | null; readonly own: { readonly answers: readonly { readonly statement: string; readonly status: string | null; readonly version: number; readonly items?: readonly unknown[] }[] }; readonly units: readonly unknown[] };
const textOf = async (formId: FormId, by: Actor): Promise<Text> => JSON.parse((await here.call(takeOutSigned, { formId }, by)).document) as Text;
const stateOf = async (formId: FormId, statement: string, by: Actor) => (await here.call(showStatementReopening, { formId, statement }, by)).reopenings.map(({ state }) => state);
const isWhole = async () => expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });

test('signing one correction leaves the others open: the same organisation’s, and a unit’s, each until it is corrected and signed itself', async () => {
  const { signatory, coordinator, manager } = counties.beside;
  const { formId, unitForm } = await signed(counties.beside);
  await reopenStatement(here, { formId, statement: A, by: coordinator, approver: signatory });
  await reopenStatement(here, { formId, statement: C, by: coordinator, approver: signatory });
  await reopenStatement(here, { formId: unitForm, statement: B, by: manager, approver: signatory });
  await answer(here, coordinator, formId, { statement: A, status: 'partly' });
  // Changed and changed back: nothing of it is signed.
  await answer(here, coordinator, formId, { statement: C, status: 'fully' });
  await answer(here, coordinator, formId, { statement: C, status: null });
  const before = await textOf(formId, coordinator);
  await signAs(here, signatory, formId);
  expect([await stateOf(formId, A, coordinator), await stateOf(formId, C, coordinator), await stateOf(unitForm, B, manager)]).toEqual([['signed'], ['reopened'], ['reopened']]);
  const after = await textOf(formId, coordinator);
  expect(after).toMatchObject({ amends: { no: 1, changes: [{ organisation: '17', statement: A }] }, units: before.units });
  expect(after.own.answers.filter(({ statement }) => statement !== A)).toEqual(before.own.answers.filter(({ statement }) => statement !== A));
  await isWhole();

  await answer(here, manager, unitForm, { statement: B, status: 'not-at-all' });
  await signAs(here, signatory, formId);
  expect([await stateOf(unitForm, B, manager), await stateOf(formId, C, coordinator)]).toEqual([['signed'], ['reopened']]);
  expect((await textOf(formId, coordinator)).amends).toMatchObject({ no: 2, changes: [{ organisation: '17-1', statement: B }] });
  await isWhole();
});

test('a correction says of what is not corrected what was signed: also of evidence that is called otherwise or has another last day by now', async () => {
  const { signatory, coordinator, county, manager } = counties.evidence;
  const [formId, unitForm] = [await formOf(here, county), await formOf(here, counties.evidence.unit)];
  for (const statement of [A, B]) await here.call(addEvidence, { formId, statement, link: `https://example.org/${statement}`, title: 'Plan', validUntil: '2027-01-31' }, coordinator);
  await here.call(addEvidence, { formId: unitForm, statement: A, link: 'https://example.org/enhet', title: 'Plan' }, manager);
  await signed(counties.evidence);
  const before = await textOf(formId, coordinator);
  await reopenStatement(here, { formId, statement: A, by: coordinator, approver: signatory });
  await answer(here, coordinator, formId, { statement: A, status: 'partly' });
  await here.database.asSystem((tx) => tx.run(sql`update evidence.item set title = 'Ny plan', valid_until = '2028-12-31' where tenant_no = ${county.no}`));
  await signAs(here, signatory, formId);
  const after = await textOf(formId, coordinator);
  expect(after.own.answers.map(({ items = [] }) => items)).toMatchObject([[{ title: 'Ny plan', validUntil: '2028-12-31' }], [{ title: 'Plan', validUntil: '2027-01-31' }], []]);
  expect([after.own.answers.slice(1), after.units]).toEqual([before.own.answers.slice(1), before.units]);
  await isWhole();
});

test('who has no mandate to sign reopens nothing, neither one statement nor everything; and a coordinator approves only where that is set', async () => {
  const { county, signatory, coordinator } = counties.mandate;
  const { formId } = await signed(counties.mandate);
  const [other, { id }] = [await anAccount(here, [['signatory', county]]), await here.call(askReopening, { formId, statement: A, reason: 'Fel svar' }, coordinator)];
  const RULE = { body: '', way: 'alone', approver: 'signatory', mandates: [{ account: signatory.accountId, words: '§ 34', from: '2025-01-01' }] };
  await here.call(setSigningRule, { code: '08', version: 0, ...RULE }, coordinator);
  await expect(here.call(approveReopening, { formId, statement: A, id }, other)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(declineReopening, { formId, statement: A, id, note: 'Nej tack' }, other)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(reopen, { formId, no: 1, reason: 'Fel svar' }, other)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await here.call(showStatementReopening, { formId, statement: A }, other)).toMatchObject({ may: { decide: false }, waitsFor: 'mandate' });
  expect((await here.call(showSigning, { formId }, other)).may.reopen).toBe(false);
  expect(await here.call(showStatementReopening, { formId, statement: A }, coordinator)).toMatchObject({ may: { decide: false }, waitsFor: null });
  await here.call(approveReopening, { formId, statement: A, id }, signatory);
  expect((await here.call(showSigning, { formId }, signatory)).may.reopen).toBe(true);
});

test('where two sign together nobody approves an own request; where one signs alone that one may', async () => {
  const { county, signatory, coordinator } = counties.two;
  const { formId } = await signed(counties.two);
  const own = await here.call(askReopening, { formId, statement: A, reason: 'Fel svar' }, signatory);
  await here.call(setSigningRule, { code: '09', version: 0, body: '', way: 'presented', approver: 'coordinator', mandates: [] }, coordinator);
  await expect(here.call(approveReopening, { formId, statement: A, id: own.id }, signatory)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await here.call(showStatementReopening, { formId, statement: A }, signatory)).toMatchObject({ may: { decide: false, withdraw: true }, waitsFor: 'another' });
  const theirs = await here.call(askReopening, { formId, statement: B, reason: 'Fel svar' }, coordinator);
  await expect(here.call(approveReopening, { formId, statement: B, id: theirs.id }, coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
  await here.call(approveReopening, { formId, statement: A, id: own.id }, coordinator);
  await here.call(setSigningRule, { code: '09', version: 1, body: '', way: 'alone', approver: 'signatory', mandates: [] }, coordinator);
  const alone = await here.call(askReopening, { formId, statement: C, reason: 'Fel svar' }, signatory);
  await here.call(approveReopening, { formId, statement: C, id: alone.id }, signatory);
  expect(await stateOf(formId, C, as('reader', county))).toEqual(['reopened']);
});

test('of many corrections all that wait or stand are shown, and it is said how many ended ones are not', async () => {
  const { county, coordinator, signatory } = counties.many;
  const { formId } = await signed(counties.many);
  await here.database.asSystem((tx) => tx.run(sql`
    insert into evaluation.statement_reopening (tenant_no, id, round_no, organisation_no, statement_no, state, asked_at, asker, reason, ended_at, ender)
    select ${county.no}, gen_random_uuid(), f.round_no, f.organisation_no, a.statement_no, 'withdrawn', now() + n * interval '1 second', 'A', 'Fel', now(), 'A'
    from generate_series(1, 130) n, evaluation.form f join evaluation.asked a on a.list_no = f.list_no and a.statement_code = ${B} where f.id = ${formId}`));
  await reopenStatement(here, { formId, statement: A, by: coordinator, approver: signatory });
  const { reopenings, reopeningsLeftOut } = await here.call(showSigning, { formId }, signatory);
  expect([reopenings.length, reopenings[0]?.state, reopeningsLeftOut]).toEqual([101, 'reopened', 30]);
});

test('when a round is closed, what is corrected can be signed and what is not be withdrawn; until then what was signed holds, also for next year', async () => {
  const closing = { used: await aCounty('12'), back: await aCounty('13') };
  const round = await aRound(here, { versionId: version.id, year: 2023 });
  const used = await signed(closing.used);
  const back = await signed(closing.back);
  for (const [{ formId }, { coordinator, signatory }] of [[used, closing.used], [back, closing.back]] as const) {
    await reopenStatement(here, { formId, statement: A, by: coordinator, approver: signatory });
    await answer(here, coordinator, formId, { statement: A, status: 'not-at-all', comment: 'Rättat' });
  }
  const asked = await here.call(askReopening, { formId: used.formId, statement: B, reason: 'Fel svar' }, closing.used.coordinator);
  expect((await here.call(showClosing, { roundId: round.id }, owner)).corrections).toMatchObject([{ organisation: { code: '12' }, statements: 1 }, { organisation: { code: '13' }, statements: 1 }]);
  await here.call(closeRound, { roundId: round.id }, owner);
  for (const { formId } of [used, back]) await expect(here.call(saveAnswer, { formId, statement: A, status: 'partly', version: 2 }, formId === used.formId ? closing.used.coordinator : closing.back.coordinator)).rejects.toMatchObject({ code: 'gone' });
  await expect(here.call(approveReopening, { formId: used.formId, statement: B, id: asked.id }, closing.used.signatory)).rejects.toMatchObject({ code: 'gone' });
  const closedOwed = async (actor: Actor) => (await here.call(listOwed, {}, actor)).owed.filter((place) => place.round.id === round.id).map(({ duties, isClosed, leftOver }) => [isClosed, leftOver, duties]);
  const line = [[true, 0, [{ is: 'closed-corrections', n: 1 }]]];
  for (const actor of [closing.used.coordinator, closing.used.signatory, closing.back.coordinator]) expect(await closedOwed(actor)).toEqual(line);
  expect([await closedOwed(closing.used.manager), await closedOwed(await anAccount(here, [['reader', closing.used.county]])), await closedOwed(counties.many.coordinator)]).toEqual([[], [], []]);

  await aRound(here, { versionId: version.id, year: 2024 });
  const proposed = async ({ county, coordinator }: typeof closing.used) => (await here.call(showForm, { formId: await formOf(here, county) }, coordinator)).statements.find(({ code }) => code === A)?.proposal;
  for (const each of [closing.used, closing.back]) expect(await proposed(each)).toMatchObject({ year: 2023, isSigned: true, answer: { status: 'fully', comment: '' } });

  const { may, difference } = await here.call(showSigning, { formId: used.formId }, closing.used.signatory);
  expect([may.sign, may.reopen, difference?.answers]).toEqual([true, false, 1]);
  await here.call(withdrawReopening, { formId: used.formId, statement: B, id: asked.id }, closing.used.coordinator);
  await signAs(here, closing.used.signatory, used.formId);
  expect(await closedOwed(closing.used.coordinator)).toEqual([]);
  expect(await proposed(closing.used)).toMatchObject({ answer: { status: 'not-at-all', comment: 'Rättat' } });
  await expect(here.call(sign, { formId: used.formId, covers: '0'.repeat(64), terms: '0', confirm: 'yes' }, closing.used.signatory)).rejects.toMatchObject({ code: 'gone' });
  await expect(here.call(presentForSigning, { formId: used.formId, covers: '0'.repeat(64) }, closing.used.coordinator)).rejects.toMatchObject({ code: 'gone' });

  const page = await here.call(showStatementReopening, { formId: back.formId, statement: A }, closing.back.coordinator);
  expect(page.may).toEqual({ ask: false, decide: false, withdraw: true, answer: false });
  await here.call(withdrawReopening, { formId: back.formId, statement: A, id: page.reopenings[0]?.id }, closing.back.coordinator);
  expect((await here.call(showStatementReopening, { formId: back.formId, statement: A }, closing.back.coordinator))).toMatchObject({ answer: { status: 'fully', comment: '' }, may: { withdraw: false }, reopenings: [{ state: 'withdrawn' }] });
  await isWhole();
});
