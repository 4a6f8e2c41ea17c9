/** How long the rest takes if it goes on as it went so far, in whole seconds; null while that cannot be told. */
export function secondsLeft({ percent, begunAt, now }: { readonly percent: number; readonly begunAt: Date | null; readonly now: Date }): number | null {
  if (!begunAt || percent < 5 || percent > 100) return null;
  const gone = (now.getTime() - begunAt.getTime()) / 1000;
  return Math.max(0, Math.ceil((gone * (100 - percent)) / percent));
}
