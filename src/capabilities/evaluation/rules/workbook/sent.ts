import { GIVEN_FIELDS } from '../../contract.ts';
import type { SentRow } from '../../contract/workbook.ts';
import { keyText } from './mark.ts';
import { rowError, saidIn, type ReadRow } from './reading.ts';

/** Rows of a program as those of a file are: a field that is not sent is not spoken of, null is blank. Their lines are their places, from 1. */
export function rowsSent(rows: readonly SentRow[]): readonly ReadRow[] {
  const seen = new Set<string>();
  return rows.map((row, i) => {
    const key = { organisation: row.organisation, statement: row.statement };
    const name = keyText(key);
    const isTwice = seen.has(name);
    seen.add(name);
    const { said, errors } = saidIn(Object.fromEntries(GIVEN_FIELDS.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field] === null ? '' : String(row[field])]]))));
    return { line: i + 1, key, base: { version: row.version, hash: null }, said, errors: isTwice ? [...errors, rowError('key', 'twice', name)] : errors };
  });
}
