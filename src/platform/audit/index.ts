export { appendAudit } from './append.ts';
export { sealAudit, verifyAudit, type Verdict } from './seal.ts';
export { toldOf } from './told.ts';
