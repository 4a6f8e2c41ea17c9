import { goalsOf, type Goal, type Programme } from '#capabilities/programme/index.ts';
import type { Feed, FeedTarget } from '../contract/feeds.ts';
import type { Counted, CountryTargets, Denominator, IndicatorResult, MeasureTargets, Share, TargetResult } from '../contract/targets.ts';
import type { Reach } from './target-share.ts';
import { countOf, coverOf, judgingRound, shareOf, verdictOf, type Asked, type AskedShare, type RoundThere, type UnitCount } from './targets.ts';

type Measure = Goal['measures'][number];
type Target = Measure['targets'][number];

/** How one tenant stands by its own form in a measure that it was asked about in a round. Null is "not signed". */
export type OwnReach = { readonly tenantNo: number; readonly roundNo: number; readonly measure: string; readonly signed: Reach | null };
/** Of the units that a measure was asked of in a round, how many have reached it. */
export type UnitReach = UnitCount & { readonly roundNo: number; readonly measure: string };
export type TargetParty = Omit<Asked, 'signed'> & { readonly no: number; readonly kind: string };
export type Followed = { readonly programme: Programme; readonly own: RoundThere; readonly rounds: readonly RoundThere[]; readonly reaches: readonly OwnReach[]; readonly parties: ReadonlyMap<number, TargetParty>; readonly feeds: ReadonlyMap<number, Feed>; readonly units: readonly UnitReach[] };

const DENOMINATOR_OF: Readonly<Partial<Record<NonNullable<Target['kind']>, Denominator>>> = {
  'share-of-organisers': 'organisers', 'share-of-producers': 'producers', 'share-of-units': 'units', 'share-of-contracts': 'contracts', 'share-of-persons': 'persons',
};

const denominatorOf = ({ kind }: Target): Denominator | null => (kind && DENOMINATOR_OF[kind]) ?? null;
export const isShareTarget = (target: Target): boolean => denominatorOf(target) !== null;

/** Producers are organisers, who produce too, and private providers. */
const kindsOf = (of: Denominator): readonly string[] => (of === 'producers' ? ['organiser', 'provider'] : of === 'units' ? ['unit'] : ['organiser']);

/** The measures that are followed here: those with a target that is a share, and those that an indicator is computed from. */
export const followedMeasures = (programme: Programme, feeds: Followed['feeds']): readonly string[] =>
  [...new Set([...programme.measures.filter(({ targets }) => targets.some(isShareTarget)).map(({ code }) => code), ...[...feeds.values()].flatMap(({ measures }) => measures)])];

/** Those of them that units answer for: by a target that is a share of units, or by the measure's own level. */
export const unitMeasures = (programme: Programme, feeds: Followed['feeds']): readonly string[] => {
  const followed = new Set(followedMeasures(programme, feeds));
  return programme.measures.filter(({ code, level, targets }) => followed.has(code) && (level === 'unit' || targets.some((target) => denominatorOf(target) === 'units'))).map(({ code }) => code);
};

/** Which of a measure's statements count in a round of a year: those that were asked of these kinds of organisation. */
export const ruleOf = ({ tasks }: Pick<Measure, 'tasks'>, kinds: readonly string[], year: number): MeasureTargets['rule'] => ({
  statements: tasks.flatMap(({ statements }) => statements).filter(({ years, answeredBy }) => years.includes(year) && answeredBy.some((kind) => kinds.includes(kind))).map(({ code }) => code),
  kinds,
});

/** Why no statement can answer for a measure; undefined where one does. */
function lackOf({ tasks }: Measure, kinds: readonly string[]): 'statement-removed' | 'no-statement' | undefined {
  const statements = tasks.flatMap((task) => task.statements);
  if (statements.length === 0 && tasks.length > 0) return 'statement-removed';
  return statements.some(({ answeredBy }) => answeredBy.some((kind) => kinds.includes(kind))) ? undefined : 'no-statement';
}

const askedIn = ({ reaches, parties }: Followed, { measure, roundNo, kinds }: { readonly measure: string; readonly roundNo: number; readonly kinds: readonly string[] }): readonly Asked[] =>
  reaches.filter((line) => line.measure === measure && line.roundNo === roundNo).flatMap(({ tenantNo, signed }) => {
    const party = parties.get(tenantNo);
    return party && kinds.includes(party.kind) ? [{ ...party, signed }] : [];
  });

type Aim = { readonly measure: Measure; readonly text: TargetResult['text']; readonly year: number | null; readonly shares: readonly AskedShare[] };

function targetOf(followed: Followed, { measure, text, year, shares }: Aim): TargetResult {
  const { round, isDue } = judgingRound(year, followed.own, followed.rounds);
  const inRound = (roundNo: number, of: Denominator) => askedIn(followed, { measure: measure.code, roundNo, kinds: kindsOf(of) });
  const judged = shares.map((share): Share => {
    const counts = !['contracts', 'persons'].includes(share.of);
    const lack = counts ? lackOf(measure, kindsOf(share.of)) : undefined;
    if (lack) return { ...share, verdict: 'cannot-be-computed', why: [{ reason: lack, n: null, who: [] }], needed: null, missing: null };
    return shareOf(share, round && { asked: inRound(round.no, share.of), units: unitsIn(followed, measure, round.no), isDue });
  });
  const counting = shares.find(({ of }) => of === 'organisers' || of === 'producers');
  const asked = counting && round ? inRound(round.no, counting.of) : [];
  const isOther = round?.no !== followed.own.no;
  const now = counting && isOther ? inRound(followed.own.no, counting.of) : [];
  const ofUnits = shares.some(({ of }) => of === 'units');
  const units = (roundNo: number | undefined) => (ofUnits && roundNo !== undefined ? countedOf(unitsIn(followed, measure, roundNo)) : null);
  return {
    text, year, isDue, verdict: verdictOf(judged), shares: judged, judgedBy: round?.year ?? null,
    counted: asked.length > 0 ? countOf(asked) : units(round?.no), covered: asked.length > 0 ? coverOf(asked) : null, now: now.length > 0 ? countOf(now) : isOther ? units(followed.own.no) : null,
  };
}

