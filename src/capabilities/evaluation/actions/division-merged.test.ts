import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aCrosswalk, aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { aRound, divide, formOf } from '../testing.ts';
import { endDivision, joinLate, showDivision, showForm } from './index.ts';

const here = await scene();
await anOrganisation(here, { kind: 'country' });
const [county, hospital] = [await anOrganisation(here, { code: '01' }), await anOrganisation(here, { code: 'HUS' })];
const [giving, taking] = [as('coordinator', county), as('coordinator', hospital)];
const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 50) throw new Error('The rounds never come to rest.');
};
const asked = (codes: readonly string[]) => codes.map((code) => ({ code, years: [2025, 2026] }));

test('two statements that two divisions hand to the same go on as what they were merged into, while both are handed over', async () => {
  const was = await aPublishedVersion(here, aProgramme(asked(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a']), { version: '1.0' }));
  const hand = (code: string) => divide(here, { from: '01', to: 'HUS', programme: 'lykta-test', basis: 'Avtal 1/2023', code, by: giving, agreed: taking });
  const divisions = [await hand('1.1.1-1a'), await hand('1.1.1-1b')];
  const is = await aPublishedVersion(here, aProgramme(asked(['1.1.1-1c', '1.2.1-1a']), { version: '2.0' }));
  await aCrosswalk(here, { versionId: is.id, fromId: was.id }, [{ from: '1.1.1-1a 1.1.1-1b', to: '1.1.1-1c', change: 'merged' }]);
  await aRound(here, { versionId: is.id, year: 2026 });
  const goals = async () => (await here.call(showForm, { formId: await formOf(here, county) }, giving)).goals.map(({ code }) => code);
  const follows = () => Promise.all(divisions.map(async (divisionId) => (await here.call(showDivision, { divisionId }, giving)).follows));
  expect(await goals()).toEqual(['1.2']);
  expect(await follows()).toMatchObject([[{ statements: 1, lost: [], notFollowed: [] }], [{ statements: 1, lost: [], notFollowed: [] }]]);

  await here.call(endDivision, { divisionId: divisions[0] }, giving);
  await follow();
  expect(await goals()).toEqual(['1.1', '1.2']);
  expect((await follows())[1]).toMatchObject([{ statements: 0, lost: ['1.1.1-1b'] }]);
});
