import * as z from 'zod';
import { RoundId } from '#capabilities/evaluation/index.ts';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { DayField } from './base.ts';

const organisation = z.object({ code: OrganisationCode, names: Names }).readonly();

/** The units of one's own that have not answered all they were asked until their last day: the first ones, how many there are, and the latest of those days. */
export const UnitsBehind = z.object({ lastDay: DayField.nullable(), units: z.array(z.object({ organisation, hasBegun: z.boolean() }).readonly()).readonly(), all: z.int() }).readonly();
export type UnitsBehind = z.output<typeof UnitsBehind>;

/** Of the organisers whose last day in a round has passed, who has not signed, and how many others have time left; as counts: how many units there are, and how many of them have not begun and not answered all. Never what. */
export const OrganisersBehind = z.object({
  lastDay: DayField.nullable(), organisers: z.int(), extended: z.int(), notBegun: z.int(), notSigned: z.int(),
  behind: z.array(z.object({ organisation, hasBegun: z.boolean(), units: z.int(), unitsNotBegun: z.int(), unitsNotDone: z.int() }).readonly()).readonly(),
}).readonly();
export type OrganisersBehind = z.output<typeof OrganisersBehind>;

/** Those whose last day was this or an earlier one: some have another than their round. */
export const AskBehind = z.object({ roundId: RoundId, until: DayField });
