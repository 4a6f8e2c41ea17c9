import * as z from 'zod';
import { type Day, isDay } from '#platform/clock/index.ts';
import { LANGUAGES, message } from '#platform/i18n/index.ts';
import { organisationTexts } from '../texts.ts';

/** What a node of the tree is. Who answers a statement is said in these kinds. */
export const ORGANISATION_KINDS = ['country', 'centre', 'organiser', 'collaboration-area', 'branch', 'unit', 'provider', 'stakeholder'] as const;
export const OrganisationKind = z.enum(ORGANISATION_KINDS);
export type OrganisationKind = z.output<typeof OrganisationKind>;

export const SECTORS = ['specialised', 'primary', 'social'] as const;
export const Sector = z.enum(SECTORS);
export type Sector = z.output<typeof Sector>;

/** What a unit does; told of units only, and of them only if somebody has said so. */
export const UNIT_KINDS = [
  'health-centre', 'hospital', 'emergency', 'oral-health', 'mental-health-and-substance', 'home-care', 'housing', 'institutional-care', 'family-and-child', 'disability', 'other',
] as const;
export const UnitKind = z.enum(UNIT_KINDS);
export type UnitKind = z.output<typeof UnitKind>;

/** A name or title by language. */
export const Names = z.partialRecord(z.enum(LANGUAGES), z.string().min(1)).readonly();
export type Names = z.output<typeof Names>;

/** A name as it is given: without signs that are none, and not longer than a page can show. */
export const LONGEST_NAME = 300;
export const GivenNames = z.partialRecord(z.enum(LANGUAGES), z.string().trim().min(1).max(LONGEST_NAME).regex(/^[^\p{Cc}\p{Cs}\uFFFD]*$/u)).readonly();

/** An official register code where there is one ("05"), always text: leading zeros count. */
export const OrganisationCode = z.string().min(1).max(40).regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/).brand<'OrganisationCode'>();
export type OrganisationCode = z.output<typeof OrganisationCode>;

const isCode = (text: string): boolean => text === '' || OrganisationCode.safeParse(text).success;
/** A code that somebody makes up. */
export const GivenCode = z.string().trim().min(1).max(40).refine(isCode, { params: { said: message(organisationTexts, 'codeWrong') } }).pipe(OrganisationCode);

/** An organisation as somebody chooses it: by its code, or by its name where just one is called that. */
export const MeantOrganisation = z.string().trim().min(1).max(LONGEST_NAME).regex(/^[^\p{Cc}\p{Cs}]*$/u);

export const GivenDay = z.string().refine(isDay);

/** A day as the database gives it. */
export const KeptDay = z.custom<Day>((value) => typeof value === 'string');

export const Organisation = z.object({
  code: OrganisationCode,
  kind: OrganisationKind,
  names: Names,
  sectors: z.array(Sector).readonly(),
  isMadeUp: z.boolean(),
}).readonly();
export type Organisation = z.output<typeof Organisation>;

/** Another organisation as a page names it. */
export const Named = z.object({ code: OrganisationCode, names: Names }).readonly();
export type Named = z.output<typeof Named>;
