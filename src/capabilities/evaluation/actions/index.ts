export { saveAnswer, saveAnswers } from './answers.ts';
export { showChanges } from './changes.ts';
export { listForms, showForm } from './forms.ts';
export { reopen } from './reopening.ts';
export { closeRound, listRounds, openRound, showRound } from './rounds.ts';
export { showSigning, sign, takeOutSigned } from './signing.ts';
