import * as z from 'zod';
import { LANGUAGES } from '#platform/i18n/index.ts';

/** What a node of the tree is. Who answers a statement is said in these kinds. */
export const ORGANISATION_KINDS = ['country', 'centre', 'organiser', 'collaboration-area', 'branch', 'unit', 'provider', 'stakeholder'] as const;
export const OrganisationKind = z.enum(ORGANISATION_KINDS);
export type OrganisationKind = z.output<typeof OrganisationKind>;

export const SECTORS = ['specialised', 'primary', 'social'] as const;
export const Sector = z.enum(SECTORS);
export type Sector = z.output<typeof Sector>;

/** A name or title by language. */
export const Names = z.partialRecord(z.enum(LANGUAGES), z.string().min(1)).readonly();
export type Names = z.output<typeof Names>;

/** An official register code where there is one ("05"), always text: leading zeros count. */
export const OrganisationCode = z.string().min(1).max(40).regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/).brand<'OrganisationCode'>();
export type OrganisationCode = z.output<typeof OrganisationCode>;

export const Organisation = z.object({
  code: OrganisationCode,
  kind: OrganisationKind,
  names: Names,
  sectors: z.array(Sector).readonly(),
  isMadeUp: z.boolean(),
}).readonly();
export type Organisation = z.output<typeof Organisation>;

/** A branch of the tree as a page shows it. */
export const OrganiserWithUnits = z.object({ organiser: Organisation, units: z.array(Organisation).readonly() }).readonly();
