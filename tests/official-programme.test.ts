import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Programme } from '../src/capabilities/programme/contract.ts';
import { shippedProgramme } from '../src/capabilities/programme/actions/shipped.ts';
import { differences, factsOf } from '../src/capabilities/programme/rules/catalogue/differences.ts';
import { overlaid } from '../src/capabilities/programme/rules/catalogue/overlay.ts';
import { readProgramme } from '../src/capabilities/programme/rules/reading/index.ts';
import { Problem } from '#platform/errors/index.ts';

// The official document is not ours to ship. Where it lies beside the repository, it is read and compared by facts: codes, years,
// parties, counts and fingerprints of texts, never its wording.
const source = new URL('../../shared/seeds/001_96b0c499feb0abbc.txt', import.meta.url);
const isHere = existsSync(source);

const emptyProgramme: Programme = { format: 'lykta.programme/1', code: 'none', version: '0', title: {}, period: { from: 2000, to: 2000 }, sections: [], measures: [], tasks: [], coreIndicators: [], notes: [] };
const A_MINUTE = 60_000;
/** Kinds of targets, and the measures that have them. */
const TARGETS: Readonly<Record<string, string>> = {
  'deadline 2024, start 2025': '1.1.5',
  'evaluation 2024': '1.1.6 1.1.9 1.1.10 1.2.11 1.3.4 1.3.6 1.3.7 1.3.10 2.1.5 2.1.8 2.1.9 2.1.12 2.1.13 2.2.3 2.2.7 2.2.8 2.2.10 2.2.11 2.3.5 2.3.6 2.3.8 2.3.9 3.1.8 3.2.5 3.2.11 3.3.11 3.3.12 3.3.13 4.2.8 4.2.9 4.2.10 4.2.11 4.2.12 4.2.14 4.2.15',
  'share-of-organisers 2025': '1.1.7',
  'deadline 2024': '1.1.8 1.2.7 1.2.8 1.2.9 1.3.5 1.3.8 2.1.7 2.3.3 2.3.4 3.2.6 3.2.7 3.2.9 4.2.6 4.2.7',
  'start 2025': '1.1.11 1.1.12',
  'start 2024': '1.2.6 3.1.6 3.1.7 3.1.10 3.1.11 3.1.12 3.1.13 3.3.6 3.3.7 3.3.8 4.3.7',
  'share-of-producers 50 % 2024, share-of-producers 80 % 2026': '1.2.10',
  'deadline 2025': '1.2.12',
  yearly: '1.3.3 2.3.7 3.2.8 3.2.10 3.2.12',
  'deadline 2023': '1.3.9 2.1.10 3.3.10',
  'count-per-year': '1.3.11 2.1.15',
  'deadline 2023, deadline 2024': '2.1.6',
  'evaluation 2024, share-of-organisers 80 % 2024': '2.1.11',
  'start 2023, evaluation 2024': '2.2.4',
  'share-of-contracts 80 % 2024': '2.2.5',
  'share-of-units 80 % 2024': '2.2.6',
  'evaluation 2024, share-of-units 80 % 2024': '2.2.9',
  'text 2024': '2.3.10',
  'evaluation 2024 2026': '3.1.9 3.3.9 4.1.5 4.1.7 4.1.8 4.1.9 4.1.10 4.1.11 4.1.14',
  'share-of-organisers 60 % 2024, share-of-organisers 80 % 2026': '3.3.4 3.3.5',
  text: '4.1.6 4.1.12',
  'share-of-units 50 % 2024, share-of-units 80 % 2026': '4.2.13',
  'deadline 2024, start 2026': '4.3.6',
  'share-of-persons 50 % 2024, share-of-persons 80 % 2026': '4.3.8',
  'yearly 2023': '4.3.9',
  'deadline 2024, deadline 2026': '4.3.10',
  'start 2022, deadline 2024, evaluation 2026': '4.3.11',
};

/** Measures per section: national, organiser, unit, stakeholder. */
const LEVELS: Readonly<Record<string, string>> = {
  '1.1': '4 4 2 2', '1.2': '5 4 2 1', '1.3': '2 5 2 2', '2.1': '4 5 4 2', '2.2': '2 3 6 1', '2.3': '2 3 4 2', '3.1': '5 4 2 2', '3.2': '4 5 2 1', '3.3': '3 6 3 1', '4.1': '4 4 3 3', '4.2': '5 5 4 3', '4.3': '5 4 1 1', 5: '5 4 3 3',
};

