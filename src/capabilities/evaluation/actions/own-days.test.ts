import { expect, test } from 'vitest';
import { anAccount } from '#capabilities/accounts/testing.ts';
import { anOrganisation } from '#capabilities/organisations/testing.ts';
import { aCrosswalk, aProgramme, aPublishedVersion, withTexts } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import { aRound, formOf } from '../testing.ts';
import { listOwed, nameResponsible, showForm, showResponsible } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const kaisa = await anAccount(here, [['coordinator', county]], { name: 'Kaisa' });
const [anna, bo] = [await anAccount(here, [['reader', county]], { name: 'Anna' }), await anAccount(here, [['reader', county]], { name: 'Bo' })];
const sketches = ['1.1.1-1a', '1.2.1-1a'].map((code) => ({ code, years: [2025, 2026] }));
const [ONE, OTHER] = [{ sv: 'Handhygienen följs upp.' }, { sv: 'Brandövningar hålls.' }];
const was = await aPublishedVersion(here, withTexts(aProgramme(sketches, { version: '1.0' }), { '1.1.1-1a': ONE, '1.2.1-1a': OTHER }));
const is = await aPublishedVersion(here, withTexts(aProgramme(sketches, { version: '2.0' }), { '1.1.1-1a': OTHER, '1.2.1-1a': ONE }));

const say = async (formId: FormId, change: object): Promise<void> => {
  const { preview } = await here.call(showResponsible, { formId, change }, kaisa);
  await here.call(nameResponsible, { formId, covers: preview?.covers ?? '', change }, kaisa);
};
const days = async (actor: Actor) => (await here.call(listOwed, {}, actor)).owed.flatMap(({ duties }) => duties.flatMap((duty) => (duty.is === 'own-day' ? [duty.code] : [])));

test('an own day is owed by whom the form’s page names: what was said over another version goes by the crosswalk, and what is said over its own counts first', async () => {
  await aRound(here, { versionId: was.id, year: 2025 });
  const before = await formOf(here, county);
  await say(before, { of: ['1.1'], who: anna.accountId });
  await say(before, { of: ['1.2'], who: bo.accountId });
  await aCrosswalk(here, { versionId: is.id, fromId: was.id }, [{ from: '1.1.1-1a', to: '1.2.1-1a', change: 'wording' }, { from: '1.2.1-1a', to: '1.1.1-1a', change: 'wording' }]);
  await aRound(here, { versionId: is.id, year: 2026, lastDay: '2026-12-31' });
  const form = await formOf(here, county);
  await say(form, { of: ['1.1'], day: '2026-12-01' });
  const named = async () => (await here.call(showForm, { formId: form, goal: '1.1' }, kaisa)).statements.map(({ marks }) => marks.responsible?.name);
  expect([await named(), await days(anna), await days(bo), await days(kaisa)]).toEqual([['Bo'], [], ['1.1'], []]);
  await say(form, { of: ['1.1'], who: anna.accountId });
  expect([await named(), await days(anna), await days(bo)]).toEqual([['Anna'], ['1.1'], []]);
});
