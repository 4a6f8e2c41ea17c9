import { shippedProgramme } from '#capabilities/programme/index.ts';
import type { Programme } from '#capabilities/programme/made-up.ts';

const CODE = 'fi-2022-2026';

/** What a made-up country carries out: Finland's programme as Lykta ships it, in our own words. */
export function demonstrationProgramme(): Programme {
  const programme = shippedProgramme(CODE);
  if (!programme) throw new Error(`${CODE} is not shipped.`);
  return programme;
}
