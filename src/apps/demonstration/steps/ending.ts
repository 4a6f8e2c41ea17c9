import { putKeysBack, takeStock } from '#capabilities/evaluation/made-up.ts';
import { compact, joinLate } from '#capabilities/evaluation/index.ts';
import { sealAudit } from '#platform/audit/index.ts';
import { inside, type Tx } from '#platform/db/index.ts';
import { at, clockAt } from '../calendar.ts';
import type { Country } from '../country.ts';
import type { Stage } from './step.ts';

/** What keeps an installation in order has nothing left to do when the country is made. */
export const ending = (country: Country): readonly Stage[] => [
  [{ name: 'keys back', says: 'now.checks', work: 1_000 + country.tree.units.length * 25, run: putKeysBack }],
  [{ name: 'ending', says: 'now.ending', work: 2_000 + country.tree.units.length * 2, run: tidy }],
];

async function tidy(tx: Tx): Promise<void> {
  const surroundings = { database: inside(tx), clock: clockAt(at('2026-11-16', '12:00')) };
  while ((await compact(surroundings.database)) > 0);
  while ((await joinLate(surroundings)) > 0);
  while ((await sealAudit(surroundings.database, surroundings.clock)) > 0);
  await takeStock(tx);
}

