import type { DemonstrationSize } from '#platform/demonstration/sizes.ts';
import type { Programme } from '#capabilities/programme/made-up.ts';
import type { CountryWish } from './country.ts';
import { FIRST_YEAR, OPEN_YEAR } from './model.ts';

const UNITS: Readonly<Record<Exclude<DemonstrationSize, 'people'>, number>> = { small: 200, 5000: 5_000, 50000: 50_000 };

/** What a size means: so many units, and a round every year until the one that is open. */
export const wishFor = (size: Exclude<DemonstrationSize, 'people'>, seed: number, programme: Programme): CountryWish =>
  ({ units: UNITS[size], seed, programme, years: Array.from({ length: OPEN_YEAR - FIRST_YEAR + 1 }, (_none, i) => FIRST_YEAR + i) });

/** About how much room a country takes while it is made, the database itself and its log with it. */
export const megabytesFor = (units: number): number => Math.ceil((200 + units * 0.1) / 100) * 100;
