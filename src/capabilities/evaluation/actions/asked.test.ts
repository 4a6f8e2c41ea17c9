import { beforeAll, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, RoundId } from '../contract.ts';
import { compact } from '../store/index.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';
import { chooseAsked, listForms, saveAnswer, showAsked, showForm } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const branch = await anOrganisation(here, { code: '17-B', kind: 'branch', parent: county });
const ward = await anOrganisation(here, { code: '17-1', kind: 'unit', parent: branch });
const clinic = await anOrganisation(here, { code: '17-2', kind: 'unit', parent: county });
const elsewhere = await anOrganisation(here, { code: '08' });
const coordinator = as('coordinator', county);
let roundId: RoundId;
let clinicForm: FormId;
beforeAll(async () => {
  roundId = (await aRound(here)).id;
  clinicForm = await formOf(here, clinic);
});

const choose = (organisations: readonly string[], goals: readonly string[], asks: string | null, actor = coordinator) => here.call(chooseAsked, { roundId, organiser: '17', organisations, goals, asks }, actor);
/** What a form asks of 1.2; a form that asks nothing of it shows another goal. */
const codesOf = async (formId: FormId): Promise<readonly string[]> => {
  const { goal, statements } = await here.call(showForm, { formId, goal: '1.2' }, coordinator);
  return goal.code === '1.2' ? statements.map(({ code }) => code) : [];
};

/** The kept counts, after folding, beside what the answers and the lists themselves say. */
async function miscounted(): Promise<readonly object[]> {
  while ((await compact(here.database)) > 0);
  return here.database.asSystem((tx) => tx.all(sql<object>`
    with truth as (
      select f.tenant_no, f.kind, a.goal_no, count(*)::int as asked, count(*) filter (where x.status > 0)::int as answered
      from evaluation.form f join evaluation.asked a on a.list_no = f.list_no
      left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
      group by f.tenant_no, f.kind, a.goal_no)
    select t.*, a.asked as kept_asked, c.fully + c.partly + c.not_at_all + c.not_applicable as kept_answered
    from truth t full join evaluation.tenant_asked a using (tenant_no, kind, goal_no) left join evaluation.tenant_count c using (tenant_no, kind, goal_no)
    where t.asked is distinct from a.asked or t.answered is distinct from coalesce(c.fully + c.partly + c.not_at_all + c.not_applicable, 0)`));
}

test('at first every unit is asked all that is due, and the coverage says so', async () => {
  const page = await here.call(showAsked, { roundId }, coordinator);
  expect(page).toMatchObject({ organiser: { code: '17' }, coverage: { units: 2, asked: 2, byBranch: 0 }, may: { choose: true }, preview: null });
  expect(page.rows.map(({ organisation, goals }) => [organisation.code, goals.map(({ stands }) => stands)])).toEqual([
    ['17', [null, null]], ['17-2', ['asked', 'asked']], ['17-B', ['not-asked', 'not-asked']], ['17-1', ['asked', 'asked']],
  ]);
});

test('what is chosen is looked at first, with the answers that it would set aside; nothing is changed by looking', async () => {
  await answer(here, coordinator, clinicForm, { statement: '1.2.1-1a', status: 'partly' });
  const choice = { organisations: ['17-2'], goals: ['1.2'], asks: 'not-asked' };
  expect((await here.call(showAsked, { roundId, choice }, coordinator)).preview).toMatchObject({ asksMore: 0, asksLess: 1, setAside: 1, notBranch: null });
  expect((await here.call(showAsked, { roundId, choice: { ...choice, asks: 'branch' } }, coordinator)).preview).toMatchObject({ notBranch: '17-2' });
  expect(await codesOf(clinicForm)).toContain('1.2.1-1a');
});

