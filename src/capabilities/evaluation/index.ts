export { Round, RoundId, Tally } from './contract.ts';
export { compact, roundById, type KeptRound } from './store/index.ts';
export { joinLate } from './actions/joining.ts';
export { listOwed, owedOf } from './actions/owed.ts';
export type { OwedPlace } from './contract/owed.ts';
export { openWaiting } from './actions/running.ts';
