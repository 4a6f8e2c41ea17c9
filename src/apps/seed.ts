import { hasKeyOfBeginning, keyOfBeginning } from '#capabilities/accounts/index.ts';
import { root } from '#capabilities/organisations/index.ts';
import type { Actor } from '#platform/access/index.ts';
import { appendAudit } from '#platform/audit/index.ts';
import type { Surroundings } from '#platform/action/index.ts';
import type { DemonstrationWish } from '#platform/config/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { beginDemonstration, demonstrationOf, finishDemonstration } from '#platform/demonstration/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { BEGINNING } from './demonstration/calendar.ts';
import type { CountryWish } from './demonstration/country.ts';
import { seedPeopleAndUnits } from './demonstration/people.ts';
import { demonstrationProgramme } from './demonstration/programme.ts';
import { makeCountry, type Progress } from './demonstration/run.ts';
import { megabytesFor, wishFor } from './demonstration/sizes.ts';
import { demonstrationTexts } from './demonstration/texts.ts';
import { isToBeMade } from './demonstration/wish.ts';
import { seedAreas } from './finland.ts';

/** Is told of a country that is being made: what it is to be, how far it has come, and that it is done or broken off. */
export type Telling = { begins(country: CountryWish): void; tell(progress: Progress): void; end(): void };
/** As whom the log knows it. */
const SEEDER: Actor = { kind: 'operator', accountId: null, name: 'lykta', grants: [] };
const NOBODY: Telling = { begins: () => {}, tell: () => {}, end: () => {} };

/**
 * Fills an empty database for a demonstration, if one is wished for, or goes on with one that was broken off. Without one it stays empty until its first owner has chosen. A
 * database that has a country already is left as it is, but for what an earlier version did not know. Of two programs at once each part is done by one. Gives the key to the
 * beginning, as long as nobody owns the programme.
 * @throws Problem when a demonstration is asked for where there is something else
 */
export async function seed(surroundings: Surroundings, wish: DemonstrationWish, telling: Telling = NOBODY, stopping?: AbortSignal): Promise<string | undefined> {
  const { database, clock } = surroundings;
  const unfinished = await database.asSystem((tx) => begun(tx, wish, clock.now()));
  if (unfinished) await gone(surroundings, unfinished, telling, stopping);
  return database.asSystem((tx) => keyOfBeginning(tx, clock.now()));
}

/** Begins what is wished for; gives the country that is still to be made, or to be gone on with. */
async function begun(tx: Tx, wish: DemonstrationWish, now: Date): Promise<CountryWish | undefined> {
  await tx.lock('alone', 'seed', 0);
  const country = await root(tx);
  if (country) await seedAreas(tx, country);
  const there = await demonstrationOf(tx);
  if (isToBeMade(wish, { hasCountry: country !== undefined, there, isMeantForReal: await hasKeyOfBeginning(tx) })) {
    await beginDemonstration(tx, wish, now);
    await appendAudit(tx, { at: now, actor: SEEDER, event: 'platform.demonstration.begun', about: `${wish.size} ${wish.seed}` });
    await seedPeopleAndUnits(tx, wish.size === 'people' ? now : BEGINNING);
    if (wish.size === 'people') await finishDemonstration(tx, now);
    return wish.size === 'people' ? undefined : wishFor(wish.size, wish.seed, demonstrationProgramme());
  }
  const isToGoOn = there && !there.isFinished && wish.size !== 'no' && there.size !== 'people';
  return isToGoOn ? wishFor(there.size, there.seed, demonstrationProgramme()) : undefined;
}

async function gone(surroundings: Surroundings, country: CountryWish, telling: Telling, stopping: AbortSignal | undefined): Promise<void> {
  telling.begins(country);
  try {
    await makeCountry(surroundings, country, (progress) => {
      stopping?.throwIfAborted(); // what has been done stands; the next start goes on
      telling.tell(progress);
    });
    await surroundings.database.asSystem((tx) => finishDemonstration(tx, surroundings.clock.now()));
  } catch (error) {
    // A database whose disk fills up ends, as often as not, before it can say why.
    if (!(error instanceof Problem) || error.code !== 'unavailable') throw error;
    throw new Problem('unavailable', message(demonstrationTexts, 'brokenOff', { units: country.units, megabytes: megabytesFor(country.units) }), { cause: error });
  } finally {
    telling.end();
  }
}
