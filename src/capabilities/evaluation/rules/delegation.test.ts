import { expect, test } from 'vitest';
import type { Day } from '#platform/clock/index.ts';
import { changeAsked, decisionFrom, partFrom } from './delegation-fields.ts';
import { fingerprintOf, isOwnDay, likenessOf, outermostOf, statementsIn, withBelow, type Outlined } from './delegation.ts';
import { handInAbilities } from './handing-in.ts';
import { marksAt } from './marks.ts';
import { choicesOf } from './parts.ts';

const outline: readonly Outlined[] = [
  { of: 'goal', code: '1.1', text: { sv: 'Mål' }, above: [], goal: '1.1', statements: ['a', 'b', 'c'] },
  { of: 'measure', code: '1.1.1', text: { sv: 'Åtgärd' }, above: ['1.1'], goal: '1.1', statements: ['a', 'b'] },
  { of: 'task', code: '1.1.1-1', text: { sv: 'Uppgift' }, above: ['1.1.1', '1.1'], goal: '1.1', statements: ['a', 'b'] },
  { of: 'measure', code: '1.1.2', text: { sv: 'Åtgärd' }, above: ['1.1'], goal: '1.1', statements: ['c'] },
  { of: 'task', code: '1.1.2-1', text: { sv: 'Uppgift' }, above: ['1.1.2', '1.1'], goal: '1.1', statements: ['c'] },
];

test('a task reads the same, otherwise in some language, or otherwise in every language that both have', () => {
  const was = fingerprintOf({ sv: 'Utse en ansvarig.', fi: 'Nimeä vastuuhenkilö.' });
  expect(likenessOf(was, fingerprintOf({ sv: ' Utse en ansvarig. ', nb: 'Utpek en ansvarlig.' }))).toBe('same');
  expect(likenessOf(was, fingerprintOf({ sv: 'Utse en ansvarig.', fi: 'Nimeä joku.' }))).toBe('reworded');
  expect([likenessOf(was, fingerprintOf({ sv: 'Gör något annat.' })), likenessOf(was, fingerprintOf({ en: 'Name somebody.' })), likenessOf({}, was)]).toEqual(['changed', 'changed', 'changed']);
});

test('what is chosen is told by the outermost, and holds each statement once', () => {
  expect(outermostOf(outline, ['1.1.1-1', '1.1.1', '1.1.2-1'])).toEqual(['1.1.1', '1.1.2-1']);
  expect(statementsIn(outline, ['1.1.1', '1.1.1-1', '1.1.2'])).toEqual(['a', 'b', 'c']);
  expect(statementsIn(outline, ['1.1', '9.9'])).toBeUndefined();
  expect(withBelow(outline, ['1.1.1']).map(({ code }) => code)).toEqual(['1.1.1', '1.1.1-1']);
  expect(choicesOf(outline)).toMatchObject([{ code: '1.1', statements: 3, measures: [{ code: '1.1.1', tasks: [{ code: '1.1.1-1', statements: 2 }] }, { code: '1.1.2', tasks: [{ code: '1.1.2-1' }] }] }]);
});

test('a day of one’s own lies between today and the last day; of a late round it is any day to come', () => {
  const [today, lastDay] = ['2026-11-22' as Day, '2026-12-31' as Day];
  expect(['2026-11-21', '2026-11-22', '2026-12-31', '2027-01-01'].map((day) => isOwnDay(day as Day, { today, lastDay }))).toEqual([false, true, true, false]);
  expect(['2026-11-21', '2026-11-30'].map((day) => isOwnDay(day as Day, { today, lastDay: '2026-11-01' as Day }))).toEqual([false, true]);
});

test('the nearest mark counts', () => {
  const who = (name: string) => ({ name, title: '', isHere: true, isMine: false });
  const marks = new Map([['1.1', { responsible: who('Anna'), ownDay: '2026-12-01' as Day }], ['1.1.1-1', { responsible: who('Bo') }]]);
  expect(marksAt(marks, { goal: '1.1', measure: '1.1.1', task: '1.1.1-1', statement: 'a' })).toEqual({ responsible: who('Bo'), ownDay: '2026-12-01' });
  expect(marksAt(marks, { goal: '1.2', measure: '1.2.1', task: '1.2.1-1', statement: 'x' })).toEqual({});
});

test('a form that is handed in is taken back by its own, accepted and returned by those above, and handed in again when it has changed', () => {
  const [own, above] = [{ handIn: true, decide: false }, { handIn: true, decide: true }];
  const open = { isOpen: true, isTenants: false };
  const may = (step: Parameters<typeof handInAbilities>[0]['step'], isChanged: boolean, holds = above) => Object.entries(handInAbilities({ step, isChanged }, open, holds)).flatMap(([name, is]) => (is ? [name] : []));
  expect([may(null, false), may('handed-in', false, own), may('handed-in', true, own)]).toEqual([['handIn'], ['takeBack'], ['handIn', 'takeBack']]);
  expect([may('handed-in', false), may('accepted', false), may('accepted', true), may('returned', false)]).toEqual([['takeBack', 'accept', 'giveBack'], ['giveBack'], ['handIn', 'accept', 'giveBack'], ['handIn']]);
  for (const over of [{ isOpen: false, isTenants: false }, { isOpen: true, isTenants: true }]) expect(Object.values(handInAbilities({ step: null, isChanged: false }, over, above))).not.toContain(true);
});

test('fields are sent once, several times or not at all', () => {
  expect(changeAsked({ show: 'mine', goal: '' })).toEqual({ who: 'mine' });
  expect(changeAsked({ look: 'yes', of: '1.1', who: 'x', day: '1.12.2026' })).toMatchObject({ change: { of: ['1.1'], who: 'x', day: '2026-12-01' } });
  expect(partFrom({ params: { formId: 'f' }, body: { codes: ['1.1', '1.2'], lastDay: '5.12.2026' } })).toEqual({ formId: 'f', codes: ['1.1', '1.2'], lastDay: '2026-12-05' });
  expect([decisionFrom({ which: 'all', show: 'waiting', decision: 'accept' }), decisionFrom({ which: 'chosen', forms: 'x', decision: 'return' })]).toMatchObject([{ all: 'waiting' }, { forms: ['x'] }]);
});
