import { setTimeout as sleep } from 'node:timers/promises';

export type Keepers = { stop(): Promise<void> };

/**
 * Does a piece of work again and again, never twice at a time, and without a pause while there is more of it.
 * @param ms the pause when a piece found nothing to do, or failed
 * @param rests how many times as long as a piece took the machine is then left to those who wait for it
 */
export function every(ms: number, work: () => Promise<number>, onError: (error: unknown) => void, { rests = 0 } = {}): Keepers {
  const stopping = new AbortController();
  const pause = (long: number): Promise<void> => sleep(long, undefined, { signal: stopping.signal }).catch(() => {}); // stopping cuts it short
  const done = (async () => {
    while (!stopping.signal.aborted) {
      const began = performance.now();
      const worked = await work().catch((error: unknown) => {
        onError(error);
        return 0;
      });
      if (worked === 0) await pause(ms);
      else if (rests > 0) await pause(rests * (performance.now() - began));
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}
