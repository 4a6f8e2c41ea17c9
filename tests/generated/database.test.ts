import { readdirSync, readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scene } from '#platform/testing/index.ts';
// @ts-expect-error the table is plain JavaScript: the fence's own tool reads it too
import { MAY_USE } from '../../architecture.mjs';
import { catalogueText, columnsOf, tablesFile } from './database-catalogue.ts';

const here = await scene();
const uses = MAY_USE as Readonly<Record<string, readonly string[]>>; // its own shape, checked by the fence's test

test('each store’s types are those of the tables that the migrations make', async () => {
  const columns = await columnsOf(here.database);
  for (const [capability, mayUse] of Object.entries(uses)) {
    await expect(tablesFile(columns, capability, mayUse)).toMatchFileSnapshot(`../../src/capabilities/${capability}/store/tables.ts`);
  }
});

test('who may see and change what in the database is as it was reviewed', async () => {
  await expect(await catalogueText(here.database)).toMatchFileSnapshot('../snapshots/database.md');
});

test('every table that a request may touch has row-level security, forced on its owner too', async () => {
  const text = await catalogueText(here.database);
  const open = text.split('\n## ').filter((section) => section.includes('lykta_app may') && !section.includes('row security forced') && !section.includes('view with'));
  expect(open.map((section) => section.split('\n')[0])).toEqual([]);
});

test('a capability writes its own tables only', () => {
  for (const capability of readdirSync('src/capabilities')) {
    for (const file of globSync(`src/capabilities/${capability}/store{.ts,/**/*.ts}`).filter((path) => !path.endsWith('.test.ts'))) {
      const written = [...readFileSync(file, 'utf8').matchAll(/(?:insert into|update|delete from|insertInto\('|updateTable\('|deleteFrom\(')\s*([a-z]+)\./gi)].map(([, schema]) => schema);
      expect({ file, schemas: [...new Set(written)].filter((schema) => schema !== capability) }).toEqual({ file, schemas: [] });
    }
  }
});

test('the way around row-level security is used by few, and each is known', () => {
  const users = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.ts$|\/testing[./]/.test(file) && /\.asSystem\(/.test(readFileSync(file, 'utf8'))).sort();
  expect(users).toEqual(['src/apps/demonstration/run.ts', 'src/apps/mail.ts', 'src/apps/seed.ts', 'src/capabilities/evaluation/actions/joining.ts', 'src/capabilities/evaluation/actions/running.ts', 'src/capabilities/evaluation/store/compactor.ts', 'src/capabilities/evaluation/store/count-check.ts', 'src/capabilities/evaluation/store/verification.ts', 'src/capabilities/reminders/jobs.ts', 'src/platform/audit/seal.ts', 'src/platform/db/secrets.ts', 'src/platform/mail/sending.ts']);
});
