import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf } from '../testing.ts';
import { addEvidence, confirmProposals, listForms, saveAnswer, saveAnswers, showEvidence, showForm, showProposals } from './index.ts';

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
    await here.call(saveAnswer, { ...blank, formId, statement: '1.1.1-1b', status: 'fully', confirms: true }, coordinator);
    const { covers } = await here.call(showProposals, { formId, goal: '1.2' }, coordinator);
    await here.call(confirmProposals, { formId, goal: '1.2', covers }, coordinator);
    for (const { code } of sketches) expect(await titles(code)).toEqual(['example.org/own-0']);
  });
});
