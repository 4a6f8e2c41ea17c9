import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';

// What would stand in the way of distributing the database by organisation (docs/distribution.md): refused, or listed here with its reason.

const here = await scene();
const rows = <T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> => here.database.asSystem((tx) => tx.all(query));

/** Tables that name an organisation or a tenant and would all the same be copied to every node: they are about the installation, or small, and others refer to them. */
const COPIED: Readonly<Record<string, string>> = {
  'accounts.held_role': 'who may do what: read at every sign-in, whoever is signed in',
  'evaluation.answer_file': 'a file that is brought in, with its rows; a few at a time',
  'evaluation.division': 'an agreement between two organisations: it is both parties’',
  'organisations.change': 'the log of the tree: one line, in one order',
  'organisations.file': 'a file of organisations, with its lines', 'organisations.file_error': 'as the file', 'organisations.file_line': 'as the file',
  'organisations.former_tenant': 'a move is between two', 'organisations.organisation': 'the tree itself', 'organisations.past_place': 'the tree as it was',
};

const BY_ADDRESS = 'found by its address; made by the program, unique without the index, which would be a plain one';
/** Unique keys that do not begin with the organisation or the tenant. */
const KEYS: Readonly<Record<string, string>> = {
  'evaluation.choice_pkey': 'has the organisation in it, and few rows', 'evaluation.sign_off_standing': 'has the tenant in it',
  'evaluation.form_id_idx': BY_ADDRESS, 'evaluation.handed_part_id_idx': BY_ADDRESS, 'evaluation.sign_off_pkey': BY_ADDRESS, 'evidence.item_id_idx': BY_ADDRESS, 'reminders.notice_id_idx': BY_ADDRESS,
};

/** What is copied to every node, and so may be referred to from any: it names no organisation's rows. */
const REFERENCES = ['accounts.account', 'evaluation.answer_file', 'evaluation.asked_list', 'evaluation.division', 'evaluation.round', 'organisations.organisation', 'programme.goal', 'programme.statement', 'programme.version'];

/** Tables whose rows are some organisation's or tenant's. */
const DISTRIBUTED = sql`
  select c.oid, n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname || '.' || c.relname <> all (${Object.keys(COPIED)}::text[])
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('organisation_no', 'tenant_no') and not a.attisdropped)`;

test('no table has a trigger of ours', async () => {
  expect(await rows(sql`select tgrelid::regclass::text as "table", tgname as trigger from pg_trigger where not tgisinternal`)).toEqual([]);
});

test('unique keys of what belongs to organisations begin with the organisation or its tenant, but for those that are known', async () => {
  const found = await rows(sql<{ key: string; has_it: boolean }>`
    select i.indexrelid::regclass::text as key, exists (select from pg_attribute a where a.attrelid = d.oid and a.attnum = any (i.indkey) and a.attname in ('organisation_no', 'tenant_no')) as has_it
    from (${DISTRIBUTED}) d join pg_index i on i.indrelid = d.oid and i.indisunique left join pg_attribute a on a.attrelid = d.oid and a.attnum = i.indkey[0]
    where a.attname is null or a.attname not in ('organisation_no', 'tenant_no') order by 1`);
  expect(found.map(({ key }) => key)).toEqual(Object.keys(KEYS).sort());
  expect(found.filter(({ has_it }) => has_it).map(({ key }) => key)).toEqual(Object.keys(KEYS).filter((key) => KEYS[key] !== BY_ADDRESS).sort());
});

test('what belongs to organisations refers to tables that are copied everywhere, and to no other', async () => {
  const found = await rows(sql<{ from: string; to: string }>`
    select distinct d.name as "from", k.confrelid::regclass::text as "to" from (${DISTRIBUTED}) d join pg_constraint k on k.conrelid = d.oid and k.contype = 'f' order by 1, 2`);
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(({ to }) => !REFERENCES.includes(to))).toEqual([]);
});

test('what is listed as copied is there, and an exception that is none any more is taken off the list', async () => {
  const there = await rows(sql<{ name: string }>`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'`);
  const names = new Set(there.map(({ name }) => name));
  expect([...Object.keys(COPIED), ...REFERENCES].filter((name) => !names.has(name))).toEqual([]);
});

/** An upsert that asks the server for its clock or for chance would write something else on each node. */
const UNSURE = /\bdo\s+update\b[^`;]*?\b(?:now|current_timestamp|clock_timestamp|statement_timestamp|transaction_timestamp|random|gen_random_uuid)\b/i;

test('no upsert asks the server what time it is, or for chance', () => {
  expect(UNSURE.test('insert into a values (1) on conflict (b) do update set at = now()')).toBe(true);
  expect(UNSURE.test('insert into a values (1) on conflict (b) do update set at = excluded.at`; const now = 1')).toBe(false);
  const files = [...globSync('src/**/store/**/*.ts'), ...globSync('src/**/store.ts'), ...globSync('src/platform/**/*.ts'), ...globSync('migrations/*.sql')].filter((file) => !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => UNSURE.test(readFileSync(file, 'utf8')))).toEqual([]);
});
