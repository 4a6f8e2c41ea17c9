import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aDraft, aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { changeRound, closeRound, listForms, listRounds, openRound, showForm, showRound } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const centre = await anOrganisation(here, { kind: 'centre', code: 'CENTRE' });
const county = await anOrganisation(here, { code: '17' });
const homeCare = await anOrganisation(here, { code: 'U1', kind: 'unit', parent: county, sectors: ['social'] });
const ward = await anOrganisation(here, { code: 'U2', kind: 'unit', parent: county, sectors: ['specialised'] });
const owner = as('owner', country);
const programme = aProgramme([
  { code: '1.1.1-1a', answeredBy: ['organiser'] }, { code: '1.1.1-2a', answeredBy: ['centre'] }, { code: '1.1.2-1a', answeredBy: ['unit'], sectors: ['social'] },
  { code: '1.2.1-1a', answeredBy: ['organiser', 'unit'], years: [2024, 2026] }, { code: '1.2.1-2a', answeredBy: ['organiser'], years: [2025] },
]);
const version = await aPublishedVersion(here, programme);
const open = (given: object, actor = owner) => here.call(openRound, { versionId: version.id, year: 2024, lastDay: '2026-12-31', ...given }, actor);

test('each organisation is asked exactly what is due for it that year, and nobody gets an empty form', async () => {
  const { round, lists } = await open({});
  expect(lists.map(({ kind, sectors, forms, statements }) => [kind, sectors.join(), forms, statements])).toEqual([
    ['centre', '', 1, 1], ['organiser', '', 1, 2], ['unit', 'social', 1, 2], ['unit', 'specialised', 1, 1],
  ]);
  const asked = async (place: typeof county) => {
    const reader = as('reader', place);
    const { forms } = await here.call(listForms, {}, reader);
    const form = forms.find(({ roundId, organisation }) => roundId === round.id && organisation.code === place.code);
    // A goal of which a form asks nothing shows another.
    const pages = await Promise.all(['1.1', '1.2'].map(async (wanted) => ({ wanted, ...(await here.call(showForm, { formId: form?.id, goal: wanted }, reader)) })));
    return pages.filter(({ wanted, goal }) => goal.code === wanted).flatMap(({ statements }) => statements.map(({ code }) => code));
  };
  expect(await asked(county)).toEqual(['1.1.1-1a', '1.2.1-1a']);
  expect(await asked(centre)).toEqual(['1.1.1-2a']);
  expect(await asked(homeCare)).toEqual(['1.1.2-1a', '1.2.1-1a']);
  expect(await asked(ward)).toEqual(['1.2.1-1a']);
});

test('in 2025 what is due in 2024 and 2026 is not asked', async () => {
  const { lists } = await open({ year: 2025 });
  expect(lists.map(({ kind, statements }) => [kind, statements])).toEqual([['organiser', 1]]);
});

test('a round is refused over a draft, for a year outside the programme, with a last day that has passed, and twice for one year', async () => {
  const draft = await aDraft(here, { ...programme, version: '2.0' });
  await expect(open({ versionId: draft.id })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'versionId' }] });
  await expect(open({ versionId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'versionId' }] });
  await expect(open({ year: 2027 })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'year' }] });
  await expect(open({ year: 2023 })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'year' }] });
  await expect(open({ year: 2026, lastDay: '2026-11-21' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'lastDay' }] });
  for (const lastDay of ['2027-02-30', '2027-13-01', '27-01-01']) await expect(open({ year: 2026, lastDay })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'lastDay' }] });
  await expect(open({ year: '2026' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'year' }] });
  await expect(open({ year: 2026, lastDay: 'snart' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'lastDay' }] });
  await expect(open({})).rejects.toMatchObject({ code: 'conflict' });
});

test('only the programme’s owner opens and closes rounds', async () => {
  const { rounds } = await here.call(listRounds, {}, owner);
  for (const role of ['coordinator', 'respondent', 'signatory', 'reader'] as const) {
    await expect(open({ year: 2026 }, as(role, county))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(here.call(closeRound, { roundId: rounds[0]?.id }, as(role, county))).rejects.toMatchObject({ code: 'not-allowed' });
  }
});

test('a round is open through its last day in Helsinki, late after it, and closed once', async () => {
  const { round } = await open({ year: 2026, lastDay: '2026-11-30' });
  const state = async () => (await here.call(showRound, { roundId: round.id }, owner)).round.state;
  here.clock.set('2026-11-30T21:59:00Z');
  expect(await state()).toBe('open');
  here.clock.set('2026-11-30T22:01:00Z');
  expect(await state()).toBe('late');
  await here.call(closeRound, { roundId: round.id }, owner);
  expect(await state()).toBe('closed');
  await expect(here.call(closeRound, { roundId: round.id }, owner)).rejects.toMatchObject({ code: 'conflict' });
});

test('the last day can be moved by the owner, and by nobody else; not to a day that has passed, not over another’s change, not once the round is closed', async () => {
  const own = await aPublishedVersion(here, { ...programme, version: '5.0' });
  const { round: { id: roundId, names } } = await open({ versionId: own.id, lastDay: '2027-01-31' });
  const change = (lastDay: string, was = '2027-01-31', actor = owner) => here.call(changeRound, { roundId, was, lastDay }, actor);
  for (const role of ['coordinator', 'respondent', 'signatory', 'reader'] as const) await expect(change('2027-02-28', undefined, as(role, county))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(change('2026-11-01')).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'lastDay' }] });
  await expect(change('2027-02-30')).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'lastDay' }] });
  await change('2027-02-28');
  await expect(change('2027-03-31')).rejects.toMatchObject({ code: 'conflict' });
  expect(await here.call(showRound, { roundId }, as('coordinator', county))).toMatchObject({ round: { lastDay: '2027-02-28', names, programme: { title: own.title } }, may: { change: false } });
  await here.call(closeRound, { roundId }, owner);
  await expect(change('2027-03-31', '2027-02-28')).rejects.toMatchObject({ code: 'gone' });
});

test('opening takes as many statements for a thousand units as for one', async () => {
  const another = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', answeredBy: ['unit'] }], { version: '3.0' }));
  const few = await here.statements(() => open({ versionId: another.id, lastDay: '2027-01-31' }));
  const many = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', answeredBy: ['unit'] }], { version: '4.0' }));
  for (let i = 0; i < 40; i++) await anOrganisation(here, { code: `M${i}`, kind: 'unit', parent: county, sectors: ['social'] });
  const more = await here.statements(() => open({ versionId: many.id, lastDay: '2027-01-31' }));
  expect(more).toHaveLength(few.length);
  expect(few.length).toBeLessThanOrEqual(20);
});
