export { changeOrganisation, closeOrganisation, mergeOrganisation, moveOrganisation, openOrganisation, reopenOrganisation } from './changing.ts';
export { beginPurchase, endPurchase } from './purchases.ts';
export { acceptFile, applyFile, bringFile, compareFile, discardFile, listFiles, showFile, takeTemplate } from './files.ts';
export { listOrganisations, showOrganisation, showOrganisationsStep } from './reading.ts';
