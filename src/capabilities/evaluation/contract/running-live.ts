import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { DayField, RoundId, Tally } from './base.ts';
import { NamedRound } from './round.ts';

// How a round goes, organiser by organiser: who has begun and signed, how much is answered. Never what.

/** Where an organiser stands, in the order in which it comes there. */
export const LIVE_STATES = ['not-begun', 'begun', 'complete', 'signed'] as const;
export const LIVE_SORTS = ['name', 'share', 'activity', 'days'] as const;

export const AskLive = z.object({
  roundId: RoundId,
  kind: OrganisationKind.optional().catch(undefined),
  state: z.enum([...LIVE_STATES, 'unsigned', 'late']).optional().catch(undefined),
  search: z.string().trim().max(100).default('').catch(''),
  sort: z.enum(LIVE_SORTS).default('name').catch('name'),
  page: z.coerce.number().int().min(1).max(1_000).default(1).catch(1),
});
export type AskLive = z.output<typeof AskLive>;

/** Forms that are handed in to an organiser, of those that can be: its own is not. */
export const HandInLine = z.object({ forms: z.int(), handedIn: z.int(), accepted: z.int() }).readonly();
export type HandInLine = z.output<typeof HandInLine>;

/** The forms of one kind: how many there are, have begun, are answered whole, and are handed in. */
export const KindLine = z.object({ kind: OrganisationKind, forms: z.int(), begun: z.int(), complete: z.int(), tally: Tally, handIn: HandInLine }).readonly();
export type KindLine = z.output<typeof KindLine>;

export const LiveLine = z.object({
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  kinds: z.array(KindLine).readonly(),
  tally: Tally,
  handIn: HandInLine,
  state: z.enum(LIVE_STATES),
  isReopened: z.boolean(),
  signedAt: z.date().nullable(),
  /** The day on which somebody last answered something; null if nobody has. */
  lastActivity: DayField.nullable(),
  lastDay: DayField,
  isExtended: z.boolean(),
  /** Below zero when the last day has passed. */
  daysLeft: z.int(),
}).readonly();
export type LiveLine = z.output<typeof LiveLine>;

/** The whole country by kind of form, whatever is filtered. */
export const LiveSum = z.object({ tenants: z.int(), begun: z.int(), complete: z.int(), signed: z.int(), late: z.int(), tally: Tally, handIn: HandInLine, kinds: z.array(KindLine).readonly() }).readonly();
export type LiveSum = z.output<typeof LiveSum>;

export const LIVE_A_PAGE = 100;
export const LivePage = z.object({
  round: NamedRound,
  sum: LiveSum,
  lines: z.array(LiveLine).readonly(),
  /** How many the filter lets through. */
  found: z.int(),
  kinds: z.array(OrganisationKind).readonly(),
  asked: AskLive.omit({ roundId: true, page: true }).readonly(),
  page: z.object({ no: z.int(), of: z.int() }).readonly(),
  readAt: z.date(),
  /** Changes when anything here may have. */
  mark: z.int(),
  may: z.object({ extend: z.boolean() }).readonly(),
}).readonly();
export type LivePage = z.output<typeof LivePage>;

/** Changes when anything on the page may have: a number out of what is answered, signed and extended. */
export const LiveMark = z.object({ mark: z.int() }).readonly();
export const LiveTaken = z.object({ round: NamedRound, asOf: z.date(), lines: z.array(LiveLine).readonly() }).readonly();
export type LiveTaken = z.output<typeof LiveTaken>;
