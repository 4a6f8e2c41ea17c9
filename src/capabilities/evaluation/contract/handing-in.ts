import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { handingInTexts } from '../texts/handing-in-texts.ts';
import { FormId, RoundId, storableText, Tally } from './base.ts';
import { FormName } from './delegation.ts';
import { Round } from './round.ts';

// Whole forms that are handed in to the organiser.

export const HAND_IN_STEPS = ['handed-in', 'taken-back', 'returned', 'accepted'] as const;
export type HandInStep = (typeof HAND_IN_STEPS)[number];

const Note = storableText(1_000).transform((note) => note.trim()).default('');
const Step = z.object({ step: z.enum(HAND_IN_STEPS), note: z.string(), by: z.string(), at: z.date() }).readonly();

export const HandInPage = z.object({
  form: FormName,
  tally: Tally,
  organiser: Names,
  /** The newest first. */
  steps: z.array(Step).readonly(),
  /** How many answers were changed after the last step, where it was handed in or accepted. */
  changed: z.int(),
  may: z.object({ handIn: z.boolean(), takeBack: z.boolean(), accept: z.boolean(), giveBack: z.boolean() }).readonly(),
}).readonly();
export type HandInPage = z.output<typeof HandInPage>;

/** Who hands in a form in which something is unanswered says so. */
export const HandIn = z.object({ formId: FormId, note: Note, confirm: z.literal('yes').optional() });
export const TakeBack = z.object({ formId: FormId });

/** Forms by how they stand: not handed in, handed in and waiting, changed since, returned, accepted. */
export const HAND_IN_SHOWN = ['all', 'not', 'waiting', 'changed', 'returned', 'accepted'] as const;
export type HandInShown = (typeof HAND_IN_SHOWN)[number];

export const DECISIONS = ['accept', 'return'] as const;
/** What is decided about many at once: about these forms, or about all that are shown. What was changed after it was `seen` is left alone. */
export const Decision = z.object({
  forms: z.array(FormId).max(500).default([]), all: z.enum(HAND_IN_SHOWN).optional(), decision: z.enum(DECISIONS), note: Note,
})
  .refine(({ forms, all }) => forms.length > 0 || all !== undefined, { path: ['forms'], params: { said: message(handingInTexts, 'chooseForms') } })
  .refine(({ decision, note }) => decision === 'accept' || [...note].length >= 3, { path: ['note'], params: { said: message(handingInTexts, 'sayWhy') } });
export type Decision = z.output<typeof Decision>;
export const Decide = z.object({ roundId: RoundId, seen: z.coerce.number().int().min(0), what: Decision });
export const Decided = z.object({ roundId: RoundId, decided: z.int(), left: z.int() }).readonly();

export const HAND_INS_A_PAGE = 100;
export const AskHandIns = z.object({
  roundId: RoundId, show: z.enum(HAND_IN_SHOWN).default('all').catch('all'), page: z.coerce.number().int().min(1).max(10_000).default(1), what: z.unknown().optional(),
});
export const HandInsPage = z.object({
  round: Round,
  show: z.enum(HAND_IN_SHOWN),
  counts: z.record(z.enum(HAND_IN_SHOWN), z.int()),
  rows: z.array(z.object({
    id: FormId, organisation: z.object({ code: OrganisationCode, names: Names, kind: OrganisationKind }).readonly(), tally: Tally, isSigned: z.boolean(),
    step: z.enum(HAND_IN_STEPS).nullable(), note: z.string(), by: z.string(), at: z.date().nullable(), isChanged: z.boolean(),
  }).readonly()).readonly(),
  page: z.object({ no: z.int(), of: z.int() }).readonly(),
  readAt: z.date(),
  may: z.object({ decide: z.boolean() }).readonly(),
  preview: z.object({ what: z.object({ forms: z.array(FormId).readonly(), all: z.enum(HAND_IN_SHOWN).nullable(), decision: z.enum(DECISIONS), note: z.string() }).readonly(), decided: z.int(), left: z.int(), incomplete: z.int() }).readonly().nullable(),
}).readonly();
export type HandInsPage = z.output<typeof HandInsPage>;
