import { expect, test } from 'vitest';
import { Programme } from '../../contract.ts';
import { readProgramme } from './index.ts';
import { finnishSketch, plain, printed, swedishSketch, type Layout, type Sketch } from './testing/index.ts';

test('a programme is read whole: spearheads, goals, measures, tasks, statements and core indicators', () => {
  const programme = readProgramme(printed(swedishSketch));
  expect(Programme.parse(programme)).toEqual(programme);
  expect(programme.sections.map(({ code, kind, parent }) => [code, kind, parent])).toEqual([
    ['1', 'spearhead', undefined], ['1.1', 'goal', '1'], ['2', 'spearhead', undefined], ['2.1', 'goal', '2'], ['3', 'spearhead', undefined],
  ]);
  expect(programme.measures.map(({ code, level }) => `${code} ${level}`)).toEqual([
    '1.1.1 national', '1.1.2 national', '1.1.3 organiser', '1.1.4 unit', '1.1.5 stakeholder', '2.1.1 national', '2.1.2 unit', '3.1 national', '3.2 stakeholder',
  ]);
  expect(programme.measures.filter(({ coreIndicator }) => coreIndicator).map(({ code }) => code)).toEqual(['1.1.3', '2.1.2']);
  expect(programme.coreIndicators.map(({ number, sections }) => [number, sections])).toEqual([[1, ['1.1']], [2, ['1.1', '2.1']], [3, []]]);
  expect(texts(programme)).toEqual(sketched(swedishSketch));
});

test('title, publisher, period and code are the document’s own', () => {
  const { title, publisher, period, code, version } = readProgramme(printed(swedishSketch, { headerEvery: 20 }));
  expect({ title, publisher, period, code, version }).toEqual({
    title: { sv: 'Program för skolbibliotek och trygga hissar 2031–2034' }, publisher: { sv: 'Läs- och hisscentret' }, period: { from: 2031, to: 2034 }, code: 'fi-2031-2034', version: '1.0',
  });
  expect(readProgramme(printed(swedishSketch, { headerEvery: 20 }), { country: 'se', version: '2.0' })).toMatchObject({ code: 'se-2031-2034', version: '2.0' });
});

test.each<Layout>([
  { width: 30 }, { width: 44 }, { width: 61 }, { width: 90 }, { width: 400 },
  { headerEvery: 3 }, { headerEvery: 5 }, { headerEvery: 7, width: 40 }, { headerEvery: 11, width: 75 },
  { lineEnd: '\r\n' }, { lineEnd: '\r' }, { isTrimmed: true, width: 61 }, { isTrimmed: true, headerEvery: 9 },
])('the same programme comes out however the page is laid out: %o', (layout) => {
  const { notes: _, title: __, ...programme } = readProgramme(printed(swedishSketch, layout));
  const { notes: ___, title: ____, ...usual } = readProgramme(printed(swedishSketch));
  expect(programme).toEqual(usual);
});

test('a Finnish programme is read by its own words', () => {
  const programme = readProgramme(printed(finnishSketch, { headerEvery: 20 }));
  expect(programme.code).toBe('fi-2031-2034');
  expect(programme.publisher).toEqual({ fi: 'Keskus' });
  expect(programme.measures.map(({ code, level, coreIndicator }) => [code, level, coreIndicator])).toEqual([
    ['1.1.1', 'national', false], ['1.1.2', 'organiser', true], ['1.1.3', 'unit', false], ['1.1.4', 'stakeholder', false],
  ]);
  expect(programme.measures[1]?.targets).toMatchObject([{ kind: 'share-of-organisers', percent: 40, year: 2032 }]);
  expect(programme.tasks[1]?.parties).toEqual([{ name: 'Keskus', party: 'centre', role: 'coordinates' }]);
  expect(programme.tasks[2]?.statements.map(({ years }) => years)).toEqual([[2032], [2033, 2034]]);
  expect(texts(programme)).toEqual(sketched(finnishSketch));
});

test('other years, another goal and another party come out as they are printed', () => {
  const moved = printed(swedishSketch).replaceAll(/203(\d)/g, '204$1').replaceAll('Centret', 'Läsverket');
  const programme = readProgramme(moved);
  expect(programme.code).toBe('fi-2041-2044');
  expect(programme.tasks[0]?.parties).toEqual([{ name: 'Läsverket', party: 'other', role: 'responsible' }]);
  expect(programme.notes.filter(({ kind }) => kind === 'party-unknown').map(({ read }) => read)).toEqual(['Läsverket']);
});

test('the annex with its names stays out', () => {
  expect(JSON.stringify(readProgramme(printed(swedishSketch)))).not.toMatch(/Bläddersson|Våningdotter|Ordförande/);
});

