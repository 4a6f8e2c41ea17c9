export { answersOf, saveAnswers, whyNotSaved, type Standing } from './answers.ts';
export { answersIn, changeForms, choicesOf, coverageOfTenant, formPlaces, giveForms, setChoices, setCoverage } from './asked.ts';
export { compact } from './compactor.ts';
export { formById, lockOf, locksOf, ownForms, type KeptForm } from './forms.ts';
export { differenceSince, type KeptChange } from './difference.ts';
export { earlierAnswers, givenAt, type FirstGiven } from './proposals.ts';
export { followed, lastChange, unfollowed } from './joining.ts';
export { owedPlaces } from './owed.ts';
export { addRound, changeLastDay, closeRound, hasRounds, listRounds, listsOf, roundById, roundsGoingOn, type KeptRound } from './rounds.ts';
export { addSignOff, formsToSign, isSigned, lastReopened, lastSignOff, lockForClosing, lockForSaving, lockForSigning, reopenSignOff, signedDocument, signOffsOf } from './signing.ts';
export { verifySignOffs, type SignOffVerdict } from './verification.ts';
export { streamAnswers } from './taken.ts';
export { earlierVersions, formsToFill, locksOfRound, streamToFill } from './workbook-out.ts';
export { forgetRows, groundsOf, hasMoved, keepRows, locksOfFile, markSaved, rowsRead, rowsToSave, rowsToTakeBack, type FileOfRows } from './workbook-rows.ts';
export {
  acceptAnswerFile, addAnswerFile, answerFileById, answerFilesOf, chooseRows, endAnswerFile, nextAcceptedAnswers, rowsShown, setAnswersAside, setCompared, tellAnswersCome, type KeptAnswerFile,
} from './workbook-files.ts';
