import { describe, expect, test } from 'vitest';
import { StatementCode } from '../../contract.ts';
import type { CrosswalkEntry } from '../../contract/crosswalk.ts';
import { aProgramme } from '../../testing.ts';
import { askableGoalsOf } from '../outline.ts';
import { bothOf, needsLook, rowsOf, withEntry, wrongOf } from './entries.ts';
import { entriesOf } from './following.ts';
import type { Compared } from './likeness.ts';
import { partsFollowing } from './parts-following.ts';
import { precedes, shownEntry } from './shown.ts';
import { suggested } from './suggesting.ts';

const asks = (code: string, sv: string, more: Partial<Compared> = {}): Compared => ({ code, text: { sv }, ...more });
const told = (entries: readonly CrosswalkEntry[]): readonly string[] => entries.map(({ from, to, change }) => `${from.join('+') || '–'} → ${to.join('+') || '–'} ${change}`);
const entry = (from: readonly string[], to: readonly string[], change: CrosswalkEntry['change']): CrosswalkEntry => ({ from: from.map((code) => StatementCode.parse(code)), to: to.map((code) => StatementCode.parse(code)), change, isLooked: true });

const PLAN = 'Organisationen har en plan för klient- och patientsäkerhet.';
const DRUGS = 'Läkemedelslistan går igenom vid varje övergång i vården.';

describe('what the program suggests', () => {
  test('the same words by the same code are the same question; also in one language of two', () => {
    expect(told(suggested([asks('1.1.1-1a', PLAN)], [asks('1.1.1-1a', `  ${PLAN} `, { text: { sv: PLAN, fi: 'Suunnitelma on.' } })]))).toEqual(['1.1.1-1a → 1.1.1-1a same']);
  });

  test('the same words by another code are the same question, renumbered: a code that somebody else has taken since does not mislead', () => {
    expect(told(suggested([asks('1.1.1-1a', PLAN), asks('1.1.1-1b', DRUGS)], [asks('1.1.1-1a', DRUGS), asks('1.1.1-1b', PLAN)]))).toEqual(['1.1.1-1b → 1.1.1-1a same', '1.1.1-1a → 1.1.1-1b same']);
  });

  test('the same code and the same words in one language are the same question in other words, whoever else says the same in that language', () => {
    const both = { text: { sv: PLAN, fi: 'Suunnitelma on.' } };
    expect(told(suggested([asks('1.1.1-1a', PLAN, both), asks('1.1.1-1b', PLAN)], [asks('1.1.1-1a', PLAN, { text: { sv: PLAN, fi: 'On suunnitelma.' } }), asks('1.1.1-1b', DRUGS)]))).toEqual(['1.1.1-1a → 1.1.1-1a wording', '1.1.1-1b → 1.1.1-1b meaning']);
  });

  test('words that stand twice are not guessed at by another code', () => {
    expect(told(suggested([asks('1.1.1-1a', PLAN), asks('1.1.1-2a', PLAN)], [asks('1.1.1-3a', PLAN)])).filter((each) => each.endsWith('same'))).toEqual([]);
  });

  test('much the same words are the same question in other words; quite other words by the same code another question', () => {
    expect(told(suggested([asks('1.1.1-1a', PLAN), asks('1.1.1-1b', PLAN.replace('Organisationen', 'Enheten').concat(' Den är känd.'))], [asks('1.1.1-1a', `${PLAN.slice(0, -1)} varje år.`), asks('1.1.1-1b', DRUGS)])))
      .toEqual(['1.1.1-1a → 1.1.1-1a wording', '1.1.1-1b → 1.1.1-1b meaning']);
  });

  test('another kind of number is another question, however alike it reads', () => {
    expect(told(suggested([asks('1.1.1-1a', PLAN)], [asks('1.1.1-1a', PLAN, { value: { kind: 'count' } })]))).toEqual(['1.1.1-1a → 1.1.1-1a meaning']);
  });

  test('the rest is new or has ended, and what ended stands last', () => {
    expect(told(suggested([asks('1.1.1-1a', PLAN)], [asks('2.1.1-1a', DRUGS)]))).toEqual(['– → 2.1.1-1a new', '1.1.1-1a → – ended']);
  });

  test('nothing has been looked at, and only what is plainly the same needs no look', () => {
    const entries = suggested([asks('1.1.1-1a', PLAN), asks('1.1.1-1b', DRUGS)], [asks('1.1.1-1a', PLAN)]);
    expect(entries.map((each) => [each.isLooked, needsLook(each)])).toEqual([[false, false], [false, true]]);
  });
});

