import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMONSTRATION_PASSWORD, hashPassword } from '#capabilities/accounts/index.ts';
import { countryFrom } from '#apps/demonstration/country.ts';
import { makeCountry } from '#apps/demonstration/run.ts';
import { seed as makeSeed } from '#apps/seed.ts';
import { MIGRATIONS } from '#apps/start.ts';
import { systemClock } from '#platform/clock/index.ts';
import { migrate, openFor, sql, type Connection, type Database } from '#platform/db/index.ts';
import { makeTestFolder } from '#platform/testing/folder.ts';
import { visitorAt, type RemoteVisitor } from '../../tests/support/remote-visitor.ts';
import { startProgram } from '../../tests/support/program.ts';
import { addBenchPeople, emptyRound, writtenUnits } from './people.ts';
import { benchProgramme, YEAR } from './programme.ts';

/** `people`: how many of the units have somebody who signs in. `years`: the rounds that there are, the last of them open. */
export type Size = { readonly units: number; readonly people: number; readonly seed: number; readonly years?: readonly number[] };

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
  /** The units whose people sign in, in their order. */
  readonly units: readonly string[];
  visitor(email: string): Promise<RemoteVisitor>;
  usage(): Promise<Usage>;
  close(): Promise<void>;
};

const PROBE = new URL('probe.ts', import.meta.url).href;

export async function openSite(size: Size, say: (line: string) => void): Promise<Site> {
  const folder = await makeTestFolder();
  const data = join(folder, 'data');
  say(`filling: ${size.units} units`);
  const { units } = await filled(data, size);
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
    const owner = await visitor('owner@lykta.example');
    const { id: roundId, answers } = await roundIn(database);
    say(`filled: ${answers} answers`);
    return {
      address: program.address, describe: describe.split(' ').slice(0, 2).join(' '), connection, database, owner, roundId, answers, units, visitor, close,
      rawRoundNo: await emptyRound(database), usage: () => program.ask<Usage>('usage'),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A made-up country with one round that is open over the bench's own programme, as the program's own generator makes it. */
async function filled(data: string, { units, people, seed, years = [YEAR] }: Size): Promise<{ readonly units: readonly string[] }> {
  const { database, connection, stop } = await openFor({ dataFolder: data, connections: 4 });
  try {
    await migrate(connection, MIGRATIONS);
    await makeSeed({ database, clock: systemClock }, { size: 'people', seed: 0, isAsked: false });
    const wish = { units, seed, programme: benchProgramme(years), years };
    await makeCountry({ database, clock: systemClock }, wish);
    const written = await askedOf(database, writtenUnits(countryFrom(wish), units), people);
    await addBenchPeople(database, written, await hashPassword(DEMONSTRATION_PASSWORD));
    await database.asSystem((tx) => tx.run(sql`analyze`));
    return { units: written };
  } finally {
    await stop();
  }
}

/** As many of these units as asked for, of those that have an unsigned form in the open round: over several years some close or merge. */
async function askedOf(database: Database, codes: readonly string[], count: number): Promise<readonly string[]> {
  const rows = await database.asSystem((tx) => tx.all(sql<{ code: string }>`
    select o.code from evaluation.form f join evaluation.round r on r.no = f.round_no and r.year = ${YEAR} join organisations.organisation o on o.no = f.organisation_no
    where not exists (select from evaluation.sign_off s where s.round_no = f.round_no and s.tenant_no = f.tenant_no)`));
  const asked = new Set(rows.map(({ code }) => code));
  return codes.filter((code) => asked.has(code)).slice(0, count);
}

async function roundIn(database: Database): Promise<{ readonly id: string; readonly answers: number }> {
  const row = await database.asSystem((tx) => tx.first(sql<{ id: string; answers: number }>`select r.id, (select count(*)::int from evaluation.answer) as answers from evaluation.round r where r.year = ${YEAR}`));
  if (!row) throw new Error('The country has no round.');
  return row;
}
