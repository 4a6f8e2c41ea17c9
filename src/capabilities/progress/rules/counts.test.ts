import { expect, test } from 'vitest';
import type { Distribution } from '../contract.ts';
import { SECTION_LEVELS } from '../contract/counts.ts';
import { countsOf, shownOutside, type AnswerCount, type GoalUnits } from './counts.ts';
import { isIn, sectionByCode, type Outline, type OutlineSection } from './outline.ts';

const names = { sv: 'Namn' };
/** Two spearheads with two goals each, and below each two measures, of two tasks with two statements. */
const outline: Outline = new Map(['1', '2'].flatMap((spearhead) => ['1', '2'].flatMap((goal) => ['1', '2'].flatMap((measure) => ['1', '2'].flatMap((task) => ['a', 'b'].map((letter) => {
  const codes = [spearhead, `${spearhead}.${goal}`, `${spearhead}.${goal}.${measure}`, `${spearhead}.${goal}.${measure}-${task}`, `${spearhead}.${goal}.${measure}-${task}${letter}`];
  return [codes.at(-1) ?? '', SECTION_LEVELS.map((level, i): OutlineSection => ({ level, code: codes[i] ?? '', names }))] as const;
}))))));
const statements = [...outline.keys()];
const sections = [...new Map([...outline.values()].flat().map((section) => [`${section.level} ${section.code}`, section])).values()];

const fully = (n: number): Distribution => ({ asked: n, fully: n, partly: 0, notAtAll: 0, notApplicable: 0 });
const count = (statement: string, n: number, { tenantNo = 1, unitKind = '' } = {}): AnswerCount => ({ tenantNo, unitKind, statement, distribution: fully(n) });
const tallies = (answers: readonly AnswerCount[]) => answers.map(({ distribution, ...each }) => ({ ...each, asked: distribution.asked + 1, answered: distribution.fully }));
const organisers = [1, 2].map((no) => ({ no, code: `0${no}`, names }));
const asked = { by: 'goal' as const, kind: null, section: null };

test('statements are summed by any level of the programme, in its order, of a section or of all; a part that nobody is asked is not there', () => {
  const answers = [count('1.1.1-1a', 4), count('1.1.1-2b', 5), count('1.2.1-1a', 6), count('2.1.1-1a', 7)];
  const by = (level: 'spearhead' | 'goal' | 'measure' | 'task' | 'statement', code?: string) => countsOf(
    { by: level, kind: null, section: code ? sectionByCode(outline, code) ?? null : null }, { outline, organisers, tallies: tallies(answers), answers, units: null },
  );
  expect(by('goal').parts.map(({ code, tally, distribution }) => [code, tally, distribution?.fully])).toEqual([
    ['1.1', { asked: 11, answered: 9 }, 9], ['1.2', { asked: 7, answered: 6 }, 6], ['2.1', { asked: 8, answered: 7 }, 7],
  ]);
  expect(by('spearhead').whole).toEqual({ tally: { asked: 26, answered: 22 }, distribution: fully(22) });
  expect(by('task', '1.1').parts.map(({ code, distribution }) => [code, distribution?.fully])).toEqual([['1.1.1-1', 4], ['1.1.1-2', 5]]);
  expect(by('statement', '1.1.1-2').parts.map(({ code }) => code)).toEqual(['1.1.1-2b']);
  expect(by('goal', '2').whole.distribution).toEqual(fully(7));
});

test('what may not be seen at all is null, and nothing is not null', () => {
  const answers = [count('1.1.1-1a', 0)];
  expect(countsOf(asked, { outline, organisers, tallies: tallies(answers), answers: null, units: null }).whole.distribution).toBeNull();
  expect(countsOf(asked, { outline, organisers, tallies: tallies(answers), answers, units: null }).whole.distribution).toEqual(fully(0));
});

