import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { scene } from '#platform/testing/index.ts';
import { listVersions, publishVersion, showGoal, showVersion, takeOutVersion } from '../actions.ts';
import type { Programme } from '../contract.ts';
import { fromTable } from '../rules/answering.ts';
import { changeAnswering } from './answering.ts';
import { takeCatalogue } from './catalogue.ts';
import { addMeasure, addSection, addStatement, addTask, changeMeasure, changeVersion, removeMeasure, removeSection } from './editing.ts';
import { SHIPPED, shippedProgramme } from './shipped.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const reader = as('reader', country);

const shipped = (code: string): Programme => {
  const programme = shippedProgramme(code);
  if (!programme) throw new Error(`${code} is not shipped`);
  return programme;
};

/** Every text of a programme, with where it stands. */
function textsOf(value: unknown, at = ''): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, i) => textsOf(each, `${at}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  const isText = fields.length > 0 && fields.every(([name, text]) => LANGUAGES.some((language) => language === name) && typeof text === 'string');
  return isText ? [[at, value as Readonly<Record<string, string>>]] : fields.flatMap(([name, inner]) => textsOf(inner, `${at}.${name}`)); // an object by the test above
}

test('the Finnish programme is there whole, in numbers', () => {
  const { sections, measures, tasks, coreIndicators } = shipped('fi-2022-2026');
  const statements = tasks.flatMap((task) => task.statements);
  expect({ sections: sections.length, measures: measures.length, tasks: tasks.length, statements: statements.length, coreIndicators: coreIndicators.length }).toEqual({ sections: 17, measures: 168, tasks: 315, statements: 366, coreIndicators: 10 });
  expect(['national', 'organiser', 'unit', 'stakeholder'].map((level) => measures.filter((measure) => measure.level === level).length)).toEqual([50, 56, 38, 24]);
  expect(measures.filter(({ coreIndicator }) => coreIndicator).map(({ code }) => code)).toEqual(['1.1.6', '1.2.8', '3.1.6', '3.1.9', '3.1.11', '3.3.4', '3.3.9', '4.3.6']);
  expect(measures.filter(({ targets }) => targets.length > 0)).toHaveLength(102);
});

test.each(SHIPPED)('%s has every text in every language, each one of its own', (code) => {
  const texts = textsOf(shipped(code));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter(([, text]) => LANGUAGES.some((language) => !text[language])).map(([at]) => at)).toEqual([]);
  // A name may be the same in two languages; a sentence is not.
  const sentences = texts.filter(([, text]) => (text['sv'] ?? '').length > 60);
  expect(sentences.filter(([, text]) => new Set(Object.values(text)).size < LANGUAGES.length).map(([at]) => at)).toEqual([]);
});

test('every statement can be judged: it asks, and says what fully, partly and not at all are', () => {
  const { measures, tasks } = shipped('fi-2022-2026');
  const asked = [...tasks.flatMap((task) => task.statements).map(({ code, text, guidance }) => ({ code, text, guidance })), ...measures.filter(({ level }) => level === 'national').map(({ code, question, guidance }) => ({ code, text: question, guidance }))];
  expect(asked).toHaveLength(366 + 50);
  expect(asked.filter(({ text }) => LANGUAGES.some((language) => !text?.[language]?.endsWith('?'))).map(({ code }) => code)).toEqual([]);
  const says = { sv: [/[Hh]elt/, /[Dd]elvis/, /[Ii]nte alls/], fi: [/[Kk]okonaan/, /[Oo]sittain/, /[Ee]i lainkaan/], en: [/[Ff]ully/, /[Pp]artly/, /[Nn]ot at all/], nb: [/[Hh]elt/, /[Dd]elvis/, /[Ii]kke i det hele tatt/] };
  expect(asked.flatMap(({ code, guidance }) => LANGUAGES.filter((language) => !says[language].every((word) => word.test(guidance?.[language] ?? ''))).map((language) => `${code} ${language}`))).toEqual([]);
});

test('who answers otherwise than the table says, in which sectors alone, and which number is asked: each such judgement has its reason, and no reason is without one', () => {
  const programme = shipped('fi-2022-2026');
  const without = programme.tasks.flatMap((task) => task.statements.flatMap(({ code, answeredBy, appliesTo, value, why }) => {
    const judged = { answeredBy: JSON.stringify([...answeredBy].sort()) !== JSON.stringify([...fromTable(programme, task, {})].sort()), appliesTo: appliesTo !== undefined, value: value !== undefined };
    return (['answeredBy', 'appliesTo', 'value'] as const).filter((judgement) => judged[judgement] !== (why?.[judgement] !== undefined)).map((judgement) => `${code} ${judgement}`);
  }));
  expect(without).toEqual([]);
});

test('a catalogue becomes a draft with one click; its texts say that they are no official wording', async () => {
  const { catalogues } = await here.call(listVersions, {}, owner);
  expect(catalogues.map(({ code }) => code)).toEqual([...SHIPPED]);
  expect((await here.call(listVersions, {}, reader)).catalogues).toEqual([]);
  const { id, state } = await here.call(takeCatalogue, { code: 'fi-2022-2026' }, owner);
  expect(state).toBe('draft');
  expect(await here.call(takeOutVersion, { versionId: id }, owner)).toEqual(shipped('fi-2022-2026'));
  const { ownWords, dueToNobody } = await here.call(showVersion, { versionId: id }, owner);
  expect({ ownWords, dueToNobody }).toEqual({ ownWords: [...LANGUAGES], dueToNobody: [] });
});

test('a catalogue that there is none of is refused by name, and nobody else may take one', async () => {
  await expect(here.call(takeCatalogue, { code: 'xx-1900-1999' }, owner)).rejects.toMatchObject({ code: 'not-found', said: { parameters: { code: 'xx-1900-1999' } } });
  await expect(here.call(takeCatalogue, { code: '../seeds' }, owner)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(takeCatalogue, { code: 'fi-2022-2026' }, reader)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a frame shows its empty headings, is filled by its owner, and is published when something can be answered', async () => {
  const { id } = await here.call(takeCatalogue, { code: 'se-2020-2024' }, owner);
  const at = { versionId: id };
  const { spearheads } = await here.call(showVersion, at, owner);
  expect(spearheads.flatMap(({ goals }) => goals).map(({ code, measures }) => `${code} ${measures}`)).toEqual(expect.arrayContaining(['1.1 0', '1.4 0', '2.5 0']));
  expect((await here.call(showGoal, { ...at, goal: '1.2' }, owner)).measures).toEqual([]);
  await expect(here.call(publishVersion, { ...at, revision: 1 }, owner)).rejects.toMatchObject({ code: 'invalid' });

  const measure = await here.call(addMeasure, { ...at, revision: 1, section: '1.2', title: { sv: 'Mät säkerhetskulturen' }, level: 'organiser' }, owner);
  expect(measure.added).toBe('1.2.1');
  await here.call(addTask, { ...at, revision: 2, measure: '1.2.1', text: { sv: 'Fråga personalen' }, parties: [] }, owner);
  const added = await here.call(addStatement, { ...at, revision: 3, task: '1.2.1-1', content: { text: { sv: 'Har personalen tillfrågats?' }, years: [2024], answeredBy: ['organiser'] } }, owner);
  expect((await here.call(publishVersion, { ...at, revision: added.revision }, owner)).state).toBe('published');
});

test('headings and measures are added with the next number, kept in order, and removed', async () => {
  const { id } = await here.call(takeCatalogue, { code: 'no-2019-2023' }, owner);
  const at = { versionId: id };
  const before = await here.call(takeOutVersion, at, owner);
  const spearhead = await here.call(addSection, { ...at, revision: 1, title: { nb: 'Bedre flyt' } }, owner);
  const goal = await here.call(addSection, { ...at, revision: 2, parent: spearhead.added, title: { nb: 'Overganger' } }, owner);
  expect(goal.added).toBe(`${spearhead.added}.1`);
  const first = await here.call(addMeasure, { ...at, revision: 3, section: goal.added, title: { nb: 'Epikrise samme dag' }, level: 'organiser' }, owner);
  const second = await here.call(addMeasure, { ...at, revision: 4, section: goal.added, title: { nb: 'Ring dagen etter' }, level: 'unit' }, owner);
  expect([first.added, second.added]).toEqual([`${goal.added}.1`, `${goal.added}.2`]);
  await here.call(changeMeasure, { ...at, revision: 5, code: second.added, title: { nb: 'Ring dagen etter' }, level: 'national', coreIndicator: false, targets: [], legal: null, short: { nb: 'Ring' }, question: { nb: 'Blir det ringt?' }, guidance: { nb: 'Helt: alltid.' } }, owner);
  expect((await here.call(takeOutVersion, at, owner)).measures.at(-1)).toMatchObject({ short: { nb: 'Ring' }, question: { nb: 'Blir det ringt?' } });

  await expect(here.call(removeSection, { ...at, revision: 6, code: goal.added }, owner)).rejects.toMatchObject({ code: 'invalid' });
  await expect(here.call(addSection, { ...at, revision: 6, parent: goal.added, title: { nb: 'Nei' } }, owner)).rejects.toMatchObject({ code: 'invalid' });
  await expect(here.call(addSection, { ...at, revision: 6, parent: '77', title: { nb: 'Nei' } }, owner)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(addSection, { ...at, revision: 6, parent: before.measures[0]?.section, title: { nb: 'Nei' } }, owner)).rejects.toMatchObject({ code: 'invalid', said: { parameters: { code: before.measures[0]?.section } } });
  await expect(here.call(addMeasure, { ...at, revision: 6, section: spearhead.added, title: { nb: 'Nei' }, level: 'unit' }, owner)).rejects.toMatchObject({ code: 'invalid' });
  await expect(here.call(addMeasure, { ...at, revision: 6, section: '99', title: { nb: 'Nei' }, level: 'unit' }, owner)).rejects.toMatchObject({ code: 'not-found' });
  await here.call(removeMeasure, { ...at, revision: 6, code: first.added }, owner);
  await here.call(removeMeasure, { ...at, revision: 7, code: second.added }, owner);
  await here.call(removeSection, { ...at, revision: 8, code: goal.added }, owner);
  await here.call(removeSection, { ...at, revision: 9, code: spearhead.added }, owner);
  expect(await here.call(takeOutVersion, at, owner)).toEqual(before);
});

test('what a version says otherwise than its catalogue is shown, also of one that was taken from it and changed', async () => {
  const { id } = await here.call(takeCatalogue, { code: 'fi-2022-2026' }, owner);
  expect((await here.call(showVersion, { versionId: id }, owner)).compared).toBeNull();
  await here.call(removeMeasure, { versionId: id, revision: 1, code: '1.1.6' }, owner);
  const { compared } = await here.call(showVersion, { versionId: id }, owner);
  expect(compared?.differing).toEqual([{ kind: 'catalogue-part', code: '1.1.6', document: null, catalogue: 'measure 1.1' }]);
  expect(compared?.facts).toBeGreaterThan(1_900);
});

test('who answers for whom is the owner’s to say in what is taken too; a judgement with a reason stands', async () => {
  const first = await here.call(takeCatalogue, { code: 'fi-2022-2026' }, owner);
  await here.call(changeAnswering, { versionId: first.id, revision: 1, chosen: { producer: ['unit'] } }, owner);
  const { id } = await here.call(takeCatalogue, { code: 'fi-2022-2026' }, owner);
  const answeredBy = new Map((await here.call(takeOutVersion, { versionId: id }, owner)).tasks.flatMap(({ statements }) => statements).map((statement) => [statement.code, statement.answeredBy]));
  expect([answeredBy.get('1.3.10-2a'), answeredBy.get('4.3.10-3a')]).toEqual([['organiser', 'unit'], ['organiser']]);
  expect((await here.call(showGoal, { versionId: id, goal: '1.3' }, owner)).corrected).not.toContain('1.3.10-2a');
});

test('a frame that is filled says itself whose words it holds', async () => {
  const { id } = await here.call(takeCatalogue, { code: 'who-2021-2030' }, owner);
  await here.call(changeVersion, { versionId: id, revision: 1, title: { en: 'Plan' }, version: '1.0', period: { from: 2021, to: 2030 }, about: undefined, publisher: { en: 'WHO' }, ownWords: ['nb'] }, owner);
  expect(await here.call(showVersion, { versionId: id }, owner)).toMatchObject({ about: null, publisher: { en: 'WHO' }, ownWords: ['nb'] });
});

test('what was taken out of a catalogue can be published as it is', async () => {
  const { id, revision } = await here.call(takeCatalogue, { code: 'fi-2022-2026' }, owner);
  expect(await here.call(publishVersion, { versionId: id, revision }, owner)).toMatchObject({ state: 'published' });
});
