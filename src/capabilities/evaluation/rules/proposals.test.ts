import { describe, expect, test } from 'vitest';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { StatementCode, type Answer, type AskedStatement, type Proposal, type Status } from '../contract.ts';
import { compare, confirmableOf, confirmedText, countProposals, lacksNumber, leftOut, proposalsFrom, waysOf } from './proposals.ts';
import { stepped, takenOver } from './taking-over.ts';
import { writtenOf } from './written.ts';

const BLANK: Answer = { status: null, comment: '', note: '', evidence: '', numerator: null, denominator: null, onDay: null, version: 0, at: null };
const earlier = (status: Status, more: Partial<Answer> = {}): Proposal['answer'] => ({ ...BLANK, version: 1, ...more, status });
const proposal = (status: Status, more: Partial<Proposal> = {}): Proposal => {
  const made = { year: 2025, isSigned: true, likeness: 'same' as const, rewordings: [], answer: earlier(status), ...more };
  return { shown: `${made.year}-${made.answer.version}`, ...made };
};

describe('an earlier question beside one that is asked now', () => {
  const is = { text: { sv: 'Det finns en plan.', fi: 'Suunnitelma on.' } };

  test('is the same where every text that both have is the same, whatever its spaces', () => {
    expect(compare({ text: { sv: ' Det finns  en plan.\n', fi: 'Suunnitelma on.' } }, is)).toEqual({ likeness: 'same', rewordings: [] });
    expect(compare({ text: { sv: 'Det finns en plan.' } }, is).likeness).toBe('same'); // translated since
    expect(compare({ text: { sv: 'Det finns en plån.'.normalize('NFD') } }, { text: { sv: 'Det finns en plån.' } }).likeness).toBe('same');
  });

  test('is reworded where one language differs, or only the guidance or what is counted', () => {
    expect(compare({ text: { sv: 'Det finns en plan.', fi: 'On suunnitelma.' } }, is)).toEqual({ likeness: 'reworded', rewordings: [{ of: 'text', language: 'fi', was: 'On suunnitelma.', is: 'Suunnitelma on.' }] });
    expect(compare(is, { ...is, guidance: { sv: 'Räkna alla.' } })).toEqual({ likeness: 'reworded', rewordings: [{ of: 'guidance', language: 'sv', was: null, is: 'Räkna alla.' }] });
    const counted = (unit: string) => ({ ...is, value: { kind: 'count' as const, unit: { sv: unit } } });
    expect(compare(counted('personer'), counted('enheter'))).toMatchObject({ likeness: 'reworded', rewordings: [{ of: 'unit', was: 'personer', is: 'enheter' }] });
  });

  test('is another where every text that both have differs, none is common, or the kind of number does', () => {
    expect(compare({ text: { sv: 'Det finns två planer.' } }, is)).toMatchObject({ likeness: 'other-text', rewordings: [{ language: 'sv', was: 'Det finns två planer.', is: 'Det finns en plan.' }] });
    expect(compare({ text: { en: 'There is a plan.' } }, is)).toMatchObject({ likeness: 'other-text', rewordings: [{ language: 'sv', was: null }, { language: 'fi', was: null }, { language: 'en', is: null }] });
    expect(compare({ ...is, value: { kind: 'count' } }, { ...is, value: { kind: 'share' } }).likeness).toBe('other-number');
    expect(compare(is, { ...is, value: { kind: 'count' } }).likeness).toBe('other-number');
  });

  test('of the same version is not compared at all; of one that is not known, or a statement that it did not have, there is no proposal', () => {
    const given = { statement: '1.1.1-1a', from: StatementCode.parse('1.1.1-1a'), change: null, stood: { organisationNo: 1, roundNo: 1, statementNo: 1 }, openedAt: new Date(0), year: 2025, isSigned: false, versionId: 'a', versionHash: 'x', answer: earlier('partly') };
    const asked = new Map([['1.1.1-1a', is]]);
    expect(proposalsFrom([given], { versionId: 'a', is: asked, was: () => undefined }).get('1.1.1-1a')).toMatchObject({ likeness: 'same', year: 2025 });
    expect(proposalsFrom([given], { versionId: 'b', is: asked, was: () => undefined }).size).toBe(0);
    expect(proposalsFrom([given], { versionId: 'b', is: asked, was: () => new Map() }).size).toBe(0);
    expect(proposalsFrom([{ ...given, statement: '9.9.9-9a' }], { versionId: 'a', is: asked, was: () => undefined }).size).toBe(0);
  });
});

