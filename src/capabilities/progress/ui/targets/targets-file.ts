import { shown, translator, type Language } from '#platform/i18n/index.ts';
import { csvFile, instantCell, jsonFile, sheetOf, workbookFile, type SheetToWrite, type TableFile } from '#platform/tables/index.ts';
import type { CountryTargets, IndicatorResult, MeasureTargets, Share, TargetResult } from '../../contract/targets.ts';
import { progressTexts } from '../../texts.ts';
import { enteredTexts } from '../../texts/entered-texts.ts';
import { targetsTexts as texts } from '../../texts/targets-texts.ts';
import { takenTexts } from '../taken-texts.ts';
import { whyText } from './figures.tsx';

// A row for each share that a target names: a target that is met by one of two has two rows.
type Row = { readonly of: string; readonly title: MeasureTargets['title']; readonly target: TargetResult; readonly share: Share };

const nameOf = ({ round }: CountryTargets): string => `lykta-country-${round.year}-targets`;
export const targetsCsv = (data: CountryTargets, language: Language): TableFile => csvFile(nameOf(data), targetsSheet(data, language));
export const targetsWorkbook = (data: CountryTargets, language: Language): TableFile => workbookFile(nameOf(data), [targetsSheet(data, language), enteredSheet(data, language)]);
export const targetsJson = ({ goals, ...head }: CountryTargets): TableFile => jsonFile(nameOf({ goals, ...head }), { format: 'lykta.targets/1', ...head }, 'goals', goals);

function rowsOf({ indicators, goals }: CountryTargets): readonly Row[] {
  const measures = goals.flatMap((goal) => goal.measures).map(({ code, title, targets }) => ({ of: code, title, targets }));
  const all = [...indicators.map(({ number, text, targets }) => ({ of: String(number), title: text, targets })), ...measures];
  return all.flatMap(({ of, title, targets }) => targets.flatMap((target) => target.shares.map((share) => ({ of, title, target, share }))));
}

function targetsSheet(data: CountryTargets, language: Language): SheetToWrite {
  const t = translator(language);
  const isOfPeople = ({ share }: Row): boolean => share.of === 'population';
  return sheetOf<Row>(t(texts, 'target'), [
    { heading: t(takenTexts, 'code'), cell: ({ of }) => of },
    { heading: t(texts, 'measure'), width: 60, cell: ({ title }) => shown(title, language).text },
    { heading: t(texts, 'year'), cell: ({ target }) => target.year },
    { heading: t(texts, 'percent'), cell: ({ share }) => share.percent },
    { heading: t(texts, 'of'), width: 24, cell: ({ share }) => t(texts, `of.${share.of}`) },
    { heading: t(texts, 'standing'), width: 24, cell: ({ share }) => t(texts, `verdict.${share.verdict}`) },
    { heading: t(texts, 'why'), width: 40, cell: ({ share }) => share.why.map((why) => whyText(why, t, language)).join(' ') || null },
    { heading: t(texts, 'reached'), cell: (row) => (isOfPeople(row) ? null : row.target.counted?.k ?? null) },
    { heading: t(texts, 'all'), cell: (row) => (isOfPeople(row) ? null : row.target.counted?.n ?? null) },
    { heading: t(texts, 'neededHead'), cell: ({ share }) => share.needed },
    { heading: t(texts, 'missingHead'), cell: ({ share }) => share.missing },
    { heading: t(texts, 'peopleHead'), cell: ({ target: { covered } }) => (covered && covered.without.length === 0 ? covered.k : null) },
    { heading: t(texts, 'peopleOfHead'), cell: ({ target: { covered } }) => (covered && covered.without.length === 0 ? covered.n : null) },
    { heading: t(takenTexts, 'scope'), width: 24, cell: () => t(progressTexts, 'country') },
    { heading: t(takenTexts, 'year'), cell: () => data.round.year },
    { heading: t(takenTexts, 'programme'), width: 24, cell: () => `${data.round.programme.code} ${data.round.programme.version}` },
    { heading: t(takenTexts, 'asOf'), width: 20, cell: () => instantCell(data.asOf) },
  ], rowsOf(data));
}

/** What was entered of the core indicators that are not computed. */
function enteredSheet(data: CountryTargets, language: Language): SheetToWrite {
  const t = translator(language);
  return sheetOf<IndicatorResult>(t(enteredTexts, 'column'), [
    { heading: t(takenTexts, 'code'), cell: ({ number }) => String(number) }, { heading: t(texts, 'indicator'), width: 60, cell: ({ text }) => shown(text, language).text },
    { heading: t(enteredTexts, 'column'), cell: ({ entered }) => entered?.amount ?? null }, { heading: t(enteredTexts, 'unit'), cell: ({ entered }) => entered?.unit ?? null },
    { heading: t(enteredTexts, 'onDay'), cell: ({ entered }) => entered?.onDay ?? null }, { heading: t(enteredTexts, 'source'), width: 40, cell: ({ entered }) => entered?.source ?? null },
    { heading: t(takenTexts, 'year'), cell: () => data.round.year }, { heading: t(takenTexts, 'asOf'), width: 20, cell: () => instantCell(data.asOf) },
  ], data.indicators.filter(({ measures }) => measures.length === 0));
}
