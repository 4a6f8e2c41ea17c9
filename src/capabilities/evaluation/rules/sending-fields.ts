import { REQUIRED_FIELDS, USUAL_RULES, type RequiredField, type SendingRules } from '../contract/sending.ts';
import { STATUSES, type Status } from '../contract.ts';

// The fields in which the rules of a round are given: one box for each field and status, and which statements it concerns.

export const whenName = (field: RequiredField, status: Status): string => `rules.${field}.${status}`;
export const ofName = (field: RequiredField): string => `rules.${field}.of`;
export const MUST_NAME = 'rules.mustBeMet';
/** Sent with the fields: boxes that are all empty send nothing of their own. */
export const GIVEN_NAME = 'rules.given';

type Fields = Readonly<Record<string, unknown>>;
const isGiven = (fields: Fields): boolean => fields[GIVEN_NAME] === 'yes';

/** What is ticked: as it was sent, else as it usually is. */
export const isTicked = (fields: Fields, field: RequiredField, status: Status): boolean =>
  isGiven(fields) ? fields[whenName(field, status)] === 'yes' : USUAL_RULES.rules.some((rule) => rule.field === field && rule.when.includes(status));

/** The rules that a form has sent, for the action to check; undefined where its page has no such fields. */
export function rulesFrom(fields: Fields): Readonly<Record<keyof SendingRules, unknown>> | undefined {
  if (!isGiven(fields)) return undefined;
  const rules = REQUIRED_FIELDS.map((field) => ({ field, when: STATUSES.filter((status) => isTicked(fields, field, status)), of: fields[ofName(field)] ?? 'all' }));
  return { rules: rules.filter(({ when }) => when.length > 0), mustBeMet: fields[MUST_NAME] === 'yes' };
}
