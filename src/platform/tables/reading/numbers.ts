/**
 * A stored number as Excel shows it ungrouped: "5" stays "5", 1.1000000000000001 is 1.1 (Excel has fifteen digits), 1E+05 is 100000.
 * Undefined for what is no number.
 */
export function numberText(stored: string): string | undefined {
  const text = stored.trim();
  if (/^-?\d{1,15}$/.test(text)) return text;
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return undefined;
  const rounded = Number(number.toPrecision(15));
  const shown = String(rounded);
  return shown.includes('e') ? rounded.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : shown;
}
