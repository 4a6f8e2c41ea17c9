import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { demonstrationProgramme } from '#apps/demonstration/programme.ts';
import { makeCountry, type Progress } from '#apps/demonstration/run.ts';
import { seed } from '#apps/seed.ts';
import { MIGRATIONS } from '#apps/start.ts';
import { systemClock } from '#platform/clock/index.ts';
import { migrate, openFor, sql, type Database } from '#platform/db/index.ts';
import { makeTestFolder } from '#platform/testing/folder.ts';
import { driftIn } from '../../tests/support/country-digest.ts';
import { figure } from '../harness/report.ts';
import type { Measured } from './measured.ts';

export type GeneratingPlan = { readonly units: number; readonly years: readonly number[] };

const LEAST_A_SECOND = 100_000;
const LARGE = 5_000;

/** Makes a whole made-up country as a first start does, and counts it afresh: how quick each part is, and whether the counts that are kept are right to the last one. */
export async function measureGenerating({ units, years }: GeneratingPlan, say: (line: string) => void): Promise<Measured> {
  const folder = await makeTestFolder();
  const { database, connection, stop } = await openFor({ dataFolder: join(folder, 'data'), connections: 4 });
  try {
    await migrate(connection, MIGRATIONS);
    await seed({ database, clock: systemClock }, { size: 'people', seed: 0, isAsked: false });
    say(`generating: ${units} units, rounds ${years.join(', ')}`);
    const spent = await timed((tell) => makeCountry({ database, clock: systemClock }, { units, seed: 2026, programme: demonstrationProgramme(), years }, tell));
    const made = await countsOf(database);
    say(`generated ${made.answers} answers, counting afresh`);
    const drift = await driftIn(database);
    // What the answers cost: putting them in with their history and counts, and checking their foreign keys, which stand aside meanwhile.
    const answering = seconds(spent, ['now.answers', 'now.checks']);
    const aSecond = made.answers / answering;
    return {
      sections: [{
        title: 'Generating a country',
        about: [`${units} units under 23 organisers, rounds ${years[0]}–${years.at(-1)}: ${made.answers} answers of ${made.asked} asked, ${made.history} versions, ${made.signatures} signatures; ${figure(made.bytes / 2 ** 30)} GB. Seconds on the clock, two connections at a time.`],
        columns: ['part', 'seconds'],
        rows: [
          ['units, people, programme, rounds', figure(seconds(spent, ['now.tree', 'now.programme', 'now.open', 'now.close', 'now.changes']))], [`of these, opening ${years.length} rounds in portions, whom they choose included`, figure(seconds(spent, ['now.open']))], ['answers, history, counts', figure(answering)],
          ['signatures', figure(seconds(spent, ['now.sign']))], ['the last things', figure(seconds(spent, ['now.ending']))],
        ],
      }],
      // A small country is mostly signatures and single steps: its pace says nothing.
      budgets: units < LARGE ? [] : [{ what: 'a country’s answers, history and counts', budget: `≥ ${LEAST_A_SECOND} answers/s`, measured: `${Math.round(aSecond)} answers/s`, isMet: aSecond >= LEAST_A_SECOND }],
      wrong: [...drift.slice(0, 10).map((place) => `the counts of ${place} are not what its answers are`), ...(made.answers === 0 ? ['the country has no answers'] : [])],
    };
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

/** Milliseconds by what was said to be made. */
type Spent = ReadonlyMap<Progress['says'], number>;

async function timed(make: (tell: (progress: Progress) => void) => Promise<void>): Promise<Spent> {
  const spent = new Map<Progress['says'], number>();
  let last: { readonly says: Progress['says']; readonly at: number } | undefined;
  await make(({ says }) => {
    const now = performance.now();
    if (last) spent.set(last.says, (spent.get(last.says) ?? 0) + now - last.at);
    last = { says, at: now };
  });
  return spent;
}

const seconds = (spent: Spent, parts: readonly Progress['says'][]): number => parts.reduce((sum, part) => sum + (spent.get(part) ?? 0), 0) / 1000;

type Counts = { readonly answers: number; readonly history: number; readonly asked: number; readonly signatures: number; readonly bytes: number };

async function countsOf(database: Database): Promise<Counts> {
  const row = await database.asSystem((tx) => tx.first(sql<Counts>`
    select (select count(*)::int from evaluation.answer) as answers, (select count(*)::int from evaluation.answer_history) as history, (select sum(asked)::int from evaluation.form) as asked,
      (select count(*)::int from evaluation.sign_off) as signatures, pg_database_size(current_database()) as bytes`));
  return row ?? { answers: 0, history: 0, asked: 0, signatures: 0, bytes: 0 };
}
