import { beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aCrosswalk, aProgramme, aPublishedVersion, withTexts } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import type { DivisionId } from '../contract/division.ts';
import { answer, aRound, divide, formOf } from '../testing.ts';
import { joinLate, listForms, previewRound, proposeDivision, showDivision, showForm } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const [county, hospital] = [await anOrganisation(here, { code: '01', name: 'Östra' }), await anOrganisation(here, { code: 'HUS', name: 'Sjukhuset' })];
const [giving, taking] = [as('coordinator', county), as('coordinator', hospital)];
const PLAN = 'Organisationen har en plan.';
const asked = (codes: readonly string[]) => codes.map((code) => ({ code, years: [2025, 2026] }));
// The second version gives the plan another code, and its code to another question.
const first = withTexts(aProgramme(asked(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']), { version: '1.0' }), { '1.1.1-1a': { sv: PLAN } });
const second = withTexts(aProgramme(asked(['1.1.1-1a', '1.1.1-1b', '1.1.1-1c', '1.2.1-1a']), { version: '2.0' }), { '1.1.1-1a': { sv: 'Telefonen svarar dygnet runt.' }, '1.1.1-1c': { sv: PLAN } });

let was: Awaited<ReturnType<typeof aPublishedVersion>>;
let is: Awaited<ReturnType<typeof aPublishedVersion>>;
let id: DivisionId;
const wish = { from: '01', to: 'HUS', programme: 'lykta-test', basis: 'Avtal 1/2023' };
const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 50) throw new Error('The rounds never come to rest.');
};
const askedOf = async (place: Place, year: number): Promise<readonly string[]> => {
  const mine = (await here.call(listForms, {}, as('reader', place))).forms.find(({ organisation, year: of }) => organisation.code === place.code && of === year);
  if (!mine) return [];
  const { goals } = await here.call(showForm, { formId: mine.id }, as('reader', place));
  return (await Promise.all(goals.map(({ code }) => here.call(showForm, { formId: mine.id, goal: code }, as('reader', place))))).flatMap(({ statements }) => statements.map(({ code }) => code));
};

beforeAll(async () => {
  was = await aPublishedVersion(here, first);
  await aRound(here, { versionId: was.id, year: 2025 });
  id = await divide(here, { ...wish, code: '1.1.1-1a', by: giving, agreed: taking });
  await follow();
  await answer(here, taking, await formOf(here, hospital), { statement: '1.1.1-1a', status: 'fully' });
  is = await aPublishedVersion(here, second);
});

describe('over another version, where nobody has said what became of its statements', () => {
  test('who opens a round is told which statements are not recognised', async () => {
    const { foreseen } = await here.call(previewRound, { versionId: is.id, year: 2026 }, owner);
    expect(foreseen?.divisions).toEqual([{ id, from: { sv: 'Östra' }, lost: ['1.1.1-1a'] }]);
    expect((await here.call(previewRound, { versionId: was.id, year: 2026 }, owner)).foreseen?.divisions).toEqual([]);
  });

  test('another question by the same code is not handed over, and both are told', async () => {
    await aRound(here, { versionId: is.id, year: 2026 });
    expect(await askedOf(county, 2026)).toEqual(['1.1.1-1a', '1.1.1-1b', '1.1.1-1c', '1.2.1-1a']);
    for (const party of [giving, taking, owner]) {
      const { follows } = await here.call(showDivision, { divisionId: id }, party);
      expect(follows.map(({ statements, lost }) => [statements, lost])).toEqual([[0, ['1.1.1-1a']], [1, []]]);
    }
  });
});

describe('once a crosswalk holds', () => {
  beforeAll(async () => {
    await aCrosswalk(here, { versionId: is.id, fromId: was.id }, [{ from: '', to: '1.1.1-1a', change: 'new' }, { from: '1.1.1-1a', to: '1.1.1-1c', change: 'same' }]);
    await follow();
  });

  test('the open round follows it: the same question is handed over by its new code', async () => {
    expect([await askedOf(county, 2026), await askedOf(county, 2025)]).toEqual([['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'], ['1.1.1-1b', '1.2.1-1a']]);
    expect((await here.call(showDivision, { divisionId: id }, giving)).follows.map(({ statements, lost, isGoneBy }) => [statements, lost, isGoneBy])).toEqual([[1, [], true], [1, [], true]]);
  });

  test('what is handed over is known by its new code, and the other question may be handed over by itself', async () => {
    await expect(here.call(proposeDivision, { ...wish, code: '1.1.1-1c' }, giving)).rejects.toMatchObject({ fields: [{ at: 'code' }] });
    expect(await here.call(proposeDivision, { ...wish, code: '1.1.1-1a' }, giving)).toMatchObject({ from: '01', to: 'HUS' });
  });

  test('its page reads as in its own version, and each round’s answers as in the round’s', async () => {
    const { division, statements, rounds } = await here.call(showDivision, { divisionId: id }, giving);
    expect([division.title, division.programme.version, statements.map(({ text }) => text.sv)]).toEqual([{ sv: PLAN }, '1.0', [PLAN]]);
    expect(rounds.map(({ answers }) => answers.map(({ statement, text, status }) => [statement, text.sv, status]))).toEqual([[['1.1.1-1c', PLAN, null]], [['1.1.1-1a', PLAN, 'fully']]]);
  });
});