/** Rows that are hard to read: parties (a star coordinates), and the years of each statement. */
const HARD_ROWS: Readonly<Record<string, string>> = {
  '1.1.8-2': 'Centret, Nationellt samarbete: 24', '1.1.10-2': 'Centret*, Serviceenheten: 23 24 25 26', '1.1.11-1': 'Centret*, Intressentgrupper: 23 24 25 26', '1.2.8-3': 'Centret, Pilot-VFO: 23',
  '1.2.12-1': 'Centret*: 22 23 24 25 26', '1.3.4-3': 'VFO: 23 24 25 26 | 23 24 25 26 | 23 24 25 26', '1.3.5-2': 'VFO, Serviceenheten, Producenter av köpta tjänster: 24 25 26 | 24 25 26',
  '1.3.10-1': 'VFO, Serviceproducenterna: 23 24 25 26', '2.1.5-1': 'Centret*: 22 23 24 | 22 23 24', '2.1.7-4': 'Centret*, VFO: 24 | 24 25 26 | 24 25 26', '2.1.14-1': 'Centret*, SoTeLiKa-gruppen: 22 23',
  '2.1.14-3': 'Läroanstalter, Serviceenheten: 24 26 | 24 26', '2.1.15-3': 'Centret, Organisationer: 23 24 25 26', '2.2.8-2': 'Centret, Nätverken: 24', '2.3.5-3': 'VFO: 23 24 25 26', '3.1.6-8': 'VFO: 23 24 25 26',
  '3.1.8-1': 'VFO: 22 23 24 25 26', '3.1.10-1': 'Centret, SPTY, VFO: 23 24 25 26', '3.2.5-1': 'Centret*: 22', '3.2.6-3': 'Pilot-VFO, Pilot-samarbetsområden: 23 24', '3.2.7-3': 'Samarbetsområden, VFO: 24 25 26',
  '3.2.9-2': 'Arbetsgruppen, SHM, Centret: 24', '3.3.13-2': 'Arbetsenheten: 24 25 26', '4.1.12-1': 'Patientorganisationer, Nätverket för läkemedelsinformation, VFO, Apoteken, Centret, SPTY: 23 24 25 26 | 23 24 25 26',
  '4.2.11-2': 'VFO: 24 25 26 | 24 25 26', '4.2.13-2': 'VFO, Serviceenheten: 24 25 26 | 24 | 26', '4.2.15-1': 'Nätverket för medicinteknisk säkerhet*: 23 | 24', '4.2.17-2': 'Projektkonsortiet: 23 24 25 26 | 23 24 25 26',
  '4.3.6-2': 'Centret*, THL: 23 24 | 23 24', '4.3.6-5': 'VFO: 24 25 26 | 26', '4.3.8-3': 'Centret*, VFO, THL, Utbildningsorganisationer: 24 25 26', '4.3.8-4': 'VFO: 24 | 26', '4.3.9-2': 'VFO, Centret*: 23 24 25 26 | 23 24 25 26',
  '4.3.9-3': 'VFO, Sjukhushygienenhet: 23 24 25 26 | 23 24 25 26', '4.3.11-3': 'Effektivitetscentret, Universitetet: 26', '5.6-1': 'Samarbetsområden, VFO: 23 24 25 26', '5.15-1': 'Intressentgrupper, Centret: 24 26',
};

