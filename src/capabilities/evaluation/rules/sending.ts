import type { Answer, AskedStatement, Status } from '../contract.ts';
import type { Lacking, LeftToSend, RequiredField, SendingRules } from '../contract/sending.ts';

// What a form lacks before it can be sent. These rules also run in the browser: they import types, nothing else.

type Asked = { readonly level: string; readonly coreIndicator: boolean };
/** When a statement's answer is to have a field, by status: "comment" at "not-applicable". */
export type Needs = Readonly<Partial<Record<RequiredField, readonly Status[]>>>;

/** What the rules of a round ask for at one statement, of its measure's level and mark. */
export function needsOf({ rules }: SendingRules, { level, coreIndicator }: Asked): Needs {
  const own = rules.filter(({ of }) => of === 'all' || of === level || (of === 'core-indicator' && coreIndicator));
  const when = (field: RequiredField): readonly Status[] => [...new Set(own.filter((rule) => rule.field === field).flatMap((rule) => rule.when))];
  const [comment, evidence] = [when('comment'), when('evidence')];
  return { ...(comment.length > 0 && { comment }), ...(evidence.length > 0 && { evidence }) };
}

/** Which fields an answer lacks. A blank one lacks none: that it is unanswered is its own thing. An item of evidence is evidence as the words in the field are. */
export function lackingIn(needs: Needs, answer: { readonly status: Status | '' | null } & Readonly<Record<RequiredField, string>>, items: number): readonly RequiredField[] {
  const isNeeded = (field: RequiredField): boolean => needs[field]?.some((status) => status === answer.status) === true;
  const isThere = (field: RequiredField): boolean => answer[field].trim() !== '' || (field === 'evidence' && items > 0);
  return (['comment', 'evidence'] as const).filter((field) => isNeeded(field) && !isThere(field));
}

/** As an attribute of the page holds it, and out of it again: "comment:not-applicable evidence:fully,partly". */
export const needsText = (needs: Needs): string => Object.entries(needs).map(([field, when]) => `${field}:${when.join(',')}`).join(' ');
export const needsFrom = (text: string): Needs => Object.fromEntries(text.split(' ').filter(Boolean).map((each) => {
  const [field = '', when = ''] = each.split(':');
  return [field, when.split(',')];
})) as Needs; // written by our own page

/** `items`: how many items of evidence stand at its answer. */
export type PlacedStatement = AskedStatement & Pick<Lacking, 'goal' | 'part'> & { readonly items: number };

/** What is left of a form before it can be sent. */
export function leftOf(rules: SendingRules, statements: readonly PlacedStatement[]): LeftToSend {
  return {
    unanswered: statements.filter(({ answer }) => answer.status === null).length,
    lacking: statements.flatMap(({ code, goal, part, text, asksHowFar, measure, answer, items }) => lackingIn(needsOf(rules, measure), answer, items).map((what) => ({ code, goal, part, text, asksHowFar, what }))),
    mustBeMet: rules.mustBeMet,
  };
}

/** How many things there are to do. */
export const thingsLeft = ({ unanswered, lacking }: Pick<LeftToSend, 'unanswered' | 'lacking'>): number => unanswered + lacking.length;

type Given = Pick<Answer, 'status' | RequiredField> & { readonly items?: readonly unknown[] };
/** How many things a form's answers lack, where only they are known, by statement. */
export const countLacking = (needs: ReadonlyMap<string, Needs>, answers: readonly (Given & { readonly statement: string })[]): number =>
  answers.reduce((sum, answer) => sum + lackingIn(needs.get(answer.statement) ?? {}, answer, answer.items?.length ?? 0).length, 0);
