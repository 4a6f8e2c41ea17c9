/** The organisers by their codes: about how large each is against the others, and in which language its people write. */
export type Organiser = { readonly code: string; readonly weight: number; readonly writes: 'sv' | 'fi' | 'both' };

const WEIGHTS: Readonly<Record<string, number>> = {
  '01': 99, '02': 204, '03': 480, '04': 280, '05': 490, '06': 212, '07': 170, '08': 540, '09': 203, '10': 158, '11': 125, '12': 130, '13': 248, '14': 162, '15': 273, '16': 190, '17': 177,
  '18': 67, '19': 416, '20': 70, '21': 176, '90': 674, HUS: 420,
};
const BILINGUAL: ReadonlySet<string> = new Set(['01', '03', '90', 'HUS']);

export const ORGANISERS: readonly Organiser[] = Object.keys(WEIGHTS).sort().map((code) => ({ code, weight: WEIGHTS[code] ?? 0, writes: code === '17' ? 'sv' : BILINGUAL.has(code) ? 'both' : 'fi' }));

/** How many units each has, of so many in all: by its size, and at least a handful. */
export function unitsOf(units: number): ReadonlyMap<string, number> {
  const all = ORGANISERS.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(ORGANISERS.map(({ code, weight }) => [code, Math.max(6, Math.round((units * weight) / all))]));
}
