import * as z from 'zod';
import { Round, RoundId, Tally } from '#capabilities/evaluation/index.ts';
import { Names, Organisation } from '#capabilities/organisations/index.ts';
import { GoalResult } from '../contract.ts';
import { Share, Verdict } from './targets.ts';

export const AskCountryManagement = z.object({ roundId: RoundId });

/** How answers went since the base year, over those that may be compared: a goal, or all of them. */
const Moved = z.object({ up: z.int(), down: z.int(), same: z.int() }).readonly();
export type Moved = z.output<typeof Moved>;

/** A share to reach of a measure, by the year it is for. */
const Promised = z.object({ code: z.string(), title: Names, text: Names.nullable(), year: z.int().nullable(), verdict: Verdict, shares: z.array(Share).readonly() }).readonly();
export type Promised = z.output<typeof Promised>;

/** All that those who lead the programme need for a meeting, of the country in a round: from what is signed. */
export const CountryManagement = z.object({
  round: Round, asOf: z.date(),
  own: Tally, units: Tally.nullable(),
  /** The organisers' own signed answers by spearhead. */
  spearheads: z.array(GoalResult).readonly(),
  signed: z.object({ n: z.int(), of: z.int() }).readonly(),
  /** Until the round's last day; less than nothing: since. */
  daysLeft: z.int(),
  /** Organisers that have not signed, with how far they have come; reopened: their signature was opened again. */
  waiting: z.array(z.object({ organisation: Organisation, tally: Tally, isReopened: z.boolean() }).readonly()).readonly(),
  /** Null where there is no other year, or nothing that may be compared. */
  moved: z.object({ year: z.int(), base: z.int(), all: Moved, goals: z.array(z.object({ code: z.string(), text: Names, moved: Moved }).readonly()).readonly() }).readonly().nullable(),
  /** Targets for the round's year and before; and how many there are for the next year that has any. */
  promised: z.array(Promised).readonly(),
  next: z.object({ year: z.int(), n: z.int() }).readonly().nullable(),
}).readonly();
export type CountryManagement = z.output<typeof CountryManagement>;
