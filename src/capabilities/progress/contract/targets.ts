import * as z from 'zod';
import { Round, RoundId } from '#capabilities/evaluation/index.ts';
import { Names, Organisation, OrganisationCode } from '#capabilities/organisations/index.ts';
import { Signature, Standing } from '../contract.ts';
import { EnteredValue } from './entered.ts';

/** How a target stands. Never a forecast: what is missing is said in organisations. */
export const VERDICTS = ['met', 'on-the-way', 'missed', 'cannot-be-computed'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.output<typeof Verdict>;

/** Why a target cannot be computed. The list is closed; each has its sentence in the texts under `why.<reason>`. That units are not summed is said only by what was frozen before they were. */
export const REASONS = [
  'no-percent', 'no-statement', 'statement-removed', 'round-missing', 'nobody-asked', 'not-signed', 'population-missing', 'denominator-unknown', 'few-units', 'units-not-summed',
] as const;
export const Reason = z.enum(REASONS);
export type Reason = z.output<typeof Reason>;

/** What a share is of. */
export const DENOMINATORS = ['organisers', 'producers', 'units', 'contracts', 'persons', 'population'] as const;
export const Denominator = z.enum(DENOMINATORS);
export type Denominator = z.output<typeof Denominator>;

/** Why, of how many (not signed, or left out), and which organisations (without a figure of population). */
export const Why = z.object({ reason: Reason, n: z.int().nullable(), who: z.array(Names).readonly() }).readonly();
export type Why = z.output<typeof Why>;

/** By count of organisations or units: `k` of `n`, of which `needed` are asked for. `n` are those who were asked and to whom something applies; `leftOut` said that nothing does. */
export const Counted = z.object({ k: z.int(), n: z.int(), leftOut: z.int(), notSigned: z.int() }).readonly();
export type Counted = z.output<typeof Counted>;

/** By population: `k` of `n` people live with those who have reached it. `without` have no figure; `outside` are not in any sum of population. `onDays` are the figures' days. */
export const Covered = z.object({ k: z.int(), n: z.int(), without: z.array(Names).readonly(), outside: z.array(Names).readonly(), onDays: z.array(z.string()).readonly(), sources: z.array(z.string()).readonly() }).readonly();
export type Covered = z.output<typeof Covered>;

/** One of the shares by which a target is met: it is met if one of them is. */
export const Share = z.object({
  of: Denominator,
  percent: z.int().nullable(),
  verdict: Verdict,
  why: z.array(Why).readonly(),
  /** So many are needed in all, and so many more than now; null where it is not counted in organisations or units. */
  needed: z.int().nullable(),
  missing: z.int().nullable(),
}).readonly();
export type Share = z.output<typeof Share>;

export const TargetResult = z.object({
  /** As printed; of an indicator's target there is none. */
  text: Names.nullable(),
  year: z.int().nullable(),
  isDue: z.boolean(),
  verdict: Verdict,
  shares: z.array(Share).readonly(),
  /** The round that it is judged by, and the figures in it; null where there is no such round. */
  judgedBy: z.int().nullable(),
  counted: Counted.nullable(),
  covered: Covered.nullable(),
  /** The figures of the page's own round, where the target was due before it: it is still followed. */
  now: Counted.nullable(),
}).readonly();
export type TargetResult = z.output<typeof TargetResult>;

/** What counts: these statements, asked of these kinds of organisation. */
export const Rule = z.object({ statements: z.array(z.string()).readonly(), kinds: z.array(z.string()).readonly() }).readonly();

export const MeasureTargets = z.object({ code: z.string(), title: Names, rule: Rule, targets: z.array(TargetResult).readonly() }).readonly();
export type MeasureTargets = z.output<typeof MeasureTargets>;

/** A core indicator: computed from measures; or, where there are none and none is gone, entered by hand. */
export const IndicatorResult = z.object({
  number: z.int(),
  /** What was entered for the page's year; of one that is computed there is nothing. */
  entered: EnteredValue.nullable().default(null),
  text: Names,
  isProcessOnly: z.boolean(),
  measures: z.array(z.object({ code: z.string(), title: Names, rule: Rule, why: z.array(Why).readonly(), counted: Counted.nullable(), covered: Covered.nullable() }).readonly()).readonly(),
  /** Measures that it is to be computed from, and that the round's version of the programme does not have. */
  gone: z.array(z.string()).readonly().default([]),
  targets: z.array(TargetResult).readonly(),
}).readonly();
export type IndicatorResult = z.output<typeof IndicatorResult>;

export const CountryTargets = z.object({
  round: Round,
  asOf: z.date(),
  indicators: z.array(IndicatorResult).readonly(),
  goals: z.array(z.object({ code: z.string(), title: Names, measures: z.array(MeasureTargets).readonly() }).readonly()).readonly(),
  /** Measures whose targets are words or days, no shares: nothing to count. */
  notShares: z.int(),
  signed: z.object({ n: z.int(), of: z.int() }).readonly(),
}).readonly();
export type CountryTargets = z.output<typeof CountryTargets>;
/** On the page, with what whoever sees it may do. */
export const ShownTargets = CountryTargets.unwrap().extend({ mayEnter: z.boolean() }).readonly();
export type ShownTargets = z.output<typeof ShownTargets>;

/** One organisation beside a measure with targets: its own answers only. */
export const OwnMeasure = z.object({
  code: z.string(),
  title: Names,
  targets: z.array(z.object({ text: Names, percent: z.int().nullable(), year: z.int().nullable() }).readonly()).readonly(),
  reach: z.enum(['reached', 'not-reached', 'left-out']).nullable(),
  asked: z.int(), fully: z.int(), notApplicable: z.int(),
  /** What is asked and applies, and is not answered fully. */
  open: z.array(z.string()).readonly(),
}).readonly();
export type OwnMeasure = z.output<typeof OwnMeasure>;

export const OrganiserTargets = z.object({
  round: Round,
  asOf: z.date(),
  organisation: Organisation,
  standing: Standing,
  signed: Signature.nullable(),
  measures: z.array(OwnMeasure).readonly(),
  hasCountry: z.boolean(),
}).readonly();
export type OrganiserTargets = z.output<typeof OrganiserTargets>;

export const AskTargets = z.object({ roundId: RoundId });
export const AskOrganiserTargets = z.object({ roundId: RoundId, organisation: OrganisationCode });
export type AskTargets = z.output<typeof AskTargets>;
