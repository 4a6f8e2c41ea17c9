import * as z from 'zod';
import { RoundId } from '#capabilities/evaluation/index.ts';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';

const organisation = z.object({ code: OrganisationCode, names: Names }).readonly();

/** The units of one's own that have not answered all they were asked: the first ones, and how many there are. */
export const UnitsBehind = z.object({ units: z.array(z.object({ organisation, hasBegun: z.boolean() }).readonly()).readonly(), all: z.int() }).readonly();
export type UnitsBehind = z.output<typeof UnitsBehind>;

/** Who has not signed in a round, as counts: how many units there are, and how many of them have not begun and not answered all. Never what. */
export const OrganisersBehind = z.object({
  organisers: z.int(), notBegun: z.int(), notSigned: z.int(),
  behind: z.array(z.object({ organisation, hasBegun: z.boolean(), units: z.int(), unitsNotBegun: z.int(), unitsNotDone: z.int() }).readonly()).readonly(),
}).readonly();
export type OrganisersBehind = z.output<typeof OrganisersBehind>;

export const OfRound = z.object({ roundId: RoundId });
