import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, Way } from '../contract.ts';
import { answer, aRound, formOf, reopenStatement, signAs } from '../testing.ts';
import { closeRound, confirmProposals, saveAnswer, saveAnswers, showForm, showProposals, showSigning, takeBackProposals } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });
const elsewhere = await anOrganisation(here, { code: '08' });
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const [coordinator, colleague, stranger] = [as('coordinator', county), as('coordinator', county), as('coordinator', elsewhere)];

const YEARS = [2023, 2024, 2025, 2026];
const sketches = [
  ...['a', 'b', 'c', 'd'].map((letter) => ({ code: `1.1.1-1${letter}`, years: YEARS })), { code: '1.1.2-1a', years: YEARS, value: { kind: 'count' as const } },
  { code: '1.1.2-2a', years: YEARS, value: { kind: 'share' as const, fullyFrom: 60 } }, { code: '1.2.1-1a', years: YEARS },
];
const first = aProgramme(sketches);
const version = await aPublishedVersion(here, first);
await aRound(here, { versionId: version.id, year: 2024 });
const before = await formOf(here, county);
const unitBefore = await formOf(here, unit);
await answer(here, coordinator, before, { statement: '1.1.1-1a', status: 'partly', comment: 'Från 2024' });
await answer(here, coordinator, before, { statement: '1.1.1-1b', status: 'fully', comment: 'Också 2024' });
await answer(here, as('respondent', unit), unitBefore, { statement: '1.1.1-1a', status: 'not-at-all' });
await answer(here, stranger, await formOf(here, elsewhere), { statement: '1.1.1-1c', status: 'fully', comment: 'Någon annans' });
await signAs(here, as('signatory', county), before);

await aRound(here, { versionId: version.id, year: 2025 });
const last = await formOf(here, county);
await here.call(saveAnswer, { formId: last, statement: '1.1.1-1a', status: 'partly', comment: 'Från 2025', note: 'Bara vår', evidence: 'Dnr 7', version: 0 }, coordinator);
await here.call(saveAnswer, { formId: last, statement: '1.1.2-1a', status: 'partly', numerator: 12, comment: 'Tolv', version: 0 }, coordinator);
await here.call(saveAnswer, { formId: last, statement: '1.1.2-2a', status: null, numerator: 14, denominator: 23, version: 0 }, coordinator);
await answer(here, coordinator, last, { statement: '1.1.1-1d', status: 'not-applicable' });
await answer(here, coordinator, last, { statement: '1.2.1-1a', status: 'not-at-all' });

const round = await aRound(here, { versionId: version.id, year: 2026 });
const form = await formOf(here, county);

const page = (actor = coordinator, formId = form, goal = '1.1') => here.call(showForm, { formId, goal }, actor);
const proposed = async (code: string, actor = coordinator) => (await page(actor)).statements.find((each) => each.code === code)?.proposal ?? null;
const standing = async (code: string) => (await page()).statements.find((each) => each.code === code)?.answer;
const blank = { status: null, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 0 };

/** Presses the button of a proposal as a page without scripts sends it. */
const press = async (way: Way, statement: string, { shown = '2025-1', fields = {}, actor = coordinator, formId = form }: { shown?: string; fields?: object; actor?: typeof coordinator; formId?: FormId } = {}) =>
  here.call(saveAnswers, { formId, goal: '1.1', answers: { [statement]: { ...blank, version: await versionOf(statement), ...fields } }, proposal: { statement, way, shown } }, actor);

/** What was done does not outlast its test. */
const clear = async () => {
  for (const { code, answer: own } of (await page()).statements) if (own.version > 0) await here.call(saveAnswer, { ...blank, formId: form, statement: code, version: own.version }, coordinator);
};
const versionOf = async (code: string): Promise<number> => (await standing(code))?.version ?? 0;

