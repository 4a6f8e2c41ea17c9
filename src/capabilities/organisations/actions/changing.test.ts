import { expect, test } from 'vitest';
import type { Actor } from '#platform/access/index.ts';
import { scene } from '#platform/testing/index.ts';
import { sql } from '#platform/db/index.ts';
import { placeByCode, type Place } from '../index.ts';
import { OrganisationCode } from '../contract.ts';
import { anOrganisation, as } from '../testing.ts';
import { changeOrganisation, closeOrganisation, mergeOrganisation, moveOrganisation, openOrganisation, reopenOrganisation, showOrganisation } from './index.ts';

const here = await scene(); // 22.11.2026
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '05' });
const other = await anOrganisation(here, { code: '17' });
const owner = as('owner', country);
const coordinator = as('coordinator', county);

let made = 0;
const aUnit = (parent: Place = county) => anOrganisation(here, { code: `U-${++made}`, kind: 'unit', parent });
const aBranch = (parent: Place = county) => anOrganisation(here, { code: `B-${++made}`, kind: 'branch', parent });
const shownTo = (actor: Actor, code: string) => here.call(showOrganisation, { code }, actor);
const place = async (code: string): Promise<Place | undefined> => here.database.asSystem((tx) => placeByCode(tx, OrganisationCode.parse(code)));
const facts = { names: { sv: 'Nytt namn' }, sectors: ['social'], unitKind: 'home-care' };
const logOf = async (code: string) =>
  (await shownTo(owner, code)).history.map(({ what, day }) => `${what} ${day}`);
const fieldOf = (at: string) => ({ code: 'invalid', fields: [{ at }] });

test('a coordinator opens branches and units below the own organiser, and nothing else anywhere else', async () => {
  await here.call(openOrganisation, { parent: '05', code: '05-B', kind: 'branch', names: { sv: 'Gren' } }, coordinator);
  await here.call(openOrganisation, { parent: '05-B', code: '05-B-1', kind: 'unit', names: { sv: 'Enhet' }, sectors: ['primary'], unitKind: 'oral-health', validFrom: '2027-01-01' }, coordinator);
  expect(await place('05-B-1')).toMatchObject({ tenantNo: county.no, unitKind: 'oral-health', validFrom: '2027-01-01', sectors: ['primary'] });
  expect((await shownTo(coordinator, '05-B-1')).organisation.isOpen).toBe(false);
  const tried = (parent: string, kind: string, actor = coordinator) => here.call(openOrganisation, { parent, code: 'X', kind, names: { sv: 'X' } }, actor);
  await expect(tried('FI', 'organiser')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(tried('17', 'unit')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(tried('05', 'stakeholder')).rejects.toMatchObject(fieldOf('kind'));
  await expect(tried('FI', 'unit', owner)).rejects.toMatchObject(fieldOf('kind'));
  await expect(tried('05', 'unit', as('respondent', county))).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a code is given once in the whole country, and not again with fewer zeros', async () => {
  await anOrganisation(here, { code: '00317', kind: 'unit', parent: other });
  await anOrganisation(here, { code: '0051', kind: 'unit', parent: county });
  const tried = (code: string) => here.call(openOrganisation, { parent: '05', code, kind: 'unit', names: { sv: 'X' } }, coordinator);
  await expect(tried('00317')).rejects.toMatchObject(fieldOf('code'));
  await expect(tried('51')).rejects.toMatchObject(fieldOf('code'));
  await expect(tried('files')).rejects.toMatchObject(fieldOf('code'));
  await expect(tried('17-vård')).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'code', message: { entry: { en: expect.stringContaining('letters A–Z') } } }] });
  await expect(here.call(openOrganisation, { parent: '05', code: 'N', kind: 'unit', names: {} }, coordinator)).rejects.toMatchObject(fieldOf('names.sv'));
  await expect(here.call(openOrganisation, { parent: '05', code: 'N', kind: 'branch', names: { sv: 'N' }, unitKind: 'other' }, coordinator)).rejects.toMatchObject(fieldOf('unitKind'));
});

test('names and facts change from a day; what held before stays, and so does who was first', async () => {
  const unit = await aUnit();
  const { organisation: { revision } } = await shownTo(coordinator, unit.code);
  await here.call(changeOrganisation, { code: unit.code, revision, ...facts, day: '2026-06-01' }, coordinator);
  await expect(here.call(changeOrganisation, { code: unit.code, revision, ...facts }, coordinator)).rejects.toMatchObject({ code: 'conflict', detail: { now: { names: { sv: 'Nytt namn' } } } });
  expect(await logOf(unit.code)).toEqual(['changed 2026-06-01', 'renamed 2026-06-01', 'opened 2023-01-01']);
  const then = await here.database.asSystem((tx) => tx.all(sql<{ day: string; name: string }>`
    select d as day, names ->> 'sv' as name from unnest(array['2026-05-31', '2026-06-01']) d join organisations.place_through_time t on t.no = ${unit.no} and t.held_from <= d::date and (t.held_to is null or t.held_to >= d::date) order by 1`));
  expect(then.map(({ name }) => name)).toEqual([unit.names.sv, 'Nytt namn']);
  const again = { code: unit.code, revision: revision + 1, ...facts };
  await expect(here.call(changeOrganisation, { ...again, day: '2026-12-31' }, coordinator)).rejects.toMatchObject(fieldOf('day'));
  await expect(here.call(changeOrganisation, { ...again, day: '2026-05-01' }, coordinator)).rejects.toMatchObject(fieldOf('day'));
});

