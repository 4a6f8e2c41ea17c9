import { sql } from '#platform/db/index.ts';
import type { Actor } from '#platform/access/index.ts';
import type { RemoteVisitor } from '../../tests/support/remote-visitor.ts';
import { median, interleaved, pairedRatio, percentile, type Ratio } from '../harness/figures.ts';
import { figure, type Budget, type Section } from '../harness/report.ts';
import { aLoad, type Load } from '../load/crew.ts';
import type { Drive } from '../load/drive.ts';
import type { Job, Kept, RawRows, Writer } from '../load/jobs.ts';
import { COUNTY_PEOPLE, countyPerson, unitPerson } from '../site/people.ts';
import { GOALS, statementCodes } from '../site/programme.ts';
import type { Site } from '../site/site.ts';
import { driftOf, historyRows } from './exactness.ts';
import type { Measured } from './measured.ts';
import { used } from './used.ts';

export type SavingPlan = { readonly rounds: number; readonly seconds: number; readonly many: number; readonly some: number };

/** One run of a load: what it did, and what the program used meanwhile. */
type Ran = Drive & { readonly programMs: number };
type Credited<W> = W & { readonly cookie: string; readonly csrf: string };

const [UNITS_PAGE, UNITS_SMALL] = [statementCodes(GOALS[0]), statementCodes(GOALS[1])];

/** Autosave of one answer, over HTTP and below it, against a plain upsert into the same table. */
export async function measureSaving(site: Site, { rounds, seconds, many, some }: SavingPlan, say: (line: string) => void): Promise<Measured> {
  say(`signing in ${many + COUNTY_PEOPLE} people`);
  const units = await credited(site, Array.from({ length: many }, (_none, i) => unitPerson(i + 1)));
  const county = await credited(site, Array.from({ length: COUNTY_PEOPLE }, (_none, i) => countyPerson(i + 1)));
  const before = await historyRows(site);
  const http = (writers: readonly Credited<Writer>[]): Job => ({ is: 'save-http', address: site.address, writers });
  const countyWriters = (from: number, lanes: number): readonly Credited<Writer>[] =>
    Array.from({ length: lanes }, (_none, i) => oneOf(county[i % county.length], COUNTY_STATEMENTS.slice(from + i, from + i + 1)));
  const jobs: Record<string, Job> = {
    raw: { is: 'save-raw', connection: site.connection, rows: await rawRows(site, some) },
    'http 1': http([oneOf(units[0], UNITS_PAGE.slice(40))]),
    [`http ${some}`]: http(units.slice(0, some).map((unit) => oneOf(unit, UNITS_PAGE.slice(20, 40)))),
    [`http ${many}`]: http(units.map((unit) => oneOf(unit, UNITS_PAGE.slice(0, 20)))),
    [`http ${some}, one county's form`]: http(countyWriters(0, some)),
    [`http ${many - some}, one county's form`]: http(countyWriters(some, many - some)),
    [`action ${some}`]: { is: 'save-action', connection: site.connection, writers: await actionWriters(site, units.slice(0, some)) },
  };
  const loads = new Map<string, Load>();
  for (const [name, job] of Object.entries(jobs)) loads.set(name, await aLoad(job));

  const lanes = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? some);
  const runs = Object.fromEntries([...loads].map(([name, load]) => [name, () => ran(site, () => load.run({ lanes: lanes(name), seconds }))]));
  say('warming up');
  const warm = await interleaved(runs, 1);
  say(`measuring: ${rounds} rounds of ${loads.size} variants`);
  const results = await interleaved(runs, rounds);
  const kept = await Promise.all([...loads.values()].map((load) => load.kept()));
  await Promise.all([...loads.values()].map((load) => load.end()));

  const acknowledged = Object.entries({ ...results }).filter(([name]) => name !== 'raw').flatMap(([name, drives]) => [...drives, ...(warm[name] ?? [])]).reduce((sum, { done }) => sum + done, 0);
  return {
    sections: [sectionOf(results)],
    budgets: budgetsOf(results, { many, some }),
    wrong: [
      ...Object.entries(results).flatMap(([name, drives]) => drives.flatMap((drive) => wrongIn(name, drive))),
      ...(await notKept(site, before + acknowledged, Object.assign({}, ...kept) as Kept)), // each load has statements of its own
      ...(await driftOf(site)),
    ],
  };
}

