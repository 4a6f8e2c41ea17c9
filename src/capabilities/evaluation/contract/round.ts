import * as z from 'zod';
import { Names, OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import { DayField, RoundId, Tally } from './base.ts';
import { FROZEN_RULES, PilotsOf, RunningRound } from './running.ts';
import { SendingRules, USUAL_RULES } from './sending.ts';

/** `opening`: its forms are being made, and nobody has one yet. */
export const ROUND_STATES = ['opening', 'open', 'late', 'closed'] as const;
export const Round = z.object({
  id: RoundId,
  year: z.int(),
  names: Names,
  lastDay: DayField,
  state: z.enum(ROUND_STATES),
  programme: z.object({ code: z.string(), version: z.string() }).readonly(),
}).readonly();
export type Round = z.output<typeof Round>;

/** A round where it is told of itself: its programme by its name. */
export const NamedRound = Round.unwrap().extend({ programme: Round.unwrap().shape.programme.unwrap().extend({ title: Names }).readonly() }).readonly();
export type NamedRound = z.output<typeof NamedRound>;

/** Another last day for answers. `was` is the day that was seen: one that somebody else has set since is not replaced unseen. */
export const ChangeRound = z.object({ roundId: RoundId, was: DayField, lastDay: DayField, ...FROZEN_RULES });

/** What a round needs to be opened: a published version, a year of it, and the last day for answers. */
export const OpenRound = z.object({
  versionId: z.uuid(),
  year: z.int().min(1990).max(2100),
  lastDay: DayField,
  /** Who is asked what is due to pilots. */
  pilots: z.array(PilotsOf).max(100).readonly().default([]),
  rules: SendingRules.default(USUAL_RULES),
});
export type OpenRound = z.output<typeof OpenRound>;

/** A published version that a round can be opened over. */
export const OpenableVersion = z.object({ id: z.uuid(), title: Names, version: z.string(), period: z.object({ from: z.int(), to: z.int() }).readonly() }).readonly();

/** How a round that is not closed goes, for whoever oversees the country: how many of its organisers have begun and signed, and how much is answered. Never what. */
export const GoingOn = z.object({ roundId: RoundId, organisers: z.int(), begun: z.int(), signed: z.int(), tally: Tally }).readonly();
export type GoingOn = z.output<typeof GoingOn>;

export const RoundsPage = z.object({
  goingOn: z.array(GoingOn).readonly(),
  rounds: z.array(NamedRound).readonly(),
  versions: z.array(OpenableVersion).readonly(),
  today: DayField,
  may: z.object({ open: z.boolean(), seeCountry: z.boolean(), divide: z.boolean() }).readonly(),
}).readonly();
export type RoundsPage = z.output<typeof RoundsPage>;

/** How many were asked what, for whoever opened the round. */
export const Opened = z.object({
  round: Round,
  lists: z.array(z.object({ kind: OrganisationKind, sectors: z.array(Sector).readonly(), forms: z.int(), statements: z.int() }).readonly()).readonly(),
}).readonly();
export type Opened = z.output<typeof Opened>;

/** Who is asked in a round, by kind and sectors: the forms that there are, and the fewest and the most questions in one of them. */
export const AskedKind = z.object({ kind: OrganisationKind, sectors: z.array(Sector).readonly(), forms: z.int(), least: z.int(), most: z.int() }).readonly();
export type AskedKind = z.output<typeof AskedKind>;

export const RoundPage = z.object({
  round: NamedRound,
  asked: z.array(AskedKind).readonly(),
  running: RunningRound,
  may: z.object({ change: z.boolean(), close: z.boolean(), seeCountry: z.boolean(), choose: z.boolean(), fillIn: z.boolean(), seeUnits: z.boolean() }).readonly(),
}).readonly();
export type RoundPage = z.output<typeof RoundPage>;
