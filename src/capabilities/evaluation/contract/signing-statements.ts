import * as z from 'zod';
import { SignedItem } from '#capabilities/evidence/index.ts';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { DayField, FormId, StatementCode, Status, storableText } from './base.ts';
import { FormPlace } from './form.ts';
import { signingStatementTexts as texts } from '../texts/signing-statements-texts.ts';

// One statement that is corrected under a signature that stands.

/** What is signed of an answer. The internal note is not, and `version` and time tell nothing to a reader. `items`: the evidence at it, told where others stand there than did. */
export const SignedFields = z.object({
  status: Status.nullable(), comment: z.string(), evidence: z.string(), numerator: z.int().nullable(), denominator: z.int().nullable(), onDay: DayField.nullable(), items: z.array(SignedItem).readonly().optional(),
}).readonly();
export type SignedFields = z.output<typeof SignedFields>;

export const STATEMENT_REOPENING_STATES = ['asked', 'reopened', 'declined', 'withdrawn', 'overtaken', 'signed'] as const;

export const StatementReopening = z.object({
  id: z.uuid(),
  /** Null once the form has come to another organiser. */
  formId: FormId.nullable(),
  organisation: z.object({ code: OrganisationCode, names: Names }).readonly(),
  /** Its organisation stands below another organiser by now. */
  hasMoved: z.boolean(),
  statement: StatementCode,
  state: z.enum(STATEMENT_REOPENING_STATES),
  asked: z.object({ at: z.date(), by: z.string(), reason: z.string() }).readonly(),
  decided: z.object({ at: z.date(), by: z.string(), note: z.string() }).readonly().nullable(),
  ended: z.object({ at: z.date(), by: z.string() }).readonly().nullable(),
}).readonly();
export type StatementReopening = z.output<typeof StatementReopening>;

const reason = storableText(1_000).trim().refine((text) => [...text].length >= 3, { params: { said: message(texts, 'sayWhy') } });

export const AskStatement = z.object({ formId: FormId, statement: StatementCode });
export const AskReopening = AskStatement.extend({ reason });
export const DecideReopening = AskStatement.extend({ id: z.uuid(), note: storableText(1_000).trim().default('') });
export const DeclineReopening = DecideReopening.extend({ note: reason });
export const WithdrawReopening = AskStatement.extend({ id: z.uuid() });
export const ReopeningDone = z.object({ formId: FormId, statement: StatementCode, id: z.uuid() }).readonly();

/** A signed statement, what stands there now, and every reopening of it; the newest first. */
export const StatementReopeningPage = z.object({
  form: FormPlace,
  statement: z.object({ code: StatementCode, text: Names, goal: z.string() }).readonly(),
  answer: SignedFields,
  reopenings: z.array(StatementReopening).readonly(),
  /** The tenant's own form, where it is signed again. */
  signedAt: FormId,
  /** What keeps whoever signs from deciding: another person decides of an own request, or there is no mandate. */
  waitsFor: z.enum(['another', 'mandate']).nullable(),
  may: z.object({ ask: z.boolean(), decide: z.boolean(), withdraw: z.boolean(), answer: z.boolean() }).readonly(),
}).readonly();
export type StatementReopeningPage = z.output<typeof StatementReopeningPage>;
