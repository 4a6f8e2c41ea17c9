import { sql } from '#platform/db/index.ts';
import { percentile } from '../harness/figures.ts';
import { figure } from '../harness/report.ts';
import { aLoad, type Load } from '../load/crew.ts';
import { unitPerson } from '../site/people.ts';
import { YEAR } from '../site/programme.ts';
import { openSite, type Site } from '../site/site.ts';
import { driftOf } from './exactness.ts';
import type { Measured } from './measured.ts';
import { withinMs } from './pages.ts';
import { credited, otherVersions } from './saving.ts';

/** `atLeast`: so many units are gathered below one branch, and it is moved. `saves`: so many a second the others make meanwhile. */
export type MovingPlan = { readonly units: number; readonly atLeast: number; readonly saves: number; readonly writers: number; readonly seconds: number; readonly seed: number };

type Moved = { readonly name: string; readonly answeredMs: number; readonly followedMs: number; readonly others: readonly number[] };
const LONGEST_WAIT_MS = 300_000;

/** A branch with thousands of units is moved to another parent, and then to another organiser, while the units of other organisers are answered: what they notice of it. */
export async function measureMoving({ units, atLeast, saves, writers: count, seconds, seed }: MovingPlan, say: (line: string) => void): Promise<Measured> {
  const site = await openSite({ units, people: count, seed, years: [YEAR] }, say);
  try {
    const { organiser, other, branch, moved } = await gathered(site, atLeast, say);
    const credits = await credited(site, (await emailsBeside(site, count, [organiser, other])).map(unitPerson));
    const saving = await aLoad({ is: 'save-http', address: site.address, writers: credits });
    const pace = { perSecond: saves, seconds };
    await saving.run({ ...pace, seconds: Math.min(seconds, 2) });
    say('saving, and nothing moves');
    const still = await saving.run(pace);
    const moves: Moved[] = [];
    const [left] = await branchesOf(site, organiser, [branch]);
    for (const [name, parent] of [['to another branch of the organiser', left ?? organiser], ['to another organiser', other]] as const) {
      say(`moving ${moved} units ${name}`);
      moves.push({ name, ...(await moveWhile(site, { branch, parent }, () => saving.run(pace))) });
    }
    const kept = await saving.kept();
    await saving.end();
    return {
      sections: [{
        title: 'Moving a subtree while others save',
        about: [`A branch with ${moved} units that have answers, in a country of ${units}; ${saves} saves a second are asked for by ${credits.length} units of other organisers. “Followed”: until every form of the open round stands where its unit does. Before anything moves, p50 ${figure(percentile(still.ms, 0.5))} and p99 ${figure(percentile(still.ms, 0.99))} ms.`],
        columns: ['moved', 'the request, ms', 'followed after, ms', 'others’ saves meanwhile', 'p50 ms', 'p99 ms', 'longest ms'],
        rows: moves.map(({ name, answeredMs, followedMs, others }) => [name, figure(answeredMs), figure(followedMs), String(others.length), figure(percentile(others, 0.5)), figure(percentile(others, 0.99)), figure(Math.max(...others))]),
      }],
      budgets: moves.map(({ name, others }) => withinMs(`${moved} units moved ${name}: the longest save of others`, 1000, Math.max(...others))),
      wrong: [...still.failures, ...(await driftOf(site)), ...(await otherVersions(site, kept))],
    };
  } finally {
    await site.close();
  }
}

