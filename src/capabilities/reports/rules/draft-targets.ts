import type { CountryFigures, TargetResult } from '#capabilities/progress/index.ts';
import { amountSaid, enteredTexts, targetsTexts, whyText } from '#capabilities/progress/index.ts';
import type { Block } from '#platform/documents/index.ts';
import { dayText, shown, translator, type Language, type Translate } from '#platform/i18n/index.ts';
import { draftTexts as texts } from '../texts/draft-texts.ts';

type Targets = CountryFigures['targets'];
type Line = { readonly of: string; readonly text: string; readonly target: TargetResult };

const linesOf = ({ goals, indicators }: Targets, language: Language): { readonly measures: readonly Line[]; readonly indicators: readonly Line[] } => ({
  measures: goals.flatMap(({ measures }) => measures.flatMap(({ code, title, targets }) => targets.map((target) => ({ of: code, text: shown(target.text ?? title, language).text, target })))),
  indicators: indicators.flatMap(({ number, text, targets }) => targets.map((target) => ({ of: String(number), text: shown(target.text ?? text, language).text, target }))),
});

/** How many stand how: those of measures and those of core indicators together. */
export function targetsSaid(targets: Targets, t: Translate): string {
  const all = [...targets.goals.flatMap(({ measures }) => measures), ...targets.indicators].flatMap((each) => each.targets);
  const of = (verdict: TargetResult['verdict']): number => all.filter((target) => target.verdict === verdict).length;
  return t(texts, 'summary.targets', { of: all.length, met: of('met'), way: of('on-the-way'), missed: of('missed'), not: of('cannot-be-computed') });
}

/** Every target with k of n: of the core indicators, then of the measures in the programme's order. */
export function targetBlocks(targets: Targets, language: Language): readonly Block[] {
  const t = translator(language);
  const { measures, indicators } = linesOf(targets, language);
  const entered = targets.indicators.flatMap(({ number, text, entered: value }) => (value !== null && value.amount !== null ? [[String(number), shown(text, language).text, amountSaid(value, t, language), value.onDay ? dayText(value.onDay, language) : '–', value.source]] : []));
  const byHand: readonly Block[] = entered.length === 0 ? [] : [{
    is: 'table', caption: t(enteredTexts, 'column'), rows: entered,
    columns: [{ heading: t(targetsTexts, 'indicator') }, { heading: t(texts, 'indicatorText') }, { heading: t(enteredTexts, 'column') }, { heading: t(enteredTexts, 'onDay') }, { heading: t(enteredTexts, 'source') }],
  }];
  if (measures.length === 0 && indicators.length === 0 && entered.length === 0) return [{ is: 'text', text: t(targetsTexts, 'noTargets') }];
  const table = (caption: string, of: string, lines: readonly Line[]): readonly Block[] => (lines.length === 0 ? [] : [{
    is: 'table', caption,
    columns: [{ heading: of }, { heading: t(targetsTexts, 'target') }, { heading: t(targetsTexts, 'year') }, { heading: t(targetsTexts, 'standing') }, { heading: t(texts, 'kOfN') }, { heading: t(targetsTexts, 'neededHead'), isNumber: true }, { heading: t(targetsTexts, 'why') }],
    rows: lines.map(({ of: code, text, target }) => [code, text, target.year === null ? '–' : String(target.year), t(targetsTexts, `verdict.${target.verdict}`), reachedText(target, t), neededText(target), whySaid(target, t, language)]),
  }]);
  return [...table(t(targetsTexts, 'indicators'), t(targetsTexts, 'indicator'), indicators), ...byHand, ...table(t(texts, 'targets'), t(targetsTexts, 'measure'), measures)];
}

const reachedText = ({ counted }: TargetResult, t: Translate): string => (counted ? t(targetsTexts, 'kOfN', counted) : '–');
const neededText = ({ shares }: TargetResult): string => shares.flatMap(({ needed }) => needed ?? []).map(String).join(' / ') || '–';
const whySaid = ({ shares, verdict }: TargetResult, t: Translate, language: Language): string =>
  (verdict === 'met' ? '' : [...new Set(shares.flatMap(({ why }) => why.map((each) => (each.who.length > NAMED ? `${t(targetsTexts, 'peopleMissing', { n: each.who.length })}.` : whyText(each, t, language)))))].join(' '));
/** More than so many are a number. */
const NAMED = 3;
