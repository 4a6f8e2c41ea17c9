const DAY = 86_400_000;
/** The built-in formats of days and times; what is above 163 is the workbook's own. */
const isBuiltIn = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number format shows a day or a time. `code` is the workbook's own format of this number, if it has one. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltIn(id);
  const signs = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0] ?? '';
  return /[dmyhs]/i.test(signs) && !/general|[0#?]/i.test(signs.replaceAll(/s+[.,]0+/gi, ''));
}

/**
 * Excel's serial number as a day ("2026-11-22"), an instant without zone ("2026-11-22T08:30:00") or, below one, a time ("08:30:00").
 * Undefined for what is no day: Excel's 29 February 1900, and numbers outside the years 1900 to 9999.
 */
export function dateFrom(serial: number, isFrom1904: boolean): string | undefined {
  if (serial >= 0 && serial < 1) return new Date(Math.round(serial * DAY / 1000) * 1000).toISOString().slice(11, 19);
  const since = isFrom1904 ? serial + 1462 : serial;
  const days = since < 60 ? since + 1 : since; // Excel counts a day in 1900 that never was
  if (!(since >= 1) || Math.floor(since) === 60 || since >= 2_958_466) return undefined;
  const [day = '', time = ''] = new Date(Math.round((days - 25_569) * DAY / 1000) * 1000).toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day}T${time.slice(0, 8)}`;
}