const COUNTY_STATEMENTS = GOALS.flatMap(statementCodes);

async function ran({ usage }: Site, run: () => Promise<Drive>): Promise<Ran> {
  const before = await usage();
  const drive = await run();
  return { ...drive, programMs: used(before, await usage()) / Math.max(1, drive.done) };
}

function wrongIn(name: string, { done, failures }: Drive): readonly string[] {
  return [...failures.map((failure) => `${name}: ${failure}`), ...(done === 0 ? [`${name}: nothing was saved`] : [])];
}

const perSecond = ({ done, seconds }: Drive): number => done / seconds;
const speeds = (drives: readonly Ran[] = []): readonly number[] => drives.map(perSecond);

function sectionOf(results: Readonly<Record<string, readonly Ran[]>>): Section {
  return {
    title: 'Saving one answer',
    about: [
      'raw: one row of the same table by one named statement, committed by itself, by the owner, without row-level security, history and counts. '
      + 'http: PUT /api/v1/forms/:id/answers/:code with session, rights, row-level security, history, queue and compactor. action: the same without HTTP. '
      + 'The ratio is to raw of the same round: median (least–most). Milliseconds of the program’s processor a save are for variants over HTTP.',
    ],
    columns: ['variant', 'saves/s', 'ratio to raw', 'p50 ms', 'p99 ms', 'program ms/save', 'saved'],
    rows: Object.entries(results).map(([name, drives]) => {
      const ms = drives.flatMap((drive) => drive.ms);
      const ratio = pairedRatio(speeds(drives), speeds(results['raw']));
      return [
        name, figure(median(speeds(drives))), said(ratio), figure(percentile(ms, 0.5)), figure(percentile(ms, 0.99)),
        name.startsWith('http') ? figure(median(drives.map(({ programMs }) => programMs))) : '', String(drives.reduce((sum, { done }) => sum + done, 0)),
      ];
    }),
  };
}

const said = ({ median: middle, least, most }: Ratio): string => `${figure(middle)} (${figure(least)}–${figure(most)})`;

function budgetsOf(results: Readonly<Record<string, readonly Ran[]>>, { many, some }: Pick<SavingPlan, 'many' | 'some'>): readonly Budget[] {
  const budget = (name: string, least: number, what: string): Budget => {
    const ratio = pairedRatio(speeds(results[name]), speeds(results['raw'])).median;
    return { what: `${what}, ratio to raw`, budget: `≥ ${least.toFixed(2)}`, measured: figure(ratio), isMet: ratio >= least };
  };
  return [
    budget(`http ${some}`, 0.2, `autosave over HTTP at ${some} connections`), budget(`http ${many}`, 0.2, `autosave over HTTP at ${many} connections`),
    budget(`http ${some}`, 0.4, `aim: at ${some}`), budget(`http ${many}`, 0.7, `aim: at ${many}`),
    budget(`action ${some}`, 0.65, 'aim: below HTTP'),
  ];
}

/** Every person signed in and found at the first form, with the versions that its statements have. */
export async function credited(site: Site, emails: readonly string[]): Promise<readonly Credited<Writer>[]> {
  const writers: Credited<Writer>[] = [];
  for (const email of emails) {
    const visitor = await site.visitor(email);
    const forms = await json<{ forms: readonly { id: string; organisation: { kind: string } }[] }>(visitor, '/forms');
    const form = forms.forms.find(({ organisation }) => !email.startsWith('county') || organisation.kind === 'organiser');
    if (!form) throw new Error(`${email} has no form.`);
    const versions = await versionsOf(visitor, form.id);
    writers.push({ ...(await visitor.credentials()), formId: form.id, statements: [...versions.keys()], versions: [...versions.values()] });
  }
  return writers;
}

