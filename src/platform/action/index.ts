export { action, streamingAction, type Action, type AnyAction, type AnyStreamingAction, type Scope, type StreamingAction, type Wish } from './action.ts';
export { call, refuseUnlessHeld, type Surroundings } from './call.ts';
export { callStreaming } from './call-streaming.ts';
export { actionTexts } from './texts.ts';
