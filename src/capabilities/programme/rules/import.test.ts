import { expect, test } from 'vitest';
import { aFile, aProgramme } from '../testing.ts';
import { programmeFromFile } from './import.ts';

const programme = aProgramme();
const [task] = programme.tasks;
const [statement] = task?.statements ?? [];

const refusalOf = (change: object): unknown => {
  try {
    return programmeFromFile(aFile({ ...programme, ...change }).bytes);
  } catch (refused) {
    return refused;
  }
};
const refused = (change: object, at: string, why: RegExp): void => expect(refusalOf(change)).toMatchObject({ code: 'invalid', fields: [{ at, message: { entry: { en: expect.stringMatching(why) } } }] });
const withStatement = (change: object): object => ({ tasks: [...programme.tasks.slice(1), { ...task, statements: [{ ...statement, ...change }] }] });
const AT = `tasks[${programme.tasks.length - 1}].statements[0]`;

test.each(['1.1.1.9', '1.1.1-1A', `1.1.1-${'1'.repeat(30)}`, '1.1.1-1a\n'])('a statement with the code %j, which no form could be asked for with, is refused with its place', (code) => {
  refused(withStatement({ code }), `${AT}.code`, /no code/);
});

test.each(['1-1a', '1.', `1.${'1'.repeat(20)}`])('a section with the code %j is refused wherever it stands', (code) => {
  refused({ sections: [{ ...programme.sections[0], code }] }, 'sections[0].code', /no code/);
  refused({ measures: [{ ...programme.measures[0], section: code }] }, 'measures[0].section', /no code/);
  refused({ coreIndicators: [{ number: 1, text: { sv: 'Andel' }, sections: [code] }] }, 'coreIndicators[0].sections[0]', /no code/);
});

test('measures, tasks and notes have codes of their own kind', () => {
  refused({ measures: [{ ...programme.measures[0], code: '1.1.1-1' }] }, 'measures[0].code', /no code/);
  refused({ tasks: [{ ...task, code: '1.1.1-1a' }] }, 'tasks[0].code', /no code/);
  refused({ notes: [{ kind: 'misprint', line: 1, code: 'x', read: '' }] }, 'notes[0].code', /no code/);
});

test.each(['half \ud800 a character', '\udc00', 'a NUL \0'])('a text with %j, which cannot be kept, is refused with its place', (text) => {
  refused(withStatement({ text: { sv: 'Ja', fi: text } }), `${AT}.text.fi`, /cannot be kept/);
  refused({ notes: [{ kind: 'misprint', line: 1, read: text }] }, 'notes[0].read', /cannot be kept/);
});

test('a whole character outside the first plane is a text like any other', () => {
  expect(refusalOf(withStatement({ text: { sv: '👩‍⚕️ tvättar händerna' } }))).toMatchObject({ code: programme.code });
});

test.each(['1–2', '1"2', '1\r\nX: y', ' 1', '1/2', '', '1'.repeat(41)])('a version called %j is refused', (version) => refused({ version }, 'version', /letters, digits/));

test.each(['1.0', '2', '2026-11 utkast_b', 'Våren 2026'])('a version may be called %j', (version) => expect(refusalOf({ version })).toMatchObject({ version }));

test('what would leave a programme that nobody can read is refused: no text, a section below itself, a period that ends before it begins', () => {
  refused(withStatement({ text: {} }), `${AT}.text`, /at least one language/);
  refused({ title: {} }, 'title', /at least one language/);
  const [spearhead, goal] = [programme.sections.find(({ kind }) => kind === 'spearhead'), programme.sections.find(({ kind }) => kind === 'goal')];
  const others = programme.sections.filter((section) => section !== goal && section !== spearhead);
  refused({ sections: [spearhead, { ...goal, parent: goal?.code }, ...others] }, goal?.code ?? '', /below itself/);
  expect(refusalOf({ period: { from: 2026, to: 2022 } })).toMatchObject({ code: 'invalid', fields: expect.arrayContaining([expect.objectContaining({ at: 'period' })]) });
});

test('what is wrong with a file is told in the reader’s language, not in the checker’s', () => {
  for (const change of [withStatement({ years: ['2024'] }), withStatement({ years: [] }), withStatement({ tool: { title: { sv: 'x' }, url: 'nowhere' } }), withStatement({ extra: 1 }), { measures: [{ ...programme.measures[0], level: 'county' }] }]) {
    const { fields } = refusalOf(change) as { fields: readonly { message: { entry: { sv: string } } }[] };
    expect(fields.map(({ message }) => message.entry.sv).join()).not.toMatch(/Invalid|expected|Too |Unrecognized/);
  }
  expect(() => programmeFromFile(new TextEncoder().encode('{"a": '))).toThrow(/valid JSON/);
});
