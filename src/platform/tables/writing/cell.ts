/** What a table is written of. A code is text, or it loses its zeros; null is an empty cell. */
export type Cell = string | number | null | typeof CLOSED;

/** An empty cell in which nothing is to be written, though one writes in others of its column. */
export const CLOSED = { isClosed: true } as const;

export type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
