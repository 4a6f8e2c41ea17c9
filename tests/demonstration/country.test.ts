import { describe, expect, test } from 'vitest';
import { makeCountry, type Progress } from '#apps/demonstration/run.ts';
import { wishFor } from '#apps/demonstration/sizes.ts';
import { demonstrationProgramme } from '#apps/demonstration/programme.ts';
import { seed } from '#apps/seed.ts';
import { compact, joinLate } from '#capabilities/evaluation/index.ts';
import { verifySignOffs } from '#capabilities/evaluation/store/index.ts';
import { statusOfShare } from '#capabilities/evaluation/rules/values.ts';
import { anOrganisation } from '#capabilities/organisations/testing.ts';
import { verifyAudit } from '#platform/audit/index.ts';
import { sql, type Database } from '#platform/db/index.ts';
import { demonstrationIn } from '#platform/demonstration/index.ts';
import { scene, type Scene } from '#platform/testing/index.ts';
import { digestOf, driftIn } from '../support/country-digest.ts';

/** It makes the country twice, once of them in pieces. */
const TWO_MINUTES = 120_000;

const SMALL = { size: 'small', seed: 2026, isAsked: true } as const;
const [here, again, another] = [await scene(), await scene(), await scene()];
await seed(here, SMALL);

const rows = <T>({ database }: { readonly database: Database }, query: ReturnType<typeof sql<T>>): Promise<readonly T[]> => database.asSystem((tx) => tx.all(query));

describe('a small country', () => {
  test('is whole: counts, signatures and the log hold, and nothing is left for the keepers to do', async () => {
    expect(await demonstrationIn(here.database)).toEqual({ size: 'small', seed: 2026, isFinished: true });
    expect(await driftIn(here.database)).toEqual([]);
    const verdict = await verifySignOffs(here.database);
    expect(verdict).toMatchObject({ troubles: [], lost: [] });
    expect(verdict.signOffs).toBeGreaterThan(80);
    expect(verdict.reopened).toBe(3);
    expect(await verifyAudit(here.database)).toMatchObject({ firstBroken: null, unsealed: 0 });
    expect([await compact(here.database), await joinLate(here)]).toEqual([0, 0]);
  });

  test('has units of every kind all over, rounds that are closed and one that is open, and nobody made up who can sign in unasked', async () => {
    const [found] = await rows(here, sql<{ units: number; kinds: number; organisers: number; branches: number; providers: number; unmarked: number }>`
      select count(*) filter (where kind = 'unit')::int as units, count(distinct unit_kind)::int as kinds, count(distinct tenant_no) filter (where kind = 'unit' and tenant_no in (select no from organisations.organisation where kind = 'organiser'))::int as organisers,
        count(*) filter (where kind = 'branch')::int as branches, count(*) filter (where kind = 'provider')::int as providers, count(*) filter (where kind in ('unit', 'branch', 'provider') and not is_made_up and code not like '%-NY%')::int as unmarked
      from organisations.organisation`);
    expect(found).toMatchObject({ kinds: 11, organisers: 23, branches: 68, providers: 7, unmarked: 0 });
    expect(found?.units).toBeGreaterThan(180);
    expect(await rows(here, sql`select year, closed_on is null as is_open from evaluation.round order by year`)).toEqual([2023, 2024, 2025, 2026].map((year) => ({ year, is_open: year === 2026 })));
    const [people] = await rows(here, sql<{ open: number; wayless: number }>`
      select count(*) filter (where provider = 'local')::int as open, count(*) filter (where secret is null)::int as wayless from accounts.identity`);
    expect(people?.open).toBe(11);
    expect(people?.wayless).toBeGreaterThan(50);
  });

  test('goes forwards on the whole and back in places; what is answered is never after its signature', async () => {
    const years = await rows(here, sql<{ year: number; share: number }>`
      select r.year, (count(*) filter (where x.status = 1))::float / count(*) as share from evaluation.answer x join evaluation.round r on r.no = x.round_no where r.year < 2026 group by 1 order by 1`);
    expect(years.map(({ share }) => share)).toEqual(years.map(({ share }) => share).toSorted((a, b) => a - b));
    const late = await rows(here, sql`select from evaluation.answer x join evaluation.sign_off s on s.tenant_no = x.tenant_no and s.round_no = x.round_no and s.reopened_at is null where x.at > s.signed_at`);
    expect(late).toEqual([]);
    const [tails] = await rows(here, sql<Record<string, number>>`select count(comment)::int as comments, count(note)::int as notes, count(evidence)::int as evidence, count(on_day)::int as days, count(*) filter (where status = 4)::int as na, count(*) filter (where version = 2)::int as changed from evaluation.answer`);
    for (const [what, n] of Object.entries(tails ?? {})) expect(n, what).toBeGreaterThan(20);
  });

  test('from a share the answer follows, as it does for people', async () => {
    const shares = await rows(here, sql<{ numerator: number; denominator: number; status: number; fully_from: number }>`
      select x.numerator, x.denominator, x.status, coalesce(s.fully_from, 100) as fully_from from evaluation.answer x join programme.statement s on s.no = x.statement_no where x.denominator is not null`);
    const scale = ['fully', 'partly', 'not-at-all', 'not-applicable'] as const;
    expect(shares.length).toBeGreaterThan(100);
    expect(shares.filter(({ status, fully_from: from, ...share }) => statusOfShare(share, from) !== scale[status - 1])).toEqual([]);
  });
});

