export { action, type Action, type AnyAction, type Scope } from './action.ts';
export { call, type Surroundings } from './call.ts';
