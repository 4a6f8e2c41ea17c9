import { sql } from '#platform/db/index.ts';
import { interleaved, median, percentile } from '../harness/figures.ts';
import { figure, type Budget } from '../harness/report.ts';
import { aLoad, type Load } from '../load/crew.ts';
import type { Drive } from '../load/drive.ts';
import { countyPerson, COUNTY, unitPerson } from '../site/people.ts';
import { GOALS, lastYears, statementCodes } from '../site/programme.ts';
import { openSite, type Site } from '../site/site.ts';
import type { RemoteVisitor } from '../../tests/support/remote-visitor.ts';
import { duckDb, overColumns, type Columnar } from './columnar.ts';
import { driftOf } from './exactness.ts';
import type { Measured } from './measured.ts';
import { credited } from './saving.ts';

/** `units`: the countries that are looked at, each with so many `years` of rounds. `writers` save `saves` a second over HTTP while the figures are read. */
export type CountingPlan = { readonly units: readonly number[]; readonly years: number; readonly seconds: number; readonly saves: number; readonly writers: number; readonly seed: number };

const READS_A_SECOND = 10;
const [LOOKS, RECOUNTS] = [100, 3];
const LARGE = 10_000;

/** Figures of the whole country, by page and by statement, while answers are saved: over HTTP and in the database, and beside it by plain GROUP BY and by a materialised view. */
export async function measureCounting(plan: CountingPlan, say: (line: string) => void): Promise<Measured> {
  const looked = [];
  for (const units of plan.units) looked.push(await lookedAt(units, plan, say));
  return {
    sections: [
      {
        title: 'Figures while answers are saved',
        about: [
          `${plan.saves} saves a second are asked for over HTTP, by ${plan.writers} writers, and ${READS_A_SECOND} figures a second; the compactor works. All of it shares the processors with those who ask. “counts” is the API by statement, over all units.`,
        ],
        columns: ['units', 'answers', 'figure', 'p50 ms', 'p99 ms', 'saves/s meanwhile'],
        rows: looked.flatMap(({ read, units, answers }) => read.map(({ name, drive, savesASecond }) => [
          String(units), String(answers), name, figure(percentile(drive.ms, 0.5)), figure(percentile(drive.ms, 0.99)), figure(savesASecond),
        ])),
      },
      {
        title: 'The whole country in the database',
        about: [
          `Asked and answered in one of ${plan.years} rounds: by the counts that are kept, pending ones included, ${LOOKS} times while answers are saved; by GROUP BY over the answers to what is asked, ${RECOUNTS} times; `
          + 'by a materialised view of just that, which is as old as its last refresh. Counts: their tables and indexes of the whole database.',
          ...looked.map(({ units, columnar }) => (columnar ? `${units} units: DuckDB over the round’s ${columnar.rows} answers by columns (Parquet, ${figure(columnar.megabytes)} MB, written in ${figure(columnar.seconds)} s by what writes the files that people take out), which is as old as its file.` : `${units} units: DuckDB was not installed (npm install --no-save @duckdb/node-api).`)),
        ],
        columns: ['units', 'figure', 'kept p50 ms', 'kept p99 ms', 'GROUP BY ms', 'times quicker', 'view: refresh ms', 'view: read ms', 'DuckDB ms', 'counts, % of storage'],
        rows: looked.flatMap(({ units, inDatabase, share, columnar }) => inDatabase.map((one, i) => [
          String(units), one.name, figure(percentile(one.kept, 0.5)), figure(percentile(one.kept, 0.99)), figure(one.grouped), figure(timesOf(one)), figure(one.view.refresh), figure(one.view.read), columnar?.asked[i] ? figure(columnar.asked[i].ms) : '', figure(share),
        ])),
      },
    ],
    budgets: looked.flatMap(budgetsOf),
    wrong: looked.flatMap(({ wrong }) => wrong),
  };
}

type Looked = {
  readonly units: number; readonly answers: number; readonly read: readonly { readonly name: string; readonly drive: Drive; readonly savesASecond: number }[];
  readonly inDatabase: readonly Figure[]; readonly columnar: Columnar | undefined; readonly share: number; readonly wrong: readonly string[];
};
type Figure = { readonly name: string; readonly kept: readonly number[]; readonly grouped: number; readonly view: { readonly refresh: number; readonly read: number } };

