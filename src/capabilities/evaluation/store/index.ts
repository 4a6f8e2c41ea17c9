export { answersOf, saveAnswers, whyNotSaved, type Standing } from './answers.ts';
export { compact } from './compactor.ts';
export { formById, lockOf, locksOf, ownForms, type KeptForm } from './forms.ts';
export { addRound, closeRound, giveForms, listRounds, listsOf, roundById, type KeptRound } from './rounds.ts';
export { differenceSince, type KeptChange } from './difference.ts';
export { addSignOff, formsToSign, lastSignOff, lockForClosing, lockForSaving, lockForSigning, reopenSignOff, signedDocument, signOffsOf } from './signing.ts';
export { verifySignOffs, type SignOffVerdict } from './verification.ts';
