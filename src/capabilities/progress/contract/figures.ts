import * as z from 'zod';
import { CountryResults } from '../contract.ts';
import { CountryTargets } from './targets.ts';
import { Years } from './years.ts';

/** Everything that a round says of the country, as of one moment. Units only as sums that may be shown. */
export const CountryFigures = z.object({ results: CountryResults, targets: CountryTargets, years: Years }).readonly();
export type CountryFigures = z.output<typeof CountryFigures>;