test('a measure that is left out is left out alone, and the gap in the counting is noted', () => {
  const text = printed(swedishSketch);
  const without = text.slice(0, text.indexOf('1.1.2 \uFFFD')) + text.slice(text.indexOf(' Välfärdsområdesnivå'));
  const programme = readProgramme(without);
  expect(programme.measures.map(({ code }) => code)).toEqual(['1.1.1', '1.1.3', '1.1.4', '1.1.5', '2.1.1', '2.1.2', '3.1', '3.2']);
  expect(programme.notes).toContainEqual(expect.objectContaining({ kind: 'measure-missing', code: '1.1.2', read: '1.1.3' }));
});

test('a goal that the preface lists and the text lacks is noted', () => {
  const text = printed(swedishSketch);
  const programme = readProgramme(text.slice(0, text.indexOf(' 2 Hissar')) + text.slice(text.indexOf(' 3 Vi håller')));
  expect(programme.sections.map(({ code }) => code)).toEqual(['1', '1.1', '3']);
  expect(programme.notes.filter(({ kind }) => kind === 'section-missing').map(({ code }) => code)).toEqual(['2', '2.1']);
});

test('headings in words that no vocabulary knows are read by where they stand, and noted', () => {
  const text = printed(swedishSketch)
    .replaceAll(' Nationell nivå', ' Riksnivå').replaceAll(' Serviceenheter\n', ' Skolorna\n').replaceAll('Uppgift Ansvarspart Självutvärdering/Utvärdering Tidsplan', 'Delmoment Ansvarig Fråga Årtal');
  const programme = readProgramme(text);
  expect(programme.measures.map(({ level }) => level).slice(0, 5)).toEqual(['national', 'national', 'organiser', 'unit', 'stakeholder']);
  expect(new Set(programme.notes.filter(({ kind }) => kind === 'heading-unknown').map(({ read }) => read))).toEqual(new Set(['Riksnivå', 'Skolorna', 'Delmoment Ansvarig Fråga Årtal']));
});

test('a picture’s words between two measures are left out and noted', () => {
  const programme = readProgramme(printed(swedishSketch).replace(' Välfärdsområdesnivå', ' 2031 2032 20342033\n\nBöcker packas i \n\nlådor och bussen \n\ntankas.\n Välfärdsområdesnivå'));
  expect(texts(programme)).toEqual(sketched(swedishSketch));
  expect(programme.notes).toContainEqual(expect.objectContaining({ kind: 'text-left-out', code: '1.1.2' }));
});

test('a footnote is taken out of the text with its mark, and real numbers stay', () => {
  const text = printed(swedishSketch, { width: 200 })
    .replace('enligt listan.\n', 'enligt listan7.\n').replace('Biblioteket har varit öppet på loven.', 'Biblioteket har varit öppet på loven 2031–20348.').replace('Hissen har setts över.', 'Hissen har setts över 30 gånger*.')
    .replace(' 2 Hissar', '7\tListan finns på \n\nwww.bok.example\n8\t Lov är ledigt.\n\n*Se åtgärd 1.1.4.\n 2 Hissar');
  const programme = readProgramme(text);
  const statements = programme.tasks.flatMap((task) => task.statements).map((statement) => statement.text.sv);
  expect(statements).toEqual(expect.arrayContaining(['VFO:s bibliotek har köpt böcker enligt listan.', 'Biblioteket har varit öppet på loven 2031–2034.', 'Hissen har setts över 30 gånger.']));
  expect(programme.notes.filter(({ kind }) => kind === 'footnote').map(({ code, read }) => [code, read])).toEqual([
    ['1.1.3-3', 'Listan finns på www.bok.example'], ['1.1.4-1', 'Lov är ledigt.'], ['2.1.2-1', 'Se åtgärd 1.1.4.'],
  ]);
  expect(programme.notes).toContainEqual(expect.objectContaining({ kind: 'footnote-mark', read: '2031–20348', made: '2031–2034' }));
});

/** Every title, task and statement with its code. */
function texts({ sections, measures, tasks }: Programme): readonly string[] {
  const own = (code: string, text: Readonly<Record<string, string | undefined>> | undefined): string => `${code} ${Object.values(text ?? {})[0] ?? ''}`;
  return [
    ...sections.flatMap(({ code, title, introduction }) => [own(code, title), ...(introduction ? [own(code, introduction)] : [])]),
    ...measures.map(({ code, title }) => own(code, title)),
    ...tasks.flatMap(({ code, text, statements }) => [own(code, text), ...statements.map((statement) => own(statement.code, statement.text))]),
  ];
}

function sketched({ sections }: Sketch): readonly string[] {
  const measures = sections.flatMap(({ levels }) => levels.flatMap((level) => level.measures));
  return [
    ...sections.flatMap(({ code, title, introduction }) => [`${code} ${plain(title)}`, ...(introduction.length > 0 ? [`${code} ${plain(introduction.join('\n'))}`] : [])]),
    ...measures.map(({ code, title }) => `${code} ${plain(title)}`),
    ...measures.flatMap(({ code, rows = [] }) => rows.flatMap(({ task, statements }, row) => [
      `${code}-${row + 1} ${plain(task.join(' '))}`, ...statements.map((text, index) => `${code}-${row + 1}${'abc'.charAt(index)} ${plain(text)}`),
    ])),
  ];
}

