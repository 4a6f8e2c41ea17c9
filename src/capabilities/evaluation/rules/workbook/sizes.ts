/** How many bytes of a file are read while one waits, a second or two: some 5,000 rows, which a workbook holds packed. A larger one is read in the background. */
const AT_ONCE = { packed: 393_216, plain: 1_048_576 } as const;

export const isZipped = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

export const isLarge = (bytes: Uint8Array): boolean => bytes.length > (isZipped(bytes) ? AT_ONCE.packed : AT_ONCE.plain);
