import { expect, test } from 'vitest';
import { holds, NOBODY, oversees, permissions, PUBLIC, reaches, reachesPlace, reachOf, SIGNED_IN, tenantsOf, type Actor } from './index.ts';

const can = permissions({ 'round.open': ['owner'], 'answer.save': ['coordinator', 'respondent'] });
const coordinator: Actor = {
  kind: 'person', accountId: 'a', name: 'A',
  grants: [{ role: 'coordinator', path: '1.5.', tenant: 5 }, { role: 'respondent', path: '1.5.103.', tenant: 5 }, { role: 'respondent', path: '1.7.2.', tenant: 7 }],
};
const owner: Actor = { kind: 'person', accountId: 'o', name: 'O', grants: [{ role: 'owner', path: '1.', tenant: 1 }] };

test('a permission reaches the subtrees over which one of its roles is held, and no further', () => {
  const reach = reachOf(coordinator, can('answer.save'));
  expect(reach.roots).toEqual([{ path: '1.5.', tenant: 5 }, { path: '1.7.2.', tenant: 7 }]);
  expect(reaches(reach, { path: '1.5.103.', tenantNo: 5 })).toBe(true);
  expect(reaches(reach, { path: '1.50.', tenantNo: 5 })).toBe(false);
  expect(reaches(reach, { path: '1.7.', tenantNo: 7 })).toBe(false);
  expect(holds(coordinator, can('round.open'))).toBe(false);
});

test('path and tenant must come from one grant: a role in one organisation does not widen a role in another', () => {
  const reach = reachOf({ ...coordinator, grants: [{ role: 'coordinator', path: '1.', tenant: 1 }, { role: 'respondent', path: '1.7.2.', tenant: 7 }] }, can('answer.save'));
  expect(reaches(reach, { path: '1.7.', tenantNo: 7 })).toBe(false);
  expect(reaches(reach, { path: '1.7.3.', tenantNo: 7 })).toBe(false);
  expect(reaches(reach, { path: '1.7.2.', tenantNo: 7 })).toBe(true);
  expect(reachesPlace(reach, '1.7.3.')).toBe(true);
});

test('the database is told the tenants of the grants that hold the permission; only who sits at the root oversees', () => {
  expect(tenantsOf(coordinator, can('answer.save'))).toEqual([5, 7]);
  expect(tenantsOf({ ...coordinator, grants: [...coordinator.grants, { role: 'owner', path: '1.9.', tenant: 9 }] }, can('answer.save'))).toEqual([5, 7]);
  expect(tenantsOf(coordinator, PUBLIC)).toEqual([]);
  expect(oversees(coordinator)).toBe(false);
  expect(oversees(owner)).toBe(true);
});

test('who has not signed in holds only what is public', () => {
  expect(holds(NOBODY, PUBLIC)).toBe(true);
  expect(holds(NOBODY, SIGNED_IN)).toBe(false);
  expect(holds(NOBODY, can('answer.save'))).toBe(false);
});

test('a permission that is not in the catalogue does not compile', () => {
  // @ts-expect-error not in the catalogue
  expect(can('round.shut')).toBeUndefined();
});
