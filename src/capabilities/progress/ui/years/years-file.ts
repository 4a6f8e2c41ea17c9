import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, instantCell, jsonFile, sheetOf, workbookFile, type Column, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { EachOrganiser, YearCell, YearLine, YearRound, Years } from '../../contract/years.ts';
import { movedIn, MOVES, sharesIn } from '../../rules/years-figures.ts';
import { progressTexts } from '../../texts.ts';
import { yearsTexts as texts } from '../../texts/years-texts.ts';
import { takenTexts } from '../taken-texts.ts';
import { fileTexts } from './years-file-texts.ts';
import { chosenYears, comparabilitySaid } from './years-words.ts';

// The table of years as files: a row for each line and year, which says what was chosen and of when it is.

export const yearsCsv = (data: Years, language: Language): TableFile => csvFile(nameOf(data), sheet(data, language));
export const yearsWorkbook = (data: Years, language: Language): TableFile => workbookFile(nameOf(data), [sheet(data, language), ...(data.eachOrganiser ? [organisersSheet(data, data.eachOrganiser, language)] : [])]);
/** What the reader may open on the page is no part of it. */
export const yearsJson = ({ lines, mayOpenCountry: _may, hasUnits: _has, ...head }: Years): TableFile => jsonFile(nameOf(head), { format: 'lykta.years/1', ...head }, 'lines', lines);

const nameOf = (data: Pick<Years, 'organisation' | 'rounds' | 'base' | 'roundId'>): string => ['lykta', data.organisation?.code ?? 'country', chosenYears(data).year, 'years'].join('-');

type Row = { readonly line: YearLine; readonly cell: YearCell; readonly round: YearRound };

function sheet(data: Years, language: Language): SheetToWrite {
  const t = translator(language);
  const rows = data.lines.flatMap((line) => line.cells.flatMap((cell): readonly Row[] => {
    const round = data.rounds.find(({ id }) => id === cell.roundId);
    return round ? [{ line, cell, round }] : [];
  }));
  return sheetOf<Row>(t(texts, 'title'), [
    { heading: t(takenTexts, 'code'), cell: ({ line }) => line.code },
    { heading: t(texts, data.goal ? 'question' : 'goal'), width: 60, cell: ({ line }) => shown(line.text, language).text },
    { heading: t(fileTexts, 'year'), cell: ({ round }) => round.year },
    { heading: t(fileTexts, 'askedAs'), cell: ({ cell }) => cell.code },
    { heading: t(fileTexts, 'comparability'), width: 40, cell: ({ cell }) => comparabilitySaid(cell.base, t) },
    { heading: t(fileTexts, 'before'), width: 40, cell: ({ cell }) => comparabilitySaid(cell.before, t) },
    { heading: t(fileTexts, 'answered'), cell: ({ cell }) => cell.all?.answered ?? null },
    { heading: t(fileTexts, 'asked'), cell: ({ cell }) => cell.all?.asked ?? null },
    { heading: t(fileTexts, 'questions'), cell: ({ cell }) => cell.over?.questions ?? null },
    { heading: t(fileTexts, 'ofQuestions'), cell: ({ cell }) => cell.over?.ofQuestions ?? null },
    { heading: t(fileTexts, 'organisations'), cell: ({ cell }) => cell.over?.organisations ?? null },
    { heading: t(fileTexts, 'ofOrganisations'), cell: ({ cell }) => cell.over?.ofOrganisations ?? null },
    { heading: t(fileTexts, 'fully'), cell: ({ cell }) => (cell.over ? sharesIn(cell.over.flow).is : cell.base.state === 'base' ? (cell.all?.fully ?? null) : null) },
    { heading: t(fileTexts, 'fullyBase'), cell: ({ cell }) => (cell.over ? sharesIn(cell.over.flow).was : null) },
    { heading: t(fileTexts, 'of'), cell: ({ cell }) => (cell.over ? sharesIn(cell.over.flow).of : cell.base.state === 'base' ? (cell.all?.onScale ?? null) : null) },
    ...MOVES.map(({ was, is, name }): Column<Row> => ({ heading: t(texts, `move.${name}`), cell: ({ cell }) => cell.over?.flow.moves[was]?.[is] ?? null })),
    { heading: t(texts, 'move.same'), cell: ({ cell }) => (cell.over ? movedIn(cell.over.flow).same : null) },
    { heading: t(texts, 'move.off'), cell: ({ cell }) => cell.over?.flow.off ?? null },
    ...frame(data, language),
  ], rows);
}

type OrganiserYear = { readonly line: EachOrganiser['lines'][number]; readonly round: YearRound; readonly point: EachOrganiser['lines'][number]['points'][number] };

/** Each organiser's years, a row each, with over how many questions. */
function organisersSheet(data: Years, { questions, lines }: EachOrganiser, language: Language): SheetToWrite {
  const t = translator(language);
  return sheetOf<OrganiserYear>(t(progressTexts, 'organisers'), [
    { heading: t(takenTexts, 'code'), cell: ({ line }) => line.code },
    { heading: t(progressTexts, 'organisation'), width: 40, cell: ({ line }) => shown(line.names, language).text },
    { heading: t(fileTexts, 'year'), cell: ({ round }) => round.year },
    { heading: t(fileTexts, 'fully'), cell: ({ point }) => point?.fully ?? null },
    { heading: t(fileTexts, 'of'), cell: ({ point }) => point?.onScale ?? null },
    { heading: t(fileTexts, 'questions'), cell: () => questions },
    ...frame(data, language),
  ], lines.flatMap((line) => data.rounds.map((round, i) => ({ line, round, point: line.points[i] ?? null }))));
}

/** What every row says of the file: whose answers, what was chosen, and the time. */
function frame(data: Years, language: Language): readonly Column<Pick<Row, 'round'>>[] {
  const t = translator(language);
  const scope = data.organisation ? `${data.organisation.code} ${shown(data.organisation.names, language).text}` : t(progressTexts, 'country');
  return [
    { heading: t(takenTexts, 'scope'), width: 24, cell: () => scope },
    { heading: t(texts, 'whose'), width: 20, cell: () => t(texts, `whose.${data.whose}`) },
    { heading: t(texts, 'base'), cell: () => chosenYears(data).base },
    { heading: t(texts, 'tree'), width: 24, cell: () => t(texts, `tree.${data.tree}`) },
    { heading: t(takenTexts, 'programme'), width: 24, cell: ({ round }) => `${round.programme.code} ${round.programme.version}` },
    { heading: t(takenTexts, 'asOf'), width: 20, cell: () => instantCell(data.asOf) },
  ];
}
