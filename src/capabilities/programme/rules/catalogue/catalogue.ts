import { LANGUAGES, type Localized } from '#platform/i18n/index.ts';
import type { OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import { FORMAT, type Level, type Party, type PartyRole, type Programme, type Section, type Statement, type Target, type Value } from '../../contract.ts';
import { answeredBy, namedFor } from '../answered-by.ts';

// A programme that Lykta ships in its own words: its facts in one file for the whole and one for each goal, its texts beside them as tables by code and language.

type TargetFacts = Omit<Target, 'text'>;
type StatementFacts = Pick<Statement, 'code' | 'years'> & { readonly answeredBy?: readonly OrganisationKind[]; readonly sectors?: readonly Sector[]; readonly value?: Omit<Value, 'unit'> };
type TaskFacts = { readonly code: string; readonly parties: readonly (readonly [name: string, party: string, role: PartyRole])[]; readonly statements: readonly StatementFacts[] };
export type MeasureFacts = { readonly code: string; readonly level: Level; readonly coreIndicator?: boolean; readonly targets?: readonly TargetFacts[]; readonly tasks?: readonly TaskFacts[] };

/** What is true of the whole. Measures stand in the document's order, in which section each says. */
export type Facts = Pick<Programme, 'code' | 'version' | 'period'> & {
  readonly sections: readonly Pick<Section, 'code' | 'kind' | 'parent'>[];
  readonly measures: readonly (MeasureFacts & { readonly section: string })[];
  readonly coreIndicators?: readonly { readonly number: number; readonly sections: readonly string[] }[];
};

/** A row of texts: of which code, which text of it, and in each language. */
export type TextRow = { readonly code: string; readonly what: string } & Localized;

/** The programme that facts and texts make together. A text that is missing is missing in the document too, and refused by its format. */
export function assembled(facts: Facts, rows: readonly TextRow[]): unknown {
  const texts = new Map(rows.map(({ code, what, ...text }) => [`${code} ${what}`, Object.fromEntries(LANGUAGES.flatMap((language) => (text[language] ? [[language, text[language]]] : [])))]));
  const told = (code: string, what: string): Localized | undefined => texts.get(`${code} ${what}`);
  /** A field that is there where its text is. */
  const field = (name: string, code: string, what = name): Readonly<Record<string, Localized>> => {
    const text = told(code, what);
    return text ? { [name]: text } : {};
  };
  return {
    format: FORMAT, code: facts.code, version: facts.version, title: told('programme', 'title'), ...field('publisher', 'programme'), ...field('about', 'programme'), ownWords: [...LANGUAGES], period: facts.period,
    sections: facts.sections.map(({ code, kind, parent }) => ({ code, kind, ...(parent !== undefined && { parent }), title: told(code, 'title'), ...field('introduction', code) })),
    measures: facts.measures.map(({ code, section, level, coreIndicator = false, targets = [] }) => ({
      code, section, level, title: told(code, 'title'), ...field('question', code), ...field('guidance', code), coreIndicator,
      targets: targets.map((target, i) => ({ text: told(code, `target.${i + 1}`), ...target })), legal: null,
    })),
    tasks: facts.measures.flatMap(({ code: measure, level, tasks = [] }) => tasks.map((task) => {
      const parties = task.parties.map(([name, party, role]): Party => ({ name, party, role }));
      return { code: task.code, measure, text: told(task.code, 'title'), parties, statements: task.statements.map((statement) => withTexts(statement, answeredBy(namedFor({ parties }, level)))) };
    })),
    coreIndicators: (facts.coreIndicators ?? []).map(({ number, sections }) => ({ number, text: told(`indicator.${number}`, 'text'), sections })),
    notes: [],
  };

  function withTexts({ code, years, answeredBy: corrected, sectors, value }: StatementFacts, usual: readonly OrganisationKind[]): unknown {
    const why = { ...field('answeredBy', code, 'why.answeredBy'), ...field('appliesTo', code, 'why.sectors'), ...field('value', code, 'why.value') };
    return {
      code, text: told(code, 'question'), ...field('short', code, 'title'), years, answeredBy: corrected ?? usual,
      ...(sectors && { appliesTo: { sectors } }), ...(value && { value: { ...value, ...field('unit', code, 'value.unit') } }), ...field('guidance', code), ...(Object.keys(why).length > 0 && { why }),
    };
  }
}
