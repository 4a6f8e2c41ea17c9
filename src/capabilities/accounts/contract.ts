import * as z from 'zod';
import { MeantOrganisation, Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { ROLES } from '#platform/access/index.ts';
import { LANGUAGES, message, type Message } from '#platform/i18n/index.ts';
import { accountTexts } from './texts.ts';

export const AccountId = z.uuid().brand<'AccountId'>();
export type AccountId = z.output<typeof AccountId>;

const isFilledIn = (text: string): boolean => text.length > 0;
const says = (said: Message): { readonly params: { readonly said: Message } } => ({ params: { said } });

const isPlain = (text: string): boolean => !/\p{Cc}/u.test(text);
/** What somebody is called: one line. */
export const PersonName = z.string().trim().max(200).refine(isFilledIn, says(message(accountTexts, 'nameMissing'))).refine(isPlain, says(message(accountTexts, 'nameWrong')));

const isAddress = (text: string): boolean => /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(text);
export const Email = z.string().trim().toLowerCase().max(200).refine(isAddress, says(message(accountTexts, 'emailWrong')));

const MOST_PASSWORD = 1_000;
const LEAST_PASSWORD = 10;

/** What a sign-in brings: `from` is the network address, for slowing down who guesses; `session` the one that it takes the place of, if the browser had one. */
export const SignIn = z.object({
  email: z.string().trim().toLowerCase().max(200).refine(isFilledIn, says(message(accountTexts, 'emailMissing'))),
  password: z.string().max(MOST_PASSWORD).refine(isFilledIn, says(message(accountTexts, 'passwordMissing'))),
  from: z.string().max(100),
  session: z.string().optional(),
});

/** A refused sign-in is an outcome, not an error: it must be written down, and whose account was tried. Nobody else is told whether there is one. */
export const SignInOutcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('welcome'), accountId: AccountId, token: z.string() }),
  z.object({ is: z.literal('refused'), accountId: AccountId.optional() }),
]);
export type SignInOutcome = z.output<typeof SignInOutcome>;

/** What opens without a password: who came in. */
export const CameIn = z.object({ accountId: AccountId, token: z.string() }).readonly();

/** Somebody whom a demonstration has made up, and what they may do where. */
export const MadeUpPerson = z.object({
  id: AccountId, name: z.string(), email: z.string(), grants: z.array(z.object({ role: z.enum(ROLES), path: z.string(), tenant: z.int() }).readonly()).readonly(),
}).readonly();
export type MadeUpPerson = z.output<typeof MadeUpPerson>;

/** Whom a visitor of a demonstration wants to be, by the address. */
export const VisitAs = z.object({ person: z.string().max(200), session: z.string().optional() });

export const NewAccount = z.object({
  name: PersonName,
  email: Email,
  language: z.enum(LANGUAGES),
  password: z.string().min(LEAST_PASSWORD).max(MOST_PASSWORD),
});
export type NewAccount = z.output<typeof NewAccount>;

/** A password that somebody chooses, written twice. Long ones are welcome; nothing is demanded of what it is made of. */
const chosen = { password: z.string().max(MOST_PASSWORD), again: z.string().max(MOST_PASSWORD) };
type Chosen = { readonly password: string; readonly again: string };
type Issues = { addIssue(issue: { code: 'custom'; path: string[]; params: { said: Message } }): void };

function checkPassword({ password, again }: Chosen, issues: Issues): void {
  const say = (at: string, said: Message): void => issues.addIssue({ code: 'custom', path: [at], ...says(said) });
  if ([...password].length < LEAST_PASSWORD) say('password', message(accountTexts, 'passwordShort', { least: LEAST_PASSWORD }));
  else if (password !== again) say('again', message(accountTexts, 'passwordDiffers'));
}

const Key = z.string().max(100);
const visitor = { from: z.string().max(100), session: z.string().optional() };

const CountryCode = z.string().trim().toUpperCase().max(20);
/** How an installation begins: its first owner, and the country if there is none yet. */
export const Begin = z.object({
  key: Key, name: PersonName, email: Email, language: z.enum(LANGUAGES), ...chosen, ...visitor,
  country: z.enum(['FI', 'other']).default('FI'),
  countryName: z.string().trim().max(200).default(''), countryCode: CountryCode.default(''), centreName: z.string().trim().max(200).default(''),
}).superRefine((begin, issues) => {
  checkPassword(begin, issues);
  if (begin.country === 'FI') return;
  for (const at of ['countryName', 'centreName'] as const) {
    if (!isFilledIn(begin[at]) || !isPlain(begin[at])) issues.addIssue({ code: 'custom', path: [at], ...says(message(accountTexts, 'nameMissing')) });
  }
  if (!OrganisationCode.safeParse(begin.countryCode).success) issues.addIssue({ code: 'custom', path: ['countryCode'], ...says(message(accountTexts, 'codeWrong')) });
});

