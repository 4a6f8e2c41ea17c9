import { expect, test } from 'vitest';
import { meantOver, type Across, type Words } from './division-across.ts';

const titles = (of: Readonly<Record<string, string>>) => new Map(Object.entries(of).map(([code, sv]) => [code, { sv }]));
const words = (parts: Readonly<Record<string, string>>, asked: Readonly<Record<string, string>>): Words =>
  ({ parts: titles(parts), statements: new Map(Object.entries(asked).map(([code, sv]) => [code, { text: { sv } }])), shown: new Map() });
const meant = (code: string, was: Words, is: Words, across?: Across) => {
  const { codes, lost } = meantOver({ code }, was, is, across);
  return [[...codes].sort(), lost];
};
const row = (from: string | null, to: string | null, change: Across['rows'][number]['change']) => ({ from, to, change });

const was = words({ '1': 'Spets', '1.1': 'Mål', '1.1.1': 'Åtgärd' }, { '1.1.1-1a': 'En plan finns.', '1.1.1-1b': 'Kursen hålls.' });
const is = words({ '1': 'Spets', '1.1': 'Mål', '1.1.1': 'En annan åtgärd' }, { '1.1.1-1a': 'Något helt annat.', '1.1.1-1b': 'Kursen hålls.', '1.1.1-1c': 'En plan finns.' });

test('without a crosswalk a statement goes on by its code where it reads the same, and nothing is handed over by guess', () => {
  expect(meant('1.1.1-1b', was, is)).toEqual([['1.1.1-1b'], []]);
  expect(meant('1.1.1-1a', was, is)).toEqual([[], ['1.1.1-1a']]);
  expect(meant('1.1.1', was, is)).toEqual([['1.1.1-1b'], ['1.1.1-1a']]);
  expect(meant('1.1.1-1b', was, words({}, {}))).toEqual([[], ['1.1.1-1b']]);
});

test('a goal that is called the same is handed over with all that stands in it now', () => {
  expect(meant('1.1', was, is)).toEqual([['1.1.1-1a', '1.1.1-1b', '1.1.1-1c'], []]);
});

test('by a crosswalk a statement is followed to its new code, and another question that got its code is not handed over', () => {
  const across = { rows: [row('1.1.1-1a', '1.1.1-1c', 'same'), row('1.1.1-1b', '1.1.1-1b', 'wording'), row(null, '1.1.1-1a', 'new')], parts: [] };
  expect(meant('1.1.1-1a', was, is, across)).toEqual([['1.1.1-1c'], []]);
  expect(meant('1.1.1', was, is, across)).toEqual([['1.1.1-1b', '1.1.1-1c'], []]);
  expect(meant('1.1.1', was, is, { ...across, parts: [{ from: '1.1.1', to: '1.1.1' }] })).toEqual([['1.1.1-1a', '1.1.1-1b', '1.1.1-1c'], []]);
  expect(meant('1.1.1-1a', was, is, { rows: [row('1.1.1-1a', '1.1.1-1a', 'meaning')], parts: [] })).toEqual([[], ['1.1.1-1a']]);
});

test('all parts of what was split are meant, what was merged only where all of it was handed over, and of what ended there is nothing to tell', () => {
  const split = { rows: [row('1.1.1-1a', '1.1.1-1a', 'split'), row('1.1.1-1a', '1.1.1-1c', 'split'), row('1.1.1-1b', null, 'ended')], parts: [] };
  expect(meant('1.1.1-1a', was, is, split)).toEqual([['1.1.1-1a', '1.1.1-1c'], []]);
  expect(meant('1.1.1-1b', was, is, split)).toEqual([[], []]);
  const merged = { rows: [row('1.1.1-1a', '1.1.1-1c', 'merged'), row('1.1.1-1b', '1.1.1-1c', 'merged')], parts: [] };
  expect(meant('1.1.1-1a', was, is, merged)).toEqual([[], ['1.1.1-1a']]);
  expect(meant('1.1.1', was, is, merged)).toEqual([['1.1.1-1c'], []]);
  expect(meantOver({ code: '1.1.1-1a', along: ['1.1.1-1b'] }, was, is, merged)).toEqual({ codes: new Set(['1.1.1-1c']), lost: [] });
});

test('what came into a goal from elsewhere is not handed over with it', () => {
  const before = words({ '1.1': 'Mål', '1.2': 'Annat' }, { '1.1.1-1a': 'En plan finns.', '1.2.1-1a': 'Kursen hålls.' });
  const across = { rows: [row('1.1.1-1a', '2.1.1-1a', 'same'), row('1.2.1-1a', '2.1.1-1b', 'same'), row(null, '2.1.1-2a', 'new')], parts: [{ from: '1.1', to: '2.1' }] };
  expect(meant('1.1', before, words({}, {}), across)).toEqual([['2.1.1-1a', '2.1.1-2a'], []]);
});
