import { organisationNotFound, placeByCode, placesByNo, type Place } from '#capabilities/organisations/index.ts';
import { holds, oversees, reaches, reachesPlace, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { AskCountryYears, AskYears, Years, type EachOrganiser } from '../contract/years.ts';
import { gapsIn, threadsOf } from '../rules/years.ts';
import { breaksIn, comparableInAll, comparablePairs, goalLines, questionLines, yearLines, type LineOfThreads } from '../rules/years-lines.ts';
import * as store from '../store/years.ts';
import { documentsOf, seriesWith } from './series.ts';

const COUNTRY = { input: AskCountryYears, output: Years };
const ORGANISATION = { input: AskYears, output: Years };

/** The country through the years: its organisers' own signed answers, over what may be compared. For who oversees the country. */
export const showCountryYears = action({ name: 'progress.country.years', kind: 'read', may: can('progress.country.read'), ...COUNTRY, audit: 'nothing-changes', run: withEachOrganiser });
/** The same to keep. */
export const takeOutCountryYears = action({
  name: 'progress.country.take-out-years', kind: 'read', may: can('progress.country.take-out'), ...COUNTRY,
  audit: { event: 'progress.country.years-taken-out', about: ({ roundId }) => roundId }, run: withEachOrganiser,
});

/** One organisation through the years: its own signed answers, and for its own people its units'. */
export const showYears = action({ name: 'progress.organisation.years', kind: 'read', may: can('progress.results.read'), ...ORGANISATION, audit: 'nothing-changes', run: organisationYears });
/** The same to keep. */
export const takeOutYears = action({
  name: 'progress.organisation.take-out-years', kind: 'read', may: can('progress.results.take-out'), ...ORGANISATION,
  audit: { event: 'progress.organisation.years-taken-out', about: ({ roundId, organisation }) => `${roundId} ${organisation}` }, run: organisationYears,
});

/** `isOfTwo`: only of the round and of what it is compared with. */
export async function countryYears(asked: AskCountryYears & Pick<Asked, 'isOfTwo'>, scope: Scope): Promise<Years> {
  if (!oversees(scope.actor)) throw organisationNotFound();
  return years({ ...asked, whose: 'own' }, scope, null);
}

/** The same with each organiser through the years. */
async function withEachOrganiser(asked: AskCountryYears, scope: Scope): Promise<Years> {
  if (!oversees(scope.actor)) throw organisationNotFound();
  return years({ ...asked, whose: 'own', isOfEach: true }, scope, null);
}

async function organisationYears({ organisation, ...asked }: AskYears, scope: Scope): Promise<Years> {
  const place = await placeByCode(scope.tx, organisation);
  if (!place || !reachesPlace(scope.reach, place.path)) throw organisationNotFound();
  return years(asked, scope, place);
}

type Asked = Omit<AskYears, 'organisation'> & { readonly isOfEach?: boolean; readonly isOfTwo?: boolean };

async function years(asked: Asked, scope: Scope, place: Place | null): Promise<Years> {
  const { tx, actor, now, today } = scope;
  const all = await store.seriesOf(tx, asked.roundId);
  const round = all.find(({ id }) => id === asked.roundId);
  if (!round) throw organisationNotFound();
  const chosen = all.find((each) => each !== round && each.id === asked.base);
  const base = chosen ?? all[all.indexOf(round) - 1] ?? all[all.indexOf(round) + 1];
  const whose = whoseOf(place, asked, today);
  // Units' answers are many: of them the two years that are compared are read, and no more.
  const rounds = whose.who === 'units' || asked.isOfTwo ? all.filter((each) => each === round || each === base) : all;
  const isHidden = place !== null && (whose.who === 'units' || whose.who === 'form') && !reaches(reachOf(actor, can('progress.draft.read')), place);
  const { present, marks } = isHidden ? NOBODY_PRESENT : await store.presentIn(tx, whose, rounds, today);
  const head = {
    asOf: now, roundId: asked.roundId, organisation: place, series: all, gaps: gapsIn(all), base: base?.id ?? null, unknownBase: asked.base && !chosen ? asked.base : null, tree: asked.tree, whose: whose.who === 'units' ? 'units' as const : 'own' as const,
    rounds: rounds.map((each) => ({ ...each, forms: present.get(each.no)?.forms ?? 0, signed: present.get(each.no)?.signed ?? 0 })),
    isHidden, hasUnits: place?.kind === 'organiser', marks, mayOpenCountry: oversees(actor) && holds(actor, can('progress.country.read')),
  };
  if (isHidden || !base) return { ...head, goal: null, unknownGoal: null, lines: [], breaks: [], breaksInAll: 0, eachOrganiser: null };
  return { ...head, ...(await compared({ whose, rounds, round, base, present, goal: asked.goal, isOfEach: asked.isOfEach ?? false }, tx)) };
}
const NOBODY_PRESENT: store.Present = { present: new Map(), marks: [] };

function whoseOf(place: Place | null, { tree, whose }: Asked, today: Scope['today']): store.Whose {
  const openOn = tree === 'today' ? today : null;
  if (!place) return { who: 'organisers', openOn };
  const ofTenant = whose === 'units' ? 'units' : 'tenant';
  return { who: place.no === place.tenantNo ? ofTenant : 'form', no: place.no, tenantNo: place.tenantNo, openOn };
}

type ToCompare = { readonly whose: store.Whose; readonly rounds: readonly store.KeptYear[]; readonly round: store.KeptYear; readonly base: store.KeptYear; readonly present: store.Present['present']; readonly goal: string | undefined; readonly isOfEach: boolean };

/** The lines of the table with what may be compared, and what broke. */
async function compared({ whose, rounds, round, base, present, goal: askedGoal, isOfEach }: ToCompare, tx: Scope['tx']): Promise<Pick<Years, 'goal' | 'unknownGoal' | 'lines' | 'breaks' | 'breaksInAll' | 'eachOrganiser'>> {
  const documents = await documentsOf(rounds, base, tx);
  const series = seriesWith(rounds, base, documents, await store.crosswalksAmong(tx, documents.map(({ no }) => no)));
  const threads = threadsOf(documents, series.linksOf);
  const goals = goalLines(threads, documents);
  const goal = goals.find(({ key }) => key === askedGoal);
  const lines = goal ? questionLines(goal, documents) : goals;
  const asked = askedOf(lines, await store.statementNosOf(tx, documents.map(({ no }) => no)));
  const comparable = comparablePairs(goal?.threads ?? threads, series);
  const inAll = isOfEach ? comparableInAll(comparable, rounds.length - 1) : [];
  const { questions: steady, each, ...counts } = await store.countYears(tx, { whose, baseNo: base.no, roundNos: rounds.map(({ no }) => no), asked, comparable, inAll });
  const counted = { ...counts, present };
  const shown = yearLines(lines, series, counted);
  const questions = goal ? shown : yearLines(goals.flatMap((line) => questionLines(line, documents)), series, counted);
  const [later] = [round, base].toSorted((a, b) => rounds.indexOf(b) - rounds.indexOf(a));
  return {
    goal: goal ? { code: goal.key, text: goal.text } : null, unknownGoal: askedGoal && !goal ? askedGoal : null, lines: shown,
    ...breaksIn(questions, round.id, round.versionNo === base.versionNo || !later ? null : later.programme.versionId),
    eachOrganiser: isOfEach ? { questions: steady, lines: organisersThrough(rounds, each, await placesByNo(tx, [...new Set(each.map(({ organisationNo }) => organisationNo))])) } : null,
  };
}

/** In the order of their codes. */
const organisersThrough = (rounds: readonly store.KeptYear[], each: store.CountedEach['each'], places: ReadonlyMap<number, Place>): EachOrganiser['lines'] =>
  [...Map.groupBy(each, ({ organisationNo }) => organisationNo)].flatMap(([organisationNo, own]) => {
    const place = places.get(organisationNo);
    const points = rounds.map(({ no }) => own.find(({ roundNo, onScale }) => roundNo === no && onScale > 0)).map((found) => (found ? { fully: found.fully, onScale: found.onScale } : null));
    return place ? [{ code: place.code, names: place.names, points }] : [];
  }).toSorted((a, b) => (a.code < b.code ? -1 : 1));

const askedOf = (lines: readonly LineOfThreads[], noOf: Awaited<ReturnType<typeof store.statementNosOf>>): store.ToCount['asked'] =>
  lines.flatMap((line) => line.threads.flatMap((thread) => [...thread.codes].flatMap(([versionNo, code]) => {
    const statementNo = noOf(versionNo, code);
    return statementNo === undefined ? [] : [{ statementNo, thread: thread.no, line: line.no }];
  })));