test('a sum over organisers is made of what is shown of each of them, and tells of how many something is left out', () => {
  const answers = [count('1.1.1-1a', 4), count('1.1.1-1b', 4), count('1.1.1-1a', 5, { tenantNo: 2 }), count('1.1.1-1b', 1, { tenantNo: 2 })];
  const units: readonly GoalUnits[] = [{ tenantNo: 1, goal: '1.1', forms: 4 }, { tenantNo: 2, goal: '1.1', forms: 5 }];
  const counting = { outline, organisers, tallies: tallies(answers), answers, units };
  expect(countsOf(asked, counting)).toMatchObject({ whole: { distribution: fully(14) }, organisers: { shown: 2, leftOut: 0 } });
  expect(countsOf({ ...asked, by: 'statement' }, counting)).toMatchObject({
    whole: { distribution: fully(14) }, parts: [{ code: '1.1.1-1a', distribution: fully(4), tally: { answered: 9 } }, { code: '1.1.1-1b', distribution: fully(4), tally: { answered: 5 } }], organisers: { shown: 1, leftOut: 1 },
  });
  expect(countsOf({ ...asked, by: 'organiser', section: sectionByCode(outline, '1.1.1-1a') ?? null }, counting).parts.map(({ code, distribution }) => [code, distribution?.fully ?? null])).toEqual([['01', 4], ['02', null]]);
});

test('above a goal nothing is shown of an organiser of whom some goal is not: the others stand on its page', () => {
  const answers = [count('1.1.1-1a', 4), count('1.2.1-1a', 2), count('2.1.1-1a', 5)];
  const shown = shownOutside(answers, outline, [{ tenantNo: 1, goal: '1.1', forms: 4 }, { tenantNo: 1, goal: '1.2', forms: 2 }, { tenantNo: 1, goal: '2.1', forms: 5 }]);
  expect(['1', '1.1', '1.2', '2', '2.1'].map((code) => shown(null, sectionByCode(outline, code) ?? { level: 'goal', code, names }))).toEqual([false, true, false, true, true]);
});

/** Whether a figure follows from others by adding and subtracting: by elimination. */
function follows(target: readonly number[], known: readonly (readonly number[])[]): boolean {
  const rows = known.map((row) => [...row]);
  let rest = [...target];
  for (let column = 0; column < target.length; column++) {
    const i = rows.findIndex((row) => Math.abs(row[column] ?? 0) > 1e-9);
    if (i === -1) continue;
    const [pivot = []] = rows.splice(i, 1);
    const without = (row: readonly number[]): number[] => row.map((value, n) => value - ((row[column] ?? 0) / (pivot[column] ?? 1)) * (pivot[n] ?? 0));
    rows.forEach((row, n) => { rows[n] = without(row); });
    rest = without(rest);
  }
  return rest.every((value) => Math.abs(value) < 1e-6);
}

test('no figure of fewer than three units follows from those that are shown, by whatever adding and subtracting, of any section and kind', () => {
  let state = 7;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const some = { hidden: 0, shownBelow: 0, shownKinds: 0 };
  for (let round = 0; round < 60; round++) {
    const kinds = ['hospital', 'home-care', ''].slice(0, 1 + below(3));
    const few = below(4);
    const answers = statements.filter(() => below(3) > 0).flatMap((statement) => kinds.map((unitKind) => count(statement, below(20) < few ? 1 + below(2) : below(8) === 0 ? 0 : 3 + below(5), { unitKind })));
    const goals = [...new Set(answers.map(({ statement }) => statement.slice(0, 3)))];
    const sumOf = (statement: string): number => answers.filter((each) => each.statement === statement).reduce((n, each) => n + each.distribution.fully, 0);
    const units = goals.map((goal) => ({ tenantNo: 1, goal, forms: Math.max(...statements.filter((code) => code.startsWith(goal)).map(sumOf)) }));
    const shown = shownOutside(answers, outline, units);
    // What nobody has answered is known from how much is answered.
    const unknown = answers.filter(({ distribution }) => distribution.fully > 0);
    const figure = (kind: string | null, section: OutlineSection): readonly number[] => unknown.map((each) => Number((kind === null || each.unitKind === kind) && isIn(outline.get(each.statement), section)));
    const all = sections.flatMap((section) => [null, ...kinds].map((kind) => ({ kind, section, row: figure(kind, section) })));
    const known = all.filter(({ kind, section }) => shown(kind, section));
    for (const { kind, section, row } of all.filter((each) => each.section.level === 'statement')) {
      const n = unknown.reduce((sum, each, i) => sum + (row[i] ?? 0) * each.distribution.fully, 0);
      if (n === 0 || n >= 3) continue;
      some.hidden += 1;
      expect(follows(row, known.map((each) => each.row)), `${round}: ${kind ?? 'all'} ${section.code}`).toBe(false);
    }
    some.shownBelow += known.filter(({ kind, section }) => kind === null && section.level === 'statement').length;
    some.shownKinds += known.filter(({ kind, section }) => kind !== null && section.level === 'task').length;
  }
  for (const [what, times] of Object.entries(some)) expect(times, what).toBeGreaterThan(20);
});
