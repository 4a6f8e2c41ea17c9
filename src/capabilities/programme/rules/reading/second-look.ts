import type { Measure, Section, Task } from '../../contract.ts';
import type { IndicatorRead } from './core-indicators.ts';
import type { Period } from './front.ts';
import type { Joiner } from './joining.ts';
import { glimpse } from './remark.ts';
import { everywhere } from './vocabulary/index.ts';

type Content = {
  readonly sections: readonly Section[];
  readonly measures: readonly Measure[];
  readonly tasks: readonly Task[];
  readonly indicators: readonly IndicatorRead[];
  readonly period: Period;
  /** The source line of a measure or task. */
  readonly lineOf: (code: string) => number;
};
/** `place`: the measure or task where it stands. */
type Worded = { readonly code: string; readonly place: string; readonly text: string };

/** What a careful owner would stumble on: references to what does not exist, statements that stand twice, years outside the period. */
export function remarkOnContent(content: Content, { vocabulary, remark }: Joiner): void {
  const { sections, measures, tasks, indicators, period, lineOf } = content;
  const known = new Set([...sections, ...measures].map(({ code }) => code));
  for (const { code, place, text } of wordingsOf(content, vocabulary.language)) {
    for (const [reference, to = ''] of text.matchAll(new RegExp(vocabulary.reference, everywhere(vocabulary.reference)))) {
      if (!known.has(to)) remark({ kind: 'reference-unknown', line: lineOf(place), code, read: reference });
    }
  }
  for (const { indicator, at } of indicators) {
    for (const code of indicator.sections.filter((each) => !known.has(each))) remark({ kind: 'reference-unknown', line: at, code, read: `${vocabulary.indicator} ${indicator.number}` });
  }
  for (const { code, place, text, earlier } of repeatedStatements(tasks, vocabulary.language)) {
    remark({ kind: 'statement-repeated', line: lineOf(place), code, read: glimpse(text), made: earlier });
  }
  for (const { code: place, statements } of tasks) {
    for (const { code, years } of statements.filter((each) => each.years.some((year) => year < period.from || year > period.to))) {
      remark({ kind: 'years-doubtful', line: lineOf(place), code, read: years.join(', ') });
    }
  }
}

function wordingsOf({ measures, tasks }: Content, language: Joiner['vocabulary']['language']): readonly Worded[] {
  return [
    ...measures.map(({ code, title }) => ({ code, place: code, text: title[language] ?? '' })),
    ...tasks.flatMap(({ code, text, statements }) => [
      { code, place: code, text: text[language] ?? '' },
      ...statements.map((statement) => ({ code: statement.code, place: code, text: statement.text[language] ?? '' })),
    ]),
  ];
}

/** Statements in the words of an earlier one of another measure. */
function repeatedStatements(tasks: readonly Task[], language: Joiner['vocabulary']['language']): readonly (Worded & { readonly earlier: string })[] {
  const first = new Map<string, { readonly code: string; readonly measure: string }>();
  return tasks.flatMap(({ code: place, measure, statements }) => statements.flatMap(({ code, text }) => {
    const own = { code, place, text: text[language] ?? '' };
    const earlier = first.get(own.text);
    if (!earlier) first.set(own.text, { code, measure });
    return earlier && earlier.measure !== measure ? [{ ...own, earlier: earlier.code }] : [];
  }));
}
