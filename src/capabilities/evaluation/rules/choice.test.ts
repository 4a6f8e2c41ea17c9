import { expect, test } from 'vitest';
import { changesOf, coverageOf, inTreeOrder, reading, withChoice, type Chosen, type Node } from './choice.ts';

const county: Node = { no: 10, kind: 'organiser', path: '1.10.' };
const branch: Node = { no: 20, kind: 'branch', path: '1.10.20.' };
const ward: Node = { no: 30, kind: 'unit', path: '1.10.20.30.' };
const clinic: Node = { no: 31, kind: 'unit', path: '1.10.31.' };
const chosen = (organisationNo: number, asks: Chosen['asks'], goalNo = 1): Chosen => ({ organisationNo, goalNo, asks });

test('without a choice every unit is asked, and no branch', () => {
  const stands = reading([]);
  expect([stands(ward, 1), stands(clinic, 1), stands(branch, 1)]).toEqual(['asked', 'asked', 'not-asked']);
});

test('the nearest choice upwards decides, each goal for itself', () => {
  const stands = reading([chosen(county.no, 'not-asked'), chosen(branch.no, 'asked')]);
  expect([stands(ward, 1), stands(clinic, 1), stands(clinic, 2)]).toEqual(['asked', 'not-asked', 'asked']);
  expect(reading([chosen(branch.no, 'not-asked'), chosen(ward.no, 'asked')])(ward, 1)).toBe('asked');
});

test('a branch that answers for its units is asked in their place, but for those that are to answer themselves', () => {
  const other: Node = { no: 32, kind: 'unit', path: '1.10.20.32.' };
  const stands = reading([chosen(branch.no, 'branch'), chosen(other.no, 'asked')]);
  expect([stands(branch, 1), stands(ward, 1), stands(other, 1), stands(clinic, 1), stands(branch, 2)]).toEqual(['asked', 'by-branch', 'asked', 'asked', 'not-asked']);
});

test('the coverage counts the units that a goal is due for', () => {
  const stands = reading([chosen(branch.no, 'branch'), chosen(clinic.no, 'not-asked'), chosen(clinic.no, 'not-asked', 2)]);
  expect(coverageOf([ward, clinic], ({ no }) => (no === ward.no ? [1, 2] : [1]), stands)).toEqual([
    { goalNo: 0, units: 2, asked: 1, byBranch: 0 }, { goalNo: 1, units: 2, asked: 0, byBranch: 1 }, { goalNo: 2, units: 1, asked: 1, byBranch: 0 },
  ]);
});

test('a choice replaces the one before it, and taking it back leaves what stands above', () => {
  const before = [chosen(ward.no, 'not-asked')];
  expect(withChoice(before, { organisationNos: [ward.no], goalNos: [1], asks: 'asked' })).toEqual([chosen(ward.no, 'asked')]);
  expect(withChoice(before, { organisationNos: [ward.no], goalNos: [1], asks: null })).toEqual([]);
  const { more, less } = changesOf([branch, ward, clinic], () => [1, 2], reading(before), reading([chosen(branch.no, 'branch', 2)]));
  expect([more, less]).toEqual([
    [{ organisationNo: branch.no, goalNo: 2, was: false, is: true }, { organisationNo: ward.no, goalNo: 1, was: false, is: true }],
    [{ organisationNo: ward.no, goalNo: 2, was: true, is: false }],
  ]);
});

test('a tree is read from the top, neighbours by their codes as numbers', () => {
  const places = [{ no: 9, code: '17-10', path: '1.10.9.' }, { no: 200, code: '17-2', path: '1.10.200.' }, { no: 31, code: '17-B-1', path: '1.10.30.31.' }, { no: 30, code: '17-B', path: '1.10.30.' }];
  expect(inTreeOrder(places).map(({ code }) => code)).toEqual(['17-2', '17-10', '17-B', '17-B-1']);
});
