import { sql, type Tx } from '#platform/db/index.ts';

const KEYS = [
  { name: 'answer_organisation_no_fkey', column: 'organisation_no', to: 'organisations.organisation (no)' },
  { name: 'answer_round_no_fkey', column: 'round_no', to: 'evaluation.round (no)' },
  { name: 'answer_statement_no_fkey', column: 'statement_no', to: 'programme.statement (no)' },
] as const;

/**
 * Takes the foreign keys of answers aside while millions are put in. Each is looked up for every row, which is most of what a row costs; put back, all are checked at once. As
 * a dump is brought in. Until then what is put in must be joined from the very tables that they name.
 */
export async function setKeysAside(tx: Tx): Promise<void> {
  await tx.run(sql.raw(`alter table evaluation.answer ${KEYS.map(({ name }) => `drop constraint if exists ${name}`).join(', ')}`));
}

/** Puts back those that are missing, and checks every answer against them. */
export async function putKeysBack(tx: Tx): Promise<void> {
  const there = await tx.all(sql<{ name: string }>`select conname::text as name from pg_constraint where conrelid = 'evaluation.answer'::regclass and contype = 'f'`);
  const missing = KEYS.filter(({ name }) => !there.some((key) => key.name === name));
  if (missing.length === 0) return;
  await tx.run(sql.raw(`alter table evaluation.answer ${missing.map(({ name, column, to }) => `add constraint ${name} foreign key (${column}) references ${to}`).join(', ')}`));
}
