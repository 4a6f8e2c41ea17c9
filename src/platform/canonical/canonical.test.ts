import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical, sha256 } from './index.ts';

test('one thing is written in one way, whatever order its keys came in', () => {
  expect(canonical({ b: 1, a: [{ d: null, c: 'x', e: undefined }] })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
  expect(canonical({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
});

test('the hash is plain SHA-256 of the UTF-8 text: anybody can check it without Lykta', () => {
  expect(sha256('å')).toBe(createHash('sha256').update(Buffer.from([0xc3, 0xa5])).digest('hex'));
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
