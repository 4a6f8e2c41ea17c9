import { expect, test } from 'vitest';
import { ANSWERED_BY } from './answered-by.ts';
import { KNOWN_PARTIES, partyCodeOf } from './party-code.ts';

test.each([['Ålands hälso- och sjukvård', 'alands-halso-och-sjukvard'], ['THL', 'thl'], ['2030 (!)', 'other'], ['Unit', 'named-unit'], ['a'.repeat(90), 'a'.repeat(50)]])('a body named %s has the code %s', (name, code) => {
  expect(partyCodeOf(name)).toBe(code);
});

test('every party of the program’s own table can be chosen by a word', () => {
  expect([...KNOWN_PARTIES].toSorted()).toEqual(Object.keys(ANSWERED_BY).toSorted());
});
