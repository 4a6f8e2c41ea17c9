import type * as z from 'zod';
import { Problem, type FieldProblem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { FORMAT, Programme } from '../contract.ts';
import { programmeTexts } from '../texts.ts';
import type { AnsweredBy } from './answered-by.ts';
import { MOST_TOLD, placeOf, wrongIn } from './check.ts';
import { decode } from './reading/decode.ts';
import { readProgramme } from './reading/index.ts';

/** What a file is by its first bytes; its name is not asked. */
export type FileKind = 'json' | 'workbook' | 'pdf' | 'text';

export function kindOfFile(bytes: Uint8Array): FileKind {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (beginning.includes('%PDF-')) return 'pdf';
  if (ARCHIVES.some((sign) => beginning.startsWith(sign))) return 'workbook';
  return looksLikeJson(bytes) ? 'json' : 'text';
}

/** A zip file, one without content, and the container of old or locked workbooks, which the reader of workbooks refuses in its own words. */
const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', '\xd0\xcf\x11\xe0'];

/** A programme from its own exchange format (JSON), or from the text of the official document. Checked by the same rules either way. */
export const programmeFromFile = (bytes: Uint8Array): Programme => (kindOfFile(bytes) === 'json' ? programmeFromJson(bytes) : programmeFromText(linesFrom(bytes)));

/** The lines of a text as the reader counts them. */
export const linesFrom = (source: Uint8Array | string): readonly string[] => decode(source).text.split('\n');

export function programmeFromText(lines: readonly string[], { answers, source }: { readonly answers?: AnsweredBy; readonly source?: Uint8Array } = {}): Programme {
  const programme = checkedProgramme(readProgramme(source ?? lines.join('\n'), { ...(answers && { answers }) }));
  // A frame may be without; a document that says nothing that can be answered is another document.
  if (programme.tasks.every(({ statements }) => statements.length === 0)) throw new Problem('invalid', message(programmeTexts, 'check.wrong'), { fields: [{ at: 'tasks', message: message(programmeTexts, 'check.noStatements') }] });
  return programme;
}

export const programmeFromJson = (bytes: Uint8Array): Programme => checkedProgramme(jsonFrom(bytes));

/** A document of the exchange format that holds together, wherever it comes from. */
export function checkedProgramme(found: unknown): Programme {
  const programme = inFormat(found);
  const fields = wrongIn(programme);
  if (fields.length > 0) throw new Problem('invalid', message(programmeTexts, 'check.wrong'), { fields });
  return programme;
}

const looksLikeJson = (bytes: Uint8Array): boolean => /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\uFEFF/, ''));

/** Whatever a JSON file holds. */
export function jsonFrom(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    throw new Problem('invalid', at ? message(programmeTexts, 'check.notJsonAt', { at }) : message(programmeTexts, 'check.notJson'), { cause: error });
  }
}

function inFormat(found: unknown): Programme {
  const parsed = Programme.safeParse(found, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem('invalid', message(programmeTexts, 'check.notFormat', { format: FORMAT }), { fields: parsed.error.issues.slice(0, MOST_TOLD).map(told) });
}

function told(issue: z.core.$ZodIssue): FieldProblem {
  const { code, path } = issue;
  const at = placeOf(path) || 'format';
  const isBadForm = code === 'invalid_format' || code === 'too_big';
  if (isBadForm && at === 'version') return { at, message: message(programmeTexts, 'check.badLabel', { at }) };
  if ((isBadForm && path.length > 1 && HOLD_CODES.has(path.findLast((step) => typeof step === 'string'))) || code === 'invalid_union') {
    return { at, message: message(programmeTexts, 'check.badCode', { at }) };
  }
  return { at, message: toldByKind(issue, at) };
}

function toldByKind(issue: z.core.$ZodIssue, at: string): Message {
  switch (issue.code) {
    case 'invalid_type': return message(programmeTexts, issue.input === undefined ? 'check.missing' : 'check.wrongKind', { at });
    case 'invalid_value': return message(programmeTexts, 'check.oneOf', { at, options: issue.values.map(String).join(', ') });
    case 'too_small': return message(programmeTexts, 'check.tooFew', { at });
    case 'too_big': return message(programmeTexts, 'check.tooMuch', { at });
    case 'unrecognized_keys': return message(programmeTexts, 'check.unknownField', { at: placeOf([...issue.path, issue.keys[0] ?? '']) });
    case 'custom': return issue.params?.['said'] ? (issue.params['said'] as Message) : message(programmeTexts, 'check.wrongKind', { at }); // the schema's own sentence
    default: return message(programmeTexts, 'check.badForm', { at });
  }
}

/** Where the format has the code of a section, measure, task or statement. */
const HOLD_CODES: ReadonlySet<unknown> = new Set(['code', 'parent', 'section', 'sections', 'measure']);
