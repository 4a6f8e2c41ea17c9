export { MeantOrganisation, Names, Organisation, ORGANISATION_KINDS, OrganisationCode, OrganisationKind, Sector, UnitKind } from './contract.ts';
export { organisationNotFound, TENANT_KINDS } from './rules/tree.ts';
export { addMembership, addNamedBodies, addOrganisation, countryPlace, placeByCode, placeByParty, placesByNo, placesMeant, placesOf, placesOfTenant, placesOfTenants, root, type Place } from './store/index.ts';
export { organisationTexts } from './texts.ts';
