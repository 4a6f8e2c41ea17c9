export * from './contract/base.ts';
export * from './contract/round.ts';
export * from './contract/answer.ts';
export * from './contract/marks.ts';
export * from './contract/form.ts';
export * from './contract/asked.ts';
export * from './contract/taken.ts';
