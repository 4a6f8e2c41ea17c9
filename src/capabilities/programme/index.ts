export { shippedProgramme } from './actions/shipped.ts';
export { EarlierVersion, GoalCode, Statement, StatementCode, VersionId, type Programme } from './contract.ts';
export { CrosswalkChange, type CrosswalkRow } from './contract/crosswalk.ts';
export { isSameQuestion } from './rules/crosswalk/following.ts';
export { askableGoalsOf, goalsOf, isOfWholeMeasure, type Goal } from './rules/outline.ts';
export { crosswalkPartsWith, crosswalksWith, withoutCrosswalk } from './store/crosswalk.ts';
export { versionsBetween } from './store/crosswalk-chains.ts';
export { goalPlacesOf, programmeOf, statementsOf, versionById, versions, type StatementPlace } from './store/index.ts';
