import { expect, test } from 'vitest';
import { anOrganisation, as, moveUnder } from '#capabilities/organisations/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { STATUSES, type FormId } from '../contract.ts';
import { compact } from '../store/index.ts';
import { fold } from '../store/compactor.ts';
import { wrongCounts } from '../store/recount.ts';
import { answer, aRound, choose, formOf, reopenAs, reopenStatement, signAs } from '../testing.ts';
import { joinLate, saveAnswer } from './index.ts';

// Everything at once that changes a count, and a recount at every look: never a difference, folded and pending together.

const here = await scene();
const counties = [await anOrganisation(here, { code: 'A' }), await anOrganisation(here, { code: 'B' })];
const branches: Place[] = [];
const units: Place[] = [];
for (const county of counties) {
  for (const n of [1, 2]) branches.push(await anOrganisation(here, { code: `${county.code}-B${n}`, kind: 'branch', parent: county }));
  for (const n of [1, 2, 3, 4]) units.push(await anOrganisation(here, { code: `${county.code}-${n}`, kind: 'unit', parent: branches.at(-1 - (n % 2)) ?? county }));
}
const round = await aRound(here);
const STATEMENTS = ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'];
const forms = await Promise.all([...counties, ...units].map(async (place) => ({ place, formId: await formOf(here, place) })));

const wrong = () => here.database.asSystem((tx) => wrongCounts(tx, null));

