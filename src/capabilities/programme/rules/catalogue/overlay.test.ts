import { expect, test } from 'vitest';
import type { Programme } from '../../contract.ts';
import { aProgramme } from '../../testing.ts';
import { differences } from './differences.ts';
import { isSameProgramme, overlaid } from './overlay.ts';

const sketches = [{ code: '1.1.1-1a', years: [2023, 2024] }, { code: '1.1.1-1b' }, { code: '1.2.1-1a' }] as const;
const document = aProgramme(sketches);

/** The same in our own words, in two languages, with judgements on its first statement. */
const catalogue: Programme = inOwnWords(document);

function inOwnWords(programme: Programme): Programme {
  const own = (code: string) => ({ sv: `Egna ord om ${code}`, fi: `Omat sanat: ${code}` });
  return {
    ...programme, version: 'lykta', title: own('programmet'), ownWords: ['sv', 'fi'],
    sections: programme.sections.map((section) => ({ ...section, title: own(section.code) })),
    measures: programme.measures.map((measure) => ({ ...measure, title: own(measure.code), question: own(`${measure.code}?`) })),
    tasks: programme.tasks.map((task) => ({
      ...task, text: own(task.code),
      statements: task.statements.map((statement) => ({
        ...statement, text: own(statement.code), guidance: own(`hur ${statement.code}`),
        ...(statement.code === '1.1.1-1a' && { short: own('kort'), answeredBy: ['organiser' as const], appliesTo: { sectors: ['social' as const] }, value: { kind: 'count' as const }, why: { answeredBy: own('varför') } }),
      })),
    })),
  };
}

const lines = ['Mål 1.1 Något', '1.1.1 En åtgärd', 'text', ' 1.2.1 En annan'];

test('the document’s wording lies over the catalogue by code; what it does not say is the catalogue’s', () => {
  const made = overlaid(document, catalogue, lines);
  expect(made).toMatchObject({ version: document.version, title: { sv: 'Provprogrammet', fi: 'Koeohjelma' } });
  expect(made).not.toHaveProperty('ownWords');
  expect(made.measures[0]).toMatchObject({ title: { sv: 'Åtgärd 1.1.1', fi: 'Omat sanat: 1.1.1' }, short: { sv: 'Egna ord om 1.1.1' }, question: { sv: 'Egna ord om 1.1.1?' } });
  expect(made.tasks[0]).toMatchObject({ text: { sv: 'Uppgift 1.1.1-1' }, short: { sv: 'Egna ord om 1.1.1-1' } });
  expect(made.tasks[0]?.statements[0]).toMatchObject({
    text: { sv: 'Påstående 1.1.1-1a', fi: 'Omat sanat: 1.1.1-1a' }, short: { sv: 'Egna ord om kort' }, years: [2023, 2024], answeredBy: ['organiser'], appliesTo: { sectors: ['social'] }, value: { kind: 'count' },
  });
  expect(made.tasks[0]?.statements[1]?.answeredBy).toEqual(['organiser', 'unit']);
  expect(made.notes).toEqual([]);
});

test('languages that only the catalogue has are told to be our own words', () => {
  const swedish: Programme = { ...document, title: { sv: 'Provprogrammet' } };
  expect(overlaid(swedish, catalogue, lines).ownWords).toEqual(['fi']);
});

test('where the two differ in a fact the document is believed, and a note says where and what each says', () => {
  const other = aProgramme([{ code: '1.1.1-1a', years: [2024] }, { code: '1.1.1-1b' }, { code: '1.2.1-1a' }, { code: '1.2.1-2a' }]);
  const changed: Programme = {
    ...other,
    measures: other.measures.map((measure) => (measure.code === '1.2.1' ? { ...measure, level: 'unit', targets: [{ text: { sv: 'Alla 2024' }, kind: 'deadline', year: 2024 }] } : measure)),
    tasks: other.tasks.map((task) => (task.code === '1.1.1-1' ? { ...task, parties: [{ name: 'Centret', party: 'centre', role: 'coordinates' }] } : task)),
  };
  const made = overlaid(changed, catalogue, lines);
  expect(made.notes).toEqual([
    { kind: 'catalogue-level', line: 4, code: '1.2.1', read: 'unit', made: 'organiser' },
    { kind: 'catalogue-targets', line: 4, code: '1.2.1', read: 'deadline 2024', made: '' },
    { kind: 'catalogue-parties', line: 2, code: '1.1.1-1', read: 'Centret (coordinates)', made: 'VFO' },
    { kind: 'catalogue-years', line: 2, code: '1.1.1-1a', read: '2024', made: '2023, 2024' },
    { kind: 'catalogue-part', line: 4, code: '1.2.1-2', read: 'task', made: '–' },
    { kind: 'catalogue-part', line: 4, code: '1.2.1-2a', read: 'statement', made: '–' },
  ]);
  // A judgement on a row with other parties is not of this row.
  expect(made.tasks[0]?.statements[0]).not.toHaveProperty('why');
  expect(made.tasks[0]?.statements[0]?.answeredBy).toEqual(['organiser', 'unit']);
});

test('the same programme has no differences from itself, in whatever words', () => {
  expect(differences(document, catalogue)).toEqual([]);
});

test('another programme of the same name is not laid over', () => {
  expect(isSameProgramme(document, catalogue)).toBe(true);
  expect(isSameProgramme(aProgramme([{ code: '1.1.1-1a' }, { code: '7.7.7-1a' }]), inOwnWords(aProgramme([{ code: '1.1.1-1a' }, { code: '2.2.2-1a' }, { code: '2.2.2-2a' }])))).toBe(false);
  expect(isSameProgramme({ ...document, code: 'xx-2022-2026' }, catalogue)).toBe(false);
});