const unitsIn = ({ units }: Followed, { code }: Pick<Measure, 'code'>, roundNo: number): UnitReach | undefined => units.find((each) => each.measure === code && each.roundNo === roundNo);
/** Null where none is in the sum. */
const countedOf = (units: UnitCount | undefined): Counted | null => (units && units.n + units.leftOut > 0 ? { k: units.k, n: units.n, leftOut: units.leftOut, notSigned: units.notSigned } : null);

function measureOf(followed: Followed, measure: Measure): MeasureTargets {
  const { code, title, targets } = measure;
  const shares = targets.flatMap((target) => (denominatorOf(target) ? [{ target, of: denominatorOf(target) ?? 'organisers' }] : []));
  return {
    code, title, rule: ruleOf(measure, [...new Set(shares.flatMap(({ of }) => kindsOf(of)))], followed.own.year),
    targets: shares.map(({ target, of }) => targetOf(followed, { measure, text: target.text, year: target.year ?? null, shares: [{ of, percent: target.percent ?? null }] })),
  };
}

function indicatorOf(followed: Followed, { number, text }: Programme['coreIndicators'][number], { feed, measures }: { readonly feed: Feed | undefined; readonly measures: ReadonlyMap<string, Measure> }): IndicatorResult {
  const fed = feed?.measures ?? [];
  const own = fed.flatMap((code) => measures.get(code) ?? []);
  const [first] = own;
  return {
    number, text, entered: null, isProcessOnly: feed?.isProcessOnly ?? false, gone: fed.filter((code) => !measures.has(code)),
    measures: own.map((measure) => {
      const kinds = measure.level === 'unit' ? kindsOf('units') : kindsOf('organisers');
      const lack = lackOf(measure, kinds);
      const asked = lack ? [] : askedIn(followed, { measure: measure.code, roundNo: followed.own.no, kinds });
      const units = measure.level === 'unit' && !lack ? unitsIn(followed, measure, followed.own.no) : undefined;
      const counted = asked.length > 0 ? countOf(asked) : countedOf(units);
      const reason = lack ?? (counted === null && !units?.hidden ? 'nobody-asked' : undefined);
      return {
        code: measure.code, title: measure.title, rule: ruleOf(measure, kinds, followed.own.year),
        why: reason ? [{ reason, n: null, who: [] }] : units?.hidden ? [{ reason: 'few-units' as const, n: units.hidden, who: [] }] : [], counted, covered: asked.length > 0 ? coverOf(asked) : null,
      };
    }),
    targets: first && feed ? feed.targets.map(({ year, ...of }) => targetOf(followed, { measure: first, text: null, year, shares: sharesIn(of) })) : [],
  };
}

const sharesIn = ({ organisers, population }: Pick<FeedTarget, 'organisers' | 'population'>): readonly AskedShare[] =>
  [...(organisers === null ? [] : [{ of: 'organisers' as const, percent: organisers }]), ...(population === null ? [] : [{ of: 'population' as const, percent: population }])];

/** The core indicators, and the measures with shares to reach, by goal in the programme's order. */
export function targetsOf(followed: Followed): Pick<CountryTargets, 'indicators' | 'goals' | 'notShares' | 'signed'> {
  const goals = goalsOf(followed.programme);
  const measures = goals.flatMap((goal) => goal.measures);
  const byCode = new Map(measures.map((measure) => [measure.code, measure]));
  return {
    indicators: followed.programme.coreIndicators.map((indicator) => indicatorOf(followed, indicator, { feed: followed.feeds.get(indicator.number), measures: byCode })),
    goals: goals.flatMap(({ section: { code, title }, measures: own }) => {
      const followedHere = own.filter(({ targets }) => targets.some(isShareTarget)).map((measure) => measureOf(followed, measure));
      return followedHere.length > 0 ? [{ code, title, measures: followedHere }] : [];
    }),
    notShares: measures.filter(({ targets }) => targets.length > 0 && !targets.some(isShareTarget)).length,
    signed: signedIn(followed),
  };
}

/** How many of the organisers that are asked about these measures have signed the page's round. */
function signedIn({ reaches, parties, own }: Followed): CountryTargets['signed'] {
  const lines = reaches.filter(({ roundNo, tenantNo }) => roundNo === own.no && parties.get(tenantNo)?.kind === 'organiser');
  const count = (some: readonly OwnReach[]): number => new Set(some.map(({ tenantNo }) => tenantNo)).size;
  return { n: count(lines.filter(({ signed }) => signed !== null)), of: count(lines) };
}
