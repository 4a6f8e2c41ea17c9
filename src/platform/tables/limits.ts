/** What a table that people send may be at most. An honest one is far below; what is above is refused before it costs anything. */
export const MOST = {
  /** Of the file as it was sent; looked at before anything in it. */
  megabytes: 20,
  /** Of one part of a workbook, unpacked, and of all that is unpacked of it. Counted while unpacking: what the file says of itself is not believed. */
  partMegabytes: 256,
  unpackedMegabytes: 600,
  /** Unpacked to packed, from `ratioFromMegabytes` on. Sheets are usually 5 to 30, a bomb is 1,000. */
  ratio: 200,
  ratioFromMegabytes: 8,
  rows: 1_000_000,
  columns: 500,
  /** Excel's own limit for a cell. */
  cellCharacters: 32_767,
  sharedStrings: 2_000_000,
  depth: 64,
} as const;

export const MEGABYTE = 1_048_576;
