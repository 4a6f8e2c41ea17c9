// What a made-up country does here: the very actions that people use, and what only a demonstration may.
export { bringPopulation } from './actions/population.ts';
export { beginPurchase, changeOrganisation, closeOrganisation, mergeOrganisation, moveOrganisation, openOrganisation } from './actions/index.ts';
export { addMadeUpOrganisations, sayMadeUp, type MadeUpOrganisation } from './store/made-up.ts';
