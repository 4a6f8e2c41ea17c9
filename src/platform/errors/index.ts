import { render, type Language, type Message } from '#platform/i18n/index.ts';

/** Everything that can go wrong for a user is one of these. What a caller may not see is not-found. */
export const PROBLEM_STATUS = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** What is wrong with one field, row or cell of the input; `at` is its path ("answers.3.status", "line 12"). */
export type FieldProblem = { readonly at: string; readonly message: Message };

/** The only error that users meet. The message says what to do next and holds no personal data. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly said: Message;
  readonly fields: readonly FieldProblem[];
  /** What a screen needs to show the problem well, e.g. both sides of a conflict. Goes out as it is. */
  readonly detail: unknown;

  constructor(code: ProblemCode, said: Message, { fields = [], detail, cause }: { fields?: readonly FieldProblem[]; detail?: unknown; cause?: unknown } = {}) {
    super(`${code}: ${render(said, 'en')}`, { cause });
    this.name = 'Problem';
    this.code = code;
    this.said = said;
    this.fields = fields;
    this.detail = detail;
  }
}

/** RFC 9457. */
export function problemDocument(problem: Problem, language: Language): Record<string, unknown> {
  return {
    type: `about:blank#${problem.code}`,
    title: render(problem.said, language),
    status: PROBLEM_STATUS[problem.code],
    code: problem.code,
    ...(problem.fields.length > 0 && { errors: problem.fields.map(({ at, message }) => ({ at, detail: render(message, language) })) }),
    ...(problem.detail !== undefined && { detail: problem.detail }),
  };
}