async function versionsOf(visitor: RemoteVisitor, formId: string): Promise<ReadonlyMap<string, number>> {
  const { goals } = await json<{ goals: readonly { code: string }[] }>(visitor, `/forms/${formId}`);
  const pages = await Promise.all(goals.map(({ code }) => json<{ statements: readonly { code: string; answer: { version: number } }[] }>(visitor, `/forms/${formId}?goal=${code}`)));
  return new Map(pages.flatMap(({ statements }) => statements.map(({ code, answer }) => [code, answer.version] as const)));
}

async function json<T>(visitor: RemoteVisitor, path: string): Promise<T> {
  const response = await visitor.api('GET', path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T; // the API's own schema
}

/** The writer with these statements only: no two loads may write the same. */
function oneOf<W extends Writer>(writer: W | undefined, statements: readonly string[]): W {
  if (!writer || statements.length === 0) throw new Error('Too few people or statements for so many connections.');
  return { ...writer, statements, versions: statements.map((statement) => writer.versions[writer.statements.indexOf(statement)] ?? 0) };
}

async function actionWriters(site: Site, writers: readonly Writer[]): Promise<readonly (Writer & { actor: Actor })[]> {
  const rows = await places(site, writers.length);
  return writers.map((writer, i) => ({
    ...oneOf(writer, UNITS_SMALL),
    actor: { kind: 'person', accountId: crypto.randomUUID(), name: 'bench', grants: [{ role: 'respondent', path: rows[i]?.path ?? '', tenant: rows[i]?.tenant_no ?? 0 }] },
  }));
}

async function rawRows(site: Site, some: number): Promise<readonly RawRows[]> {
  const rows = await places(site, some);
  const statements = await site.database.asSystem((tx) => tx.all(sql<{ no: number }>`select no from programme.statement order by no limit 20`));
  return rows.map(({ no, tenant_no }) => ({ organisationNo: no, tenantNo: tenant_no, roundNo: site.rawRoundNo, statementNos: statements.map((statement) => statement.no) }));
}

/** Where the first units stand, in the order of their people. */
async function places({ database, units }: Site, count: number): Promise<readonly { no: number; path: string; tenant_no: number }[]> {
  return database.asSystem((tx) => tx.all(sql<{ no: number; path: string; tenant_no: number }>`
    select o.no, o.path, o.tenant_no from unnest(${units.slice(0, count)}::text[]) with ordinality as wanted (code, place) join organisations.organisation o using (code) order by place`));
}

/** Every acknowledged save must be in the history, none twice; and each answer must have the version that was acknowledged last. */
async function notKept(site: Site, expected: number, kept: Kept): Promise<readonly string[]> {
  const found = await historyRows(site);
  return [...(found === expected ? [] : [`history has ${found} rows where ${expected} were acknowledged`]), ...(await otherVersions(site, kept))];
}

/** Answers that do not have the version that was acknowledged last. */
export async function otherVersions(site: Site, kept: Kept): Promise<readonly string[]> {
  const entries = Object.entries(kept).map(([at, version]) => ({ form: at.split(' ')[0], code: at.split(' ')[1], version }));
  const rows = await site.database.asSystem((tx) => tx.all(sql<{ code: string; version: number; kept: number | null }>`
    select k.code, k.version, x.version as kept from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as k (form uuid, code text, version int)
    join evaluation.form f on f.id = k.form join evaluation.asked a on a.list_no = f.list_no and a.statement_code = k.code
    left join evaluation.answer x on x.organisation_no = f.organisation_no and x.round_no = f.round_no and x.statement_no = a.statement_no
    where x.version is distinct from k.version`));
  return rows.map(({ code, version, kept: there }) => `${code}: version ${version} was acknowledged, ${there ?? 'nothing'} is kept`);
}
