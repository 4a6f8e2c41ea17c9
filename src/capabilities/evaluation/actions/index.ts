export { saveAnswer, saveAnswers } from './answers.ts';
export { askTenant, chooseAsked, showAsked } from './asked.ts';
export { listForms, showForm } from './forms.ts';
export { closeRound, listRounds, openRound, showRound } from './rounds.ts';
export { showSigning, sign, takeOutSigned } from './signing.ts';