test('a unit that is not asked about a goal has it in its form no longer; its answers are set aside, out of the counts, and come back', async () => {
  await choose(['17-2'], ['1.2'], 'not-asked');
  expect(await codesOf(clinicForm)).toEqual([]);
  await expect(here.call(saveAnswer, { formId: clinicForm, statement: '1.2.1-1a', status: 'fully', version: 1 }, coordinator)).rejects.toMatchObject({ code: 'invalid' });
  expect((await here.call(showAsked, { roundId }, coordinator)).goals.map(({ coverage }) => coverage.asked)).toEqual([2, 1]);
  expect(await miscounted()).toEqual([]);

  await choose(['17-2'], ['1.2'], null);
  const { statements } = await here.call(showForm, { formId: clinicForm, goal: '1.2' }, coordinator);
  expect(statements.find(({ code }) => code === '1.2.1-1a')?.answer).toMatchObject({ status: 'partly', version: 1 });
  expect(await miscounted()).toEqual([]);
});

test('a unit that is asked nothing at all has no form in any list, and has it again when it is asked', async () => {
  await choose(['17-2'], ['1.1', '1.2'], 'not-asked');
  const listed = async (): Promise<readonly string[]> => (await here.call(listForms, {}, coordinator)).forms.map(({ organisation }) => organisation.code);
  expect(await listed()).not.toContain('17-2');
  expect(await miscounted()).toEqual([]);
  await choose(['17-2'], ['1.1', '1.2'], 'asked');
  expect(await listed()).toContain('17-2');
  expect(await miscounted()).toEqual([]);
});

test('a branch that answers for its units gets their statements, and they are counted as covered', async () => {
  await choose(['17-B'], ['1.1'], 'branch');
  const { forms } = await here.call(listForms, {}, coordinator);
  const branchForm = forms.find(({ organisation }) => organisation.code === '17-B');
  const { statements } = await here.call(showForm, { formId: branchForm?.id }, coordinator);
  expect(statements.map(({ code }) => code)).toEqual(['1.1.1-1a', '1.1.1-1b']);
  expect((await here.call(showAsked, { roundId }, coordinator)).goals[0]?.coverage).toEqual({ units: 2, asked: 1, byBranch: 1 });
  await answer(here, as('respondent', branch), branchForm?.id as FormId, { statement: '1.1.1-1a', status: 'fully' });
  expect(await miscounted()).toEqual([]);
  await expect(choose(['17-2'], ['1.1'], 'branch')).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'organisations' }] });
});

test('another county, a reader and a unit choose nothing here; who has a branch chooses in it only', async () => {
  await expect(choose(['17-2'], ['1.1'], 'not-asked', as('coordinator', elsewhere))).rejects.toMatchObject({ code: 'not-found' });
  await expect(choose(['17-2'], ['1.1'], 'not-asked', as('reader', county))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(choose(['17-2'], ['1.1'], 'not-asked', as('coordinator', branch))).rejects.toMatchObject({ code: 'invalid' });
  await choose(['17-1'], ['1.2'], 'not-asked', as('coordinator', branch));
  expect((await here.call(showAsked, { roundId }, as('coordinator', branch))).rows.map(({ organisation }) => organisation.code)).toEqual(['17', '17-B', '17-1']);
  expect(ward.code).toBe('17-1');
  expect(await miscounted()).toEqual([]);
});

test('nobody is told what a choice would change who could not make it; a unit’s own people do not see the page', async () => {
  const choice = { organisations: ['17-2'], goals: ['1.1'], asks: 'not-asked' };
  expect((await here.call(showAsked, { roundId, choice }, as('reader', county))).preview).toBeNull();
  expect((await here.call(showAsked, { roundId, choice }, as('coordinator', branch))).preview).toBeNull();
  expect((await here.call(showAsked, { roundId }, as('coordinator', branch))).coverage.units).toBe(1);
  await expect(here.call(showAsked, { roundId }, as('respondent', clinic))).rejects.toMatchObject({ code: 'not-allowed' });
});

test('when it is signed, nobody is asked anything else', async () => {
  await signAs(here, as('signatory', county), await formOf(here, county));
  await expect(choose(['17-2'], ['1.1'], 'not-asked')).rejects.toMatchObject({ code: 'gone' });
});
