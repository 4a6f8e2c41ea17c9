import { expect, test } from 'vitest';
import type { Programme } from '../../contract.ts';
import { aProgramme } from '../../testing.ts';
import { differences } from './differences.ts';
import { isSameProgramme, overlaid, unlike } from './overlay.ts';

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
  expect(made.ownWords).toEqual([]);
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
    { kind: 'catalogue-parties', line: 2, code: '1.1.1-1', read: 'Centret [centre] (coordinates)', made: 'VFO [organiser]' },
    { kind: 'catalogue-years', line: 2, code: '1.1.1-1a', read: '2024', made: '2023, 2024' },
    { kind: 'catalogue-part', line: 4, code: '1.2.1-2', read: 'task 1.2.1', made: '' },
  ]);
  // With other parties and other years it is another row: nothing of it is taken.
  expect(made.tasks[0]).toEqual(changed.tasks[0]);
});

const withTask = (programme: Programme, code: string, change: (task: Programme['tasks'][number]) => Programme['tasks'][number]): Programme => ({ ...programme, tasks: programme.tasks.map((task) => (task.code === code ? change(task) : task)) });

test('a row with other parties keeps its languages and guidance, not the judgements', () => {
  const made = overlaid(withTask(document, '1.1.1-1', (task) => ({ ...task, parties: [{ name: 'Centret', party: 'centre', role: 'responsible' }] })), catalogue, lines);
  expect(made.tasks[0]?.statements[0]).toMatchObject({ text: { fi: 'Omat sanat: 1.1.1-1a' }, guidance: { sv: 'Egna ord om hur 1.1.1-1a' }, answeredBy: ['organiser', 'unit'] });
  expect(made.tasks[0]?.statements[0]).not.toHaveProperty('why');
});

test('where a row is missing from the middle of a measure, nothing of any of its rows is taken: which is which, nobody knows', () => {
  const three = [{ code: '1.1.1-1a' }, { code: '1.1.1-2a' }, { code: '1.1.1-3a' }, { code: '1.2.1-1a' }];
  const two = aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-2a' }, { code: '1.2.1-1a' }]);
  const made = overlaid(two, inOwnWords(aProgramme(three)), lines);
  expect(made.tasks.slice(0, 2)).toEqual(two.tasks.slice(0, 2));
  expect(made.tasks[2]?.text).toHaveProperty('fi');
  expect(made.notes).toEqual([{ kind: 'catalogue-part', line: 2, code: '1.1.1-3', read: '', made: 'task 1.1.1' }]);
});

test('a number that the document says is the document’s, and nothing that says another is put beside it', () => {
  const share = (fullyFrom: number): Programme => aProgramme([{ code: '1.1.2-1a', value: { kind: 'share', of: 'units', fullyFrom } }]);
  const made = overlaid(share(90), inOwnWords(share(80)), lines);
  expect(made.tasks[0]?.statements[0]).toEqual(share(90).tasks[0]?.statements[0]);
  expect(made.notes).toMatchObject([{ kind: 'catalogue-value', code: '1.1.2-1a', read: 'share units 90 %', made: 'share units 80 %' }]);
});

test('a target that differs has only the document’s words; a measure of another level is not asked about as a whole', () => {
  const target = (percent: number, text: object) => [{ text, kind: 'share-of-units' as const, percent, year: 2026 }];
  const targets = (programme: Programme, percent: number, text: object): Programme => ({ ...programme, measures: programme.measures.map((measure) => ({ ...measure, targets: target(percent, text) })) });
  const made = overlaid({ ...targets(document, 90, { sv: '90 %' }), measures: targets(document, 90, { sv: '90 %' }).measures.map((measure) => ({ ...measure, level: 'unit' as const })) }, targets(catalogue, 80, { sv: '80', fi: '80 prosenttia' }), lines);
  expect(made.measures[0]?.targets[0]?.text).toEqual({ sv: '90 %' });
  expect(made.measures[0]).not.toHaveProperty('question');
});

test('what stands elsewhere, and what a party is, are facts too', () => {
  const moved: Programme = { ...document, measures: document.measures.map((measure) => ({ ...measure, section: '1.2' })) };
  expect(differences(moved, catalogue)).toEqual([{ kind: 'catalogue-part', code: '1.1.1', document: 'measure 1.2', catalogue: 'measure 1.1' }]);
  const renamed = withTask(document, '1.2.1-1', (task) => ({ ...task, parties: [{ name: 'VFO', party: 'centre', role: 'responsible' }] }));
  expect(differences(renamed, catalogue)).toMatchObject([{ kind: 'catalogue-parties', code: '1.2.1-1' }]);
});

test('a document of the catalogue’s name with too few of its tasks says that the catalogue was not used', () => {
  expect(unlike(aProgramme([{ code: '1.1.1-1a' }, { code: '7.7.7-1a' }]), catalogue).notes).toEqual([{ kind: 'catalogue-unlike', line: 1, read: '', made: '1 / 2' }]);
});

test('the same programme has no differences from itself, in whatever words', () => {
  expect(differences(document, catalogue)).toEqual([]);
});

test('another programme of the same name is not laid over', () => {
  expect(isSameProgramme(document, catalogue)).toBe(true);
  expect(isSameProgramme(aProgramme([{ code: '1.1.1-1a' }, { code: '7.7.7-1a' }]), inOwnWords(aProgramme([{ code: '1.1.1-1a' }, { code: '2.2.2-1a' }, { code: '2.2.2-2a' }])))).toBe(false);
  expect(isSameProgramme({ ...document, code: 'xx-2022-2026' }, catalogue)).toBe(false);
});
