import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { allOf, aCrosswalk, aProgramme, aPublishedVersion, withTexts } from '#capabilities/programme/testing.ts';
import { callStreaming } from '#platform/action/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, Way } from '../contract.ts';
import { answer, aRound, formOf } from '../testing.ts';
import { addEvidence, compareMoments, confirmProposals, endLeftOver, nameResponsible, saveAnswer, saveAnswers, showEvidence, showForm, showLeftOver, showProposals, showResponsible, showStory, showUnits, takeOutWorkbook } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const coordinator = as('coordinator', county);
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });

const PLAN = 'Organisationen har en plan för klient- och patientsäkerhet.';
/** Of the first version: the second renumbers, rewords, changes, splits, merges, ends and adds. */
const asked = (codes: readonly string[], years: readonly number[]) => codes.map((code) => ({ code, years }));
const first = withTexts(aProgramme([...asked(['1.1.1-1a', '1.1.1-1b', '1.1.1-1c', '1.2.1-1a', '1.2.1-2a', '1.2.1-2b', '1.2.1-3a', '1.3.1-1a'], [2024, 2025])], { version: '1.0' }), {
  '1.1.1-1a': { sv: 'Ledningen har utsett en ansvarig.' }, '1.1.1-1b': { sv: PLAN }, '1.1.1-1c': { sv: 'Kursen erbjuds.' }, '1.2.1-1a': { sv: 'Listan går igenom och skrivs under.' },
});
const second = withTexts(aProgramme([...asked(['1.1.1-1a', '1.1.1-1b', '1.1.1-1c', '1.1.1-2a', '1.2.1-1a', '1.2.1-1b', '1.2.1-2a', '1.2.1-3a'], [2026]), { code: '1.3.1-2a', years: [2025] }], { version: '2.0' }), {
  '1.1.1-1a': { sv: 'Alla avvikelser utreds inom en månad.' }, '1.1.1-2a': { sv: 'Ledningen har utsett en ansvarig.' }, '1.1.1-1b': { sv: PLAN.replace('en plan', 'en känd plan') }, '1.1.1-1c': { sv: 'Kursen krävs.' },
  '1.2.1-1a': { sv: 'Listan går igenom.' }, '1.2.1-1b': { sv: 'Listan skrivs under.' }, '1.2.1-3a': { sv: 'Jourtelefonen svarar dygnet runt.' }, '1.3.1-2a': { sv: 'Påstående 1.3.1-1a' },
});
const CORRECTIONS = [
  { from: '1.1.1-1c', to: '1.1.1-1c', change: 'meaning' }, { from: '1.2.1-1a', to: '1.2.1-1a 1.2.1-1b', change: 'split' }, { from: '1.2.1-2a 1.2.1-2b', to: '1.2.1-2a', change: 'merged' },
  { from: '1.2.1-3a', to: '', change: 'ended' }, { from: '', to: '1.1.1-1a', change: 'new' },
] as const;

const [was, is] = [await aPublishedVersion(here, first), await aPublishedVersion(here, second)];
await aRound(here, { versionId: was.id, year: 2025 });
const before = await formOf(here, county);
for (const [statement, status] of [['1.1.1-1a', 'fully'], ['1.1.1-1b', 'partly'], ['1.1.1-1c', 'fully'], ['1.2.1-1a', 'partly'], ['1.2.1-2a', 'fully'], ['1.2.1-2b', 'not-at-all'], ['1.2.1-3a', 'partly'], ['1.3.1-1a', 'partly']] as const) {
  await answer(here, coordinator, before, { statement, status, comment: `Om ${statement}` });
}
await here.call(addEvidence, { formId: before, statement: '1.1.1-1a', link: 'https://example.org/beslut' }, coordinator);
await answer(here, as('respondent', unit), await formOf(here, unit), { statement: '1.1.1-1a', status: 'partly' });
const round = await aRound(here, { versionId: is.id, year: 2026 });
const form = await formOf(here, county);

