import type { DemonstrationWish } from '#platform/config/index.ts';
import type { Demonstration } from '#platform/demonstration/index.ts';
import type { DemonstrationSize } from '#platform/demonstration/sizes.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { demonstrationTexts as texts } from './texts.ts';

/** What a database holds before a demonstration is made in it. */
type Found = { readonly hasCountry: boolean; readonly there: Demonstration | undefined; /** A key to the beginning has been given: it is meant for real use. */ readonly isMeantForReal: boolean };

/** A demonstration that is wished for. */
export type Wished = DemonstrationWish & { readonly size: DemonstrationSize };

/**
 * Whether a demonstration is to be begun. Where there is a country already, none is; who named a size is told so, unless it is the very one.
 * @throws Problem that says what is there, and what to do
 */
export function isToBeMade(wish: DemonstrationWish, { hasCountry, there, isMeantForReal }: Found): wish is Wished {
  const { size, seed, isAsked } = wish;
  // Half a country is nothing to work in: what holds its answers together is put in place at its end.
  if (size === 'no' && there && !there.isFinished) throw new Problem('conflict', message(texts, 'halfMade', { size: there.size }));
  if (size === 'no') return false;
  if (!hasCountry && !there && !isMeantForReal) return true;
  if (!isAsked) return false;
  if (!there) throw new Problem('conflict', message(texts, 'overReal', { size }));
  if (there.size === size && (there.seed === seed || size === 'people')) return false;
  throw new Problem('conflict', message(texts, 'overOther', { size, seed: String(seed), there: there.size, thereSeed: String(there.seed) }));
}
