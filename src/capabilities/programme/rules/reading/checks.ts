import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { CoreIndicator, Measure, Section, Task } from '../../contract.ts';
import { programmeTexts } from '../../texts.ts';
import { lastOf, textOf } from './code.ts';
import type { Period } from './front.ts';
import type { Joiner } from './joining.ts';
import { endsSentence, type Line } from './line.ts';
import type { MeasureRead } from './measures.ts';
import type { Outline, SectionDraft } from './outline.ts';
import { glimpse } from './remark.ts';
import { everywhere } from './vocabulary/index.ts';

/**
 * A text that stops among its measures, with something begun or something announced still to come, was cut off: refused, saying where
 * it stops and what is missing. One that stops behind a whole row, with nothing known to be missing, is read and noted.
 */
export function refuseIfCutOff(outline: Outline, read: readonly MeasureRead[], lines: readonly Line[], { remark }: Joiner): void {
  if (outline.isClosed) return;
  const last = lines.at(-1);
  const missing = missingSections(outline);
  if (missing.length === 0 && !isOpenEnded(outline.sections.at(-1), read.at(-1))) {
    remark({ kind: 'ends-abruptly', line: last?.at ?? 1, read: glimpse(last?.text ?? '') });
    return;
  }
  throw new Problem('invalid', message(programmeTexts, 'reader.cutOff', { line: last?.at ?? 1 }), {
    fields: [
      { at: `line ${last?.at ?? 1}`, message: message(programmeTexts, 'reader.stopsHere') },
      ...missing.map((code) => ({ at: code, message: message(programmeTexts, 'reader.sectionMissing', { code }) })),
    ],
  });
}

