import type { Programme } from '#capabilities/programme/made-up.ts';
import type { Actor } from '#platform/access/index.ts';
import { call, type Action } from '#platform/action/index.ts';
import { actorsOf } from '#capabilities/accounts/made-up.ts';
import { listRounds } from '#capabilities/evaluation/made-up.ts';
import { inside, type Tx } from '#platform/db/index.ts';
import type * as z from 'zod';
import { clockAt } from './calendar.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { emailOf, OWNER, tenantsFor } from './tenants.ts';
import { treeOf, type Tree } from './tree.ts';
import type { Tenant } from './model.ts';

/** What is to be made: how many units, from which seed, over which programme, with rounds for which years. The last year's is open. */
export type CountryWish = { readonly units: number; readonly seed: number; readonly programme: Programme; readonly years: readonly number[] };

/** The same, with all that follows from it. Nothing of it is in the database: a start that goes on works it out again. */
export type Country = CountryWish & { readonly chance: Chance; readonly tenants: readonly Tenant[]; readonly tree: Tree };

export function countryFrom(wish: CountryWish): Country {
  const chance = chanceFrom(wish.seed);
  return { ...wish, chance, tenants: tenantsFor(wish.units), tree: treeOf(wish.units, chance) };
}

/** Does an action as somebody at an instant, as a part of the transaction of a step: it stands when the step does. */
export type Play = <I extends z.ZodType, O extends z.ZodType>(action: Action<I, O>, input: z.input<I>, as: { readonly who: string; readonly at: Date }) => Promise<z.output<O>>;

export function playing(tx: Tx, actors: ReadonlyMap<string, Actor>): Play {
  return (action, input, { who, at }) => {
    const actor = actors.get(who);
    if (!actor) throw new Error(`Nobody has the address ${who}.`);
    return call({ database: inside(tx), clock: clockAt(at) }, action, input, actor);
  };
}

/** The owner, and everybody who coordinates or signs for a tenant. */
export const playersOf = (tx: Tx, { tenants }: Country): Promise<ReadonlyMap<string, Actor>> =>
  actorsOf(tx, [OWNER, ...tenants.flatMap(({ code }) => [emailOf('coordinator', code), emailOf('signatory', code)])]);

/** The rounds that there are, by year. */
export async function roundsIn(play: Play, at: Date): Promise<ReadonlyMap<number, { readonly id: string }>> {
  const { rounds } = await play(listRounds, {}, { who: OWNER, at });
  return new Map(rounds.map(({ year, id }) => [year, { id }]));
}