describe('a correction', () => {
  const was = ['1.1.1-1a', '1.1.1-1b', '1.1.1-1c'].map((code) => asks(code, code));
  const is = [...['1.1.1-1a', '1.1.1-1b'].map((code) => asks(code, code)), asks('1.1.1-1d', 'd', { value: { kind: 'share' } })];
  const both = bothOf(was, is);
  const entries = suggested(was, is);

  test('gives way to what stood at its codes: what is left over ended or is new, and is to be looked at', () => {
    const next = withEntry(entries, { from: ['1.1.1-1a'], to: ['1.1.1-1a', '1.1.1-1b'], change: 'split' }, both);
    expect(told(next)).toEqual(['1.1.1-1a → 1.1.1-1a+1.1.1-1b split', '– → 1.1.1-1d new', '1.1.1-1b → – ended', '1.1.1-1c → – ended']);
    expect(next.map((each) => each.isLooked)).toEqual([true, false, false, false]);
    expect(told(withEntry(next, { from: ['1.1.1-1b'], to: ['1.1.1-1b'], change: 'same' }, both))).toContain('1.1.1-1a → 1.1.1-1a meaning');
  });

  test('keeps every code of both versions in exactly one entry, whatever is done', () => {
    const changes = [{ from: ['1.1.1-1b', '1.1.1-1c'], to: ['1.1.1-1d'], change: 'merged' }, { from: ['1.1.1-1c'], to: ['1.1.1-1a'], change: 'wording' }, { from: [], to: ['1.1.1-1b'], change: 'new' }] as const;
    const end = changes.reduce<readonly CrosswalkEntry[]>((stands, change) => withEntry(stands, change, both), entries);
    expect([end.flatMap(({ from }) => from).toSorted(), end.flatMap(({ to }) => to).toSorted()]).toEqual([was.map(({ code }) => code), is.map(({ code }) => code)]);
  });

  test.each([
    [['9.9.9-9a'], ['1.1.1-1a'], 'same', { at: 'from', said: 'unknownFrom', code: '9.9.9-9a' }], [['1.1.1-1a'], ['1.1.1-1c'], 'same', { at: 'to', said: 'unknownTo', code: '1.1.1-1c' }],
    [['1.1.1-1a'], ['1.1.1-1b'], 'split', { at: 'to', said: 'several' }], [['1.1.1-1a', '1.1.1-1b'], ['1.1.1-1b'], 'same', { at: 'from', said: 'one' }],
    [['1.1.1-1a'], ['1.1.1-1b'], 'ended', { at: 'to', said: 'none' }], [['1.1.1-1a'], ['1.1.1-1d'], 'wording', { at: 'change', said: 'number' }],
  ] as const)('of %j to %j as %s is refused', (from, to, change, wrong) => {
    expect(wrongOf({ from, to, change }, both)).toEqual(wrong);
  });

  test('and its rows say the same', () => {
    const all = [entry(['1.1.1-1a'], ['1.1.1-1a', '1.1.1-1b'], 'split'), entry(['1.1.1-1b', '1.1.1-1c'], ['1.1.1-1d'], 'merged')];
    expect(rowsOf(all).map(({ from, to }) => `${from} ${to}`)).toEqual(['1.1.1-1a 1.1.1-1a', '1.1.1-1a 1.1.1-1b', '1.1.1-1b 1.1.1-1d', '1.1.1-1c 1.1.1-1d']);
    expect(entriesOf(rowsOf(all))).toEqual(all);
  });
});

