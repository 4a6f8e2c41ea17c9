import { expect, test } from 'vitest';
import type { CountsShown } from '../../contract/counts.ts';
import { countsPath, partPath, waysToDivide } from './explained-words.ts';

const names = { sv: 'a', fi: 'a', en: 'a', nb: 'a' };
const shownOf = (over: Partial<CountsShown>): CountsShown => ({ round: { id: 'r' }, organisation: { code: '17', kind: 'organiser' }, by: 'goal', of: 'own', section: null, hasCountry: true, ...over }) as CountsShown; // what is looked at
const country = { code: 'FI', kind: 'country' } as CountsShown['organisation'];

test('an address has what was chosen, and a code’s own signs are kept in it', () => {
  expect(countsPath('r', '17')).toBe('/results/r/17/counts');
  expect(countsPath('r', '17', { of: 'units', section: '1.1 & a', by: 'goal' })).toBe('/results/r/17/counts?of=units&section=1.1+%26+a&by=goal');
});

test('a part opens a level further down, to the last; then the country by organisers, and units by their kind', () => {
  expect(partPath(shownOf({}), { code: '1.1' })).toBe('/results/r/17/counts?of=own&section=1.1&by=measure');
  expect(partPath(shownOf({ by: 'statement', section: { level: 'task', code: '1.1.1-1', names } }), { code: '1.1.1-1a' })).toBe('/results/r/17/counts?of=own&section=1.1.1-1a&by=statement');
  expect(partPath(shownOf({ by: 'statement', section: { level: 'statement', code: '1.1.1-1a', names } }), { code: '1.1.1-1a' })).toBeUndefined();
  expect(partPath(shownOf({ by: 'statement', of: 'units' }), { code: 's' })).toBe('/results/r/17/counts?of=units&section=s&by=kind');
  expect(partPath(shownOf({ by: 'statement', organisation: country }), { code: 's' })).toBe('/results/r/FI/counts?of=own&section=s&by=organiser');
  expect(partPath(shownOf({ by: 'organiser', organisation: country, section: { level: 'goal', code: '1.1', names } }), { code: '17' })).toBe('/results/r/17/counts?of=own&section=1.1&by=measure');
  expect(partPath(shownOf({ by: 'organiser', organisation: country, hasCountry: false }), { code: '17' })).toBeUndefined();
  expect(partPath(shownOf({ by: 'kind', of: 'units' }), { code: 'hospital' })).toBe('/results/r/17/counts?of=hospital&by=goal');
  expect(partPath(shownOf({ by: 'kind', of: 'units' }), { code: '' })).toBeUndefined();
});

test('what a section may be divided by are the levels below it, organisers where there are several, and kinds where they are units', () => {
  expect(waysToDivide(shownOf({ section: { level: 'measure', code: 'm', names } }))).toEqual(['task', 'statement']);
  expect(waysToDivide(shownOf({ section: { level: 'statement', code: 's', names }, of: 'units', organisation: country }))).toEqual(['statement', 'kind', 'organiser']);
});
