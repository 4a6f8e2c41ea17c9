export { examined, type ExaminedFile } from './examine.ts';
export { fileTooLarge, holdFile, isHeldFile, type HeldFile } from './held.ts';
export { ENDINGS_TAKEN, isPicture } from './kinds.ts';
export { FILE_MEGABYTES } from './limits.ts';
export { seenText } from './names.ts';
export { bytesOf, copyFiles, keepFile, lockFiles, removeFile, setFileLimit } from './store.ts';
export { fileTexts } from './texts.ts';
