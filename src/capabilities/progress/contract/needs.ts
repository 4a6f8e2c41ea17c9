import * as z from 'zod';
import { Names, Organisation, OrganisationCode } from '#capabilities/organisations/index.ts';
import { Round, RoundId } from '#capabilities/evaluation/index.ts';
import { Signature, Standing } from '../contract.ts';
import { BREAKS } from './years.ts';

// What an organisation's own answers of a round say beside its earlier ones and beside its peers', measure by measure.

/** In the order in which they are told. Each has its rule and its sentence in the texts. */
export const FINDINGS = ['moved', 'stuck', 'below-peers', 'not-begun', 'strength'] as const;

/** 0 no answer, 1 fully, 2 partly, 3 not at all, 4 not applicable. */
export const AnswerStatus = z.int().min(0).max(4);

/** A statement that a finding is about. `was`, `wasYear`: the comparable answer that it is held against. `since`: the first of the years running that the finding holds in. */
export const FoundStatement = z.object({ code: z.string(), text: Names, is: AnswerStatus, was: AnswerStatus.nullable(), wasYear: z.int().nullable(), since: z.int().nullable() }).readonly();
export type FoundStatement = z.output<typeof FoundStatement>;

/** How "fully" is spread over those of the same kind that have signed, as shares of a measure's answers on the scale: the quartiles and the middle. Its own answers are among them once they are signed. */
export const PeerSpread = z.object({ organisations: z.int(), low: z.number(), middle: z.number(), high: z.number() }).readonly();
export type PeerSpread = z.output<typeof PeerSpread>;

export const Finding = z.object({
  is: z.enum(FINDINGS),
  measure: z.object({ code: z.string(), title: Names, goal: z.string() }).readonly(),
  /** What the rule counts: so many statements (`n`) of so many that it could have been (`of`). */
  n: z.int(), of: z.int(),
  /** Of what moved. */
  forward: z.int(), back: z.int(),
  /** Of what is not begun: answered "not at all", and without an answer. */
  notAtAll: z.int(), blank: z.int(),
  /** The first of the years running, of what is stuck and of strengths; of what moved the earliest year that it moved from. */
  since: z.int().nullable(),
  peers: PeerSpread.nullable(),
  statements: z.array(FoundStatement).readonly(),
}).readonly();
export type Finding = z.output<typeof Finding>;

/** Why so many statements are not held against an earlier year. `first`: asked in no earlier round that is signed. */
export const NotCompared = z.object({ reason: z.enum([...BREAKS, 'first']), n: z.int(), codes: z.array(z.string()).readonly() }).readonly();
export type NotCompared = z.output<typeof NotCompared>;

export const Findings = z.object({
  findings: z.array(Finding).readonly(),
  /** How many statements were asked, and how many of them can be held against an earlier year. */
  asked: z.int(), compared: z.int(),
  notCompared: z.array(NotCompared).readonly(),
  /** Of how many of the measures that were answered on the scale fewer than the least number of peers have signed, so that nothing is said of them. */
  withoutPeers: z.int(), measures: z.int(),
}).readonly();
export type Findings = z.output<typeof Findings>;

export const AskNeeds = z.object({ roundId: RoundId, organisation: OrganisationCode });
export type AskNeeds = z.output<typeof AskNeeds>;

export const Needs = z.object({
  round: Round, asOf: z.date(), organisation: Organisation, standing: Standing, signed: Signature.nullable(),
  /** Null where what was answered is not the caller's to see. */
  found: Findings.nullable(),
}).readonly();
export type Needs = z.output<typeof Needs>;
