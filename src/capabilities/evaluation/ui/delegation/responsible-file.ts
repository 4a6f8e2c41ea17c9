import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, sheetOf, type Column, type TableFile } from '#platform/tables/index.ts';
import type { ResponsibleLine, ResponsiblePage } from '../../contract/delegation.ts';
import { delegationTexts as texts } from '../../texts/delegation-texts.ts';

/** Who answers for what, as a file in the reader's language. */
export function responsibleCsv({ form, lines }: Pick<ResponsiblePage, 'form' | 'lines'>, language: Language): TableFile {
  const t = translator(language);
  const columns: readonly Column<ResponsibleLine>[] = [
    { heading: t(texts, 'code'), cell: ({ code }) => code },
    { heading: t(texts, 'level'), cell: ({ of }) => t(texts, `level.${of}`) },
    { heading: t(texts, 'task'), cell: ({ text }) => shown(text, language).text },
    { heading: t(texts, 'person'), cell: ({ who }) => who?.name ?? '' },
    { heading: t(texts, 'titleField'), cell: ({ who }) => who?.title ?? '' },
    { heading: t(texts, 'isHere'), cell: ({ who }) => (who ? t(texts, who.isHere ? 'yes' : 'no') : '') },
    { heading: t(texts, 'saidAt'), cell: ({ whoFrom }) => whoFrom ?? '' },
    { heading: t(texts, 'day'), cell: ({ day }) => day },
    { heading: t(texts, 'answered'), cell: ({ tally }) => tally.answered },
    { heading: t(texts, 'asked'), cell: ({ tally }) => tally.asked },
  ];
  return csvFile(`lykta-${form.organisation.code}-${form.round.year}-responsible`, sheetOf(t(texts, 'file'), columns, lines));
}
