import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown, translator, type Language } from '#platform/i18n/index.ts';
import { pngFile, svgFile, type PictureToKeep } from '#platform/pictures/index.ts';
import { csvFile, instantCell, jsonFile, sheetOf, workbookFile, type Column, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { GoalResult } from '../../contract.ts';
import type { CountsShown } from '../../contract/counts.ts';
import { countIn, PARTS } from '../../rules/distribution.ts';
import { progressTexts } from '../../texts.ts';
import { explainedTexts as texts } from '../../texts/explained-texts.ts';
import { distributionChart, hasDistribution } from '../distribution-chart.ts';
import { takenTexts } from '../taken-texts.ts';
import { ofSaid, partRows } from './explained-words.ts';

// An opened figure as files: the whole first and then its parts, each with what was chosen and when.

export const countsCsv = (data: CountsShown, language: Language): TableFile => csvFile(nameOf(data), sheet(data, language));
export const countsWorkbook = (data: CountsShown, language: Language): TableFile => workbookFile(nameOf(data), [sheet(data, language)]);
/** What the reader may open on the page is no part of it. */
export const countsJson = ({ parts, hasCountry: _has, ...head }: CountsShown): TableFile => jsonFile(nameOf(head), { format: 'lykta.counts/1', ...head }, 'parts', parts);
export const countsSvg = (data: CountsShown, language: Language): ReturnType<typeof svgFile> => svgFile(nameOf(data), pictureOf(data, language));
export const countsPng = (data: CountsShown, language: Language): ReturnType<typeof pngFile> => pngFile(nameOf(data), pictureOf(data, language));

const nameOf = ({ organisation, round, of, by, section }: Pick<CountsShown, 'organisation' | 'round' | 'of' | 'by' | 'section'>): string =>
  ['lykta', organisation.code, round.year, 'counts', of, ...(section ? [section.code] : []), by].join('-');

type Row = Pick<GoalResult, 'code' | 'tally' | 'distribution'> & { readonly name: string; readonly isWhole: boolean };

function sheet(data: CountsShown, language: Language): SheetToWrite {
  const t = translator(language);
  const { section, organisation, whole, standing, round, asOf, of } = data;
  const rows: readonly Row[] = [
    { isWhole: true, code: section?.code ?? '', name: section ? shown(section.names, language).text : t(texts, 'programme'), ...whole },
    ...partRows(data).map(({ code, title, tally, distribution }) => ({ isWhole: false, code, name: shown(title, language).text, tally, distribution })),
  ];
  const frame: readonly Column<Row>[] = [
    { heading: t(takenTexts, 'whose'), width: 24, cell: () => ofSaid(of, t) },
    { heading: t(takenTexts, 'standing'), width: 24, cell: () => (standing === 'hidden' ? t(takenTexts, 'hidden') : t(progressTexts, `standing.${standing}`)) },
    { heading: t(takenTexts, 'scope'), width: 24, cell: () => `${organisation.code} ${shown(organisation.names, language).text}` },
    { heading: t(takenTexts, 'year'), cell: () => round.year },
    { heading: t(takenTexts, 'programme'), width: 24, cell: () => `${round.programme.code} ${round.programme.version}` },
    { heading: t(takenTexts, 'asOf'), width: 20, cell: () => instantCell(asOf) },
  ];
  return sheetOf<Row>(t(texts, 'title'), [
    { heading: t(texts, 'by'), width: 20, cell: ({ isWhole }) => t(texts, isWhole ? 'whole' : `row.${data.by}`) },
    { heading: t(takenTexts, 'code'), cell: ({ code }) => code },
    { heading: t(texts, 'parts'), width: 60, cell: ({ name }) => name },
    { heading: t(takenTexts, 'answered'), cell: ({ tally }) => tally.answered },
    { heading: t(takenTexts, 'asked'), cell: ({ tally }) => tally.asked },
    { heading: t(takenTexts, 'askedInDistribution'), cell: ({ distribution }) => distribution?.asked ?? null },
    ...PARTS.map((part): Column<Row> => ({ heading: t(progressTexts, `part.${part}`), cell: ({ distribution }) => (distribution ? countIn(distribution, part) : null) })),
    ...frame,
  ], rows);
}

function pictureOf(data: CountsShown, language: Language): PictureToKeep {
  const t = translator(language);
  const { organisation, section, of, by, round, asOf, standing } = data;
  const rows = partRows(data);
  const title = [`${shown(organisation.names, language).text}: ${ofSaid(of, t)}`, section && `${section.code} ${shown(section.names, language).text}`, t(texts, `by.${by}`)].filter(Boolean).join(', ');
  const foot = [
    organisation.code, shown(round.names, language).text, String(round.year), `${round.programme.code} ${round.programme.version}`,
    hasDistribution(rows) && standing !== 'hidden' ? t(progressTexts, `standing.${standing}`) : t(takenTexts, 'hidden'), t(progressTexts, 'asOf', { at: instantText(asOf, language, HOME_ZONE) }),
  ];
  return { chart: { ...distributionChart(title, rows, language), rowsAre: t(texts, `row.${by}`) }, language, foot: foot.join(' · ') };
}
