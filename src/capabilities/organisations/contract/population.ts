import * as z from 'zod';
import { Names, OrganisationCode } from './organisation.ts';

/** How many people live in an organisation's area, on a day, and who says so. */
export const PopulationFigure = z.object({ code: OrganisationCode, names: Names, persons: z.int(), onDay: z.string(), source: z.string() }).readonly();
export const PopulationPage = z.object({ figures: z.array(PopulationFigure).readonly() }).readonly();
export type PopulationPage = z.output<typeof PopulationPage>;
