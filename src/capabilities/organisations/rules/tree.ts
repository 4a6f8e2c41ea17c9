import { reachesPlace, type Reach } from '#platform/access/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '../contract.ts';
import { organisationTexts } from '../texts.ts';

/** The path of a node: its parent's with its own number after. */
export const pathUnder = (parent: string, no: number): string => `${parent}${no}.`;

/** What is outside one's reach does not exist. */
export const organisationNotFound = (): Problem => new Problem('not-found', message(organisationTexts, 'notFound'));

/** A refusal at a field. */
export const refusal = (at: string, said: Message): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });

/** Under what each kind may stand. */
const ABOVE: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  country: [],
  centre: ['country'],
  organiser: ['country'],
  'collaboration-area': ['country'],
  provider: ['country'],
  stakeholder: ['centre'],
  branch: ['organiser', 'provider', 'branch'],
  unit: ['organiser', 'provider', 'branch'],
};
export const mayStandBelow = (kind: OrganisationKind, parent: OrganisationKind): boolean => ABOVE[kind].includes(parent);

/** Whether anything can stand below it. */
export const isAbove = (kind: OrganisationKind): boolean => ORGANISATION_KINDS.some((own) => mayStandBelow(own, kind));

/** Every kind with every kind that it may stand below, for a comparison in the database. */
export const STANDINGS: readonly { readonly kind: OrganisationKind; readonly parent: OrganisationKind }[] =
  ORGANISATION_KINDS.flatMap((kind) => ABOVE[kind].map((parent) => ({ kind, parent })));

/** Who these are is known to everybody; what stands below them is their own. */
export const PUBLIC_KINDS: readonly OrganisationKind[] = ['country', 'centre', 'organiser', 'collaboration-area', 'provider', 'stakeholder'];

/** What may be named to whoever has this reach. */
export const isVisible = ({ roots }: Reach, { kind, path }: { readonly kind: OrganisationKind; readonly path: string }): boolean =>
  PUBLIC_KINDS.includes(kind) || roots.some((root) => path.startsWith(root.path));

/** Kinds that are tenants of their own; the others belong to the tenant of their parent. */
export const TENANT_KINDS: readonly OrganisationKind[] = ['country', 'centre', 'organiser', 'collaboration-area', 'provider'];

/** What an organisation's own people arrange for themselves; the rest is the programme's owner's. */
export const OWN_KINDS: readonly OrganisationKind[] = ['branch', 'unit'];

/** Whether the permission is held over the whole country. */
export const isOverCountry = ({ roots }: Reach): boolean => roots.some(({ path }) => path.indexOf('.') === path.length - 1);

type Standing = { readonly kind: OrganisationKind; readonly path: string };
export const mayChange = (reach: Reach, { kind, path }: Standing): boolean =>
  reachesPlace(reach, path) && (isOverCountry(reach) || OWN_KINDS.includes(kind));

/** The kinds that somebody may open below a place. */
export const kindsToOpen = (reach: Reach, { kind, path }: Standing): readonly OrganisationKind[] =>
  reachesPlace(reach, path) ? ORGANISATION_KINDS.filter((own) => mayStandBelow(own, kind) && (isOverCountry(reach) || OWN_KINDS.includes(own))) : [];

/** Addresses of pages below the list, or beside an organisation's in the results: no organisation's code. */
const RESERVED: ReadonlySet<string> = new Set(['country', 'files', 'population', 'targets', 'years']);
export const isReserved = (code: string): boolean => RESERVED.has(code.toLowerCase());

export const withoutZeros = (code: string): string => code.replace(/^0+/, '');