const blank = { status: null, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 0 };
const proposals = async (goal: string, formId: FormId = form) => Object.fromEntries((await here.call(showForm, { formId, goal }, coordinator)).statements.flatMap(({ code, proposal }) => (proposal ? [[code, proposal]] : [])));
const likenesses = async (goal: string) => Object.fromEntries(Object.entries(await proposals(goal)).map(([code, { likeness, from }]) => [code, `${likeness} ${from ?? code}`]));
const press = (statement: string, { shown, way = 'still' }: { readonly shown: string; readonly way?: Way }) =>
  here.call(saveAnswers, { formId: form, goal: statement.split('.').slice(0, 2).join('.'), answers: { [statement]: blank }, proposal: { statement, way, shown } }, coordinator);
const leftOver = async (formId: FormId = form) => (await here.call(showLeftOver, { formId }, coordinator)).open.map(({ code, now, isInProgramme }) => `${code} ${now ?? '–'} ${isInProgramme}`);
const compared = async () => (await here.call(compareMoments, { formId: form, show: 'all' }, coordinator)).goals.flatMap(({ statements }) => statements.map(({ code, from, move, likeness }) => `${from ?? code} ${code} ${move} ${likeness}`));

describe('without a crosswalk', () => {
  test('statements go by their codes and texts, also where a code is another question now', async () => {
    expect(await likenesses('1.1')).toEqual({ '1.1.1-1a': 'other-text 1.1.1-1a', '1.1.1-1b': 'other-text 1.1.1-1b', '1.1.1-1c': 'other-text 1.1.1-1c' });
    expect(await leftOver()).toEqual(['1.2.1-2b – false', '1.3.1-1a – false']);
    expect(await compared()).toEqual(expect.arrayContaining(['1.1.1-1a 1.1.1-1a not-comparable other-text', '1.1.1-2a 1.1.1-2a only-now same', '1.2.1-3a 1.2.1-3a not-comparable other-text']));
  });
});