describe.skipIf(!isHere)(isHere ? 'the official programme' : 'the official programme (left out: its text is not in ../shared)', () => {
  const text = isHere ? readFileSync(source, 'utf8') : '';
  const lines = text.split('\n');
  const programme = isHere ? readProgramme(text) : emptyProgramme;
  const catalogue = shippedProgramme('fi-2022-2026') ?? emptyProgramme;
  const statements = programme.tasks.flatMap((task) => task.statements);

  test('all of it is read', () => {
    expect(Programme.parse(programme)).toEqual(programme);
    expect(programme).toMatchObject({ code: 'fi-2022-2026', version: '1.0', period: { from: 2022, to: 2026 } });
    expect(fingerprint([programme.title.sv, programme.publisher?.sv])).toBe('c39668606c');
    expect(programme.sections.filter(({ kind }) => kind === 'spearhead').map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5']);
    expect(programme.sections.filter(({ kind }) => kind === 'goal')).toHaveLength(12);
    expect([programme.measures.length, programme.tasks.length, statements.length, programme.coreIndicators.length]).toEqual([168, 315, 366, 10]);
    expect(programme.coreIndicators.map(({ sections }) => sections.join(' '))).toEqual(['3.3', '3.1', '4.3', '4.1', '1.1 3.3', '2.1', '2.2', '1.2 3.3', '3.1', '']);
  });

  test('it has every fact that the catalogue in our own words has, and no other', () => {
    expect(differences(programme, catalogue)).toEqual([]);
    // Which number a statement asks for is judged in the catalogue, and only guessed by the reader.
    const compared = (of: Programme): number => factsOf(of).filter(({ kind }) => kind !== 'catalogue-value').length;
    expect(compared(catalogue)).toBe(compared(programme));
  });

  test('laid over the catalogue it keeps its wording and gets what it does not say', () => {
    const made = overlaid(programme, catalogue, lines);
    expect(made.notes).toEqual(programme.notes);
    expect(fingerprint(textsOf(made))).toBe(fingerprint(textsOf(programme)));
    expect(made.ownWords).toEqual(['fi', 'en', 'nb']);
    expect(made.tasks.flatMap((task) => task.statements).filter(({ guidance, text: { fi } }) => !guidance?.sv || !fi)).toEqual([]);
    expect(made.measures.filter(({ short, level, question }) => !short || (level === 'national' && !question))).toEqual([]);
  });

  test('the catalogue says it in words of its own: nowhere seven words in a row as the document has them', () => {
    const runsOf = (each: string): readonly string[] => {
      const words = each.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.slice(6).map((_word, i) => words.slice(i, i + 7).join(' '));
    };
    const known = new Set(runsOf(text.replaceAll('-\n', '')));
    expect(JSON.stringify(catalogue).match(/"(?:[^"\\]|\\.)*"/g)?.filter((each) => runsOf(each).some((run) => known.has(run)))).toEqual([]);
  });

  test('every section has its measures of each level', () => {
    const perLevel = (section: string): string => ['national', 'organiser', 'unit', 'stakeholder'].map((level) => programme.measures.filter((measure) => measure.section === section && measure.level === level).length).join(' ');
    expect(Object.fromEntries(Object.keys(LEVELS).map((section) => [section, perLevel(section)]))).toEqual(LEVELS);
    expect(programme.measures.filter(({ level }) => level === 'national').filter(({ code }) => programme.tasks.some(({ measure }) => measure === code))).toEqual([]);
  });

  test('core-indicator marks and targets are understood', () => {
    expect(programme.measures.filter(({ coreIndicator }) => coreIndicator).map(({ code }) => code)).toEqual(['1.1.6', '1.2.8', '3.1.6', '3.1.9', '3.1.11', '3.3.4', '3.3.9', '4.3.6']);
    const found = Object.groupBy(programme.measures.filter(({ targets }) => targets.length > 0), ({ targets }) =>
      targets.map(({ kind, percent, year, years = [] }) => [kind, ...(percent ? [`${percent} %`] : []), ...(year ? [year] : []), ...years].join(' ')).join(', '));
    expect(Object.fromEntries(Object.entries(found).map(([facts, measures]) => [facts, measures?.map(({ code }) => code).join(' ')]))).toEqual(TARGETS);
  });

  test('the hard rows have their parties and years', () => {
    expect(Object.fromEntries(programme.tasks.filter(({ code }) => code in HARD_ROWS).map((task) => [task.code, rowFacts(task)]))).toEqual(HARD_ROWS);
    expect(new Set(programme.tasks.flatMap(({ parties }) => parties.map(({ party }) => party)))).not.toContain('other');
  });

  test('nothing is due to nobody, and what is the centre’s is due to no organiser or unit', () => {
    expect(statements.filter(({ answeredBy }) => answeredBy.length === 0)).toEqual([]);
    const ofTheCentre = programme.tasks.filter(({ parties }) => parties.every(({ party }) => party === 'centre'));
    expect(ofTheCentre.length).toBeGreaterThan(70);
    expect(new Set(ofTheCentre.flatMap((task) => task.statements.flatMap(({ answeredBy }) => answeredBy)))).toEqual(new Set(['centre']));
  });

  test('texts are whole: no header, mark, lost hyphen, party or year at their edges', () => {
    const names = new Set(programme.tasks.flatMap(({ parties }) => parties.map(({ name }) => name)));
    for (const each of textsOf(programme)) {
      expect(each).not.toMatch(/\uFFFD|\u00AD|\t| {2}|HANDLINGS|Tidsplan$|\p{Ll}\d{1,2}(?=[\s.,]|$)|\*|\.\.|-$/u);
      expect(each).toMatch(/^[\p{Lu}\d”]/u);
    }
    for (const task of programme.tasks) for (const each of [task.text, ...task.statements.map((statement) => statement.text)].map(({ sv = '' }) => sv)) {
      expect(each).toMatch(/[.)]$/);
      expect(names).not.toContain(each.split(/[\s,]/).at(-1));
      expect(each).not.toMatch(/20\d\d\.?$/);
    }
    expect(JSON.stringify(programme)).not.toMatch(/Ordförande|Projektchef:|Facilitator|Medlem:/);
    expect(fingerprint(textsOf(programme))).toBe('3c6baea801');
  });

  test('what the reader mended or doubted is a list for ten minutes', () => {
    const count = (kind: string): number => programme.notes.filter((note) => note.kind === kind).length;
    expect(programme.notes.length).toBeLessThan(50);
    expect(['misprint', 'party-restored', 'party-pilot', 'party-alternative', 'statement-repeated', 'target-share', 'text-left-out', 'footnote-mark'].map(count)).toEqual([11, 1, 4, 1, 1, 1, 1, 1]);
    expect(programme.notes.filter(({ kind, code }) => kind === 'misprint' && code).map(({ line, made }) => `${line} ${made}`)).toEqual(expect.arrayContaining(['2226 Centret', '2745 VFO', '5448 Centret', '2182 Serviceenheten']));
  });

  describe('changed', () => {
    const changed = (by: string): Programme => readProgramme(by);
    const same = (other: Programme): void => expect(content(other)).toEqual(content(programme));

    test('line ends and trailing spaces make no difference', () => {
      same(changed(lines.join('\r\n')));
      same(changed(lines.map((line) => line.trimEnd()).join('\n')));
      same(changed(text.replaceAll('\uFFFD', '')));
    });

    test('page headers may stand anywhere between paragraphs or in them', () => {
      const header = lines.find((line) => /^HANDLINGS.*\d+ {2}\d+$/.test(line)) ?? '';
      const others = lines.filter((line) => !line.startsWith(header.slice(0, 40)));
      for (const step of [23, 41]) same(changed(others.flatMap((line, index) => (index > 480 && index % step === 0 ? [line, header.replace(/\d+(?= {2}\d+$)/, String(index))] : [line])).join('\n')));
    }, A_MINUTE);

    test.each([52, 70, 110])('lines wrapped at %i are the same programme', (width) => {
      same(changed(rewrapped(lines, width).join('\n')));
    });

    test('another year is another year, and nothing else', () => {
      const row = programme.tasks.find(({ code }) => code === '5.15-1');
      const at = lines.findLastIndex((line) => line.trim() === '2024, 2026');
      const other = changed(lines.with(at, '2025, 2026').join('\n'));
      expect(other.tasks.find(({ code }) => code === row?.code)?.statements.map(({ years }) => years)).toEqual([[2025, 2026]]);
      expect(other.tasks.filter(({ code }) => code !== row?.code)).toEqual(programme.tasks.filter(({ code }) => code !== row?.code));
    });

    test('a measure taken out is gone, alone', () => {
      const from = lines.findIndex((line) => line.startsWith('1.3.6 '));
      const to = lines.findIndex((line) => line.startsWith(' 1.3.7 '));
      const other = changed([...lines.slice(0, from), ...lines.slice(to)].join('\n'));
      expect(other.measures).toEqual(programme.measures.filter(({ code }) => code !== '1.3.6'));
      expect(other.tasks).toEqual(programme.tasks.filter(({ measure }) => measure !== '1.3.6'));
      expect(other.notes).toContainEqual(expect.objectContaining({ kind: 'measure-missing', code: '1.3.6' }));
    });

    test('a row put in is there, alone', () => {
      const at = lines.findIndex((line) => line.startsWith('1.2.7 '));
      const other = changed([...lines.slice(0, at), 'Bussen tvättas.', '', 'Busklubben Bussen har tvättats.', '', 'Bussen har vaxats.', '', '2025', '', '2026', '', ...lines.slice(at)].join('\n'));
      const added = other.tasks.find(({ code }) => code === '1.2.6-4');
      expect(added && rowFacts(added)).toBe('Busklubben: 25 | 26');
      expect(other.tasks.filter(({ code }) => code !== '1.2.6-4')).toEqual(programme.tasks);
    });

    test('a party with another name has that name everywhere', () => {
      const other = changed(text.replaceAll('VFO', 'Landskapet').replaceAll('HVA', 'Landskapet'));
      const expected = programme.tasks.map(({ parties }) => parties.map(({ name, role }) => `${name.replace('VFO', 'Landskapet')} ${role}`));
      expect(other.tasks.map(({ parties }) => parties.map(({ name, role }) => `${name} ${role}`))).toEqual(expected);
      expect(other.tasks.map((task) => task.statements.length)).toEqual(programme.tasks.map((task) => task.statements.length));
      expect(other.notes.filter(({ kind }) => kind === 'party-unknown').map(({ read }) => read)).toEqual(['Landskapet']);
    });

    test('other years throughout give another programme', () => {
      const other = changed(text.replaceAll(/(?<!\d)20(2\d)/g, (_, year) => String(2010 + Number(year))));
      expect(other.code).toBe('fi-2032-2036');
      expect(other.tasks.map(({ statements: all }) => all.map(({ years }) => years.map((year) => year - 10)))).toEqual(programme.tasks.map(({ statements: all }) => all.map(({ years }) => years)));
    });

    test('cut off at a hundred places it is never wrong in silence', () => {
      for (let place = 1; place <= 100; place += 1) {
        const length = Math.floor((text.length * ((place * 61) % 100)) / 100) + place * 7;
        const part = readOrRefuse(text.slice(0, length));
        if (part === undefined || JSON.stringify(content(part)) === JSON.stringify(content(programme))) continue;
        expect(part.notes.map(({ kind }) => kind), `cut at ${length}`).toContain('ends-abruptly');
      }
    }, A_MINUTE);
  });
});

