import type { Day } from '#platform/clock/index.ts';
import type { Mandate, SigningRule } from '../contract/signing-rules.ts';
import { dayWritten } from './fields.ts';

/** Where nothing is set, whoever is a signatory signs, and approves that a statement is reopened. */
export const NO_RULE: SigningRule = { version: 0, body: '', way: 'alone', approver: 'signatory', mandates: [] };

const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');

export const isInForce = ({ from, until }: Pick<Mandate, 'from' | 'until'>, today: Day): boolean => from <= today && (until === null || until >= today);

/** The mandate by which somebody signs on a day: one in the person's own name before one for every signatory. Undefined: none; null: the organisation has set none at all. */
export function mandateFor({ mandates }: SigningRule, name: string, today: Day): Mandate | null | undefined {
  if (mandates.length === 0) return null;
  const inForce = mandates.filter((mandate) => isInForce(mandate, today));
  return inForce.find(({ person }) => person !== '' && plain(person) === plain(name)) ?? inForce.find(({ person }) => person === '');
}

/** Mandates as a page's fields have them, "mandates.0.person" and so on; null for a row in which nothing is written. */
export function mandatesFrom(body: Readonly<Record<string, unknown>>): readonly (Readonly<Record<string, unknown>> | null)[] {
  const written = (i: number, field: string): string => String(body[`mandates.${i}.${field}`] ?? '').trim();
  const rows = Array.from({ length: 60 }, (_none, i) => Object.fromEntries(['person', 'office', 'words', 'from', 'until'].map((field) => [field, written(i, field)])));
  const filled = rows.map((row) => (Object.values(row).some((text) => text !== '') ? { ...row, from: dayWritten(row['from']), until: row['until'] ? dayWritten(row['until']) : null } : null));
  return filled.slice(0, filled.findLastIndex((row) => row !== null) + 1);
}
