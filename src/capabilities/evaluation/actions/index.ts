export { saveAnswer, saveAnswers } from './answers.ts';
export { chooseAsked, showAsked } from './asked.ts';
export { showChanges } from './changes.ts';
export { listForms, showForm } from './forms.ts';
export { joinLate } from './joining.ts';
export { reopen, showLastReopened } from './reopening.ts';
export { changeRound, closeRound, listRounds, openRound, showRound, showRoundsStep } from './rounds.ts';
export { takeOutAnswers } from './taken.ts';
export { showSigning, sign, takeOutSigned } from './signing.ts';