describe('by a crosswalk that holds', () => {
  test('the same question is proposed by whatever code it has, a reworded one is marked, and another is only told of; what is new has nothing', async () => {
    await here.call(nameResponsible, await named('1.1.1-1', 'chefsläkaren', before), coordinator);
    await aCrosswalk(here, { versionId: is.id, fromId: was.id }, CORRECTIONS);
    expect(await likenesses('1.1')).toEqual({ '1.1.1-2a': 'same 1.1.1-1a', '1.1.1-1b': 'reworded 1.1.1-1b', '1.1.1-1c': 'other-meaning 1.1.1-1c' });
    expect((await proposals('1.1'))['1.1.1-2a']).toMatchObject({ year: 2025, answer: { status: 'fully', comment: 'Om 1.1.1-1a' } });
    const all = await here.call(showProposals, { formId: form, goal: '1.1' }, coordinator);
    expect([all.confirmable.map(({ code }) => code), all.leftOut]).toEqual([['1.1.1-2a'], { answered: 0, number: 0, reworded: 1, other: 1, nothing: 1 }]);
  });

  test('what was split or merged is shown beside as what was said, every answer of it, and cannot be confirmed', async () => {
    const own = await proposals('1.2');
    expect(own).toMatchObject({ '1.2.1-1a': { likeness: 'split', answer: { status: 'partly' } }, '1.2.1-1b': { likeness: 'split', from: '1.2.1-1a', answer: { status: 'partly' } } });
    expect([own['1.2.1-2a'], ...(own['1.2.1-2a']?.others ?? [])].map((each) => each?.answer.comment).toSorted()).toEqual(['Om 1.2.1-2a', 'Om 1.2.1-2b']);
    for (const [statement, shown] of [['1.2.1-1b', '2025-1-1.2.1-1a'], ['1.2.1-2a', '2025-1'], ['1.1.1-1c', '2025-1']] as const) await expect(press(statement, { shown })).rejects.toMatchObject({ code: 'conflict' });
    expect((await here.call(showProposals, { formId: form, goal: '1.2' }, coordinator)).confirmable).toEqual([]);
  });

  test('is still found in one statement more', async () => {
    expect(await here.statements(() => here.call(showForm, { formId: form, goal: '1.1' }, coordinator))).toHaveLength(4);
  });

  test('a renumbered one that is confirmed brings its evidence along, and only as it was shown', async () => {
    expect((await here.call(showForm, { formId: form, goal: '1.1' }, coordinator)).statements.find(({ code }) => code === '1.1.1-2a')?.marks.evidence?.before).toEqual([{ year: 2025, n: 1, expired: 0 }]);
    await expect(press('1.1.1-2a', { shown: '2025-1' })).rejects.toMatchObject({ code: 'conflict' });
    await press('1.1.1-2a', { shown: '2025-1-1.1.1-1a' });
    expect((await here.call(showEvidence, { formId: form, statement: '1.1.1-2a' }, coordinator)).items.map(({ title }) => title)).toEqual(['example.org/beslut']);
    await here.call(saveAnswer, { ...blank, formId: form, statement: '1.1.1-1a', status: 'not-at-all' }, coordinator);
    expect((await here.call(showEvidence, { formId: form, statement: '1.1.1-1a' }, coordinator)).items).toEqual([]);
    await press('1.1.1-1b', { shown: '2025-1' });
    await expect(here.call(confirmProposals, { formId: form, goal: '1.1', covers: '0'.repeat(64) }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('what goes on in others is not left over, what ended is, and what has another code says so; each is ended by itself', async () => {
    expect(await leftOver()).toEqual(['1.2.1-3a – false', '1.3.1-1a 1.3.1-2a true']);
    const { open } = await here.call(showLeftOver, { formId: form }, coordinator);
    expect(open.find(({ code }) => code === '1.3.1-1a')).toMatchObject({ year: 2025, text: { sv: 'Påstående 1.3.1-1a' } });
    await here.call(endLeftOver, { formId: form, statement: '1.3.1-1a', year: 2025, no: 0, step: 'done' }, coordinator);
    expect(await leftOver()).toEqual(['1.2.1-3a – false']);
  });

  test('two years are compared question by question, and nothing is compared that does not map', async () => {
    await answer(here, coordinator, form, { statement: '1.2.1-2a', status: 'partly' });
    expect(await compared()).toEqual([
      '1.1.1-1a 1.1.1-1a only-now same', '1.1.1-1b 1.1.1-1b same reworded', '1.1.1-1c 1.1.1-1c not-comparable other-meaning', '1.1.1-1a 1.1.1-2a same same',
      '1.2.1-1a 1.2.1-1a not-comparable split', '1.2.1-1a 1.2.1-1b not-comparable split', '1.2.1-2a 1.2.1-2a not-comparable merged', '1.2.1-2b 1.2.1-2a not-comparable merged',
      '1.2.1-3a 1.2.1-3a only-now same', '1.2.1-3a 1.2.1-3a only-then same', '1.3.1-1a 1.3.1-2a only-then same',
    ]);
  });

  test('an organiser’s units and a workbook show what was answered the last time to the same question, and nothing else', async () => {
    const last = async (statement: string) => (await here.call(showUnits, { roundId: round.id, statement }, coordinator)).rows[0]?.last;
    expect([await last('1.1.1-2a'), await last('1.1.1-1a'), await last('1.2.1-1a')]).toEqual([{ year: 2025, status: 'partly' }, null, null]);
    const rows = await callStreaming(here, takeOutWorkbook, { input: { formId: form }, actor: coordinator }, (_book, given) => allOf(given));
    expect(rows.flatMap(({ statement, earlier }) => (earlier ? [`${statement} ${earlier.year} ${earlier.status}`] : []))).toEqual(['1.1.1-1b 2025 partly', '1.1.1-2a 2025 fully']);
  });

  test('the story of an answer goes through its codes, from either year', async () => {
    const told = async (statement: string, formId: FormId) => (await here.call(showStory, { formId, statement }, coordinator)).years.map(({ round, from, likeness }) => `${round.year} ${from ?? statement} ${likeness}`);
    expect(await told('1.1.1-2a', form)).toEqual(['2026 1.1.1-2a same', '2025 1.1.1-1a same']);
    expect(await told('1.1.1-1a', form)).toEqual(['2026 1.1.1-1a same']);
    expect(await told('1.1.1-1a', before)).toEqual(['2026 1.1.1-2a same', '2025 1.1.1-1a same']);
    expect(await told('1.2.1-2a', form)).toEqual(['2026 1.2.1-2a same', '2025 1.2.1-2a merged', '2025 1.2.1-2b merged']);
  });

  test('who answers for a task answers for what it has become, and for nothing else by its code; what is said anew holds in both', async () => {
    const whose = async (formId: FormId) => Object.fromEntries((await here.call(showResponsible, { formId }, coordinator)).lines.filter(({ of }) => of === 'task').map(({ code, who }) => [code, who?.title ?? '–']));
    const marked = async (code: string) => (await here.call(showForm, { formId: form, goal: '1.2' }, coordinator)).statements.find((each) => each.code === code)?.marks.responsible?.title;
    await here.call(nameResponsible, await named('1.2.1-2', 'läkemedelschefen', before), coordinator);
    await here.call(nameResponsible, await named('1.2.1-3', 'någon annan', before), coordinator);
    expect(await whose(form)).toEqual({ '1.1.1-1': 'chefsläkaren', '1.1.1-2': '–', '1.2.1-1': '–', '1.2.1-2': 'läkemedelschefen', '1.2.1-3': '–' });
    expect([await marked('1.2.1-2a'), await marked('1.2.1-3a')]).toEqual(['läkemedelschefen', undefined]);
    await here.call(nameResponsible, await named('1.2.1-2', 'överläkaren'), coordinator);
    await here.call(nameResponsible, await named('1.2.1-3', 'jourens chef'), coordinator);
    expect([await whose(form), await whose(before)]).toMatchObject([{ '1.2.1-2': 'överläkaren', '1.2.1-3': 'jourens chef' }, { '1.2.1-2': 'överläkaren', '1.2.1-3': 'någon annan' }]);
    expect([await marked('1.2.1-2a'), await marked('1.2.1-3a')]).toEqual(['överläkaren', 'jourens chef']);
  });
});

describe('from one programme to the next', () => {
  test('answers, what is left over and who answers go on, once a crosswalk holds', async () => {
    await here.call(nameResponsible, await named('1.1.1-1', 'säkerhetschefen'), coordinator);
    const next = await aPublishedVersion(here, withTexts({ ...aProgramme([...asked(['3.1.1-1a', '3.1.1-2a'], [2027])]), code: 'lykta-next', period: { from: 2027, to: 2030 } }, { '3.1.1-1a': { sv: 'Alla avvikelser utreds inom en månad.' } }));
    await aRound(here, { versionId: next.id, year: 2027 });
    const formId = await formOf(here, county);
    expect(formId).not.toBe(form);
    expect([await proposals('3.1', formId), await leftOver(formId)]).toEqual([{}, []]);
    await aCrosswalk(here, { versionId: next.id, fromId: is.id });
    expect((await proposals('3.1', formId))['3.1.1-1a']).toMatchObject({ year: 2026, from: '1.1.1-1a', likeness: 'same', answer: { status: 'not-at-all' } });
    expect(await leftOver(formId)).toContain('1.2.1-2a – false');
    expect((await here.call(showResponsible, { formId }, coordinator)).lines.find(({ code }) => code === '3.1.1-1')?.who?.title).toBe('säkerhetschefen');
  });
});

async function named(of: string, title: string, formId: FormId = form) {
  const change = { of: [of], title };
  const { preview } = await here.call(showResponsible, { formId, change }, coordinator);
  return { formId, covers: preview?.covers ?? '', change };
}
