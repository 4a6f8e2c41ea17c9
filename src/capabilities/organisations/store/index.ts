export * from './places.ts';
export { lockTree } from './log.ts';
export * from './one.ts';
export * from './list.ts';
export * from './changes.ts';
