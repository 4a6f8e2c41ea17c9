import * as z from 'zod';
import { AccountId } from '#capabilities/accounts/index.ts';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { DayField, FormId, storableText } from './base.ts';
import { signingRuleTexts as texts } from '../texts/signing-rules-texts.ts';

// How an organisation signs: which body handles it, who signs by which mandate, whether somebody presents it first, and what is said of a signature afterwards.

export const WAYS_TO_SIGN = ['alone', 'presented'] as const;
export const APPROVERS = ['signatory', 'coordinator'] as const;

/** By what somebody signs: whose account it is given to. Without one it is for every signatory, or, where a `person` is named, for somebody without an account: nobody signs by it. */
export const Mandate = z.object({
  /** Of an account the name as it is now. */
  person: storableText(200).trim().default(''),
  account: AccountId.nullable().default(null),
  office: storableText(200).trim().default(''),
  words: storableText(500).trim().refine((words) => words.length > 0, { params: { said: message(texts, 'mandate.sayWords') } }),
  from: DayField,
  until: DayField.nullable().default(null),
}).refine(({ from, until }) => until === null || until >= from, { path: ['until'], params: { said: message(texts, 'mandate.endsBefore') } }).readonly();
export type Mandate = z.output<typeof Mandate>;

const MOST_MANDATES = 30;
const settings = {
  body: storableText(300).trim().default(''),
  way: z.enum(WAYS_TO_SIGN),
  approver: z.enum(APPROVERS),
  mandates: z.array(Mandate),
};
/** Why no mandate is in force for somebody who may sign: only others have one, it is not in force today, or whoever has one is a signatory no more. */
export const NO_MANDATE = ['ofOthers', 'notToday', 'ofNobody'] as const;
export type NoMandate = (typeof NO_MANDATE)[number];

/** A row of a page in which nothing is written is sent as null, so that each of the others keeps its place; `row` is that place. */
const sentMandates = z.array(Mandate.nullable()).max(MOST_MANDATES).transform((all) => all.flatMap((mandate, row) => (mandate ? [{ ...mandate, row }] : [])));
export const SigningRule = z.object({ version: z.int(), ...settings }).readonly();
export type SigningRule = z.output<typeof SigningRule>;

/** `version` is what the sender had read; 0 where nothing is set. */
export const SetSigningRule = z.object({ code: OrganisationCode, version: z.int().min(0).max(1_000_000), ...settings, mandates: sentMandates });
export const AskSigningRule = z.object({ code: OrganisationCode });

export const SigningRulePage = z.object({
  organisation: z.object({ code: OrganisationCode, names: Names }).readonly(),
  rule: SigningRule,
  /** What was set before, the newest first. */
  history: z.array(SigningRule.unwrap().extend({ at: z.date(), by: z.string() }).readonly()).readonly(),
  today: DayField,
  /** To whose accounts a mandate can be given; nobody is told to who may not set it. */
  signatories: z.array(z.object({ account: AccountId, name: z.string() }).readonly()).readonly(),
  /** Those who have a mandate and are signatories here no more: nobody signs by it. */
  formers: z.array(AccountId).readonly(),
  may: z.object({ set: z.boolean() }).readonly(),
}).readonly();
export type SigningRulePage = z.output<typeof SigningRulePage>;

/** That somebody has looked through what is to be signed and lays it before the signatory. */
export const Present = z.object({ formId: FormId, covers: z.string().length(64) });

/** What the body that handles it says: its record number, and the day. */
export const handling = { recordNumber: storableText(100).trim().default(''), handledOn: DayField.nullable().default(null) };

/** `no`: the signature that it is said of. */
export const AddToSigned = z.object({ formId: FormId, no: z.int().min(1).max(2_147_483_647), ...handling, words: storableText(1_000).trim().default('') })
  .refine(({ recordNumber, handledOn, words }) => recordNumber !== '' || handledOn !== null || words !== '', { path: ['recordNumber'], params: { said: message(texts, 'add.nothing') } });

export const Addition = z.object({
  no: z.int(), at: z.date(), by: z.string(), hash: z.string(), recordNumber: z.string(), handledOn: DayField.nullable(), words: z.string(),
}).readonly();
export type Addition = z.output<typeof Addition>;
