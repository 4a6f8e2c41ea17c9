import { OF_STATEMENTS, type AskedAgain, type OrganiserQuestions } from '../contract/country-quality.ts';
import type { QuestionedStatement } from '../contract/quality.ts';

/** So many organisers are asked the same of a statement before it is told of: it may be read in more than one way. */
export const LEAST_AGAIN = 3;

/** Statements that the same is asked of at several organisers: by the kind of question, and in the order of the programme. */
export function askedAgain(organisers: readonly OrganiserQuestions[], order: readonly string[]): readonly AskedAgain[] {
  const place = new Map(order.map((code, i) => [code, i]));
  return OF_STATEMENTS.flatMap((is) => {
    const found = new Map<string, { readonly text: QuestionedStatement['text']; readonly organisers: Set<OrganiserQuestions['code']> }>();
    for (const { code: organiser, questions } of organisers) {
      for (const { code, text } of (questions ?? []).filter((question) => question.is === is).flatMap(({ statements }) => statements)) {
        const one = found.get(code) ?? { text, organisers: new Set() };
        found.set(code, one);
        one.organisers.add(organiser);
      }
    }
    return [...found].filter(([, { organisers: those }]) => those.size >= LEAST_AGAIN)
      .toSorted(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
      .map(([code, { text, organisers: those }]) => ({ is, code, text, organisers: [...those] }));
  });
}
