import { expect, test } from 'vitest';
import { StatementCode, type CrosswalkChange, type CrosswalkRow } from '#capabilities/programme/index.ts';
import { comparedAnswers, comparedQuestions, comparedTogether, gapsIn, threadsOf, type LinksOf, type Presence, type RoundInSeries } from './years.ts';
import { linksBetween, type Edition, type Question } from './years-links.ts';

const question = (code: string, sv = code, number: string | null = null): Question => ({ code, goal: '1.1', text: { sv }, number });
const row = (from: string | null, to: string | null, change: CrosswalkChange): CrosswalkRow => ({ from: from === null ? null : StatementCode.parse(from), to: to === null ? null : StatementCode.parse(to), change });
const [a, b, c, c1, c2, d, e, de, f, n] = ['1.1.1-1a', '1.1.1-1b', '1.1.2-1a', '1.1.2-1b', '1.1.2-1c', '1.1.3-1a', '1.1.3-1b', '1.1.3-1c', '1.1.4-1a', '1.1.5-1a'] as const;

// Three versions. In the second c is split, d and e are merged, b is in other words; in the third a has f's code, b means something else, what d and e became is gone, and n is new.
const first: Edition = { no: 1, questions: [a, b, c, d, e].map((code) => question(code)) };
const second: Edition = { no: 2, questions: [a, b, c1, c2, de].map((code) => question(code)) };
const third: Edition = { no: 3, questions: [f, b, c1, c2, n].map((code) => question(code)) };
const SAID: Readonly<Record<string, readonly CrosswalkRow[]>> = {
  '1 2': [row(a, a, 'same'), row(b, b, 'wording'), row(c, c1, 'split'), row(c, c2, 'split'), row(d, de, 'merged'), row(e, de, 'merged')],
  '2 3': [row(a, f, 'same'), row(b, b, 'meaning'), row(c1, c1, 'same'), row(c2, c2, 'same'), row(de, null, 'ended'), row(null, n, 'new')],
  '1 3': [row(a, f, 'same'), row(c, c1, 'split'), row(c, c2, 'split'), row(b, null, 'ended'), row(d, null, 'ended'), row(e, null, 'ended'), row(null, b, 'new'), row(null, n, 'new')],
};
const TURNED: Partial<Record<CrosswalkChange, CrosswalkChange>> = { split: 'merged', merged: 'split', ended: 'new', new: 'ended' };
const editions = [first, second, third];
const linksOf: LinksOf = (earlier, later) => {
  const [was, is] = [editions[earlier - 1] ?? first, editions[later - 1] ?? first];
  const turned = SAID[`${later} ${earlier}`]?.map(({ from, to, change }) => ({ from: to, to: from, change: TURNED[change] ?? change }));
  return linksBetween(was, is, SAID[`${earlier} ${later}`] ?? turned);
};
const rounds: readonly [RoundInSeries, RoundInSeries, RoundInSeries] = [{ no: 11, year: 2024, scale: 'default', versionNo: 1 }, { no: 12, year: 2025, scale: 'default', versionNo: 2 }, { no: 13, year: 2026, scale: 'default', versionNo: 3 }];
const [y24, y25, y26] = rounds;
const states = (order: readonly Edition[], one: RoundInSeries, other: RoundInSeries, of: LinksOf = linksOf) =>
  Object.fromEntries(threadsOf(order, of).map((thread) => {
    const { state, reason } = comparedQuestions(thread, one, other, { rounds, linksOf: of });
    return [[...thread.codes.values()].join(' '), reason ?? state];
  }));

test('from one version to the next a question is the same, reworded, split or merged', () => {
  expect(states([first, second, third], y24, y25)).toEqual({
    [`${a} ${a} ${f}`]: 'same', [`${b} ${b}`]: 'mapped', [c]: 'split', [d]: 'merged', [e]: 'merged', [`${c1} ${c1}`]: 'split', [`${c2} ${c2}`]: 'split', [de]: 'merged', [b]: 'none', [n]: 'none',
  });
});

test('across three versions what was renumbered is mapped, what means something else ended and is new, and what is split stays split', () => {
  expect(states([first, second, third], y24, y26)).toEqual({
    [`${a} ${a} ${f}`]: 'mapped', [`${b} ${b}`]: 'removed', [c]: 'split', [d]: 'removed', [e]: 'removed', [`${c1} ${c1}`]: 'split', [`${c2} ${c2}`]: 'split', [de]: 'none', [b]: 'new', [n]: 'new',
  });
});