const fingerprint = (texts: readonly (string | undefined)[]): string => createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 10);

/** A programme without its notes and the paragraphs of its introductions, which a moved page header may part. */
function content(programme: Programme): unknown {
  return { ...programme, notes: [], sections: programme.sections.map(({ introduction, ...section }) => ({ ...section, introduction: introduction?.sv?.replaceAll('\n', ' ') })) };
}

function textsOf({ sections, measures, tasks, coreIndicators }: Programme): readonly string[] {
  return [
    ...sections.flatMap(({ title, introduction }) => [title.sv, ...(introduction?.sv?.split('\n') ?? [])]), ...measures.flatMap(({ title, targets }) => [title.sv, ...targets.map((target) => target.text.sv)]),
    ...tasks.flatMap(({ text, statements }) => [text.sv, ...statements.map((statement) => statement.text.sv)]), ...coreIndicators.map(({ text }) => text.sv),
  ].map((each) => each ?? '');
}

function rowFacts({ parties, statements }: Programme['tasks'][number]): string {
  const names = parties.map(({ name, role }) => (role === 'coordinates' ? `${name}*` : name)).join(', ');
  return `${names}: ${statements.map(({ years }) => years.map((year) => year % 100).join(' ')).join(' | ')}`;
}

function readOrRefuse(text: string): Programme | undefined {
  try {
    return readProgramme(text);
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid') return undefined;
    throw error;
  }
}

/** Lines that end with a space are joined with the next and wrapped anew; every other line stays the end of one. */
function rewrapped(lines: readonly string[], width: number): readonly string[] {
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1] ?? '';
    const opens = /^(?: |•|\d+\.\d|\d+\t|Uppgift |HANDLINGS|https?:)/.test(line) || line === '' || !above.endsWith(' ') || /^(?:•|\d+\t|HANDLINGS)/.test(above) || above.trim() === '';
    if (opens) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] += line;
  });
  return paragraphs.flatMap((paragraph) => {
    const wrapped: string[] = [''];
    for (const word of paragraph.split(/(?<= )(?=\S)/)) {
      if (`${wrapped.at(-1)}${word}`.trimEnd().length > width && wrapped.at(-1)?.trim()) wrapped.push(word);
      else wrapped[wrapped.length - 1] += word;
    }
    return wrapped;
  });
}