test('a coordinator changes neither the own organiser nor another’s unit; the latter does not exist', async () => {
  const theirs = await aUnit(other);
  await expect(here.call(changeOrganisation, { code: '05', revision: 1, ...facts, unitKind: null }, coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(changeOrganisation, { code: theirs.code, revision: 1, ...facts }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  await here.call(changeOrganisation, { code: '17', revision: 1, ...facts, unitKind: null }, owner);
  expect((await place('17'))?.names).toEqual({ sv: 'Nytt namn' });
});

test('a branch with open units closes only together with them, on the same day', async () => {
  const branch = await aBranch();
  const [one, two] = [await aUnit(branch), await aUnit(branch)];
  await expect(here.call(closeOrganisation, { code: branch.code, lastDay: '2026-12-31' }, coordinator)).rejects.toMatchObject(fieldOf('closesBelow'));
  await expect(here.call(closeOrganisation, { code: branch.code, lastDay: '2022-12-31' }, coordinator)).rejects.toMatchObject(fieldOf('lastDay'));
  expect(await here.call(closeOrganisation, { code: branch.code, lastDay: '2026-12-31', closesBelow: true }, coordinator)).toMatchObject({ closed: 3 });
  expect([(await place(one.code))?.validTo, (await place(two.code))?.validTo]).toEqual(['2026-12-31', '2026-12-31']);
  expect(await logOf(one.code)).toEqual(['closed 2026-12-31', 'opened 2023-01-01']);
  await expect(here.call(reopenOrganisation, { code: one.code }, coordinator)).rejects.toMatchObject(fieldOf('day'));
  await here.call(reopenOrganisation, { code: branch.code }, coordinator);
  await here.call(reopenOrganisation, { code: one.code }, coordinator);
  expect((await place(one.code))?.validTo).toBeNull();
  await expect(here.call(reopenOrganisation, { code: one.code }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
  await expect(here.call(closeOrganisation, { code: 'FI', lastDay: '2026-12-31' }, owner)).rejects.toMatchObject(fieldOf('lastDay'));
});

test('what moves takes along all below it: path and tenant; only the owner moves it to another organiser', async () => {
  const branch = await aBranch();
  const unit = await aUnit(branch);
  await expect(here.call(moveOrganisation, { code: branch.code, parent: '17' }, coordinator)).rejects.toMatchObject(fieldOf('parent'));
  await expect(here.call(moveOrganisation, { code: branch.code, parent: unit.code }, owner)).rejects.toMatchObject(fieldOf('parent'));
  await expect(here.call(moveOrganisation, { code: branch.code, parent: branch.code }, owner)).rejects.toMatchObject(fieldOf('parent'));
  await expect(here.call(moveOrganisation, { code: unit.code, parent: '5' }, coordinator)).rejects.toMatchObject({ message: expect.stringContaining('Do you mean 05?') });
  await expect(here.call(moveOrganisation, { code: branch.code, parent: '17', day: '2026-11-23' }, owner)).rejects.toMatchObject(fieldOf('day'));
  await here.call(moveOrganisation, { code: branch.code, parent: '17', day: '2026-11-01' }, owner);
  expect(await place(unit.code)).toMatchObject({ tenantNo: other.no, path: `${other.path}${branch.no}.${unit.no}.` });
  await expect(shownTo(coordinator, unit.code)).rejects.toMatchObject({ code: 'not-found' });
  const was = await here.database.asSystem((tx) => tx.first(sql`select tenant_no, path, held_to from organisations.past_place where organisation_no = ${unit.no}`));
  expect(was).toEqual({ tenant_no: county.no, path: unit.path, held_to: '2026-10-31' });
  expect(await logOf(branch.code)).toEqual(['moved 2026-11-01', 'opened 2023-01-01']);
});

test('two who move at the same time under one another do not make a circle', async () => {
  const [one, two] = [await aBranch(), await aBranch()];
  const moves = await Promise.allSettled([
    here.call(moveOrganisation, { code: one.code, parent: two.code }, coordinator),
    here.call(moveOrganisation, { code: two.code, parent: one.code }, coordinator),
  ]);
  expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a unit that is merged closes and names the one that goes on', async () => {
  const [one, two, branch, theirs] = [await aUnit(), await aUnit(), await aBranch(), await aUnit(other)];
  await expect(here.call(mergeOrganisation, { code: one.code, into: branch.code }, coordinator)).rejects.toMatchObject(fieldOf('into'));
  await expect(here.call(mergeOrganisation, { code: one.code, into: one.code }, coordinator)).rejects.toMatchObject(fieldOf('into'));
  await expect(here.call(mergeOrganisation, { code: one.code, into: theirs.code }, coordinator)).rejects.toMatchObject(fieldOf('into'));
  await here.call(mergeOrganisation, { code: one.code, into: two.code, lastDay: '2026-11-20' }, coordinator);
  const { organisation } = await shownTo(coordinator, one.code);
  expect([organisation.validTo, organisation.successor?.code, organisation.isOpen]).toEqual(['2026-11-20', two.code, false]);
  await expect(here.call(mergeOrganisation, { code: two.code, into: one.code }, coordinator)).rejects.toMatchObject(fieldOf('into'));
});

test('the log of changes is in the order of its numbers, and the database keeps each tenant’s own', async () => {
  const seen = (tenants: readonly number[], oversees = false) =>
    here.database.transact({ tenants, oversees }, 'read', (tx) => tx.all(sql<{ tenant_no: number }>`select id, tenant_no from organisations.change_place order by id`));
  expect((await seen([county.no])).every(({ tenant_no }) => tenant_no === county.no)).toBe(true);
  expect(await seen([])).toEqual([]);
  expect((await seen([], true)).length).toBeGreaterThan((await seen([county.no])).length);
});
