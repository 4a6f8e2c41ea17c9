import { expect, test } from 'vitest';
import { asMarkdown, asText, budgetSection, figure } from './report.ts';

const section = { title: 'Saves', about: ['Paired.'], columns: ['variant', 'per second'], rows: [['raw', '1,000'], ['http | 32', '9']] };

test('a section becomes a table of Markdown in which a bar stays a bar', () => {
  expect(asMarkdown('Figures', ['one machine'], [section])).toBe(
    '# Figures\n\n- one machine\n\n## Saves\n\nPaired.\n\n| variant | per second |\n| --- | --- |\n| raw | 1,000 |\n| http \\| 32 | 9 |\n',
  );
});

test('on a terminal the columns stand under each other', () => {
  expect(asText(section)).toBe('Saves\n  Paired.\n  variant    per second\n  raw             1,000\n  http | 32           9');
});

test('a budget says plainly when it is not met', () => {
  expect(budgetSection([{ what: 'saves', budget: '≥ 0.20', measured: '0.19', isMet: false }]).rows).toEqual([['saves', '≥ 0.20', '0.19', 'NOT MET']]);
});

test('figures keep as many digits as one compares', () => {
  expect([1234.5, 56.78, 1.234, 0.005, Number.NaN].map(figure)).toEqual(['1235', '56.8', '1.23', '0.01', '–']);
});
