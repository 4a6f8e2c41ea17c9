import { expect, test } from 'vitest';
import { askedLists, isDue } from './due.ts';
import { covers, dividedStatements, divisionKey, hindranceTo, mayDivide, withDivisions, type Divided, type StandingDivision } from './division.ts';

const statement = { code: '1.1.6-1a', goalNo: 1, years: [2024], answeredBy: ['organiser' as const], sectors: [], parties: [] };
const ofArea = { ...statement, code: '1.2.1-1a', answeredBy: ['collaboration-area' as const] };
const ofPilots = { ...statement, code: '1.3.1-1a', parties: ['pilot-organiser'] };
const county = { no: 1, kind: 'organiser' as const, sectors: [] };
const hospital = { no: 2, kind: 'organiser' as const, sectors: [] };
const area = { no: 3, kind: 'collaboration-area' as const, sectors: [] };

test('a code covers what stands below it, and not its neighbour with more digits or letters', () => {
  expect(['1', '1.1', '1.1.6', '1.1.6-1', '1.1.6-1a'].map((code) => covers(code, '1.1.6-1a'))).toEqual([true, true, true, true, true]);
  expect([covers('1.1', '1.10.6-1a'), covers('1.1.6', '1.1.16-1a'), covers('1.1.6-1', '1.1.6-10a'), covers('1.1.6-1a', '1.1.6-1b')]).toEqual([false, false, false, false]);
});

test('who has handed a statement over is not asked it, and who takes it is asked once, however many hand it over', () => {
  const [gives, takes] = withDivisions([county, hospital], [{ fromNo: 1, toNo: 2, codes: ['1.1.6-1a'] }, { fromNo: 9, toNo: 2, codes: ['1.1.6-1a'] }]);
  expect([gives && isDue(statement, gives, 2024), takes && isDue(statement, takes, 2024), gives && isDue({ ...statement, code: '1.1.7-1a' }, gives, 2024)]).toEqual([false, true, true]);
  expect(takes?.takenOn).toEqual(['1.1.6-1a']);
});

test('what is taken on is asked also of somebody whose kind would not be asked it, or who is no pilot', () => {
  expect(isDue(ofArea, county, 2024)).toBe(false);
  const [gives, takes] = withDivisions([area, { ...county, pilotOf: [] }], [{ fromNo: 3, toNo: 1, codes: ['1.2.1-1a', '1.3.1-1a'] }]);
  expect([gives && isDue(ofArea, gives, 2024), takes && isDue(ofArea, takes, 2024), takes && isDue(ofArea, takes, 2025), takes && isDue(ofPilots, takes, 2024)]).toEqual([false, true, false, true]);
});

test('those that have nothing to do with it share their list as before, and the others have their own, with a key that stays short', () => {
  const codes = Array.from({ length: 500 }, (_none, i) => `1.1.${i}-1a`);
  const nodes = withDivisions([county, hospital, { ...county, no: 4 }, { ...county, no: 5 }], [{ fromNo: 1, toNo: 2, codes }]);
  expect(nodes[2]).toEqual({ ...county, no: 4 });
  const lists = askedLists([statement], nodes, 2024, { hasForm: ({ no }) => no === 1 });
  expect(lists.map(({ organisations }) => organisations.map(({ no }) => no))).toEqual([[1], [2], [4, 5]]);
  expect(Math.max(...lists.map(({ key }) => key.length))).toBeLessThan(100);
  const alone: Divided = {};
  expect(divisionKey(alone)).toEqual([]);
});

test('a division is about what is asked of the kind that gives', () => {
  expect(dividedStatements([statement, ofArea], '1', 'organiser')).toEqual([statement]);
  expect(dividedStatements([statement, ofArea], '1', 'unit')).toEqual([]);
});

test('what is handed over goes one step: not twice, not on, and not round in a circle', () => {
  const [a, b, c] = [1, 2, 5];
  const division = (fromNo: number, toNo: number, code: string, fromKind: StandingDivision['fromKind'] = 'organiser'): StandingDivision => ({ fromNo, fromKind, toNos: [toNo], code });
  const statements = [statement, ofArea];
  const said = (wanted: StandingDivision, ...standing: readonly StandingDivision[]) => hindranceTo(wanted, standing, statements);
  expect(said(division(a, b, '1.1.6'))).toBeUndefined();
  expect(said(division(a, b, '1.1.6'), division(c, b, '1.1'))).toBeUndefined();
  expect(said(division(a, b, '1.1.6'), division(a, c, '1.1'))).toBe('given');
  expect(said(division(a, b, '1.1.6'), division(a, c, '1.1.7'))).toBeUndefined();
  expect(said(division(a, b, '1.1'), division(c, a, '1.1.6'))).toBe('taken');
  expect(said(division(a, b, '1.1'), division(b, c, '1.1.6-1a'))).toBe('handed-on');
  expect(said(division(a, b, '1.1'), division(b, a, '1.1'))).toBe('taken');
  // What an area hands over is another statement than what the county that takes it has handed on.
  expect(said(division(3, b, '1', 'collaboration-area'), division(b, c, '1'))).toBeUndefined();
});

test('who takes agrees or declines, either ends it, and what the owner has recorded only the owner ends', () => {
  const nobody = { isGiver: false, isTaker: false, isOwner: false };
  const [giver, taker, owner] = [{ ...nobody, isGiver: true }, { ...nobody, isTaker: true }, { ...nobody, isOwner: true }];
  const of = (state: 'proposed' | 'agreed' | 'ended', more = {}) => [nobody, giver, taker, owner].map((sides) => Object.entries(mayDivide({ state, isRecorded: false, toEach: false, ...more }, sides)).filter(([, may]) => may).map(([what]) => what).join());
  expect(of('proposed')).toEqual(['', 'end', 'decide', 'decide,end']);
  expect(of('agreed')).toEqual(['', 'end', 'end', 'end']);
  expect(of('agreed', { isRecorded: true })).toEqual(['', '', '', 'end']);
  expect(of('proposed', { toEach: true })).toEqual(['', 'end', '', 'decide,end']);
  expect(of('agreed', { toEach: true })).toEqual(['', 'end', '', 'end']);
  expect(of('ended')).toEqual(['', '', '', '']);
});
