export { saveAnswer, saveAnswers } from './answers.ts';
export { listForms, showForm } from './forms.ts';
export { closeRound, listRounds, openRound, showRound } from './rounds.ts';
export { takeOutAnswers } from './taken.ts';
export { showSigning, sign, takeOutSigned } from './signing.ts';
