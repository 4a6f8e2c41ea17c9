export { COUNTRY_PEOPLE, DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from './demonstration.ts';
export { AccountId } from './contract.ts';
export { identifier } from './store/identify.ts';
export { hashPassword } from './rules/index.ts';
export { addAccount, flagAsMadeUp, giveRole, hasKeyOfBeginning, keyOfBeginning, namesOf } from './store/index.ts';
// Who is at a place, and who contributes there: for what is handed to people.
export { PersonName } from './contract.ts';
export { addContributor, endContributor, makeContributor, peopleAround } from './store/index.ts';
export { forgetAccount } from './store/identify.ts';
export { daysAfter } from './rules/index.ts';
export { lookOf } from './access.ts';
export { tried } from './actions/session.ts';
export { actorOf, heldNow, holdersAt, peopleAfter, type Holder, type Reached } from './store/reached.ts';
export { people, type KeptPerson } from './store/people.ts';
