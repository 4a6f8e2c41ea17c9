export * from './contract/organisation.ts';
export * from './contract/pages.ts';
export * from './contract/files.ts';
