/** A whole number as a field of a form sends it; what is none does not count as any. */
export const numberFrom = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);
