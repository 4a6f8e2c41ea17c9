import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { systemClock } from '#platform/clock/index.ts';
import type { Config } from '#platform/config/index.ts';
import { claimServer, migrate, openFor, type Claim, type Opened } from '#platform/db/index.ts';
import { demonstrationIn } from '#platform/demonstration/index.ts';
import type { DemonstrationSize } from '#platform/demonstration/sizes.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { startKeepers } from './keepers.ts';
import { postFor } from './mail.ts';
import { seed, type Telling } from './seed.ts';
import { lyktaServer } from './server.ts';
import { appTexts } from './texts.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** `beginningKey`: nobody owns the programme yet; whoever has the key may. `demonstration`: all of it is made up. */
export type Running = { readonly address: string; readonly describe: string; readonly beginningKey: string | undefined; readonly demonstration: DemonstrationSize | undefined; stop(): Promise<void> };

/** Everything up, in order; and down again in the opposite order, also when something on the way up fails. */
export async function start(config: Config, log: (event: string, about?: Readonly<Record<string, unknown>>) => void, telling?: Telling, stopping?: AbortSignal): Promise<Running> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step().catch((error: unknown) => log('stop.failed', { error: String(error) }));
  };
  const told = async <T>(event: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    log(event, { ms: Math.round(performance.now() - began) });
    return result;
  };
  try {
    log('program.loaded', { ms: Math.round(performance.now()) }); // since the process began
    const opened = await openFor({ databaseUrl: config.databaseUrl, dataFolder: config.dataFolder }, log);
    undo.push(() => opened.stop());
    if (!config.databaseUrl) undo.push(await claimed(config, opened));
    await migrate(opened.connection, MIGRATIONS, log);
    const surroundings = { database: opened.database, clock: systemClock };
    const beginningKey = await told('database.seeded', () => seed(surroundings, config.demonstration, telling, stopping));

    const demonstration = await demonstrationIn(opened.database);
    const server = await told('server.built', () => lyktaServer(surroundings, { ...config, secure: config.url?.startsWith('https:') ?? false }));
    const post = await postFor(surroundings, config);
    const keepers = startKeepers(surroundings, log, post);
    undo.push(() => keepers.stop());
    const address = await told('server.listening', () => listen(() => server.listen({ port: config.port, host: config.host }), config));
    undo.push(() => closed(server));
    if (!config.databaseUrl) writeFileSync(runningFile(config), JSON.stringify({ pid: process.pid, address }));
    return { address: config.url ?? address, describe: opened.describe, beginningKey, demonstration: demonstration?.size, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** How long requests may take to their end when the program stops. */
const LAST_REQUESTS_MS = 3_000;

/** Who holds a request open, or never ends it, does not keep us. */
async function closed(server: FastifyInstance): Promise<void> {
  const late = setTimeout(() => server.server.closeAllConnections(), LAST_REQUESTS_MS);
  await server.close().finally(() => clearTimeout(late));
}

async function claimed(config: Config, { connection }: Opened): Promise<Claim['release']> {
  const claim = await claimServer(connection);
  if (!claim) throw new Problem('conflict', message(appTexts, 'alreadyRuns', { folder: config.dataFolder, address: whereItRuns(config) }));
  const forget = (): void => rmSync(runningFile(config), { force: true });
  forget(); // one that was killed leaves its address
  return async () => {
    forget();
    await claim.release();
  };
}

const runningFile = ({ dataFolder }: Config): string => join(dataFolder, 'running.json');

function whereItRuns(config: Config): string {
  try {
    return String((JSON.parse(readFileSync(runningFile(config), 'utf8')) as { address?: string }).address ?? '?');
  } catch {
    return '?';
  }
}

async function listen(begin: () => Promise<string>, { host, port }: Config): Promise<string> {
  try {
    return await begin();
  } catch (error) {
    const { code, message: why } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Problem('conflict', message(appTexts, 'portTaken', { port: String(port) }), { cause: error });
    throw new Problem('unavailable', message(appTexts, 'cannotListen', { host, port: String(port), why: code ?? why }), { cause: error });
  }
}
