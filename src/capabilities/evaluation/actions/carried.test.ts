import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aCrosswalk, aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf } from '../testing.ts';
import { addEvidence, confirmProposals, listForms, saveAnswer, saveAnswers, showEvidence, showForm, showProposals, takeBackProposals } from './index.ts';

const YEARS = [2025, 2026];
const sketches = ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'].map((code) => ({ code, years: YEARS }));
const blank = { status: null, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 0 };

describe('where another programme asks by the same codes in the same year', async () => {
  const here = await scene();
  const county = await anOrganisation(here, { code: '17' });
  const coordinator = as('coordinator', county);
  const formIn = async (roundId: string) => (await here.call(listForms, {}, coordinator)).forms.find((form) => form.roundId === roundId)?.id ?? formOf(here, county);
  const [own, other] = [await aPublishedVersion(here, aProgramme(sketches)), await aPublishedVersion(here, { ...aProgramme(sketches), code: 'another-programme' })];
  for (const [version, name, more] of [[own, 'own', 0], [other, 'other', 1]] as const) {
    const round = await aRound(here, { versionId: version.id, year: 2025 });
    const before = await formIn(round.id);
    for (const { code } of sketches) {
      await answer(here, coordinator, before, { statement: code, status: 'fully' });
      for (let i = 0; i <= more; i += 1) await here.call(addEvidence, { formId: before, statement: code, link: `https://example.org/${name}-${i}` }, coordinator);
    }
  }
  const formId = await formIn((await aRound(here, { versionId: own.id, year: 2026 })).id);
  const statements = async (goal = '1.1') => (await here.call(showForm, { formId, goal }, coordinator)).statements;
  const titles = async (statement: string) => (await here.call(showEvidence, { formId, statement }, coordinator)).items.map(({ title }) => title);

  test('a proposal says what stood at the answer that it is of', async () => {
    for (const { proposal, marks } of await statements()) expect([proposal?.year, marks.evidence?.before]).toEqual([2025, [{ year: 2025, n: 1, expired: 0 }]]);
  });

  test('and only that comes along, whether it is confirmed at its button, by the page’s script or with its goal', async () => {
    await here.call(saveAnswers, { formId, goal: '1.1', answers: { '1.1.1-1a': blank }, proposal: { statement: '1.1.1-1a', way: 'still', shown: '2025-1' } }, coordinator);
    await here.call(saveAnswer, { ...blank, formId, statement: '1.1.1-1b', status: 'fully', confirms: '2025-1' }, coordinator);
    const { covers } = await here.call(showProposals, { formId, goal: '1.2' }, coordinator);
    await here.call(confirmProposals, { formId, goal: '1.2', covers }, coordinator);
    for (const { code } of sketches) expect(await titles(code)).toEqual(['example.org/own-0']);
  });
});

