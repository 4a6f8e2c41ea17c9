import { localeOf, type Language } from '#platform/i18n/index.ts';
import type { Figure } from './chart.ts';

/** As a share from 0 to 1, or as its own count. Null: there is nothing to draw. @throws RangeError for what no counting gives */
export function valueOf(figure: Figure | null): number | null {
  if (!figure) return null;
  const { n, of } = figure;
  if (!(n >= 0) || !Number.isFinite(n) || (of !== undefined && !(n <= of && Number.isFinite(of)))) throw new RangeError(`A picture has no figure such as ${n}${of === undefined ? '' : ` of ${of}`}.`);
  if (of === undefined) return n;
  return of === 0 ? null : n / of;
}

/** What an interval or a spread ends at, no further out than the axis goes. @throws RangeError for what is no number */
export function within(value: number, end: number): number {
  if (Number.isNaN(value)) throw new RangeError('A picture has no interval without its ends.');
  return Math.min(end, Math.max(0, value));
}

/** @throws RangeError for a count below nothing */
export const counted = (count: number): number => valueOf({ n: count }) ?? 0;

/** "45 %", "1 234", "–". A share that is neither nothing nor all is not rounded to be so. */
export function figureText(figure: Figure | null, language: Language, isBare = false): string {
  const value = valueOf(figure);
  if (!figure || value === null) return '–';
  return figure.of === undefined ? countText(figure.n, language) : shareText(value, language, isBare);
}

/** The same with what it was counted from: "45 % (9/20)". */
export function wholeText(figure: Figure | null, language: Language): string {
  const text = figureText(figure, language);
  return figure?.of ? `${text} (${countText(figure.n, language)}/${countText(figure.of, language)})` : text;
}

export function shareText(share: number, language: Language, isBare = false): string {
  const whole = Math.round(share * 100);
  const kept = share > 0 && whole === 0 ? '<' : share < 1 && whole === 100 ? '>' : '';
  const percent = kept === '<' ? 1 : kept === '>' ? 99 : whole;
  return `${kept}${isBare ? formats[language].count.format(percent) : formats[language].share.format(percent / 100)}`;
}

export const countText = (count: number, language: Language): string => formats[language].count.format(count);

const formatsOf = (language: Language) => ({ count: new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 }), share: new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 0 }) });
const formats = { sv: formatsOf('sv'), fi: formatsOf('fi'), en: formatsOf('en'), nb: formatsOf('nb') } as const;
