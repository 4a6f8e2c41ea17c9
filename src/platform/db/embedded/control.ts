import { realpath } from 'node:fs/promises';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import type { Passwords, Place } from './folder.ts';
import { ADMINISTRATOR } from './initialise.ts';
import type { Postmaster } from './postmaster.ts';
import { embeddedTexts } from './texts.ts';

/** The owner of everything in the database: no superuser, so that row-level security binds it as well. */
export const OWNER = 'lykta';
export const DATABASE = 'lykta';

/**
 * A supervisor's own connection, as the server's administrator, open for as long as the supervisor is there: by it we learn that
 * the server has died, and other supervisors that we need it.
 */
export type Control = {
  readonly version: string;
  /** Settles when the connection is over, however that came. */
  readonly ended: Promise<void>;
  /** How many connections the server has besides ours. Those of a pool that was just closed may take a moment to be gone: they get it. */
  others(): Promise<number>;
  leave(): Promise<void>;
};

/**
 * Connects to the server that wrote its name into this folder.
 * @returns 'starting' while it lets nobody in (yet, or any more), 'silent' when nobody answers, 'another' when it serves another folder:
 *   this one is a copy, or was moved away under its server
 * @throws Problem when our passwords do not fit
 */
export async function reach(place: Place, { socketFolder, port }: Postmaster, passwords: Passwords): Promise<Control | 'starting' | 'silent' | 'another'> {
  const at = { host: socketFolder, port, user: ADMINISTRATOR, password: passwords.administrator };
  try {
    const connection = await connected({ ...at, database: DATABASE }).catch(async (error: unknown) => {
      if (codeOf(error) !== '3D000') throw error;
      await prepare({ ...at, database: 'template1' }, passwords);
      return connected({ ...at, database: DATABASE });
    });
    return await controlOver(connection, place);
  } catch (error) {
    if (codeOf(error) === '57P03') return 'starting';
    if (codeOf(error) === '28P01' || codeOf(error) === '28000') {
      throw new Problem('unavailable', message(embeddedTexts, 'lockedOut', { place: place.passwords }), { cause: error });
    }
    if (isLost(error)) return 'silent';
    throw error;
  }
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? ''; // system and server errors both carry one

const isLost = (error: unknown): boolean =>
  ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTDIR', 'ENOTSOCK', 'EACCES', 'EINVAL', '57P01', '57P02'].includes(codeOf(error))
  || (error instanceof Error && /terminated|timeout/i.test(error.message));

type At = { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly database: string };

type Connected = { readonly client: pg.Client; readonly socket: Socket };

async function connected(at: At): Promise<Connected> {
  const socket = new Socket();
  const client = new pg.Client({
    ...at, application_name: SUPERVISOR, connectionTimeoutMillis: 5000, options: '-c statement_timeout=10000', stream: () => socket,
  });
  client.on('error', () => {}); // its end says enough
  await client.connect();
  return { client, socket };
}

/** What a new server needs before anything else; in one transaction. The database that initdb made becomes ours: quicker than another one. */
async function prepare(at: At, { owner }: Passwords): Promise<void> {
  const { client } = await connected(at);
  try {
    await client.query(`
      create role ${OWNER} login createrole password '${owner}';
      alter database postgres owner to ${OWNER};
      alter database postgres rename to ${DATABASE};
      revoke all on database ${DATABASE} from public;`);
  } finally {
    await client.end();
  }
}

const SUPERVISOR = 'lykta supervisor';
const CLOSING_MS = 1000;
const OTHERS = `
  select count(*)::int as others, (count(*) filter (where application_name = '${SUPERVISOR}'))::int as supervisors
  from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;

async function controlOver({ client, socket }: Connected, place: Place): Promise<Control | 'another'> {
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  const { rows } = await client.query<{ folder: string; version: string }>(`select current_setting('data_directory') as folder, current_setting('server_version') as version`);
  const [server] = rows;
  if (!server || (await realpath(server.folder).catch(() => '')) !== place.database) {
    await client.end();
    return 'another';
  }
  socket.unref(); // a program that has nothing else to do may end
  return {
    version: server.version,
    ended,
    async others() {
      socket.ref();
      for (const deadline = Date.now() + CLOSING_MS; ; await sleep(20)) {
        const { rows } = await client.query<{ others: number; supervisors: number }>(OTHERS);
        const { others = 0, supervisors = 0 } = rows[0] ?? {};
        if (others === 0 || supervisors > 0 || Date.now() > deadline) return others;
      }
    },
    leave() {
      socket.ref();
      return client.end();
    },
  };
}
