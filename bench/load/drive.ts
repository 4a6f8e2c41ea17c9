import { setTimeout as sleep } from 'node:timers/promises';

/** One lane's next piece of work: done and checked, or it throws. Gives what it brought, in bytes. */
export type Lane = () => Promise<number>;

/** What a run of work came to. A failure is a wrong answer, never a slow one. */
export type Drive = { readonly done: number; readonly seconds: number; readonly bytes: number; readonly ms: readonly number[]; readonly failures: readonly string[] };

const MOST_FAILURES = 20;

/** Every lane works as fast as it gets answers, for so long. What has begun is waited for and counts. */
export async function closedLoop(lanes: readonly Lane[], seconds: number): Promise<Drive> {
  const began = performance.now();
  const notes = notebook();
  await Promise.all(lanes.map(async (lane) => {
    while (performance.now() - began < seconds * 1000 && !notes.isHopeless()) await notes.of(lane, performance.now());
  }));
  return notes.sum(began);
}

/** So many a second, whether answers come or not: a slow answer delays nobody else's question, and is counted from when it was due. */
export async function openLoop(lane: Lane, perSecond: number, seconds: number): Promise<Drive> {
  const began = performance.now();
  const notes = notebook();
  const all = Array.from({ length: Math.round(perSecond * seconds) }, async (_none, i) => {
    const due = began + (i * 1000) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    await notes.of(lane, due);
  });
  await Promise.all(all);
  return notes.sum(began);
}

/** So many a second by lanes that take turns: a lane begins its next only when its last is answered, and is then late; lateness is counted. */
export async function inTurns(lanes: readonly Lane[], perSecond: number, seconds: number): Promise<Drive> {
  const began = performance.now();
  const notes = notebook();
  await Promise.all(lanes.map(async (lane, first) => {
    for (let i = first; i < Math.round(perSecond * seconds) && !notes.isHopeless(); i += lanes.length) {
      const due = began + (i * 1000) / perSecond;
      if (performance.now() - began > seconds * 1000) return;
      await sleep(Math.max(0, due - performance.now()));
      await notes.of(lane, due);
    }
  }));
  return notes.sum(began);
}

function notebook() {
  const ms: number[] = [];
  const failures: string[] = [];
  let bytes = 0;
  return {
    isHopeless: () => failures.length >= MOST_FAILURES,
    async of(lane: Lane, from: number): Promise<void> {
      try {
        const brought = await lane();
        bytes += brought;
        ms.push(performance.now() - from);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    },
    sum: (began: number): Drive => ({ done: ms.length, seconds: (performance.now() - began) / 1000, bytes, ms, failures }),
  };
}