/** What the rules or the database refuse is no step; anything else is an error of ours. */
async function trying(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** A small generator with a seed: the same numbers in every run. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const pick = <T>(chance: (below: number) => number, of: readonly T[]): T => of[chance(of.length)] as T; // none of them is empty

async function write(writer: number, isOver: () => boolean): Promise<number> {
  const chance = chanceFrom(writer + 1);
  let saved = 0;
  for (let i = 0; i < 14 || (i < 500 && !isOver()); i++) {
    const { place, formId } = pick(chance, forms);
    const given = { formId, statement: pick(chance, STATEMENTS), status: pick(chance, [...STATUSES, null]), version: chance(4) };
    saved += Number(await trying(() => here.call(saveAnswer, given, as('respondent', place))));
  }
  return saved;
}

/** A compactor that is killed in the middle: after it has folded, before it is done. */
async function killedFold(how: 'thrown' | 'terminated'): Promise<void> {
  const killed = here.database.asSystem(async (tx) => {
    if (!(await tx.tryLock('compactor', 0))) throw new Error('The other is at it.');
    await fold(tx, sql`true`);
    if (how === 'terminated') await tx.run(sql`select pg_terminate_backend(pg_backend_pid())`);
    throw new Error('Killed on purpose.');
  });
  await expect(killed).rejects.toThrow();
}

const formIdOf = (place: Place): FormId => forms.find((form) => form.place.code === place.code)?.formId as FormId; // every county has one
const again = async ({ code }: Place): Promise<Place> => {
  const row = await here.database.asSystem((tx) => tx.first(sql<{ path: string; tenant_no: number }>`select path, tenant_no from organisations.place where code = ${code}`));
  const place = [...counties, ...branches, ...units].find((each) => each.code === code) as Place; // one of them
  return row ? { ...place, path: row.path, tenantNo: row.tenant_no } : place;
};

test('thirty-two writers, a compactor that is killed, signatures, reopenings, choices and units that move: no count differs from a recount, at any look', async () => {
  let isWriting = true;
  const done = { looks: 0, signed: 0, reopened: 0, chosen: 0, moved: 0, killed: 0 };
  const drifts: unknown[] = [];
  const look = (async () => {
    while (isWriting) {
      drifts.push(...(await wrong()));
      done.looks += 1;
    }
  })();
  const folding = (async () => {
    for (let i = 0; isWriting; i++) {
      if (i % 4 === 0) {
        await killedFold(i % 8 === 0 ? 'thrown' : 'terminated');
        done.killed += 1;
      } else await compact(here.database);
    }
  })();
  const chance = chanceFrom(99);
  const deciding = (async () => {
    while (isWriting) {
      const county = pick(chance, counties);
      done.signed += Number(await trying(() => signAs(here, as('signatory', county), formIdOf(county))));
      done.reopened += Number(await trying(() => reopenAs(here, as('signatory', county), formIdOf(county))));
      const goals = [pick(chance, ['1.1', '1.2'])];
      done.chosen += Number(await trying(() => choose(here, as('coordinator', county), { roundId: round.id, organiser: county.code, organisations: [pick(chance, branches.filter(({ code }) => code.startsWith(county.code))).code], goals, asks: pick(chance, ['not-asked', null]) })));
    }
  })();
  const moving = (async () => {
    while (isWriting) {
      done.moved += Number(await trying(async () => moveUnder(here, await again(pick(chance, units)), await again(pick(chance, [...branches, ...counties])))));
      await trying(() => joinLate(here));
    }
  })();
  const saved = (await Promise.all(Array.from({ length: 32 }, (_none, writer) => write(writer, () => Object.values(done).every((times) => times > 2))))).reduce((sum, n) => sum + n, 0);
  isWriting = false;
  await Promise.all([look, folding, deciding, moving]);
  expect(drifts).toEqual([]);
  expect(await wrong()).toEqual([]);
  for (let most = 0; (await joinLate(here)) > 0; most++) expect(most).toBeLessThan(100);
  while ((await compact(here.database)) > 0);
  expect(await wrong()).toEqual([]);
  for (const [what, times] of Object.entries({ ...done, saved })) expect(times, what).toBeGreaterThan(2);
});

test('a branch that moves in its tenant takes its counts along in a few rows, whatever is pending; and a statement that is corrected under a signature changes what is signed only when it is signed', async () => {
  const county = await anOrganisation(here, { code: 'C' });
  const from = await anOrganisation(here, { code: 'C-1', kind: 'branch', parent: county });
  const to = await anOrganisation(here, { code: 'C-2', kind: 'branch', parent: county });
  const wards = [];
  for (const n of [1, 2, 3, 4, 5]) wards.push(await anOrganisation(here, { code: `C-1-${n}`, kind: 'unit', parent: from }));
  while ((await joinLate(here)) > 0);
  for (const ward of wards) await answer(here, as('respondent', ward), await formOf(here, ward), { statement: '1.2.1-1a', status: 'fully' });
  await compact(here.database);
  const [first] = wards;
  if (!first) throw new Error('There are wards.');
  const ofFirst = await formOf(here, first);
  await answer(here, as('respondent', first), ofFirst, { statement: '1.2.1-1a', status: 'partly' });

  for (const ward of wards) await moveUnder(here, ward, to);
  const before = await pendingRows();
  while ((await joinLate(here)) > 0);
  expect((await pendingRows()) - before).toBeLessThan(2 * 2 * wards.length);
  const at = () => here.database.asSystem((tx) => tx.all(sql`
    select o.code, sum(t.fully)::int as fully, sum(t.partly)::int as partly from evaluation.statement_tally t join organisations.place o on o.no = t.above_no
    where t.tenant_no = ${county.no} group by o.code having sum(t.fully + t.partly) <> 0 order by o.code`));
  expect(await at()).toEqual([{ code: 'C-2', fully: 4, partly: 1 }]);
  while ((await compact(here.database)) > 0);
  expect(await at()).toEqual([{ code: 'C-2', fully: 4, partly: 1 }]);
  expect(await wrong()).toEqual([]);

  const signatory = as('signatory', county);
  const formId = await formOf(here, county);
  await signAs(here, signatory, formId);
  const signed = () => here.database.asSystem((tx) => tx.all(sql`
    select o.code, fully, partly, not_at_all from evaluation.signed_statement_tally t join organisations.place o on o.no = t.above_no where t.tenant_no = ${county.no} and fully + partly + not_at_all > 0`));
  expect(await signed()).toEqual([{ code: 'C-2', fully: 4, partly: 1, not_at_all: 0 }]);
  await reopenStatement(here, { formId: ofFirst, statement: '1.2.1-1a', by: as('coordinator', county), approver: signatory });
  await answer(here, as('coordinator', county), ofFirst, { statement: '1.2.1-1a', status: 'not-at-all' });
  expect(await signed()).toEqual([{ code: 'C-2', fully: 4, partly: 1, not_at_all: 0 }]);
  expect(await wrong()).toEqual([]);
  await signAs(here, signatory, formId);
  expect(await signed()).toEqual([{ code: 'C-2', fully: 4, partly: 0, not_at_all: 1 }]);
  await reopenAs(here, signatory, formId);
  expect(await signed()).toEqual([]);
  expect(await wrong()).toEqual([]);
});

const pendingRows = async (): Promise<number> => (await here.database.asSystem((tx) => tx.first(sql<{ n: number }>`select count(*)::int as n from evaluation.pending`)))?.n ?? 0;
