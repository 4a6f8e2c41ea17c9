import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { SentAnswer, type FormId } from '../contract.ts';
import { saveAnswers } from '../store/answers.ts';
import { lockForSigning } from '../store/signing.ts';
import { lockOf } from '../store/forms.ts';
import { aRound, formOf } from '../testing.ts';
import { saveAnswer } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });
const other = await anOrganisation(here, { code: '08' });
await aRound(here);
const [countyForm, unitForm, otherForm] = [await formOf(here, county), await formOf(here, unit), await formOf(here, other)];
const [coordinator, manager, neighbour] = [as('coordinator', county), as('respondent', unit), as('coordinator', other)];

const save = (actor: Actor, formId: FormId, statement: string, given: object = {}) => here.call(saveAnswer, { formId, statement, status: 'fully', version: 0, ...given }, actor);
const outcomesOf = async (saves: readonly Promise<unknown>[]) => (await Promise.allSettled(saves)).map((outcome) => (outcome.status === 'fulfilled' ? 'saved' : (outcome.reason as { code: string }).code));
const history = () => here.database.asSystem((tx) => tx.all(sql<{ code: string; statement: string; by: string | null }>`
  select o.code, s.code as statement, h.by_account as by from evaluation.answer_history h join organisations.place o on o.no = h.organisation_no join programme.statement_place s on s.no = h.statement_no order by 1, 2, h.version`));

/** Organisations whose kept counts are not what their answers come to. */
const miscounted = () => here.database.asSystem((tx) => tx.all(sql<{ organisation_no: number }>`
  select organisation_no from (select organisation_no, sum(fully + partly + not_at_all + not_applicable) as n from evaluation.form_tally group by 1) kept
  full join (select organisation_no, count(*) filter (where status > 0) as n from evaluation.answer group by 1) there using (organisation_no)
  where kept.n is distinct from there.n`));

test('people of several counties who save at once share a statement, and each answer has its own sender and history', async () => {
  const ran = await here.statements(async () => {
    expect(await outcomesOf([save(coordinator, countyForm, '1.1.1-1a'), save(neighbour, otherForm, '1.1.1-1a'), save(manager, unitForm, '1.1.1-1a'), save(neighbour, otherForm, '1.1.1-1b')])).toEqual(['saved', 'saved', 'saved', 'saved']);
  });
  expect(ran.filter(({ name }) => name === 'save_answers')).toHaveLength(1);
  expect(await history()).toEqual([
    { code: '08', statement: '1.1.1-1a', by: neighbour.accountId }, { code: '08', statement: '1.1.1-1b', by: neighbour.accountId },
    { code: '17', statement: '1.1.1-1a', by: coordinator.accountId }, { code: 'U-17-1', statement: '1.1.1-1a', by: manager.accountId },
  ]);
});

test('in company nobody reaches further than alone: not a stranger, not a unit’s manager, not rights that contradict each other', async () => {
  const forged: Actor = { ...neighbour, grants: [{ role: 'coordinator', path: county.path, tenant: other.no }] };
  const outcomes = await outcomesOf([
    save(coordinator, countyForm, '1.1.1-1b'), save(neighbour, countyForm, '1.2.1-1a'), save(forged, countyForm, '1.2.1-2a'), save(manager, countyForm, '1.2.1-3a'), save(manager, unitForm, '1.1.1-1b'),
  ]);
  expect(outcomes).toEqual(['saved', 'not-found', 'not-found', 'not-found', 'saved']);
  expect((await history()).filter(({ code }) => code === '17').map(({ statement }) => statement)).toEqual(['1.1.1-1a', '1.1.1-1b']);
});

