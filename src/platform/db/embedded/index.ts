export { LEAST_MAJOR } from './binaries.ts';
export { hasProcess, lives, readHolder, thisProcess, written } from './liveness.ts';
export { shortTemporaryFolders } from './socket.ts';
export { startEmbedded, stopLeftBehind, type Embedded, type EmbeddedOptions, type Log } from './supervisor.ts';
