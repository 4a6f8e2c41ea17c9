export { shippedProgramme } from './actions/shipped.ts';
export { GoalCode, Statement, StatementCode, VersionId } from './contract.ts';
export { askableGoalsOf, goalsOf, isOfWholeMeasure, type Goal } from './rules/outline.ts';
export { goalPlacesOf, programmeOf, statementsOf, versionById, versions, type StatementPlace } from './store/index.ts';
