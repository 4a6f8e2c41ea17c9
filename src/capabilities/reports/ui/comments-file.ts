import { progressTexts } from '#capabilities/progress/index.ts';
import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, instantCell, jsonFile, sheetOf, workbookFile, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { AllComments, ReadComment } from '../contract/comments.ts';
import { STATUS_TEXTS } from '../rules/comments.ts';
import { commentTexts as texts } from '../texts/comment-texts.ts';

// Comments as files, with who wrote them: for who reads them, not for the report.

const nameOf = ({ round }: Pick<AllComments, 'round'>): string => `lykta-comments-${round.year}`;
export const commentsCsv = (data: AllComments, language: Language): TableFile => csvFile(nameOf(data), sheet(data, language));
export const commentsWorkbook = (data: AllComments, language: Language): TableFile => workbookFile(nameOf(data), [sheet(data, language)]);
export const commentsJson = ({ comments, ...head }: AllComments): TableFile => jsonFile(nameOf(head), { format: 'lykta.comments/1', ...head }, 'comments', comments);

function sheet({ comments, themes, round, asOf, narrowed }: AllComments, language: Language): SheetToWrite {
  const t = translator(language);
  const chosen = Object.values(narrowed).filter((each) => each !== '' && each !== 0 && each !== 'all').join(', ');
  return sheetOf<ReadComment>(t(texts, 'title'), [
    { heading: t(texts, 'organisationCode'), cell: ({ organisation }) => organisation.code }, { heading: t(texts, 'organisation'), width: 32, cell: ({ organisation }) => shown(organisation.names, language).text },
    { heading: t(texts, 'goal'), cell: ({ goal }) => goal }, { heading: t(texts, 'questionCode'), cell: ({ statement }) => statement.code }, { heading: t(texts, 'question'), width: 60, cell: ({ statement }) => shown(statement.text, language).text },
    { heading: t(texts, 'answer'), cell: ({ status }) => t(progressTexts, STATUS_TEXTS[status] ?? 'part.blank') }, { heading: t(texts, 'comment'), width: 80, cell: ({ comment }) => comment },
    { heading: t(texts, 'themes'), width: 32, cell: (each) => themes.filter(({ no, isGone }) => each.themes.includes(no) && !isGone).map(({ names }) => shown(names, language).text).join('; ') || null },
    { heading: t(texts, 'quote'), width: 60, cell: ({ quote }) => quote || null },
    { heading: t(texts, 'chosen'), width: 24, cell: () => chosen || t(texts, 'any') }, { heading: t(texts, 'year'), cell: () => round.year }, { heading: t(texts, 'asOf'), width: 20, cell: () => instantCell(asOf) },
  ], comments);
}
