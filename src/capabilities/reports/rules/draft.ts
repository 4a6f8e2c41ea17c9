import type { CountryFigures, GoalResult } from '#capabilities/progress/index.ts';
import { ANSWER_PARTS, changeChart, countIn, distributionChart, flowsTogether, hasChange, hasHeat, heatChart, movedIn, progressTexts, sharesIn } from '#capabilities/progress/index.ts';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import type { Block, Paper } from '#platform/documents/index.ts';
import { dayText, instantText, shown, translator, type Language, type Translate } from '#platform/i18n/index.ts';
import type { DataSet, Draft } from '../contract.ts';
import type { Said } from '../contract/comments.ts';
import { draftTexts as texts } from '../texts/draft-texts.ts';
import { targetBlocks, targetsSaid } from './draft-targets.ts';

// The draft of an annual report: what the figures say, in the order in which a report is read. It says nothing that the pages do not, and ranks nobody.

type With = { readonly figures: CountryFigures; readonly language: Language; readonly t: Translate };

export function draftOf({ figures, dataSet, isMadeUp, said }: Draft, language: Language): Paper {
  const t = translator(language);
  const at: With = { figures, language, t };
  const { round } = figures.results;
  const programme = `${round.programme.code} ${round.programme.version}`;
  return {
    language, title: t(texts, 'title', { year: String(round.year) }), foot: [...(isMadeUp ? [t(texts, 'madeUp')] : []), shown(round.names, language).text, programme, ofWhatShort(figures, dataSet, at)].join(' · '),
    blocks: [
      ...(isMadeUp ? [{ is: 'text' as const, text: t(texts, 'madeUp') }] : []),
      { is: 'text', kind: 'lead', text: shown(round.names, language).text }, { is: 'text', kind: 'small', text: ofWhat(figures, dataSet, at) },
      { is: 'heading', level: 1, text: t(texts, 'summary') }, { is: 'list', items: summary(at) },
      { is: 'heading', level: 1, text: t(texts, 'participation') }, participation(at),
      { is: 'heading', level: 1, text: t(texts, 'results') }, ...results(at),
      { is: 'heading', level: 1, text: t(texts, 'targets') }, ...targetBlocks(figures.targets, language),
      ...saidBlocks(said, at, dataSet !== null),
      { is: 'heading', level: 1, text: t(texts, 'how') },
      { is: 'list', items: [...(['how.signed', 'how.units', 'how.years', 'how.targets'] as const).map((each) => t(texts, each)), t(texts, 'how.program', { programme })] },
    ],
  };
}

function ofWhat({ results }: CountryFigures, dataSet: DataSet | null, { language, t }: With): string {
  if (!dataSet) return t(texts, 'notFrozen', { at: instantText(results.asOf, language, HOME_ZONE) });
  return t(texts, 'frozenAs', { no: String(dataSet.no), title: dataSet.title, at: instantText(dataSet.at, language, HOME_ZONE), hash: dataSet.hash });
}

/** In a line that stands on every page. */
const ofWhatShort = ({ results }: CountryFigures, dataSet: DataSet | null, { language, t }: With): string =>
  t(texts, 'short', { no: dataSet ? String(dataSet.no) : 'none', at: instantText(dataSet?.at ?? results.asOf, language, HOME_ZONE) });

const organisersIn = ({ results }: CountryFigures) => results.organisers.filter(({ organisation }) => organisation.kind === 'organiser');

function summary({ figures, t }: With): readonly string[] {
  const organisers = organisersIn(figures);
  const own = sumOf(organisers.map((line) => line.own));
  const below = organisers.flatMap(({ units }) => units ?? []);
  const { was, is } = yearsOf(figures);
  const flow = flowsTogether(figures.years.lines.flatMap(({ cells }) => cells.find(({ roundId }) => roundId === figures.years.roundId)?.over?.flow ?? []));
  const moved = movedIn(flow);
  const of = sharesIn(flow).of;
  return [
    t(texts, 'summary.signed', { n: organisers.filter(({ signed }) => signed !== null).length, of: organisers.length }), t(texts, 'summary.own', own),
    ...(below.length > 0 ? [t(texts, 'summary.units', { ...sumOf(below.map(({ tally }) => tally)), forms: below.reduce((sum, { forms }) => sum + forms, 0) })] : []),
    ...(was !== undefined && of > 0 ? [t(texts, 'summary.moved', { was: String(was), is: String(is), of, ...moved })] : []),
    targetsSaid(figures.targets, t),
  ];
}

type Tally = { readonly answered: number; readonly asked: number };
const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce((sum, each) => ({ answered: sum.answered + each.answered, asked: sum.asked + each.asked }), { answered: 0, asked: 0 });

/** The year of the round before, if there is one, and the report's own. */
const yearsOf = ({ years, results }: CountryFigures) => ({ was: years.rounds.find(({ id }) => id === years.base && id !== years.roundId)?.year, is: results.round.year });

