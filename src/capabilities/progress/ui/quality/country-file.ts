import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, jsonFile, sheetOf, workbookFile, type Column, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { AskedAgain, CountryQuality, OrganiserQuestions } from '../../contract/country-quality.ts';
import type { NotedQuestion } from '../../contract/quality.ts';
import { progressTexts } from '../../texts.ts';
import { countryQualityTexts as texts } from '../../texts/country-quality-texts.ts';
import { needsTexts } from '../../texts/needs-texts.ts';
import { qualityTexts } from '../../texts/quality-texts.ts';
import { frameOfRound } from '../needs/needs-file.ts';
import { takenTexts } from '../taken-texts.ts';
import { questionColumns } from './quality-file.ts';

// The questions of the whole country as files: a row for each question to each organiser, and for each statement that several are asked about.

export const countryQualityCsv = (data: CountryQuality, language: Language): TableFile => csvFile(nameOf(data), questionsSheet(data, language));
export const countryQualityWorkbook = (data: CountryQuality, language: Language): TableFile => workbookFile(nameOf(data), [questionsSheet(data, language), againSheet(data, language)]);
export const countryQualityJson = ({ organisers, ...head }: CountryQuality): TableFile => jsonFile(nameOf(head), { format: 'lykta.country-questions/1', ...head }, 'organisers', organisers);

const nameOf = ({ round }: Pick<CountryQuality, 'round'>): string => ['lykta', 'country', round.year, 'questions'].join('-');

type Row = { readonly organiser: OrganiserQuestions; readonly question: NotedQuestion };

function questionsSheet(data: CountryQuality, language: Language): SheetToWrite {
  const t = translator(language);
  return sheetOf<Row>(t(qualityTexts, 'title'), [
    { heading: t(takenTexts, 'code'), cell: ({ organiser }) => organiser.code }, { heading: t(progressTexts, 'organisation'), width: 30, cell: ({ organiser }) => shown(organiser.names, language).text },
    ...questionColumns(language).map(({ cell, ...column }): Column<Row> => ({ ...column, cell: ({ question }) => cell(question) })),
    ...frameOfRound(data, language),
  ], data.organisers.flatMap((organiser) => (organiser.questions ?? []).map((question): Row => ({ organiser, question }))));
}

function againSheet(data: CountryQuality, language: Language): SheetToWrite {
  const t = translator(language);
  return sheetOf<AskedAgain>(t(texts, 'again'), [
    { heading: t(qualityTexts, 'kind'), width: 30, cell: ({ is }) => t(qualityTexts, `kind.${is}`) },
    { heading: t(takenTexts, 'code'), cell: ({ code }) => code }, { heading: t(needsTexts, 'question'), width: 60, cell: ({ text }) => shown(text, language).text },
    { heading: t(texts, 'organisers'), cell: ({ organisers }) => organisers.length }, { heading: t(texts, 'codes'), width: 40, cell: ({ organisers }) => organisers.join(' ') },
    ...frameOfRound(data, language),
  ], data.again);
}
