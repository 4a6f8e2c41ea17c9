export { Names, Organisation, ORGANISATION_KINDS, OrganisationCode, OrganisationKind, Sector, UnitKind, UNIT_KINDS } from './contract.ts';
export { organisationNotFound } from './rules/tree.ts';
export { addMembership, addNamedBodies, addOrganisation, placeByCode, placeByParty, placesByNo, placesOf, placesOfTenant, root, type NamedBody, type Place } from './store/index.ts';
export { organisationTexts } from './texts.ts';
