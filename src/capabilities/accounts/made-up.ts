// What a made-up country does here: the very actions that people use, and what only a demonstration may.
export { addGuest, addPerson } from './actions/index.ts';
export { actorsOf, addMadeUpPeople, type MadeUpPerson } from './store/made-up.ts';
