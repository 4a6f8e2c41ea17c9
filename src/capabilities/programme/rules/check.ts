import type { FieldProblem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { Programme } from '../contract.ts';
import { programmeTexts } from '../texts.ts';

/** What the format's schema cannot say: that codes are unique and point somewhere, that years lie in the period, and that texts are texts. */
export function wrongIn(programme: Programme): readonly FieldProblem[] {
  const { sections, measures, tasks, period } = programme;
  const sectionCodes = new Set(sections.map(({ code }) => code));
  const measureCodes = new Set(measures.map(({ code }) => code));
  const statements = tasks.flatMap((task) => task.statements);
  return [
    ...(period.from > period.to ? [{ at: 'period', message: message(programmeTexts, 'check.period', { from: String(period.from), to: String(period.to) }) }] : []),
    ...inCircles(sections).map((code) => ({ at: code, message: message(programmeTexts, 'check.circle', { code }) })),
    ...twice([...sections, ...measures].map(({ code }) => code)),
    ...twice([...tasks, ...statements].map(({ code }) => code)),
    ...sections.filter(({ parent }) => parent !== undefined && !sectionCodes.has(parent)).map(({ code, parent = '' }) => nowhere(code, parent)),
    ...measures.filter(({ section }) => !sectionCodes.has(section)).map(({ code, section }) => nowhere(code, section)),
    ...tasks.filter(({ measure }) => !measureCodes.has(measure)).map(({ code, measure }) => nowhere(code, measure)),
    ...statements.filter(({ years }) => years.some((year) => year < period.from || year > period.to)).map(({ code, years }) => outside(code, years)),
    ...unkeepable(programme).slice(0, MOST_TOLD).map((path) => ({ at: placeOf(path), message: message(programmeTexts, 'check.badText', { at: placeOf(path) }) })),
  ];

  function outside(code: string, years: readonly number[]): FieldProblem {
    return { at: code, message: message(programmeTexts, 'check.yearOutside', { code, years: years.join(', '), from: String(period.from), to: String(period.to) }) };
  }
}

/** Sections that stand below themselves, straight or through others. */
function inCircles(sections: Programme['sections']): readonly string[] {
  const parentOf = new Map(sections.map(({ code, parent }) => [code, parent]));
  return sections.map(({ code }) => code).filter((code) => {
    const seen = new Set<string>();
    for (let above = parentOf.get(code); above !== undefined && !seen.has(above); above = parentOf.get(above)) {
      if (above === code) return true;
      seen.add(above);
    }
    return false;
  });
}

/** Of what is wrong in one way, so many places are told. */
export const MOST_TOLD = 20;

/** A place in the exchange document: tasks[3].statements[0].code. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${String(step)}`)).join('');

/** Where half a character or a NUL stands in a text: JSON can write them, but no text that is kept or shown can hold them. */
function unkeepable(value: unknown, path: readonly PropertyKey[] = []): readonly (readonly PropertyKey[])[] {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((each, i) => unkeepable(each, [...path, i]));
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, each]) => unkeepable(each, [...path, key])) : [];
}


function twice(codes: readonly string[]): readonly FieldProblem[] {
  const seen = new Set<string>();
  const repeated = new Set(codes.filter((code) => seen.has(code) || !seen.add(code)));
  return [...repeated].map((code) => ({ at: code, message: message(programmeTexts, 'check.codeTwice', { code }) }));
}

const nowhere = (code: string, to: string): FieldProblem => ({ at: code, message: message(programmeTexts, 'check.pointsNowhere', { code, to }) });
