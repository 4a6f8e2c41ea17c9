import type { Distribution } from '../contract.ts';
import type { CountsBy, CountsPart } from '../contract/counts.ts';
import { answeredIn, sum } from './distribution.ts';
import { isIn, sectionAt, type Outline, type OutlineSection } from './outline.ts';
import { hiddenCells, type Cell } from './suppression.ts';
import { LEAST_UNITS } from './units.ts';

/** So many answers to one statement, of one organiser's forms of one kind ('' where the kind is not told, or not asked for). */
export type AnswerCount = { readonly tenantNo: number; readonly unitKind: string; readonly statement: string; readonly distribution: Distribution };
/** The same of how much is asked and answered, never what. */
export type TallyCount = { readonly tenantNo: number; readonly unitKind: string; readonly statement: string; readonly asked: number; readonly answered: number };

/** Of how many units of an organiser there is an answer in a goal, as it was signed. */
export type GoalUnits = { readonly tenantNo: number; readonly goal: string; readonly forms: number };

/**
 * What of one organiser's units is shown outside it. A goal as on its page; below a goal by the rule of parts; above one only where all its goals are shown, for of each it is told by itself. By kind of
 * unit only in goals where no question has too few answers of any kind: where a table has two margins and places that are known to be empty, what is left out of it can be found. How many
 * have answered somewhere is not less than how many have answered the same question; so many it is taken to be.
 */
export function shownOutside(answers: readonly AnswerCount[], outline: Outline, units: readonly GoalUnits[]): (kind: string | null, section: OutlineSection) => boolean {
  const cells = new Map<string, Cell>();
  const partsOf = new Map<string, Set<string>>();
  const unitsIn = new Map(units.map(({ goal, forms }) => [goal, forms]));
  for (const [statement, own] of Map.groupBy(answers, (each) => each.statement)) {
    const chain = (outline.get(statement) ?? []).filter(({ level }) => level !== 'spearhead');
    const answered = own.reduce((n, { distribution }) => n + answeredIn(distribution), 0);
    chain.forEach((section, i) => {
      const there = cells.get(keyOf(section)) ?? { units: 0, answered: 0 };
      cells.set(keyOf(section), { units: Math.max(there.units, section.level === 'goal' ? unitsIn.get(section.code) ?? 0 : answered), answered: there.answered + answered });
      const above = chain[i - 1];
      if (above) partsOf.set(keyOf(above), (partsOf.get(keyOf(above)) ?? new Set()).add(keyOf(section)));
    });
  }
  const hidden = hiddenCells(cells, [...partsOf].map(([whole, parts]) => ({ whole, parts: [...parts] })));
  const goalsOf = goalsIn(answers, outline);
  const withoutKinds = new Set(answers.filter(({ distribution }) => isTooFew(answeredIn(distribution))).flatMap(({ statement }) => sectionAt(outline.get(statement), 'goal')?.code ?? []));
  return (kind, section) => {
    const sections = section.level === 'spearhead' ? goalsOf(section) : [section];
    return sections.every((each) => !hidden.has(keyOf(each))) && (kind === null || goalsOf(section).every(({ code }) => !withoutKinds.has(code)));
  };
}

const keyOf = ({ level, code }: Pick<OutlineSection, 'level' | 'code'>): string => `${level} ${code}`;
const isTooFew = (answered: number): boolean => answered > 0 && answered < LEAST_UNITS;

/** The goals that a section is, stands in or has below it, of those that answers are in. */
function goalsIn(answers: readonly AnswerCount[], outline: Outline): (section: OutlineSection) => readonly OutlineSection[] {
  const chains = [...new Set(answers.map(({ statement }) => statement))].map((statement) => outline.get(statement));
  return (section) => distinct(chains.filter((chain) => isIn(chain, section)).flatMap((chain) => sectionAt(chain, 'goal') ?? []));
}

export type CountsAsked = { readonly by: CountsBy; readonly kind: string | null; readonly section: OutlineSection | null };
/** Whose parts are sums: who the organisers are, in their order. */
export type Organiser = { readonly no: number; readonly code: string; readonly names: CountsPart['names'] };
export type Counting = {
  readonly outline: Outline;
  readonly organisers: readonly Organiser[];
  readonly tallies: readonly TallyCount[];
  /** Null: what was answered is not to be seen at all. */
  readonly answers: readonly AnswerCount[] | null;
  /** For others than the organisation's own people: of how many units each goal is. Null: nothing is held back. */
  readonly units: readonly GoalUnits[] | null;
};
export type CountsResult = { readonly whole: Pick<CountsPart, 'tally' | 'distribution'>; readonly parts: readonly CountsPart[]; readonly organisers: { readonly shown: number; readonly leftOut: number } };

