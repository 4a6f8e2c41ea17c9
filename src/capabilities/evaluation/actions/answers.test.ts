import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { queries, sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { SentAnswer } from '../contract.ts';
import { aRound, formOf } from '../testing.ts';
import { closeRound, saveAnswer, saveAnswers, showForm } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });
const sister = await anOrganisation(here, { code: 'U-17-2', kind: 'unit', parent: county });
const elsewhere = await anOrganisation(here, { code: '08' });
await aRound(here);
const countyForm = await formOf(here, county);
const unitForm = await formOf(here, unit);
const coordinator = as('coordinator', county);
const manager = as('respondent', unit);

const save = (given: object, actor = coordinator) => here.call(saveAnswer, { formId: countyForm, status: 'fully', comment: '', version: 0, ...given }, actor);

test('an answer is saved with its comment and its history, and read again', async () => {
  const saved = await save({ statement: '1.1.1-1a', status: 'partly', comment: 'Vi börjar i höst.' });
  expect(saved).toEqual({ statement: '1.1.1-1a', status: 'partly', version: 1 });
  await save({ statement: '1.1.1-1a', status: 'fully', version: 1 });
  const page = await here.call(showForm, { formId: countyForm }, coordinator);
  expect(page.statements[0]?.answer).toMatchObject({ status: 'fully', comment: '', version: 2 });
  const history = await here.database.asSystem((tx) =>
    tx.all(queries<{ 'evaluation.answer_history': { version: number; status: number; prev_status: number | null; comment: string | null; by_account: string } }>()
      .selectFrom('evaluation.answer_history').select(['version', 'status', 'prev_status', 'comment', 'by_account']).orderBy('version')));
  expect(history).toEqual([
    { version: 1, status: 2, prev_status: null, comment: 'Vi börjar i höst.', by_account: coordinator.accountId },
    { version: 2, status: 1, prev_status: 2, comment: null, by_account: coordinator.accountId },
  ]);
});

test('an answer that somebody else has changed meanwhile is not overwritten; both are told', async () => {
  await save({ statement: '1.1.1-1b', status: 'partly' });
  await save({ statement: '1.1.1-1b', status: 'not-at-all', comment: 'Ny uppgift', version: 1 }, as('coordinator', county));
  await expect(save({ statement: '1.1.1-1b', status: 'fully', version: 1 })).rejects.toMatchObject({
    code: 'conflict', detail: { statement: '1.1.1-1b', theirs: { status: 'not-at-all', comment: 'Ny uppgift', version: 2 } },
  });
  const page = await here.call(showForm, { formId: countyForm }, coordinator);
  expect(page.statements[1]?.answer).toMatchObject({ status: 'not-at-all', version: 2 });
});

test('two first answers at once: one is saved, the other is told', async () => {
  const others = as('coordinator', county);
  const outcomes = await Promise.allSettled([save({ statement: '1.2.1-1a', status: 'fully' }), save({ statement: '1.2.1-1a', status: 'partly' }, others)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('the same answer sent twice by the same person is saved once and is no conflict', async () => {
  const once = await save({ statement: '1.2.1-2a', status: 'fully', comment: 'Ja' });
  expect(await save({ statement: '1.2.1-2a', status: 'fully', comment: 'Ja' })).toEqual(once);
});

test('an answer can be made blank again, and blank is not "not at all"', async () => {
  await save({ statement: '1.2.1-3a', status: 'not-at-all' });
  await save({ statement: '1.2.1-3a', status: null, version: 1 });
  const page = await here.call(showForm, { formId: countyForm, goal: '1.2' }, coordinator);
  expect(page.statements.find(({ code }) => code === '1.2.1-3a')?.answer).toMatchObject({ status: null, version: 2 });
});

test('an answer outside the scale, without a version or far too long is refused with its field', async () => {
  await expect(save({ statement: '1.1.1-1a', status: 'mostly', version: 2 })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'status' }] });
  await expect(save({ statement: '1.1.1-1a', version: 'x' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'version' }] });
  await expect(save({ statement: '1.1.1-1a', comment: 'x'.repeat(4001), version: 2 })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'comment' }] });
});

