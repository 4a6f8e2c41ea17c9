import type { CoreIndicator, Measure, Section, Task } from '../../contract.ts';
import { textOf } from './code.ts';
import type { Period } from './front.ts';
import type { Joiner } from './joining.ts';
import type { MeasureRead } from './measures.ts';
import { glimpse } from './remark.ts';
import { everywhere } from './vocabulary/index.ts';

type Content = {
  readonly sections: readonly Section[];
  readonly measures: readonly Measure[];
  readonly tasks: readonly Task[];
  readonly coreIndicators: readonly CoreIndicator[];
  readonly period: Period;
};
type Worded = { readonly code: string; readonly measure: string; readonly text: string };

/** What a careful owner would stumble on: references to what does not exist, statements that stand twice, years outside the period. */
export function remarkOnContent(content: Content, read: readonly MeasureRead[], { vocabulary, remark }: Joiner): void {
  const { sections, measures, tasks, coreIndicators, period } = content;
  const lines = new Map(read.map(({ draft }) => [textOf(draft.code), draft.lines[0]?.at ?? 1]));
  const lineOf = (measure: string): number => lines.get(measure) ?? 1;
  const known = new Set([...sections, ...measures].map(({ code }) => code));
  for (const { code, measure, text } of wordingsOf(content, vocabulary.language)) {
    for (const [reference, to = ''] of text.matchAll(new RegExp(vocabulary.reference, everywhere(vocabulary.reference)))) {
      if (!known.has(to)) remark({ kind: 'reference-unknown', line: lineOf(measure), code, read: reference });
    }
  }
  for (const { number, sections: named } of coreIndicators) {
    for (const code of named.filter((each) => !known.has(each))) remark({ kind: 'reference-unknown', line: 1, code, read: `${vocabulary.indicator} ${number}` });
  }
  for (const { code, measure, text, earlier } of repeatedStatements(tasks, vocabulary.language)) {
    remark({ kind: 'statement-repeated', line: lineOf(measure), code, read: glimpse(text), made: earlier });
  }
  for (const { measure, statements } of tasks) {
    for (const { code, years } of statements.filter((each) => each.years.some((year) => year < period.from || year > period.to))) {
      remark({ kind: 'years-doubtful', line: lineOf(measure), code, read: years.join(', ') });
    }
  }
}

function wordingsOf({ measures, tasks }: Content, language: Joiner['vocabulary']['language']): readonly Worded[] {
  return [
    ...measures.map(({ code, title }) => ({ code, measure: code, text: title[language] ?? '' })),
    ...tasks.flatMap(({ code, measure, text, statements }) => [
      { code, measure, text: text[language] ?? '' },
      ...statements.map((statement) => ({ code: statement.code, measure, text: statement.text[language] ?? '' })),
    ]),
  ];
}

/** Statements in the words of an earlier one of another measure. */
function repeatedStatements(tasks: readonly Task[], language: Joiner['vocabulary']['language']): readonly (Worded & { readonly earlier: string })[] {
  const first = new Map<string, Worded>();
  return tasks.flatMap(({ measure, statements }) => statements.flatMap(({ code, text }) => {
    const own = { code, measure, text: text[language] ?? '' };
    const earlier = first.get(own.text);
    if (!earlier) first.set(own.text, own);
    return earlier && earlier.measure !== measure ? [{ ...own, earlier: earlier.code }] : [];
  }));
}
