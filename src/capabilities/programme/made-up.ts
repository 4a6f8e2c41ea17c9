// What a made-up country does here: the very actions that people use.
export { importProgramme, listVersions, publishVersion } from './actions.ts';
export type { Programme } from './contract.ts';
