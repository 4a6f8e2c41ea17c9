import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, instantCell, jsonFile, sheetOf, workbookFile, type Column, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { Finding, FoundStatement, Needs } from '../../contract/needs.ts';
import { progressTexts } from '../../texts.ts';
import { needsTexts as texts } from '../../texts/needs-texts.ts';
import { takenTexts } from '../taken-texts.ts';
import { findingSaid, ruleSaid, statusSaid } from './needs-words.ts';

// Strengths and needs as files: all of them, each with its rule and its figures.

export const needsCsv = (data: Needs, language: Language): TableFile => csvFile(nameOf(data), findingsSheet(data, language));
export const needsWorkbook = (data: Needs, language: Language): TableFile => workbookFile(nameOf(data), [findingsSheet(data, language), statementsSheet(data, language)]);
export const needsJson = ({ found, ...head }: Needs): TableFile =>
  jsonFile(nameOf(head), { format: 'lykta.needs/1', ...head, ...(found && { asked: found.asked, compared: found.compared, notCompared: found.notCompared, withoutPeers: found.withoutPeers, measures: found.measures }) }, 'findings', found?.findings ?? []);

const nameOf = ({ organisation, round }: Pick<Needs, 'organisation' | 'round'>): string => ['lykta', organisation.code, round.year, 'needs'].join('-');

function findingsSheet(data: Needs, language: Language): SheetToWrite {
  const t = translator(language);
  return sheetOf<Finding>(t(texts, 'title'), [
    ...ofFinding(language), { heading: t(texts, 'sentence'), width: 60, cell: (finding) => findingSaid(finding, t, language) },
    { heading: t(texts, 'n'), cell: ({ n }) => n }, { heading: t(texts, 'of'), cell: ({ of }) => of },
    { heading: t(texts, 'forward'), cell: ({ is, forward }) => (is === 'moved' ? forward : null) }, { heading: t(texts, 'back'), cell: ({ is, back }) => (is === 'moved' ? back : null) },
    { heading: t(progressTexts, 'part.notAtAll'), cell: ({ is, notAtAll }) => (is === 'not-begun' ? notAtAll : null) }, { heading: t(progressTexts, 'part.blank'), cell: ({ is, blank }) => (is === 'not-begun' ? blank : null) },
    { heading: t(texts, 'since'), cell: ({ since }) => since },
    { heading: t(texts, 'peersN'), cell: ({ peers }) => peers?.organisations ?? null }, { heading: t(texts, 'low'), cell: ({ peers }) => peers?.low ?? null },
    { heading: t(texts, 'middle'), cell: ({ peers }) => peers?.middle ?? null }, { heading: t(texts, 'high'), cell: ({ peers }) => peers?.high ?? null },
    { heading: t(texts, 'codes'), width: 40, cell: ({ statements }) => statements.map(({ code }) => code).join(' ') },
    { heading: t(texts, 'rule'), width: 60, cell: ({ is }) => ruleSaid(is, t) },
    ...frame(data, language),
  ], data.found?.findings ?? []);
}

type Row = { readonly finding: Finding; readonly statement: FoundStatement };

function statementsSheet(data: Needs, language: Language): SheetToWrite {
  const t = translator(language);
  const rows = (data.found?.findings ?? []).flatMap((finding) => finding.statements.map((statement): Row => ({ finding, statement })));
  return sheetOf<Row>(t(texts, 'question'), [
    ...ofFinding(language).map(({ cell, ...column }): Column<Row> => ({ ...column, cell: ({ finding }) => cell(finding) })),
    { heading: t(takenTexts, 'code'), cell: ({ statement }) => statement.code }, { heading: t(texts, 'question'), width: 60, cell: ({ statement }) => shown(statement.text, language).text },
    { heading: t(texts, 'is'), cell: ({ statement }) => statusSaid(statement.is, t) }, { heading: t(texts, 'was'), cell: ({ statement }) => (statement.was === null ? null : statusSaid(statement.was, t)) },
    { heading: t(texts, 'wasYear'), cell: ({ statement }) => statement.wasYear }, { heading: t(texts, 'since'), cell: ({ statement }) => statement.since },
    ...frame(data, language),
  ], rows);
}

function ofFinding(language: Language): readonly Column<Finding>[] {
  const t = translator(language);
  return [
    { heading: t(texts, 'finding'), width: 30, cell: ({ is }) => t(texts, `kind.${is}`) },
    { heading: t(takenTexts, 'goalCode'), cell: ({ measure }) => measure.goal }, { heading: t(texts, 'measureCode'), cell: ({ measure }) => measure.code },
    { heading: t(texts, 'measure'), width: 60, cell: ({ measure }) => shown(measure.title, language).text },
  ];
}

/** What every row says of the file: whose it is, of which answers, and of when. */
export function frame({ organisation, round, standing, asOf }: Pick<Needs, 'organisation' | 'round' | 'standing' | 'asOf'>, language: Language): readonly Column<unknown>[] {
  const t = translator(language);
  return [
    { heading: t(takenTexts, 'standing'), width: 24, cell: () => (standing === 'hidden' ? t(takenTexts, 'hidden') : t(progressTexts, `standing.${standing}`)) },
    { heading: t(takenTexts, 'scope'), width: 24, cell: () => `${organisation.code} ${shown(organisation.names, language).text}` },
    ...frameOfRound({ round, asOf }, language),
  ];
}

export function frameOfRound({ round, asOf }: Pick<Needs, 'round' | 'asOf'>, language: Language): readonly Column<unknown>[] {
  const t = translator(language);
  return [
    { heading: t(takenTexts, 'year'), cell: () => round.year },
    { heading: t(takenTexts, 'programme'), width: 24, cell: () => `${round.programme.code} ${round.programme.version}` },
    { heading: t(takenTexts, 'asOf'), width: 20, cell: () => instantCell(asOf) },
  ];
}
