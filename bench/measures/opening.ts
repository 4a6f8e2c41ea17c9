import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { demonstrationProgramme } from '#apps/demonstration/programme.ts';
import { OWNER } from '#apps/demonstration/tenants.ts';
import { seed } from '#apps/seed.ts';
import { MIGRATIONS } from '#apps/start.ts';
import { actorsOf } from '#capabilities/accounts/made-up.ts';
import { openWaiting, type RoundId } from '#capabilities/evaluation/index.ts';
import { openRound, previewRound } from '#capabilities/evaluation/made-up.ts';
import { importProgramme, publishVersion } from '#capabilities/programme/made-up.ts';
import type { Actor } from '#platform/access/index.ts';
import { call, type Surroundings } from '#platform/action/index.ts';
import { systemClock } from '#platform/clock/index.ts';
import { migrate, openFor, sql, type Database } from '#platform/db/index.ts';
import { makeTestFolder } from '#platform/testing/folder.ts';
import { figure } from '../harness/report.ts';
import type { Measured } from './measured.ts';

const YEAR = 2026;

/** Opens a round over so many units: what the owner waits for, and the work behind it, portion by portion. */
export async function measureOpening(units: number, say: (line: string) => void): Promise<Measured> {
  const folder = await makeTestFolder();
  const { database, connection, stop } = await openFor({ dataFolder: join(folder, 'data'), connections: 4 });
  const here: Surroundings = { database, clock: systemClock };
  try {
    await migrate(connection, MIGRATIONS);
    await seed(here, { size: 'people', seed: 0, isAsked: false });
    await addUnits(database, units);
    say(`opening: ${units} units`);
    const owner = (await database.asSystem((tx) => actorsOf(tx, [OWNER]))).get(OWNER);
    if (!owner) throw new Error('There is no owner.');
    const versionId = await published(here, owner);
    const preview = await timed(() => call(here, previewRound, { versionId, year: YEAR }, owner));
    const open = await timed(() => call(here, openRound, { versionId, year: YEAR, lastDay: `${YEAR}-12-31` }, owner));
    const portions: number[] = [];
    for (let isOver = false; !isOver;) {
      const portion = await timed(() => openWaiting(here));
      isOver = portion.result === 0;
      if (!isOver) portions.push(portion.ms);
    }
    const forms = await formsOf(database, open.result.round.id);
    const wanted = open.result.lists.reduce((sum, list) => sum + list.forms, 0);
    const all = portions.reduce((sum, ms) => sum + ms, 0);
    return {
      sections: [{
        title: 'Opening a round',
        about: [`${units} units, ${forms} forms in ${portions.length} portions, each of which stands by itself.`],
        columns: ['part', 'milliseconds'],
        rows: [['a look first: what opening means', figure(preview.ms)], ['the request that opens', figure(open.ms)], ['all portions', figure(all)], ['the longest portion', figure(Math.max(...portions))]],
      }],
      budgets: [],
      wrong: forms === wanted ? [] : [`${forms} forms were made of ${wanted} that were told of`],
    };
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const began = performance.now();
  const result = await work();
  return { result, ms: performance.now() - began };
}

/** Units under the organisers, as evenly as they go. */
async function addUnits(database: Database, units: number): Promise<void> {
  await database.asSystem((tx) => tx.run(sql`
    with organiser as (select no, path, row_number() over (order by no) - 1 as place, count(*) over () as of from organisations.organisation where kind = 'organiser'),
      unit as (select n, nextval('organisations.organisation_no_seq')::int as no from generate_series(1, ${units}::int) n)
    insert into organisations.organisation (no, code, kind, parent_no, tenant_no, path, names, sectors, valid_from, is_made_up)
    select u.no, 'O-' || u.n, 'unit', o.no, o.no, o.path || u.no || '.', '{"sv": "Enhet"}', (array['{social}', '{primary}', '{specialised}'])[1 + u.n % 3]::text[], '2023-01-01', true
    from unit u join organiser o on o.place = u.n % o.of`));
}

async function published(here: Surroundings, owner: Actor): Promise<string> {
  const programme = demonstrationProgramme();
  const { id, revision } = await call(here, importProgramme, { file: { name: `${programme.code}.json`, bytes: new TextEncoder().encode(JSON.stringify(programme)) } }, owner);
  await call(here, publishVersion, { versionId: id, revision }, owner);
  return id;
}

async function formsOf(database: Database, roundId: RoundId): Promise<number> {
  const row = await database.asSystem((tx) => tx.first(sql<{ n: number }>`select count(*)::int as n from evaluation.form f join evaluation.round r on r.no = f.round_no where r.id = ${roundId} and f.asked > 0`));
  return row?.n ?? 0;
}
