import { beforeEach, describe, expect, test } from 'vitest';
import { addMembership } from '#capabilities/organisations/index.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { DivisionId } from '../contract/division.ts';
import { agreeDivision, declineDivision, endDivision, listOwed, proposeDivision, showDivisions, showDivisionsToRecord } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const [county, hospital, other] = [await anOrganisation(here, { code: '01', name: 'Östra' }), await anOrganisation(here, { code: 'HUS', name: 'Sjukhuset' }), await anOrganisation(here, { code: '02', name: 'Västra' })];
const area = await anOrganisation(here, { code: 'AREA', kind: 'collaboration-area', name: 'Södra' });
const unit = await anOrganisation(here, { code: 'U', kind: 'unit', parent: hospital });
const [giving, taking, third, ofArea] = [as('coordinator', county), as('coordinator', hospital), as('coordinator', other), as('coordinator', area)];
await here.database.asSystem(async (tx) => {
  for (const { no } of [county, other]) await addMembership(tx, { areaNo: area.no, organiserNo: no, from: '2023-01-01' as Day });
});
await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.2.1-1a' }, { code: '1.3.1-1a', answeredBy: ['collaboration-area'] }]));

const wish = { from: '01', to: 'HUS', programme: 'lykta-test', code: '1.1', basis: 'Avtalet HUS/123/2023' };
const propose = async (by: Actor, given: Partial<typeof wish> = {}): Promise<DivisionId> => (await here.call(proposeDivision, { ...wish, ...given }, by)).divisionId;
const told = async (actor: Actor) => (await here.call(listOwed, {}, actor)).divisions.map(({ is, code, days, isOwners, mayAct }) => `${is} ${code} ${days}${isOwners ? ' owner' : ''}${mayAct ? '' : ' reading'}`);
/** What is told to who gives, and to who takes. */
const both = async () => [await told(giving), await told(taking)];

beforeEach(async () => {
  for (const { id, state } of (await here.call(showDivisions, {}, owner)).divisions) if (state === 'proposed' || state === 'agreed') await here.call(endDivision, { divisionId: id }, owner);
  here.clock.forward({ days: 15 });
  expect(await both()).toEqual([[], []]);
});

test('what waits for an answer is told with its age until there is one, to those who can give it and to nobody else', async () => {
  await propose(giving);
  here.clock.forward({ days: 40 });
  expect(await both()).toEqual([[], ['waiting 1.1 40']]);
  for (const stranger of [third, ofArea, as('coordinator', unit), as('contributor', hospital), as('reader', hospital), as('signatory', hospital)]) expect(await told(stranger)).toEqual([]);
  expect((await here.call(showDivisionsToRecord, {}, owner)).divisions).toEqual([]);
});

describe('what has been done about it', () => {
  test('is told to the other side for two weeks, also to those who only read of it, and to nobody else', async () => {
    await here.call(agreeDivision, { divisionId: await propose(giving) }, taking);
    expect(await both()).toEqual([['agreed 1.1 0'], []]);
    for (const role of ['reader', 'signatory', 'respondent'] as const) expect(await told(as(role, county))).toEqual(['agreed 1.1 0 reading']);
    for (const stranger of [third, ofArea, as('coordinator', unit), as('contributor', county)]) expect(await told(stranger)).toEqual([]);
    here.clock.forward({ days: 13 });
    expect(await told(giving)).toEqual(['agreed 1.1 13']);
    here.clock.forward({ days: 1 });
    expect(await told(giving)).toEqual([]);
  });

  test('says whether it was declined, taken back or ended, and whether the owner did it', async () => {
    await here.call(declineDivision, { divisionId: await propose(giving) }, taking);
    expect(await both()).toEqual([['declined 1.1 0'], []]);
    await here.call(endDivision, { divisionId: await propose(giving, { code: '1.2' }) }, giving);
    expect(await both()).toEqual([['declined 1.1 0'], ['taken-back 1.2 0']]);
    const recorded = await propose(owner);
    expect(await told(taking)).toEqual(['waiting 1.1 0', 'taken-back 1.2 0']);
    await here.call(agreeDivision, { divisionId: recorded }, owner);
    expect(await both()).toEqual([expect.arrayContaining(['agreed 1.1 0 owner']), expect.arrayContaining(['agreed 1.1 0 owner'])]);
    await here.call(endDivision, { divisionId: recorded }, owner);
    expect(await both()).toEqual([expect.arrayContaining(['ended 1.1 0 owner']), expect.arrayContaining(['ended 1.1 0 owner'])]);
    expect((await told(giving)).filter((one) => one.startsWith('agreed'))).toEqual([]);
    const theirs = await propose(giving, { code: '1.2' });
    await here.call(agreeDivision, { divisionId: theirs }, taking);
    await here.call(endDivision, { divisionId: theirs }, taking);
    expect(await told(giving)).toContain('ended 1.2 0');
    expect(await told(taking)).not.toContain('ended 1.2 0');
  });
});

test('what each county of an area takes waits for the owner, and is news to each of them, by the names of all', async () => {
  const id = await propose(ofArea, { from: 'AREA', to: '*', code: '1.3' });
  expect([await told(giving), await told(third), await told(ofArea)]).toEqual([[], [], []]);
  const [waiting] = (await here.call(showDivisionsToRecord, {}, owner)).divisions;
  expect(waiting).toMatchObject({ id, is: 'waiting', code: '1.3', to: null, counties: [{ code: '01' }, { code: '02' }], days: 0 });
  await expect(here.call(showDivisionsToRecord, {}, ofArea)).rejects.toMatchObject({ code: 'not-allowed' });
  await here.call(agreeDivision, { divisionId: id }, owner);
  expect([await told(giving), await told(third), await told(ofArea), await told(taking)]).toEqual([['agreed 1.3 0 owner'], ['agreed 1.3 0 owner'], ['agreed 1.3 0 owner'], []]);
  expect((await here.call(listOwed, {}, third)).divisions).toMatchObject([{ to: null, counties: [{ names: { sv: 'Östra' } }, { names: { sv: 'Västra' } }] }]);
  expect((await here.call(showDivisionsToRecord, {}, owner)).divisions).toEqual([]);
});

test('it is asked for in a statement that is there anyway', async () => {
  const cost = async () => (await here.statements(() => here.call(listOwed, {}, taking))).length;
  const before = await cost();
  for (const code of ['1.1', '1.2']) await propose(giving, { code });
  expect(await told(taking)).toHaveLength(2);
  expect(await cost()).toBe(before);
});
