export { ORGANISATION_KINDS, OrganisationKind, Sector, SECTORS } from './contract.ts';
