import { expect, test } from 'vitest';
import { at, roundOf, signedAt } from './calendar.ts';
import { chanceFrom } from './chance.ts';
import { answeringIn, levelOf, signingIn } from './model.ts';
import { ORGANISERS } from './organisers.ts';
import { PHRASES } from './phrases.ts';
import { tenantsFor } from './tenants.ts';

const chance = chanceFrom(2026);
const goals = ['1.1', '1.2', '2.1', '2.2', '3.1', '4.1'];
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

test('organisers go forwards on the whole; a few go back in a goal, and some say of themselves what their units do not', () => {
  const all = (year: number) => ORGANISERS.flatMap(({ code }) => goals.map((goal) => levelOf(chance, code, goal, year)));
  expect(mean(all(2025).map(({ units }) => units))).toBeGreaterThan(mean(all(2023).map(({ units }) => units)) + 80);
  const back = all(2025).filter(({ units }, i) => units < (all(2023)[i]?.units ?? 0));
  expect(back.length).toBeGreaterThan(2);
  expect(back.length).toBeLessThan(ORGANISERS.length * goals.length * 0.2);
  expect(all(2024).filter(({ own, units }) => own - units > 300).length).toBeGreaterThan(2);
});

test('some sign late, some never; whoever signs does so before the round is closed, and none signs what is not answered', () => {
  for (const year of [2023, 2024, 2025]) {
    const tenants = tenantsFor(200).filter(({ kind }) => kind === 'organiser');
    const ways = tenants.map((tenant) => ({ ...tenant, how: signingIn(chance, tenant, year) }));
    expect(ways.filter(({ how }) => how === 'late').length).toBeGreaterThan(1);
    expect(ways.filter(({ how }) => how === 'never').length).toBeGreaterThan(0);
    for (const tenant of ways.filter(({ how }) => how !== 'never')) {
      const signed = signedAt(chance, tenant.code, year, tenant.how);
      expect(signed > at(`${year}-09-30`) && signed < roundOf(year).closed, `${tenant.code} ${year}`).toBe(true);
      expect(tenant.how === 'late').toBe(signed > at(`${year}-11-30`, '23:59'));
      expect(answeringIn(chance, tenant, year).own).toBe(1000);
    }
  }
});

test('in the open year organisers have come from nothing to nearly all', () => {
  const come = tenantsFor(200).filter(({ kind }) => kind === 'organiser').map((tenant) => answeringIn(chance, tenant, 2026).begun);
  expect(Math.min(...come)).toBe(0);
  expect(Math.max(...come)).toBeGreaterThan(850);
});

test('there is a phrase for every status in both languages', () => {
  expect(PHRASES.comments).toHaveLength(2 * 4 * PHRASES.aStatus);
  expect(PHRASES.notes).toHaveLength(2 * PHRASES.aNote);
  expect(PHRASES.evidence).toHaveLength(2 * PHRASES.anEvidence);
});
