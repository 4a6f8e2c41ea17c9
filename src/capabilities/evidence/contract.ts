import * as z from 'zod';
import { Names, OrganisationCode } from '#capabilities/organisations/index.ts';
import { GoalCode, StatementCode } from '#capabilities/programme/index.ts';
import { isDay, type Day } from '#platform/clock/index.ts';
import { fileTexts, isHeldFile, seenText, type HeldFile } from '#platform/files/index.ts';
import { message } from '#platform/i18n/index.ts';
import { hasPersonalCode } from '#platform/personal-codes/index.ts';
import { evidenceTexts as texts } from './texts.ts';

export const ItemId = z.uuid().toLowerCase().brand<'EvidenceItemId'>();
export type ItemId = z.output<typeof ItemId>;

/** Nobody's personal identity code is kept in any text, and nothing that is not to be seen. */
const text = (longest: number) => z.string().transform(seenText).pipe(z.string().max(longest).refine((given) => !hasPersonalCode(given), { params: { said: message(texts, 'personalCode') } }));
const Title = text(200);
const SaidTitle = Title.refine((title) => title !== '', { params: { said: message(texts, 'noTitle') } });
const Note = text(1_000).default('');
const Today = z.custom<Day>(isDay, { params: { said: message(texts, 'badDay') } });
const ValidUntil = Today.nullable().default(null);

/** An address on the web that leads where it says: no name or password in it, no code of a person. */
const Link = z.string().trim().max(2_000)
  .refine((given) => given === '' || leadsOnWeb(given), { params: { said: message(texts, 'badLink') }, abort: true })
  .refine((given) => given === '' || !hasCredentials(given), { params: { said: message(texts, 'linkWithPassword') }, abort: true })
  .refine((given) => !hasPersonalCode(decoded(given)), { params: { said: message(texts, 'personalCode') } })
  .transform((given) => (given === '' ? '' : new URL(given).href));
const leadsOnWeb = (given: string): boolean => /^https?:\/\/\S+$/i.test(given) && given.isWellFormed() && URL.canParse(given);
const hasCredentials = (given: string): boolean => new URL(given).username !== '' || new URL(given).password !== '';
function decoded(given: string): string {
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}

const HeldField = z.custom<HeldFile>(isHeldFile, { params: { said: message(fileTexts, 'noFile') } });

/** What somebody gives to be kept: a file or a link, and what is said of it. Without a title a link is called by its address, a file by its name. */
const Given = z.object({ file: HeldField.optional(), link: Link.default(''), title: Title.default(''), validUntil: ValidUntil, note: Note });
export type Given = z.output<typeof Given>;
/** The same with what else an action is given. */
export const givenWith = <S extends z.ZodRawShape>(shape: S) => Given.extend(shape).superRefine((given, context) => {
  const { file, link } = given as Given; // extended by what has other names
  const wrong = file === undefined && link === '' ? 'nothingGiven' : file !== undefined && link !== '' ? 'bothGiven' : undefined;
  if (wrong) context.addIssue({ code: 'custom', path: [wrong === 'nothingGiven' ? 'file' : 'link'], params: { said: message(texts, wrong) } });
});

/** How an item stands to its last valid day: it has none, or that is far off, within `SOON_DAYS`, or passed. */
export const VALIDITIES = ['always', 'valid', 'soon', 'expired'] as const;
export const Validity = z.enum(VALIDITIES);
export type Validity = z.output<typeof Validity>;

export const KINDS = ['link', 'file'] as const;
export const Item = z.object({
  id: ItemId,
  title: z.string(),
  kind: z.enum(KINDS),
  link: z.string().nullable(),
  file: z.object({ name: z.string(), type: z.string(), size: z.int(), hash: z.string() }).readonly().nullable(),
  validUntil: Today.nullable(),
  validity: Validity,
  note: z.string(),
  /** Whose it is; no code where that belongs to somebody else by now. */
  owner: z.object({ code: OrganisationCode.nullable(), names: Names }).readonly(),
  by: z.string(),
  at: z.date(),
  version: z.int(),
}).readonly();
export type Item = z.output<typeof Item>;

/** What is asked for in an organisation's evidence. */
export const SHOWN = ['all', 'expiring', 'expired', 'unused'] as const;
export const ITEMS_A_PAGE = 50;
export const AskItems = z.object({
  organisation: OrganisationCode.optional().catch(undefined), show: z.enum(SHOWN).default('all').catch('all'), goal: GoalCode.optional().catch(undefined),
  search: z.string().max(200).transform(seenText).default(''), page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type AskItems = z.output<typeof AskItems>;

/** An item in a list, with at how many answers it stands of those that the caller may see. */
export const ListedItem = Item.unwrap().extend({ uses: z.int() }).readonly();
export type ListedItem = z.output<typeof ListedItem>;
export const ItemsPage = z.object({
  asked: AskItems,
  items: z.array(ListedItem).readonly(),
  page: z.object({ no: z.int(), of: z.int(), items: z.int() }).readonly(),
  counts: z.object({ all: z.int(), expiring: z.int(), expired: z.int(), unused: z.int() }).readonly(),
  goals: z.array(GoalCode).readonly(),
  /** Of whom there is any, and for whom the caller may keep some. */
  organisations: z.array(z.object({ code: OrganisationCode, names: Names }).readonly()).readonly(),
  may: z.object({ keep: z.boolean() }).readonly(),
}).readonly();
export type ItemsPage = z.output<typeof ItemsPage>;

/** An answer that an item stands at. */
export const Use = z.object({
  formId: z.string(), year: z.int(), goal: GoalCode, statement: StatementCode, organisation: z.object({ code: OrganisationCode.nullable(), names: Names }).readonly(),
}).readonly();
export type Use = z.output<typeof Use>;

export const MOST_USES = 200;
/** `uses` are those that the caller may see, `elsewhere` how many more there are; nobody's content is told by it. */
export const ItemPage = z.object({
  item: Item, uses: z.array(Use).readonly(), elsewhere: z.int(), isSigned: z.boolean(), may: z.object({ change: z.boolean(), remove: z.boolean() }).readonly(),
}).readonly();
export type ItemPage = z.output<typeof ItemPage>;

const Yes = z.custom<'yes'>((confirm) => confirm === 'yes', { params: { said: message(texts, 'mustConfirm') } });
export const AskItem = z.object({ itemId: ItemId });
export const AskKeeping = z.object({ organisation: OrganisationCode.optional().catch(undefined) });
export const KeepItem = givenWith({ organisation: OrganisationCode });
/** How many megabytes of files each organiser or other tenant may keep. */
export const FileLimit = z.object({ megabytes: z.int().min(1).max(1_000_000) });
export const ChangeItem = z.object({ itemId: ItemId, version: z.int(), title: SaidTitle, validUntil: ValidUntil, note: Note });
export const RemoveItem = z.object({ itemId: ItemId, confirm: Yes });

/** For whom the caller may keep something: at most so many are offered. */
export const KeepingPage = z.object({ organisation: OrganisationCode.nullable(), organisations: z.array(z.object({ code: OrganisationCode, names: Names }).readonly()).readonly() }).readonly();
export type KeepingPage = z.output<typeof KeepingPage>;

/** An item as a signature names it. */
export const SignedItem = z.object({ title: z.string(), kind: z.enum(KINDS), link: z.string().nullable(), sha256: z.string().nullable(), validUntil: z.string().nullable() }).readonly();
export type SignedItem = z.output<typeof SignedItem>;
