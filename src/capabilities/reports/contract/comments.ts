import * as z from 'zod';
import { Round, RoundId } from '#capabilities/evaluation/index.ts';
import { Names, Organisation, OrganisationCode } from '#capabilities/organisations/index.ts';
import { seenText } from '#platform/files/index.ts';
import { message } from '#platform/i18n/index.ts';
import { hasPersonalCode } from '#platform/personal-codes/index.ts';
import { commentTexts as texts } from '../texts/comment-texts.ts';

// What organisations wrote to the Centre, read across them: by theme, and quoted without a name.

/** What comments are about. `comments`: how many of the round's. */
export const Theme = z.object({ no: z.int(), names: Names, version: z.int(), isGone: z.boolean(), comments: z.int() }).readonly();
export type Theme = z.output<typeof Theme>;

/** 0 no answer, 1 fully, 2 partly, 3 not at all, 4 not applicable: what the comment stands at. `isOfOther`: it was marked when it had other words. */
export const ReadComment = z.object({
  organisation: Organisation, statement: z.object({ code: z.string(), text: Names }).readonly(), goal: z.string(), status: z.int(), comment: z.string(),
  themes: z.array(z.int()).readonly(), quote: z.string(), version: z.int(), by: z.string().nullable(), at: z.date().nullable(), isOfOther: z.boolean(),
}).readonly();
export type ReadComment = z.output<typeof ReadComment>;

export const COMMENTS_A_PAGE = 50;
export const SHOWN = ['all', 'unread', 'quoted'] as const;
const Narrowed = z.object({
  show: z.enum(SHOWN).default('all').catch('all'), goal: z.string().max(80).default(''), organisation: z.string().max(40).default(''),
  theme: z.coerce.number().int().min(0).catch(0).default(0), text: z.string().max(100).default(''),
});
export const AskComments = Narrowed.extend({ roundId: RoundId, page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1) });
export type AskComments = z.output<typeof AskComments>;
export const AskAllComments = AskComments.omit({ page: true });

const Head = z.object({
  round: Round, asOf: z.date(), narrowed: Narrowed.readonly(),
  themes: z.array(Theme).readonly(),
  /** In how many organisations' forms there is a comment, and how many comments; of all of the round. */
  of: z.object({ comments: z.int(), organisations: z.int(), unread: z.int() }).readonly(),
}).readonly();
export const Comments = Head.unwrap().extend({
  comments: z.array(ReadComment).readonly(), found: z.int(), page: z.object({ no: z.int(), of: z.int() }).readonly(),
  goals: z.array(z.object({ code: z.string(), title: Names }).readonly()).readonly(),
  organisations: z.array(z.object({ code: OrganisationCode, names: Names }).readonly()).readonly(),
  mayMark: z.boolean(),
}).readonly();
export type Comments = z.output<typeof Comments>;
export const AllComments = Head.unwrap().extend({ comments: z.array(ReadComment).readonly() }).readonly();
export type AllComments = z.output<typeof AllComments>;

export const LONGEST_QUOTE = 2_000;
const Quote = z.string().transform(seenText).pipe(z.string().max(LONGEST_QUOTE).refine((given) => !hasPersonalCode(given), { params: { said: message(texts, 'personalCode') } }));
/** `version`: of the mark that was read, 0 where there was none. */
export const MarkComment = z.object({ roundId: RoundId, organisation: OrganisationCode, statement: z.string().max(80), version: z.int().min(0), themes: z.array(z.int().min(1)).max(50).readonly(), quote: Quote.default('') });

/** The languages that a theme is named in: those of the report. */
export const THEME_LANGUAGES = ['sv', 'fi', 'en'] as const;
const ThemeName = z.string().transform(seenText).pipe(z.string().max(120));
export const KeepTheme = z.object({ roundId: RoundId, /** 0: a new one. */ no: z.int().min(0), version: z.int().min(0), sv: ThemeName.default(''), fi: ThemeName.default(''), en: ThemeName.default(''), isGone: z.boolean().default(false) });

/** What a report says of them. `unthemed`: quotes without a theme. */
export const Said = z.object({
  comments: z.int(), organisations: z.int(),
  themes: z.array(z.object({ names: Names, comments: z.int(), organisations: z.int(), quotes: z.array(z.string()).readonly() }).readonly()).readonly(),
  unthemed: z.array(z.string()).readonly(),
}).readonly();
export type Said = z.output<typeof Said>;
