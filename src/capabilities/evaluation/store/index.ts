export { answersOf, saveAnswers, whyNotSaved, type Standing } from './answers.ts';
export { answersIn, changeForms, choicesOf, coverageOfTenant, formPlaces, giveForms, setChoices, setCoverage } from './asked.ts';
export { compact } from './compactor.ts';
export { formById, lockOf, locksOf, ownForms, type FormLock, type KeptForm } from './forms.ts';
export { differenceSince, type KeptChange } from './difference.ts';
export { earlierAnswers, givenAt, type FirstGiven } from './proposals.ts';
export { dropResponsibles, ownDaysOf, responsiblesOf, setOwnDays, setResponsibles } from './delegation.ts';
export { addHandIn, decide, handedInOf, handInOf, handInsBelow, lookAtDecision } from './handing-in.ts';
export { addPart, hasOtherParts, owedParts, partsOf, partToAnswer, partToHand, stepPart, type Answerer, type KeptPart } from './parts.ts';
export { followed, lastChange, unfollowed } from './joining.ts';
export { addLeftOverStep, askedEarlier } from './left-over.ts';
export { marksOf } from './marks.ts';
export { owedPlaces } from './owed.ts';
export { addRound, changeLastDay, closeRound, hasRounds, listRounds, listsOf, roundById, roundsGoingOn, type KeptRound } from './rounds.ts';
export { addSignOff, formsToSign, isSigned, lastReopened, lastSignOff, lockForClosing, lockForSaving, lockForSigning, reopenSignOff, signedDocument, signOffsOf } from './signing.ts';
export { verifySignOffs, type SignOffVerdict } from './verification.ts';
export { streamAnswers } from './taken.ts';
export { answersSigned, roundsOfForm, signOffsThere, versionsOf, type KeptSignOff, type KeptVersion, type RoundOfForm } from './story.ts';
export { addRemark, addWish, answerWish, remarksOn, settleRemark, wishesOf, wishesOn } from './talk.ts';
export { answersSince } from './others.ts';
export { addReviews, givenForUnits, returnedIn, reviewsGivenAt, takeBackReviews, unitStandings, type UnitStanding } from './units-acting.ts';
export { addHanded, addHandings, handAgain, handedSums, handingsFrom } from './units-handing.ts';
export { hasSeveralUnits, ownAnswers, unitRows, unitsGround, unitSums, type AskedOfUnits, type OwnAnswer, type UnitsBranch } from './units.ts';
export { earlierVersions, formsToFill, locksOfRound, streamToFill } from './workbook-out.ts';
export { forgetRows, groundsOf, hasMoved, keepRows, locksOfFile, markSaved, rowsRead, rowsToSave, rowsToTakeBack, type FileOfRows } from './workbook-rows.ts';
export {
  acceptAnswerFile, addAnswerFile, answerFileById, answerFilesOf, chooseRows, endAnswerFile, nextAcceptedAnswers, rowsShown, setAnswersAside, setCompared, tellAnswersCome, type KeptAnswerFile,
} from './workbook-files.ts';
