export { COUNTRY_PEOPLE, DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from './demonstration.ts';
export { AccountId } from './contract.ts';
export { identifier } from './store/identify.ts';
export { hashPassword } from './rules/index.ts';
export { addAccount, flagAsMadeUp, giveRole, hasKeyOfBeginning, keyOfBeginning, namesOf } from './store/index.ts';
