import { CountryFigures } from '#capabilities/progress/index.ts';
import { canonical, sha256 } from '#platform/canonical/index.ts';

// How figures are kept: as one text that is written in one way, so that its hash means the figures.

const FORMAT = 'lykta.data-set/1';
export type Frozen = { readonly text: string; readonly hash: string };

/** Only what the shape has: nothing of how it was read goes along. */
export function frozen(figures: CountryFigures): Frozen {
  const text = canonical({ format: FORMAT, ...CountryFigures.parse(figures) });
  return { text, hash: sha256(text) };
}

/** An instant as JSON has it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The figures again. What is not what it was throws: a kept text that has been changed is nobody's figures. */
export function thawed({ text, hash }: Frozen): CountryFigures {
  if (sha256(text) !== hash) throw new Error('A data set is not what was frozen.');
  const { format, ...figures } = JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value)) as { readonly format: string };
  if (format !== FORMAT) throw new Error(`A data set of an unknown format: ${format}.`);
  return CountryFigures.parse(figures);
}
