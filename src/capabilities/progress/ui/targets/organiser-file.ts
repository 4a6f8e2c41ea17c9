import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, jsonFile, sheetOf, workbookFile, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { OrganiserTargets, OwnMeasure } from '../../contract/targets.ts';
import { targetsTexts as texts } from '../../texts/targets-texts.ts';
import { frame } from '../needs/needs-file.ts';
import { takenTexts } from '../taken-texts.ts';

// One organiser beside the targets, as files: nothing of answers that are not the reader's to see.

const nameOf = ({ organisation, round }: Pick<OrganiserTargets, 'organisation' | 'round'>): string => `lykta-${organisation.code}-${round.year}-targets`;
export const organiserTargetsCsv = (data: OrganiserTargets, language: Language): TableFile => csvFile(nameOf(data), sheet(data, language));
export const organiserTargetsWorkbook = (data: OrganiserTargets, language: Language): TableFile => workbookFile(nameOf(data), [sheet(data, language)]);
export const organiserTargetsJson = ({ measures, hasCountry: _has, ...head }: OrganiserTargets): TableFile => jsonFile(nameOf(head), { format: 'lykta.organiser-targets/1', ...head }, 'measures', head.standing === 'hidden' ? [] : measures);

function sheet(data: OrganiserTargets, language: Language): SheetToWrite {
  const t = translator(language);
  return sheetOf<OwnMeasure>(t(texts, 'target'), [
    { heading: t(takenTexts, 'code'), cell: ({ code }) => code }, { heading: t(texts, 'measure'), width: 60, cell: ({ title }) => shown(title, language).text },
    { heading: t(texts, 'target'), width: 40, cell: ({ targets }) => targets.map(({ text }) => shown(text, language).text).join('; ') },
    { heading: t(texts, 'standing'), width: 24, cell: ({ reach }) => (reach === null ? t(texts, 'notAsked') : t(texts, `reach.${reach}`)) },
    { heading: t(texts, 'fullyHead'), cell: ({ fully }) => fully }, { heading: t(texts, 'appliesHead'), cell: ({ asked, notApplicable }) => asked - notApplicable },
    { heading: t(texts, 'openHead'), width: 40, cell: ({ open }) => open.join(' ') || null },
    ...frame(data, language),
  ], data.standing === 'hidden' ? [] : data.measures);
}
