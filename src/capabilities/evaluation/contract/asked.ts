import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { evaluationTexts } from '../texts.ts';
import { GoalCode, RoundId } from './base.ts';
import { Round } from './round.ts';

/** What an organiser chooses for a branch, a unit or all below it: the goal is asked, is not, or the branch answers for its units. No choice: what stands above decides. */
export const ASKS = ['asked', 'not-asked', 'branch'] as const;
export const Asks = z.enum(ASKS);
export type Asks = z.output<typeof Asks>;

const Codes = z.array(OrganisationCode).refine((codes) => codes.length > 0, { params: { said: message(evaluationTexts, 'asked.noOrganisation') } }).refine((codes) => codes.length <= 500);
const Goals = z.array(GoalCode).min(1).max(100).or(z.literal('all'));
const Choice = z.object({ organisations: Codes, goals: Goals, asks: Asks.nullable() });

/** `choice`: what would be chosen, to be looked at before. */
export const AskAsked = z.object({ roundId: RoundId, organiser: OrganisationCode.optional(), page: z.coerce.number().int().min(1).max(10_000).default(1), choice: Choice.optional() });
export const ChooseAsked = Choice.extend({ roundId: RoundId, organiser: OrganisationCode });

/** How a unit stands to a goal; null where nothing of the goal is due for it. */
export const STANDINGS = ['asked', 'by-branch', 'not-asked'] as const;
export const Coverage = z.object({ units: z.int(), asked: z.int(), byBranch: z.int() }).readonly();
export type CoverageCounts = z.output<typeof Coverage>;

export const ROWS_A_PAGE = 100;
const AskedRow = z.object({
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  /** How deep below the organiser it stands; the organiser's own row, for all below, is 0. */
  depth: z.int(),
  goals: z.array(z.object({ stands: z.enum(STANDINGS).nullable(), chosen: Asks.nullable() }).readonly()).readonly(),
}).readonly();

export const AskedPage = z.object({
  round: Round,
  organiser: z.object({ code: OrganisationCode, names: Names }).readonly(),
  goals: z.array(z.object({ code: GoalCode, title: Names, coverage: Coverage }).readonly()).readonly(),
  coverage: Coverage,
  rows: z.array(AskedRow).readonly(),
  page: z.object({ no: z.int(), of: z.int() }).readonly(),
  isSigned: z.boolean(),
  may: z.object({ choose: z.boolean() }).readonly(),
  /** What the choice would change: in how many organisations and goals something is asked that was not, or no longer; and how many answers it would set aside. */
  preview: z.object({
    organisations: z.array(z.object({ code: OrganisationCode, names: Names }).readonly()).readonly(), goals: z.array(GoalCode).readonly(), asks: Asks.nullable(),
    /** One of them that cannot answer for units, being no branch: then the choice would be refused. */
    notBranch: z.string().nullable(),
    asksMore: z.int(), asksLess: z.int(), setAside: z.int(),
  }).readonly().nullable(),
}).readonly();
export type AskedPage = z.output<typeof AskedPage>;
