import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Connection } from './database.ts';
import { startEmbedded, type Embedded, type EmbeddedOptions } from './embedded/index.ts';
import { migrate, readMigrations } from './migrate.ts';

/** Databases for tests, on a server of their own: each a copy of a template that was migrated once. */
export type Clones = {
  /** @param migrations their folder */
  clone(migrations: string): Promise<{ readonly name: string; readonly connection: Connection }>;
  drop(name: string): Promise<void>;
  /** Ends everybody's connections, and the server. */
  close(): Promise<void>;
};

/** Nothing in it survives a power cut: it is quicker for it. */
export async function openClones(dataFolder: string, servers: EmbeddedOptions['servers'] = 'any'): Promise<Clones> {
  const embedded = await startEmbedded(dataFolder, { servers, durable: false });
  const pool = new pg.Pool({ ...embedded.administration, max: 2 });
  pool.on('error', () => {});
  const templates = new Map<string, Promise<string>>();
  let clones = 0;
  return {
    async clone(migrations) {
      const template = await templateFor(migrations, { embedded, pool, templates });
      const name = `clone_${++clones}`;
      await pool.query(`create database ${name} template ${template} owner ${embedded.connection.user}`);
      await pool.query(`revoke all on database ${name} from public`); // as the program's own has it: a template does not pass it on
      return { name, connection: { ...embedded.connection, database: name } };
    },
    async drop(name) {
      await pool.query(`drop database if exists ${name} with (force)`);
    },
    async close() {
      await pool.query(`select pg_terminate_backend(pid, 2000) from pg_stat_activity where datname like 'clone%'`);
      await pool.end();
      await embedded.stop();
    },
  };
}

type Making = { readonly embedded: Embedded; readonly pool: pg.Pool; readonly templates: Map<string, Promise<string>> };

/** Made once for each state of the migrations. */
async function templateFor(folder: string, { embedded, pool, templates }: Making): Promise<string> {
  const hash = createHash('sha256');
  for (const { sha256 } of await readMigrations(folder)) hash.update(sha256);
  const name = `template_${hash.digest('hex').slice(0, 16)}`;
  const make = async (): Promise<string> => {
    await pool.query(`create database ${name} owner ${embedded.connection.user}`);
    await migrate({ ...embedded.connection, database: name }, folder);
    return name;
  };
  const made = templates.get(name) ?? make();
  templates.set(name, made);
  return made;
}