test('in company with those who may save there nobody does so in another county, whatever else each of them sends', async () => {
  const people = [[coordinator, countyForm], [manager, unitForm], [neighbour, otherForm]] as const;
  const mayBeAt = new Map<Actor, readonly FormId[]>([[coordinator, [countyForm, unitForm]], [manager, [unitForm]], [neighbour, [otherForm]]]);
  const standing = await history();
  const wishes = people.flatMap(([actor]) => people.map(([, formId]) => ({ actor, formId, statement: `1.2.1-${actor === coordinator ? 2 : 3}${actor === neighbour ? 'b' : 'a'}` })));
  const sent = wishes.map(({ actor, formId, statement }) => save(actor, formId, statement));
  const outcomes = await outcomesOf(sent);
  for (const [i, { actor, formId }] of wishes.entries()) if (!mayBeAt.get(actor)?.includes(formId)) expect(outcomes[i]).toBe('not-found');
  const added = (await history()).filter((row) => !standing.some((before) => before.code === row.code && before.statement === row.statement));
  expect(added.length).toBeGreaterThan(0);
  expect(added.every(({ code, by }) => (code === '08' ? by === neighbour.accountId : by !== neighbour.accountId) && (code !== '17' || by === coordinator.accountId))).toBe(true);
});

test('of those who save at once each is told its own: saved, in conflict, not asked, or what cannot be stored', async () => {
  const outcomes = await outcomesOf([
    save(coordinator, countyForm, '1.2.1-1a'), save(coordinator, countyForm, '1.1.1-1a', { status: 'partly' }), save(coordinator, countyForm, '1.1.2-1a'), save(coordinator, countyForm, '1.1.1-1b', { status: 'partly', version: 7 }),
    save(neighbour, otherForm, '1.2.1-1a'),
  ]);
  expect(outcomes).toEqual(['saved', 'conflict', 'invalid', 'conflict', 'saved']);
  expect(await outcomesOf([save(coordinator, countyForm, '1.2.1-2a', { comment: 'a \u0000 b' }), save(neighbour, otherForm, '1.2.1-2a'), save(manager, unitForm, '1.2.1-1a')])).toEqual(['invalid', 'saved', 'saved']);
});

test('the same answer that is sent twice at once is saved once, and both are told so', async () => {
  const sent = { comment: 'Ja', status: 'partly' };
  expect(await Promise.all([save(coordinator, countyForm, '1.2.1-3a', sent), save(coordinator, countyForm, '1.2.1-3a', sent)])).toMatchObject([{ version: 1 }, { version: 1 }]);
});

test('a county that is just being signed for holds up nobody else', async () => {
  const signing = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const signature = here.database.asSystem(async (tx) => {
    const lock = await lockOf(tx, countyForm);
    if (lock) await lockForSigning(tx, lock);
    locked.resolve();
    await signing.promise;
  });
  await locked.promise;
  let isSaved = false;
  const own = save(coordinator, countyForm, '1.2.1-2a').then(() => (isSaved = true));
  await save(neighbour, otherForm, '1.2.1-3a');
  expect(isSaved).toBe(false);
  signing.resolve();
  await Promise.all([own, signature]);
  expect(isSaved).toBe(true);
});

test('an answer whose form is named in two cases is one answer: who had read another version is told, and it counts once', async () => {
  const form = countyForm.toUpperCase() as FormId;
  const sent = [save(manager, unitForm, '1.2.1-3a'), save(coordinator, countyForm, '1.2.1-2a', { status: 'partly', version: 7 }), save(coordinator, form, '1.2.1-2a', { status: 'not-at-all', version: 1 })];
  expect(await outcomesOf(sent)).toEqual(['saved', 'conflict', 'saved']);
  expect(await miscounted()).toEqual([]);
});

test('of two that mean the same answer in one statement only the one that was stored is acknowledged and counted', async () => {
  const saving = (formId: FormId, version: number) => ({
    formId, tenantNo: other.no, account: null, reach: { roots: [{ path: other.path, tenant: other.no }] }, answer: SentAnswer.parse({ statement: '1.2.1-3a', status: version === 2 ? 'not-at-all' : 'partly', version }),
  });
  const sets = [[saving(otherForm, 1), saving(otherForm.toUpperCase() as FormId, 9)], [saving(otherForm, 2), saving(otherForm, 2)]];
  for (const savings of sets) {
    const saved = await here.database.transact({ tenants: [other.no], oversees: false }, 'write', (tx) => saveAnswers(tx, savings, here.clock.now()));
    expect(saved.map((one) => one?.version)).toEqual([expect.any(Number), undefined]);
  }
  expect(await miscounted()).toEqual([]);
});