test('a version is a whole number that the next one fits after: nothing else counts as one', async () => {
  for (const version of [2_147_483_647, 3e9, -1, 1.5, null, [], true, '2', undefined]) await expect(save({ statement: '1.1.1-1a', version })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'version' }] });
  await expect(save({ statement: '1.1.1-1a', status: 'partly', version: 2_147_483_646 })).rejects.toMatchObject({ code: 'conflict' });
});

test('a comment with half a character is refused: it could not be stored as it was written', async () => {
  await expect(save({ statement: '1.1.1-1a', comment: 'a \ud83d b', version: 2 })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'comment' }] });
  await expect(save({ statement: '1.1.1-1a', comment: 'a \0 b', version: 2 })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'comment' }] });
  expect(SentAnswer.parse({ statement: '1.1.1-1a', status: null, comment: 'a 👍 b', version: 2 }).comment).toBe('a 👍 b');
});

test('a statement that is not asked of this organisation cannot be answered', async () => {
  for (const statement of ['1.1.2-1a', '9.9.9-1a']) await expect(save({ statement })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: `answers.${statement}` }] });
  await expect(here.call(saveAnswer, { formId: unitForm, statement: '1.2.1-2a', status: 'fully', version: 0 }, manager)).rejects.toMatchObject({ code: 'invalid' });
});

test('another county’s form does not exist, to read or to answer', async () => {
  const stranger = as('coordinator', elsewhere);
  await expect(save({ statement: '1.1.1-1a', version: 2 }, stranger)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(showForm, { formId: countyForm }, stranger)).rejects.toMatchObject({ code: 'not-found' });
});

test('a unit manager answers for the unit, not for the county and not for a sister unit', async () => {
  const own = await here.call(saveAnswer, { formId: unitForm, statement: '1.1.1-1a', status: 'fully', version: 0 }, manager);
  expect(own.version).toBe(1);
  await expect(save({ statement: '1.1.1-1a', version: 2 }, manager)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(showForm, { formId: await formOf(here, sister) }, manager)).rejects.toMatchObject({ code: 'not-found' });
});

test('who may only read or sign, and the programme’s owner, cannot answer', async () => {
  for (const role of ['reader', 'signatory'] as const) await expect(save({ statement: '1.1.1-1a', version: 2 }, as(role, county))).rejects.toMatchObject({ code: 'not-allowed' });
  const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
  await expect(save({ statement: '1.1.1-1a', version: 2 }, owner)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(showForm, { formId: countyForm }, owner)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a page of answers is saved all or none', async () => {
  const answers = [
    { statement: '1.1.1-1a', status: 'partly', comment: '', version: 2 },
    { statement: '1.1.1-1b', status: 'fully', comment: '', version: 1 },
  ];
  await expect(here.call(saveAnswers, { formId: countyForm, goal: '1.1', answers: byStatement(answers) }, coordinator)).rejects.toMatchObject({
    code: 'conflict', fields: [{ at: 'answers.1.1.1-1b' }], detail: [{ statement: '1.1.1-1b', theirs: { version: 2 } }],
  });
  const after = await here.call(showForm, { formId: countyForm }, coordinator);
  expect(after.statements[0]?.answer).toMatchObject({ status: 'fully', version: 2 });

  const right = answers.map((answer) => ({ ...answer, version: 2 }));
  const done = await here.call(saveAnswers, { formId: countyForm, goal: '1.1', answers: byStatement(right) }, coordinator);
  expect(done).toMatchObject({ saved: [{ version: 3 }, { version: 3 }], next: { goal: '1.2', part: 1 } });
});

test('what is written beside the scale is kept whole, and its history too; a count is taken where a count is asked', async () => {
  const given = { status: 'partly', comment: 'Till centret.', note: 'Bara vårt.', evidence: 'https://example.org/plan', onDay: '2024-05-31' };
  const saved = await save({ statement: '1.2.1-2a', ...given, version: await versionRead('1.2.1-2a') });
  const { answer: kept } = (await here.call(showForm, { formId: countyForm, goal: '1.2' }, coordinator)).statements.find(({ code }) => code === '1.2.1-2a') ?? {};
  expect(kept).toMatchObject({ ...given, version: saved.version });
  const history = await here.database.asSystem((tx) => tx.all(sql<object>`select comment, note, evidence, on_day::text from evaluation.answer_history where note is not null`));
  expect(history).toEqual([{ comment: 'Till centret.', note: 'Bara vårt.', evidence: 'https://example.org/plan', on_day: '2024-05-31' }]);
  for (const value of [{ numerator: 3 }, { numerator: 1, denominator: 2 }]) {
    await expect(save({ statement: '1.2.1-2a', version: saved.version, ...value })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'answers.1.2.1-2a.numerator' }] });
  }
});