/** Goes on again and again, and is broken off after each step; now and then in the middle of one. */
async function madeInPieces(piece: Scene): Promise<{ readonly starts: number; readonly cut: number }> {
  let cut = 0;
  const wish = wishFor('small', 2026, demonstrationProgramme());
  for (let starts = 1; ; starts++) {
    let told = 0;
    const stop = starts % 4 === 0 ? piece.database.observe(() => failAt(60)) : () => {};
    let statements = 0;
    const failAt = (most: number): void => {
      statements += 1;
      if (statements !== most) return;
      cut += 1;
      throw new Error('The line is cut.');
    };
    const breaksOff = (progress: Progress): void => {
      told += 1;
      if (told > 2 && progress.done < progress.of) throw new Error('Broken off.');
    };
    const failed = await makeCountry(piece, wish, breaksOff).then(() => false, () => true).finally(stop);
    if (!failed) return { starts, cut };
  }
}

test('the same seed gives the same country, also one that was broken off after every step and in the middle of some; another gives another', async () => {
  const first = await digestOf(here.database);
  await expect(seed(again, SMALL, { begins: () => {}, end: () => {}, tell: () => { throw new Error('Broken off.'); } })).rejects.toThrow('Broken off');
  expect(await demonstrationIn(again.database)).toMatchObject({ isFinished: false });
  const { starts, cut } = await madeInPieces(again);
  expect(starts).toBeGreaterThan(10);
  expect(cut).toBeGreaterThan(1);
  await seed(again, { ...SMALL, isAsked: false });
  expect(await demonstrationIn(again.database)).toMatchObject({ isFinished: true });
  expect(await digestOf(again.database)).toEqual(first);

  await seed(another, { ...SMALL, seed: 7 });
  const other = await digestOf(another.database);
  expect(other['answers']).not.toBe(first['answers']);
  expect(other['keys']).toBe(first['keys']);
  expect(await driftIn(another.database)).toEqual([]);
}, TWO_MINUTES);

describe('where there is something already', () => {
  test('real data stays as it is: who asks for a size is refused in words, who does not is not', async () => {
    const real = await scene();
    await anOrganisation(real, { kind: 'country' });
    await expect(seed(real, SMALL)).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(/already holds data of its own.*LYKTA_DATA/) });
    await seed(real, { ...SMALL, isAsked: false });
    expect(await demonstrationIn(real.database)).toBeUndefined();
    expect(await rows(real, sql`select code from organisations.organisation`)).toEqual([{ code: 'FI' }]);
  });

  test('a country of another size or seed is not mixed with the one that is there', async () => {
    await expect(seed(here, { ...SMALL, size: '5000' })).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(/5000.*small \(seed 2026\)/) });
    await expect(seed(here, { ...SMALL, seed: 1 })).rejects.toMatchObject({ code: 'conflict' });
    await seed(here, SMALL);
    await seed(here, { size: 'no', seed: 0, isAsked: false });
  });

  test('one that was broken off is not served half: a start that wants none is refused, any other goes on with it', async () => {
    const half = await scene();
    await expect(seed(half, { ...SMALL, seed: 3 }, { begins: () => {}, end: () => {}, tell: () => { throw new Error('Broken off.'); } })).rejects.toThrow('Broken off');
    await expect(seed(half, { size: 'no', seed: 0, isAsked: false })).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(/small.*not finished/) });
    expect(await demonstrationIn(half.database)).toMatchObject({ isFinished: false });
    const begun: number[] = [];
    await expect(seed(half, { ...SMALL, isAsked: false }, { begins: ({ seed: from }) => begun.push(from), end: () => {}, tell: () => { throw new Error('Broken off.'); } })).rejects.toThrow('Broken off');
    expect(begun).toEqual([3]);
    const stopping = new AbortController();
    stopping.abort(new Error('Told to stop.'));
    await expect(seed(half, { ...SMALL, isAsked: false }, undefined, stopping.signal)).rejects.toThrow('Told to stop.');
    expect(await demonstrationIn(half.database)).toMatchObject({ isFinished: false });
  });

  test('a database that waits for its first owner becomes no demonstration by a setting that was forgotten, nor by one that was not', async () => {
    const waiting = await scene();
    expect(await seed(waiting, { size: 'no', seed: 0, isAsked: false })).toMatch(/./);
    expect(await seed(waiting, { ...SMALL, isAsked: false })).toMatch(/./);
    await expect(seed(waiting, SMALL)).rejects.toMatchObject({ code: 'conflict' });
    expect(await demonstrationIn(waiting.database)).toBeUndefined();
  });
});