describe('taking a proposal', () => {
  test('moves one step on the scale, never past its ends, and nowhere from "not applicable"', () => {
    expect((['not-at-all', 'partly', 'fully', 'not-applicable'] as const).map((status) => [stepped(status, 'worse'), stepped(status, 'still'), stepped(status, 'better')])).toEqual([
      [null, 'not-at-all', 'partly'], ['not-at-all', 'partly', 'fully'], ['partly', 'fully', null], [null, 'not-applicable', null],
    ]);
  });

  test('what is still true brings its texts, where none has been written this year; numbers and days never; what has changed brings none', () => {
    const was = { status: 'partly' as const, comment: 'Då', note: 'Inåt', evidence: 'Dnr 1' };
    const written = writtenOf({ ...BLANK, numerator: 3, note: 'Nytt', onDay: dayIn(HOME_ZONE, new Date('2026-05-01T12:00:00Z')) });
    expect(takenOver(written, was, 'still')).toEqual({ ...written, status: 'partly', comment: 'Då', evidence: 'Dnr 1' });
    expect(takenOver(written, was, 'better')).toEqual({ ...written, status: 'fully' });
    expect(takenOver(written, { ...was, status: 'fully' }, 'better')).toBeNull();
  });

  test('a share has no steps, since its answer follows; what is another question has nothing to take', () => {
    expect(waysOf({ proposal: proposal('partly') })).toEqual([{ way: 'still', status: 'partly' }, { way: 'better', status: 'fully' }, { way: 'worse', status: 'not-at-all' }]);
    expect(waysOf({ proposal: proposal('fully') }).map(({ way }) => way)).toEqual(['still', 'worse']);
    expect(waysOf({ proposal: proposal('partly'), value: { kind: 'share' } }).map(({ way }) => way)).toEqual(['still']);
    expect(waysOf({ proposal: proposal('partly', { likeness: 'other-text' }) })).toEqual([]);
    expect(waysOf({ proposal: null })).toEqual([]);
  });

  test('needs this year’s number where one is asked, of a share both', () => {
    const [none, count, share] = [{ numerator: null, denominator: null }, { numerator: 0, denominator: null }, { numerator: 0, denominator: 0 }];
    expect([none, count, share].map((given) => [undefined, 'count', 'share'].map((kind) => lacksNumber(kind as 'count' | 'share' | undefined, given)))).toEqual([[false, true, true], [false, false, true], [false, false, false]]);
  });
});

describe('all of a goal at once', () => {
  const statement = (i: number, more: Partial<AskedStatement>): AskedStatement => ({
    code: StatementCode.parse(`1.1.1-${i}a`), text: { sv: 'x' }, task: { code: '1.1.1-1', text: {} }, measure: { code: '1.1.1', title: {}, level: 'organiser', coreIndicator: false },
    isWholeMeasure: false, asksHowFar: false, answer: BLANK, proposal: null, marks: {}, ...more,
  });
  const statements = [
    statement(1, { proposal: proposal('partly', { answer: earlier('partly', { comment: 'Då' }) }) }),
    statement(2, { answer: { ...BLANK, status: 'fully', version: 1 } }),
    statement(3, { proposal: proposal('fully'), value: { kind: 'count' } }),
    statement(4, { proposal: proposal('fully', { likeness: 'reworded' }) }),
    statement(5, { proposal: proposal('fully', { likeness: 'other-text' }), value: { kind: 'count' } }),
    statement(6, {}),
    statement(7, { proposal: proposal('not-applicable'), answer: { ...BLANK, comment: 'Årets egen', version: 2 } }),
  ];

  test('takes what is unchanged and without a number, and counts what is left out by why', () => {
    expect(statements.map((each) => leftOut(each))).toEqual([undefined, 'answered', 'number', 'reworded', 'other', 'nothing', undefined]);
    const { confirmable, leftOut: counts } = confirmableOf(statements);
    expect(confirmable.map(({ code, comment }) => [code, comment])).toEqual([['1.1.1-1a', 'Då'], ['1.1.1-7a', 'Årets egen']]);
    expect(counts).toEqual({ answered: 1, number: 1, reworded: 1, other: 1, nothing: 1 });
  });

  test('is known by what would be saved: another earlier answer, or one given meanwhile, is something else', () => {
    const text = (first: Partial<AskedStatement>): string => confirmedText(confirmableOf([statement(1, { proposal: proposal('partly'), ...first })]).confirmable);
    const texts = [{}, { proposal: proposal('fully') }, { proposal: proposal('partly', { year: 2024 }) }, { proposal: proposal('partly', { answer: earlier('partly', { version: 2 }) }) }, { answer: { ...BLANK, version: 1 } }, { answer: { ...BLANK, status: 'fully' as const } }].map(text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('in a form’s tally only unanswered ones count that may be confirmed, with their year where it is one', () => {
    const count = (proposals: readonly (readonly [string, Proposal])[]) => countProposals(new Map([['a', BLANK], ['b', BLANK], ['c', { ...BLANK, status: 'fully' }]]), new Map(proposals));
    expect(count([['a', proposal('fully')], ['b', proposal('partly', { likeness: 'reworded' })], ['c', proposal('fully', { year: 2024 })]])).toEqual({ n: 2, year: 2025 });
    expect(count([['a', proposal('fully')], ['b', proposal('partly', { year: 2024 })]])).toEqual({ n: 2, year: null });
    expect(count([['a', proposal('fully', { likeness: 'other-number' })]])).toEqual({ n: 0, year: null });
  });
});
