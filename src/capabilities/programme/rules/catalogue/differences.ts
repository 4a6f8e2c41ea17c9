import type { Difference, Programme, Target, Value } from '../../contract.ts';

type Fact = { readonly kind: Difference['kind']; readonly code: string; readonly said: string };

/**
 * The facts in which a document and the catalogue of the same programme differ, in the document's order; what only the catalogue has comes last. Of a part that one of them lacks only that is told,
 * not all that it holds.
 */
export function differences(document: Programme, catalogue: Programme): readonly Difference[] {
  const [ofDocument, ofCatalogue] = [byKey(document), byKey(catalogue)];
  const [above, parts] = [new Map([...holders(catalogue), ...holders(document)]), { there: partsOf(document), here: partsOf(catalogue) }];
  const inBoth = (code: string): boolean => parts.there.has(code) && parts.here.has(code);
  return [...new Set([...ofDocument.keys(), ...ofCatalogue.keys()])].flatMap((key) => {
    const [there, here] = [ofDocument.get(key), ofCatalogue.get(key)];
    const { kind, code } = there ?? here ?? { kind: 'catalogue-part' as const, code: '' };
    if (there?.said === here?.said) return [];
    const isTold = kind === 'catalogue-part' ? inBoth(code) || inBoth(above.get(code) ?? code) || above.get(code) === undefined : inBoth(code);
    // What number is asked is a judgement where the document says none.
    if (!isTold || (kind === 'catalogue-value' && (!there || !here))) return [];
    return [{ kind, code, document: there?.said ?? null, catalogue: here?.said ?? null }];
  });
}

const byKey = (programme: Programme): ReadonlyMap<string, Fact> => new Map(factsOf(programme).map((fact) => [`${fact.kind} ${fact.code}`, fact]));
const partsOf = (programme: Programme): ReadonlySet<string> => new Set(factsOf(programme).filter(({ kind }) => kind === 'catalogue-part').map(({ code }) => code));

/** What each part stands in. */
const holders = ({ sections, measures, tasks }: Programme): readonly (readonly [string, string])[] => [
  ...sections.flatMap(({ code, parent }) => (parent === undefined ? [] : [[code, parent] as const])), ...measures.map(({ code, section }) => [code, section] as const),
  ...tasks.flatMap(({ code, measure, statements }) => [[code, measure] as const, ...statements.map((statement) => [statement.code, code] as const)]),
];

/** What can be compared without a word of its texts: that each part is there and in what, levels and marks, targets, parties and roles, years, numbers that are asked, what indicators are about, the period. */
export function factsOf({ sections, measures, tasks, coreIndicators, period }: Programme): readonly Fact[] {
  const fact = (kind: Fact['kind'], code: string, said: string): Fact => ({ kind, code, said });
  return [
    fact('catalogue-period', 'programme', `${period.from}–${period.to}`),
    ...sections.map(({ code, kind, parent }) => fact('catalogue-part', code, parent === undefined ? kind : `${kind} ${parent}`)),
    ...measures.flatMap(({ code, section, level, coreIndicator, targets }) => [
      fact('catalogue-part', code, `measure ${section}`), fact('catalogue-level', code, coreIndicator ? `${level}, core-indicator` : level), fact('catalogue-targets', code, targetsSaid(targets)),
    ]),
    ...tasks.flatMap(({ code, measure, parties, statements }) => [
      fact('catalogue-part', code, `task ${measure}`),
      fact('catalogue-parties', code, parties.map(({ name, party, role }) => `${name} [${party}]${role === 'coordinates' ? ' (coordinates)' : ''}`).join(', ')),
      ...statements.flatMap((statement) => [
        fact('catalogue-part', statement.code, `statement ${code}`), fact('catalogue-years', statement.code, statement.years.join(', ')), ...(statement.value ? [fact('catalogue-value', statement.code, valueSaid(statement.value))] : []),
      ]),
    ]),
    ...coreIndicators.flatMap(({ number, sections: own }) => [fact('catalogue-part', `indicator ${number}`, 'indicator'), fact('catalogue-sections', `indicator ${number}`, own.join(', '))]),
  ];
}

export const targetsSaid = (targets: readonly Target[]): string =>
  targets.map(({ kind, percent, year, years = [] }) => [kind ?? 'text', ...(percent ? [`${percent} %`] : []), ...(year ? [year] : []), ...years].join(' ')).join('; ');

export const valueSaid = ({ kind, of, fullyFrom }: Value): string => [kind, ...(of === undefined ? [] : [of]), ...(kind === 'share' ? [`${fullyFrom ?? 100} %`] : [])].join(' ');
