import { GIVEN_FIELDS, type Answer, type Given, type GivenField, type Way } from '../contract.ts';
import { numberFrom } from './fields.ts';
import { givenFrom, isSameWritten, lines, merge, wasFrom, wasText, writtenBy, writtenOf, type Merged, type Written } from './written.ts';

export const isSameAnswer = (a: Given, b: Given): boolean => GIVEN_FIELDS.every((field) => trimmed(a[field]) === trimmed(b[field]));
const trimmed = (value: Given[GivenField]): Given[GivenField] => (typeof value === 'string' ? value.trim() : value);

export const fieldName = (statement: string, field: string): string => `answers.${statement}.${field}`;

/** What a sent form holds for a statement; a field that the page does not have is as the page had it, and so is one where the other's was chosen. */
export function writtenIn(body: Readonly<Record<string, unknown>>, statement: string): Written {
  const was = wasFrom(String(body[fieldName(statement, 'was')] ?? ''));
  return writtenBy((field) => {
    const value = body[fieldName(statement, field)];
    return typeof value === 'string' && body[fieldName(statement, `${field}.take`)] !== 'theirs' ? lines(value) : was[field];
  });
}

/** Of which statements a sent form holds anything. */
export const sentCodes = (body: Readonly<Record<string, unknown>>): readonly string[] => Object.keys(body).flatMap((key) => /^answers\.(.+)\.version$/.exec(key)?.[1] ?? []);

/**
 * The answers of a page as a form sends them: "answers.1.1.5-3a.status" and so on, one set a statement. Only what differs from what the page had
 * shown is sent on: a page left as it was changes nothing and conflicts with nothing. And the statement whose proposal was pressed.
 */
export function answersFromForm(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const changed = sentCodes(body).flatMap((statement) => {
    const written = writtenIn(body, statement);
    const was = wasFrom(String(body[fieldName(statement, 'was')] ?? ''));
    return isSameWritten(written, was) && proposalFromForm(body)?.statement !== statement ? [] : [[statement, { ...givenFrom(written), version: numberFrom(String(body[fieldName(statement, 'version')] ?? '')) }]];
  });
  return Object.fromEntries(changed) as Readonly<Record<string, unknown>>;
}

/** The button of a proposal that was pressed, "still 1.1.5-3a 2025-3"; undefined when the page was only saved. */
export function proposalFromForm(body: Readonly<Record<string, unknown>>): { readonly way: string; readonly statement: string; readonly shown: string } | undefined {
  if (typeof body['proposal'] !== 'string') return undefined;
  const [way = '', statement = '', shown = ''] = body['proposal'].split(' ');
  return { way, statement, shown };
}
export const proposalValue = (way: Way, statement: string, shown: string): string => `${way} ${statement} ${shown}`;

/** What the fields of a statement show, and what the page tells the next save that it had read. */
export type Fields = {
  readonly written: Written; readonly version: number; readonly was: string;
  /** Somebody else's answer, saved meanwhile: in which fields it goes against what is written here, and what else it has changed. */
  readonly theirs: ({ readonly written: Written } & Omit<Merged, 'merged'>) | null;
};

/** After a refused save the fields keep what was written; where somebody else has saved meanwhile, what each changed is put together, and the next save replaces theirs. */
export function fieldsOf(statement: string, answer: Answer, sent: Readonly<Record<string, unknown>>, conflicts: readonly { readonly statement: string; readonly theirs: Answer }[]): Fields {
  const conflict = conflicts.find((each) => each.statement === statement);
  const stands = writtenOf(conflict?.theirs ?? answer);
  const wasSent = fieldName(statement, 'version') in sent;
  const shared = { version: conflict?.theirs.version ?? answer.version, was: wasText(stands) };
  if (!wasSent) return { ...shared, written: stands, theirs: null };
  const base = wasFrom(String(sent[fieldName(statement, 'was')] ?? ''));
  const mine = writtenIn(sent, statement);
  if (!conflict) return { version: Number(sent[fieldName(statement, 'version')]), was: wasText(base), written: mine, theirs: null };
  const { merged, ...theirs } = merge(base, mine, stands);
  return { ...shared, written: merged, theirs: { written: stands, ...theirs } };
}
