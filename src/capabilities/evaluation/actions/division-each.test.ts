import { beforeAll, expect, test } from 'vitest';
import { addMembership } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId } from '../contract.ts';
import type { DivisionId } from '../contract/division.ts';
import { agreeAs, answer, aRound, formOf, proposeAs, signAs } from '../testing.ts';
import { endDivision, joinLate, proposeDivision, showDivision, showDivisions, showForm, showWaitingDivisions } from './index.ts';

const here = await scene();
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const [east, west, north] = [await anOrganisation(here, { code: '01', name: 'Östra' }), await anOrganisation(here, { code: '02', name: 'Västra' }), await anOrganisation(here, { code: '03', name: 'Norra' })];
const [area, empty] = [await anOrganisation(here, { code: 'AREA', kind: 'collaboration-area', name: 'Södra' }), await anOrganisation(here, { code: 'EMPTY', kind: 'collaboration-area', name: 'Tomma' })];
const [ofArea, ofEast, ofWest, ofNorth] = [as('coordinator', area), as('coordinator', east), as('coordinator', west), as('coordinator', north)];
const wish = { from: 'AREA', to: '*', programme: 'lykta-test', code: '1.3', basis: 'Samarbetsavtalet för södra området' };
let id: DivisionId;
let form: FormId;

beforeAll(async () => {
  await here.database.asSystem(async (tx) => {
    for (const { no } of [east, west]) await addMembership(tx, { areaNo: area.no, organiserNo: no, from: '2023-01-01' as Day });
    await addMembership(tx, { areaNo: area.no, organiserNo: north.no, from: '2027-01-01' as Day });
  });
  const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.3.1-1a', answeredBy: ['collaboration-area'] }, { code: '1.3.1-1b', answeredBy: ['collaboration-area'] }]));
  await aRound(here, { versionId: version.id });
  form = await formOf(here, east);
});

const offered = async (by: Actor) => {
  const { propose } = await here.call(showDivisions, {}, by);
  return propose && { to: propose.to.map(({ code }) => code), each: propose.each?.map(({ code }) => code) ?? null };
};

test('an area is offered its own counties and all of them together, by name; a county every other organisation', async () => {
  expect(await offered(ofArea)).toEqual({ to: ['01', '02'], each: ['01', '02'] });
  expect(await offered(as('coordinator', empty))).toEqual({ to: [], each: null });
  expect(await offered(ofEast)).toEqual({ to: expect.not.arrayContaining(['01']), each: null });
  expect((await offered(ofEast))?.to.sort()).toEqual(['02', '03', 'AREA', 'EMPTY']);
  // Which of several gives is not known before it is sent.
  const both = await offered(as('coordinator', area, ['coordinator', east]));
  expect([both?.to.some((code) => code === '03'), both?.each]).toEqual([true, []]);
  expect((await offered(owner))?.each).toEqual([]);
  expect(await offered(as('reader', area))).toBeNull();
});

test('what is not offered is refused at its field, and nothing is kept', async () => {
  for (const to of ['03', 'AREA', 'EMPTY']) await expect(here.call(proposeDivision, { ...wish, to }, ofArea)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'to' }] });
  await expect(here.call(proposeDivision, { ...wish, from: 'EMPTY' }, as('coordinator', empty))).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'to' }] });
  expect((await here.call(showDivisions, {}, owner)).divisions).toEqual([]);
});

test('each county is named, to the area, to each of them and to the owner; whoever is not among them sees nothing', async () => {
  id = await proposeAs(here, ofArea, wish);
  for (const by of [ofArea, ofEast, as('reader', west), owner]) {
    const counties = [{ code: '01', names: { sv: 'Östra' } }, { code: '02', names: { sv: 'Västra' } }];
    expect((await here.call(showDivision, { divisionId: id }, by)).division).toMatchObject({ to: null, counties });
    expect((await here.call(showDivisions, {}, by)).divisions).toMatchObject([{ id, counties }]);
  }
  expect((await here.call(showWaitingDivisions, {}, owner)).waiting).toMatchObject([{ id, counties: [{ code: '01' }, { code: '02' }] }]);
  await expect(here.call(showDivision, { divisionId: id }, ofNorth)).rejects.toMatchObject({ code: 'not-found' });
  expect((await here.call(showDivision, { divisionId: id }, ofEast)).division.side).toBe('taker');
});

test('the area sees how far each has come, and a county itself alone', async () => {
  await agreeAs(here, owner, id);
  while ((await joinLate(here)) > 0);
  const standing = async (by: Actor) => (await here.call(showDivision, { divisionId: id }, by)).rounds.flatMap(({ takers }) => takers.map(({ code, answered, asked, isSigned }) => `${code} ${answered}/${asked}${isSigned ? ' signed' : ''}`));
  expect(await standing(ofArea)).toEqual(['01 0/2', '02 0/2']);
  await answer(here, ofEast, form, { statement: '1.3.1-1a', status: 'fully' });
  await signAs(here, as('signatory', west), await formOf(here, west));
  expect([await standing(ofArea), await standing(ofEast), await standing(ofWest), await standing(owner)]).toEqual([['01 1/2', '02 0/2 signed'], ['01 1/2'], ['02 0/2 signed'], []]);
});

test('a county’s form names at the statement the others that answer it too', async () => {
  const { statements } = await here.call(showForm, { formId: form, goal: '1.3' }, ofEast);
  expect(statements.map(({ marks: { alsoFor, alongside } }) => [alsoFor, alongside])).toEqual([[[{ sv: 'Södra' }], [{ sv: 'Västra' }]], [[{ sv: 'Södra' }], [{ sv: 'Västra' }]]]);
  expect((await here.call(showForm, { formId: form, goal: '1.1' }, ofEast)).statements.map(({ marks }) => marks.alongside)).toEqual([undefined]);
});

test('once it has ended those are named who were its counties then', async () => {
  await here.call(endDivision, { divisionId: id }, ofArea);
  here.clock.set('2027-02-01T10:00:00+02:00');
  const named = async (divisionId: DivisionId) => (await here.call(showDivision, { divisionId }, ofArea)).division.counties.map(({ code }) => code);
  expect(await named(id)).toEqual(['01', '02']);
  expect(await named(await proposeAs(here, ofArea, wish))).toEqual(['01', '02', '03']);
});
