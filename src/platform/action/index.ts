export { action, type Action, type AnyAction, type Scope, type Wish } from './action.ts';
export { call, refuseUnlessHeld, type Surroundings } from './call.ts';
export { actionTexts } from './texts.ts';