describe('what stands as a proposal', () => {
  test('is the same organisation’s answer in the newest earlier round in which it was answered, and says which and whether it was signed', async () => {
    expect(await proposed('1.1.1-1a')).toMatchObject({ year: 2025, isSigned: false, likeness: 'same', answer: { status: 'partly', comment: 'Från 2025', note: 'Bara vår', evidence: 'Dnr 7' } });
    expect(await proposed('1.1.1-1b')).toMatchObject({ year: 2024, isSigned: true, answer: { comment: 'Också 2024' } });
    expect(await proposed('1.1.1-1c')).toBeNull(); // somebody else answered it
  });

  test('is no answer: nothing of it is counted, signed or asked less for', async () => {
    const { form: { tally }, goals, proposals, statements } = await page();
    expect([tally, goals.map(({ tally: { answered }, proposals: n }) => [answered, n]), proposals]).toEqual([{ answered: 0, asked: 7 }, [[0, 5], [0, 1]], { n: 6, year: null, atOnce: 3 }]);
    expect(statements.every(({ answer: { status, version: read } }) => status === null && read === 0)).toBe(true);
    expect((await here.call(showForm, { formId: form, goal: '1.1', only: 'unanswered' }, coordinator)).statements).toHaveLength(6);
    const signing = await here.call(showSigning, { formId: form }, coordinator);
    expect(signing.own.map(({ counts }) => counts)).toEqual([1, 2].map(() => ({ fully: 0, partly: 0, notAtAll: 0, notApplicable: 0 })));
    expect(await here.database.asSystem((tx) => tx.all(sql`select 1 from evaluation.answer x join evaluation.round r on r.no = x.round_no where r.year = 2026`))).toEqual([]);
  });

  test('is seen by who may read the form, and by nobody else; a unit’s own is its own', async () => {
    expect(await proposed('1.1.1-1a', as('reader', county))).toMatchObject({ year: 2025 });
    await expect(page(stranger)).rejects.toMatchObject({ code: 'not-found' });
    const unitForm = await formOf(here, unit);
    const own = await page(as('respondent', unit), unitForm);
    expect(own.statements.filter(({ proposal }) => proposal).map(({ code, proposal }) => [code, proposal?.year, proposal?.answer.status])).toEqual([['1.1.1-1a', 2024, 'not-at-all']]);
  });

  test('is found in one statement more, however many there are', async () => {
    expect(await here.statements(() => page())).toHaveLength(4);
    expect(await here.statements(() => page(coordinator, form, '1.2'))).toHaveLength(4);
  });

  test('is not there in the form of the earlier round itself, and a later round is no source', async () => {
    const { statements } = await page(coordinator, last);
    expect(statements.map(({ code, proposal }) => [code, proposal?.year]).filter(([, year]) => year !== undefined)).toEqual([['1.1.1-1b', 2024]]);
  });
});

