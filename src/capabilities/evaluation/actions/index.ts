export { saveAnswer, saveAnswers } from './answers.ts';
export { listForms, showForm } from './forms.ts';
export { closeRound, listRounds, openRound, showRound, showRoundsStep } from './rounds.ts';
export { showSigning, sign, takeOutSigned } from './signing.ts';
