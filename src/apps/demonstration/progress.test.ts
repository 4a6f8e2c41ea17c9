import { expect, test } from 'vitest';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { progressLine, progressTo } from './progress.ts';

const half = { done: 500, of: 1_000, fresh: 400, says: 'now.answers', year: 2024 } as const;

test('a line says how far it has come, what is made and how long it takes, in every language', () => {
  expect(progressLine(half, 20_000, 'en')).toBe('[████████████············]  50 %  The answers of 2024 · about 25 s left');
  expect(progressLine({ ...half, done: 10, fresh: 10 }, 4_000, 'sv')).toContain('ungefär 7 min kvar');
  expect(progressLine({ ...half, fresh: 0 }, 20_000, 'en')).not.toContain('left');
  for (const language of LANGUAGES) expect(progressLine(half, 20_000, language)).toMatch(/ 50 % {2}\S+/);
});

test('a terminal’s line is drawn anew and taken away at the end; elsewhere a line is written now and then', () => {
  let time = 0;
  const written = (isTTY: boolean): string => {
    let text = '';
    const { tell, end } = progressTo({ isTTY, write: (more) => (text += more) }, 'en', () => time);
    for (time = 0; time < 12_000; time += 1_000) tell(half);
    end();
    return text;
  };
  expect(written(false).split('\n')).toHaveLength(4);
  expect(written(true).split('\r')).toHaveLength(14);
  expect(written(true).endsWith('\r\u001B[K')).toBe(true);
});
