import type { Change, SignedFields } from '../contract/signing.ts';

export const SIGNED_FIELDS = ['status', 'comment', 'evidence', 'value', 'onDay', 'items'] as const;
export type SignedField = (typeof SIGNED_FIELDS)[number];

const BLANK: SignedFields = { status: null, comment: '', evidence: '', numerator: null, denominator: null, onDay: null };

/** The fields that are worth a line: those that differ. Where the statement was not asked then, or is not asked now, the answer and all that stood beside it. */
export function changedFields({ was, is }: Pick<Change, 'was' | 'is'>): readonly SignedField[] {
  const [before, after] = [was ?? BLANK, is ?? BLANK];
  const isOneSided = was === null || is === null;
  return SIGNED_FIELDS.filter((field) => (field === 'status' && isOneSided) || !isSame(before, after, field));
}

const isSame = (a: SignedFields, b: SignedFields, field: SignedField): boolean =>
  field === 'value' ? a.numerator === b.numerator && a.denominator === b.denominator : field === 'items' ? namesOf(a) === namesOf(b) : a[field] === b[field];

const namesOf = ({ items = [] }: SignedFields): string => JSON.stringify(items.map(({ link, sha256 }) => [link, sha256]));

/** Changes in the order of the page, by organisation. */
export const byOrganisation = (changes: readonly Change[]): readonly (readonly Change[])[] => [...Map.groupBy(changes, ({ organisation }) => organisation.code).values()];
