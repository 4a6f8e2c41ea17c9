import { expect, test } from 'vitest';
import type { Place, Sector } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { answer, aRound, choose, divide, formOf, reopenAs, reopenStatement, signAs } from '#capabilities/evaluation/testing.ts';
import { compact, joinLate } from '#capabilities/evaluation/index.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { showCountry, showOrganisation } from './actions.ts';
import type { GoalResult } from './contract.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U1', kind: 'unit', parent: county });
const other = await anOrganisation(here, { code: '08' });
const version = await aPublishedVersion(here);
const round = await aRound(here, { versionId: version.id });
const owner = as('owner', country);
const coordinator = as('coordinator', county);
const results = (organisation: string, actor = coordinator, page?: number) => here.call(showOrganisation, { roundId: round.id, organisation, page }, actor);
const landscape = (actor = owner) => here.call(showCountry, { roundId: round.id }, actor);

const countyForm = await formOf(here, county);
await answer(here, coordinator, countyForm, { statement: '1.1.1-1a', status: 'fully' });
await answer(here, coordinator, countyForm, { statement: '1.2.1-1a', status: 'partly' });
await answer(here, as('respondent', unit), await formOf(here, unit), { statement: '1.1.1-1a', status: 'not-at-all' });

test('until an organiser signs, the owner sees how much is answered and never what', async () => {
  const before = await landscape();
  expect(before.organisers.find(({ organisation }) => organisation.code === '17')).toMatchObject({ own: { answered: 2, asked: 5 }, units: { forms: 1, tally: { answered: 1, asked: 4 } }, signed: null });
  expect(before.own.map(({ code, tally, distribution }) => [code, tally, distribution])).toEqual([
    ['1.1', { answered: 1, asked: 4 }, null], ['1.2', { answered: 1, asked: 6 }, null],
  ]);
  expect(await results('17', owner)).toMatchObject({ standing: 'hidden', own: [{ tally: { answered: 1, asked: 2 }, distribution: null }, {}], units: [{ tally: { answered: 1, asked: 4 } }] });
  expect(await results('U1', owner)).toMatchObject({ standing: 'hidden', own: [], units: [{ tally: { answered: 1, asked: 4 } }] });
});

test('the organisation’s own people see their answers as preliminary, exactly, folded or not', async () => {
  const check = async () => {
    expect(await results('17')).toMatchObject({
      standing: 'preliminary',
      own: [{ code: '1.1', distribution: { asked: 2, fully: 1, partly: 0, notAtAll: 0 } }, { code: '1.2', distribution: { asked: 3, partly: 1 } }],
      unitGoals: [{ code: '1.1', distribution: { asked: 2, notAtAll: 1 } }, { code: '1.2', distribution: { asked: 2, notAtAll: 0 } }],
    });
    expect(await results('U1', as('respondent', unit))).toMatchObject({ standing: 'preliminary', own: [{ tally: { answered: 1, asked: 2 }, distribution: { notAtAll: 1 } }, {}], organiser: { code: '17' }, mayOpenOrganiser: false });
  };
  await check();
  expect(await compact(here.database)).toBe(3);
  await check();
  expect(await compact(here.database)).toBe(0);
});

