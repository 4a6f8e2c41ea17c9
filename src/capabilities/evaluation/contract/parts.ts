import * as z from 'zod';
import { PersonName } from '#capabilities/accounts/index.ts';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { LANGUAGES, message } from '#platform/i18n/index.ts';
import { partsTexts } from '../texts/parts-texts.ts';
import { hasPossibleValue, SaveAnswers, SentAnswer } from './answer.ts';
import { DayField, FormId, storableText, Tally } from './base.ts';
import { FormName, PartCode } from './delegation.ts';
import { AskedStatement } from './form.ts';
import { HandedOver, PART_STEPS } from './marks.ts';

// Parts of a form that people and sub-units are asked to answer.

export const PartId = z.uuid().toLowerCase().brand<'PartId'>();
export type PartId = z.output<typeof PartId>;

export const HandedPart = z.object({
  id: PartId,
  to: z.object({ name: z.string(), isOrganisation: z.boolean() }).readonly(),
  codes: z.array(z.string()).readonly(),
  lastDay: DayField, daysLeft: z.int(),
  note: z.string(), by: z.string(), handedAt: z.date(),
  step: z.enum(PART_STEPS), stepNote: z.string(),
  tally: Tally,
}).readonly();
export type HandedPart = z.output<typeof HandedPart>;

const Note = storableText(1_000).transform((note) => note.trim()).default('');
const Reason = storableText(1_000).trim().refine((note) => [...note].length >= 3, { params: { said: message(partsTexts, 'sayWhy') } });
const part = {
  formId: FormId, lastDay: DayField, note: Note,
  codes: z.array(PartCode).max(1_500).default([]).refine((codes) => codes.length > 0, { params: { said: message(partsTexts, 'chooseWhat') } }),
};
/** To a person who has a role there, or to an organisation below, by its code or name. */
export const HandPart = z.object({ ...part, person: z.union([z.uuid(), z.literal('')]).default(''), organisation: z.string().trim().max(300).default('') })
  .refine(({ person, organisation }) => (person === '') !== (organisation === ''), { path: ['person'], params: { said: message(partsTexts, 'chooseWhom') } });
/** To somebody new, by a link. */
export const HandByLink = z.object({ ...part, name: PersonName, language: z.enum(LANGUAGES) });
export const HandedByLink = z.object({ formId: FormId, partId: PartId, name: z.string(), language: z.enum(LANGUAGES), key: z.string(), lastDay: DayField }).readonly();
export type HandedByLink = z.output<typeof HandedByLink>;

export const OfPart = z.object({ partId: PartId });
export const ReturnPart = OfPart.extend({ note: Reason });
export const TakeBackPart = OfPart.extend({ note: Note });
/** Who submits a part in which something is unanswered says so. */
export const SubmitPart = OfPart.extend({ note: Note, confirm: z.literal('yes').optional() });
export const Stepped = z.object({ partId: PartId, formId: FormId, step: z.enum(PART_STEPS) }).readonly();

const choice = z.object({ code: z.string(), text: Names, statements: z.int() });
/** `of`: what is chosen already. */
export const AskParts = z.object({ formId: FormId, of: z.string().max(60).optional() });
export const PartsPage = z.object({
  form: FormName,
  parts: z.array(HandedPart).readonly(),
  goals: z.array(choice.extend({ measures: z.array(choice.extend({ tasks: z.array(choice.readonly()).readonly() }).readonly()).readonly() }).readonly()).readonly(),
  chosen: z.string().nullable(),
  people: z.array(z.object({ id: z.uuid(), name: z.string() }).readonly()).readonly(),
  below: z.array(z.object({ code: OrganisationCode, names: Names }).readonly()).readonly(),
  lastDay: DayField,
  isOver: z.boolean(),
}).readonly();
export type PartsPage = z.output<typeof PartsPage>;

export const AskPart = OfPart.extend({ part: z.coerce.number().int().min(1).max(1_000).default(1) });
/** A form of which only this part is seen. */
export const PartPage = z.object({
  form: FormName,
  handed: HandedPart,
  part: z.object({ no: z.int(), of: z.int() }).readonly(),
  statements: z.array(AskedStatement).readonly(),
  /** What of the part another organisation answers by now, by a division of work. */
  answeredBy: z.array(HandedOver).readonly(),
  may: z.object({ answer: z.boolean() }).readonly(),
  /** Why not, where it is not the part's own step. */
  isOver: z.boolean(),
}).readonly();
export type PartPage = z.output<typeof PartPage>;

export const SavePartAnswer = hasPossibleValue(SentAnswer.extend({ partId: PartId }));
export const SavePartAnswers = SaveAnswers.pick({ part: true, answers: true }).extend({ partId: PartId });
