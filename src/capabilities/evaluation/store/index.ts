export { answersOf, saveAnswers, whyNotSaved, type Standing } from './answers.ts';
export { answersIn, changeForms, choicesOf, coverageOfTenant, giveForms, setChoices, setCoverage } from './asked.ts';
export { compact } from './compactor.ts';
export { formById, lockOf, locksOf, ownForms, type KeptForm } from './forms.ts';
export { differenceSince, type KeptChange } from './difference.ts';
export { followed, lastChange, unfollowed } from './joining.ts';
export { addRound, closeRound, hasRounds, listRounds, listsOf, roundById, type KeptRound } from './rounds.ts';
export { addSignOff, formsToSign, isSigned, lastSignOff, lockForClosing, lockForSaving, lockForSigning, reopenSignOff, signedDocument, signOffsOf } from './signing.ts';
export { verifySignOffs, type SignOffVerdict } from './verification.ts';
