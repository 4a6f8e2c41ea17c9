import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, sheetOf, workbookFile, type Column, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { ResponsibleLine, ResponsiblePage } from '../../contract/delegation.ts';
import { delegationTexts as texts } from '../../texts/delegation-texts.ts';

type Taken = Pick<ResponsiblePage, 'form' | 'lines'>;

/** Who answers for what, as a file in the reader's language. */
export const responsibleCsv = (taken: Taken, language: Language): TableFile => csvFile(nameOf(taken), sheetIn(taken, language));
export const responsibleWorkbook = (taken: Taken, language: Language): TableFile => workbookFile(nameOf(taken), [sheetIn(taken, language)]);

const nameOf = ({ form }: Taken): string => `lykta-${form.organisation.code}-${form.round.year}-responsible`;

function sheetIn({ lines }: Taken, language: Language): SheetToWrite {
  const t = translator(language);
  const columns: readonly Column<ResponsibleLine>[] = [
    { heading: t(texts, 'code'), cell: ({ code }) => code },
    { heading: t(texts, 'level'), cell: ({ of }) => t(texts, `level.${of}`) },
    { heading: t(texts, 'task'), width: 60, cell: ({ text }) => shown(text, language).text },
    { heading: t(texts, 'person'), width: 24, cell: ({ who }) => who?.name ?? '' },
    { heading: t(texts, 'titleField'), width: 24, cell: ({ who }) => who?.title ?? '' },
    { heading: t(texts, 'isHere'), cell: ({ who }) => (who ? t(texts, who.isHere ? 'yes' : 'no') : '') },
    { heading: t(texts, 'saidAt'), cell: ({ whoFrom }) => whoFrom ?? '' },
    { heading: t(texts, 'day'), cell: ({ day }) => day },
    { heading: t(texts, 'answered'), cell: ({ tally }) => tally.answered },
    { heading: t(texts, 'asked'), cell: ({ tally }) => tally.asked },
  ];
  return sheetOf(t(texts, 'file'), columns, lines);
}
