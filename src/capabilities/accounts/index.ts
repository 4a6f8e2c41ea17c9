export { DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE, type DemonstrationPerson } from './demonstration.ts';
export { AccountId, type NewAccount } from './contract.ts';
export { identifier } from './store/identify.ts';
export { hashPassword } from './rules/index.ts';
export { addAccount, giveRole } from './store/index.ts';
export { accountTexts } from './texts.ts';
