import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { DayField, FormId, RoundId, Tally } from '../contract.ts';

// What waits for somebody in the rounds that go on.

/** Something that is to be done about a form. */
export const Duty = z.discriminatedUnion('is', [
  z.object({ is: z.literal('answer'), left: z.int(), minutes: z.int() }),
  z.object({ is: z.literal('watch'), forms: z.int(), complete: z.int() }),
  z.object({ is: z.literal('renew'), expired: z.int(), soon: z.int() }),
  z.object({ is: z.enum(['sign', 'sign-again']), isComplete: z.boolean() }),
]).readonly();
export type Duty = z.output<typeof Duty>;

/** What the caller owes about an organisation in a round that is not closed, and until when. Without a form of its own there is only what is below it. */
export const OwedPlace = z.object({
  form: z.object({ id: FormId, tally: Tally }).readonly().nullable(),
  organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(),
  round: z.object({ id: RoundId, year: z.int(), names: Names }).readonly(),
  lastDay: DayField,
  /** Below zero when the last day has passed. */
  daysLeft: z.int(),
  isSigned: z.boolean(),
  duties: z.array(Duty).readonly(),
}).readonly();
export type OwedPlace = z.output<typeof OwedPlace>;
export const Owed = z.object({ owed: z.array(OwedPlace).readonly() }).readonly();
export type Owed = z.output<typeof Owed>;
