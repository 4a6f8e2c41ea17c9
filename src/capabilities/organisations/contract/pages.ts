import * as z from 'zod';
import { message } from '#platform/i18n/index.ts';
import { organisationTexts } from '../texts.ts';
import { GivenCode, GivenDay, GivenNames, KeptDay, MeantOrganisation, Named, Organisation, OrganisationCode, OrganisationKind, Sector, UnitKind } from './organisation.ts';

export const PER_PAGE = 100;
const PageNo = z.coerce.number().int().min(1).max(100_000).default(1);

export const ListFilter = z.object({
  search: z.string().max(100).default(''),
  kind: z.union([OrganisationKind, z.literal('')]).default(''),
  sector: z.union([Sector, z.literal('')]).default(''),
  state: z.enum(['open', 'closed', 'all']).default('open'),
  /** The day of the state, as it was written; none: today. */
  day: z.string().max(20).default(''),
  under: z.union([OrganisationCode, z.literal('')]).default(''),
  page: PageNo,
});
export type ListFilter = z.output<typeof ListFilter>;

export const ListedOrganisation = Organisation.unwrap().extend({
  unitKind: UnitKind.nullable(),
  validFrom: KeptDay,
  validTo: KeptDay.nullable(),
  isOpen: z.boolean(),
  /** The organiser, provider or centre that it belongs to, if that is not itself. */
  belongsTo: Named.nullable(),
}).readonly();
export type ListedOrganisation = z.output<typeof ListedOrganisation>;

export const OrganisationList = z.object({
  rows: z.array(ListedOrganisation).readonly(),
  found: z.int(),
  page: z.object({ no: z.int(), of: z.int() }).readonly(),
  filter: ListFilter.omit({ page: true }).readonly(),
  isDayUnderstood: z.boolean(),
  day: KeptDay,
  /** Whom one may choose to look below. */
  tenants: z.array(Named).readonly(),
  /** `open`: the country, if one may open organisers and providers below it. */
  may: z.object({ bring: z.boolean(), open: OrganisationCode.nullable() }).readonly(),
}).readonly();
export type OrganisationList = z.output<typeof OrganisationList>;

export const CHANGES = ['opened', 'closed', 'reopened', 'moved', 'merged', 'renamed', 'changed'] as const;
const FromTo = z.tuple([z.unknown(), z.unknown()]).readonly();
export const Happened = z.object({
  what: z.enum(CHANGES),
  day: KeptDay,
  at: z.date(),
  detail: z.record(z.string(), FromTo).readonly(),
}).readonly();
export type Happened = z.output<typeof Happened>;

/** A relation beside the tree, for a time. */
export const Relation = z.object({ with: Named, validFrom: KeptDay, validTo: KeptDay.nullable() }).readonly();
export type Relation = z.output<typeof Relation>;

export const Detail = Organisation.unwrap().extend({
  unitKind: UnitKind.nullable(),
  validFrom: KeptDay,
  validTo: KeptDay.nullable(),
  isOpen: z.boolean(),
  isInPopulation: z.boolean(),
  party: z.string().nullable(),
  revision: z.int(),
  successor: Named.nullable(),
}).readonly();
export type Detail = z.output<typeof Detail>;

/** What one may do with an organisation: what is not there is not offered. */
export const May = z.object({
  change: z.boolean(), close: z.boolean(), reopen: z.boolean(), move: z.boolean(), merge: z.boolean(), purchase: z.boolean(),
  /** The kinds that one may open below it. */
  open: z.array(OrganisationKind).readonly(),
}).readonly();

export const OrganisationPage = z.object({
  organisation: Detail,
  /** All above it, the country first. */
  above: z.array(Named).readonly(),
  below: z.object({ rows: z.array(ListedOrganisation).readonly(), found: z.int(), page: z.object({ no: z.int(), of: z.int() }).readonly() }).readonly(),
  /** For an organiser its areas, for an area its organisers. */
  memberships: z.array(Relation).readonly(),
  /** For an organiser whom it buys of, for a provider whom it sells to; none for others and for whom it does not concern. */
  purchases: z.array(Relation).readonly(),
  /** Of whom one may record a purchase here. */
  providers: z.array(Named).readonly(),
  history: z.array(Happened).readonly(),
  today: KeptDay,
  may: May,
}).readonly();
export type OrganisationPage = z.output<typeof OrganisationPage>;

const Code = z.object({ code: OrganisationCode });
/** A day that may be left out: today. */
const day = GivenDay.optional();

export const Open = z.object({
  parent: OrganisationCode,
  code: GivenCode,
  kind: OrganisationKind,
  names: GivenNames,
  sectors: z.array(Sector).max(3).readonly().default([]),
  unitKind: UnitKind.nullable().default(null),
  validFrom: day,
  party: z.string().max(60).refine((text) => /^[a-z]+(-[a-z]+)*$/.test(text), { params: { said: message(organisationTexts, 'partyWrong') } }).nullable().default(null),
});
export const Change = Code.extend({
  revision: z.int(), names: GivenNames, sectors: z.array(Sector).max(3).readonly(), unitKind: UnitKind.nullable(), day,
});
export const Close = Code.extend({ lastDay: GivenDay, closesBelow: z.boolean().default(false) });
export const Reopen = Code.extend({ day });
export const Move = Code.extend({ parent: MeantOrganisation, day });
export const Merge = Code.extend({ into: MeantOrganisation, lastDay: day });
export const Purchase = Code.extend({ provider: MeantOrganisation, validFrom: day });
export const EndPurchase = Code.extend({ provider: OrganisationCode, validFrom: GivenDay, lastDay: day });
