import { expect, test } from 'vitest';
import { pathUnder } from './tree.ts';

test('a path names the node and all above it, and a subtree is whatever starts with it', () => {
  expect(pathUnder('1.7.', 103)).toBe('1.7.103.');
  expect('1.70.3.'.startsWith(pathUnder('1.', 7))).toBe(false);
  expect('1.7.3.'.startsWith(pathUnder('1.', 7))).toBe(true);
});
