import * as z from 'zod';
import { Round, RoundId, Tally } from '#capabilities/evaluation/index.ts';
import { Names, Organisation, OrganisationCode, UnitKind } from '#capabilities/organisations/index.ts';
import { Distribution, Standing } from '../contract.ts';

/** The levels of the programme that counts are given by, from the top. */
export const SECTION_LEVELS = ['spearhead', 'goal', 'measure', 'task', 'statement'] as const;
export type SectionLevel = (typeof SECTION_LEVELS)[number];

/** What the parts of a whole are: sections, kinds of unit, or the organisers that it is a sum over. */
export const COUNTS_BY = [...SECTION_LEVELS, 'kind', 'organiser'] as const;
export const CountsBy = z.enum(COUNTS_BY);
export type CountsBy = z.output<typeof CountsBy>;

/** Whose answers: the organisation's own (of the country or an area: its organisers' own), those of all below, or of one kind of unit below. */
export const CountsOf = z.enum(['own', 'units']).or(UnitKind);
export type CountsOf = z.output<typeof CountsOf>;

/** Stands for the country's own code where whoever asks does not know it; no organisation has it. */
export const THE_COUNTRY = 'country';

export const AskCounts = z.object({
  roundId: RoundId, organisation: OrganisationCode, by: CountsBy.default('goal'), of: CountsOf.default('own'),
  /** A spearhead, goal, measure, task or statement by its code; left out, the whole programme. */
  section: z.string().trim().max(40).optional(),
});
export type AskCounts = z.output<typeof AskCounts>;

/** Answered of asked, live; and what was answered, as far as the caller may see it: null is "not to be seen", not "nothing". */
const Counts = z.object({ tally: Tally, distribution: Distribution.nullable() });
export type Counts = z.output<typeof Counts>;

export const CountsPart = Counts.extend({ code: z.string(), names: Names.nullable() }).readonly();
export type CountsPart = z.output<typeof CountsPart>;

const Section = z.object({ level: z.enum(SECTION_LEVELS), code: z.string(), names: Names }).readonly();

export const CountsShown = z.object({
  round: Round,
  asOf: z.date(),
  organisation: Organisation,
  by: CountsBy,
  of: CountsOf,
  section: Section.nullable(),
  /** What the section stands in, from the top. */
  above: z.array(Section).readonly(),
  standing: Standing,
  whole: Counts.readonly(),
  parts: z.array(CountsPart).readonly(),
  /** How many are asked and have signed; of how many what was answered is a sum, and of how many something is left out, because too few units have answered for it to be shown. */
  organisers: z.object({ asked: z.int(), signed: z.int(), shown: z.int(), leftOut: z.int() }).readonly(),
  /** Whether the caller sees it as one of the organisation’s own people, for whom nothing is left out. */
  isOwnPeoples: z.boolean(),
  /** Whether the country’s figures are the caller’s to see. */
  hasCountry: z.boolean(),
  /** To who oversees the country: since when all of it has been held against a recount, and when something was last put right. Null where that is not so, or not to be seen. */
  checked: z.object({ since: z.date(), repairedAt: z.date().nullable() }).readonly().nullable(),
}).readonly();
export type CountsShown = z.output<typeof CountsShown>;
