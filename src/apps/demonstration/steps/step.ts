import type { Tx } from '#platform/db/index.ts';
import type { demonstrationTexts } from '../texts.ts';

/** What is said while a step is done. */
export type Saying = Extract<keyof typeof demonstrationTexts.entries, `now.${string}`>;

/** A piece of a country that is made in one transaction, with the record that it is. Its work is about as much as putting in so many answers. */
export type Step = { readonly name: string; readonly says: Saying; readonly year?: number; readonly work: number; run(tx: Tx): Promise<void> };

/** Steps that may be done in any order, also at the same time; all of them before the next stage. */
export type Stage = readonly Step[];
