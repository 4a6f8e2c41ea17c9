import type { Statement } from '../../contract.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/** The number that a statement plainly asks for, if it does. What is doubtful is left to a person: a number that nobody wants is worse than one that is missing. */
export function valueIn(text: string, { values: { count, shareFrom, share, more }, targets }: Vocabulary): Pick<Statement, 'value'> {
  if (more.test(text)) return {};
  const percent = Number(text.match(shareFrom)?.[1] ?? 0);
  if (percent >= 1 && percent <= 100) {
    const of = targets.shareOf.find(({ word }) => word.test(text))?.kind.replace('share-of-', '');
    return { value: { kind: 'share', ...(of !== undefined && { of }), fullyFrom: percent } };
  }
  if (share.test(text)) return { value: { kind: 'share' } };
  return count.test(text) ? { value: { kind: 'count' } } : {};
}
