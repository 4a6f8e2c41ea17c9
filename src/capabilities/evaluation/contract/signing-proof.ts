import * as z from 'zod';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { Addition } from './signing-rules.ts';

/** What proves a signature without Lykta: said once; its files follow as rows. */
export const Proof = z.object({ organisation: OrganisationCode, names: Names, year: z.int(), no: z.int(), hash: z.string(), signer: z.string(), at: z.date() }).readonly();
export type Proof = z.output<typeof Proof>;
export const ProofFile = z.object({ name: z.string(), text: z.string(), hash: z.string() }).readonly();

/** What was signed, to be read by people: the signed text, what was added to it, and the words of what was asked where the text itself has none. */
export const SignedPaper = z.object({
  document: z.string(), hash: z.string(), no: z.int(), organisation: OrganisationCode, names: Names, roundNames: Names, year: z.int(),
  stands: z.boolean(), additions: z.array(Addition).readonly(),
  texts: z.array(z.object({ code: z.string(), title: Names, statements: z.array(z.object({ code: z.string(), text: Names }).readonly()).readonly() }).readonly()).readonly(),
}).readonly();
export type SignedPaper = z.output<typeof SignedPaper>;