test('a unit manager does not see the county, a county not its neighbour, and neither the country', async () => {
  await expect(results('17', as('respondent', unit))).rejects.toMatchObject({ code: 'not-found' });
  await expect(results('08')).rejects.toMatchObject({ code: 'not-found' });
  await expect(results('NOWHERE')).rejects.toMatchObject({ code: 'not-found' });
  await expect(landscape(coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('the country’s page is for who oversees the country: to a reader of a county or a unit there is none, nor a way to it', async () => {
  for (const reader of [as('reader', county), as('reader', unit)]) await expect(landscape(reader)).rejects.toMatchObject({ code: 'not-found' });
  expect(await results('17', as('reader', county))).toMatchObject({ hasCountry: false });
  expect((await landscape(as('reader', country))).organisers.map(({ organisation }) => organisation.code)).toContain('17');
  expect(await results('17', as('reader', country))).toMatchObject({ hasCountry: true });
});

test('a national reader who also answers for a unit sees what that unit answered, and of its county only how much', async () => {
  const both = as('reader', country, ['respondent', unit]);
  expect(await results('U1', both)).toMatchObject({ standing: 'preliminary', own: [{ distribution: { notAtAll: 1 } }, {}] });
  expect(await results('17', both)).toMatchObject({ standing: 'hidden', own: [{ tally: { answered: 1, asked: 2 }, distribution: null }, {}], unitGoals: [{ distribution: null }, {}] });
});

test('once signed, the organiser’s distribution is the owner’s to see, that of its only unit still not', async () => {
  await signAs(here, as('signatory', county), countyForm);
  const after = await landscape();
  expect(after.organisers.find(({ organisation }) => organisation.code === '17')?.signed).toMatchObject({ by: 'signatory 17' });
  expect(after.own[0]).toMatchObject({ tally: { answered: 1, asked: 4 }, distribution: { asked: 2, fully: 1, notAtAll: 0 } });
  expect(after.units).toMatchObject([{ tally: { answered: 1, asked: 2 }, distribution: null }, { tally: { answered: 0, asked: 2 }, distribution: { asked: 2 } }]);
  expect(after.unitsOf).toEqual({ organisers: 1, leftOut: 1 });
  expect(await results('17', owner)).toMatchObject({ standing: 'signed', own: [{ distribution: { fully: 1 } }, {}], unitGoals: [{ distribution: null }, { distribution: { asked: 2 } }], unitsLeftOut: true });
  expect(await results('17')).toMatchObject({ standing: 'signed', unitGoals: [{ distribution: { notAtAll: 1 } }, {}], unitsLeftOut: false });
  expect(await results('U1', owner)).toMatchObject({ standing: 'hidden', own: [] });
  expect(await results('08', owner)).toMatchObject({ standing: 'hidden' });
});

test('a unit whose answer is being corrected under the signature is shown as it was signed, until the correction is', async () => {
  const [manager, signatory, unitForm] = [as('respondent', unit), as('signatory', county), await formOf(here, unit)];
  await reopenStatement(here, { formId: unitForm, statement: '1.1.1-1a', by: manager, approver: signatory });
  await answer(here, manager, unitForm, { statement: '1.1.1-1a', status: 'fully' });
  const asSigned = async () => expect(await results('U1', manager)).toMatchObject({ standing: 'signed', own: [{ tally: { answered: 1, asked: 2 }, distribution: { fully: 0, notAtAll: 1 } }, {}] });
  await asSigned();
  await compact(here.database);
  await asSigned();
  await signAs(here, signatory, countyForm);
  expect(await results('U1', manager)).toMatchObject({ standing: 'signed', own: [{ distribution: { fully: 1, notAtAll: 0 } }, {}] });
  await reopenStatement(here, { formId: unitForm, statement: '1.1.1-1a', by: manager, approver: signatory });
  await answer(here, manager, unitForm, { statement: '1.1.1-1a', status: 'not-at-all' });
  await signAs(here, signatory, countyForm);
});

test('once reopened, what was signed leaves the figures and the owner sees that it was reopened and when, not why; signed again it is back', async () => {
  const signatory = as('signatory', county);
  await reopenAs(here, signatory, countyForm, 'Enhetens svar var fel');
  const reopened = await landscape();
  expect(reopened.organisers.find(({ organisation }) => organisation.code === '17')).toMatchObject({ own: { answered: 2, asked: 5 }, signed: null, reopenedAt: here.clock.now() });
  expect(reopened.organisers.find(({ organisation }) => organisation.code === '08')).toMatchObject({ signed: null, reopenedAt: null });
  expect(JSON.stringify(reopened)).not.toContain('Enhetens svar var fel');
  expect(reopened.own[0]).toMatchObject({ tally: { answered: 1, asked: 4 }, distribution: null });
  expect(reopened.unitsOf).toEqual({ organisers: 0, leftOut: 0 });
  expect(await results('17', owner)).toMatchObject({ standing: 'hidden', signed: null, own: [{ distribution: null }, {}] });
  expect(await results('17')).toMatchObject({ standing: 'preliminary', own: [{ distribution: { fully: 1 } }, {}] });

  await answer(here, coordinator, countyForm, { statement: '1.1.1-1a', status: 'partly' });
  await signAs(here, signatory, countyForm);
  const again = await landscape();
  expect(again.organisers.find(({ organisation }) => organisation.code === '17')).toMatchObject({ signed: { by: 'signatory 17' }, reopenedAt: null });
  expect(again.own[0]).toMatchObject({ distribution: { asked: 2, fully: 0, partly: 1 } });
});

test('what units answered leaves their organiser only in goals where three of them answered, and the country’s sum is that of those who show it', async () => {
  const [large, small, unsigned] = [await anOrganisation(here, { code: '30' }), await anOrganisation(here, { code: '31' }), await anOrganisation(here, { code: '32' })];
  const unitsUnder = (parent: Place, sectors: readonly Sector[]) => Promise.all(sectors.map((sector, i) => anOrganisation(here, { code: `${parent.code}-${i}`, kind: 'unit', parent, sectors: [sector] })));
  const units = [...await unitsUnder(large, ['social', 'social', 'social', 'primary']), ...await unitsUnder(small, ['social', 'social', 'primary']), ...await unitsUnder(unsigned, ['social', 'social', 'social'])];
  const programme = aProgramme([
    { code: '1.1.1-1a' }, { code: '1.2.1-1a', answeredBy: ['unit'], sectors: ['social'] }, { code: '1.3.1-1a', answeredBy: ['unit'] },
  ], { version: '3.0' });
  const { id: versionId } = await aPublishedVersion(here, programme);
  const { id: roundId } = await aRound(here, { year: 2024, versionId });
  for (const each of units) {
    const [by, form] = [as('respondent', each), await formOf(here, each)];
    await answer(here, by, form, { statement: '1.1.1-1a', status: 'fully' });
    if (each.sectors.includes('social')) await answer(here, by, form, { statement: '1.2.1-1a', status: 'partly' });
  }
  const talkative = units.filter(({ code }) => ['30-0', '30-1'].includes(code));
  for (const each of talkative) await answer(here, as('respondent', each), await formOf(here, each), { statement: '1.3.1-1a', status: 'not-applicable' });
  for (const organiser of [large, small]) await signAs(here, as('signatory', organiser), await formOf(here, organiser));

  const seenOf = (organisation: string, by = owner) => here.call(showOrganisation, { roundId, organisation }, by);
  const answered = (goals: readonly GoalResult[]) => goals.map(({ code, distribution: d }) => [code, d && [d.fully, d.partly, d.notApplicable, d.asked]]);
  const check = async () => {
    expect(answered((await seenOf('30')).unitGoals)).toEqual([['1.1', [4, 0, 0, 4]], ['1.2', [0, 3, 0, 3]], ['1.3', null]]);
    expect(answered((await seenOf('31')).unitGoals)).toEqual([['1.1', [3, 0, 0, 3]], ['1.2', null], ['1.3', [0, 0, 0, 3]]]);
    expect(answered((await seenOf('32')).unitGoals)).toEqual([['1.1', null], ['1.2', null], ['1.3', null]]);
    expect(answered((await seenOf('31', as('coordinator', small))).unitGoals)).toEqual([['1.1', [3, 0, 0, 3]], ['1.2', [0, 2, 0, 2]], ['1.3', [0, 0, 0, 3]]]);
    const whole = await here.call(showCountry, { roundId }, owner);
    expect(answered(whole.units)).toEqual([['1.1', [7, 0, 0, 7]], ['1.2', [0, 3, 0, 3]], ['1.3', [0, 0, 0, 3]]]);
    expect(whole.unitsOf).toEqual({ organisers: 2, leftOut: 2 });
  };
  await check();
  await compact(here.database);
  await check();
});

test('where a branch answers for its units, it is said by goal how many units the figures stand for, to the county and to the owner', async () => {
  const choosy = await anOrganisation(here, { code: '11' });
  const branch = await anOrganisation(here, { code: '11-B', kind: 'branch', parent: choosy });
  for (const code of ['11-1', '11-2']) await anOrganisation(here, { code, kind: 'unit', parent: branch });
  await anOrganisation(here, { code: '11-3', kind: 'unit', parent: choosy });
  const own = await aRound(here, { versionId: (await aPublishedVersion(here, aProgramme(undefined, { version: '9.0' }))).id, year: 2024 });
  const theirs = as('coordinator', choosy);
  await choose(here, theirs, { roundId: own.id, organiser: '11', organisations: ['11-B'], goals: ['1.1'], asks: 'branch' });
  for (const actor of [theirs, owner]) {
    const { own: ownGoals, unitGoals } = await here.call(showOrganisation, { roundId: own.id, organisation: '11' }, actor);
    expect(unitGoals.map(({ code, coverage }) => [code, coverage])).toEqual([['1.1', { units: 3, asked: 1, byBranch: 2 }], ['1.2', { units: 3, asked: 3, byBranch: 0 }]]);
    expect(ownGoals.every(({ coverage }) => coverage === null)).toBe(true);
  }
  const { units } = await here.call(showCountry, { roundId: own.id }, owner);
  const [first, second] = units;
  expect([(first?.coverage?.units ?? 0) - (first?.coverage?.asked ?? 0), first?.coverage?.byBranch, second?.coverage?.byBranch]).toEqual([2, 2, 0]);
});

test('a page takes a fixed number of statements, with three units or with sixty, as an ordinary county user', async () => {
  const reader = as('reader', other);
  const few = await here.statements(() => results('08', reader));
  expect(few.length).toBeLessThanOrEqual(6);
  const more = await anOrganisation(here, { code: '05' });
  for (let i = 0; i < 60; i++) await anOrganisation(here, { code: `M${i}`, kind: 'unit', parent: more });
  const next = await aRound(here, { year: 2026, versionId: version.id });
  const many = await here.statements(() => here.call(showOrganisation, { roundId: next.id, organisation: '05' }, as('reader', more)));
  expect(many).toHaveLength(few.length);
  expect(await here.statements(() => landscape())).toHaveLength(4);
});

test('how often “not applicable” was signed stands beside the others’ spread, of five and more, and says nobody’s name to an organiser', async () => {
  const counties = await Promise.all(['21', '22', '23', '24', '25'].map((code) => anOrganisation(here, { code })));
  const year = await aRound(here, { versionId: (await aPublishedVersion(here, aProgramme([...Array.from({ length: 8 }, (_none, i) => ({ code: `1.1.1-${i + 1}a`, years: [2025], answeredBy: ['organiser'] as const })), { code: '1.2.1-1a', years: [2026] }], { version: '12.0' }))).id, year: 2025 });
  for (const [i, place] of counties.entries()) {
    const form = await formOf(here, place);
    for (let n = 1; n <= 8; n++) await answer(here, as('coordinator', place), form, { statement: `1.1.1-${n}a`, status: i === 4 && n > 2 ? 'not-applicable' : 'fully' });
    const before = await here.call(showOrganisation, { roundId: year.id, organisation: place.code }, as('coordinator', place));
    expect(before.notApplicable?.own?.peers).toBeNull();
    await signAs(here, as('signatory', place), form);
  }
  const ownView = (code: string, i: number) => here.call(showOrganisation, { roundId: year.id, organisation: code }, as('coordinator', counties[i] ?? county));
  expect((await ownView('25', 4)).notApplicable).toMatchObject({ own: { n: 6, of: 8, isAbovePeers: true, peers: { organisers: 5, low: 0, middle: 0, high: 0 } }, units: null });
  expect((await ownView('21', 0)).notApplicable).toMatchObject({ own: { n: 0, of: 8, isAbovePeers: false } });
  const country = await here.call(showCountry, { roundId: year.id }, owner);
  expect(country.notApplicable.map(({ organisation, own }) => [organisation.code, own?.isAbovePeers])).toEqual([['21', false], ['22', false], ['23', false], ['24', false], ['25', true]]);
});

test('what another answers by a division of work is told with the figures of both, to themselves and to the owner, and is in nobody’s twice', async () => {
  const [gives, takes] = [await anOrganisation(here, { code: 'G1', name: 'Ger' }), await anOrganisation(here, { code: 'G2', name: 'Tar' })];
  await divide(here, { from: 'G1', to: 'G2', programme: 'lykta-test', code: '1.2', basis: 'Avtal 1/2024', by: as('coordinator', gives), agreed: as('coordinator', takes) });
  while ((await joinLate(here)) > 0);
  for (const actor of [as('coordinator', gives), owner]) {
    expect(await results('G1', actor)).toMatchObject({ handedOver: [{ with: { sv: 'Tar' }, n: 3 }], takenOn: [], own: [{ code: '1.1', tally: { asked: 2 } }] });
  }
  expect(await results('G2', as('coordinator', takes))).toMatchObject({ handedOver: [], takenOn: [{ with: { sv: 'Ger' }, n: 3 }], own: [{ tally: { asked: 2 } }, { tally: { asked: 3 } }] });
  expect(await results('17')).toMatchObject({ handedOver: [], takenOn: [] });
});
