import { expect, test } from 'vitest';
import type { Party } from '../contract.ts';
import { ANSWERED_BY, answeredBy } from './answered-by.ts';
import { fi } from './reading/vocabulary/fi.ts';
import { sv } from './reading/vocabulary/sv.ts';

const party = (code: string, role: Party['role'] = 'responsible'): Party => ({ name: code, party: code, role });

test('a statement of the centre alone is due to nobody else', () => {
  expect(answeredBy([party('centre')])).toEqual(['centre']);
  expect(answeredBy([party('centre', 'coordinates')])).toEqual(['centre']);
});

test('everyone named answers, the one who coordinates too', () => {
  expect(answeredBy([party('centre', 'coordinates'), party('health-institute')])).toEqual(['centre', 'stakeholder']);
  expect(answeredBy([party('collaboration-area'), party('organiser')])).toEqual(['collaboration-area', 'organiser']);
  expect(answeredBy([party('organiser'), party('employer'), party('unit'), party('purchased-service-producer')])).toEqual(['organiser', 'unit', 'provider']);
});

test('a party unknown to the table is a stakeholder: nothing is due to nobody', () => {
  expect(answeredBy([party('other')])).toEqual(['stakeholder']);
  for (const { party: code } of [...sv.parties.names, ...fi.parties.names]) expect(answeredBy([party(code)])).not.toEqual([]);
});

test('the table can be replaced', () => {
  expect(answeredBy([party('pharmacy')], { ...ANSWERED_BY, pharmacy: ['provider'] })).toEqual(['provider']);
});
