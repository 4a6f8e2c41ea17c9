import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { identifier } from '#capabilities/accounts/index.ts';
import type { Surroundings } from '#platform/action/index.ts';
import { installationSecret } from '#platform/db/index.ts';
import { demonstrationIn } from '#platform/demonstration/index.ts';
import { buildServer, bundleAssets, type Assets } from '#platform/http/index.ts';
import { ISLANDS, MENU, ROUTES, ROUTES_OF_DEMONSTRATION } from './capabilities.ts';

export type ServerOptions = { readonly secure: boolean; readonly logLevel: 'silent' | 'error' | 'warn' | 'info'; readonly trustProxy: number | false; readonly url?: string | undefined };

/** The whole web application over a database: what `npm start` serves and what tests call. Whether it is a demonstration the database itself says. */
export async function lyktaServer({ database, clock }: Surroundings, options: ServerOptions): Promise<FastifyInstance> {
  const isMadeUp = (await demonstrationIn(database)) !== undefined;
  return buildServer({
    database,
    clock,
    routes: isMadeUp ? [...ROUTES, ...ROUTES_OF_DEMONSTRATION] : ROUTES,
    navigation: MENU,
    assets: await assets(),
    identify: identifier(database, clock),
    secret: await installationSecret(database, 'forms'),
    ...options,
    isDemonstration: isMadeUp,
  });
}

/** The same for every server in a process: bundled once. */
export function assets(): Promise<Assets> {
  bundled ??= bundleAssets({ islands: ISLANDS.map(inSource), style: inSource('apps/style.css') });
  return bundled;
}
let bundled: Promise<Assets> | undefined;

const inSource = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
