import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import { queries } from './query.ts';

const db = queries<{ 'platform.secret': { name: string; value: string } }>();

/** A secret of the installation, the same for every server of it; made when it is first asked for. */
export async function installationSecret(database: Database, name: string): Promise<string> {
  return database.asSystem(async (tx) => {
    await tx.run(db.insertInto('platform.secret').values({ name, value: randomBytes(32).toString('base64url') }).onConflict((conflict) => conflict.doNothing()));
    const row = await tx.first(db.selectFrom('platform.secret').select('value').where('name', '=', name));
    if (!row) throw new Error(`The secret ${name} could not be kept.`);
    return row.value;
  });
}