describe('confirmed together, and then another crosswalk', async () => {
  const here = await scene();
  const county = await anOrganisation(here, { code: '17' });
  const coordinator = as('coordinator', county);
  const [was, is] = [await aPublishedVersion(here, aProgramme(sketches, { version: '1.0' })), await aPublishedVersion(here, aProgramme(sketches, { version: '2.0' }))];
  await aRound(here, { versionId: was.id, year: 2025 });
  const before = await formOf(here, county);
  for (const { code } of sketches) {
    await answer(here, coordinator, before, { statement: code, status: 'fully', comment: `Om ${code}` });
    await here.call(addEvidence, { formId: before, statement: code, link: 'https://example.org/beslut' }, coordinator);
  }
  await aRound(here, { versionId: is.id, year: 2026 });
  const formId = await formOf(here, county);
  const shown = (done?: number) => here.call(showProposals, { formId, goal: '1.1', ...(done !== undefined && { done: String(done) }) }, coordinator);

  test('what was confirmed is what history says, and all of it is taken back with what came along', async () => {
    await answer(here, coordinator, formId, { statement: '1.2.1-1a', status: 'fully', comment: 'Om 1.2.1-1a' }); // the same by hand, and in another goal
    here.clock.forward({ seconds: 1 });
    const { at, confirmed } = await here.call(confirmProposals, { formId, goal: '1.1', covers: (await shown()).covers }, coordinator);
    expect(confirmed).toBe(2);
    await aCrosswalk(here, { versionId: is.id, fromId: was.id }, [{ from: '1.1.1-1a', to: '1.1.1-1a', change: 'meaning' }]);
    expect((await shown(at)).done).toMatchObject({ changed: 0, answers: [{ code: '1.1.1-1a', status: 'fully' }, { code: '1.1.1-1b', status: 'fully' }] });
    expect(await here.call(takeBackProposals, { formId, goal: '1.1', at }, coordinator)).toEqual({ takenBack: 2, changed: 0 });
    for (const statement of ['1.1.1-1a', '1.1.1-1b']) expect((await here.call(showEvidence, { formId, statement }, coordinator)).items).toEqual([]);
    expect((await here.call(showForm, { formId, goal: '1.1' }, coordinator)).statements.map(({ answer: { status, comment } }) => [status, comment])).toEqual([[null, ''], [null, '']]);
  });

  test('what was answered at its own statement at one instant is not what was confirmed together', async () => {
    here.clock.forward({ seconds: 1 });
    await here.call(saveAnswer, { ...blank, formId, statement: '1.1.1-1b', status: 'fully', version: 2 }, coordinator);
    const at = here.clock.now().getTime();
    expect((await shown(at)).done).toBeNull();
    await expect(here.call(takeBackProposals, { formId, goal: '1.1', at }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
  });
});

test('what is still true is what the page showed: where the crosswalk says by now that another question is the same, nothing is saved and nothing comes along', async () => {
  const here = await scene();
  const county = await anOrganisation(here, { code: '17' });
  const coordinator = as('coordinator', county);
  const [was, is] = [await aPublishedVersion(here, aProgramme(sketches, { version: '1.0' })), await aPublishedVersion(here, aProgramme([{ code: '1.1.1-2a', years: YEARS }, { code: '1.2.1-1a', years: YEARS }], { version: '2.0' }))];
  await aRound(here, { versionId: was.id, year: 2025 });
  const before = await formOf(here, county);
  for (const [statement, link] of [['1.1.1-1a', 'hygien'], ['1.1.1-1b', 'brand']] as const) {
    await answer(here, coordinator, before, { statement, status: 'fully', comment: link });
    await here.call(addEvidence, { formId: before, statement, link: `https://example.org/${link}` }, coordinator);
  }
  await aRound(here, { versionId: is.id, year: 2026 });
  const formId = await formOf(here, county);
  const asked = async () => (await here.call(showForm, { formId, goal: '1.1' }, coordinator)).statements.find(({ code }) => code === '1.1.1-2a');
  const titles = async () => (await here.call(showEvidence, { formId, statement: '1.1.1-2a' }, coordinator)).items.map(({ title }) => title);

  const revision = await aCrosswalk(here, { versionId: is.id, fromId: was.id }, [{ from: '1.1.1-1a', to: '1.1.1-2a', change: 'wording' }]);
  const shown = (await asked())?.proposal?.shown ?? '';
  expect([shown, (await asked())?.proposal?.answer.comment]).toEqual(['2025-1-1.1.1-1a', 'hygien']);
  await aCrosswalk(here, { versionId: is.id, fromId: was.id, revision }, [{ from: '1.1.1-1a', to: '', change: 'ended' }, { from: '1.1.1-1b', to: '1.1.1-2a', change: 'wording' }]);
  const confirming = (confirms: string) => here.call(saveAnswer, { ...blank, formId, statement: '1.1.1-2a', status: 'fully', comment: 'hygien', confirms }, coordinator);
  await expect(confirming(shown)).rejects.toMatchObject({ code: 'conflict', fields: [{ at: 'confirms' }] });
  expect([(await asked())?.answer.status, await titles()]).toEqual([null, []]);
  await confirming((await asked())?.proposal?.shown ?? '');
  expect(await titles()).toEqual(['example.org/brand']);
});
