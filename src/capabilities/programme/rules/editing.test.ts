import { expect, test } from 'vitest';
import { aProgramme } from '../testing.ts';
import { wrongIn } from './check.ts';
import { withMeasure, withNewStatement, withNewTask, withoutStatement, withoutTask, withSection, withStatement, withTask } from './editing.ts';

const programme = aProgramme();
const content = { text: { sv: 'Ny' }, years: [2025], answeredBy: ['unit' as const] };

test('one thing is changed and nothing else', () => {
  expect(withSection(programme, '1.1', { title: { fi: 'Uusi' } })?.sections.filter((section, i) => section !== programme.sections[i])).toEqual([expect.objectContaining({ code: '1.1', title: { fi: 'Uusi' } })]);
  expect(withTask(programme, '1.2.1-2', { text: { sv: 'Annan' } })?.tasks.filter((task, i) => task !== programme.tasks[i]).map(({ code }) => code)).toEqual(['1.2.1-2']);
  const changed = withStatement(programme, '1.1.1-1b', content);
  expect(changed?.tasks[0]?.statements).toEqual([programme.tasks[0]?.statements[0], { code: '1.1.1-1b', ...content }]);
  expect(changed && wrongIn(changed)).toEqual([]);
});

test('a new statement has the next letter, also where one is missing or they go beyond z', () => {
  expect(withNewStatement(programme, '1.1.1-1', content)?.code).toBe('1.1.1-1c');
  const gap = withoutStatement(programme, '1.1.1-1a');
  expect(gap && withNewStatement(gap, '1.1.1-1', content)?.code).toBe('1.1.1-1c');
  const many = aProgramme([...'abcdefghijklmnopqrstuvwxyz'].map((letter) => ({ code: `1.1.1-1${letter}` })));
  const [aa] = [withNewStatement(many, '1.1.1-1', content)];
  expect(aa?.code).toBe('1.1.1-1aa');
  expect(aa && withNewStatement(aa.programme, '1.1.1-1', content)?.code).toBe('1.1.1-1ab');
});

test('a new task stands behind those of its measure, and where the measure had none behind those of the measure before', () => {
  expect(withNewTask(programme, '1.1.1', { text: { sv: 'Ny' }, parties: [] })?.tasks.map(({ code }) => code)).toEqual(['1.1.1-1', '1.1.1-2', '1.1.2-1', '1.2.1-1', '1.2.1-2', '1.2.1-3']);
  const bare = withoutTask(programme, '1.1.2-1');
  expect(bare && withNewTask(bare, '1.1.2', { text: { sv: 'Ny' }, parties: [] })?.tasks.map(({ code }) => code)).toEqual(['1.1.1-1', '1.1.2-1', '1.2.1-1', '1.2.1-2', '1.2.1-3']);
});

test('what is not there is not changed', () => {
  const measure = { level: 'unit' as const, title: { sv: '' }, coreIndicator: false, targets: [], legal: null };
  expect([
    withSection(programme, '9', { title: {} }), withMeasure(programme, '9.9.9', measure), withTask(programme, '9.9.9-1', {}), withoutTask(programme, '9.9.9-1'), withStatement(programme, '1.1.1-1z', content), withoutStatement(programme, '1.1.1-1z'),
    withNewTask(programme, '9.9.9', { text: {}, parties: [] }), withNewStatement(programme, '9.9.9-1', content),
  ]).toEqual(Array.from({ length: 8 }));
});
