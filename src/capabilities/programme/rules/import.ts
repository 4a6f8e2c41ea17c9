import type * as z from 'zod';
import { Problem, type FieldProblem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { FORMAT, Programme } from '../contract.ts';
import { programmeTexts } from '../texts.ts';
import { MOST_TOLD, placeOf, wrongIn } from './check.ts';
import { readProgramme } from './reading/index.ts';

/** A programme from a file: its own exchange format (JSON), or the text of the official document. Checked by the same rules either way. */
export function programmeFromFile(bytes: Uint8Array): Programme {
  const programme = inFormat(looksLikeJson(bytes) ? fromJson(bytes) : readProgramme(bytes));
  const fields = wrongIn(programme);
  if (fields.length > 0) throw new Problem('invalid', message(programmeTexts, 'check.wrong'), { fields });
  return programme;
}

const looksLikeJson = (bytes: Uint8Array): boolean => /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\uFEFF/, ''));

function fromJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Problem('invalid', message(programmeTexts, 'check.notJson', { why: (error as Error).message }), { cause: error });
  }
}

function inFormat(found: unknown): Programme {
  const parsed = Programme.safeParse(found);
  if (parsed.success) return parsed.data;
  throw new Problem('invalid', message(programmeTexts, 'check.notFormat', { format: FORMAT }), { fields: parsed.error.issues.slice(0, MOST_TOLD).map(told) });
}

function told({ code, path, message: why }: z.core.$ZodIssue): FieldProblem {
  const at = placeOf(path) || 'format';
  const isBadForm = code === 'invalid_format' || code === 'too_big';
  if (isBadForm && at === 'version') return { at, message: message(programmeTexts, 'check.badLabel', { at }) };
  if ((isBadForm && path.length > 1 && HOLD_CODES.has(path.findLast((step) => typeof step === 'string'))) || code === 'invalid_union') {
    return { at, message: message(programmeTexts, 'check.badCode', { at }) };
  }
  return { at, message: message(programmeTexts, 'check.field', { at, why }) };
}

/** Where the format has the code of a section, measure, task or statement. */
const HOLD_CODES: ReadonlySet<unknown> = new Set(['code', 'parent', 'section', 'sections', 'measure']);
