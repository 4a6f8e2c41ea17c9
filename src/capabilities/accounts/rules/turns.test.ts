import { expect, test } from 'vitest';
import { turns } from './turns.ts';

/** Work that is done when it is told to be, and what has begun so far. */
function aDay() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => (): Promise<string> => {
    begun.push(name);
    return new Promise((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

test('a few work at a time, the others in the order that they came', async () => {
  const inTurn = turns({ atOnce: 2, waiting: 9, fromOnePlace: 9 });
  const { begun, work, end } = aDay();
  const [a, , c] = ['a', 'b', 'c', 'd'].map((name) => inTurn('here', work(name)));
  expect(begun).toEqual(['a', 'b']);
  end('a');
  await a;
  expect(begun).toEqual(['a', 'b', 'c']);
  end('c');
  await c;
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

test('whom the line has no room for is told so, and one place never fills it for the others', async () => {
  const inTurn = turns({ atOnce: 1, waiting: 3, fromOnePlace: 2 });
  const { begun, work, end } = aDay();
  const all = ['1', '2', '3'].map((name) => inTurn('here', work(name)));
  await expect(inTurn('here', work('4'))).rejects.toMatchObject({ code: 'unavailable' });
  all.push(inTurn('there', work('5')));
  await expect(inTurn('elsewhere', work('6'))).rejects.toMatchObject({ code: 'unavailable' });
  for (const name of ['1', '2', '3', '5']) await expect.poll(() => begun).toContain(name).then(() => end(name));
  expect(await Promise.all(all)).toEqual(['1', '2', '3', '5']);
});

test('work that fails gives its turn on', async () => {
  const inTurn = turns({ atOnce: 1, waiting: 1, fromOnePlace: 1 });
  const failing = inTurn('here', () => Promise.reject(new Error('no')));
  const next = inTurn('here', () => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
  expect(await inTurn('here', () => Promise.resolve('again'))).toBe('again');
});
