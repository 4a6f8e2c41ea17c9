export { GoalCode, Statement, StatementCode, Value, VersionId } from './contract.ts';
export { askableGoalsOf, goalsOf, isOfWholeMeasure, type Goal } from './rules/outline.ts';
export { programmeOf, statementsOf, versionById, versions, type StatementPlace } from './store/index.ts';
export { namedBodies, type NamedBody } from './rules/named-bodies.ts';
