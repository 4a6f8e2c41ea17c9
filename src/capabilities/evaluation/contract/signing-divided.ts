import * as z from 'zod';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { StatementCode } from './base.ts';
import { DivisionId } from './division.ts';

// What a signature says of the division of work: as the round goes by it at that moment, and as the divisions have it.

const Party = z.object({ organisation: OrganisationCode, names: Names }).readonly();

/** One division with one who takes. `code` is meant as the programme's `version` has it; `statements` are those of the round. */
export const SignedDivision = z.object({
  division: DivisionId, from: Party, to: Party, code: z.string(), version: z.string(), statements: z.array(StatementCode).readonly(), basis: z.string(),
  /** Whether the programme's owner recorded it: a fact of law. */
  recorded: z.boolean(),
  /** Who agreed to it, and since when it holds; an instant in UTC. */
  agreed: z.object({ by: z.string(), at: z.string() }).readonly().nullable(),
}).readonly();
export type SignedDivision = z.output<typeof SignedDivision>;

export const SignedDivisions = z.object({ handedOver: z.array(SignedDivision).readonly(), takenOn: z.array(SignedDivision).readonly() }).readonly();
export type SignedDivisions = z.output<typeof SignedDivisions>;

/** What is otherwise in one than in an earlier one: what came, what went, and what is of other statements by now. */
export const MovedDivision = z.object({ how: z.enum(['came', 'went', 'changed']), division: SignedDivision }).readonly();
export type MovedDivision = z.output<typeof MovedDivision>;
