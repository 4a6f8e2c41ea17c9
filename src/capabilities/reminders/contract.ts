export * from './contract/base.ts';
export * from './contract/behind.ts';
export * from './contract/own.ts';
export * from './contract/people.ts';
export * from './contract/messages.ts';
