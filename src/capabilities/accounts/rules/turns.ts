import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { accountTexts } from '../texts.ts';

/** How many work at once, how many may wait for their turn, and how many of these may come from one place: nobody fills the line for everybody else. */
type Room = { readonly atOnce: number; readonly waiting: number; readonly fromOnePlace: number };

/**
 * Heavy work, a few at a time and the others in the order that they came. Whom the line has no room for is told at once.
 * @throws Problem "unavailable" then
 */
export function turns({ atOnce, waiting, fromOnePlace }: Room): <T>(place: string, work: () => Promise<T>) => Promise<T> {
  const line: { readonly place: string; readonly begin: () => void }[] = [];
  let working = 0;

  return async (place, work) => {
    if (working < atOnce) working += 1;
    else await ownTurn(place);
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next.begin();
      else working -= 1;
    }
  };

  function ownTurn(place: string): Promise<void> {
    if (line.length >= waiting || line.filter((other) => other.place === place).length >= fromOnePlace) throw new Problem('unavailable', message(accountTexts, 'crowded'));
    return new Promise((begin) => line.push({ place, begin }));
  }
}