test('from whichever year it is looked, the earlier and the later version say the same of a question', () => {
  const forwards = states([second, first, third], y25, y24);
  expect(forwards).toMatchObject({ [c]: 'split', [d]: 'merged', [de]: 'merged', [`${a} ${a} ${f}`]: 'same' });
  expect(states([third, first, second], y26, y25)).toMatchObject({ [`${f} ${a} ${a}`]: 'mapped', [`${c1} ${c1}`]: 'same', [n]: 'new', [de]: 'removed' });
});

test('another scale is another question', () => {
  const scaled = { ...y25, scale: 'maturity' };
  const [thread] = threadsOf([first, second], linksOf);
  expect(thread && comparedQuestions(thread, y24, scaled, { rounds: [y24, scaled, y26], linksOf })).toEqual({ state: 'broken', reason: 'scale', year: null });
});

test('without a confirmed crosswalk only the same text by the same code is the same, in any language that both have', () => {
  const was: Edition = { no: 1, questions: [{ ...question('1.1.1-1a', 'Vi har en plan'), text: { sv: 'Vi har en plan', fi: 'Meillä on suunnitelma' } }, question('1.1.1-1b', 'Ett'), question('1.1.1-1c', 'Andel', 'share'), question('1.1.1-1d')] };
  const is: Edition = { no: 2, questions: [{ ...question('1.1.1-1a'), text: { sv: 'Planen finns', fi: 'Meillä on  suunnitelma' } }, question('1.1.1-1b', 'Två'), question('1.1.1-1c', 'Andel', 'count'), question('1.1.1-1e')] };
  const links = linksBetween(was, is, undefined);
  expect(links.onwards('1.1.1-1a')).toEqual({ code: '1.1.1-1a', likeness: 'same' });
  for (const code of ['1.1.1-1b', '1.1.1-1c', '1.1.1-1d']) expect(links.onwards(code)).toEqual({ reason: 'no-crosswalk' });
  expect(links.back('1.1.1-1e')).toEqual({ reason: 'no-crosswalk' });
});

test('an answer of another kind of number is another question, whatever the crosswalk says', () => {
  const links = linksBetween({ no: 1, questions: [question(a, 'x', 'share')] }, { no: 2, questions: [question(a, 'x', 'count')] }, [row(a, a, 'same')]);
  expect(links.onwards(a)).toEqual({ reason: 'meaning' });
});

const present = ({ forms = 3, signed = 2, asked = true }: { forms?: number; signed?: number; asked?: boolean } = {}): Presence => ({ forms, signed, isAsked: () => asked });

test('what is the same question is not comparable where nobody was there, nobody signed, or it was not asked in one of the two years', () => {
  const thread = { no: 0, codes: new Map([[1, a], [2, a]]) };
  const same = { state: 'same', reason: null, year: null } as const;
  const against = (is: Presence, was = present()) => comparedAnswers(thread, same, [[y24, was], [y25, is]]);
  expect(against(present())).toEqual(same);
  expect(against(present({ forms: 0 }))).toEqual({ state: 'broken', reason: 'not-there', year: 2025 });
  expect(against(present({ signed: 0 }))).toEqual({ state: 'broken', reason: 'not-signed', year: 2025 });
  expect(against(present(), present({ asked: false }))).toEqual({ state: 'broken', reason: 'not-asked', year: 2024 });
  expect(against(present({ asked: false }), present({ asked: false })).state).toBe('none');
});

test('a goal is comparable in part where some of its questions are, and where none is, says why most are not', () => {
  const of = (reason: 'new' | 'removed') => ({ state: 'broken', reason, year: null }) as const;
  const [same, mapped] = [{ state: 'same', reason: null, year: null }, { state: 'mapped', reason: null, year: null }] as const;
  expect(comparedTogether([same, same])).toEqual(same);
  expect(comparedTogether([same, mapped])).toEqual(mapped);
  expect(comparedTogether([same, of('new')]).state).toBe('part');
  expect(comparedTogether([of('removed'), of('new'), of('new')])).toEqual(of('new'));
  expect(comparedTogether([]).state).toBe('none');
});

test('years between the first and the last without a round are told', () => {
  expect(gapsIn([{ year: 2022 }, { year: 2023 }, { year: 2026 }])).toEqual([2024, 2025]);
  expect(gapsIn([])).toEqual([]);
});
