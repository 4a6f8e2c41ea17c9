import * as z from 'zod';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { message } from '#platform/i18n/index.ts';
import { Counts, Coverage, FormAbilities, FormId, FormPlace, GoalCode, Reopening, StatementCode, storableText, Tally } from '../contract.ts';
import { LeftToSend, UnitsLacking } from './sending.ts';
import { Addition, handling, Mandate, NO_MANDATE, SigningRule } from './signing-rules.ts';
import { MovedDivision, SignedDivisions } from './signing-divided.ts';
import { SignedFields, StatementReopening } from './signing-statements.ts';
export { SignedFields };
import { signingTexts } from '../texts/signing-texts.ts';
import { reopeningTexts } from '../texts/reopening-texts.ts';

/** A sign-off of a form. `no` counts all of the organisation's, from round to round: it stands in the signed text too. */
export const SignOff = z.object({ no: z.int(), at: z.date(), by: z.string(), hash: z.string(), reopened: Reopening.nullable(), /** The sign-off that followed it at once, for single statements. */ amendedBy: z.int().nullable() }).readonly();
export type SignOff = z.output<typeof SignOff>;

/** An answer that is not as it was signed. Null: the statement was not asked then, or is not asked now. */
export const Change = z.object({
  organisation: z.object({ code: OrganisationCode, names: Names }).readonly(),
  statement: StatementCode,
  text: Names,
  was: SignedFields.nullable(),
  is: SignedFields.nullable(),
}).readonly();
export type Change = z.output<typeof Change>;

/** How many answers, in how many organisations. */
export const Difference = z.object({ answers: z.int(), organisations: z.int() }).readonly();
export type Difference = z.output<typeof Difference>;

/** So few stand on the signing page itself; more have a page of their own. */
export const FEW_CHANGES = 20;
export const CHANGES_A_PAGE = 100;

/** What a signatory sees before signing, and everybody after: all that the signature covers. */
export const SigningPage = z.object({
  form: FormPlace,
  /** What is left of the own form, and what the units' answers lack; null where there are no units or they lack nothing. */
  left: LeftToSend,
  unitsLacking: UnitsLacking.nullable(),
  own: z.array(z.object({ code: GoalCode, title: Names, asked: z.int(), counts: Counts }).readonly()).readonly(),
  units: z.object({ forms: z.int(), complete: z.int(), tally: Tally, counts: Counts }).readonly().nullable(),
  /** Of how many units anything is asked; null where there is none. */
  coverage: Coverage.nullable(),
  /** What of the own questions another answers, and what is answered here for others: as it was signed, or as it would be. `isSigned`: whether the text says it; null where it was signed before texts did. */
  divided: SignedDivisions.unwrap().extend({ isSigned: z.boolean().nullable() }).readonly(),
  /** How many of the forms below are handed in; null where there are none. */
  handedIn: z.object({ forms: z.int(), handedIn: z.int() }).readonly().nullable(),
  may: FormAbilities.unwrap().extend({ reopen: z.boolean(), present: z.boolean(), add: z.boolean() }).readonly(),
  /** What a signature now would cover, to the letter: the signatory signs this and nothing that came after. */
  covers: z.string(),
  /** Every sign-off of the form, the newest first. */
  signOffs: z.array(SignOff).readonly(),
  /** What has changed since the sign-off that was reopened; all the changes where they are few, else none of them. */
  difference: Difference.unwrap().extend({ since: z.int(), changes: z.array(Change).readonly(), divisions: z.array(MovedDivision).readonly() }).readonly().nullable(),
  /** Single statements that somebody asks to correct, or has corrected, under a signature. */
  reopenings: z.array(StatementReopening).readonly(),
  /** How many more there are that have ended: each is told on its statement's page. */
  reopeningsLeftOut: z.int(),
  /** How the organisation signs, and by which mandate the caller would: null where none is set, undefined where none is in force. */
  rule: SigningRule,
  /** Both in one word, sent back with the signature: by another mandate, or for another body, nothing is signed unseen. */
  terms: z.string(),
  mandate: Mandate.nullable().optional(),
  /** Why the caller, who has the role for it, cannot sign what is to be signed; null where nothing of mandates keeps from it. */
  noMandate: z.enum(NO_MANDATE).nullable(),
  /** Who has presented it, another than the caller; and whether the caller has. */
  presented: z.object({ by: z.string(), at: z.date() }).readonly().nullable(),
  hasPresented: z.boolean(),
  /** What was said of the signature that stands after it was given. */
  additions: z.array(Addition).readonly(),
}).readonly();
export type SigningPage = z.output<typeof SigningPage>;

export const Sign = z.object({
  formId: FormId,
  covers: z.string().length(64),
  /** By which rule and mandate it is signed, as the page told it: the signed text names the mandate and the body. */
  terms: z.string().max(40),
  ...handling,
  confirm: z.custom<'yes'>((confirm) => confirm === 'yes', { params: { said: message(signingTexts, 'sign.mustConfirm') } }),
});

/** A sign-off's number, which must fit the database's integer. */
const No = z.int().min(1).max(2_147_483_647);
const askedNo = z.coerce.number().pipe(No);

/** `no` is the signature that was seen: another one, given since, is not reopened unseen. */
export const Reopen = z.object({
  formId: FormId,
  no: No,
  reason: storableText(1_000).trim().refine((reason) => [...reason].length >= 3, { params: { said: message(reopeningTexts, 'reopen.sayWhy') } }),
});

/** The last of the caller's own sign-offs that has been reopened. */
export const LastReopened = z.object({ reopened: z.object({ formId: FormId, no: No }).readonly().nullable() }).readonly();

/** Which of the form's sign-offs; the one that stands, if none is named. */
export const AskSigned = z.object({ formId: FormId, no: askedNo.optional() });

export const AskChanges = z.object({ formId: FormId, since: askedNo, page: z.coerce.number().int().min(1).max(100_000).default(1) });

export const ChangesPage = z.object({
  form: FormPlace,
  since: SignOff,
  difference: Difference,
  /** How the work is divided otherwise than it was signed. */
  divisions: z.array(MovedDivision).readonly(),
  changes: z.array(Change).readonly(),
  page: z.object({ no: z.int(), of: z.int() }).readonly(),
}).readonly();
export type ChangesPage = z.output<typeof ChangesPage>;