/** Whether a link or the key of a beginning opens anything: "closed" is a beginning that has been made. */
export const BeginPage = z.object({ state: z.enum(['open', 'locked', 'closed']), key: z.string(), hasCountry: z.boolean() }).readonly();
export type BeginPage = z.output<typeof BeginPage>;

export const Invitation = z.object({ key: Key, name: z.string(), email: z.string() }).readonly();
export type Invitation = z.output<typeof Invitation>;
export const UseInvitation = z.object({ key: Key, name: PersonName, ...chosen, ...visitor }).superRefine(checkPassword);

export const HeldRole = z.object({ role: z.enum(ROLES), code: OrganisationCode, names: Names }).readonly();
export type HeldRole = z.output<typeof HeldRole>;

export const Person = z.object({
  id: AccountId, name: z.string(), email: z.string(), language: z.enum(LANGUAGES), signedInAt: z.date().nullable(),
  state: z.enum(['active', 'invited', 'lapsed', 'closed']),
  /** Those that whoever asks may see. */
  roles: z.array(HeldRole).readonly(),
}).readonly();
export type Person = z.output<typeof Person>;

export const PeoplePage = z.object({
  people: z.array(Person).readonly(), search: z.string(), page: z.object({ no: z.int(), of: z.int() }).readonly(),
}).readonly();
export type PeoplePage = z.output<typeof PeoplePage>;

/** Where roles may be given, offered while somebody writes a code: the first ones, in the order of the tree. */
const suggestions = z.array(z.object({ code: OrganisationCode, names: Names }).readonly()).readonly();
export type Suggestions = z.output<typeof suggestions>;
const roles = z.array(z.enum(ROLES)).readonly();

export const PersonPage = z.object({
  person: Person, roles, suggestions,
  /** `isWhole`: no role lies elsewhere; otherwise only who sees everything closes the account or lets the person in anew. */
  isWhole: z.boolean(), isSelf: z.boolean(),
  may: z.object({ give: z.boolean(), invite: z.boolean() }).readonly(),
}).readonly();
export type PersonPage = z.output<typeof PersonPage>;

export const NewPersonPage = z.object({ organisation: z.string(), roles, suggestions }).readonly();
export type NewPersonPage = z.output<typeof NewPersonPage>;

const Code = z.string().trim().pipe(OrganisationCode);
export const RoleOver = z.object({ role: z.enum(ROLES), organisation: Code });
/** A role to be given: where is said by code or by name. */
export const RoleToGive = RoleOver.extend({ role: z.enum(ROLES).exclude(['contributor']), organisation: MeantOrganisation });
export const AddPerson = RoleToGive.extend({ name: PersonName, email: Email, language: z.enum(LANGUAGES) });

/** A link to hand over: told this once. None for a person who can come in already. */
export const Invited = z.object({
  accountId: AccountId, name: z.string(), email: z.string(), language: z.enum(LANGUAGES), key: z.string().nullable(), until: z.date().nullable(),
}).readonly();
export type Invited = z.output<typeof Invited>;
export const Added = Invited.unwrap().extend({ organisation: OrganisationCode }).readonly();

export const Guest = z.object({
  id: AccountId, name: z.string(), madeAt: z.date(), lastDay: z.string(), usedAt: z.date().nullable(), state: z.enum(['open', 'withdrawn', 'expired']),
}).readonly();
export type Guest = z.output<typeof Guest>;

const organisation = z.object({ code: OrganisationCode, kind: OrganisationKind, names: Names }).readonly();
export const OrganisationPeople = z.object({
  organisation, people: z.array(Person).readonly(), guests: z.array(Guest).readonly(), mayHaveGuests: z.boolean(), lastDay: z.string(),
}).readonly();
export type OrganisationPeople = z.output<typeof OrganisationPeople>;

export const AddGuest = z.object({ organisation: Code, name: PersonName, language: z.enum(LANGUAGES), lastDay: z.string() });
export const AddedGuest = z.object({ accountId: AccountId, organisation, name: z.string(), language: z.enum(LANGUAGES), key: z.string(), lastDay: z.string() }).readonly();
export type AddedGuest = z.output<typeof AddedGuest>;

export const GuestLink = z.object({ key: Key, name: z.string(), organisation: Names }).readonly();
export type GuestLink = z.output<typeof GuestLink>;
export const UseGuestLink = z.object({ key: Key, ...visitor });

export const OwnAccount = z.object({
  isGuest: z.boolean(), name: z.string(), email: z.string(), language: z.enum(LANGUAGES), hasPassword: z.boolean(),
  sessions: z.array(z.object({ createdAt: z.date(), seenAt: z.date(), isThis: z.boolean() }).readonly()).readonly(),
}).readonly();
export type OwnAccount = z.output<typeof OwnAccount>;
export const ChangeOwnAccount = z.object({ session: z.string(), name: PersonName, language: z.enum(LANGUAGES) });
export const ChangePassword = z.object({
  session: z.string(), from: z.string().max(100), old: z.string().max(MOST_PASSWORD).refine(isFilledIn, says(message(accountTexts, 'passwordMissing'))), ...chosen,
}).superRefine(checkPassword);
