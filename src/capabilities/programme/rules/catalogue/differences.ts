import type { Difference, Programme, Target } from '../../contract.ts';

type Fact = readonly [kind: Difference['kind'], code: string, said: string];

/** The facts in which a document and the catalogue of the same programme differ, in the document's order; what only the catalogue has comes last. */
export function differences(document: Programme, catalogue: Programme): readonly Difference[] {
  const [ofDocument, ofCatalogue] = [byKey(document), byKey(catalogue)];
  return [...new Set([...ofDocument.keys(), ...ofCatalogue.keys()])].flatMap((key) => {
    const [there, here] = [ofDocument.get(key), ofCatalogue.get(key)];
    const fact = there ?? here;
    if (!fact || there?.[2] === here?.[2] || (fact[0] !== 'catalogue-part' && !(ofDocument.has(partKey(fact[1])) && ofCatalogue.has(partKey(fact[1]))))) return [];
    return [{ kind: fact[0], code: fact[1], document: there?.[2] ?? null, catalogue: here?.[2] ?? null }];
  });
}

const partKey = (code: string): string => `catalogue-part ${code}`;
const byKey = (programme: Programme): ReadonlyMap<string, Fact> => new Map(factsOf(programme).map((fact) => [`${fact[0]} ${fact[1]}`, fact]));

/** What can be compared without a word of its texts. That a part is there says in which other one. */
export function factsOf({ sections, measures, tasks, coreIndicators }: Programme): readonly Fact[] {
  return [
    ...sections.map(({ code, kind }): Fact => ['catalogue-part', code, kind]),
    ...measures.flatMap(({ code, level, coreIndicator, targets }): readonly Fact[] => [
      ['catalogue-part', code, 'measure'], ['catalogue-level', code, coreIndicator ? `${level}, core indicator` : level], ['catalogue-targets', code, targets.map(targetSaid).join('; ')],
    ]),
    ...tasks.flatMap(({ code, parties, statements }): readonly Fact[] => [
      ['catalogue-part', code, 'task'], ['catalogue-parties', code, parties.map(({ name, role }) => (role === 'coordinates' ? `${name} (coordinates)` : name)).join(', ')],
      ...statements.flatMap((statement): readonly Fact[] => [['catalogue-part', statement.code, 'statement'], ['catalogue-years', statement.code, statement.years.join(', ')]]),
    ]),
    ...coreIndicators.flatMap(({ number, sections: own }): readonly Fact[] => [['catalogue-part', `indicator ${number}`, 'indicator'], ['catalogue-sections', `indicator ${number}`, own.join(', ')]]),
  ];
}

const targetSaid = ({ kind, percent, year, years = [] }: Target): string => [kind ?? '–', ...(percent ? [`${percent} %`] : []), ...(year ? [year] : []), ...years].join(' ');
