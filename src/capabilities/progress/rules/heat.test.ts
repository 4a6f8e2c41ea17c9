import { expect, test } from 'vitest';
import type { GoalResult, OrganiserLine } from '../contract.ts';
import { ownByGoal } from './heat.ts';
import type { SignedDistribution } from './units.ts';

const line = (no: number, code: string, kind = 'organiser') => ({ no, organisation: { code, kind } }) as unknown as OrganiserLine & { no: number }; // what the rule looks at
const goal = (code: string) => ({ code }) as GoalResult; // likewise
const signed = (tenantNo: number, of: string, [fully, partly, notAtAll, notApplicable]: readonly [number, number, number, number], isOwn = true): SignedDistribution =>
  ({ tenantNo, goal: of, isOwn, forms: 1, distribution: { asked: 10, fully, partly, notAtAll, notApplicable } });

test('each organiser has its own signed answers by goal, in the order given; units’, blank and “not applicable” are no part of it', () => {
  const lines = ownByGoal([line(2, '17'), line(1, '05'), line(3, 'C', 'centre')], [signed(1, '1.1', [3, 1, 1, 2]), signed(1, '1.1', [9, 0, 0, 0], false), signed(1, '1.2', [0, 0, 0, 4]), signed(3, '1.1', [1, 0, 0, 0])], [goal('1.1'), goal('1.2'), goal('2.1')]);
  expect(lines).toEqual([
    { organisation: { code: '17', kind: 'organiser' }, goals: [] },
    { organisation: { code: '05', kind: 'organiser' }, goals: [{ code: '1.1', fully: 3, onScale: 5 }, { code: '1.2', fully: 0, onScale: 0 }] },
  ]);
});