function budgetsOf({ units, read, inDatabase, share }: Looked): readonly Budget[] {
  const within = (what: string, most: number, measured: number, unit: string): Budget => ({ what: `${units} units: ${what}`, budget: `≤ ${most} ${unit}`, measured: `${figure(measured)} ${unit}`, isMet: measured <= most });
  return [
    ...read.map(({ name, drive }) => within(`${name} while answers are saved, p99`, 100, percentile(drive.ms, 0.99), 'ms')),
    ...inDatabase.map(({ name, kept }) => within(`country ${name} in the database, p99`, 30, percentile(kept, 0.99), 'ms')),
    // A small country is counted as quickly as it is read, and its database is mostly the programme and the catalogue.
    ...(units < LARGE ? [] : inDatabase.map((one) => ({ what: `${units} units: country ${one.name}, quicker than GROUP BY`, budget: '≥ 500 times', measured: `${figure(timesOf(one))} times`, isMet: timesOf(one) >= 500 }))),
    ...(units < LARGE ? [] : [within('counts of the storage', 5, share, '%')]),
  ];
}

const timesOf = ({ kept, grouped: slow }: Figure): number => slow / percentile(kept, 0.5);

async function lookedAt(units: number, { years, seconds, saves, writers, seed }: CountingPlan, say: (line: string) => void): Promise<Looked> {
  const site = await openSite({ units, people: writers, seed, years: lastYears(years) }, say);
  try {
    const all = await credited(site, Array.from({ length: writers }, (_none, i) => unitPerson(i + 1)));
    const saving = await aLoad({ is: 'save-http', address: site.address, writers: all });
    const figures = await figuresOf(site);
    const read: Looked['read'][number][] = [];
    const wrong: string[] = [];
    for (const { name, load } of figures) {
      say(`${units} units: ${name}, while answers are saved`);
      await load.run({ perSecond: READS_A_SECOND, seconds: Math.min(seconds, 2) });
      const [drive, saved] = await Promise.all([load.run({ perSecond: READS_A_SECOND, seconds }), saving.run({ perSecond: saves, seconds })]);
      read.push({ name, drive, savesASecond: saved.done / saved.seconds });
      wrong.push(...[...drive.failures, ...saved.failures].map((failure) => `${units} units, ${name}: ${failure}`));
    }
    say(`${units} units: in the database, while answers are saved`);
    const lookAt = async (level: Level): Promise<readonly number[]> => (await interleaved({ kept: () => timed(site, keptOf(site, level)) }, LOOKS)).kept.map(({ ms }) => ms);
    const kept: (readonly number[])[] = [];
    for (const level of LEVELS) kept.push((await Promise.all([lookAt(level), saving.run({ perSecond: saves, seconds })]))[0]);
    await Promise.all([saving, ...figures.map(({ load }) => load)].map((load) => load.end()));
    say(`${units} units: by GROUP BY, and into a materialised view`);
    const inDatabase: Figure[] = [];
    for (const [i, level] of LEVELS.entries()) {
      inDatabase.push({ name: level.name, kept: kept[i] ?? [], ...(await compared(site, level)) });
      wrong.push(...(await different(site, level)));
    }
    const columnar = await byColumns(site, say);
    for (const [i, level] of (columnar ? [...LEVELS.entries()] : [])) if (said((await timed(site, keptOf(site, level))).rows) !== said((columnar?.asked[i]?.rows ?? []) as readonly Row[])) wrong.push(`DuckDB gives something else ${level.name}`);
    return { units, answers: site.answers, read, inDatabase, columnar, share: await shareOfStorage(site), wrong: [...wrong, ...(await driftOf(site))] };
  } finally {
    await site.close();
  }
}

async function figuresOf(site: Site): Promise<readonly { readonly name: string; readonly load: Load }[]> {
  const county = await site.visitor(countyPerson(1));
  const [statement = ''] = statementCodes(GOALS[0]);
  const figureAt = async (name: string, visitor: RemoteVisitor, path: string, mustHold: string) => {
    const { cookie } = await visitor.credentials();
    return { name, load: await aLoad({ is: 'get', address: site.address, path, cookie, mustHold: [mustHold] }) };
  };
  return [
    await figureAt('country’s page', site.owner, `/sv/results/${site.roundId}`, GOALS[0].code),
    await figureAt('organiser’s page', county, `/sv/results/${site.roundId}/${COUNTY}`, GOALS[0].code),
    await figureAt('country’s counts', site.owner, `/api/v1/results/${site.roundId}/FI/counts?by=statement&of=units`, statement),
    await figureAt('organiser’s counts', county, `/api/v1/results/${site.roundId}/${COUNTY}/counts?by=statement&of=units`, statement),
  ];
}

