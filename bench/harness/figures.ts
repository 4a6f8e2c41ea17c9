/** The value that a share of the values is not above: 0.5 the median, 0.99 all but the slowest in a hundred. Not a number without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** How one thing compares to another measured in the same rounds: only figures of one round are divided by each other. */
export type Ratio = { readonly median: number; readonly least: number; readonly most: number };

export function pairedRatio(of: readonly number[], to: readonly number[]): Ratio {
  if (of.length !== to.length || of.length === 0) throw new Error(`Rounds that are no pairs: ${of.length} and ${to.length}.`);
  const ratios = of.map((value, round) => value / (to[round] ?? Number.NaN));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** Runs the variants in turn, A B C A B C, so that a machine that slows down slows all of them. Gives each one's results, a round each. */
export async function interleaved<K extends string, R>(variants: Readonly<Record<K, () => Promise<R>>>, rounds: number): Promise<Readonly<Record<K, readonly R[]>>> {
  const names = Object.keys(variants) as K[]; // they are its own keys
  const results = Object.fromEntries(names.map((name) => [name, [] as R[]])) as Record<K, R[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) results[name].push(await variants[name]());
  }
  return results;
}