describe('one proposal', () => {
  test('that is still true becomes this year’s answer with its texts, by an ordinary save with its history', async () => {
    expect(await press('still', '1.1.1-1a')).toMatchObject({ saved: [{ statement: '1.1.1-1a', status: 'partly', version: 1 }], taken: { statement: '1.1.1-1a', way: 'still' } });
    expect(await standing('1.1.1-1a')).toMatchObject({ status: 'partly', comment: 'Från 2025', note: 'Bara vår', evidence: 'Dnr 7', version: 1 });
    expect(await proposed('1.1.1-1a')).toBeNull();
    const history = await here.database.asSystem((tx) => tx.all(sql<object>`
      select h.version, h.comment, h.by_account from evaluation.answer_history h join evaluation.round r on r.no = h.round_no where r.year = 2026`));
    expect(history).toEqual([{ version: 1, comment: 'Från 2025', by_account: coordinator.accountId }]);
    expect((await page()).form.tally.answered).toBe(1);
    await clear();
  });

  test('that is better or worse moves one step and brings no text with it; what was written meanwhile is kept', async () => {
    await press('better', '1.1.1-1a', { fields: { comment: 'Nu i alla enheter' } });
    expect(await standing('1.1.1-1a')).toMatchObject({ status: 'fully', comment: 'Nu i alla enheter', note: '', evidence: '' });
    await press('worse', '1.1.1-1b', { shown: '2024-1' });
    expect(await standing('1.1.1-1b')).toMatchObject({ status: 'partly', comment: '' });
    await clear();
    for (const [way, statement, shown] of [['better', '1.1.1-1b', '2024-1'], ['worse', '1.1.1-1d', '2025-1']] as const) {
      await expect(press(way, statement, { shown })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: `answers.${statement}.status` }] });
    }
  });

  test('with a number is confirmed with this year’s number only, and a share says what its numbers say', async () => {
    expect(await proposed('1.1.2-1a')).toMatchObject({ answer: { numerator: 12 } });
    await expect(press('still', '1.1.2-1a')).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'answers.1.1.2-1a.numerator' }] });
    await expect(press('still', '1.1.2-2a', { fields: { numerator: 3 } })).rejects.toMatchObject({ code: 'invalid' });
    await press('still', '1.1.2-1a', { fields: { numerator: 15 } });
    expect(await standing('1.1.2-1a')).toMatchObject({ status: 'partly', numerator: 15, comment: 'Tolv' });
    await press('still', '1.1.2-2a', { fields: { numerator: 1, denominator: 10 } });
    expect(await standing('1.1.2-2a')).toMatchObject({ status: 'partly', numerator: 1, denominator: 10 });
    await clear();
  });

  test('is not taken unseen: not another than the page had shown, and not one that there is not', async () => {
    for (const shown of ['2024-1', '2025-2', '']) await expect(press('still', '1.1.1-1a', { shown })).rejects.toMatchObject({ code: 'conflict', fields: [{ at: 'answers.1.1.1-1a.status' }] });
    await expect(press('still', '1.1.1-1c')).rejects.toMatchObject({ code: 'conflict' });
    await expect(here.call(saveAnswers, { formId: form, goal: '1.1', answers: {}, proposal: { statement: '1.1.1-1a', way: 'still', shown: '2025-1' } }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
    expect((await standing('1.1.1-1a'))?.status).toBeNull();
  });

  test('that somebody else has answered meanwhile is a conflict like any other, with both sides', async () => {
    const read = await versionOf('1.1.1-1a');
    await here.call(saveAnswer, { ...blank, formId: form, statement: '1.1.1-1a', status: 'fully', comment: 'Nytt', version: read }, colleague);
    await expect(press('still', '1.1.1-1a', { fields: { version: read } })).rejects.toMatchObject({ code: 'conflict', detail: [{ statement: '1.1.1-1a', theirs: { status: 'fully', comment: 'Nytt' } }] });
    expect(await standing('1.1.1-1a')).toMatchObject({ status: 'fully', comment: 'Nytt' });
    await clear();
  });

  test('is nobody’s to take who may not answer: a reader, a signatory, another organisation', async () => {
    for (const actor of [as('reader', county), as('signatory', county), owner]) await expect(press('still', '1.1.1-1a', { actor })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(press('still', '1.1.1-1a', { actor: stranger })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('all of a goal', () => {
  const shown = (done?: number, actor = coordinator) => here.call(showProposals, { formId: form, goal: '1.1', ...(done !== undefined && { done: String(done) }) }, actor);
  const confirm = async (actor = coordinator) => here.call(confirmProposals, { formId: form, goal: '1.1', covers: (await shown(undefined, actor)).covers }, actor);
  const takeBack = (at: number, actor = coordinator) => here.call(takeBackProposals, { formId: form, goal: '1.1', at }, actor);

  test('are told first: how many, which, with which answers, and how many are left out and why', async () => {
    const { confirmable, leftOut } = await shown();
    expect(confirmable.map(({ code, comment, proposal }) => [code, proposal.answer.status, comment])).toEqual([['1.1.1-1a', 'partly', 'Från 2025'], ['1.1.1-1b', 'fully', 'Också 2024'], ['1.1.1-1d', 'not-applicable', '']]);
    expect(leftOut).toEqual({ answered: 0, number: 2, reworded: 0, other: 0, nothing: 1 });
  });

  test('are confirmed in one go, are told of afterwards, and can be taken back while nothing has changed', async () => {
    here.clock.forward({ seconds: 1 });
    const { at, confirmed } = await confirm();
    expect(confirmed).toBe(3);
    expect(await standing('1.1.1-1a')).toMatchObject({ status: 'partly', comment: 'Från 2025', note: 'Bara vår', evidence: 'Dnr 7' });
    const { done, confirmable } = await shown(at);
    expect([confirmable, done?.changed, done?.answers.map(({ code, status }) => [code, status])]).toEqual([[], 0, [['1.1.1-1a', 'partly'], ['1.1.1-1b', 'fully'], ['1.1.1-1d', 'not-applicable']]]);
    expect(await takeBack(at)).toEqual({ takenBack: 3, changed: 0 });
    expect((await page()).form.tally.answered).toBe(0);
    expect(await standing('1.1.1-1a')).toMatchObject({ status: null, comment: '', note: '', evidence: '' });
    await expect(takeBack(at)).rejects.toMatchObject({ code: 'conflict' });
    const events = await here.database.asSystem((tx) => tx.all(sql<{ event: string; about: string }>`select event, about from platform.audit where event like 'evaluation.proposals.%' order by at`));
    expect(events).toEqual([{ event: 'evaluation.proposals.confirmed', about: `${form} 1.1 3 2024 2025` }, { event: 'evaluation.proposals.taken-back', about: `${form} 1.1 3` }]);
  });

  test('take back leaves alone what has been changed since, gives back what was written before, and is nobody else’s', async () => {
    await here.call(saveAnswer, { ...blank, formId: form, statement: '1.1.1-1d', comment: 'Årets egen', version: await versionOf('1.1.1-1d') }, colleague);
    here.clock.forward({ seconds: 1 });
    const { at } = await confirm();
    expect(await standing('1.1.1-1d')).toMatchObject({ status: 'not-applicable', comment: 'Årets egen' });
    await here.call(saveAnswer, { ...blank, formId: form, statement: '1.1.1-1b', status: 'not-at-all', version: await versionOf('1.1.1-1b') }, colleague);
    expect((await shown(at)).done).toMatchObject({ changed: 1 });
    expect((await shown(at, colleague)).done).toBeNull();
    await expect(takeBack(at, colleague)).rejects.toMatchObject({ code: 'conflict' });
    expect(await takeBack(at)).toEqual({ takenBack: 2, changed: 1 });
    expect([(await standing('1.1.1-1b'))?.status, await standing('1.1.1-1d')]).toMatchObject(['not-at-all', { status: null, comment: 'Årets egen' }]);
    await clear();
  });

  test('are not confirmed when they are no longer those that were shown; then none is', async () => {
    const { covers } = await shown();
    await here.call(saveAnswer, { ...blank, formId: form, statement: '1.1.1-1b', status: 'not-at-all', version: await versionOf('1.1.1-1b') }, colleague);
    await expect(here.call(confirmProposals, { formId: form, goal: '1.1', covers }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
    expect((await page()).form.tally.answered).toBe(1);
    await clear();
  });

  test('two who confirm at once: one does, the other is told, and nothing is saved twice', async () => {
    const outcomes = await Promise.allSettled([confirm(), confirm(colleague)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await page()).form.tally.answered).toBe(3);
    await clear();
  });

  test('are for who may answer; for others the page is not there', async () => {
    for (const actor of [as('reader', county), as('signatory', county)]) await expect(shown(undefined, actor)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(shown(undefined, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(showProposals, { formId: form, goal: '9.9' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('an unknown time has confirmed nothing', async () => {
    for (const done of ['x', '12', '99999999999999999999']) expect((await here.call(showProposals, { formId: form, goal: '1.1', done }, coordinator)).done).toBeNull();
  });
});

describe('where no answers are taken', () => {
  test('there is no proposal in a form that is signed, and none is confirmed', async () => {
    const { covers } = await here.call(showProposals, { formId: form, goal: '1.1' }, coordinator);
    await signAs(here, as('signatory', county), form);
    expect((await page()).proposals).toEqual({ n: 0, year: null, atOnce: 0 });
    expect((await here.call(showProposals, { formId: form, goal: '1.1' }, coordinator)).confirmable).toEqual([]);
    await expect(press('still', '1.1.1-1a')).rejects.toMatchObject({ code: 'gone' });
    await expect(here.call(confirmProposals, { formId: form, goal: '1.1', covers }, coordinator)).rejects.toMatchObject({ code: 'gone' });
    await expect(here.call(takeBackProposals, { formId: form, goal: '1.1', at: here.clock.now().getTime() }, coordinator)).rejects.toMatchObject({ code: 'gone' });
  });

  test('nor in a round that is closed', async () => {
    await here.call(closeRound, { roundId: round.id }, owner);
    const unitForm = await formOf(here, unit);
    const manager = as('respondent', unit);
    expect((await page(manager, unitForm)).statements.every(({ proposal }) => proposal === null)).toBe(true);
    await expect(press('still', '1.1.1-1a', { actor: manager, formId: unitForm, shown: '2024-1' })).rejects.toMatchObject({ code: 'gone' });
  });
});

describe('over another version of the programme', () => {
  test('an unchanged question is proposed, a reworded one marked, and a changed one only told of', async () => {
    const other = await scene();
    const organiser = await anOrganisation(other, { code: '17' });
    const own = as('coordinator', organiser);
    const both = (code: string, text: object, more: object = {}) => (programme: ReturnType<typeof aProgramme>): ReturnType<typeof aProgramme> => ({
      ...programme, tasks: programme.tasks.map((task) => ({ ...task, statements: task.statements.map((each) => (each.code === code ? { ...each, text, ...more } as typeof each : each)) })),
    });
    const old = both('1.1.1-1b', { sv: 'Planen är skriven.', fi: 'Suunnitelma on kirjoitettu.' })(first);
    const wider = [both('1.1.1-1b', { sv: 'Planen är skriven.', fi: 'Suunnitelma on tehty.' }), both('1.1.1-1c', { sv: 'Något helt annat.' }), both('1.1.2-1a', { sv: 'Påstående 1.1.2-1a' }, { value: undefined })]
      .reduce((programme, change) => change(programme), { ...old, version: '2.0' });
    const [was, is] = [await aPublishedVersion(other, old), await aPublishedVersion(other, JSON.parse(JSON.stringify(wider)) as typeof wider)];
    await aRound(other, { versionId: was.id, year: 2025 });
    const earlierForm = await formOf(other, organiser);
    for (const statement of ['1.1.1-1a', '1.1.1-1b', '1.1.1-1c', '1.1.2-1a']) await answer(other, own, earlierForm, { statement, status: 'partly' });
    await aRound(other, { versionId: is.id, year: 2026 });
    const formId = await formOf(other, organiser);
    const { statements, proposals } = await other.call(showForm, { formId, goal: '1.1' }, own);
    expect(statements.flatMap(({ code, proposal }) => (proposal ? [[code, proposal.likeness]] : []))).toEqual([['1.1.1-1a', 'same'], ['1.1.1-1b', 'reworded'], ['1.1.1-1c', 'other-text'], ['1.1.2-1a', 'other-number']]);
    expect(statements[1]?.proposal?.rewordings).toEqual([{ of: 'text', language: 'fi', was: 'Suunnitelma on kirjoitettu.', is: 'Suunnitelma on tehty.' }]);
    expect(proposals).toEqual({ n: 2, year: 2025, atOnce: 1 });
    const all = await other.call(showProposals, { formId, goal: '1.1' }, own);
    expect([all.confirmable.map(({ code }) => code), all.leftOut]).toEqual([['1.1.1-1a'], { answered: 0, number: 0, reworded: 1, other: 2, nothing: 2 }]);
    const take = (statement: string) => other.call(saveAnswers, { formId, goal: '1.1', answers: { [statement]: blank }, proposal: { statement, way: 'still', shown: '2025-1' } }, own);
    expect(await take('1.1.1-1b')).toMatchObject({ saved: [{ status: 'partly' }] });
    for (const statement of ['1.1.1-1c', '1.1.2-1a']) await expect(take(statement)).rejects.toMatchObject({ code: 'conflict' });
    // Another programme’s answers are none of this one’s.
    const foreign = await aPublishedVersion(other, { ...old, code: 'another-programme' });
    await aRound(other, { versionId: foreign.id, year: 2026 });
    expect(await other.statements(() => other.call(showForm, { formId, goal: '1.1' }, own))).toHaveLength(4);
    expect((await other.call(showForm, { formId, goal: '1.1' }, own)).proposals.n).toBe(1);
  });
});

describe('under a signature', async () => {
  const there = await scene();
  const organiser = await anOrganisation(there, { code: '17' });
  const [own, signatory] = [as('coordinator', organiser), as('signatory', organiser)];
  const { id } = await aPublishedVersion(there, first);
  const AB = ['1.1.1-1a', '1.1.1-1b'];
  await aRound(there, { versionId: id, year: 2025 });
  const earlier = await formOf(there, organiser);
  for (const statement of AB) await answer(there, own, earlier, { statement, status: 'fully' });
  await aRound(there, { versionId: id, year: 2026 });
  const formId = await formOf(there, organiser);
  const take = (statement: string, shown: string, answers = {}) => there.call(saveAnswers, { formId, goal: '1.1', answers, proposal: { statement, way: 'still', shown } }, own);

  test('none is offered, not even where a statement is reopened; whoever takes one from an older page is told so, and never that it was taken', async () => {
    await signAs(there, signatory, formId);
    await reopenStatement(there, { formId, statement: '1.1.1-1a', by: own, approver: signatory });
    for (const shown of ['zzz', '2025-1']) await expect(take('1.1.1-1a', shown, { '1.1.1-1a': blank })).rejects.toMatchObject({ code: 'conflict', fields: [{ at: 'answers.1.1.1-1a.status' }] });
    for (const answers of [{}, { '1.1.1-1a': blank }, { '1.1.1-1b': blank }]) await expect(take('1.1.1-1b', '2025-1', answers)).rejects.toMatchObject({ code: 'gone' });
    const { statements } = await there.call(showForm, { formId, goal: '1.1' }, own);
    expect(statements.slice(0, 2).map(({ proposal, answer: { status } }) => [proposal, status])).toEqual([[null, null], [null, null]]);
  });
});
