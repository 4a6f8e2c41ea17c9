import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, instantCell, jsonFile, sheetOf, workbookFile, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { KindLine, LiveLine, LiveTaken } from '../../contract/running-live.ts';
import { evaluationTexts } from '../../texts.ts';
import { liveTexts as texts } from '../../texts/running-live-texts.ts';
import { takenTexts } from '../taken-texts.ts';

// How a round goes as a file, in the reader's language: a row for each organiser and kind of form, so that what has several kinds is never summed twice.

export const liveCsv = (data: LiveTaken, language: Language): TableFile => csvFile(nameOf(data), sheet(data, language));
export const liveWorkbook = (data: LiveTaken, language: Language): TableFile => workbookFile(nameOf(data), [sheet(data, language)]);
export const liveJson = ({ lines, ...head }: LiveTaken): TableFile => jsonFile(nameOf(head), { format: 'lykta.live/1', ...head }, 'organisations', lines);

const nameOf = ({ round }: Pick<LiveTaken, 'round'>): string => `lykta-country-${round.year}-live`;

type Row = { readonly line: LiveLine; readonly own: KindLine };

function sheet({ round, asOf, lines }: LiveTaken, language: Language): SheetToWrite {
  const t = translator(language);
  return sheetOf<Row>(t(texts, 'title').slice(0, 31), [
    { heading: t(texts, 'code'), cell: ({ line }) => line.organisation.code },
    { heading: t(texts, 'organisation'), width: 40, cell: ({ line }) => shown(line.organisation.names, language).text },
    { heading: t(texts, 'kind'), width: 20, cell: ({ line }) => t(organisationTexts, `kind.${line.organisation.kind}`) },
    { heading: t(texts, 'formKind'), width: 20, cell: ({ own }) => t(organisationTexts, `kind.${own.kind}`) },
    { heading: t(texts, 'formCount'), cell: ({ own }) => own.forms },
    { heading: t(texts, 'begun'), cell: ({ own }) => own.begun },
    { heading: t(texts, 'complete'), cell: ({ own }) => own.complete },
    { heading: t(texts, 'answered'), cell: ({ own }) => own.tally.answered },
    { heading: t(texts, 'asked'), cell: ({ own }) => own.tally.asked },
    { heading: t(texts, 'state'), width: 20, cell: ({ line }) => t(texts, `state.${line.state}`) },
    { heading: t(takenTexts, 'signedAt'), width: 20, cell: ({ line }) => instantCell(line.signedAt) },
    { heading: t(texts, 'activity'), cell: ({ line }) => line.lastActivity },
    { heading: t(evaluationTexts, 'round.lastDay'), cell: ({ line }) => line.lastDay },
    { heading: t(texts, 'daysLeft'), cell: ({ line }) => line.daysLeft },
    { heading: t(takenTexts, 'year'), cell: () => round.year },
    { heading: t(takenTexts, 'programme'), width: 24, cell: () => `${round.programme.code} ${round.programme.version}` },
    { heading: t(takenTexts, 'asOf'), width: 20, cell: () => instantCell(asOf) },
    { heading: t(texts, 'handedInCount'), cell: ({ own }) => own.handIn.handedIn },
    { heading: t(texts, 'acceptedCount'), cell: ({ own }) => own.handIn.accepted },
  ], lines.flatMap((line) => line.kinds.map((own) => ({ line, own }))));
}
