import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { callStreaming } from '#platform/action/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, TakenAnswer, TakenOut } from '../contract.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';
import { takeOutAnswers } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '05' });
const unit = await anOrganisation(here, { code: '05-1', kind: 'unit', parent: county });
const other = await anOrganisation(here, { code: '05-2', kind: 'unit', parent: county });
const neighbour = await anOrganisation(here, { code: '17' });
await aRound(here);
const [form, unitForm] = [await formOf(here, county), await formOf(here, unit)];
await answer(here, as('coordinator', county), form, { statement: '1.1.1-1a', status: 'fully', comment: '=klart' });
await answer(here, as('respondent', unit), unitForm, { statement: '1.1.1-1b', status: 'not-at-all' });

const take = (formId: FormId, of: 'form' | 'below', actor: Actor): Promise<{ readonly taken: TakenOut; readonly rows: readonly TakenAnswer[] }> =>
  callStreaming(here, takeOutAnswers, { input: { formId, of }, actor }, async (taken, streamed) => {
    const rows: TakenAnswer[] = [];
    for await (const row of streamed) rows.push(row);
    return { taken, rows };
  });
const codesOf = (rows: readonly TakenAnswer[]): readonly string[] => [...new Set(rows.map(({ organisation }) => organisation.code))];

test('a form’s answers come with all that is asked, answered or not, in the programme’s order', async () => {
  const { taken, rows } = await take(form, 'form', as('reader', county));
  expect(taken).toMatchObject({ organisation: { code: '05' }, of: 'form', round: { year: 2024 }, asOf: here.clock.now(), signed: null });
  expect(rows.map(({ statement, status }) => [statement, status])).toEqual([['1.1.1-1a', 'fully'], ['1.1.1-1b', null], ['1.2.1-1a', null], ['1.2.1-2a', null], ['1.2.1-3a', null]]);
  expect(rows[0]).toMatchObject({ organisation: { code: '05', kind: 'organiser' }, comment: '=klart', version: 1, at: here.clock.now() });
  const known = new Map(taken.statements.map((statement) => [statement.code, statement]));
  for (const { statement } of rows) expect(known.get(statement)).toMatchObject({ goal: { code: expect.stringMatching(/^1\.[12]$/) }, measure: {}, task: {} });
});

test('an organiser takes out its units’ answers too; a unit only its own, and only its own form', async () => {
  const below = await take(form, 'below', as('coordinator', county));
  expect(codesOf(below.rows)).toEqual(['05', '05-1', '05-2']);
  expect(below.rows.filter(({ status }) => status !== null).map(({ organisation, statement }) => [organisation.code, statement])).toEqual([['05', '1.1.1-1a'], ['05-1', '1.1.1-1b']]);
  expect(codesOf((await take(unitForm, 'below', as('respondent', unit))).rows)).toEqual(['05-1']);
  await expect(take(form, 'below', as('respondent', unit))).rejects.toMatchObject({ code: 'not-found' });
  await expect(take(await formOf(here, other), 'form', as('respondent', unit))).rejects.toMatchObject({ code: 'not-found' });
});

test('to a neighbour the form does not exist, and whoever oversees the country has no answers to take', async () => {
  await expect(take(form, 'form', as('coordinator', neighbour))).rejects.toMatchObject({ code: 'not-found' });
  await expect(take(form, 'below', as('owner', country))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(take(form, 'below', as('reader', country))).rejects.toMatchObject({ code: 'not-found' });
});

test('that answers were taken out is written down, and what was refused is not', async () => {
  const lines = await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'evaluation.answers.taken-out' order by id`));
  expect(lines.map(({ about }) => about)).toEqual([`${form} form`, `${form} below`, `${unitForm} below`]);
});

test('how many statements it takes does not grow with the organisations', async () => {
  const few = await here.statements(() => take(unitForm, 'form', as('respondent', unit)));
  const many = await here.statements(() => take(form, 'below', as('reader', county)));
  expect(many.map(({ text }) => text.slice(0, 20))).toEqual(few.map(({ text }) => text.slice(0, 20)));
});

test('what is signed says so, with the time', async () => {
  await signAs(here, as('signatory', county), form);
  expect((await take(form, 'form', as('reader', county))).taken.signed).toEqual({ at: here.clock.now(), by: as('signatory', county).name });
});
