export { can as canProgramme, programmePermissions } from './access.ts';
export { VersionId, type Measure, type Programme, type Section, type Statement, type Task } from './contract.ts';
export { goalsOf, type Goal } from './rules/outline.ts';
export { statementsOf, versionById, versions, type StatementPlace, type Version } from './store/index.ts';
