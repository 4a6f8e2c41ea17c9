import * as z from 'zod';
import { givenWith, Item, ItemId } from '#capabilities/evidence/index.ts';
import { Names } from '#capabilities/organisations/index.ts';
import { FormId, FormPlace, GoalCode, StatementCode } from '../contract.ts';

/** `search` is for what could be attached; `detached`: what was just taken away, and can be put back. */
export const AskEvidence = z.object({
  formId: FormId, statement: StatementCode, search: z.string().max(200).default(''), detached: ItemId.optional().catch(undefined),
});

/** So many that could be attached are offered; the rest are searched for. */
export const MOST_CHOICES = 20;

/** What stands at an answer, and what could. */
export const EvidencePage = z.object({
  form: FormPlace,
  goal: z.object({ code: GoalCode, title: Names }).readonly(),
  statement: z.object({ code: StatementCode, text: Names }).readonly(),
  items: z.array(Item).readonly(),
  /** What stood there before the form came to its organiser, and stayed with the one before. */
  left: z.array(z.object({ title: z.string(), of: Names }).readonly()).readonly(),
  choices: z.array(Item).readonly(),
  search: z.string(),
  detached: z.object({ id: ItemId, title: z.string() }).readonly().nullable(),
  /** Not where the statement is asked of the form no more: then nothing is added, and what stands there may be taken away. */
  isAsked: z.boolean(),
  may: z.object({ change: z.boolean(), detach: z.boolean() }).readonly(),
}).readonly();
export type EvidencePage = z.output<typeof EvidencePage>;

export const AddEvidence = givenWith({ formId: FormId, statement: StatementCode });
export const AttachEvidence = z.object({ formId: FormId, statement: StatementCode, itemId: ItemId });
/** `n`: so many stand at the answer now. */
export const EvidenceStands = z.object({ itemId: ItemId, title: z.string(), n: z.int() }).readonly();
