export { changeOrganisation, closeOrganisation, mergeOrganisation, moveOrganisation, openOrganisation, reopenOrganisation } from './changing.ts';
export { beginPurchase, endPurchase } from './purchases.ts';
export { listOrganisations, showOrganisation } from './reading.ts';
export { acceptFile, applyFile, bringFile, compareFile, discardFile, listFiles, showFile, takeTemplate } from './files.ts';
