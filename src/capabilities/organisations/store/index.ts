export * from './places.ts';
export { lockTree } from './log.ts';
export * from './one.ts';
export * from './list.ts';
export * from './changes.ts';
export { apply } from './files/apply.ts';
export { compare, someMissing } from './files/compare.ts';
export * from './files/files.ts';
