import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, instantCell, sheetOf, type Column, type TableFile } from '#platform/tables/index.ts';
import type { ListedItem } from '../contract.ts';
import { evidenceTexts as texts } from '../texts.ts';

/** The list as a file in the reader's language. The files themselves are fetched one by one. */
export const itemsCsv = (_output: unknown, language: Language, rows: AsyncIterable<ListedItem>): TableFile => csvFile('lykta-evidence', sheetOf(translator(language)(texts, 'sheet'), columnsIn(language), rows));

function columnsIn(language: Language): readonly Column<ListedItem>[] {
  const t = translator(language);
  return [
    { heading: t(texts, 'title'), cell: ({ title }) => title },
    { heading: t(texts, 'kind'), cell: ({ kind }) => t(texts, kind) },
    { heading: t(texts, 'link'), cell: ({ link }) => link },
    { heading: t(texts, 'fileName'), cell: ({ file }) => file?.name ?? null },
    { heading: t(texts, 'fileSize'), cell: ({ file }) => file?.size ?? null },
    { heading: t(texts, 'hash'), cell: ({ file }) => file?.hash ?? null },
    { heading: t(texts, 'organisationCode'), cell: ({ owner }) => owner.code },
    { heading: t(texts, 'owner'), cell: ({ owner }) => shown(owner.names, language).text },
    { heading: t(texts, 'validUntil'), cell: ({ validUntil }) => validUntil },
    { heading: t(texts, 'uses'), cell: ({ uses }) => uses },
    { heading: t(texts, 'note'), cell: ({ note }) => note },
    { heading: t(texts, 'by'), cell: ({ by }) => by },
    { heading: t(texts, 'addedShort'), cell: ({ at }) => instantCell(at) },
  ];
}
