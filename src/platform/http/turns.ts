/** Work of which only so much is under way at a time: the rest waits in line. */
export function takingTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (underWay >= atOnce) await new Promise<void>((go) => void waiting.push(go));
    else underWay += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
}