function participation({ figures, language, t }: With): Block {
  return {
    is: 'table', caption: t(texts, 'byOrganiser'),
    columns: [{ heading: t(texts, 'organiser') }, { heading: t(texts, 'ownAnswered') }, { heading: t(texts, 'unitForms'), isNumber: true }, { heading: t(texts, 'unitAnswered') }, { heading: t(texts, 'signedOn') }],
    rows: organisersIn(figures).map(({ organisation, own, units, signed }) => [
      shown(organisation.names, language).text, t(texts, 'ofAsked', own), units ? numberText(units.forms, language) : '–', units ? t(texts, 'ofAsked', units.tally) : '–',
      signed ? dayText(dayIn(HOME_ZONE, signed.at), language) : t(texts, 'notSigned'),
    ]),
  };
}

const numberText = (n: number, language: Language): string => new Intl.NumberFormat(language).format(n);

function results(at: With): readonly Block[] {
  const { figures: { results: { own, units, ownByGoal } }, language, t } = at;
  const lead: Block = { is: 'text', text: t(texts, 'resultsLead') };
  if (!hasAnswers(own) && !hasAnswers(units)) return [lead, { is: 'text', text: t(texts, 'noneSigned') }];
  const unitsOf = new Map(units.map((goal) => [goal.code, goal]));
  const codes = [...new Set([...own, ...units].map(({ code }) => code))];
  const ownOf = new Map(own.map((goal) => [goal.code, goal]));
  return [
    lead,
    ...(hasAnswers(own) ? [{ is: 'picture' as const, chart: distributionChart(t(progressTexts, 'byGoalOwn'), own, language) }] : []),
    ...(hasAnswers(units) ? [{ is: 'picture' as const, chart: distributionChart(t(progressTexts, 'byGoalUnits'), units, language) }] : []),
    ...(hasHeat(ownByGoal) ? [{ is: 'picture' as const, chart: heatChart({ lines: ownByGoal, goals: own }, language) }] : []),
    ...(hasChange(at.figures.years) ? [{ is: 'picture' as const, chart: changeChart(at.figures.years, language) }] : []),
    ...codes.flatMap((code) => goalBlocks(code, [ownOf.get(code), unitsOf.get(code)], at)),
  ];
}

const hasAnswers = (goals: readonly GoalResult[]): boolean => goals.some(({ distribution }) => distribution !== null);

/** A goal: whose answers, as a picture and as a table, and what has moved since the round before. */
function goalBlocks(code: string, [own, units]: readonly [GoalResult | undefined, GoalResult | undefined], at: With): readonly Block[] {
  const { language, t } = at;
  const title = (own ?? units)?.title;
  const rows = ([['ownAnswers', own], ['unitAnswers', units]] as const).flatMap(([whose, goal]) => (goal ? [{ ...goal, code: t(progressTexts, whose) }] : []));
  return [
    { is: 'heading', level: 2, text: `${code} ${title ? shown(title, language).text : ''}` },
    ...(hasAnswers(rows) ? [{ is: 'picture' as const, chart: { ...distributionChart(t(texts, 'goalFigure', { code }), rows, language), rowsAre: t(texts, 'whose') } }] : []),
    {
      is: 'table', caption: t(texts, 'goalFigure', { code }),
      columns: [{ heading: t(texts, 'whose') }, ...ANSWER_PARTS.map((part) => ({ heading: t(progressTexts, `part.${part}`), isNumber: true })), { heading: t(texts, 'asked'), isNumber: true }],
      rows: rows.map(({ code: whose, distribution, tally }) => [whose, ...ANSWER_PARTS.map((part) => (distribution ? numberText(countIn(distribution, part), language) : '–')), numberText(distribution?.asked ?? tally.asked, language)]),
    },
    { is: 'text', text: beforeSaid(code, at) },
  ];
}

function beforeSaid(code: string, { figures, t }: With): string {
  const { years } = figures;
  const year = yearsOf(figures).was;
  if (year === undefined) return t(texts, 'noEarlier');
  const over = years.lines.find((line) => line.code === code)?.cells.find(({ roundId }) => roundId === years.roundId)?.over;
  if (!over || sharesIn(over.flow).of === 0) return t(texts, 'notCompared', { year: String(year) });
  const { up, down } = movedIn(over.flow);
  const { questions, ofQuestions, organisations } = over;
  return `${t(texts, 'before', { year: String(year) })}: ${t(texts, 'beforeSaid', { questions, ofQuestions, organisations, ...sharesIn(over.flow), up, down })}`;
}

/** What organisers wrote, by theme; never who wrote what. */
function saidBlocks({ comments, organisations, themes, unthemed }: Said, { language, t }: With, isFrozen: boolean): readonly Block[] {
  if (comments === 0) return [];
  const quoted = (quotes: readonly string[]): readonly Block[] => quotes.map((text) => ({ is: 'quote', text }));
  return [
    { is: 'heading', level: 1, text: t(texts, 'said') }, { is: 'text', text: t(texts, 'saidLead', { comments, organisations }) }, ...(isFrozen ? [{ is: 'text' as const, kind: 'small' as const, text: t(texts, 'saidNow') }] : []),
    ...themes.flatMap((theme): readonly Block[] => [
      { is: 'heading', level: 2, text: shown(theme.names, language).text }, { is: 'text', text: t(texts, 'saidOf', { comments: theme.comments, organisations: theme.organisations }) }, ...quoted(theme.quotes),
    ]),
    ...(unthemed.length > 0 ? [{ is: 'heading' as const, level: 2 as const, text: t(texts, 'saidElse') }, ...quoted(unthemed)] : []),
  ];
}
