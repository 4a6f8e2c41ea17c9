export { Names, Organisation, ORGANISATION_KINDS, OrganisationCode, OrganisationKind, Sector } from './contract.ts';
export { organisationNotFound } from './rules.ts';
export { addOrganisation, placeByCode, placesByNo, placesOf, placesOfTenant, root, type Place } from './store/index.ts';
export { organisationTexts } from './texts.ts';
