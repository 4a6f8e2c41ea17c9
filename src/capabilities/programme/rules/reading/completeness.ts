import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { programmeTexts } from '../../texts.ts';
import { lastOf, textOf, type Code } from './code.ts';
import type { IndicatorRead } from './core-indicators.ts';
import type { Joiner } from './joining.ts';
import { endsSentence, type Line } from './line.ts';
import type { MeasureRead } from './measures.ts';
import type { Outline, SectionDraft } from './outline.ts';
import { glimpse, type Remark } from './remark.ts';
import type { TableDraft } from './table.ts';

/**
 * A text that stops among its measures, with something begun or something announced still to come, was cut off: refused, saying where
 * it stops and what is missing. One that stops behind a whole row, with nothing known to be missing, is read and noted.
 */
export function refuseIfCutOff(outline: Outline, read: readonly MeasureRead[], last: Line | undefined, { remark }: Joiner): void {
  if (outline.isClosed) return;
  const line = last?.at ?? 1;
  const missing = missingSections(outline);
  if (missing.length === 0 && !isOpenEnded(outline.sections.at(-1), read.at(-1))) {
    remark({ kind: 'ends-abruptly', line, read: glimpse(last?.text ?? '') });
    return;
  }
  throw new Problem('invalid', message(programmeTexts, 'reader.cutOff', { line }), {
    fields: [
      { at: `line ${line}`, message: message(programmeTexts, 'reader.stopsHere') },
      ...missing.map((code) => ({ at: code, message: message(programmeTexts, 'reader.sectionMissing', { code }) })),
    ],
  });
}

/** Sections that the preface lists or speaks of, and that have no measures. */
function missingSections({ sections, titles, mentioned }: Outline): readonly string[] {
  const filled = sections.filter(({ measures }) => measures.length > 0).flatMap(({ code }) => [textOf(code), String(code[0])]);
  const announced = new Set([...titles.keys(), ...mentioned]);
  return [...announced].filter((code) => !filled.includes(code)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The last measure is not whole, or the last section has none yet. */
function isOpenEnded(section: SectionDraft | undefined, measure: MeasureRead | undefined): boolean {
  if (!section || !measure || section.measures.length === 0) return true;
  const { draft, parts, table } = measure;
  if (!parts.hasTable) return draft.level !== 'national' || !endsSentence(parts.bullets.at(-1)?.text ?? parts.title);
  const isRowBegun = table.rest.length > 0 && restOf(table).length <= LONGEST_ROW;
  return table.rows.length === 0 || isRowBegun || table.rows.at(-1)?.lists.at(-1)?.isOpen === true;
}

type Found = { readonly outline: Outline; readonly read: readonly MeasureRead[]; readonly indicators: readonly IndicatorRead[]; readonly remark: Remark };

/** What the counting, the preface's list and the levels lead one to expect, and is not there. */
export function remarkOnGaps({ outline, read, indicators, remark }: Found): void {
  const { sections, titles } = outline;
  const line = sections.at(-1)?.at ?? 1;
  for (const code of missingSections(outline)) remark({ kind: 'section-missing', line, code, read: titles.get(code) ?? '' });
  const goals = Map.groupBy(sections.filter(({ kind }) => kind === 'goal'), ({ code }) => code[0]);
  for (const siblings of [sections.filter(({ kind }) => kind === 'spearhead'), ...goals.values()]) remarkOnCounting('section-missing', siblings, remark);
  for (const { measures } of sections) {
    remarkOnCounting('measure-missing', measures.map(({ code, lines }) => ({ code, at: lines[0]?.at ?? 1 })), remark);
  }
  for (const measure of read) remarkOnMeasure(measure, remark);
  const marked = read.find(({ parts }) => parts.coreIndicator);
  if (marked && indicators.length === 0) remark({ kind: 'indicator-missing', line: marked.draft.lines[0]?.at ?? 1, code: textOf(marked.draft.code), read: '' });
  indicators.forEach(({ indicator, at }, index) => {
    const expected = (indicators[index - 1]?.indicator.number ?? 0) + 1;
    if (indicator.number > expected) remark({ kind: 'indicator-missing', line: at, read: String(expected) });
  });
}

/** What is counted starts at one and leaves none out. */
function remarkOnCounting(kind: 'measure-missing' | 'section-missing', counted: readonly { readonly code: Code; readonly at: number }[], remark: Remark): void {
  counted.forEach(({ code, at }, index) => {
    const before = counted[index - 1]?.code;
    const expected = before ? lastOf(before) + 1 : 1;
    if (lastOf(code) > expected) remark({ kind, line: at, code: textOf([...code.slice(0, -1), expected]), read: textOf(code) });
  });
}

/** Characters: what is longer behind a table is no row that lost its years, but a chapter. */
const LONGEST_ROW = 1500;

const restOf = ({ rest }: TableDraft): string => rest.map(({ text }) => text).join(' ');

function remarkOnMeasure({ draft, parts, table }: MeasureRead, remark: Remark): void {
  const place = { line: draft.lines[0]?.at ?? 1, code: textOf(draft.code), read: glimpse(parts.title) };
  if (draft.level === 'national' && parts.hasTable) remark({ kind: 'table-unexpected', ...place });
  if (draft.level !== 'national' && table.rows.length === 0) remark({ kind: 'table-missing', ...place });
  if (draft.isLevelGuessed) remark({ kind: 'heading-missing', ...place, made: draft.level });
  const [first] = table.rest;
  const rest = restOf(table);
  if (first) remark({ kind: rest.length > LONGEST_ROW ? 'text-left-out' : 'row-incomplete', line: first.at, code: place.code, read: glimpse(rest) });
}