/** Moves, and saves go on until the forms have followed. */
async function moveWhile(site: Site, { branch, parent }: { readonly branch: string; readonly parent: string }, save: () => ReturnType<Load['run']>): Promise<Omit<Moved, 'name'>> {
  let isOver = false;
  const others: number[] = [];
  const saving = (async () => {
    while (!isOver) {
      const drive = await save();
      if (drive.failures.length > 0) throw new Error(drive.failures[0]);
      others.push(...drive.ms);
    }
  })();
  const began = performance.now();
  try {
    await asOwner(site, `/organisations/${branch}/move`, { parent });
    const answeredMs = performance.now() - began;
    while ((await behind(site)) > 0) {
      if (performance.now() - began > LONGEST_WAIT_MS) throw new Error('the forms have not followed');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const followedMs = performance.now() - began;
    isOver = true;
    await saving;
    return { answeredMs, followedMs, others };
  } finally {
    isOver = true;
  }
}

async function asOwner({ owner }: Site, path: string, body: object): Promise<void> {
  const response = await owner.api('POST', path, body);
  const said = await response.text();
  if (response.status >= 300) throw new Error(`${path}: ${response.status} ${said.slice(0, 300)}`);
}

/** How many forms of the open round do not stand where their organisation does. */
async function behind({ database, roundId }: Site): Promise<number> {
  const row = await database.asSystem((tx) => tx.first(sql<{ n: number }>`
    select count(*)::int as n from evaluation.form f join evaluation.round r on r.no = f.round_no join organisations.organisation o on o.no = f.organisation_no
    where r.id = ${roundId} and (f.path <> o.path or f.tenant_no <> o.tenant_no)`));
  return row?.n ?? 0;
}

const branchesOf = async ({ database }: Site, organiser: string, but: readonly string[]): Promise<readonly string[]> =>
  (await database.asSystem((tx) => tx.all(sql<{ code: string }>`
    select b.code from organisations.organisation b join organisations.organisation o on o.no = b.parent_no where o.code = ${organiser} and b.kind = 'branch' and b.code <> all (${[...but]}::text[]) order by b.code`))).map(({ code }) => code);

/** The organiser with most units gets a branch that as many of its units as are wanted come below; another organiser is named that it can go to. */
async function gathered(site: Site, atLeast: number, say: (line: string) => void): Promise<{ readonly organiser: string; readonly other: string; readonly branch: string; readonly moved: number }> {
  const counts = await site.database.asSystem((tx) => tx.all(sql<{ code: string; units: number }>`
    select o.code, count(*)::int as units from evaluation.form f join evaluation.round r on r.no = f.round_no join organisations.organisation o on o.no = f.tenant_no
    where r.id = ${site.roundId} and f.kind = 'unit' and o.kind = 'organiser' and not exists (select from evaluation.sign_off s where s.round_no = f.round_no and s.tenant_no = f.tenant_no)
    group by o.code order by count(*) desc limit 2`));
  const [organiser, other] = counts.map(({ code }) => code);
  if (!organiser || !other) throw new Error('No two organisers have units and have not signed.');
  const branch = 'BENCH-BRANCH';
  await asOwner(site, '/organisations', { code: branch, kind: 'branch', parent: organiser, names: { sv: 'Alla' }, validFrom: `${YEAR}-01-01` });
  const all = await branchesOf(site, organiser, [branch]);
  say(`gathering the branches of ${organiser} below one`);
  let moved = 0;
  // One stays where it is: it is what the others are moved to.
  for (const code of all.slice(0, -1)) {
    if (moved >= atLeast) break;
    await asOwner(site, `/organisations/${code}/move`, { parent: branch });
    moved = await below(site, branch);
  }
  while ((await behind(site)) > 0) await new Promise((resolve) => setTimeout(resolve, 200));
  return { organiser, other, branch, moved };
}

async function below({ database }: Site, code: string): Promise<number> {
  const row = await database.asSystem((tx) => tx.first(sql<{ n: number }>`
    select count(*)::int as n from organisations.organisation u join organisations.organisation b on b.code = ${code} and u.path ^@ b.path where u.kind = 'unit'`));
  return row?.n ?? 0;
}

/** Which of the writers' units stand under none of these organisers: their numbers. */
async function emailsBeside({ database, units }: Site, count: number, organisers: readonly string[]): Promise<readonly number[]> {
  const rows = await database.asSystem((tx) => tx.all(sql<{ code: string }>`
    select u.code from organisations.organisation u join organisations.organisation t on t.no = u.tenant_no where t.code <> all (${[...organisers]}::text[]) and u.code = any (${units.slice(0, count)}::text[])`));
  const beside = new Set(rows.map(({ code }) => code));
  return units.slice(0, count).flatMap((code, i) => (beside.has(code) ? [i + 1] : []));
}
