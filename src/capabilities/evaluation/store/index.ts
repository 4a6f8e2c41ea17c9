export { answersOf, saveAnswers, whyNotSaved, type Standing } from './answers.ts';
export { compact } from './compactor.ts';
export { formById, lockOf, locksOf, ownForms, type KeptForm } from './forms.ts';
export { addRound, closeRound, giveForms, listRounds, listsOf, roundById, type KeptRound } from './rounds.ts';
export { streamAnswers } from './taken.ts';
export { addSignOff, formsToSign, lastSignOff, lockForClosing, lockForSaving, lockForSigning, signedDocument } from './signing.ts';
