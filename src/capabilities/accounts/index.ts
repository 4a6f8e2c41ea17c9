export { COUNTRY_PEOPLE, DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from './demonstration.ts';
export { AccountId } from './contract.ts';
export { identifier } from './store/identify.ts';
export { hashPassword } from './rules/index.ts';
export { addAccount, flagAsMadeUp, giveRole, hasKeyOfBeginning, keyOfBeginning } from './store/index.ts';
export { lookOf } from './access.ts';
export { tried } from './actions/session.ts';
export { actorOf, holdersAt, peopleAfter, type Holder, type Reached } from './store/reached.ts';
export { people, type KeptPerson } from './store/people.ts';
