import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aCrosswalk, aProgramme, aPublishedVersion, withTexts } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf } from '../testing.ts';
import { addEvidence, compareMoments, confirmProposals, nameResponsible, showEvidence, showForm, showLeftOver, showProposals, showResponsible, showStory } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const coordinator = as('coordinator', county);

const [PLAN, CALLS] = ['Organisationen har en plan för klient- och patientsäkerhet.', 'Telefonen svarar dygnet runt.'];
const asked = (codes: readonly string[], year: number) => codes.map((code) => ({ code, years: [year] }));
// The plan is renumbered twice, and its first code is another question's in the end; the calls are said in other words once; one thing is split, one becomes another question on the way.
const first = withTexts(aProgramme(asked(['1.1.1-1a', '1.1.1-2a', '1.2.1-1a', '1.2.1-2a'], 2024), { version: '1.0' }), { '1.1.1-1a': { sv: PLAN }, '1.1.1-2a': { sv: CALLS } });
const second = withTexts(aProgramme(asked(['1.1.1-3a', '1.1.1-2a', '1.2.1-1a', '1.2.1-2a'], 2025), { version: '2.0' }), { '1.1.1-3a': { sv: PLAN }, '1.1.1-2a': { sv: `${CALLS} Och alla vet det.` } });
const third = withTexts(aProgramme(asked(['1.1.1-1a', '1.1.1-2a', '1.1.1-4a', '1.2.1-1a', '1.2.1-1b', '1.2.1-2a'], 2026), { version: '3.0' }), {
  '1.1.1-4a': { sv: PLAN }, '1.1.1-1a': { sv: 'Alla avvikelser utreds inom en månad.' }, '1.1.1-2a': { sv: `${CALLS} Och alla vet det.` },
});
const versions = [];
for (const each of [first, second, third]) {
  here.clock.forward({ minutes: 1 });
  versions.push(await aPublishedVersion(here, each));
}
const [one = '', two = '', three = ''] = versions.map(({ id }) => id as string);
await aRound(here, { versionId: one, year: 2024 });
const before = await formOf(here, county);
for (const statement of ['1.1.1-1a', '1.1.1-2a', '1.2.1-1a', '1.2.1-2a']) await answer(here, coordinator, before, { statement, status: 'partly', comment: `Om ${statement}` });
await here.call(addEvidence, { formId: before, statement: '1.1.1-1a', link: 'https://example.org/beslut' }, coordinator);
const named = async (of: string, title: string) => {
  const change = { of: [of], title };
  const { preview } = await here.call(showResponsible, { formId: before, change }, coordinator);
  return here.call(nameResponsible, { formId: before, covers: preview?.covers ?? '', change }, coordinator);
};
await named('1.1.1-1', 'chefsläkaren');
// Nobody was asked over the second version.
await aRound(here, { versionId: three, year: 2026 });
const form = await formOf(here, county);

const proposed = async () => Object.fromEntries((await Promise.all(['1.1', '1.2'].map((goal) => here.call(showForm, { formId: form, goal }, coordinator)))).flatMap(({ statements }) => statements.flatMap(({ code, proposal }) => (proposal ? [[code, `${proposal.likeness} ${proposal.from ?? code}`]] : []))));
const compared = async () => {
  const { via, goals } = await here.call(compareMoments, { formId: form, show: 'all' }, coordinator);
  return [via, goals.flatMap(({ statements }) => statements.map(({ code, from, move, likeness }) => `${from ?? code} ${code} ${move} ${likeness}`))];
};
const whose = async () => (await here.call(showResponsible, { formId: form }, coordinator)).lines.filter(({ of, who }) => of === 'task' && who).map(({ code, who }) => `${code} ${who?.title}`);
const leftOver = async () => (await here.call(showLeftOver, { formId: form }, coordinator)).open.map(({ code }) => code);

test('over two steps that are confirmed, what somebody answered two versions ago is proposed, told of, compared, left over and answered for, as if there were a crosswalk between the two', async () => {
  await aCrosswalk(here, { fromId: one, versionId: two });
  expect(await proposed()).toMatchObject({ '1.1.1-1a': 'other-text 1.1.1-1a' }); // by its code still: one step alone leads nowhere
  expect((await compared())[0]).toEqual([]);
  await aCrosswalk(here, { fromId: two, versionId: three }, [{ from: '1.2.1-1a', to: '1.2.1-1a 1.2.1-1b', change: 'split' }, { from: '1.2.1-2a', to: '1.2.1-2a', change: 'meaning' }]);
  expect(await proposed()).toEqual({ '1.1.1-4a': 'same 1.1.1-1a', '1.1.1-2a': 'reworded 1.1.1-2a', '1.2.1-1a': 'split 1.2.1-1a', '1.2.1-1b': 'split 1.2.1-1a' });
  expect(await compared()).toEqual([['2.0'], [
    '1.1.1-1a 1.1.1-1a only-now same', '1.1.1-2a 1.1.1-2a other reworded', '1.1.1-1a 1.1.1-4a other same', '1.2.1-1a 1.2.1-1a not-comparable split', '1.2.1-1a 1.2.1-1b not-comparable split',
    '1.2.1-2a 1.2.1-2a only-now same', '1.2.1-2a 1.2.1-2a only-then same',
  ]]);
  const told = async (statement: string) => (await here.call(showStory, { formId: form, statement }, coordinator)).years.map(({ round, from }) => `${round.year} ${from ?? statement}`);
  expect([await told('1.1.1-4a'), await told('1.1.1-1a')]).toEqual([['2026 1.1.1-4a', '2024 1.1.1-1a'], ['2026 1.1.1-1a']]);
  expect([await whose(), await leftOver()]).toEqual([['1.1.1-4 chefsläkaren'], ['1.2.1-2a']]);
});

test('what is the same over two steps is confirmed with what it rests on, and nothing else is', async () => {
  const { confirmable, covers } = await here.call(showProposals, { formId: form, goal: '1.1' }, coordinator);
  expect(confirmable.map(({ code }) => code)).toEqual(['1.1.1-4a']);
  await here.call(confirmProposals, { formId: form, goal: '1.1', covers, confirm: 'yes' }, coordinator);
  expect((await here.call(showEvidence, { formId: form, statement: '1.1.1-4a' }, coordinator)).items.map(({ link }) => link)).toEqual(['https://example.org/beslut']);
});

test('a crosswalk of their own is what counts once it is confirmed', async () => {
  await aCrosswalk(here, { fromId: one, versionId: three }, [{ from: '1.2.1-2a', to: '1.2.1-2a', change: 'same' }]);
  expect([(await compared())[0], (await proposed())['1.2.1-2a']]).toEqual([[], 'same 1.2.1-2a']);
});
