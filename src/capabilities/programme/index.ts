export { VersionId } from './contract.ts';
export { goalsOf, type Goal } from './rules/outline.ts';
export { statementsOf, versionById, versions, type StatementPlace } from './store/index.ts';
