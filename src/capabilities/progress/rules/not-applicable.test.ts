import { expect, test } from 'vitest';
import { notApplicableIn } from './not-applicable.ts';

const answers = (notApplicable: number, fully: number, isOwn = true) => ({ goal: '1.1', isOwn, distribution: { asked: 200, fully, partly: 0, notAtAll: 0, notApplicable } });
const peers = { isOwn: true, organisers: 8, low: 0.02, middle: 0.03, high: 0.06 };

test('is counted of what is answered, over all goals, own answers and units’ apart', () => {
  expect(notApplicableIn([answers(3, 7), { ...answers(1, 9), goal: '1.2' }, answers(50, 50, false)], true, [])).toEqual({ n: 4, of: 20, peers: null, isAbovePeers: false });
  expect(notApplicableIn([answers(0, 0)], true, [peers])).toBeNull();
});

test('is above the others when it is further above their upper quartile than the quartiles are apart', () => {
  expect(notApplicableIn([answers(10, 90)], true, [peers])?.isAbovePeers).toBe(false);
  expect(notApplicableIn([answers(11, 89)], true, [peers])?.isAbovePeers).toBe(true);
});

test('is no sign of anything where it is less than five answers, or nobody is there to compare with', () => {
  expect(notApplicableIn([answers(4, 6)], true, [peers])?.isAbovePeers).toBe(false);
  expect(notApplicableIn([answers(60, 40)], true, [{ ...peers, isOwn: false }])).toMatchObject({ peers: null, isAbovePeers: false });
});

test('where all others answer alike, one answer in a hundred more is still no difference', () => {
  const alike = { ...peers, low: 0.05, middle: 0.05, high: 0.05 };
  expect(notApplicableIn([answers(6, 94)], true, [alike])?.isAbovePeers).toBe(false);
  expect(notApplicableIn([answers(7, 93)], true, [alike])?.isAbovePeers).toBe(true);
});
