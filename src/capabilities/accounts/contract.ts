import * as z from 'zod';
import { LANGUAGES, message } from '#platform/i18n/index.ts';
import { accountTexts } from './texts.ts';

export const AccountId = z.uuid().brand<'AccountId'>();
export type AccountId = z.output<typeof AccountId>;

export const Email = z.string().trim().toLowerCase().min(3).max(200);

const isFilledIn = (text: string): boolean => text.length > 0;

/** What a sign-in brings: `from` is the network address, for slowing down who guesses; `session` the one that it takes the place of, if the browser had one. */
export const SignIn = z.object({
  email: z.string().trim().toLowerCase().max(200).refine(isFilledIn, { params: { said: message(accountTexts, 'emailMissing') } }),
  password: z.string().max(200).refine(isFilledIn, { params: { said: message(accountTexts, 'passwordMissing') } }),
  from: z.string().max(100),
  session: z.string().optional(),
});

/** A refused sign-in is an outcome, not an error: it must be written down, and whose account was tried. Nobody else is told whether there is one. */
export const SignInOutcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('welcome'), accountId: AccountId, token: z.string() }),
  z.object({ is: z.literal('refused'), accountId: AccountId.optional() }),
]);
export type SignInOutcome = z.output<typeof SignInOutcome>;

export const NewAccount = z.object({
  name: z.string().trim().min(1).max(200),
  email: Email,
  language: z.enum(LANGUAGES),
  password: z.string().min(10).max(200),
});
export type NewAccount = z.output<typeof NewAccount>;
