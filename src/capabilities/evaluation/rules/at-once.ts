import { canonical } from '#platform/canonical/index.ts';
import type { AskedStatement, SentAnswer, Status } from '../contract.ts';
import { LEFT_ALONE, type LeftAlone, type Meant, type Which } from '../contract/at-once.ts';

type Asked = { readonly measure?: string | undefined; readonly status: Status; readonly which: Which };

/** Why a statement is not answered together with others; undefined where it is. From a share's numbers its answer follows, and the Centre tells of its measures one by one. */
export function leftAlone({ answer, isWholeMeasure }: Pick<AskedStatement, 'answer' | 'isWholeMeasure'>, { status, which }: Asked): LeftAlone | undefined {
  if (isWholeMeasure) return 'whole';
  if (answer.denominator !== null) return 'share';
  if (answer.status === status) return 'same';
  return answer.status !== null && which === 'unanswered' ? 'answered' : undefined;
}

/** What of a goal, or of one of its measures, would be answered, and how much not, by why. */
export function meantOf(statements: readonly AskedStatement[], asked: Asked): { readonly meant: readonly AskedStatement[]; readonly leftAlone: Readonly<Record<LeftAlone, number>> } {
  const own = statements.filter(({ measure }) => asked.measure === undefined || measure.code === asked.measure);
  const reasons = own.map((statement) => leftAlone(statement, asked));
  return {
    meant: own.filter((_statement, i) => reasons[i] === undefined),
    leftAlone: Object.fromEntries(LEFT_ALONE.map((reason) => [reason, reasons.filter((each) => each === reason).length])) as Record<LeftAlone, number>, // of all reasons
  };
}

export const meantLine = ({ code, text, answer: { status, comment } }: AskedStatement): Meant => ({ code, text, was: status, hasComment: comment !== '' });

/** What would be answered, to the letter: its hash says whether it is still what was shown. */
export const meantText = (meant: readonly AskedStatement[], { measure = null, status, which }: Omit<Asked, 'measure'> & { readonly measure?: string | null | undefined }): string =>
  canonical([measure, status, which, ...meant.map(({ code, answer: { version } }) => [code, version])]);

/** What is saved: the answer, and the reason where nothing has been written yet. */
export const answeredWith = ({ code, answer }: AskedStatement, { status, reason }: { readonly status: Status; readonly reason: string }): SentAnswer =>
  ({ ...answer, statement: code, status, comment: answer.comment === '' ? reason : answer.comment });

/** The page on which a goal is answered at once; `done`: when it was. */
export const atOncePath = ({ id, goal, done, measure }: { readonly id: string; readonly goal: string; readonly done?: number; readonly measure?: string }): `/forms/${string}` =>
  `/forms/${id}/${goal}/at-once${done === undefined ? '' : `?done=${done}`}${measure === undefined ? '' : `?measure=${measure}`}`;
