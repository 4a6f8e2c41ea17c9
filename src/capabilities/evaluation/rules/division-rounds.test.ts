import { expect, test } from 'vitest';
import { alongside, beside, heldOf, settled, type Claim } from './division-rounds.ts';

const claim = (id: string, [fromNo, ...toNos]: readonly number[], codes: readonly string[], isOfItsVersion = false): Claim => ({ id, fromNo: fromNo ?? 0, toNos, codes, isOfItsVersion });
const got = (...of: Parameters<typeof settled>) => [...settled(...of).values()].map(({ id, codes }) => `${id} ${codes.join('+')}`).sort();

test('what one hands over twice goes by the division over the round’s own version, and else by the older one; the rest of both is followed', () => {
  expect(got([claim('1', [7, 1], ['a', 'b']), claim('2', [7, 2], ['a', 'c'])], [])).toEqual(['1 a+b', '2 c']);
  expect(got([claim('1', [7, 1], ['a', 'b']), claim('2', [7, 2], ['a', 'c'], true)], [])).toEqual(['1 b', '2 a+c']);
});

test('nothing is handed on, and nothing round in a circle; several may hand the same to one', () => {
  expect(got([claim('1', [1, 2], ['a']), claim('2', [2, 3], ['a', 'b'])], [])).toEqual(['1 a', '2 b']);
  expect(got([claim('1', [2, 3], ['a']), claim('2', [1, 2], ['a'])], [])).toEqual(['1 a', '2 ']);
  expect(got([claim('1', [1, 2], ['a']), claim('2', [2, 3], ['a']), claim('3', [3, 1], ['a'])], [])).toEqual(['1 a', '2 ', '3 ']);
  expect(got([claim('1', [1, 3], ['a']), claim('2', [2, 3], ['a'])], [])).toEqual(['1 a', '2 a']);
  // One of the counties to each of which it goes has handed it on: then it is handed to none.
  expect(got([claim('1', [1, 3], ['a']), claim('2', [7, 1, 2], ['a'])], [])).toEqual(['1 a', '2 ']);
});

test('what stands under a signature comes before everything, and is told of', () => {
  const [ended] = heldOf([{ id: '0', fromNo: 7, toNo: 1, codes: ['a'] }]);
  const next = claim('2', [7, 2], ['a', 'b'], true);
  expect(got([next], ended ? [ended] : [])).toEqual(['2 b']);
  expect(beside(next, ended ? [ended] : [])).toEqual([{ id: '0', fromNo: 7, toNos: [1], codes: ['a'] }]);
});

test('what belongs together is what the same hand to the same over the same version', () => {
  const of = (id: string, [fromNo, ...toNos]: readonly [number, number], code: string, versionNo = 1) => ({ id, fromNo, toNos, code, versionNo });
  expect([...alongside([of('1', [1, 2], 'a'), of('2', [1, 2], 'b'), of('3', [1, 3], 'c'), of('4', [4, 2], 'd'), of('5', [1, 2], 'e', 2)])]).toEqual([['1', ['b']], ['2', ['a']], ['3', []], ['4', []], ['5', []]]);
});
