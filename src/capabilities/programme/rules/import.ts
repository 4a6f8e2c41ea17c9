import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { FORMAT, Programme } from '../contract.ts';
import { programmeTexts } from '../texts.ts';
import { wrongIn } from './check.ts';
import { readProgramme } from './reading/index.ts';

/** A programme from a file: its own exchange format (JSON), or the text of the official document. Checked either way. */
export function programmeFromFile(bytes: Uint8Array): Programme {
  const programme = looksLikeJson(bytes) ? fromJson(bytes) : readProgramme(bytes);
  const fields = wrongIn(programme);
  if (fields.length > 0) throw new Problem('invalid', message(programmeTexts, 'check.wrong'), { fields });
  return programme;
}

const looksLikeJson = (bytes: Uint8Array): boolean => /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\uFEFF/, ''));

function fromJson(bytes: Uint8Array): Programme {
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Problem('invalid', message(programmeTexts, 'check.notJson', { why: (error as Error).message }), { cause: error });
  }
  const parsed = Programme.safeParse(found);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.slice(0, 20).map(({ path, message: why }) => {
    const at = path.join('.') || 'format';
    return { at, message: message(programmeTexts, 'check.field', { at, why }) };
  });
  throw new Problem('invalid', message(programmeTexts, 'check.notFormat', { format: FORMAT }), { fields });
}
