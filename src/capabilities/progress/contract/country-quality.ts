import * as z from 'zod';
import { Round, RoundId } from '#capabilities/evaluation/index.ts';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { NotedQuestion, Quality, type QUESTIONS } from './quality.ts';

export const AskCountryQuality = z.object({ roundId: RoundId });
export type AskCountryQuality = z.output<typeof AskCountryQuality>;

/** Null where it has not signed. */
const OrganiserQuestions = z.object({ code: OrganisationCode, names: Names, questions: z.array(NotedQuestion).readonly().nullable() }).readonly();
export type OrganiserQuestions = z.output<typeof OrganiserQuestions>;

/** The kinds of question that are looked at outside an organisation: without its evidence. */
export const COUNTRY_QUESTIONS = ['all-same', 'not-applicable', 'against-units', 'jump'] as const satisfies readonly (typeof QUESTIONS)[number][];
/** Of these, those that name statements: "not applicable" is asked of all of an organisation's answers. */
export const OF_STATEMENTS = COUNTRY_QUESTIONS.filter((is) => is !== 'not-applicable');

/** A statement about which several organisers are asked the same. */
const AskedAgain = z.object({ is: z.enum(OF_STATEMENTS), code: z.string(), text: Names, organisers: z.array(OrganisationCode).readonly() }).readonly();
export type AskedAgain = z.output<typeof AskedAgain>;

/** What the rules ask of every organiser that has signed, and what each has said to it: as it is on their own pages, to who oversees the country. */
export const CountryQuality = z.object({
  round: Round, asOf: z.date(),
  /** Those who are asked anything in the round, in the order of their codes. */
  organisers: z.array(OrganiserQuestions).readonly(),
  again: z.array(AskedAgain).readonly(),
  notLooked: Quality.unwrap().shape.notLooked,
}).readonly();
export type CountryQuality = z.output<typeof CountryQuality>;
