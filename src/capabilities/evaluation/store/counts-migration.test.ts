import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, openDatabase, sql } from '#platform/db/index.ts';
import { borrowDatabase, makeTestFolder } from '#platform/testing/index.ts';
import { wrongCounts } from './recount.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../../migrations', import.meta.url));

/** The migrations up to a number. */
async function migrationsUntil(no: string): Promise<string> {
  const folder = await makeTestFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const file of (await readdir(MIGRATIONS)).filter((name) => name.slice(0, 4) <= no)) await cp(join(MIGRATIONS, file), join(folder, file));
  return folder;
}

// A county with a branch and two units below it, of a kind; another county. The first has signed and corrects one statement under the signature; something waits to be folded.
const BEFORE = `
  insert into organisations.organisation (no, code, kind, parent_no, tenant_no, path, names, valid_from, unit_kind) overriding system value values
    (1, 'FI', 'country', null, 1, '1.', '{}', '2023-01-01', null), (5, '17', 'organiser', 1, 5, '1.5.', '{}', '2023-01-01', null), (6, '17-B', 'branch', 5, 5, '1.5.6.', '{}', '2023-01-01', null),
    (7, '17-1', 'unit', 6, 5, '1.5.6.7.', '{}', '2023-01-01', 'hospital'), (8, '17-2', 'unit', 6, 5, '1.5.6.8.', '{}', '2023-01-01', null), (9, '08', 'organiser', 1, 9, '1.9.', '{}', '2023-01-01', null);
  insert into programme.version (no, id, programme_code, label, state, document, summary, document_hash, source_name, imported_at) overriding system value values (1, gen_random_uuid(), 'p', '1', 'published', '{}', '{}', '', 'a', '2024-01-01');
  insert into programme.goal (no, version_no, code, position) overriding system value values (1, 1, '1.1', 1), (2, 1, '1.2', 2);
  insert into programme.statement (no, version_no, goal_no, code, position, years, answered_by, sectors) overriding system value values
    (1, 1, 1, '1.1.1-1a', 1, '{2024}', '{}', '{}'), (2, 1, 1, '1.1.1-1b', 2, '{2024}', '{}', '{}'), (3, 1, 2, '1.2.1-1a', 3, '{2024}', '{}', '{}');
  insert into evaluation.round (no, id, version_no, year, names, scale, zone, last_day, opened_at, joined_on) overriding system value values (1, gen_random_uuid(), 1, 2024, '{}', 'default', 'Europe/Helsinki', '2024-12-31', '2024-01-01', '2024-01-01');
  insert into evaluation.asked_list (no, round_no, kind, sectors, key) overriding system value values (1, 1, 'organiser', '{}', 'all'), (2, 1, 'unit', '{}', 'some'), (3, 1, 'branch', '{}', 'none');
  insert into evaluation.asked (list_no, statement_code, statement_no, goal_no) values (1, '1.1.1-1a', 1, 1), (1, '1.1.1-1b', 2, 1), (1, '1.2.1-1a', 3, 2), (2, '1.1.1-1a', 1, 1), (2, '1.1.1-1b', 2, 1);
  insert into evaluation.form (organisation_no, round_no, id, tenant_no, path, kind, list_no, asked) values
    (5, 1, gen_random_uuid(), 5, '1.5.', 'organiser', 1, 3), (6, 1, gen_random_uuid(), 5, '1.5.6.', 'branch', 3, 0), (7, 1, gen_random_uuid(), 5, '1.5.6.7.', 'unit', 2, 2),
    (8, 1, gen_random_uuid(), 5, '1.5.6.8.', 'unit', 2, 2), (9, 1, gen_random_uuid(), 9, '1.9.', 'organiser', 1, 3);
  insert into evaluation.tenant_forms (tenant_no, round_no, kind, forms) values (5, 1, 'organiser', 1), (5, 1, 'unit', 2), (9, 1, 'organiser', 1);
  insert into evaluation.tenant_asked (tenant_no, round_no, kind, goal_no, asked) values (5, 1, 'organiser', 1, 2), (5, 1, 'organiser', 2, 1), (5, 1, 'unit', 1, 4), (9, 1, 'organiser', 1, 2), (9, 1, 'organiser', 2, 1);
  -- The last one answers what is not asked of it any more.
  insert into evaluation.answer (organisation_no, round_no, statement_no, tenant_no, status, version, at) values
    (5, 1, 1, 5, 1, 1, '2024-02-01'), (7, 1, 1, 5, 3, 2, '2024-03-01'), (8, 1, 1, 5, 2, 1, '2024-02-01'), (8, 1, 2, 5, 0, 2, '2024-02-01'), (9, 1, 1, 9, 4, 1, '2024-02-01'), (9, 1, 3, 9, 2, 1, '2024-02-02'), (8, 1, 3, 5, 1, 1, '2024-02-01');
  insert into evaluation.answer_history (organisation_no, round_no, statement_no, version, tenant_no, status, at) values
    (5, 1, 1, 1, 5, 1, '2024-02-01'), (7, 1, 1, 1, 5, 1, '2024-02-01'), (7, 1, 1, 2, 5, 3, '2024-03-01'), (8, 1, 1, 1, 5, 2, '2024-02-01'), (8, 1, 2, 1, 5, 1, '2024-02-01'), (8, 1, 2, 2, 5, 0, '2024-02-01'),
    (9, 1, 1, 1, 9, 4, '2024-02-01'), (9, 1, 3, 1, 9, 2, '2024-02-02'), (8, 1, 3, 1, 5, 1, '2024-02-01');
  insert into evaluation.form_count (organisation_no, round_no, goal_no, tenant_no, fully, partly, not_at_all, not_applicable) values (5, 1, 1, 5, 1, 0, 0, 0), (7, 1, 1, 5, 1, 0, 0, 0), (8, 1, 1, 5, 0, 1, 0, 0), (9, 1, 1, 9, 0, 0, 0, 1);
  insert into evaluation.tenant_count (tenant_no, round_no, kind, goal_no, fully, partly, not_at_all, not_applicable) values (5, 1, 'organiser', 1, 1, 0, 0, 0), (5, 1, 'unit', 1, 1, 1, 0, 0), (9, 1, 'organiser', 1, 0, 0, 0, 1);
  insert into evaluation.pending (organisation_no, round_no, tenant_no, kind, goal_no, old_status, new_status, at) values (7, 1, 5, 'unit', 1, 1, 3, '2024-03-01'), (9, 1, 9, 'organiser', 2, null, 2, '2024-02-02');
  insert into evaluation.sign_off (id, round_no, tenant_no, no, signer, signed_at, document, hash) values (gen_random_uuid(), 1, 5, 1, 'A', '2024-02-10', '', '');
  insert into evaluation.signed_form (tenant_no, sign_off_no, organisation_no, code, statement_nos, versions) values (5, 1, 5, '17', '{1,2,3}', '{1,0,0}'), (5, 1, 7, '17-1', '{1,2}', '{1,0}'), (5, 1, 8, '17-2', '{1,2}', '{1,2}');
  insert into evaluation.signed_count (tenant_no, round_no, kind, goal_no, asked, fully, partly, not_at_all, not_applicable, forms) values (5, 1, 'organiser', 1, 2, 1, 0, 0, 0, 1), (5, 1, 'organiser', 2, 1, 0, 0, 0, 0, 0), (5, 1, 'unit', 1, 4, 1, 1, 0, 0, 2);
  insert into evaluation.statement_reopening (tenant_no, id, round_no, organisation_no, statement_no, state, asked_at, asker, reason, decided_at, decider) values (5, gen_random_uuid(), 1, 7, 1, 'reopened', '2024-02-11', 'A', 'Fel', '2024-02-11', 'B')`;

