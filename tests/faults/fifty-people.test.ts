import { expect, test } from 'vitest';
import type { z } from 'zod';
import { compact } from '#capabilities/evaluation/index.ts';
import { confirmProposals, saveAnswer, showForm, showProposals, takeBackProposals } from '#capabilities/evaluation/actions/index.ts';
import { STATUSES, type Answer, type FormPage, type Status } from '#capabilities/evaluation/contract.ts';
import { answer, aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import type { Actor } from '#platform/access/index.ts';
import { sql } from '#platform/db/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { scene } from '#platform/testing/index.ts';
import { compareIn } from '../support/answering.ts';

// Fifty people at one form, each with a way of its own out of a seeded chance: what was acknowledged to anybody is kept as a model, and the database is held against it.

const PEOPLE = 50;
const STEPS = 14;
const KILLS = 6;
const SEEDS = [11, 2026];

type Wish = { readonly statement: string; readonly status: Status | null; readonly comment: string; readonly version: number };
/** What somebody sent: acknowledged with a version, refused, or cut off, so that nobody knows. */
type Sent = { readonly by: string | null; readonly wish: Wish; readonly became: number | 'refused' | 'cut off' };
/** Proposals confirmed or taken back together: how many answers, at which instant. */
type Together = { readonly by: string | null; readonly at: number; readonly n: number };
type Row = { code: string; version: number; status: number; prev_status: number | null; comment: string | null; by_account: string | null; at: Date; last: number; now_status: number; now_comment: string | null };

const CODES = Array.from({ length: 24 }, (_none, i) => `1.1.${1 + Math.floor(i / 4)}-1${'abcd'[i % 4]}`);

test.each(SEEDS)('fifty people at one form lose nothing that was acknowledged, in whatever order they come (%d)', async (seed) => {
  const here = await scene();
  const county = await anOrganisation(here, { code: '17' });
  const version = await aPublishedVersion(here, aProgramme(CODES.map((code) => ({ code, years: [2025, 2026] }))));
  const first = as('coordinator', county);
  await aRound(here, { versionId: version.id, year: 2025 });
  const before = await formOf(here, county);
  for (const statement of CODES.slice(0, 8)) await answer(here, first, before, { statement, status: 'partly', comment: 'Från i fjol' });
  await aRound(here, { versionId: version.id, year: 2026 });
  const formId = await formOf(here, county);

  const chance = chanceFrom(seed);
  const sent: Sent[] = [];
  const confirmed: Together[] = [];
  let isOver = false;

  /** Undefined: cut off. */
  const trying = async <T>(work: () => Promise<T>): Promise<T | Problem | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Problem) return error.code === 'unavailable' ? undefined : error;
      throw error;
    }
  };

  async function save(actor: Actor, wish: Wish, known: Map<string, number>): Promise<void> {
    const outcome = await trying(() => here.call(saveAnswer, { formId, ...wish }, actor));
    sent.push({ by: actor.accountId, wish, became: outcome === undefined ? 'cut off' : outcome instanceof Problem ? 'refused' : outcome.version });
    if (outcome === undefined) return;
    const theirs = outcome instanceof Problem ? (outcome.detail as { theirs?: Answer } | undefined)?.theirs : undefined; // of a conflict
    if (outcome instanceof Problem) expect([outcome.code, theirs !== undefined]).toEqual(['conflict', true]);
    known.set(wish.statement, outcome instanceof Problem ? (theirs?.version ?? 0) : outcome.version);
  }

  async function confirmAll(actor: Actor): Promise<void> {
    const shown = await trying(() => here.call(showProposals, { formId, goal: '1.1' }, actor));
    if (shown === undefined || shown instanceof Problem || shown.confirmable.length === 0) return;
    here.clock.forward({ seconds: 0.001 });
    const done = await trying(() => here.call(confirmProposals, { formId, goal: '1.1', covers: shown.covers }, actor));
    if (done === undefined || done instanceof Problem) return;
    confirmed.push({ by: actor.accountId, at: done.at, n: done.confirmed });
    if (chance() < 0.5) await trying(() => here.call(takeBackProposals, { formId, goal: '1.1', at: done.at }, actor));
  }

  async function person(no: number): Promise<void> {
    const actor = as('coordinator', county);
    const known = new Map<string, number>();
    const own: Wish[] = [];
    const read = async (): Promise<void> => {
      const page = await trying<z.output<typeof FormPage>>(() => here.call(showForm, { formId, goal: '1.1' }, actor));
      if (page && !(page instanceof Problem)) for (const { code, answer: { version: stands } } of page.statements) known.set(code, stands);
    };
    await read();
    for (let step = 0; step < STEPS; step++) {
      here.clock.forward({ seconds: 0.001 });
      const what = chance();
      const statement = CODES[Math.floor(chance() * CODES.length)] ?? '';
      const wish: Wish = { statement, status: what < 0.12 ? null : (STATUSES[Math.floor(chance() * 4)] ?? null), comment: what < 0.06 ? '' : `${no}.${step}`, version: known.get(statement) ?? 0 };
      const last = own.at(-1);
      if (what > 0.94) await confirmAll(actor);
      else if (what > 0.86) await read();
      else if (what > 0.74 && last) await save(actor, last, known);
      else {
        own.push(wish);
        await save(actor, wish, known);
      }
    }
  }

  /** Connections that are lost in the middle of their work, and the counts that are folded meanwhile. */
  async function trouble(): Promise<void> {
    for (let i = 0; !isOver; i++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      if (i < KILLS) await trying(() => here.database.asSystem((tx) => tx.all(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' order by pid limit 2`)));
      await trying(() => compact(here.database));
    }
  }
  const troubled = trouble();
  await Promise.all(Array.from({ length: PEOPLE }, (_none, no) => person(no)));
  isOver = true;
  await troubled;

  const rows = await here.database.asSystem((tx) => tx.all(sql<Row>`
    select s.code, h.version, h.status, h.prev_status, h.comment, h.by_account, h.at, x.version as last, x.status as now_status, x.comment as now_comment
    from evaluation.answer_history h
    join evaluation.form f on f.organisation_no = h.organisation_no and f.round_no = h.round_no and f.id = ${formId}
    join programme.statement s on s.no = h.statement_no
    join evaluation.answer x on x.organisation_no = h.organisation_no and x.round_no = h.round_no and x.statement_no = h.statement_no
    order by s.code, h.version`));
  expect(wrongIn(rows, sent, confirmed)).toEqual([]);
  expect(await compareIn(here.database, [])).toEqual([]);
  await compact(here.database);
  expect(await compareIn(here.database, [])).toEqual([]);
  // It was a crowd: it was saved, refused and sent again.
  const became = (which: (sent: Sent) => boolean): number => sent.filter(which).length;
  expect(became(({ became: to }) => typeof to === 'number')).toBeGreaterThan(PEOPLE);
  expect(became(({ became: to }) => to === 'refused')).toBeGreaterThan(PEOPLE);
}, 60_000);

/** What is in the history, held against what was acknowledged. */
function wrongIn(rows: readonly Row[], sent: readonly Sent[], confirmed: readonly Together[]): readonly string[] {
  const isOf = ({ code, version, status, comment, by_account }: Row, { by, wish, became }: Sent): boolean =>
    wish.statement === code && by === by_account && statusOf(status) === wish.status && (comment ?? '') === wish.comment && (became === version || (became === 'cut off' && wish.version === version - 1));
  const wrong: string[] = [];
  for (const each of sent.filter(({ became }) => typeof became === 'number')) {
    if (!rows.some((row) => isOf(row, each))) wrong.push(`${each.wish.statement}: version ${each.became} with “${each.wish.comment}” was acknowledged and is not there`);
  }
  for (const [code, own] of Map.groupBy(rows, (row) => row.code)) {
    own.forEach((row, i) => {
      if (row.version !== i + 1) wrong.push(`${code}: version ${row.version} stands where ${i + 1} should`);
      if ((row.prev_status ?? 0) !== (own[i - 1]?.status ?? 0)) wrong.push(`${code}: version ${row.version} does not follow on ${own[i - 1]?.status}`);
      if (own[i - 1] && row.at < (own[i - 1]?.at ?? row.at)) wrong.push(`${code}: version ${row.version} is older than the one before it`);
      // Confirming and taking back are not in the model one by one: they copy last year's answer, or what stood before.
      const isTogether = row.comment === 'Från i fjol' || statusOf(row.status) === null || own.slice(0, i).some(({ comment }) => comment === row.comment);
      if (!sent.some((each) => isOf(row, each)) && !isTogether) wrong.push(`${code}: nobody sent version ${row.version} “${row.comment}”`);
    });
    const last = own.at(-1);
    if (last && (last.version !== last.last || last.status !== last.now_status || last.comment !== last.now_comment)) wrong.push(`${code}: the answer is not the last of its history`);
  }
  for (const { by, at, n } of confirmed) {
    const found = rows.filter((row) => row.by_account === by && row.at.getTime() === at && row.status > 0).length;
    if (found < n) wrong.push(`${n} proposals were confirmed together, ${found} are there`);
  }
  return wrong;
}

const statusOf = (no: number): Status | null => STATUSES[no - 1] ?? null;

/** Chance that is the same each time for one seed (a linear congruential generator: good enough to shuffle people). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
