import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, instantCell, jsonFile, sheetOf, workbookFile, type Column, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { NotedQuestion, Quality, QuestionedStatement } from '../../contract/quality.ts';
import { progressTexts } from '../../texts.ts';
import { needsTexts } from '../../texts/needs-texts.ts';
import { qualityTexts as texts } from '../../texts/quality-texts.ts';
import { frame } from '../needs/needs-file.ts';
import { statusSaid } from '../needs/needs-words.ts';
import { takenTexts } from '../taken-texts.ts';
import { questionSaid, ruleSaid } from './quality-words.ts';

// The questions about an organisation's answers as files: each with its rule, its figures and what was said to it.

export const qualityCsv = (data: Quality, language: Language): TableFile => csvFile(nameOf(data), questionsSheet(data, language));
export const qualityWorkbook = (data: Quality, language: Language): TableFile => workbookFile(nameOf(data), [questionsSheet(data, language), statementsSheet(data, language)]);
export const qualityJson = ({ questions, mayNote: _mayNote, hasCountry: _hasCountry, ...head }: Quality): TableFile => jsonFile(nameOf(head), { format: 'lykta.questions/1', ...head }, 'questions', questions ?? []);

const nameOf = ({ organisation, round }: Pick<Quality, 'organisation' | 'round'>): string => ['lykta', organisation.code, round.year, 'questions'].join('-');

function questionsSheet(data: Quality, language: Language): SheetToWrite {
  return sheetOf<NotedQuestion>(translator(language)(texts, 'title'), [...questionColumns(language), ...frame(data, language)], data.questions ?? []);
}

/** All that there is to say of a question. */
export function questionColumns(language: Language): readonly Column<NotedQuestion>[] {
  const t = translator(language);
  return [
    ...ofQuestion(language),
    { heading: t(needsTexts, 'n'), cell: ({ n }) => n }, { heading: t(needsTexts, 'of'), cell: ({ of }) => of },
    { heading: t(needsTexts, 'codes'), width: 40, cell: ({ statements }) => [...new Set(statements.map(({ code }) => code))].join(' ') },
    { heading: t(texts, 'note'), width: 60, cell: ({ note }) => note?.text || null }, { heading: t(texts, 'noteBy'), width: 24, cell: ({ note }) => (note?.text ? note.by : null) },
    { heading: t(texts, 'noteAt'), width: 20, cell: ({ note }) => (note?.text ? instantCell(note.at) : null) },
    { heading: t(texts, 'otherAnswers'), cell: ({ note }) => (note?.text && note.isOfOtherAnswers ? 1 : null) },
    { heading: t(texts, 'rule'), width: 60, cell: ({ is }) => ruleSaid(is, t) },
  ];
}

type Row = { readonly question: NotedQuestion; readonly statement: QuestionedStatement };

function statementsSheet(data: Quality, language: Language): SheetToWrite {
  const t = translator(language);
  return sheetOf<Row>(t(needsTexts, 'question'), [
    ...ofQuestion(language).map(({ cell, ...column }): Column<Row> => ({ ...column, cell: ({ question }) => cell(question) })),
    { heading: t(takenTexts, 'code'), cell: ({ statement }) => statement.code }, { heading: t(needsTexts, 'question'), width: 60, cell: ({ statement }) => shown(statement.text, language).text },
    { heading: t(needsTexts, 'is'), cell: ({ statement }) => statusSaid(statement.is, t) }, { heading: t(needsTexts, 'was'), cell: ({ statement }) => (statement.was === null ? null : statusSaid(statement.was, t)) },
    { heading: t(needsTexts, 'wasYear'), cell: ({ statement }) => statement.wasYear },
    { heading: t(texts, 'unitsOwn'), cell: ({ statement }) => statement.units?.code ?? null }, { heading: t(texts, 'unitsNo'), cell: ({ statement }) => statement.units?.no ?? null }, { heading: t(texts, 'unitsOf'), cell: ({ statement }) => statement.units?.of ?? null },
    ...frame(data, language),
  ], (data.questions ?? []).flatMap((question) => question.statements.map((statement): Row => ({ question, statement }))));
}

function ofQuestion(language: Language): readonly Column<NotedQuestion>[] {
  const t = translator(language);
  return [
    { heading: t(texts, 'kind'), width: 30, cell: ({ is }) => t(texts, `kind.${is}`) },
    { heading: t(takenTexts, 'goalCode'), cell: ({ goal }) => goal?.code ?? null }, { heading: t(progressTexts, 'goal'), width: 40, cell: ({ goal }) => goal && shown(goal.title, language).text },
    { heading: t(texts, 'question'), width: 60, cell: (question) => questionSaid(question, t, language) },
  ];
}