test('what there is is counted by statement when the database is upgraded, signed or not, whatever waits to be folded', async () => {
  const { connection, giveBack } = await borrowDatabase(await migrationsUntil('0040'));
  onTestFinished(giveBack);
  const before = openDatabase(connection);
  for (const statement of BEFORE.split(';\n')) await before.asSystem((tx) => tx.run(sql.raw(statement)));
  await before.close();

  expect((await migrate(connection, await migrationsUntil('0054'))).filter((file) => file.includes('counts'))).toEqual(['0041-counts.sql', '0044-counts-of-a-tenant.sql']);
  const database = openDatabase(connection);
  onTestFinished(() => database.close());
  expect(await database.asSystem((tx) => wrongCounts(tx, null))).toEqual([]);
  const all = (view: string) => database.asSystem((tx) => tx.all(sql.raw<object>(
    `select above_no, unit_kind, statement_no, fully, partly, not_at_all, not_applicable from evaluation.${view} where tenant_no = 5 and fully + partly + not_at_all > 0 order by 1, 2, 3`)));
  const row = (above_no: number, unit_kind: string, [fully, partly, not_at_all]: readonly number[]) => ({ above_no, unit_kind, statement_no: 1, fully, partly, not_at_all, not_applicable: 0 });
  expect(await all('statement_count')).toEqual([row(5, '', [1, 0, 0]), row(6, '', [0, 1, 0]), row(6, 'hospital', [0, 0, 1])]);
  expect(await all('signed_statement_tally')).toEqual([row(5, '', [1, 0, 0]), row(6, '', [0, 1, 0]), row(6, 'hospital', [1, 0, 0])]);
  const spread = await database.asSystem((tx) => tx.all(sql`select kind, forms_on_scale, low_share, middle_share, high_share from evaluation.signed_count where tenant_no = 5 and forms_on_scale > 0 order by kind`));
  expect(spread).toEqual([{ kind: 'organiser', forms_on_scale: 1, low_share: 1, middle_share: 1, high_share: 1 }, { kind: 'unit', forms_on_scale: 2, low_share: 0.25, middle_share: 0.5, high_share: 0.75 }]);
  expect(await database.asSystem((tx) => tx.all(sql`select count(*)::int as pending from evaluation.pending`))).toEqual([{ pending: 0 }]);
});
