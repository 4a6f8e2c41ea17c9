import * as z from 'zod';
import { AccountId } from '#capabilities/accounts/index.ts';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { DayField, PREFERENCES, Rule } from './base.ts';

/** What a reminder told of: what its reader owed, divisions of work, the units that have not, the country. */
export const PARTS = ['owed', 'divisions', 'units', 'centre'] as const;
export const MAIL_STATES = ['waiting', 'sent', 'dead', 'dropped'] as const;

const sent = z.object({ day: DayField, parts: z.array(z.enum(PARTS)).readonly(), state: z.enum(MAIL_STATES).nullable(), why: z.string().nullable() }).readonly();

/** Somebody who may be reminded: what this person wants and got, and on which day the next one goes out if something is left then. */
export const RemindedPerson = z.object({
  id: AccountId, name: z.string(), email: z.string(), digest: z.enum(PREFERENCES), sent: z.array(sent).readonly(), next: DayField.nullable(),
  refused: z.object({ since: z.date(), why: z.string() }).readonly().nullable(),
}).readonly();
export type RemindedPerson = z.output<typeof RemindedPerson>;

/** How the post goes. The queue is the owner's to see. */
export const PostState = z.object({
  isOn: z.boolean(), sender: z.string().nullable(), sentAt: z.date().nullable(), failedAt: z.date().nullable(), failure: z.string().nullable(), pausedUntil: z.date().nullable(),
  queue: z.object({ waiting: z.int(), oldest: z.date().nullable(), dead: z.int() }).readonly().nullable(),
}).readonly();
export type PostState = z.output<typeof PostState>;

export const RemindersPage = z.object({
  people: z.array(RemindedPerson).readonly(), search: z.string(), page: z.object({ no: z.int(), of: z.int() }).readonly(),
  post: PostState, rule: Rule, revision: z.int(), may: z.object({ changeRule: z.boolean(), tryPost: z.boolean() }).readonly(),
}).readonly();
export type RemindersPage = z.output<typeof RemindersPage>;

export const OfPerson = z.object({ accountId: AccountId });

/** What somebody would be sent next, as far as whoever asks may see it. */
export const NextPage = z.object({
  person: RemindedPerson, subject: z.string().nullable(), text: z.string().nullable(), language: z.string(), hasMore: z.boolean(),
}).readonly();
export type NextPage = z.output<typeof NextPage>;

export const ChangeRule = Rule.unwrap().extend({ revision: z.int() });

export const Organisation = z.object({ code: OrganisationCode, names: Names }).readonly();
