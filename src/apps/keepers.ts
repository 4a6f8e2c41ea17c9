import { compact, joinLate, openWaiting } from '#capabilities/evaluation/index.ts';
import { bringInAnswers, checkCounts, compareSentAnswers } from '#capabilities/evaluation/jobs.ts';
import { bringInAccepted } from '#capabilities/organisations/jobs.ts';
import { sendMessages } from '#capabilities/reminders/jobs.ts';
import type { Surroundings } from '#platform/action/index.ts';
import { sealAudit } from '#platform/audit/index.ts';
import { every, type Keepers } from './every.ts';
import { postKeepers, type PostWish } from './mail.ts';

/** What works in the background while the server runs. Each is safe to run in several servers at once: one of them does it. */
export function startKeepers({ database, clock }: Surroundings, log: (event: string, about: Readonly<Record<string, unknown>>) => void, post?: PostWish): Keepers {
  const onError = (error: unknown): void => log('keeper.failed', { error: String(error) });
  const surroundings = { database, clock };
  const keepers = [
    every(500, () => compact(database), onError), every(1_000, () => bringInAccepted(surroundings), onError), every(1_000, () => bringInAnswers(surroundings), onError),
    every(1_000, () => compareSentAnswers(surroundings), onError), every(1_000, () => joinLate(surroundings), onError), every(1_000, () => openWaiting(surroundings), onError),
    every(60_000, () => checkCounts(surroundings, log), onError, { rests: 3 }), every(1_000, () => sealAudit(database, clock), onError), every(5_000, () => sendMessages(surroundings, post?.address), onError),
    ...(post ? postKeepers(surroundings, post).map(({ ms, work }) => every(ms, work, onError)) : []),
  ];
  return {
    async stop() {
      post?.transport.close(); // who waits for a mail server waits no longer
      await Promise.all(keepers.map((keeper) => keeper.stop()));
    },
  };
}
