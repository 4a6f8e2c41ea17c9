import { expect, test } from 'vitest';
import type { Party, Programme } from '../contract.ts';
import { aProgramme } from '../testing.ts';
import { namedBodies } from './named-bodies.ts';

const party = (code: string, name: string): Party => ({ name, party: code, role: 'responsible' });

/** A programme whose tasks have these parties, in turn. */
function withParties(answeredBy: 'organiser' | 'stakeholder', ...parties: readonly (readonly Party[])[]): Programme {
  const programme = aProgramme(parties.map((_each, i) => ({ code: `1.1.1-${i + 1}a`, answeredBy: [answeredBy] })));
  return { ...programme, tasks: programme.tasks.map((task, i) => ({ ...task, parties: parties[i] ?? [] })) };
}

test('bodies that answer as stakeholders are named once each, by the name that stands most often', () => {
  const programme = withParties('stakeholder', [party('network', 'Nätverken'), party('centre', 'Centret')], [party('network', 'Bussnätverket')], [party('network', 'Bussnätverket'), party('association', 'Bussklubben')], [party('stakeholder', 'Intressentgrupper')]);
  expect(namedBodies(programme)).toEqual([{ party: 'network', name: 'Bussnätverket', language: 'sv' }, { party: 'association', name: 'Bussklubben', language: 'sv' }, { party: 'stakeholder', name: 'Intressentgrupper', language: 'sv' }]);
});

test('a body that answers nothing as a stakeholder need not be there', () => {
  expect(namedBodies(withParties('organiser', [party('network', 'Nätverken')]))).toEqual([]);
});

test('the names are in the document’s own language, in whatever order its languages are kept', () => {
  const programme = withParties('stakeholder', [party('network', 'Verkosto')]);
  const finnish = { ...programme, title: { en: 'Lifts', fi: 'Hissit' }, tasks: programme.tasks.map((task) => ({ ...task, text: { fi: 'Tehtävä' } })) };
  expect(namedBodies(finnish)).toEqual([{ party: 'network', name: 'Verkosto', language: 'fi' }]);
});
