import type { Usage } from '../site/site.ts';

/** Milliseconds of processor between two looks at a process. */
export const used = (before: Usage, after: Usage): number => (after.user + after.system - before.user - before.system) / 1000;
