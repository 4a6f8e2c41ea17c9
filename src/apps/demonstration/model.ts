import type { Chance } from './chance.ts';

/** Who answers and signs by themselves, and in which language. */
export type Tenant = { readonly code: string; readonly kind: 'organiser' | 'collaboration-area' | 'provider' | 'centre'; readonly writes: 'sv' | 'fi' | 'both' };

/** The year that all begins with; the last one, which is still open. */
export const FIRST_YEAR = 2023;
export const OPEN_YEAR = 2026;

const clamped = (value: number, least: number, most: number): number => Math.round(Math.min(most, Math.max(least, value)));

/**
 * How far somebody has come in a goal in a year, of a thousand: what it says of itself and what its units say. Most go forwards, each at a pace of its own; some go
 * back in a goal; and some say of themselves what their units do not.
 */
export function levelOf(chance: Chance, code: string, goal: string, year: number): { readonly own: number; readonly units: number } {
  const years = year - FIRST_YEAR;
  const start = 330 + 260 * chance('level', code) + 180 * (chance('goal', goal) - 0.5) + 200 * (chance('goal', code, goal) - 0.5);
  const goesBack = chance('back', code, goal) < 0.07;
  const pace = goesBack ? -70 - 50 * chance('pace', code, goal) : 45 + 60 * chance('pace', code) + 70 * (chance('pace', code, goal) - 0.5);
  const level = start + years * pace;
  const contradicts = SHOWN.has(`${code} ${goal}`) || (contradictsItsUnits(chance, code) && chance('contradicts', code, goal) < 0.3);
  return { own: clamped(level + (contradicts ? 360 : 30), 80, 960), units: clamped(level - (contradicts ? 220 : 20), 60, 930) };
}

/** Where a visitor is led to see that a county and its units say different things. */
const SHOWN: ReadonlySet<string> = new Set(['17 1.1', '17 1.3', '17 2.2']);

const contradictsItsUnits = (chance: Chance, code: string): boolean => chance('contradicts', code) < 0.22;

export const hardnessOf = (chance: Chance, statement: string): number => Math.round(240 * (chance('hardness', statement) - 0.5));

/** How much is answered, of a thousand. */
export type Answering = { readonly own: number; readonly begun: number; readonly whole: number };

/** In closed years nearly all have answered; in the open one each organiser has come its own way, and two have not begun. */
export function answeringIn(chance: Chance, { code, kind }: Tenant, year: number): Answering {
  const drawn = chance('answering', code, year);
  if (year < OPEN_YEAR) {
    if (signingIn(chance, { code, kind }, year) === 'never') return { own: clamped(550 + 300 * drawn, 0, 999), begun: clamped(780 + 150 * drawn, 0, 1000), whole: 820 };
    return { own: 1000, begun: clamped(940 + 60 * chance('begun', code, year), 0, 1000), whole: clamped(900 + 90 * drawn, 0, 1000) };
  }
  if (EARLY.has(code)) return { own: 1000, begun: 1000, whole: 970 };
  if (NOT_BEGUN.has(code)) return { own: 0, begun: 0, whole: 0 };
  const come = COME[code] ?? 0.08 + 0.82 * drawn;
  return { own: clamped(1000 * come * (0.6 + 0.5 * chance('own', code)), 0, 900), begun: clamped(1000 * come + 60, 0, 960), whole: clamped(1000 * come * come, 0, 900) };
}

/** Who has signed the open round already, and who has not begun it. */
const EARLY: ReadonlySet<string> = new Set(['18', '02', '11', 'FI-AREA-5']);
const NOT_BEGUN: ReadonlySet<string> = new Set(['06', '21', 'FI-AREA-2']);
/** How far those have come as whom a visitor comes: under way, with something left to do. */
const COME: Readonly<Record<string, number>> = { 'FI-CENTRE': 0.55, '17': 0.62, '08': 0.45, '13': 0.7, 'FI-AREA-4': 0.6, 'D-P1': 0.5 };
/** Who signed after the last day, and who never did, by year. Those whom a visitor comes as have always done what they should. */
const LATE: Readonly<Record<number, readonly string[]>> = { 2023: ['06', '12', 'HUS'], 2024: ['06', '19'], 2025: ['10', '15'] };
const NEVER: Readonly<Record<number, readonly string[]>> = { 2023: ['20'], 2024: ['12', '21', 'FI-AREA-2'], 2025: ['06'] };
/** Who found something wrong in what was signed, opened it again and signed anew. */
const REOPENED: Readonly<Record<number, readonly string[]>> = { 2024: ['17', '05'], 2025: ['13'] };

export type Signing = 'in-time' | 'late' | 'reopened' | 'never';

export function signingIn(chance: Chance, { code, kind }: Pick<Tenant, 'code' | 'kind'>, year: number): Signing {
  if (year === OPEN_YEAR) return EARLY.has(code) ? 'in-time' : 'never';
  if (NEVER[year]?.includes(code) || (kind === 'provider' && chance('signs', code, year) < 0.15)) return 'never';
  if (LATE[year]?.includes(code)) return 'late';
  return REOPENED[year]?.includes(code) ? 'reopened' : 'in-time';
}
