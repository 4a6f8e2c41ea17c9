/** Told at most; whoever mends them sees the rest. */
const TOLD = 5;
const RANGE = /mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z]{1,3}\d+:[A-Z]{1,3}\d+)["']/g;
/** Longer than one such element. */
const OVERLAP = 256;

/**
 * The merged cells of a sheet ("A1:C1"). They stand behind its rows; so they are looked for before, without reading the XML, for whoever would otherwise have
 * taken half the rows by then.
 */
export async function mergedRanges(part: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const ranges = new Set<string>();
  let kept = '';
  for await (const piece of part) {
    const text = kept + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1').replaceAll('\0', '');
    if (ranges.size < TOLD && text.includes('mergeCell')) for (const [, range = ''] of text.matchAll(RANGE)) ranges.add(range);
    kept = text.slice(-OVERLAP);
  }
  return [...ranges].slice(0, TOLD);
}
