// What a made-up country does here: the very actions that people use, and what only a demonstration may.
export { chooseAsked, closeRound, listRounds, openPortion, openRound, previewRound, reopen, saveAnswer, showAsked, showForm, showSigning, sign } from './actions/index.ts';
export { addMadeUpAnswers, type MadeUpLevel, type MadeUpTenant, type Phrases } from './store/made-up/answers.ts';
export { takeStock, tenantsForms } from './store/made-up/forms.ts';
export { putKeysBack, setKeysAside } from './store/made-up/keys.ts';
