import { describe, expect, test } from 'vitest';
import { OrganisationCode } from '#capabilities/organisations/index.ts';
import type { FormId } from '../contract.ts';
import type { UnitRow, UnitsFilter } from '../contract/units.ts';
import { countUnits, differsFromLast, hasAnswer, isWithinFilter, leftAlone, pageOfUnits, reviewState, sortUnits, unitsPath } from './units.ts';

const row = (code: string, more: Partial<UnitRow> = {}): UnitRow => ({
  organisation: { code: OrganisationCode.parse(code), names: { sv: `Enhet ${code}` }, kind: 'unit' }, formId: code as unknown as FormId, branch: null, unitKind: null, sectors: [], isAsked: true, status: null, comment: '', evidence: '',
  version: 0, at: null, wayIn: 'form', last: null, review: null, ...more,
});
const filter: UnitsFilter = { text: '', sort: 'code', in: 'sv' };
const said = (state: NonNullable<UnitRow['review']>['state']): UnitRow['review'] => ({ state, note: '', by: 'X', at: new Date(0) });
const codes = (rows: readonly UnitRow[]) => rows.map(({ organisation }) => organisation.code);

describe('what the table is narrowed to', () => {
  test('an answer that is sought: one of the scale, none, or of who is not asked; who is not asked stands nowhere else', () => {
    const rows = [row('A', { status: 'fully' }), row('B'), row('C', { isAsked: false })];
    const found = (answer: UnitsFilter['answer']) => codes(rows.filter((each) => hasAnswer(each, answer)));
    expect([found(undefined), found('fully'), found('blank'), found('not-asked'), found('partly')]).toEqual([['A', 'B'], ['A'], ['B'], ['C'], []]);
  });

  test('kind, sector, what was said of the answer, whose it is, and whether it differs from the last time', () => {
    const rows = [
      row('A', { unitKind: 'hospital', sectors: ['specialised'], status: 'fully', last: { year: 2024, status: 'partly' }, review: said('returned') }),
      row('B', { status: 'partly', wayIn: 'handed-down', last: { year: 2024, status: 'partly' } }), row('C', { last: { year: 2024, status: 'fully' } }),
    ];
    const found = (more: Partial<UnitsFilter>) => codes(rows.filter((each) => isWithinFilter(each, { ...filter, ...more })));
    expect([found({}), found({ kind: 'hospital' }), found({ sector: 'social' }), found({ state: 'returned' }), found({ state: 'own' }), found({ state: 'handed-down' }), found({ differs: 'yes' })])
      .toEqual([['A', 'B', 'C'], ['A'], [], ['A'], ['A'], ['B'], ['A']]);
    expect(differsFromLast({ status: null, last: { year: 2024, status: 'fully' } })).toBe(false);
  });

  test('the counts are of who is asked, and own and handed-down answers are told apart', () => {
    const rows = [row('A', { status: 'fully' }), row('B', { status: 'not-at-all', wayIn: 'handed-down' }), row('C', { wayIn: 'handed-down' }), row('D', { isAsked: false }), row('E', { status: 'fully', review: said('changed') })];
    expect(countUnits(rows)).toEqual({ asked: 4, notAsked: 1, fully: 2, partly: 0, notAtAll: 1, notApplicable: 0, blank: 1, handedDown: 1, returned: 0, changed: 1, accepted: 0 });
  });

  test('the order is what is asked for, then by codes, in which numbers count as numbers; names as a reader of the language expects', () => {
    const rows = [row('U-10', { organisation: { code: OrganisationCode.parse('U-10'), names: { sv: 'Örby' }, kind: 'unit' }, status: 'fully' }), row('U-9', { organisation: { code: OrganisationCode.parse('U-9'), names: { sv: 'Zed' }, kind: 'unit' }, status: 'not-at-all' }), row('U-1')];
    expect(codes(sortUnits(rows, { sort: 'code', in: 'sv' }))).toEqual(['U-1', 'U-9', 'U-10']);
    expect(codes(sortUnits(rows, { sort: 'name', in: 'sv' }))).toEqual(['U-1', 'U-9', 'U-10']);
    expect(codes(sortUnits(rows, { sort: 'answer', in: 'sv' }))).toEqual(['U-9', 'U-10', 'U-1']);
  });

  test('a page past the end is the last one', () => {
    const rows = Array.from({ length: 205 }, (_none, i) => row(`U-${i}`));
    expect([pageOfUnits(rows, 3).rows.length, pageOfUnits(rows, 9).page, pageOfUnits([], 1).page]).toEqual([5, { no: 3, of: 3 }, { no: 1, of: 1 }]);
  });

  test('all of it is kept in the address, and nothing that goes without saying', () => {
    expect(unitsPath({ roundId: 'r' }, { statement: '1.1.1-1a', text: 'å & b', sort: 'code', page: 1, under: undefined, kind: '' })).toBe('/rounds/r/units?statement=1.1.1-1a&text=%C3%A5+%26+b');
    expect(unitsPath({ roundId: 'r', page: '/look' })).toBe('/rounds/r/units/look');
  });
});

describe('what is said of an answer', () => {
  test('is said of the version that was read: one that came after has changed since', () => {
    expect([reviewState('returned', { reviewed: 2, now: 2 }), reviewState('returned', { reviewed: 2, now: 3 }), reviewState('accepted', { reviewed: 2, now: 2 }), reviewState('accepted', { reviewed: 2, now: 3 })])
      .toEqual(['returned', 'changed', 'accepted', 'accepted-changed']);
  });

  test('is left alone with its reason: not asked, changed since it was read, without an answer, or said already', () => {
    const answered = { isAsked: true, status: 'fully' as const, version: 2, review: null };
    expect(leftAlone('return', { ...answered, isAsked: false }, 2)).toBe('not-asked');
    expect(leftAlone('return', answered, 1)).toBe('changed');
    expect(leftAlone('accept', { ...answered, status: null, version: 0 }, 0)).toBe('unanswered');
    expect(leftAlone('accept', { ...answered, review: { state: 'accepted' } }, 2)).toBe('said');
    expect([leftAlone('return', { ...answered, review: { state: 'accepted' } }, 2), leftAlone('return', { ...answered, review: { state: 'changed' } }, 2), leftAlone('answer', { ...answered, status: null, version: 0 }, 0)]).toEqual([undefined, undefined, undefined]);
  });
});
