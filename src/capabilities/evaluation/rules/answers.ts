import { GIVEN_FIELDS, type Answer, type Given, type GivenField } from '../contract.ts';
import { amountFrom, numberFrom, writtenDay } from './fields.ts';
import { dayFrom } from './round.ts';

export const isSameAnswer = (a: Given, b: Given): boolean => GIVEN_FIELDS.every((field) => trimmed(a[field]) === trimmed(b[field]));
const trimmed = (value: Given[GivenField]): Given[GivenField] => (typeof value === 'string' ? value.trim() : value);

/** What is given to a statement as the fields of its form hold it: texts. */
export type Written = Readonly<Record<GivenField, string>>;

export const writtenOf = ({ status, comment, note, evidence, numerator, denominator, onDay }: Given): Written => ({
  status: status ?? '', comment, note, evidence, numerator: numerator === null ? '' : String(numerator), denominator: denominator === null ? '' : String(denominator), onDay: onDay ? writtenDay(onDay) : '',
});

/** What a page had shown, in one hidden field, so that it is known what was changed on it. Nothing, most often. */
export const wasText = (written: Written): string => (GIVEN_FIELDS.every((field) => written[field] === '') ? '' : JSON.stringify(GIVEN_FIELDS.map((field) => written[field])));
export function wasFrom(text: string): Written {
  const values = valuesIn(text);
  return fields((field) => lines(String(values[GIVEN_FIELDS.indexOf(field)] ?? '')));
}

function valuesIn(text: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(text || '[]');
    return Array.isArray(values) ? values : [];
  } catch {
    return []; // not written by our page: then everything counts as changed
  }
}

/** Two changes of one answer, by field. What only one has changed is taken from who has; what both have, differently, stands in `both`, and in `merged` as it is mine. */
export function merge(base: Written, mine: Written, theirs: Written): { readonly merged: Written; readonly both: readonly GivenField[] } {
  return {
    merged: fields((field) => (mine[field] === base[field] ? theirs[field] : mine[field])),
    both: GIVEN_FIELDS.filter((field) => mine[field] !== base[field] && theirs[field] !== base[field] && mine[field] !== theirs[field]),
  };
}

const fields = (value: (field: GivenField) => string): Written => ({
  status: value('status'), comment: value('comment'), note: value('note'), evidence: value('evidence'), numerator: value('numerator'), denominator: value('denominator'), onDay: value('onDay'),
});

export const fieldName = (statement: string, field: string): string => `answers.${statement}.${field}`;

/** What a sent form holds for a statement; a field that the page does not have is as the page had it. */
export function writtenIn(body: Readonly<Record<string, unknown>>, statement: string): Written {
  const was = wasFrom(String(body[fieldName(statement, 'was')] ?? ''));
  return fields((field) => {
    const value = body[fieldName(statement, field)];
    return typeof value === 'string' ? lines(value) : was[field];
  });
}

/**
 * The answers of a page as a form sends them: "answers.1.1.5-3a.status" and so on, one set a statement. Only what differs from what the page had
 * shown is sent on: a page left as it was changes nothing and conflicts with nothing.
 */
export function answersFromForm(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const statements = Object.keys(body).flatMap((key) => /^answers\.(.+)\.version$/.exec(key)?.[1] ?? []);
  const changed = statements.flatMap((statement) => {
    const written = writtenIn(body, statement);
    const was = wasFrom(String(body[fieldName(statement, 'was')] ?? ''));
    return GIVEN_FIELDS.every((field) => written[field] === was[field]) ? [] : [[statement, { ...givenFrom(written), version: numberFrom(String(body[fieldName(statement, 'version')] ?? '')) }]];
  });
  return Object.fromEntries(changed) as Readonly<Record<string, unknown>>;
}

/** What fields hold as the values that the action takes; what cannot be one is left for it to refuse. */
export const givenFrom = ({ status, numerator, denominator, onDay, ...texts }: Written): Readonly<Record<GivenField, unknown>> => ({
  ...texts, status: status || null, numerator: amountFrom(numerator), denominator: amountFrom(denominator), onDay: onDay === '' ? null : (dayFrom(onDay) ?? onDay),
});

/** Browsers send line ends as CR LF. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** What the fields of a statement show, and what the page tells the next save that it had read. */
export type Fields = {
  readonly written: Written; readonly version: number; readonly was: string;
  /** Somebody else's answer, saved meanwhile, and in which fields it goes against what is written here. */
  readonly theirs: { readonly written: Written; readonly both: readonly GivenField[] } | null;
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
  const { merged, both } = merge(base, mine, stands);
  return { ...shared, written: merged, theirs: { written: stands, both } };
}
