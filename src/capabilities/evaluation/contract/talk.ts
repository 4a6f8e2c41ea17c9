import * as z from 'zod';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { talkTexts } from '../texts/talk-texts.ts';
import { FormId, RoundId, StatementCode, storableText } from './base.ts';
import { FormPlace } from './form.ts';

// What people say to each other about a statement, and what they wish of the Centre.

const Said = storableText(2_000).trim().refine((text) => text.length > 0, { params: { said: message(talkTexts, 'saySomething') } });
const Id = z.uuid().toLowerCase();

/** Inside the organisation. `settled`: by whom and when, once nothing more is to be done about it. */
export const Remark = z.object({
  id: Id, text: z.string(), by: z.string(), at: z.date(), settled: z.object({ by: z.string(), at: z.date() }).readonly().nullable(),
}).readonly();
export type Remark = z.output<typeof Remark>;

/** What the Centre has answered; an empty text: it has read it. */
const WishAnswer = z.object({ text: z.string(), by: z.string(), at: z.date() }).readonly();
export const Wish = z.object({ id: Id, text: z.string(), by: z.string(), at: z.date(), answer: WishAnswer.nullable() }).readonly();
export type Wish = z.output<typeof Wish>;

/** Without a statement: about the form as a whole. */
export const AskTalk = z.object({ formId: FormId, statement: StatementCode.optional() });

export const TalkPage = z.object({
  form: FormPlace,
  /** Null: the form as a whole, about which there are wishes only. */
  statement: z.object({ code: StatementCode, text: Names, goal: z.string() }).readonly().nullable(),
  remarks: z.array(Remark).readonly(),
  wishes: z.array(Wish).readonly(),
  may: z.object({ remark: z.boolean(), wish: z.boolean() }).readonly(),
}).readonly();
export type TalkPage = z.output<typeof TalkPage>;

/** `id` is the sender's own: what is sent twice is said once. */
export const SayRemark = z.object({ formId: FormId, statement: StatementCode, id: Id, text: Said });
export const SettleRemark = z.object({ formId: FormId, statement: StatementCode, id: Id, settled: z.enum(['yes', 'no']) });
export const SendWish = z.object({ formId: FormId, statement: StatementCode.optional(), id: Id, wish: Said });

/** All wishes of a round, for the Centre: the newest first, a page at a time. */
export const WISHES_A_PAGE = 50;
export const WISHES_SHOWN = ['new', 'answered', 'all'] as const;
export const AskWishes = z.object({ roundId: RoundId, show: z.enum(WISHES_SHOWN).default('new').catch('new'), page: z.coerce.number().int().min(1).max(10_000).default(1) });
export const WishesPage = z.object({
  round: z.object({ id: RoundId, names: Names, year: z.int() }).readonly(),
  show: z.enum(WISHES_SHOWN),
  counts: z.object({ new: z.int(), answered: z.int(), all: z.int() }).readonly(),
  wishes: z.array(Wish.unwrap().extend({
    organisation: z.object({ code: OrganisationCode, names: Names }).readonly(), statement: z.object({ code: z.string(), text: Names }).readonly().nullable(),
  }).readonly()).readonly(),
  page: z.object({ no: z.int(), of: z.int() }).readonly(),
  may: z.object({ answer: z.boolean() }).readonly(),
}).readonly();
export type WishesPage = z.output<typeof WishesPage>;

export const AnswerWish = z.object({ roundId: RoundId, id: Id, text: storableText(2_000).trim().default('') });
