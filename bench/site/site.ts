import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMONSTRATION_PASSWORD, hashPassword } from '#capabilities/accounts/index.ts';
import type { Connection, Database } from '#platform/db/index.ts';
import { openFor } from '#platform/db/index.ts';
import { makeTestFolder } from '#platform/testing/folder.ts';
import { visitorAt, type RemoteVisitor } from '../../tests/support/remote-visitor.ts';
import { startProgram } from '../../tests/support/program.ts';
import { emptyRound, fillAnswers, fillOrganisations, type Size } from './fill.ts';
import { benchProgramme, YEAR } from './programme.ts';

/** What a process has used: microseconds of processor, bytes of memory. */
export type Usage = { readonly user: number; readonly system: number; readonly rss: number };

/** The real program over a filled database, with its people at hand. */
export type Site = {
  readonly address: string;
  readonly describe: string;
  readonly connection: Connection;
  readonly database: Database;
  readonly owner: RemoteVisitor;
  readonly roundId: string;
  /** A round that only the comparison's rows hang on. */
  readonly rawRoundNo: number;
  readonly answers: number;
  visitor(email: string): Promise<RemoteVisitor>;
  usage(): Promise<Usage>;
  close(): Promise<void>;
};

const PROBE = new URL('probe.ts', import.meta.url).href;

export async function openSite(size: Size, say: (line: string) => void): Promise<Site> {
  const folder = await makeTestFolder();
  const data = join(folder, 'data');
  const program = await startProgram(data, { env: { LYKTA_DEMO: 'people' }, nodeArguments: ['--import', PROBE], withChannel: true });
  const { database, connection, describe, stop } = await openFor({ dataFolder: data, connections: 4 });
  const visitor = async (email: string): Promise<RemoteVisitor> => {
    const visitor = visitorAt(() => program.address);
    await visitor.signIn(email, DEMONSTRATION_PASSWORD);
    return visitor;
  };
  const close = async (): Promise<void> => {
    await stop();
    await program.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  try {
    say(`filling: ${size.units} units`);
    await fillOrganisations(database, size, await hashPassword(DEMONSTRATION_PASSWORD));
    const owner = await visitor('owner@lykta.example');
    const roundId = await openedRound(owner);
    const answers = await fillAnswers(database, roundId, size);
    say(`filled: ${answers} answers`);
    return {
      address: program.address, describe: describe.split(' ').slice(0, 2).join(' '), connection, database, owner, roundId, answers, visitor, close,
      rawRoundNo: await emptyRound(database), usage: () => program.ask<Usage>('usage'),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Imports the made-up programme, publishes it and opens a round over it, all over HTTP as its owner. */
async function openedRound(owner: RemoteVisitor): Promise<string> {
  const imported = await owner.upload('/en/programmes', { name: 'bench.json', bytes: new TextEncoder().encode(JSON.stringify(benchProgramme())) });
  const version = led(imported, /\/programmes\/([0-9a-f-]{36})$/);
  led(await owner.post(`/en/programmes/${version}/publish`, { revision: '1', confirm: 'yes' }, `/en/programmes/${version}`), /(.*)/);
  return led(await owner.post('/en/rounds', { versionId: version, year: String(YEAR), lastDay: '31.12.2099' }), /\/rounds\/([0-9a-f-]{36})$/);
}

function led(response: Response, to: RegExp): string {
  const found = to.exec(response.headers.get('location') ?? '')?.[1];
  if (response.status !== 303 || found === undefined) throw new Error(`${response.url}: ${response.status}`);
  return found;
}