type Row = { readonly kind: string; readonly no: number; readonly asked: number; readonly answered: number };
type Query = ReturnType<typeof sql<Row>>;
type Level = { readonly name: string; readonly column: string; readonly view: string };

/** The whole country's figures, in one round: of each kind of organisation how much is asked and answered. */
const LEVELS: readonly Level[] = [
  { name: 'by goal', column: 'goal_no', view: 'participation' },
  { name: 'by statement', column: 'statement_no', view: 'tenant_statement_participation' },
];
const inRound = ({ roundId }: Site) => sql`round_no = (select no from evaluation.round where id = ${roundId})`;

const keptOf = (site: Site, { column, view }: Level): Query => sql<Row>`
  select kind, ${sql.raw(column)} as no, sum(asked)::int as asked, sum(answered)::int as answered from evaluation.${sql.raw(view)} p where ${inRound(site)} group by 1, 2 order by 1, 2`;

const grouped = ({ column }: Level, where: ReturnType<typeof sql>) => sql`
  select f.round_no, f.kind, a.${sql.raw(column)} as no, count(*)::int as asked, count(*) filter (where x.status > 0)::int as answered
  from evaluation.form f join evaluation.asked a on a.list_no = f.list_no
  left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no where ${where} group by 1, 2, 3`;

const countedOf = (site: Site, level: Level): Query => sql<Row>`
  select kind, no, asked, answered from (${grouped(level, sql`f.${inRound(site)}`)}) g order by 1, 2`;

async function timed({ database }: Site, query: Query): Promise<{ readonly ms: number; readonly rows: readonly Row[] }> {
  return database.asSystem(async (tx) => {
    await tx.run(sql`set local app.oversees = 'on'`);
    const began = performance.now();
    const rows = await tx.all(query);
    return { ms: performance.now() - began, rows };
  });
}

/** The same by counting every answer, and by a view that is counted once and then read. */
async function compared(site: Site, level: Level): Promise<Pick<Figure, 'grouped' | 'view'>> {
  const counted = await interleaved({ grouped: () => timed(site, countedOf(site, level)) }, RECOUNTS);
  const began = performance.now();
  await site.database.asSystem((tx) => tx.run(sql`create materialized view evaluation.bench_view as ${grouped(level, sql`true`)}`));
  const refresh = performance.now() - began;
  const read = await interleaved({ view: () => timed(site, sql<Row>`select kind, no, asked, answered from evaluation.bench_view where ${inRound(site)} order by 1, 2`) }, LOOKS);
  await site.database.asSystem((tx) => tx.run(sql`drop materialized view evaluation.bench_view`));
  return { grouped: median(counted.grouped.map(({ ms }) => ms)), view: { refresh, read: median(read.view.map(({ ms }) => ms)) } };
}

async function byColumns(site: Site, say: (line: string) => void): Promise<Columnar | undefined> {
  const duck = await duckDb();
  if (!duck) return undefined;
  say('by columns, in DuckDB');
  return overColumns(duck, site, LEVELS.map(({ column }) => column), LOOKS);
}

const said = (rows: readonly Row[]): string => rows.map(({ kind, no, asked, answered }) => [kind, no, asked, answered].join(' ')).join('\n');

/** Whether what is kept is what counting gives: nobody writes any more. */
async function different(site: Site, level: Level): Promise<readonly string[]> {
  const [kept, counted] = [(await timed(site, keptOf(site, level))).rows, (await timed(site, countedOf(site, level))).rows];
  if (counted.length === 0) return ['counting by GROUP BY found nothing'];
  return said(kept) === said(counted) ? [] : [`the country ${level.name} is not what counting its answers gives`];
}

async function shareOfStorage({ database }: Site): Promise<number> {
  const row = await database.asSystem((tx) => tx.first(sql<{ share: number }>`
    select (100.0 * sum(pg_total_relation_size(c.oid)) / pg_database_size(current_database()))::float8 as share from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'evaluation' and c.relkind = 'r' and (c.relname like '%\\_count' or c.relname in ('asked_forms', 'tenant_asked', 'tenant_forms', 'above', 'coverage', 'pending'))`));
  return row?.share ?? Number.NaN;
}
