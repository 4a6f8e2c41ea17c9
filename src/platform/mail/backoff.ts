const MINUTES = [1, 5, 15, 60, 180];
const DAYS = 5;

/** When a message is tried again that has been tried so many times. */
export const nextTry = (tries: number, now: Date): Date => new Date(now.getTime() + (MINUTES[Math.max(0, Math.min(tries, MINUTES.length) - 1)] ?? 1) * 60_000);

/** Until when a message is tried: as long as mail servers themselves keep theirs. */
export const giveUpAt = (now: Date): Date => new Date(now.getTime() + DAYS * 86_400_000);

const MOST_PAUSE_MINUTES = 15;
/** Until when a mail server is left alone that could not be reached so many times in a row. */
export const pausedUntil = (failures: number, now: Date): Date => new Date(now.getTime() + Math.min(failures, MOST_PAUSE_MINUTES) * 60_000);
