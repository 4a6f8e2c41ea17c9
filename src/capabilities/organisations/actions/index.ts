export { changeOrganisation, closeOrganisation, mergeOrganisation, moveOrganisation, openOrganisation, reopenOrganisation } from './changing.ts';
export { beginPurchase, endPurchase } from './purchases.ts';
export { listOrganisations, showOrganisation, showOrganisationsStep } from './reading.ts';
