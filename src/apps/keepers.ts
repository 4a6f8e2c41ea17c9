import { compact } from '#capabilities/evaluation/index.ts';
import type { Database } from '#platform/db/index.ts';

const EVERY_MS = 500;

/** What works in the background while the server runs. Each is safe to run in several servers at once: one does it. */
export function startKeepers(database: Database, onError: (error: unknown) => void): { stop(): Promise<void> } {
  return every(EVERY_MS, () => compact(database), onError);
}

/** Does a piece of work again and again, never twice at a time, without a pause while there is more of it. */
function every(ms: number, work: () => Promise<number>, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let isStopped = false;
  let wake: (() => void) | undefined;
  const done = (async () => {
    while (!isStopped) {
      const worked = await work().catch((error: unknown) => {
        onError(error);
        return 0;
      });
      if (worked === 0 && !isStopped) await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    async stop() {
      isStopped = true;
      wake?.();
      await done;
    },
  };
}
