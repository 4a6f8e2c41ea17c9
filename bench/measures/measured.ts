import type { Budget, Section } from '../harness/report.ts';

/** What one measure brought. `wrong` is what must never be: the bench fails for it, and for nothing else. */
export type Measured = { readonly sections: readonly Section[]; readonly budgets: readonly Budget[]; readonly wrong: readonly string[] };
