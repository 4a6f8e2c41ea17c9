import { keyOfBeginning } from '#capabilities/accounts/index.ts';
import { root } from '#capabilities/organisations/index.ts';
import type { Surroundings } from '#platform/action/index.ts';
import type { DemonstrationWish } from '#platform/config/index.ts';
import { beginDemonstration, demonstrationOf, finishDemonstration } from '#platform/demonstration/index.ts';
import { seedPeopleAndUnits } from './demonstration/people.ts';
import { isToBeMade } from './demonstration/wish.ts';
import { seedAreas } from './finland.ts';

/**
 * Fills an empty database for a demonstration, if one is wished for. Without one it stays empty until its first owner has chosen. A database that has a country
 * already is left as it is, but for what an earlier version did not know. Of two programs at once, one does it. Gives the key to the beginning, as long as nobody
 * owns the programme.
 * @throws Problem when a demonstration is asked for where there is something else
 */
export async function seed({ database, clock }: Surroundings, wish: DemonstrationWish): Promise<string | undefined> {
  return database.asSystem(async (tx) => {
    await tx.lock('alone', 'seed', 0);
    const country = await root(tx);
    if (country) await seedAreas(tx, country);
    if (isToBeMade(wish, { hasCountry: country !== undefined, there: await demonstrationOf(tx) })) {
      await beginDemonstration(tx, wish, clock.now());
      await seedPeopleAndUnits(tx, clock.now());
      await finishDemonstration(tx, clock.now());
    }
    return keyOfBeginning(tx, clock.now());
  });
}
