export { GoalCode, StatementCode, VersionId } from './contract.ts';
export { goalsOf, type Goal } from './rules/outline.ts';
export { programmeOf, statementsOf, versionById, versions, type StatementPlace } from './store/index.ts';
