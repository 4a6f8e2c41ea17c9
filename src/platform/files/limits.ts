/** What a file that somebody sends in may be at most. */
export const FILE_MEGABYTES = 20;
export const MEGABYTE = 1_048_576;

/** What a packed document may say that it holds, unpacked; and how many times what it is packed, from `swellsFromMegabytes` on. Honest ones are far below. */
export const PACKED = { unpackedMegabytes: 600, ratio: 200, swellsFromMegabytes: 50, entries: 20_000 } as const;

export const NAME_CHARACTERS = 120;
