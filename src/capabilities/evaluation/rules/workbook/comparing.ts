import type { Message } from '#platform/i18n/index.ts';
import { GIVEN_FIELDS, GivenAnswer, type Answer, type FormId, type Given, type GivenField, type RoundId } from '../../contract.ts';
import type { RowCell, RowError, RowOutcome, Take } from '../../contract/workbook.ts';
import { evaluationTexts } from '../../texts.ts';
import { roundTexts } from '../../texts/round-texts.ts';
import { amountFrom } from '../fields.ts';
import { givenFrom, writtenBy, writtenOf, type Written } from '../written.ts';
import { isMarkOf } from './mark.ts';
import { rowError, type ReadRow } from './reading.ts';

/** Where a row's answer stands: the form within the sender's reach, what is asked, the answer now, and the one that the row was taken out from, if it is known. */
export type Ground = {
  readonly formId: FormId; readonly organisationNo: number; readonly tenantNo: number; readonly statementNo: number | null; readonly isSigned: boolean;
  readonly value: 'count' | 'share' | null; readonly now: Answer; readonly base: Answer | null;
};
export type Compared = { readonly outcome: RowOutcome; readonly cells: readonly RowCell[]; readonly errors: readonly RowError[] };

/**
 * Three ways: what the row was taken out from, what stands here now, and what the file says; field by field. What only the file has changed is a change, what only
 * somebody here has is kept, and what both have, differently, is in conflict. Of a row that does not say from what it was taken out, whatever would replace something is
 * in conflict, and its empty cells say nothing.
 */
export function compared(row: ReadRow, ground: Ground | undefined, roundId: RoundId): Compared {
  const about = errorsOfPlace(row, ground, roundId);
  if (!ground || ground.statementNo === null || about.length > 0) return { outcome: 'wrong', cells: [], errors: [...row.errors, ...about] };
  const cells = cellsOf(row, ground);
  const outcome = outcomeOf(cells);
  const isSaving = outcome === 'changed' || outcome === 'conflict';
  const errors = [...row.errors, ...(isSaving ? errorsOfAnswer(cells, ground) : []), ...(isSaving && ground.isSigned ? [rowError('status', 'signed')] : [])];
  return { outcome: errors.length > 0 ? 'wrong' : outcome, cells, errors };
}

function errorsOfPlace({ key, base, errors }: ReadRow, ground: Ground | undefined, roundId: RoundId): readonly RowError[] {
  if (errors.some(({ field }) => field === 'key' || field === 'mark')) return [];
  if (!ground) return [rowError('key', 'organisation-unknown', key.organisation)];
  if (ground.statementNo === null) return [rowError('key', 'not-asked', key.statement)];
  // An answer that is not known here any more is no base: then nothing is replaced unseen.
  return base?.hash && ground.base && !isMarkOf(base.hash, roundId, key, ground.base) ? [rowError('mark', 'mark-wrong')] : [];
}

function cellsOf({ said, base }: ReadRow, ground: Ground): readonly RowCell[] {
  const [here, was] = [writtenOf(ground.now), base && ground.base ? writtenOf(ground.base) : null];
  const there = plain(writtenBy((field) => said[field] ?? (was ?? here)[field]));
  // The answer of a share follows from its numbers, whatever is chosen beside them.
  const follows = ground.value === 'share' && there.numerator !== '' && there.denominator !== '';
  return GIVEN_FIELDS.flatMap((field): RowCell[] => {
    if (said[field] === undefined || there[field] === here[field] || (field === 'status' && follows)) return [];
    const verdict = was ? verdictOf(was[field], here[field], there[field]) : there[field] === '' ? undefined : here[field] === '' ? 'change' : 'conflict';
    return verdict ? [{ field, was: was && was[field], here: here[field], there: there[field], verdict }] : [];
  });
}

const verdictOf = (was: string, here: string, there: string): RowCell['verdict'] => (here === was ? 'change' : there === was ? 'kept' : 'conflict');

/** "1 250" and "1250" are the same number. */
const plain = (written: Written): Written => writtenBy((field) => {
  if (field !== 'numerator' && field !== 'denominator') return written[field];
  const amount = amountFrom(written[field]);
  return amount === null || Number.isNaN(amount) ? written[field] : String(amount);
});

function outcomeOf(cells: readonly RowCell[]): RowOutcome {
  if (cells.some(({ verdict }) => verdict === 'conflict')) return 'conflict';
  if (cells.some(({ verdict }) => verdict === 'change')) return 'changed';
  return cells.length > 0 ? 'kept' : 'same';
}

/** The answer that a row makes of what stands: with the file's values where both have changed one, or with what stands. Not yet checked. */
export function answerOf(cells: readonly RowCell[], now: Answer, take: Take): Readonly<Record<GivenField, unknown>> {
  const taken = new Map(cells.filter(({ verdict }) => verdict === 'change' || (verdict === 'conflict' && take === 'mine')).map(({ field, there }) => [field, there]));
  const here = writtenOf(now);
  return givenFrom(writtenBy((field) => taken.get(field) ?? here[field]));
}

/** What is wrong with the answer that a row makes: what no form would save either. Told at the cells that the file changes. */
function errorsOfAnswer(cells: readonly RowCell[], { value, now }: Ground): readonly RowError[] {
  const answer = answerOf(cells, now, 'mine');
  const parsed = GivenAnswer.safeParse(answer);
  if (parsed.success) return valueErrors(parsed.data, value);
  return parsed.error.issues.map((issue) => {
    const field = GIVEN_FIELDS.find((known) => known === issue.path[0]) ?? 'status';
    if (issue.code === 'too_big') return rowError(field, 'too-long', '', String(issue.maximum));
    const said = issue.code === 'custom' ? (issue.params?.['said'] as Message | undefined) : undefined; // what the contract's rules say of themselves
    const kind = KINDS.find(([entry]) => entry === said?.entry)?.[1] ?? 'bad-character';
    return rowError(field, kind, kind === 'personal-code' ? '' : String(answer[field] ?? ''));
  });
}

const texts = evaluationTexts.entries;
const KINDS = [
  [texts['save.badCharacter'], 'bad-character'], [texts['save.personalCode'], 'personal-code'], [texts['save.badAmount'], 'bad-amount'], [texts['save.onlyDenominator'], 'only-denominator'],
  [texts['save.aboveDenominator'], 'above-denominator'], [texts['round.badDay'], 'bad-day'], [roundTexts.entries.noSuchDay, 'no-such-day'],
] as const;

/** A count where a share is asked, a share where a count is, or a number where none is. */
function valueErrors({ numerator, denominator }: Given, asked: Ground['value']): readonly RowError[] {
  if (numerator === null || asked === (denominator === null ? 'count' : 'share')) return [];
  const field = asked === 'share' || asked === 'count' ? 'denominator' : 'numerator';
  return [rowError(field, `value-${asked ?? 'none'}`, String(denominator ?? numerator))];
}