test('a value that cannot be is refused at its field', async () => {
  const refused = async (value: object) => expect(save({ statement: '1.2.1-2a', version: 9, ...value })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'numerator' }] });
  for (const numerator of [-1, 1.5, Number.NaN, '3', 2_147_483_648]) await refused({ numerator });
  await refused({ numerator: 5, denominator: 4 });
  await refused({ denominator: 4 });
});

test('saving takes one statement, however many answers the page has; opening a page takes four', async () => {
  const answers = ['1.1.1-1a', '1.1.1-1b'].map((statement) => ({ statement, status: 'fully', comment: '', version: 3 }));
  const version = await versionRead('1.2.1-2a');
  const one = await here.statements(() => save({ statement: '1.2.1-2a', status: 'partly', version }));
  expect(one.map(({ name }) => name)).toEqual(['save_answers']);
  const page = await here.statements(() => here.call(saveAnswers, { formId: countyForm, goal: '1.1', answers: byStatement(answers) }, coordinator));
  expect(page.filter(({ name }) => name === 'save_answers')).toHaveLength(1);
  expect(await here.statements(() => here.call(showForm, { formId: countyForm }, coordinator))).toHaveLength(4);
});

test('without the rights of a tenant the database shows no answer, whatever is asked of it', async () => {
  const seen = (tenants: readonly number[], oversees: boolean) =>
    here.database.transact({ tenants, oversees }, 'read', (tx) => tx.all(sql<{ n: number }>`select (select count(*)::int from evaluation.answer) + (select count(*)::int from evaluation.answer_history) as n`));
  expect((await seen([county.no], false))[0]?.n).toBeGreaterThan(0);
  expect(await seen([elsewhere.no], false)).toEqual([{ n: 0 }]);
  expect(await seen([], true)).toEqual([{ n: 0 }]);
  expect(await seen([], false)).toEqual([{ n: 0 }]);
});

test('in a closed round nothing is saved any more', async () => {
  const later = await aRound(here, { year: 2026, versionId: await versionOf() });
  const form = await formOf(here, county);
  await here.call(closeRound, { roundId: later.id }, as('owner', await anOrganisation(here, { kind: 'country' })));
  await expect(here.call(saveAnswer, { formId: form, statement: '1.2.1-3a', status: 'fully', version: 0 }, coordinator)).rejects.toMatchObject({ code: 'gone' });
});

const versionRead = async (statement: string): Promise<number> =>
  (await here.call(showForm, { formId: countyForm, goal: '1.2' }, coordinator)).statements.find(({ code }) => code === statement)?.answer.version ?? 0;

const byStatement = (answers: readonly { readonly statement: string }[]): object => Object.fromEntries(answers.map(({ statement, ...answer }) => [statement, answer]));

async function versionOf(): Promise<string> {
  const rows = await here.database.asSystem((tx) => tx.all(sql<{ id: string }>`select id from programme.version`));
  return rows[0]?.id ?? '';
}

test('a personal identity code is refused in every text, whatever country it is of, and nothing of the answer is saved', async () => {
  const before = (await here.call(showForm, { formId: countyForm, goal: '1.2' }, coordinator)).statements;
  for (const [field, text] of [['comment', 'Hos 131052-308T i går'], ['note', '640823-3234'], ['evidence', 'https://example.org/?id=13097248022']] as const) {
    await expect(save({ statement: '1.2.1-1a', [field]: text, version: 1 })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: field, message: { entry: { sv: expect.stringContaining('personbeteckning') } } }] });
    await expect(here.call(saveAnswers, { formId: countyForm, goal: '1.2', answers: { '1.2.1-1a': { status: 'fully', [field]: text, version: 1 } } }, coordinator)).rejects.toMatchObject({ fields: [{ at: `answers.1.2.1-1a.${field}` }] });
  }
  expect((await here.call(showForm, { formId: countyForm, goal: '1.2' }, coordinator)).statements).toEqual(before);
});