type Part = { readonly code: string; readonly names: CountsPart['names']; readonly section: readonly OutlineSection[]; readonly kind: string | null; readonly tenantNo: number | null };

/** The counts of a whole and its parts. A sum over organisers is made of what is shown of each of them. */
export function countsOf({ by, kind, section }: CountsAsked, { outline, organisers, tallies, answers, units }: Counting): CountsResult {
  const isMeant = ({ statement }: { readonly statement: string }): boolean => section === null || isIn(outline.get(statement), section);
  const [asked, given] = [tallies.filter(isMeant), answers?.filter(isMeant) ?? []];
  const tops = section ? [section] : topsOf(outline, asked);
  const shownOf = new Map(organisers.map(({ no }) => [no, units === null ? () => true : shownOutside((answers ?? []).filter(({ tenantNo }) => tenantNo === no), outline, units.filter(({ tenantNo }) => tenantNo === no))]));
  const answering = new Set(given.map(({ tenantNo }) => tenantNo));
  const leftOut = new Set<number>();

  const askedBy = Map.groupBy(asked, ({ statement }) => statement);
  const givenBy = Map.groupBy(given, ({ statement }) => statement);
  const countPart = (part: Pick<Part, 'section' | 'kind' | 'tenantNo'>): Pick<CountsPart, 'tally' | 'distribution'> => {
    const isOfPart = ({ tenantNo, unitKind }: TallyCount | AnswerCount): boolean => (part.tenantNo === null || tenantNo === part.tenantNo) && (part.kind === null || unitKind === part.kind);
    const statements = [...askedBy.keys()].filter((statement) => part.section.some((each) => isIn(outline.get(statement), each)));
    const shown = [...answering].filter((no) => (part.tenantNo === null || no === part.tenantNo) && part.section.every((each) => shownOf.get(no)?.(part.kind, each)));
    for (const no of answering) if ((part.tenantNo === null || part.tenantNo === no) && !shown.includes(no)) leftOut.add(no);
    const own = statements.flatMap((statement) => askedBy.get(statement)?.filter(isOfPart) ?? []);
    const answered = statements.flatMap((statement) => givenBy.get(statement)?.filter((each) => shown.includes(each.tenantNo) && isOfPart(each)) ?? []);
    return {
      tally: { asked: own.reduce((n, each) => n + each.asked, 0), answered: own.reduce((n, each) => n + each.answered, 0) },
      distribution: answers === null || shown.length === 0 ? null : sum(answered.map(({ distribution }) => distribution)),
    };
  };

  const parts = partsBy({ by, kind, tops }, { asked, outline, organisers }).map((part) => ({ code: part.code, names: part.names, ...countPart(part) }));
  const whole = countPart({ section: tops, kind, tenantNo: null });
  return { whole, parts, organisers: { shown: answering.size - leftOut.size, leftOut: leftOut.size } };
}

const topsOf = (outline: Outline, asked: readonly TallyCount[]): readonly OutlineSection[] => distinct(asked.flatMap(({ statement }) => outline.get(statement)?.[0] ?? []));

const distinct = (sections: readonly OutlineSection[]): readonly OutlineSection[] => [...new Map(sections.map((section) => [section.code, section])).values()];

function partsBy(
  { by, kind, tops }: { readonly by: CountsBy; readonly kind: string | null; readonly tops: readonly OutlineSection[] },
  { asked, outline, organisers }: { readonly asked: readonly TallyCount[]; readonly outline: Outline; readonly organisers: readonly Organiser[] },
): readonly Part[] {
  if (by === 'organiser') return organisers.filter(({ no }) => asked.some(({ tenantNo }) => tenantNo === no)).map(({ no, code, names }) => ({ code, names, section: tops, kind, tenantNo: no }));
  if (by === 'kind') return [...new Set(asked.map(({ unitKind }) => unitKind))].filter((each) => kind === null || each === kind).sort().map((each) => ({ code: each, names: null, section: tops, kind: each, tenantNo: null }));
  const there = new Set(asked.filter(({ unitKind }) => kind === null || unitKind === kind).map(({ statement }) => statement));
  return distinct([...outline].flatMap(([statement, sections]) => (there.has(statement) ? sectionAt(sections, by) ?? [] : []))).map((section) => ({ code: section.code, names: section.names, section: [section], kind, tenantNo: null }));
}

