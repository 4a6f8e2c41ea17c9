import type { Day } from '#platform/clock/index.ts';
import type { Mandate, NoMandate, SigningRule } from '../contract/signing-rules.ts';
import { dayWritten } from './fields.ts';

/** Where nothing is set, whoever is a signatory signs, and approves that a statement is reopened. */
export const NO_RULE: SigningRule = { version: 0, body: '', way: 'alone', approver: 'signatory', mandates: [] };

export const isInForce = ({ from, until }: Pick<Mandate, 'from' | 'until'>, today: Day): boolean => from <= today && (until === null || until >= today);

/** Whether a mandate names somebody without an account: nobody signs by it. */
export const isOfNobody = ({ person, account }: Pick<Mandate, 'person' | 'account'>): boolean => account === null && person !== '';

/** The mandate by which an account signs on a day: one of its own before one for every signatory. Undefined: none; null: the organisation has set none at all. */
export function mandateFor({ mandates }: SigningRule, account: string | null, today: Day): Mandate | null | undefined {
  if (mandates.length === 0) return null;
  const inForce = mandates.filter((mandate) => isInForce(mandate, today) && !isOfNobody(mandate));
  return inForce.find((mandate) => mandate.account !== null && mandate.account === account) ?? inForce.find((mandate) => mandate.account === null);
}

/** What tells by which rule and mandate somebody signs: the mandate that is in force may be another one tomorrow. */
export const termsOf = ({ version, mandates }: SigningRule, mandate: Mandate | null | undefined): string => (mandate ? `${version}-${mandates.indexOf(mandate)}` : String(version));

/** Why no mandate is in force for an account. `signatories`: those who hold the role now. */
export function whyNoMandate({ mandates }: SigningRule, account: string | null, { today, signatories }: { readonly today: Day; readonly signatories: readonly string[] }): NoMandate {
  const inForce = mandates.filter((mandate) => isInForce(mandate, today));
  if (inForce.length === 0 || mandates.some((mandate) => mandate.account !== null && mandate.account === account)) return 'notToday';
  return inForce.some((mandate) => mandate.account !== null && signatories.includes(mandate.account)) ? 'ofOthers' : 'ofNobody';
}

/** What keeps somebody from deciding that something signed is reopened. */
export type DecidingStop = 'notDecider' | 'noMandate' | 'ownRequest';
type Decider = { readonly signs: boolean; readonly coordinates: boolean; readonly account: string | null; /** Whoever asked for it. */ readonly asker: string | null };

/**
 * Who may sign decides, by the same mandate; or who coordinates, where that is set. Where two sign together, somebody else than who asked. Where one signs alone nothing is
 * won by a second look that the signature does not ask for: whoever signs could reopen everything, and answers for the correction by signing it.
 */
export function stopOfDeciding({ signs, coordinates, account, asker }: Decider, rule: SigningRule, today: Day): DecidingStop | null {
  const isSigner = signs && mandateFor(rule, account, today) !== undefined;
  const isCoordinator = coordinates && rule.approver === 'coordinator';
  if (!isSigner && !isCoordinator) return signs ? 'noMandate' : 'notDecider';
  return rule.way === 'presented' && asker !== null && asker === account ? 'ownRequest' : null;
}

/** Mandates as a page's fields have them, "mandates.0.person" and so on; null for a row in which nothing is written. */
export function mandatesFrom(body: Readonly<Record<string, unknown>>): readonly (Readonly<Record<string, unknown>> | null)[] {
  const written = (i: number, field: string): string => String(body[`mandates.${i}.${field}`] ?? '').trim();
  const rows = Array.from({ length: 60 }, (_none, i) => Object.fromEntries(['account', 'person', 'office', 'words', 'from', 'until'].map((field) => [field, written(i, field)])));
  const filled = rows.map((row) => (Object.values(row).some((text) => text !== '') ? { ...row, account: row['account'] || null, from: dayWritten(row['from']), until: row['until'] ? dayWritten(row['until']) : null } : null));
  return filled.slice(0, filled.findLastIndex((row) => row !== null) + 1);
}
