/** What a table is written of. A code is text, or it loses its zeros; null is an empty cell. */
export type Cell = string | number | null;

export type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
