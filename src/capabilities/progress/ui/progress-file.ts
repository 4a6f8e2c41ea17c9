import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, instantCell, jsonFile, sheetOf, workbookFile, type Cell, type Column, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { CountryResults, GoalResult, OrganiserLine, OrganiserResults, Standing, UnitLine, UnitSpread } from '../contract.ts';
import { countIn, PARTS } from '../rules/distribution.ts';
import { progressTexts } from '../texts.ts';
import { takenTexts as texts } from './taken-texts.ts';

// The tables of the result pages as files, in the reader's language. Every row says what it is a part of, and of when.

type Units = AsyncIterable<UnitLine>;

export const countryGoalsCsv = (data: CountryResults, language: Language): TableFile => csvFile(nameOf(data, 'goals'), goalsSheet(ofCountry(data, language)));
export const countryOrganisationsCsv = (data: CountryResults, language: Language): TableFile => csvFile(nameOf(data, 'organisations'), organisationsSheet(data, language));
export const countryWorkbook = (data: CountryResults, language: Language): TableFile => workbookFile(nameOf(data), [goalsSheet(ofCountry(data, language)), organisationsSheet(data, language), byGoalSheet(data, language)]);
export const countryJson = ({ organisers, ...head }: CountryResults): TableFile => jsonFile(nameOf(head), { format: 'lykta.progress/1', ...head }, 'organisers', organisers);

export const organisationGoalsCsv = (data: OrganiserResults, language: Language): TableFile => csvFile(nameOf(data, 'goals'), goalsSheet(ofOrganisation(data, language)));
export const unitsCsv = (data: OrganiserResults, language: Language, units: Units): TableFile => csvFile(nameOf(data, 'units'), unitsSheet(data, language, units));
export const organisationWorkbook = (data: OrganiserResults, language: Language, units: Units): TableFile => workbookFile(nameOf(data), [goalsSheet(ofOrganisation(data, language)), unitsSheet(data, language, units)]);
/** Which of the pages it was taken out from, and what the reader may open there, is no part of it. */
export const organisationJson = ({ round, asOf, organisation, organiser, standing, signed, coverage, handedOver, takenOn, own, unitGoals, unitSpread, unitsLeftOut }: OrganiserResults, _language: Language, units: Units): TableFile =>
  jsonFile(nameOf({ round, organisation }), { format: 'lykta.progress/1', round, asOf, organisation, organiser, standing, signed, coverage, handedOver, takenOn, own, unitGoals, unitSpread, unitsLeftOut }, 'units', units);

export const nameOf = ({ round, organisation }: Pick<CountryResults, 'round'> & { readonly organisation?: OrganiserResults['organisation'] }, table?: string): string =>
  ['lykta', organisation?.code ?? 'country', round.year, 'progress', table].filter((part) => part !== undefined).join('-');

type Frame = { readonly round: CountryResults['round']; readonly asOf: Date; readonly scope: string };

/** What every row says of the file: the selection, the round, the programme and the time. */
function frameColumns({ round, asOf, scope }: Frame, language: Language): readonly Column<unknown>[] {
  const t = translator(language);
  return [
    { heading: t(texts, 'scope'), width: 24, cell: () => scope },
    { heading: t(texts, 'year'), cell: () => round.year },
    { heading: t(texts, 'programme'), width: 24, cell: () => `${round.programme.code} ${round.programme.version}` },
    { heading: t(texts, 'asOf'), width: 20, cell: () => instantCell(asOf) },
  ];
}

const countryFrame = ({ round, asOf }: CountryResults, language: Language): Frame => ({ round, asOf, scope: translator(language)(progressTexts, 'country') });
const organisationFrame = ({ round, asOf, organisation }: OrganiserResults, language: Language): Frame => ({ round, asOf, scope: `${organisation.code} ${shown(organisation.names, language).text}` });

type GoalRow = { readonly isOwn: boolean; readonly goal: GoalResult; readonly spread?: UnitSpread | undefined };
type Goals = { readonly frame: Frame; readonly language: Language; readonly standing: Standing; readonly own: readonly GoalResult[]; readonly units: readonly GoalResult[]; readonly spread: readonly UnitSpread[] };

const ofCountry = (data: CountryResults, language: Language): Goals => ({ frame: countryFrame(data, language), language, standing: 'signed', own: data.own, units: data.units, spread: [] });
const ofOrganisation = (data: OrganiserResults, language: Language): Goals => ({ frame: organisationFrame(data, language), language, standing: data.standing, own: data.own, units: data.unitGoals, spread: data.unitSpread });

const SPREAD_COLUMNS = ['units', 'low', 'middle', 'high'] as const;

