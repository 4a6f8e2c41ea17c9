import type { Answer, Status } from '../contract.ts';
import { numberFrom } from './fields.ts';

export const isSameAnswer = (a: { readonly status: Status | null; readonly comment: string }, b: Pick<Answer, 'status' | 'comment'>): boolean =>
  a.status === b.status && a.comment.trim() === b.comment.trim();

/**
 * The answers of a page as a form sends them: "answers.1.1.5-3a.status" and so on, one set a statement. Only what differs from what the page had
 * shown is sent on: a page left as it was changes nothing and conflicts with nothing.
 */
export function answersFromForm(body: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  const field = (statement: string, name: string): string => String(body[`answers.${statement}.${name}`] ?? '');
  const statements = Object.keys(body).flatMap((key) => /^answers\.(.+)\.version$/.exec(key)?.[1] ?? []);
  return statements
    .map((statement) => ({ statement, status: field(statement, 'status') || null, comment: lines(field(statement, 'comment')), version: numberFrom(field(statement, 'version')) }))
    .filter(({ statement, status, comment }) => (status ?? '') !== field(statement, 'was') || comment !== lines(field(statement, 'was-comment')));
}

/** Browsers send line ends as CR LF. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
