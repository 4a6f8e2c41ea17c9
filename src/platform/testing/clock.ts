import type { Clock } from '#platform/clock/index.ts';

/** A clock that stands still until told otherwise. */
export type FakeClock = Clock & {
  set(instant: string): void;
  forward(by: { readonly days?: number; readonly hours?: number; readonly minutes?: number; readonly seconds?: number }): void;
};

/** @param instant as ISO 8601 with a zone, "2026-11-22T08:00:00Z" */
export function fakeClock(instant: string): FakeClock {
  let now = parsed(instant);
  return {
    now: () => new Date(now),
    set(later) {
      now = parsed(later);
    },
    forward({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}

function parsed(instant: string): number {
  const ms = Date.parse(instant);
  if (!/(Z|[+-]\d\d:\d\d)$/.test(instant) || Number.isNaN(ms)) throw new Error(`"${instant}" is not an instant: write it with its zone.`);
  return ms;
}
