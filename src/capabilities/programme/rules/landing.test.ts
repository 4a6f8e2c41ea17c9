import { expect, test } from 'vitest';
import { deedTo, landing, landingAtSection, noteLeft } from './landing.ts';

const versionId = 'v';

test.each([
  ['saved', '1.2.3-4a', '/programmes/v/1.2?saved=1.2.3-4a#part-1.2.3-4a', '1.2.3-4a'],
  ['saved', '1.2.3-4', '/programmes/v/1.2?saved=1.2.3-4#part-1.2.3-4', '1.2.3-4'],
  ['saved', '1.2.3', '/programmes/v/1.2?saved=1.2.3#part-1.2.3', '1.2.3'],
  ['added', '1.2.3', '/programmes/v/1.2?added=1.2.3#part-1.2.3', '1.2.3'],
  ['removed', '1.2.3-4ab', '/programmes/v/1.2?removed=1.2.3-4ab#part-1.2.3-4', '1.2.3-4'],
  ['removed', '1.2.3-4', '/programmes/v/1.2?removed=1.2.3-4#part-1.2.3', '1.2.3'],
] as const)('what was %s (%s) is come to on its goal’s page, and says so there alone', (did, code, to, at) => {
  expect(landing({ versionId, did, code, from: undefined })).toBe(to);
  const query = Object.fromEntries(new URL(`https://lykta.example${to}`).searchParams);
  expect(['1.2.3', '1.2.3-4', '1.2.3-4a', '1.2.3-4ab'].filter((each) => deedTo(each, query) === did)).toEqual([at]);
});

test('whoever came from a note comes back to it as it was shown', () => {
  expect(landing({ versionId, did: 'saved', code: '1.2.3-4a', from: noteLeft('all', 12) })).toBe('/programmes/v/notes?show=all&saved=1.2.3-4a&note=12#note-12');
  expect(landingAtSection({ versionId, code: '1.2', from: noteLeft('open', 0) })).toBe('/programmes/v/notes?show=open&saved=1.2&note=0#note-0');
});

test.each(['', 'open', 'open.x', 'elsewhere.1', '//lykta.example', 'open.1#x', ['open.1'], 1])('%o is no note that anybody came from', (from) => {
  expect(landing({ versionId, did: 'saved', code: '1.2.3', from })).toBe('/programmes/v/1.2?saved=1.2.3#part-1.2.3');
});

test('a heading is come to among the others of its version', () => {
  expect(landingAtSection({ versionId, code: '1', from: undefined })).toBe('/programmes/v?saved=1#part-1');
});