/** Sections that the preface lists or speaks of, and that have no measures. */
function missingSections({ sections, titles, mentioned }: Outline): readonly string[] {
  const present = new Set(sections.filter((section) => section.measures.length > 0 || sections.some(({ code, measures }) => measures.length > 0 && code.length > 1 && code[0] === section.code[0] && section.code.length === 1)).map(({ code }) => textOf(code)));
  return [...new Set([...titles.keys(), ...mentioned])].filter((code) => !present.has(code)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The last measure is not whole, or the last section has none yet. */
function isOpenEnded(section: SectionDraft | undefined, measure: MeasureRead | undefined): boolean {
  if (!section || !measure || section.measures.length === 0) return true;
  const { draft, parts, table } = measure;
  if (!parts.hasTable) return draft.level !== 'national' || !endsSentence(parts.bullets.at(-1) ?? parts.title);
  return table.rows.length === 0 || table.rest.length > 0 || table.rows.at(-1)?.lists.at(-1)?.isOpen === true;
}

/** Characters: what is longer behind a table is no row that lost its years, but a chapter. */
const LONGEST_ROW = 1500;

type Gaps = { readonly outline: Outline; readonly read: readonly MeasureRead[]; readonly coreIndicators: readonly CoreIndicator[]; readonly joiner: Joiner };

/** What the counting, the preface's list and the levels lead one to expect, and is not there. */
export function remarkOnGaps({ outline, read, coreIndicators, joiner: { remark } }: Gaps): void {
  const lastLine = outline.sections.at(-1)?.at ?? 1;
  for (const code of missingSections(outline)) remark({ kind: 'section-missing', line: lastLine, code, read: outline.titles.get(code) ?? '' });
  for (const { measures } of outline.sections) remarkOnCounting('measure-missing', measures.map(({ code, lines }) => ({ code, at: lines[0]?.at ?? 1 })), remark);
  const goals = Map.groupBy(outline.sections.filter(({ kind }) => kind === 'goal'), ({ code }) => code[0]);
  for (const siblings of [outline.sections.filter(({ kind }) => kind === 'spearhead'), ...goals.values()]) remarkOnCounting('section-missing', siblings, remark);
  for (const { draft, parts, table } of read) {
    const place = { line: draft.lines[0]?.at ?? 1, code: textOf(draft.code), read: glimpse(parts.title) };
    if (draft.level === 'national' && parts.hasTable) remark({ kind: 'table-unexpected', ...place });
    if (draft.level !== 'national' && table.rows.length === 0) remark({ kind: 'table-missing', ...place });
    if (draft.isLevelGuessed) remark({ kind: 'heading-missing', ...place, made: draft.level });
    const [first] = table.rest;
    const rest = table.rest.map(({ text }) => text).join(' ');
    if (first) remark({ kind: rest.length > LONGEST_ROW ? 'text-left-out' : 'row-incomplete', line: first.at, code: place.code, read: glimpse(rest) });
  }
  coreIndicators.forEach(({ number }, index) => {
    if (number !== index + 1 && number !== (coreIndicators[index - 1]?.number ?? 0) + 1) remark({ kind: 'indicator-missing', line: 1, read: String(number) });
  });
}

/** What is counted starts at one and leaves none out. */
function remarkOnCounting(kind: 'measure-missing' | 'section-missing', counted: readonly { readonly code: readonly number[]; readonly at: number }[], remark: Joiner['remark']): void {
  counted.forEach(({ code, at }, index) => {
    const before = counted[index - 1]?.code;
    const expected = before ? lastOf(before) + 1 : 1;
    if (lastOf(code) > expected) remark({ kind, line: at, code: textOf([...code.slice(0, -1), expected]), read: textOf(code) });
  });
}

type Texts = { readonly sections: readonly Section[]; readonly measures: readonly Measure[]; readonly tasks: readonly Task[]; readonly coreIndicators: readonly CoreIndicator[]; readonly period: Period; readonly read: readonly MeasureRead[]; readonly joiner: Joiner };

/** References to what does not exist, statements that stand twice, years outside the programme's own. */
export function remarkOnTexts({ sections, measures, tasks, coreIndicators, period, read, joiner: { vocabulary, remark } }: Texts): void {
  const lines = new Map(read.map(({ draft }) => [textOf(draft.code), draft.lines[0]?.at ?? 1]));
  const known = new Set([...sections, ...measures].map(({ code }) => code));
  const { language, reference } = vocabulary;
  const texts = [
    ...measures.map(({ code, title }) => ({ code, measure: code, text: title[language] ?? '' })),
    ...tasks.flatMap(({ code, measure, text, statements }) => [{ code, measure, text: text[language] ?? '' }, ...statements.map((each) => ({ code: each.code, measure, text: each.text[language] ?? '' }))]),
  ];
  for (const { code, measure, text } of texts) {
    for (const [read, to = ''] of text.matchAll(new RegExp(reference, everywhere(reference)))) if (!known.has(to)) remark({ kind: 'reference-unknown', line: lines.get(measure) ?? 1, code, read });
  }
  for (const { number, sections: named } of coreIndicators) for (const code of named) if (!known.has(code)) remark({ kind: 'reference-unknown', line: 1, code, read: `${vocabulary.indicator} ${number}` });
  remarkOnStatements(tasks, period, { lines, language, remark });
}

function remarkOnStatements(tasks: readonly Task[], { from, to }: Period, { lines, language, remark }: { readonly lines: ReadonlyMap<string, number>; readonly language: 'sv' | 'fi' | 'en' | 'nb'; readonly remark: Joiner['remark'] }): void {
  const first = new Map<string, { readonly code: string; readonly measure: string }>();
  for (const { measure, statements } of tasks) {
    for (const { code, text, years } of statements) {
      const line = lines.get(measure) ?? 1;
      const wording = text[language] ?? '';
      const earlier = first.get(wording);
      if (earlier && earlier.measure !== measure) remark({ kind: 'statement-repeated', line, code, read: glimpse(wording), made: earlier.code });
      else first.set(wording, { code, measure });
      if (years.some((year) => year < from || year > to)) remark({ kind: 'years-doubtful', line, code, read: years.join(', ') });
    }
  }
}