function goalsSheet({ frame, language, standing, own, units, spread }: Goals): SheetToWrite {
  const t = translator(language);
  const shownAs = standing === 'preliminary' ? t(progressTexts, 'standing.preliminary') : t(progressTexts, 'standing.signed');
  const rows = [...own.map((goal) => ({ isOwn: true, goal })), ...units.map((goal) => ({ isOwn: false, goal, spread: spread.find(({ code }) => code === goal.code) }))];
  return sheetOf<GoalRow>(t(progressTexts, 'goal'), [
    { heading: t(texts, 'whose'), width: 24, cell: ({ isOwn }) => t(progressTexts, isOwn ? 'ownAnswers' : 'unitAnswers') },
    { heading: t(texts, 'goalCode'), cell: ({ goal }) => goal.code },
    { heading: t(progressTexts, 'goal'), width: 60, cell: ({ goal }) => shown(goal.title, language).text },
    { heading: t(texts, 'answered'), cell: ({ goal }) => goal.tally.answered },
    { heading: t(texts, 'asked'), cell: ({ goal }) => goal.tally.asked },
    { heading: t(texts, 'unitsInAll'), cell: ({ goal }) => goal.coverage?.units ?? null },
    { heading: t(texts, 'unitsAskedThemselves'), cell: ({ goal }) => goal.coverage?.asked ?? null },
    { heading: t(texts, 'unitsByBranch'), cell: ({ goal }) => goal.coverage?.byBranch ?? null },
    { heading: t(texts, 'standing'), width: 24, cell: ({ goal }) => (goal.distribution ? shownAs : t(texts, 'hidden')) },
    { heading: t(texts, 'askedInDistribution'), cell: ({ goal }) => goal.distribution?.asked ?? null },
    ...PARTS.map((part): Column<GoalRow> => ({ heading: t(progressTexts, `part.${part}`), cell: ({ goal }): Cell => goal.distribution && countIn(goal.distribution, part) })),
    ...(spread.length > 0 ? SPREAD_COLUMNS.map((column): Column<GoalRow> => ({ heading: t(texts, `spread.${column}`), cell: (row) => row.spread?.[column] ?? null })) : []),
    ...frameColumns(frame, language),
  ], rows);
}

function organisationsSheet(data: CountryResults, language: Language): SheetToWrite {
  const t = translator(language);
  return sheetOf<OrganiserLine>(t(progressTexts, 'organisers'), [
    ...organisationColumns(language),
    { heading: t(texts, 'ownAnswered'), cell: ({ own }) => own.answered },
    { heading: t(texts, 'ownAsked'), cell: ({ own }) => own.asked },
    { heading: t(texts, 'unitForms'), cell: ({ units }) => units?.forms ?? null },
    { heading: t(texts, 'unitsInAll'), cell: ({ coverage }) => coverage?.units ?? null },
    { heading: t(texts, 'unitsAskedThemselves'), cell: ({ coverage }) => coverage?.asked ?? null },
    { heading: t(texts, 'unitsByBranch'), cell: ({ coverage }) => coverage?.byBranch ?? null },
    { heading: t(texts, 'unitsAnswered'), cell: ({ units }) => units?.tally.answered ?? null },
    { heading: t(texts, 'unitsAsked'), cell: ({ units }) => units?.tally.asked ?? null },
    { heading: t(texts, 'signedAt'), width: 20, cell: ({ signed }) => instantCell(signed?.at ?? null) },
    ...frameColumns(countryFrame(data, language), language),
  ], data.organisers);
}

type GoalOfOrganiser = { readonly organisation: OrganiserLine['organisation']; readonly goal: CountryResults['ownByGoal'][number]['goals'][number] };

function byGoalSheet(data: CountryResults, language: Language): SheetToWrite {
  const t = translator(language);
  return sheetOf<GoalOfOrganiser>(t(texts, 'byGoal'), [
    ...organisationColumns(language),
    { heading: t(texts, 'goalCode'), cell: ({ goal }) => goal.code },
    { heading: t(progressTexts, 'part.fully'), cell: ({ goal }) => goal.fully },
    { heading: t(texts, 'onScale'), cell: ({ goal }) => goal.onScale },
    ...frameColumns(countryFrame(data, language), language),
  ], data.ownByGoal.flatMap(({ organisation, goals }) => goals.map((goal) => ({ organisation, goal }))));
}

function unitsSheet(data: OrganiserResults, language: Language, units: Units): SheetToWrite {
  const t = translator(language);
  return sheetOf<UnitLine>(t(progressTexts, 'units'), [
    ...organisationColumns(language),
    { heading: t(texts, 'answered'), cell: ({ tally }) => tally.answered },
    { heading: t(texts, 'asked'), cell: ({ tally }) => tally.asked },
    ...frameColumns(organisationFrame(data, language), language),
  ], units);
}

function organisationColumns(language: Language): readonly Column<Pick<UnitLine, 'organisation'>>[] {
  const t = translator(language);
  return [
    { heading: t(texts, 'code'), cell: ({ organisation }) => organisation.code },
    { heading: t(progressTexts, 'organisation'), width: 40, cell: ({ organisation }) => shown(organisation.names, language).text },
    { heading: t(texts, 'kind'), width: 20, cell: ({ organisation }) => t(organisationTexts, `kind.${organisation.kind}`) },
  ];
}