describe('the numbers that both sides ask for', () => {
  const numberOf = (was: Partial<Compared>, is: Partial<Compared>, to: readonly string[] = ['1.1.1-1a']) =>
    shownEntry(entry(['1.1.1-1a'], to, 'meaning'), 0, bothOf([asks('1.1.1-1a', PLAN, was)], [asks('1.1.1-1a', PLAN, is)])).number;

  test('are of another kind where one asks for none, or one for how many and the other for a share', () => {
    const [count, share] = [{ value: { kind: 'count' } }, { value: { kind: 'share' } }] as const;
    expect([numberOf({}, count), numberOf(share, {}), numberOf(count, share)]).toEqual(['other-kind', 'other-kind', 'other-kind']);
  });

  test('are other where they are measured otherwise; and the same where nothing differs, or one side asks nothing', () => {
    const share = (fullyFrom?: number): Partial<Compared> => ({ value: { kind: 'share', of: 'persons', ...(fullyFrom && { fullyFrom }) } });
    expect([numberOf(share(), share(80)), numberOf(share(80), { value: { fullyFrom: 80, of: 'persons', kind: 'share' } }), numberOf({}, {}), numberOf(share(), {}, [])]).toEqual(['other', 'same', 'same', 'same']);
  });
});

describe('what statements stand in', () => {
  const goals = (codes: readonly string[]) => askableGoalsOf(aProgramme(codes.map((code) => ({ code }))));

  test('goes on as what most of its statements have gone on to, and as nothing where they are scattered', () => {
    const entries = [entry(['1.1.1-1a'], ['1.1.2-3a'], 'same'), entry(['1.1.1-1b'], ['1.1.2-3b'], 'wording'), entry(['1.1.1-2a'], ['1.1.3-1a'], 'same'), entry(['1.2.1-1a'], ['1.2.1-1a'], 'meaning')];
    expect(partsFollowing(entries, goals(['1.1.1-1a', '1.1.1-1b', '1.1.1-2a', '1.2.1-1a']), goals(['1.1.2-3a', '1.1.2-3b', '1.1.3-1a', '1.2.1-1a']))).toEqual([
      { from: '1.1', to: '1.1' }, { from: '1.1.1', to: '1.1.2' }, { from: '1.1.1-1', to: '1.1.2-3' }, { from: '1.1.1-2', to: '1.1.3-1' },
    ]);
    const halves = (to: string) => partsFollowing([entry(['1.1.1-1a'], [to], 'same'), entry(['1.1.1-1b'], ['1.1.1-2a'], 'same')], goals(['1.1.1-1a', '1.1.1-1b']), goals([to, '1.1.1-2a'])).filter(({ from }) => from === '1.1.1-1');
    expect([halves('1.1.1-3a'), halves('1.1.1-1a')]).toEqual([[], [{ from: '1.1.1-1', to: '1.1.1-1' }]]);
  });

  test('comes from one only: the one with most statements there', () => {
    const entries = [entry(['1.1.1-1a'], ['1.1.1-1a'], 'same'), entry(['1.1.1-2a'], ['1.1.1-1b'], 'same'), entry(['1.1.1-2b'], ['1.1.1-1c'], 'same')];
    const parts = partsFollowing(entries, goals(['1.1.1-1a', '1.1.1-2a', '1.1.1-2b']), goals(['1.1.1-1a', '1.1.1-1b', '1.1.1-1c']));
    expect(parts.filter(({ to }) => to === '1.1.1-1')).toEqual([{ from: '1.1.1-2', to: '1.1.1-1' }]);
  });
});

test('a version comes before those that were published after it', () => {
  const at = (day: number) => new Date(2026, 0, day);
  expect([precedes({ no: 2, publishedAt: at(1) }, { no: 1, publishedAt: at(2) }), precedes({ no: 1, publishedAt: at(2) }, { no: 2, publishedAt: at(1) }), precedes({ no: 1, publishedAt: at(1) }, { no: 1, publishedAt: at(1) }), precedes({ no: 1, publishedAt: at(1) }, { no: 2, publishedAt: at(1) })]).toEqual([true, false, false, true]);
});
