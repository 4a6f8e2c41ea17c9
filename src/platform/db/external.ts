import pg from 'pg';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { APP_ROLE, type Connection } from './database.ts';
import { LEAST_MAJOR } from './embedded/index.ts';
import { dbTexts } from './texts.ts';

/** An organisation's own server, found fit for use. `name` is for people: server, database and user, never the password. */
export type External = { readonly connection: Connection; readonly name: string; readonly version: string };

/**
 * Looks whether the server at an address can be used at all, before anything is changed in it.
 * @throws Problem that says what to do, with the SQL for whoever runs the server where that helps
 */
export async function checkedExternal(databaseUrl: string): Promise<External> {
  const address = addressOf(databaseUrl);
  const connection = { connectionString: databaseUrl };
  // The setting tells whether connections' settings come through at all: the program's own connections need that.
  const client = new pg.Client({ ...connection, application_name: 'lykta check', connectionTimeoutMillis: 10_000, options: '-c statement_timeout=10000' });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Found>(LOOK, [APP_ROLE]);
    for (const found of rows) refuseUnlessFit(found, address);
    return { connection, name: address.name, version: rows[0]?.version ?? '' };
  } catch (error) {
    throw connectionProblem(error, address);
  } finally {
    await client.end().catch(() => {});
  }
}

type Address = { readonly name: string; readonly server: string; readonly user: string; readonly database: string };

function addressOf(databaseUrl: string): Address {
  const url = URL.parse(databaseUrl.replace('@/', '@localhost/')); // no host: a socket, named by a parameter
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new Problem('invalid', message(dbTexts, 'wrongAddress'));
  const server = url.searchParams.get('host') ?? decodeURIComponent(url.host || 'localhost');
  const user = decodeURIComponent(url.username || url.searchParams.get('user') || '');
  const database = decodeURIComponent(url.pathname.slice(1)) || user;
  return { name: `${user}@${server}/${database}`, server, user, database };
}

type Found = {
  readonly number: number; readonly version: string; readonly encoding: string; readonly isCopy: boolean;
  readonly user: string; readonly database: string; readonly mayCreate: boolean; readonly mayMakeRoles: boolean; readonly mayBeApp: boolean | null;
};

/** Being a member is enough up to 15; from 16 on the right to become the role is granted on its own. */
const LOOK = `
  select current_setting('server_version_num')::int as number, current_setting('server_version') as version, current_setting('server_encoding') as encoding,
    pg_is_in_recovery() as "isCopy", current_user as "user", current_database() as database,
    has_database_privilege(current_database(), 'create') as "mayCreate",
    (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "mayMakeRoles",
    (select pg_has_role(current_user, oid, case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)
      from pg_roles where rolname = $1) as "mayBeApp"`;

/** What makes a server unfit; what it says of itself comes from its own query. */
export function refuseUnlessFit(found: Found, { name, server }: Pick<Address, 'name' | 'server'>): void {
  const { user, database, version, encoding } = found;
  if (found.number < LEAST_MAJOR * 10_000) throw new Problem('unavailable', message(dbTexts, 'tooOld', { server, version, least: String(LEAST_MAJOR) }));
  if (found.isCopy) throw new Problem('unavailable', message(dbTexts, 'readOnlyServer', { server }));
  if (encoding !== 'UTF8') throw new Problem('unavailable', message(dbTexts, 'wrongEncoding', { server: name, encoding, sql: creation(database, user) }));
  const missing = [
    ...(found.mayCreate ? [] : [`grant create on database ${quoted(database)} to ${quoted(user)};`]),
    ...(found.mayBeApp ?? found.mayMakeRoles ? [] : roleGrants(user, found.mayBeApp === null)),
  ];
  if (missing.length > 0) throw new Problem('unavailable', message(dbTexts, 'noRight', { server: name, sql: missing.join(' ') }));
}

/** What an administrator runs where the owner may not make the program's role itself. */
export function roleGrants(user: string, isMissing: boolean): readonly string[] {
  return [...(isMissing ? [`create role ${APP_ROLE} nologin;`] : []), `grant ${APP_ROLE} to ${quoted(user)};`];
}

const creation = (database: string, user: string): string => `create database ${quoted(database)} owner ${quoted(user)} encoding 'UTF8' template template0;`;
const quoted = (name: string): string => pg.escapeIdentifier(name);

function connectionProblem(error: unknown, { name, server, user, database }: Address): unknown {
  if (error instanceof Problem) return error;
  const { code = '', message: text = '' } = error as { code?: string; message?: string }; // system and server errors both have these
  const reason = [code, text].filter(Boolean).join(': ');
  const refused = (said: Parameters<typeof problem>[0]): Problem => problem(said, error);
  if (code === '28P01' || code === '28000' || /password must be a string/.test(text)) return refused(message(dbTexts, 'refusedSignIn', { server: name, reason }));
  if (code === '3D000') return refused(message(dbTexts, 'noDatabase', { server, sql: creation(database, user) }));
  if (code === '42501') return refused(message(dbTexts, 'noRight', { server: name, sql: `grant connect on database ${quoted(database)} to ${quoted(user)};` }));
  if (/startup parameter|08P01/.test(reason)) return refused(message(dbTexts, 'poolerBetween', { server, reason }));
  return isServers(code) ? error : refused(message(dbTexts, 'noAnswer', { server, reason }));
}

const problem = (said: ReturnType<typeof message>, cause: unknown): Problem => new Problem('unavailable', said, { cause });

/** An SQLSTATE other than those of connections and of a server that cannot take more: then the mistake is our own. */
const isServers = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code) && !/^(08|53|57|28)/.test(code) && !/^E[A-Z]{4}$/.test(code);
