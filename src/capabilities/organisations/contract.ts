import * as z from 'zod';

/** What a node of the tree is. Who answers a statement is said in these kinds. */
export const ORGANISATION_KINDS = ['country', 'centre', 'organiser', 'collaboration-area', 'branch', 'unit', 'provider', 'stakeholder'] as const;
export const OrganisationKind = z.enum(ORGANISATION_KINDS);
export type OrganisationKind = z.output<typeof OrganisationKind>;

export const SECTORS = ['specialised', 'primary', 'social'] as const;
export const Sector = z.enum(SECTORS);
export type Sector = z.output<typeof Sector>;
