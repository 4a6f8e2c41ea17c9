/** An amount as people write one: with a comma or a point, and spaces between thousands. Null where it is none; "1,250" and "1.250" are two different numbers in our languages, and so none. */
export function decimalFrom(written: string): number | null {
  const plain = written.trim().replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.').replace('−', '-');
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(plain)) return null;
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}
